"""Facts of a kiosk's door: a clerk opens the hall there, or closes it."""

from typing import ClassVar

from kiosk.hall.facts.fact import Fact
from kiosk.hall.facts.folds import Best, Change, Origin, Value


class HallOpened(Fact, frozen=True, array_like=True):
    """The hall is open at this kiosk (subject: the journal)."""

    kind: ClassVar[str] = "hall.opened"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Each kiosk speaks for itself; what it says last stands."""
        return (_said(origin, is_open=True),)


class HallClosed(Fact, frozen=True, array_like=True):
    """It is closed there (subject: the journal)."""

    kind: ClassVar[str] = "hall.closed"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """As above."""
        return (_said(origin, is_open=False),)


def _said(origin: Origin, *, is_open: bool) -> Best:
    row: dict[str, Value] = {"journal": origin.journal, "is_open": is_open, "said_at": origin.at}
    return Best("openings", row)
