"""Which kiosk answers what is typed on the province's page by who has scanned no kiosk's code."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.facts.fact import Fact
from kiosk.hall.facts.folds import Best, Change, Origin, Value

Turn = Annotated[int, Meta(ge=1, le=2**31)]


class DraftsTakenOver(Fact, frozen=True, array_like=True):
    """A clerk lets this kiosk answer drafts without a code from now on, the one before is gone (subject: the journal).

    `turn` is one more than the greatest that it has heard of; before anybody says so it is the hall's first kiosk.
    """

    kind: ClassVar[str] = "drafts.taken_over"
    turn: Turn

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Each journal speaks for itself; the greatest turn stands, of two alike the larger name."""
        row: dict[str, Value] = {"journal": origin.journal, "turn": self.turn, "said_at": origin.at}
        return (Best("draft_takers", row),)
