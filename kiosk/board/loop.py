"""The board's work: see every commit and every minute, and say what should be on the glass."""

import threading
from collections.abc import Callable
from typing import Protocol

import structlog

from display.sign import Sign
from kiosk.board.row import row
from kiosk.board.sign import Frame, sign
from kiosk.hall.clock import MINUTE, Clock
from kiosk.hall.trade import Catalogue
from kiosk.services import Services
from kiosk.services.errors import StoreUnavailable

LOOK_EVERY = 0.05
"""Seconds between two looks for a commit."""


class Watch(Protocol):
    """Sees commits."""

    def changed(self) -> bool:
        """Whether anything was committed since the last call."""


class Board:
    """Keeps what `show` was given last equal to the bulletin."""

    def __init__(self, services: Services, catalogue: Catalogue, frame: Frame, show: Callable[[Sign], None]) -> None:
        self._services, self._catalogue, self._frame, self._show = services, catalogue, frame, show
        self._minute, self._is_owed = -1, False
        self._shown: Sign | None = None
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
        """Show a new sign if something was committed, a minute began, or the last look found the database busy."""
        is_new = watch.changed()
        if not is_new and not self._is_owed and now // MINUTE == self._minute:
            return
        self._minute = now // MINUTE
        try:
            wanted = self._sign(now)
        except StoreUnavailable as error:
            self._log.warning("database_unavailable", reason=str(error))
            self._is_owed = True
            return
        self._is_owed = False
        if wanted != self._shown:
            self._show(wanted)
            self._shown = wanted

    def _sign(self, now: int) -> Sign:
        postings = self._services.bulletin.rows(now)
        return sign(tuple(row(posting, self._catalogue, now) for posting in postings), self._frame, now)
