"""A folder as a peer: what lies there was checked, what is torn or hostile does no harm."""

import sqlite3
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.copying.caller import Caller
from sync.errors import BadMessage, LineDown
from sync.folder.files import FILE
from sync.folder.folder import Folder
from sync.folder.wire import Limits
from tests.sync.kiosk import Kiosk

OPEN = {}


@pytest.fixture(autouse=True)
def _closed_at_the_end():
    yield
    for one in OPEN.values():
        one.close()
    OPEN.clear()


def folder(path):
    """One for each folder, as its process takes a second to start."""
    return OPEN.setdefault(path, Folder(path))


def copy(kiosk, path, transport=None):
    caller = Caller(kiosk, transport or folder(path), time.monotonic)
    for _ in range(80):
        done = caller.round()
        if done.is_complete:
            return done
    raise AssertionError("never complete")


@pytest.fixture
def first():
    kiosk = Kiosk()
    kiosk.open()
    kiosk.write(*[b"\x91\x01"] * 700).put("text", 1, b"words")
    return kiosk


@pytest.fixture
def second():
    kiosk = Kiosk()
    kiosk.open()
    return kiosk.write(b"\x91\x02")


def text_of(kiosk):
    return [record.body for _, record in kiosk.changed_records((), 0, 100) if record.name == "text"]


def test_a_stick_carries_journals_and_records_both_ways(tmp_path, first, second):
    assert copy(first, tmp_path).reported[first.name] == 702
    copy(second, tmp_path)
    copy(first, tmp_path)
    assert first.names() == second.names() == {first.name, second.name}
    assert second.bodies(first.name) == first.bodies(first.name)
    assert text_of(second) == [b"words"]
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


class Pulled(Folder):
    """Pulled out in the middle of a message."""

    left = 10**9

    def _answer(self, path, body):
        type(self).left -= 1
        if self.left < 0:
            raise LineDown("pulled")
        return super()._answer(path, body)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.integers(0, 5))
def test_pulled_at_any_message_it_goes_on_later(tmp_path_factory, left):
    path, kiosk, other = tmp_path_factory.mktemp("stick"), Kiosk(), Kiosk()
    kiosk.open()
    other.open()
    kiosk.write(*[b"\x91\x01" * 40] * 300)
    Pulled.left = left
    try:
        copy(kiosk, path, Pulled(path))
    except LineDown:
        Pulled.left = 10**9
    copy(kiosk, path)
    copy(other, path)
    assert other.bodies(kiosk.name) == kiosk.bodies(kiosk.name)


@pytest.mark.parametrize("keep", [0, 1, 100, 5000, -1])
def test_a_torn_file_is_set_aside_and_begun_anew(tmp_path, first, keep):
    copy(first, tmp_path)
    whole = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(whole[:keep] + b"\xff" * (8192 if keep == -1 else 3))
    for _ in range(3):
        try:
            copy(first, tmp_path)
        except (BadMessage, LineDown):
            continue
    other = Kiosk()
    other.open()
    copy(other, tmp_path)
    assert other.bodies(first.name) == first.bodies(first.name)


def test_no_folder_a_file_of_that_name_and_a_read_only_one_are_a_line_that_is_down(tmp_path, first):
    with pytest.raises(LineDown):
        copy(first, tmp_path / "pulled")
    (tmp_path / "occupied").mkdir()
    (tmp_path / "occupied" / FILE).mkdir()
    with pytest.raises(LineDown):
        copy(first, tmp_path / "occupied")


def test_a_full_stick_is_a_line_that_is_down_and_keeps_what_it_had(tmp_path, first, second):
    copy(second, tmp_path)
    full = Limits(file_bytes=(tmp_path / FILE).stat().st_size + 4096)
    with Folder(tmp_path, full) as stick, pytest.raises(LineDown, match="full"):
        copy(first, tmp_path, stick)
    other = Kiosk()
    other.open()
    copy(other, tmp_path)
    assert other.bodies(second.name) == second.bodies(second.name)


def test_what_a_stranger_put_on_the_stick_is_passed_over(tmp_path, first, second):
    copy(first, tmp_path)
    with sqlite3.connect(tmp_path / FILE) as stick:
        stick.execute("UPDATE records SET erased = 1, edit = 99, body = x'', sequence = sequence + 10")
        stick.execute("UPDATE entries SET body = x'9101ff' WHERE number = 5")
    done = Caller(second, folder(tmp_path), time.monotonic).round()
    assert text_of(second) == []
    assert first.name not in second.names()
    assert set(done.stopped) == {first.name}


@pytest.mark.parametrize(
    "sql",
    [
        "DROP TABLE entries; CREATE TABLE entries (x)",
        "UPDATE journals SET length = 'many'",
        "UPDATE journals SET name = 7, hash = 'x'",
        "UPDATE records SET edit = 'x', body = 3.5",
        "UPDATE signatures SET signature = zeroblob(40000)",
        "UPDATE entries SET header = NULL",
        "DELETE FROM counters",
        "UPDATE names SET database = 'long' || hex(zeroblob(2000))",
    ],
)
def test_a_hostile_file_does_no_harm(tmp_path, first, second, sql):
    copy(first, tmp_path)
    before = second.bodies(second.name)
    stick = sqlite3.connect(tmp_path / FILE)
    try:
        stick.executescript(sql)
        stick.commit()
    except sqlite3.IntegrityError:
        pass
    stick.close()
    for _ in range(4):
        try:
            Caller(second, folder(tmp_path), time.monotonic).round()
        except (BadMessage, LineDown):
            continue
    assert second.bodies(second.name) == before
    assert second.damage() == []


def test_a_message_of_no_known_kind_is_the_kiosks_fault_and_leaves_the_file_alone(tmp_path, first):
    copy(first, tmp_path)
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(LineDown, match="no such exchange"):
        folder(tmp_path).ask("/v9/sing", b"")()
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    assert (tmp_path / FILE).read_bytes() == before
