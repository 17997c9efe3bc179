"""A database that may not be the newest never goes on with its journal."""

import shutil

import pytest

from kiosk.hall import facts
from kiosk.hall.seat.outcomes import Confirmed, Unsure
from kiosk.store.identity.mark import FILE
from kiosk.store.identity.recognition import Anew
from tests.kiosk.conftest import Hall


def journal(hall):
    return hall.store.identity.journal


def reopened(hall, folder=None):
    hall.store.close()
    return Hall(folder or hall.folder, hall.clock)


def opening(hall):
    with hall.store.read() as query:
        (entry,) = query.journals.entries(journal(hall), 0, 1)
    return facts.KINDS.read("journal.opened", entry.body)


def test_the_same_database_goes_on(hall):
    posting, was = hall.publish(), journal(hall)
    again = reopened(hall)
    assert journal(again) == was
    assert opening(again).follows is None
    assert isinstance(again.services.signups.sign_up(again.worker(), posting.id), Confirmed)


def test_a_mark_is_never_ahead_and_may_be_behind(hall):
    before = (hall.folder / "data" / FILE).read_bytes()
    hall.publish()
    was = journal(hall)
    (hall.folder / "data" / FILE).write_bytes(before)
    assert journal(reopened(hall)) == was


@pytest.mark.parametrize("way", ["copied folder", "restored file", "no mark", "garbled mark", "other machine"])
def test_a_copy_opens_a_new_journal_that_gives_no_seat_of_before(hall, tmp_path, way, monkeypatch):
    posting, was, length = hall.publish(), journal(hall), hall.facts()
    data = hall.folder / "data"
    hall.store.close()
    folder = hall.folder
    if way == "copied folder":
        folder = tmp_path / "copy"
        shutil.copytree(hall.folder, folder)
    elif way == "restored file":
        (data / "hall.db").rename(tmp_path / "old.db")
        shutil.copy(tmp_path / "old.db", data / "hall.db")
    elif way == "no mark":
        (data / FILE).unlink()
    elif way == "garbled mark":
        (data / FILE).write_bytes(b"?" * 38)
    else:
        (tmp_path / "machine-id").write_text("another")
        monkeypatch.setattr("kiosk.store.identity.machine.MACHINE_ID", tmp_path / "machine-id")
        monkeypatch.setattr("kiosk.store.identity.sources._cards", lambda _: ())
        monkeypatch.setattr("kiosk.store.identity.mounts.Mounts.keeps_own_files", lambda *_: True)
    copy = Hall(folder, hall.clock)
    assert journal(copy) != was
    assert opening(copy).follows == facts.Earlier(was, opening(copy).follows.head)
    assert opening(copy).follows.head[0] == length
    assert not opening(copy).holds_seats
    assert isinstance(copy.services.signups.sign_up(copy.worker(), posting.id), Unsure)
    fresh = copy.publish()
    assert isinstance(copy.services.signups.sign_up(copy.worker(2), fresh.id), Confirmed)
    assert copy.store.check() == copy.store.verify() == ()
    assert journal(reopened(copy)) == journal(copy)


def test_a_database_behind_its_mark_is_an_old_one(hall, tmp_path):
    hall.store.close()
    old = (hall.folder / "data" / "hall.db").read_bytes()
    hall = Hall(hall.folder, hall.clock)
    hall.publish()
    was = journal(hall)
    hall.store.close()
    with (hall.folder / "data" / "hall.db").open("r+b") as file:
        file.write(old)
        file.truncate()
    for name in ("hall.db-wal", "hall.db-shm"):
        (hall.folder / "data" / name).unlink(missing_ok=True)
    assert journal(Hall(hall.folder, hall.clock)) != was


def test_a_backup_is_made_in_use_and_knows_that_it_is_one(hall, tmp_path):
    posting, was = hall.publish(), journal(hall)
    hall.store.backup(tmp_path / "backup.db")
    hall.services.signups.sign_up(hall.worker(), posting.id)
    hall.store.close()
    shutil.copy(tmp_path / "backup.db", hall.folder / "data" / "hall.db")
    for name in ("hall.db-wal", "hall.db-shm"):
        (hall.folder / "data" / name).unlink(missing_ok=True)
    restored = Hall(hall.folder, hall.clock)
    assert journal(restored) != was
    assert journal(reopened(restored)) == journal(restored)


def test_why_a_journal_was_begun_is_said_of_the_one_of_now_alone(hall):
    hall.store.go_on(holds_seats=False, why=Anew.ELSEWHERE)
    assert hall.store.begun_anew().why is Anew.ELSEWHERE
    hall.store.go_on(holds_seats=True)
    assert hall.store.begun_anew() is None


def test_a_journal_ended_in_good_order_is_followed_by_one_that_has_its_place(hall):
    was = journal(hall)
    hall.store.go_on(holds_seats=True)
    assert opening(hall).follows.journal == was
    assert opening(hall).holds_seats
    assert hall.store.check() == hall.store.verify() == ()
