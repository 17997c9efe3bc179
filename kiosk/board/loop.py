"""The board's work: see every commit and every minute, and say what should be on each glass."""

import threading
from collections.abc import Sequence
from typing import Protocol

import structlog

from display.errors import DisplayError
from display.sign import Sign
from kiosk.board.pictures import Picture
from kiosk.hall.clock import MINUTE, Clock
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable

STALE = MINUTE
"""So long a glass may say what nobody could check, as long as a card keeps an area without a driver."""
LOOK_EVERY = 0.05
"""Seconds between two looks for a commit."""


class Watch(Protocol):
    """Sees commits."""

    def changed(self) -> bool:
        """Whether anything was committed since the last call."""


class Board:
    """Keeps what each picture was shown last equal to the hall."""

    def __init__(self, services: Services, pictures: Sequence[Picture]) -> None:
        self._services, self._pictures = services, pictures
        self._minute, self._is_owed, self._read_at = -1, False, 0
        self._shown: list[Sign | None] = [None] * len(pictures)
        self.trouble = ""
        """Why something could not be shown the last time that was so; empty where all could."""
        self._log = structlog.get_logger("board")

    def run(self, stop: threading.Event, clock: Clock) -> None:
        """Look until told to stop."""
        watch = self._services.watch()
        try:
            while not stop.wait(LOOK_EVERY):
                self.look(watch, clock())
        finally:
            watch.close()

    def look(self, watch: Watch, now: int) -> None:
        """Show what is new if something was committed, a minute began, or the last look found the database busy.

        What a card cannot take is said in the log, and what stood before stays.
        """
        is_new = watch.changed()
        if not is_new and not self._is_owed and now // MINUTE == self._minute:
            return
        self._minute = now // MINUTE
        try:
            wanted = [picture.make(now) for picture in self._pictures]
        except StoreUnavailable as error:
            wanted = self._unread(now, str(error))
        else:
            self._read_at, self._is_owed = now, False
        for number, sign in enumerate(wanted):
            if sign != self._shown[number]:
                self._show(self._pictures[number], sign)
                self._shown[number] = sign

    def _unread(self, now: int, reason: str) -> list[Sign | None]:
        """What was shown stays for a minute; then nobody knows what is true."""
        if not self._is_owed:
            self._log.warning("database_unavailable", reason=reason)
        self._is_owed = True
        self._read_at = self._read_at or now
        if abs(now - self._read_at) <= STALE:
            return self._shown
        return [picture.unread for picture in self._pictures]

    def _show(self, picture: Picture, sign: Sign | None) -> None:
        try:
            picture.withdraw() if sign is None else picture.show(sign)
        except DisplayError as error:
            self.trouble = str(error)
            self._log.error("cannot_be_shown", reason=self.trouble)
