"""Errors of this package.

ScreenError (a WindowError)
├── PagesBroken         the QML could not be loaded
└── HallUnavailable     the hall could not answer this time; trying again may work
"""

from kiosk.hall.unavailable import Unavailable
from kiosk.qt.errors import WindowError


class ScreenError(WindowError):
    """Root of this package's errors."""


class PagesBroken(ScreenError):
    """The program's own pages are missing or wrong."""


class HallUnavailable(ScreenError):
    """Nothing was written this time."""

    def __init__(self, why: Unavailable) -> None:
        super().__init__(why.value)
        self.why = why
