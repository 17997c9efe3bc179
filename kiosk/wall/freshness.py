"""Keeps old news off the wall: between who makes signs and the panel that shows them.

A card deletes what is not sent again within a minute. A sign is as good as the last look at the hall's data: when that
is older than a minute, another sign stands in for all signs until the data can be read again.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable
from typing import Protocol

from display.layout.cells import Bar, Cell
from display.layout.hall import empty_sign
from display.layout.rules import Layout
from display.sign import Colour, Priority, Sign, Size

SOON = ("正在恢复，马上就好", "正在恢复", "稍等")

STALE_S = 60.0
"""The longest that jobs stay on the wall when nobody can say whether they are still open."""


class Panel(Protocol):
    """Shows the sign that matters most."""

    def show(self, sign: Sign) -> None:
        """This is what should be seen."""

    def withdraw(self, priority: Priority) -> None:
        """Give the place back to signs of other priorities."""


class Freshness:
    """A panel of its own; every method may be called from any thread.

    `instead` makes the sign for when nothing is known. What was shown comes onto the panel with `confirm`.
    """

    def __init__(self, panel: Panel, instead: Callable[[], Sign], clock: Callable[[], float] = time.monotonic) -> None:
        self._panel, self._instead, self._clock = panel, instead, clock
        self._lock = threading.Lock()
        self._signs: dict[Priority, Sign] = {}
        self._on_panel: dict[Priority, Sign] = {}
        self._read_at: float | None = None

    @property
    def is_stale(self) -> bool:
        """Whether nobody knows what is true now."""
        return self._read_at is None or self._clock() - self._read_at > STALE_S

    def show(self, sign: Sign) -> None:
        """This is what should be seen as long as it is known to be true."""
        with self._lock:
            self._signs[sign.priority] = sign

    def withdraw(self, priority: Priority) -> None:
        """There is no such sign any more."""
        with self._lock:
            self._signs.pop(priority, None)

    def confirm(self) -> None:
        """The data has just been read, and the signs say what it says."""
        self._read_at = self._clock()
        self.look()

    def look(self) -> None:
        """Put onto the panel what belongs there now."""
        with self._lock:
            wanted = {Priority.NORMAL: self._instead()} if self.is_stale else self._signs
            for priority in self._on_panel.keys() - wanted.keys():
                self._panel.withdraw(priority)
            for priority, sign in wanted.items():
                if self._on_panel.get(priority) != sign:
                    self._panel.show(sign)
            self._on_panel = dict(wanted)


def recovering_sign(size: Size, layout: Layout, name: str, at: dt.datetime) -> Sign:
    """The hall's name, the clock, and that it will be back soon. MatrixTooSmall if not one row fits."""
    header = Bar((Cell(name, Colour.RED, rank=1),), (Cell(f"{at:%H:%M}", Colour.GREEN),))
    return empty_sign(size, header, [Cell(SOON[0], Colour.YELLOW, shorter=SOON[1:])], Cell(""), layout)
