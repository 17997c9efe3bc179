"""Errors of this package.

ScreenError
├── FontMissing         the machine has no font for hanzi; the message is a sentence for the technician
├── DisplayMissing      the machine has nothing to show a window on
├── PagesBroken         the QML could not be loaded
└── HallUnavailable     the hall could not answer this time; trying again may work
"""

import enum


class ScreenError(Exception):
    """Root of this package's errors."""


class FontMissing(ScreenError):
    """The machine lacks the font; without it every word is an empty box."""

    def __init__(self, family: str) -> None:
        super().__init__(f'The font "{family}" is not installed; install the package fonts-noto-cjk.')


class DisplayMissing(ScreenError):
    """No display: Qt would end the process without a word."""

    def __init__(self) -> None:
        super().__init__("No display to show the kiosk on: set DISPLAY, or use `linggong up`, which starts one.")


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
