"""What the wall is fed with: the hall's pictures, and when they were last known to be true."""

import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from display.sign import Sign
from kiosk.board.loop import LOOK_EVERY, Board, Watch
from kiosk.board.pictures import Lane, Picture, of_departures, of_notice, of_postings
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, local
from kiosk.services import Services
from kiosk.wall.freshness import Freshness, recovering_sign
from kiosk.wall.looks import Look

READ_EVERY_S = 10.0
"""The hall's data is read so often, also when nothing was committed, to know that it can be read."""
TRIED_EVERY_S = 1.0
"""While it cannot be read, it is tried so often."""


class Repeated:
    """A watch that sees a change every ten seconds."""

    def __init__(self, watch: Watch, clock: Callable[[], float] = time.monotonic) -> None:
        self._watch, self._clock = watch, clock
        self._seen_at = clock()

    def changed(self) -> bool:
        """Whether anything was committed, or nothing for too long."""
        is_due = self._clock() - self._seen_at >= READ_EVERY_S
        if not self._has_commit() and not is_due:
            return False
        self._seen_at = self._clock()
        return True

    def _has_commit(self) -> bool:
        try:
            return self._watch.changed()
        except sqlite3.DatabaseError:
            return False  # a database that is damaged; who reads it will hear of that


@dataclass(frozen=True)
class _Said:
    """What a watch has said once."""

    says: bool

    def changed(self) -> bool:
        """As it was said."""
        return self.says


class Feed:
    """A board that shows its pictures by way of `freshness`, and says there when all of them have been read."""

    def __init__(self, services: Services, pictures: Sequence[Picture], freshness: Freshness, clock: Clock) -> None:
        self._services, self._freshness, self._clock = services, freshness, clock
        self._board = Board(services, (*pictures, Picture(self._count, freshness.show, lambda: None)))
        self._reads, self._is_failing = 0, False

    def run(self, stop: threading.Event) -> None:
        """Look until told to stop."""
        source = self._services.watch()
        watch = Repeated(source)
        try:
            while not stop.wait(TRIED_EVERY_S if self._is_failing else LOOK_EVERY):
                self.look(watch)
        finally:
            source.close()

    def look(self, watch: Watch) -> None:
        """Show what is new. The database being busy or broken is no error: what was read gets old."""
        before, is_new = self._reads, watch.changed()
        self._board.look(_Said(is_new), self._clock())
        if self._reads != before:
            self._is_failing = False
            self._freshness.confirm()
        elif is_new:
            self._is_failing = True

    def _count(self, _now: int) -> None:
        """Made after all others, if all of them could be made: there is nothing to show."""
        self._reads += 1


def make_feed(
    services: Services, catalogue: Catalogue, look: Look, clock: Clock, monotonic: Callable[[], float] = time.monotonic
) -> tuple[Freshness, Feed]:
    """What keeps a look's panel equal to the hall or its lane, and free of what is old."""
    frame = look.frame

    def recovering() -> Sign:
        return recovering_sign(frame.size, frame.layout, frame.name, local(clock()))

    freshness = Freshness(look.panel, recovering, monotonic)
    lane = Lane(frame.size, frame.layout.sight)
    pictures = (
        of_departures(services, catalogue, lane, freshness)
        if look.shows == "lane"
        else of_postings(services, catalogue, frame, freshness),
        of_notice(services, look.for_notice, freshness),
    )
    return freshness, Feed(services, pictures, freshness, clock)
