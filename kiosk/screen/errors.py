"""Errors of this package.

ScreenError (a WindowError)
├── PagesBroken         the QML could not be loaded
└── HallUnavailable     the hall could not answer this time; trying again may work
"""

import enum

from kiosk.qt.errors import WindowError


class ScreenError(WindowError):
    """Root of this package's errors."""


class PagesBroken(ScreenError):
    """The program's own pages are missing or wrong."""


class Trouble(enum.Enum):
    """What keeps the hall from answering, as far as a person needs to know."""

    BUSY = "busy"
    DISK_FULL = "disk_full"
    DAMAGED = "damaged"
    UNKNOWN = "unknown"


class HallUnavailable(ScreenError):
    """Nothing was written this time."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
