"""The machine a store runs on, as far as it can be another one in a simulation: time, chance, disk, its program."""

import secrets
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from kiosk.hall.clock import Clock
from kiosk.hall.facts import KINDS, Kinds
from kiosk.hall.ids import Entropy
from kiosk.store.identity.sources import Sources, read_traits
from kiosk.store.identity.traits import Traits

MACHINE_ID = Path("/etc/machine-id")


def system_clock() -> int:
    """The machine's time in epoch ms."""
    return time.time_ns() // 1_000_000


def running_clock() -> int:
    """Milliseconds since the machine was started; nobody sets it."""
    return time.monotonic_ns() // 1_000_000


def system_traits(file: Path) -> Traits:
    """What this machine and a file on it are recognised by."""
    return read_traits(file, Sources(MACHINE_ID))


def sound_disk(_moment: str) -> None:
    """Never fails."""


class Machine(msgspec.Struct, frozen=True):
    """`disk` is told "before" and "after" each commit, and may raise what goes wrong; nobody sets `running`, in ms.

    `kinds` are those that its program knows.
    """

    clock: Clock = system_clock
    entropy: Entropy = secrets.token_bytes
    traits: Callable[[Path], Traits] = system_traits
    disk: Callable[[str], None] = sound_disk
    running: Clock = running_clock
    kinds: Kinds = KINDS
