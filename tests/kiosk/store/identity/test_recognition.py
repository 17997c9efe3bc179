"""A machine is recognised by what lasts: what is new at each start makes no copy of it, and what is unlike does."""

import hashlib
import itertools
import os
import shutil
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.hall.seat.outcomes import Confirmed, Unsure
from kiosk.store.database import FILE as DATABASE
from kiosk.store.identity import mark
from kiosk.store.identity.machine import MACHINE_ID
from kiosk.store.identity.mark import FILE, Mark
from kiosk.store.identity.recognition import TRAITS, Anew
from kiosk.store.identity.traits import Doubt
from tests.kiosk.conftest import Hall
from tests.kiosk.store.identity.box import ROOT, Box

CARD, OTHER_CARD = "00:1e:06:42:aa:01", "00:1e:06:42:bb:02"
PEOPLE = itertools.count()


@pytest.fixture
def start(tmp_path, clock):
    """Starts the hall on a box, after it was stopped."""
    opened = []

    def begin(box, folder=tmp_path / "hall"):
        stop(opened)
        opened.append(Hall(folder, clock, traits=box.traits))
        opened[-1].began_with = opened[-1].store.identity.journal
        return opened[-1]

    yield begin
    stop(opened)


def stop(opened):
    while opened:
        opened.pop().store.close()


@pytest.fixture
def box(tmp_path):
    return Box(tmp_path / "box")


def goes_on(before, again, posting):
    """Whether it gives seats of what it has published."""
    is_same = again.began_with == before.began_with and again.store.begun_anew() is None
    outcome = again.services.signups.sign_up(again.worker(next(PEOPLE)), posting.id)
    assert isinstance(outcome, Confirmed if is_same else Unsure)
    return is_same


def bind_over(box):
    box.mounted += f"90 27 0:24 /machine-id {box.machine_id} ro - tmpfs tmpfs rw,mode=755\n"


def put_in_image(box):
    box.mounted += f"90 27 7:0 / {box.folder} ro - squashfs /dev/loop0 ro\n"


def lay_memory_over(box):
    box.mounted += (
        f"90 27 0:30 / {box.folder} rw - overlay overlay rw,lowerdir=/ro,upperdir=/run/rw/up,workdir=/run/rw/w\n"
    )
    box.mounted += "91 27 0:24 / /run rw - tmpfs tmpfs rw\n"


def lay_what_nobody_sees_over(box):
    box.mounted += f"90 27 0:30 / {box.folder} rw - overlay overlay rw,lowerdir=/ro,upperdir=/cow/up,workdir=/cow/w\n"
    box.mounted = box.mounted.replace(ROOT, ROOT.replace("ext4", "overlay"))


@pytest.mark.parametrize("way", [bind_over, put_in_image, lay_memory_over, lay_what_nobody_sees_over])
def test_a_machine_id_that_is_new_at_each_start_ends_no_journal_and_is_said(start, box, way):
    way(box)
    hall = start(box)
    posting = hall.publish(headcount="5")
    for boot in range(2):
        box.machine_id.write_text(f"{boot}")
        again = start(box)
        assert goes_on(hall, again, posting)
        assert again.store.doubts == (Doubt.MACHINE_ID, Doubt.MACHINE)


@pytest.mark.parametrize("content", ["", "\n", "uninitialized\n", None, "a folder"])
def test_a_machine_id_that_is_not_there_ends_no_journal_and_is_said(start, box, content):
    hall = start(box)
    posting = hall.publish(headcount="5")
    box.machine_id.unlink()
    if content == "a folder":
        box.machine_id.mkdir()
    elif content is not None:
        box.machine_id.write_text(content)
    again = start(box)
    assert goes_on(hall, again, posting)
    assert Doubt.MACHINE_ID in again.store.doubts


def test_an_overlay_on_a_disk_keeps_a_machine_id(start, box):
    lay_memory_over(box)
    box.mounted = box.mounted.replace("/run/rw", "/data/rw")
    assert start(box).store.doubts == ()


def test_a_new_machine_id_beside_the_same_built_in_card_is_no_other_machine_and_stays_said(start, tmp_path):
    """An image that is written anew at each start."""
    box = Box(tmp_path / "box", cards=(CARD,))
    hall = start(box)
    assert hall.store.doubts == ()
    posting = hall.publish(headcount="5")
    box.machine_id.write_text("another")
    for _ in range(2):
        again = start(box)
        assert goes_on(hall, again, posting)
        assert again.store.doubts == (Doubt.MACHINE_ID,)
    box.put_cards(OTHER_CARD)
    assert not goes_on(hall, start(box), posting)


