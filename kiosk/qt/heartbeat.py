"""A window that no longer moves must not stay: its process ends, and the picture with it."""

import threading
import time
from collections.abc import Callable

LIMIT_S = 30.0
"""Half of what a card allows."""
LOOK_EVERY_S = 1.0
_LOOKS = 2
"""A machine that slept gives the window a moment to beat again."""


class Heartbeat:
    """Beats in the thread it watches over; `watch` is another's work."""

    def __init__(self, limit_s: float = LIMIT_S, clock: Callable[[], float] = time.monotonic) -> None:
        self._limit_s, self._clock = limit_s, clock
        self._last = clock()

    def beat(self) -> None:
        """All is well."""
        self._last = self._clock()

    @property
    def is_missed(self) -> bool:
        """Whether the last beat is too long ago."""
        return self._clock() - self._last > self._limit_s

    def watch(self, stop: threading.Event, end: Callable[[], None], every_s: float = LOOK_EVERY_S) -> None:
        """Until told to stop; `end` when beats are missed twice in a row."""
        missed = 0
        while not stop.wait(every_s):
            missed = missed + 1 if self.is_missed else 0
            if missed == _LOOKS:
                end()
                return
