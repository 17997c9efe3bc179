"""Errors of this package.

StoreError
├── StoreUnusable        the data folder, its database or the keys cannot be used; says which and why
└── StoreUnavailable     nothing was written this time; trying again may work (busy, disk full, damaged)
"""

from kiosk.hall.unavailable import Unavailable


class StoreError(Exception):
    """Root of this package's errors."""


class StoreUnusable(StoreError):
    """The data folder or the keys cannot be used at all; the message is a sentence for the technician."""


class StoreUnavailable(StoreError):
    """A transaction was given up; nothing of it was kept."""

    def __init__(self, reason: Unavailable) -> None:
        super().__init__(reason.value)
        self.reason = reason
