"""A stick carried between two kiosks of a hall that no network joins."""

import shutil
from pathlib import Path

import pytest

from kiosk.exchange.folders import Folders, present
from kiosk.exchange.host import StoreHost
from kiosk.hall.seat.outcomes import Confirmed
from tests.kiosk.conftest import let_in

PHONE, EMPLOYER_PHONE = "13900000001", "13812345678"


def carry(hall, stick, letter="A"):
    folders = Folders(StoreHost(hall.store), letter)
    folders.look([stick])
    folders.close()


@pytest.fixture
def kiosks(make_hall, tmp_path):
    first = make_hall("first")
    let_in(first.store, tmp_path / "second" / "keys")
    return first, make_hall("second")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "media" / "technician" / "KINGSTON" / "linggong"
    folder.mkdir(parents=True)
    return folder


def test_what_happened_at_one_kiosk_is_known_at_the_other(kiosks, stick):
    first, second = kiosks
    posting = first.publish()
    assert isinstance(first.services.signups.sign_up(first.worker(1), posting.id), Confirmed)
    carry(first, stick)
    carry(second, stick, "B")
    carry(first, stick)
    assert first.store.digest() == second.store.digest()
    assert second.services.workers.find(PHONE) is not None
    assert {file.name for file in stick.iterdir()} == {"journals.db", "A机.txt", "B机.txt"}
    assert "可以拔了" in (stick / "A机.txt").read_text("utf-8")


def test_a_lost_stick_tells_nothing_of_anybody(kiosks, stick):
    first, _ = kiosks
    first.services.signups.sign_up(first.worker(1), first.publish().id)
    carry(first, stick)
    everything = b"".join(file.read_bytes() for file in stick.iterdir())
    for secret in (PHONE, EMPLOYER_PHONE, "王老板"):
        assert secret.encode() not in everything
        assert secret.encode("utf-16-le") not in everything


def test_a_kiosk_of_another_hall_takes_nothing(make_hall, stick):
    first, stranger = make_hall("first"), make_hall("stranger")
    first.publish()
    carry(first, stick)
    carry(stranger, stick)
    assert {far.journal for far in StoreHost(stranger.store).heads(())} == {stranger.store.identity.journal}


def test_a_disk_that_was_lost_goes_on_with_a_new_journal(kiosks, stick, tmp_path, make_hall):
    first, _ = kiosks
    journal = first.store.identity.journal
    first.store.backup(tmp_path / "backup.db")
    first.publish()
    carry(first, stick)
    first.store.close()
    shutil.copy(tmp_path / "backup.db", tmp_path / "first" / "data" / "hall.db")
    for name in ("hall.db-wal", "hall.db-shm"):
        (tmp_path / "first" / "data" / name).unlink(missing_ok=True)
    again = make_hall("first")
    carry(again, stick)
    assert again.store.identity.journal != journal
    assert again.services.jobs.count() == 1
    assert again.store.verify() == ()


def test_only_a_folder_made_for_it_is_written_to(stick, tmp_path, make_hall):
    photos, disk = stick.parent.with_name("PHOTOS"), tmp_path / "mnt" / "second"
    photos.mkdir()
    first = make_hall("first")
    folders = Folders(StoreHost(first.store), "A")
    folders.look([stick, photos / "linggong", disk])
    assert folders.states([disk]).keys() == {stick, disk}
    folders.close()
    assert (stick / "A机.txt").is_file()
    assert not any(photos.iterdir())
    assert not disk.exists()


def test_what_is_named_is_looked_into_and_what_is_mounted_where_media_are():
    table = "".join(
        f"36 27 8:1 / {point} rw,nosuid - vfat /dev/sdb1 rw\n"
        for point in ("/", "/home", "/media/zhang/KING\\040STON", "/media/usb0", "/run/media/li/A", "/mnt/second/deep")
    )
    disk = Path("/mnt/second/linggong")
    found = present([disk, disk], table)
    assert found == (
        disk,
        *map(Path, ("/media/usb0/linggong", "/media/zhang/KING STON/linggong", "/run/media/li/A/linggong")),
    )


def test_a_stick_that_is_a_file_or_gone_is_tried_again(kiosks, tmp_path, caplog):
    first, _ = kiosks
    folder = tmp_path / "stick"
    folders = Folders(StoreHost(first.store), "A")
    folders.look([folder])
    assert "failed" in caplog.text
    folder.mkdir()
    folders.look([folder])
    folders.close()
    assert (folder / "journals.db").is_file()
