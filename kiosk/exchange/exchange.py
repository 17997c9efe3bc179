"""The loops of the sync process: one sends after every commit, one listens for news; back-off when the line is down."""

import logging
import threading
import time
from contextlib import closing
from random import Random

from kiosk.exchange.host import StoreHost
from kiosk.hall.clock import DAY, LAST_MOMENT
from kiosk.hall.ids import to_text
from kiosk.store.database import Watch
from kiosk.store.errors import StoreUnavailable
from sync.copying.caller import Caller, Round
from sync.copying.transport import Transport
from sync.errors import BadMessage, LineDown, PeerRefused
from sync.schedule import Line, Schedule

LOOK = 0.05
"""Seconds between looks for a commit."""

LISTEN_AGAIN = 0.2
"""Seconds until a peer that kept its answer back is asked again."""

_log = logging.getLogger("kiosk.exchange")


class Exchange:
    """Keeps this kiosk and one peer alike for as long as there is a line.

    With `wait_s` the peer keeps its answer back until it has news; commits made here do not hurry such a round.
    """

    def __init__(self, host: StoreHost, transport: Transport, chance: Random, wait_s: int = 0) -> None:
        self._caller = Caller(host, transport, time.monotonic)
        self._schedule, self._wait_s, self._store = Schedule(chance), wait_s, host.store
        self.stopped: dict[bytes, str] = {}
        self.reported: dict[bytes, int] = {}
        self.speaker, self._clock_heard = host.speaker, (0, -DAY)

    @property
    def line(self) -> Line:
        """What is known of the line."""
        return self._schedule.line

    def hear_clock(self, theirs: int) -> None:
        """The peer says that it is now `theirs` (epoch ms)."""
        self._clock_heard = min(max(theirs, 0), LAST_MOMENT), self._store.running()

    @property
    def ahead_s(self) -> int | None:
        """Seconds by which this machine's clock is ahead of the peer's, None if it has said none within a day.

        Since it was heard its clock has gone on as this machine's running clock has, whatever was set meanwhile.
        """
        theirs, at = self._clock_heard
        since = self._store.running() - at
        return round((self._store.clock() - theirs - since) / 1000) if since < DAY else None

    def queue_s(self) -> float | None:
        """Seconds since the oldest entry of this kiosk was written that the peer has not; None: not asked yet."""
        reported = dict(self.reported)
        if not reported:
            return None
        with self._store.read() as query:
            own = query.journals.lineage(self._store.identity.journal)
            waiting = [entry for each in own for entry in query.journals.entries(each, reported.get(each, 0), 1)]
        oldest = min((entry.read_header().at for entry in waiting), default=None)
        return 0.0 if oldest is None else max(0.0, (self._store.clock() - oldest) / 1000)

    def run(self, stop: threading.Event) -> None:
        """Until `stop` is set."""
        with closing(self._store.watch()) as watch:
            while not stop.is_set():
                self._wait(self.turn(), watch, stop)

    def turn(self) -> float:
        """One round; seconds until the next."""
        before = self.line
        try:
            pause = self._heard(self._caller.round(self._wait_s))
        except (LineDown, BadMessage, StoreUnavailable) as error:
            pause = self._failed(error, self._schedule.failed())
        except PeerRefused as error:
            pause = self._failed(error, self._schedule.refused())
        if self.line is not before:
            _log.info("line: %s", self.line.value)
        return pause

    def _heard(self, round_: Round) -> float:
        self.reported |= round_.reported
        for journal, reason in round_.stopped.items():
            if self.stopped.get(journal) != reason:
                _log.error("journal %s stopped: %s", to_text(journal), reason)
        self.stopped = round_.stopped
        pause = self._schedule.succeeded(round_.is_complete or bool(round_.stopped))
        return min(pause, LISTEN_AGAIN) if self._wait_s else pause

    def _failed(self, error: Exception, pause: float) -> float:
        _log.info("round failed (%s: %s), next in %.1f s", type(error).__name__, error, pause)
        return pause

    def _wait(self, pause: float, watch: Watch, stop: threading.Event) -> None:
        """A commit ends a quiet wait; a line that is down is not tried sooner for it."""
        waited = 0.0
        while waited < pause and not stop.wait(min(LOOK, pause - waited)):
            waited += LOOK
            if watch.changed() and self.line is Line.QUIET:
                return
