"""How devices stand is told by name, from what processes have written; what nobody wrote is not said to be well."""

import os

import pytest

from kiosk.hall.clock import MINUTE, Doubt, Witness
from kiosk.hall.desk.device import Device, Fault
from kiosk.place.place import Place
from kiosk.upkeep import board_status, devices, sync_status
from kiosk.upkeep.files import replace_json

NOW, PROVINCE, SIBLING = 1_000_000_000_000, "https://sheng", "http://10.0.0.2:8090"


@pytest.fixture
def place(tmp_path):
    return Place(tmp_path, tmp_path / "keys", tmp_path / "hall.toml")


def told(place, province=PROVINCE, doubt=None):
    found = devices.devices(place, province, NOW, doubt)
    return {(each.device, each.name): (each.fault, each.number) for each in found}


def write_board(place, state, at=NOW):
    panel = board_status.PanelStatus("/dev/ttyUSB0", "alpha", state, "", 0, None, True, ())
    replace_json(place.board_status, board_status.Status(at, os.getpid(), {"hall": panel}))


def write_lines(place, line, at=NOW, **folders):
    peers = {name: sync_status.PeerStatus(line, None, {}, {}) for name in (PROVINCE, SIBLING)}
    states = {path: sync_status.FolderState(trouble=trouble) for path, trouble in folders.items()}
    replace_json(place.sync_status, sync_status.Status(at, os.getpid(), peers, states))


def test_a_hall_without_board_and_province_has_nothing_wrong(place):
    found = told(place, province="")
    assert found[Device.BOARD, ""][0] is found[Device.PROVINCE, ""][0] is Fault.NOT_USED
    assert found[Device.CLOCK, ""] == (Fault.NONE, 0)


@pytest.mark.parametrize(
    ("state", "fault"),
    [
        ("equal", Fault.NONE),
        ("unheard", Fault.NONE),
        ("starting", Fault.STARTING),
        ("silent", Fault.SILENT),
        ("refused", Fault.REFUSES),
        ("lost", Fault.LOST),
    ],
)
def test_a_board_is_told_by_its_name(place, state, fault):
    write_board(place, state)
    assert told(place)[Device.BOARD, "hall"][0] is fault


def test_what_was_written_long_ago_is_not_how_it_stands(place):
    write_board(place, "equal", at=NOW - 5 * MINUTE)
    write_lines(place, "quiet", at=NOW - 5 * MINUTE)
    found = told(place)
    assert found[Device.BOARD, ""][0] is found[Device.PROVINCE, ""][0] is Fault.NOT_RUNNING


def test_lines_and_sticks(place):
    write_lines(place, "quiet", **{"/media/a": "", "/media/b": "gone", "/media/c": "full"})
    found = told(place)
    assert found[Device.PROVINCE, ""][0] is found[Device.KIOSKS, SIBLING][0] is Fault.NONE
    assert [found[Device.FOLDER, name][0] for name in "abc"] == [Fault.NONE, Fault.LOST, Fault.FULL]
    write_lines(place, "down")
    assert told(place)[Device.PROVINCE, ""][0] is Fault.LOST


def test_the_disk_and_the_clock(place, monkeypatch):
    for free, fault in ((50_000, Fault.NONE), (500, Fault.LOW), (50, Fault.FULL)):
        usage = (10**12, 0, free * devices.MB)
        monkeypatch.setattr(
            devices.shutil,
            "disk_usage",
            lambda _path, usage=usage: type("U", (), {"free": usage[2], "total": usage[0]}),
        )
        assert told(place)[Device.DISK, ""] == (fault, free)
    ahead = Doubt(Witness.KIOSK, NOW - 30 * MINUTE, 1)
    assert told(place, doubt=ahead)[Device.CLOCK, ""] == (Fault.WRONG, 30)
