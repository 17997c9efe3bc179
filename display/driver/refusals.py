"""Areas that the card refused: they are tried again alone and ever more rarely, and hold up no other."""

from collections.abc import Sequence
from dataclasses import dataclass

from display.driver.health import WAITS_S, State
from display.protocols.dialect import Drawing


@dataclass(frozen=True, slots=True)
class _Refused:
    wire: bytes
    times: int
    again_at: float


class Refusals:
    """What was refused, as it was; an area with other content is a new one."""

    def __init__(self) -> None:
        self._refused: dict[int, _Refused] = {}
        self.reason = ""

    def add(self, drawings: Sequence[Drawing], reason: str, now: float) -> None:
        """The card refused a frame with these; if there were several, each is tried alone at once."""
        self.reason = reason
        waits = WAITS_S[State.REFUSED]
        for drawing in drawings:
            before = self._of(drawing)
            times = before.times if before else 0
            wait = waits[min(times, len(waits) - 1)] if len(drawings) == 1 else 0.0
            self._refused[drawing.number] = _Refused(drawing.wire, times + (len(drawings) == 1), now + wait)

    def holds(self, drawing: Drawing) -> bool:
        """Whether this area was refused as it is now."""
        return self._of(drawing) is not None

    def again_at(self, drawing: Drawing) -> float:
        """When it may be tried again; 0 if it was not refused."""
        refused = self._of(drawing)
        return refused.again_at if refused else 0.0

    def forget(self, drawings: Sequence[Drawing]) -> None:
        """These were accepted."""
        for drawing in drawings:
            self._refused.pop(drawing.number, None)

    def clear(self) -> None:
        """It may be another card."""
        self._refused.clear()

    def _of(self, drawing: Drawing) -> _Refused | None:
        refused = self._refused.get(drawing.number)
        return refused if refused and refused.wire == drawing.wire else None
