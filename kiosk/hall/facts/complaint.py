"""Facts of complaints: that one was made, its number, its steps and its end; what it says and of whom is sealed."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.day.complaint import Blamed, CaseEnd, StepKind
from kiosk.hall.facts.fact import Fact, Letter, Number
from kiosk.hall.facts.folds import OVER, WAITS, Best, Change, Origin, Raise, Value
from kiosk.hall.ids import Id

BlamedCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Blamed))]
StepCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(StepKind))]
CaseEndCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(CaseEnd))]


class ComplaintMade(Fact, frozen=True, array_like=True):
    """A complaint lies in a sealed record (subject: the complaint); its case number: the kiosk's letter, counted."""

    kind: ClassVar[str] = "complaint.made"
    kiosk: Letter
    number: Number
    against: BlamedCode = Blamed.EMPLOYER

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a complaint."""
        row: dict[str, Value] = {"id": origin.subject, "kiosk": self.kiosk, "number": self.number}
        row |= {"against": self.against, "made_at": origin.at, "journal": origin.journal}
        return (Best("complaints", row), Raise("complaint_states", origin.subject, WAITS, {"made_at": origin.at}))


class ComplaintStepped(Fact, frozen=True, array_like=True):
    """A clerk did something about a complaint (subject: the step, an id of its own); what he wrote is sealed."""

    kind: ClassVar[str] = "complaint.stepped"
    complaint: Id
    what: StepCode
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a step, whoever takes it and wherever: none is lost by another."""
        row: dict[str, Value] = {"id": origin.subject, "complaint": self.complaint, "what": self.what}
        row |= {"clerk": self.clerk, "stepped_at": origin.at, "journal": origin.journal}
        return (Best("complaint_steps", row),)


class ComplaintEnded(Fact, frozen=True, array_like=True):
    """A complaint is ended (subject: the complaint), and by which step, which holds what its maker is told.

    Of two that were written apart the greater end stands, of two alike that of the greater journal.
    """

    kind: ClassVar[str] = "complaint.ended"
    how: CaseEndCode
    step: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a complaint; the step of the other end stays a step."""
        row: dict[str, Value] = {"id": origin.subject, "how": self.how, "step": self.step}
        ended = Best("complaint_ends", row | {"ended_at": origin.at, "journal": origin.journal})
        return (ended, Raise("complaint_states", origin.subject, OVER, {}))
