"""Pages end for other settings when nobody is asking for any: a form that is sent then is not lost."""

import os
import signal
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kiosk.processes.process import WHEN_FREE

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

LOOK_S = 0.5


@dataclass(frozen=True)
class Patience:
    """So many seconds without a request are quiet; after so many at most it ends all the same."""

    quiet_s: float
    most_s: float


class Quiet:
    """Notes requests to pages, and ends the process when it is asked to and they are quiet.

    Made on the main thread, as it listens for the signal.
    """

    def __init__(
        self,
        patience: Patience,
        clock: Callable[[], float] = time.monotonic,
        end: Callable[[], None] = lambda: os.kill(os.getpid(), signal.SIGTERM),
    ) -> None:
        self._patience, self._clock, self._end = patience, clock, end
        self._last, self._asked = clock(), threading.Event()
        signal.signal(WHEN_FREE, lambda *_: self._asked.set())
        threading.Thread(target=self._watch, daemon=True).start()

    def heard(self, app: "ASGIApp") -> "ASGIApp":
        """The same pages, each request noted."""

        async def noted(scope: "Scope", receive: "Receive", send: "Send") -> None:
            self._last = self._clock()
            await app(scope, receive, send)
            self._last = self._clock()

        return noted

    def _watch(self) -> None:
        self._asked.wait()
        asked = self._clock()
        while self._clock() - max(asked, self._last) < self._patience.quiet_s:
            if self._clock() - asked >= self._patience.most_s:
                break
            time.sleep(LOOK_S)
        self._end()
