"""What a kiosk depends on, and what can be wrong with it, each by its name."""

import msgspec

from kiosk.hall.codes import Code


class Device(Code):
    """What is looked at."""

    UNKNOWN = 0
    BOARD = 1
    PROVINCE = 2
    KIOSKS = 3
    FOLDER = 4
    """A stick or a second disk."""
    DISK = 5
    CLOCK = 6


class Fault(Code):
    """How it stands; NONE: well."""

    UNKNOWN = 0
    NONE = 1
    NOT_USED = 2
    """The hall has none."""
    NOT_RUNNING = 3
    """The process that looks after it does not run."""
    SILENT = 4
    """It does not answer."""
    REFUSES = 5
    """It answers and does not do what it is told."""
    LOST = 6
    """Cable, port or line is gone."""
    LOW = 7
    """Little room is left."""
    FULL = 8
    WRONG = 9
    """It says something else than others do."""
    STARTING = 10


WELL = (Fault.NONE, Fault.NOT_USED, Fault.STARTING)


class DeviceState(msgspec.Struct, frozen=True):
    """One of them: its name where there are several, and a number that tells how much (MB left, minutes apart)."""

    device: Device
    fault: Fault
    name: str = ""
    number: int = 0
