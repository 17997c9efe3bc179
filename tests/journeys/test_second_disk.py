"""A second disk named in hall.toml: the real program keeps a copy there, with nobody else to talk to."""

from kiosk.exchange.folders import Folders
from kiosk.exchange.host import StoreHost
from kiosk.place.hall import open_store
from kiosk.settings import read_settings
from tests.journeys.halls import Settings, eventually


def test_a_second_disk_gets_everything_and_gives_it_back(make_hall, tmp_path):
    disk = tmp_path / "disk"
    hall = make_hall(Settings("hall", ("phone", "sync"), 0, folders=(str(disk),)))
    hall.start()
    disk.mkdir()
    eventually((disk / "A机.txt").is_file)
    hall.stop()
    store = open_store(hall.place, read_settings(hall.place.config))
    length = {far.journal: far.head.number for far in StoreHost(store).heads(())}
    folders = Folders(StoreHost(store), "A")
    folders.look([disk])
    folders.close()
    store.close()
    assert f"一共 {sum(length.values())} 条" in (disk / "A机.txt").read_text("utf-8")
