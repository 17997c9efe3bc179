"""The machine a store runs on, as far as it can be another one in a simulation: time, chance, itself, its disk."""

import hashlib
import secrets
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.hall.clock import Clock
from kiosk.hall.ids import Entropy

MACHINE_ID = Path("/etc/machine-id")


def system_clock() -> int:
    """The machine's time in epoch ms."""
    return time.time_ns() // 1_000_000


def running_clock() -> int:
    """Milliseconds since the machine was started; nobody sets it."""
    return time.monotonic_ns() // 1_000_000


def system_fingerprint(file: Path) -> bytes:
    """This installation of this machine, and this very file: a copied or restored one has another number."""
    machine = MACHINE_ID.read_bytes() if MACHINE_ID.exists() else b""
    return hashlib.sha256(machine + str(file.stat().st_ino).encode()).digest()


def sound_disk(_moment: str) -> None:
    """Never fails."""


class Machine(msgspec.Struct, frozen=True):
    """`disk` is told "before" and "after" each commit, and may raise what goes wrong; nobody sets `running`, in ms."""

    clock: Clock = system_clock
    entropy: Entropy = secrets.token_bytes
    fingerprint: Callable[[Path], bytes] = system_fingerprint
    disk: Callable[[str], None] = sound_disk
    running: Clock = running_clock