@pytest.mark.parametrize(
    "other",
    [
        {"machine_id": "another"},
        {"machine_id": "3d12", "cards": (OTHER_CARD,)},
        {"machine_id": "", "cards": (OTHER_CARD,)},
        {"machine_id": "3d12", "board": "4c4c4544-0051-3510-8053-b4c04f4e3433"},
        {"machine_id": "3d12", "disk": "S4EVNF0M123457"},
        {"machine_id": "another", "cards": (OTHER_CARD,), "disk": "S4EVNF0M123457"},
    ],
    ids=str,
)
def test_the_same_disk_in_another_machine_is_a_copy(start, tmp_path, other):
    """Byte for byte: the very file, by its number, beside the very mark."""
    here = {"board": "4c4c4544-0051-3510-8053-b4c04f4e3432", "disk": "S4EVNF0M123456"}
    known = {"cards": (CARD,)} | here if "cards" in other else here
    hall = start(Box(tmp_path / "box", **known))
    posting = hall.publish(headcount="5")
    again = start(Box(tmp_path / "another", **known | other))
    assert not goes_on(hall, again, posting)
    assert again.store.begun_anew().why is Anew.MACHINE


def test_a_card_that_shows_itself_late_is_no_other_machine(start, tmp_path):
    box = Box(tmp_path / "box", cards=(CARD, OTHER_CARD))
    hall = start(box)
    posting = hall.publish(headcount="5")
    for cards in ((OTHER_CARD,), (), (CARD,), (CARD, OTHER_CARD)):
        box.put_cards(*cards)
        assert goes_on(hall, start(box), posting)


@pytest.mark.parametrize("odd", [{"bus": "usb1"}, {"assigned": "1"}, {"assigned": "3"}])
def test_a_card_that_is_pulled_out_or_has_a_made_up_address_tells_nothing(start, box, odd):
    box.put_cards(CARD, **odd)
    hall = start(box)
    posting = hall.publish(headcount="5")
    box.put_cards(OTHER_CARD, **odd)
    assert goes_on(hall, start(box), posting)


@pytest.mark.parametrize("address", ["02:fc:00:00:00:01", "00:00:00:00:00:00", "no address"])
def test_an_address_that_many_have_does_not_vouch_for_a_machine(start, box, address):
    box.put_cards(address)
    hall = start(box)
    posting = hall.publish(headcount="5")
    box.machine_id.write_text("another")
    assert not goes_on(hall, start(box), posting)


def test_numbers_that_makers_leave_out_are_not_known(start, tmp_path):
    for number in ("Default string", "To be filled by O.E.M.", "00000000-0000-0000-0000-000000000000", "FFFF"):
        assert start(Box(tmp_path / "box", machine_id="", board=number)).store.doubts == (
            Doubt.MACHINE_ID,
            Doubt.MACHINE,
        )


def test_where_files_have_no_lasting_numbers_nothing_is_recognised_by_them_and_it_is_said(start, box, tmp_path):
    box.mounted += f"90 27 8:17 / {tmp_path} rw - exfat /dev/sdb1 rw\n"
    hall = start(box)
    posting = hall.publish(headcount="5")
    assert hall.store.doubts == (Doubt.FILE,)
    _new_number(tmp_path / "hall" / "data" / DATABASE, hall)
    assert goes_on(hall, start(box), posting)


def test_a_copied_file_is_a_copy_whatever_the_mark_says(start, box, tmp_path):
    hall = start(box)
    posting = hall.publish(headcount="5")
    _new_number(tmp_path / "hall" / "data" / DATABASE, hall)
    again = start(box)
    assert not goes_on(hall, again, posting)
    assert again.store.begun_anew().why is Anew.FILE


def _new_number(path, hall):
    hall.store.close()
    path.rename(path.with_suffix(".old"))
    shutil.copy(path.with_suffix(".old"), path)


TORN = {"0 bytes": b"", "zeros": bytes(1024), "zeros of the first kind": bytes(38), "a part": b"?" * 20}


