"""The market: how much is on offer, for the first page."""

from dataclasses import dataclass
from typing import Protocol

from kiosk.hall.clock import Doubt
from kiosk.hall.seat.waiting import Summons


class Watch(Protocol):
    """Sees every commit on the hall's database."""

    def changed(self) -> bool:
        """Whether anything was committed since the last call."""
        ...

    def close(self) -> None:
        """Let go of the database."""
        ...


@dataclass(frozen=True)
class Market:
    """Open postings of each family, for today and tomorrow; `day` is the one people look for now, 0 for today.

    `doubt`: why the clock by which they were counted seems wrong.
    """

    day: int = 0
    counts: tuple[tuple[int, ...], ...] = ((), ())
    doubt: Doubt | None = None
    called: tuple[Summons, ...] = ()
    """Whose turn it is."""

    def open_on(self, day: int) -> int:
        """How many postings are open on a day."""
        return sum(self.counts[day])
