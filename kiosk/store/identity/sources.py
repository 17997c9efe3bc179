"""Where a machine shows what it is. Nothing here fails: what cannot be read is not known, and what does not last is not
trusted.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kiosk.store.identity.mounts import Mounts
from kiosk.store.identity.traits import Traits, hashed

_NO_ID = ("", "uninitialized")
_ANYBODYS = {"", "none", "default string", "to be filled by o.e.m.", "system serial number", "not specified", "unknown"}
"""What makers write where a number should be."""
_FEWEST_SIGNS = 4
"""Numbers of fewer different signs (0000, FFFF-FFFF) are nobody's."""
_BOARD = ("product_uuid", "product_serial", "board_serial")
_DISK = ("serial", "device/serial", "device/cid", "device/vpd_pg80")
_BUILT_IN, _LOCAL = "0", 0x02
"""A card's own address (addr_assign_type), and the bit of one that somebody made up."""


class Sources(msgspec.Struct, frozen=True):
    """Paths of the running system; a test has its own."""

    machine_id: Path = Path("/etc/machine-id")
    mounts: Path = Path("/proc/self/mountinfo")
    boards: tuple[Path, ...] = (Path("/sys/class/dmi/id"), Path("/proc/device-tree"))
    cards: Path = Path("/sys/class/net")
    disks: Path = Path("/sys/dev/block")


def read_traits(file: Path, sources: Sources) -> Traits:
    """What this machine and a file on it are recognised by."""
    mounts = Mounts(_text(sources.mounts))
    status = file.stat()
    number = [str(status.st_ino)] if mounts.keeps_numbers(file.resolve()) else []
    disk = sources.disks / f"{os.major(status.st_dev)}:{os.minor(status.st_dev)}"
    return Traits(
        file=hashed("file", number),
        machine_id=hashed("machine-id", _machine_id(sources.machine_id, mounts)),
        board=hashed("board", _board(sources.boards)),
        disk=hashed("disk", _disk(disk)),
        cards=hashed("card", _cards(sources.cards)),
    )


def first_fingerprint(file: Path, machine_id: Path) -> bytes:
    """What a mark of the first kind names: machine-id and number of the file together."""
    machine = machine_id.read_bytes() if machine_id.exists() else b""
    return hashlib.sha256(machine + str(file.stat().st_ino).encode()).digest()[:16]


def _machine_id(path: Path, mounts: Mounts) -> list[str]:
    """None that is new at each start: empty, not made yet, in memory (systemd binds /run/machine-id over the file)."""
    found = _text(path)
    return [found] if found not in _NO_ID and mounts.keeps_own_files(_resolved(path)) else []


def _board(folders: tuple[Path, ...]) -> Iterator[str]:
    for folder in folders:
        yield from _numbers(folder, (*_BOARD, "serial-number"))


def _disk(device: Path) -> Iterator[str]:
    """Of the disk, or of all disks below it (LVM, encryption)."""
    device = _resolved(device)
    whole = device.parent if _is_there(device / "partition") else device
    yield from _numbers(whole, _DISK)
    for below in _listed(whole / "slaves"):
        yield from _disk(below)


def _cards(folder: Path) -> Iterator[str]:
    """Own addresses of cards that cannot be pulled out."""
    for card in _listed(folder):
        address, device = _text(card / "address").lower(), _resolved(card / "device")
        is_own = _text(card / "addr_assign_type") == _BUILT_IN and _is_there(card / "device")
        if is_own and not any(part.startswith("usb") for part in device.parts) and not _is_made_up(address):
            yield address


def _is_made_up(address: str) -> bool:
    try:
        return bool(int(address[:2], 16) & _LOCAL) or len({*address} - {":"}) < _FEWEST_SIGNS
    except ValueError:
        return True


def _numbers(folder: Path, names: tuple[str, ...]) -> Iterator[str]:
    found = (_text(folder / name).lower() for name in names)
    return (number for number in found if number not in _ANYBODYS and len({*number} - {*" -"}) >= _FEWEST_SIGNS)


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:
        return False


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []


def _resolved(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, RuntimeError):
        return path


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "replace").strip("\0 \t\r\n")
    except OSError:
        return ""