@pytest.mark.parametrize("left", TORN.values(), ids=TORN)
def test_a_torn_mark_is_no_copy_where_the_rest_is_the_same_and_is_mended(start, box, tmp_path, left):
    hall, path = start(box), tmp_path / "hall" / "data" / FILE
    posting = hall.publish(headcount="5")
    hall.store.close()
    path.unlink()
    length = hall.facts()
    Mark(path.with_name(DATABASE)).put(hall.began_with, length)
    whole = path.read_bytes()
    path.write_bytes(left)
    again = start(box)
    assert path.read_bytes() == whole
    assert goes_on(hall, again, posting)


@pytest.mark.parametrize("left", TORN.values(), ids=TORN)
def test_a_torn_mark_vouches_for_no_copy(start, box, tmp_path, left):
    hall = start(box)
    posting = hall.publish(headcount="5")
    (tmp_path / "hall" / "data" / FILE).write_bytes(left)
    box.machine_id.write_text("another")
    assert not goes_on(hall, start(box), posting)


def test_half_a_mark_tells_as_much_as_a_whole_one(start, box, tmp_path):
    hall, path = start(box), tmp_path / "hall" / "data" / FILE
    posting = hall.publish(headcount="5")
    for half in (slice(0, 512), slice(512, 1024)):
        content = bytearray(path.read_bytes())
        content[half] = b"?" * 512
        path.write_bytes(bytes(content))
        assert goes_on(hall, start(box), posting)
    path.write_bytes(b"?" * 1024)
    again = start(box)
    assert not goes_on(hall, again, posting)
    assert again.store.begun_anew().why is Anew.OLDER


def test_a_cut_between_the_next_journal_and_its_mark_is_no_copy(start, box, tmp_path):
    hall, path = start(box), tmp_path / "hall" / "data" / FILE
    posting = hall.publish(headcount="5")
    before = path.read_bytes()
    hall.store.go_on(holds_seats=True)
    hall.began_with = hall.store.identity.journal
    path.write_bytes(before)
    assert goes_on(hall, start(box), posting)


def _name(file):
    return str(Path(f"/proc/self/fd/{file}").readlink())


def test_a_mark_is_on_the_disk_before_it_has_its_name_and_the_name_after_it(tmp_path, monkeypatch):
    done, sync, replace = [], os.fsync, mark.Path.replace
    monkeypatch.setattr(os, "fsync", lambda file: done.append(_name(file)) or sync(file))
    monkeypatch.setattr(mark.Path, "replace", lambda path, to: done.append("named") or replace(path, to))
    written = Mark(tmp_path / DATABASE)
    written.put(b"j" * 10, 1)
    assert done == [str(tmp_path / f".{FILE}.{os.getpid()}"), "named", str(tmp_path)]
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


def test_a_number_is_written_over_one_half_alone(tmp_path):
    written, path = Mark(tmp_path / DATABASE), tmp_path / FILE
    written.put(b"j" * 10, 1)
    for number in range(2, 6):
        before = path.read_bytes()
        written.put(b"j" * 10, number)
        after = path.read_bytes()
        assert [before[at : at + 512] != after[at : at + 512] for at in (0, 512)] == [number % 2 == 0, number % 2 == 1]
        assert written.fits({b"j" * 10: number})
        assert not written.fits({b"j" * 10: number - 1})


def test_a_mark_that_cannot_be_written_takes_no_seat_back(start, box, tmp_path):
    hall, path = start(box), tmp_path / "hall" / "data" / FILE
    posting = hall.publish(headcount="5")
    path.unlink()
    path.mkdir()
    assert isinstance(hall.services.signups.sign_up(hall.worker(), posting.id), Confirmed)


@pytest.mark.parametrize("is_same", [True, False])
def test_a_mark_of_the_first_kind_is_known(start, box, tmp_path, is_same):
    hall, path = start(box), tmp_path / "hall" / "data" / FILE
    posting = hall.publish(headcount="5")
    database = tmp_path / "hall" / "data" / DATABASE
    machine = MACHINE_ID.read_bytes() if MACHINE_ID.exists() else b""
    named = hashlib.sha256(machine + f"{database.stat().st_ino + (not is_same)}".encode()).digest()[:16]
    content = hall.store.identity.journal + (2).to_bytes(8) + named
    hall.store.close()
    path.write_bytes(content + zlib.crc32(content).to_bytes(4))
    with closing(sqlite3.connect(database)) as raw, raw:
        raw.execute("DELETE FROM settings WHERE name = ?", (TRAITS,))
    assert goes_on(hall, start(box), posting) is is_same
