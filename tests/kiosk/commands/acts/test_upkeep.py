"""Upkeep: a database that is whole, and what is said of one that is not."""

import json
import re
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.commands.acts import upkeep
from kiosk.commands.acts.journals import say_journals
from kiosk.demo import folder as demo
from kiosk.errors import CannotStartError
from kiosk.place.place import Place
from kiosk.settings import read_settings
from tests.kiosk.places import place_in


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """A hall with its morning, made once."""
    place = place_in(tmp_path_factory.mktemp("filled"))
    fill(place)
    return place


@pytest.fixture
def place(make_place: Callable[[], Place], filled: Place) -> Place:
    """A copy of it, which goes on in a journal of its own."""
    place = make_place()
    shutil.copytree(filled.data, place.data)
    shutil.copytree(filled.keys, place.keys)
    return place


def fill(place: Place) -> None:
    place.data.mkdir()
    demo.mark(place)
    demo.fill(place, read_settings(place.config))


def change(place: Place, statement: str) -> int:
    """Change the database behind the program's back; how many rows."""
    with sqlite3.connect(place.data / "hall.db") as connection:
        changed = connection.execute(statement).rowcount
    connection.close()
    return changed


def test_a_sound_hall_is_said_to_be_sound(place: Place) -> None:
    said: list[str] = []
    assert upkeep.verify(place, said.append) == 0
    assert upkeep.check(place, said.append) == 0
    sound = "Every journal, the roll and every record are as they were written."
    assert said == [sound, "The tables say what the journals say."]


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE records SET body = x'c0', erased = 0 WHERE rowid = 3", "is not what an entry names"),
        ("UPDATE records SET edit = 9 WHERE rowid = 3", "is not what an entry names"),
        ("UPDATE records SET weight = 1 WHERE rowid = 3", "is not what an entry names"),
        (
            "INSERT INTO roll VALUES (zeroblob(16), zeroblob(16), x'c0', zeroblob(32), zeroblob(64))",
            "1 statements of who belongs to the hall are not signed.",
        ),
    ],
)
def test_a_record_or_statement_that_was_changed_is_found(place: Place, statement: str, told: str) -> None:
    assert change(place, statement) == 1
    said: list[str] = []
    assert upkeep.verify(place, said.append) == 1
    assert told in "\n".join(said)


@pytest.mark.parametrize("column", ["signature = zeroblob(64)", "body = x'c0'", "signer = zeroblob(32)"])
def test_a_statement_that_was_changed_is_put_right_from_the_hall_s_keys(place: Place, column: str) -> None:
    assert change(place, f"UPDATE roll SET {column}") == 1
    said: list[str] = []
    assert upkeep.verify(place, said.append) == 0, said


def test_a_changed_byte_is_found_with_journal_and_number(place: Place) -> None:
    statement = "UPDATE entries SET body = CAST(X'00' || substr(body, 2) AS BLOB) WHERE number = 17"
    assert change(place, statement) == 1
    said: list[str] = []
    assert upkeep.verify(place, said.append) == 1
    assert re.fullmatch(r"journal [0-9A-Z]{16} is not as it was written from entry 17 on\.", "\n".join(said))


def test_an_entry_that_cannot_be_read_is_named_too(place: Place) -> None:
    assert change(place, "UPDATE entries SET body = CAST(X'FFFE' AS TEXT) WHERE number = 17") == 1
    said: list[str] = []
    assert upkeep.verify(place, said.append) == 1
    assert "from entry 17 on." in "\n".join(said)


def test_a_database_that_cannot_be_read_is_said_to_be_damaged(place: Place) -> None:
    assert change(place, "UPDATE journals SET name = CAST(X'FFFE' AS TEXT)") == 1
    said: list[str] = []
    assert upkeep.verify(place, said.append) == 1
    assert len(said) == 1
    assert "hall.db: is damaged (" in said[0]


def test_a_table_that_differs_is_named_and_made_again(place: Place) -> None:
    one = "(posting, holder) = (SELECT posting, holder FROM seats LIMIT 1)"
    assert change(place, f"UPDATE seats SET taken = taken + 1 WHERE {one}") == 1
    said: list[str] = []
    assert upkeep.check(place, said.append) == 1
    assert said == ["table seats differs from the journals; `linggong rebuild` makes it again."]
    assert upkeep.rebuild(place, said.append) == 0
    assert upkeep.check(place, said.append) == 0


def test_a_backup_is_whole_and_leaves_nothing_when_it_cannot_be_written(place: Place, tmp_path: Path) -> None:
    said: list[str] = []
    target = tmp_path / "copy.db"
    assert upkeep.back_up(place, target, said.append) == 0
    assert "holds all facts and records" in said[0]
    assert target.stat().st_mode & 0o077 == 0
    restored = Place(tmp_path / "restored", place.keys, place.config)
    restored.data.mkdir()
    target.rename(restored.data / "hall.db")
    assert upkeep.verify(restored, said.append) == upkeep.check(restored, said.append) == 0
    assert upkeep.back_up(place, tmp_path / "none" / "copy.db", said.append) == 1
    assert "nothing was left there" in said[-1]
    assert not (tmp_path / "none").exists()
    with pytest.raises(CannotStartError):
        upkeep.back_up(place, restored.data / "hall.db", said.append)


def test_a_new_journal_goes_on_where_the_old_one_ended(make_place: Callable[[], Place]) -> None:
    place, said = make_place(), list[str]()
    fill(place)
    assert upkeep.begin_journal(place, said.append) == 0
    old, new = re.fullmatch(r"journal ([0-9A-Z]{16}) has ended; ([0-9A-Z]{16}) goes on\.", said[0]).groups()  # type: ignore[union-attr]
    assert say_journals(place, True, said.append) == 0
    journals = [(one["journal"], one["kiosk"], one["has_ended"]) for one in json.loads(said[-1])["journals"]]
    assert journals == [(old, "A", True), (new, "A", False)]
    assert upkeep.verify(place, said.append) == upkeep.check(place, said.append) == 0
