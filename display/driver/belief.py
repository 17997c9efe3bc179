"""What is believed of a glass: which drawings stand there since when, and how much of that is in doubt."""

import enum
from collections.abc import Sequence

from display.driver.health import Shown
from display.protocols.dialect import Drawing
from display.sign import Rect

Places = tuple[tuple[int, Rect], ...]


class Doubt(enum.IntEnum):
    """What must be reckoned with."""

    NONE = 0
    FORGETFUL = 1
    """The card may have lost its memory."""
    STRANGE = 2
    """Areas of somebody else may stand there."""


class Belief:
    """Drawings the card has acknowledged, by number, since the last doubt."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Drawing, float]] = {}
        self._doubt = Doubt.STRANGE
        self._places: Places = ()

    @property
    def glass(self) -> tuple[Shown, ...]:
        """What stands there, by number."""
        stands = sorted(self._known.values(), key=lambda known: known[0].number)
        return tuple(Shown(known.number, known.role, known.lines, at) for known, at in stands)

    def doubt_about(self, page: Sequence[Drawing]) -> Doubt:
        """What must be reckoned with before this page is drawn; other places than before are strange."""
        return self._doubt if _places(page) == self._places else Doubt.STRANGE

    def settle(self, page: Sequence[Drawing]) -> None:
        """The card has nothing but room for the places of this page."""
        self._doubt, self._places = Doubt.NONE, _places(page)

    def doubt(self, doubt: Doubt) -> None:
        """Believe nothing any more."""
        self._doubt = max(self._doubt, doubt)
        self._known.clear()

    def learn(self, drawings: Sequence[Drawing], now: float) -> None:
        """The card says it has these."""
        self._known.update((drawing.number, (drawing, now)) for drawing in drawings)

    def stands(self, drawing: Drawing) -> bool:
        """Whether it is there as it should be."""
        known = self._known.get(drawing.number)
        return known is not None and known[0].wire == drawing.wire

    def since(self, drawing: Drawing) -> float:
        """When the card last said so; the drawing stands."""
        return self._known[drawing.number][1]


def _places(page: Sequence[Drawing]) -> Places:
    return tuple((drawing.number, drawing.place) for drawing in page)
