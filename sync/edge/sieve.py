"""A log that strangers cannot wash away: one line for each kind of trouble a minute, and how many were left out."""

import logging
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

WINDOW_S = 60.0
KINDS = 200
"""Kinds told apart; what comes beyond is one kind more."""

_log = logging.getLogger("sync.edge.sieve")


def trouble(kind: str) -> dict[str, str]:
    """The `extra` of a log line that is a trouble of this kind, though it be no warning."""
    return {"trouble": kind}


class Sieve(logging.Filter):
    """Lets the first line of each kind through, then counts; warnings and worse are troubles. `clock` in seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        super().__init__()
        self._clock, self._lock = clock, threading.Lock()
        self._told: dict[tuple[str, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Whether a record is told."""
        named = getattr(record, "trouble", "")
        if not named and record.levelno < logging.WARNING:
            return True
        with self._lock:
            kind = self._known(record.name, named or str(record.msg))
            begun, left_out = self._told.get(kind, (self._clock(), -1))
            self._told[kind] = (begun, left_out + 1)
        return left_out < 0

    def tell(self) -> None:
        """Say what was left out, once its minute is over; to be called now and then."""
        with self._lock:
            now = self._clock()
            over = {kind: found for kind, found in self._told.items() if now - found[0] >= WINDOW_S}
            for kind, (_, left_out) in over.items():
                if left_out:
                    self._told[kind] = (now, 0)
                else:
                    del self._told[kind]
        for (name, what), (_, left_out) in over.items():
            if left_out:
                _log.warning("%s: %d more in a minute: %s", name, left_out, what.strip())

    @contextmanager
    def over(self, loggers: Iterable[str]) -> Iterator[None]:
        """Stands over these loggers for so long."""
        watched = [logging.getLogger(name) for name in loggers]
        for logger in watched:
            logger.addFilter(self)
        try:
            yield
        finally:
            for logger in watched:
                logger.removeFilter(self)

    def _known(self, name: str, kind: str) -> tuple[str, str]:
        return (name, kind) if (name, kind) in self._told or len(self._told) < KINDS else ("", "more kinds")
