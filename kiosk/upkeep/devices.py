"""What a kiosk depends on, as it stands now, by the small files that its processes keep."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from kiosk.exchange.visitor import FolderState
from kiosk.hall.clock import MINUTE, Doubt
from kiosk.hall.desk.device import Device, DeviceState, Fault
from kiosk.hall.desk.overview import Space
from kiosk.place.place import Place
from kiosk.upkeep import board_status, sync_status
from kiosk.upkeep.files import is_alive, read_json

FULL_MB = 100
"""So much room on the disk is none."""
MB = 1_000_000
_BOARD = {
    "starting": Fault.STARTING,
    "refused": Fault.REFUSES,
    "foreign": Fault.REFUSES,
    "garbled": Fault.REFUSES,
    "silent": Fault.SILENT,
    "lost": Fault.LOST,
}
_UP = ("quiet", "busy")
_ABSENT = ("absent", "gone")


def devices(place: Place, province: str, now: int, doubt: Doubt | None) -> tuple[DeviceState, ...]:
    """Boards, lines, sticks, disk and clock at `now` (epoch ms).

    `province` is the peer of that line, empty for none; `doubt`: why the clock seems wrong.
    """
    return (*_boards(place, now), *_lines(place, now, province), _disk(place.data), _clock(now, doubt))


def _boards(place: Place, now: int) -> Iterator[DeviceState]:
    report = board_status.read_report(place.board_status, now)
    if not report.is_running:
        fault = Fault.NOT_USED if report.age_s is None else Fault.NOT_RUNNING
        yield DeviceState(Device.BOARD, fault)
        return
    for name, panel in report.panels.items():
        yield DeviceState(Device.BOARD, _BOARD.get(panel.state, Fault.NONE), name)


def _lines(place: Place, now: int, province: str) -> Iterator[DeviceState]:
    status = read_json(place.sync_status, sync_status.Status)
    is_running = status is not None and now - status.written_at <= sync_status.STALE_MS and is_alive(status.pid)
    if status is None or not is_running:
        yield DeviceState(Device.PROVINCE, Fault.NOT_RUNNING if province or status else Fault.NOT_USED)
        return
    peer = status.peers.get(province)
    fault = Fault.NOT_USED if not province else Fault.NONE if peer and peer.line in _UP else Fault.LOST
    yield DeviceState(Device.PROVINCE, fault)
    siblings = {name: each for name, each in status.peers.items() if name != province}
    for name, each in siblings.items():
        yield DeviceState(Device.KIOSKS, Fault.NONE if each.line in _UP else Fault.LOST, name)
    for path, state in status.folders.items():
        yield DeviceState(Device.FOLDER, _folder(state), Path(path).name)


def _folder(state: FolderState) -> Fault:
    if not state.trouble:
        return Fault.NONE
    return Fault.FULL if state.trouble == "full" else Fault.LOST if state.trouble in _ABSENT else Fault.REFUSES


def _disk(data: Path) -> DeviceState:
    try:
        found = shutil.disk_usage(data)
    except OSError:
        return DeviceState(Device.DISK, Fault.LOST)
    left, is_short = found.free // MB, Space(found.free, found.total).is_short
    fault = Fault.FULL if left < FULL_MB else Fault.LOW if is_short else Fault.NONE
    return DeviceState(Device.DISK, fault, number=left)


def _clock(now: int, doubt: Doubt | None) -> DeviceState:
    if doubt is None:
        return DeviceState(Device.CLOCK, Fault.NONE)
    return DeviceState(Device.CLOCK, Fault.WRONG, number=abs(now - doubt.other) // MINUTE if doubt.other else 0)
