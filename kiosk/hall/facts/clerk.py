"""Facts of clerks: who is one and in which role, what each did, at which computers; names and secrets are sealed."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Role
from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Best, Change, Origin, Value
from kiosk.hall.ids import Id

RoleCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Role))]

ActCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Act))]
WhyCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Why))]


class ClerkAppointed(Fact, frozen=True, array_like=True):
    """Somebody stands at the desk from now on (subject: the clerk), until when, and who said so."""

    kind: ClassVar[str] = "clerk.appointed"
    role: RoleCode
    until: Moment | None = None
    by: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Another role is another appointment, of another id."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "role": self.role}
        return (Best("clerks", row | {"until": self.until, "appointed_by": self.by, "appointed_at": origin.at}),)


class ClerkEnded(Fact, frozen=True, array_like=True):
    """He does not any more (subject: the clerk); no beats yes, in whatever order they are heard."""

    kind: ClassVar[str] = "clerk.ended"
    by: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Whoever of the hall says so."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal}
        return (Best("clerk_ends", row | {"ended_by": self.by, "ended_at": origin.at}),)


class ClerkActed(Fact, frozen=True, array_like=True):
    """A clerk did something (subject: the act): what, on whom or what, and why where that is asked.

    `is_alone`: a manager did it where nobody of the hall or the province had been heard for a day.
    """

    kind: ClassVar[str] = "clerk.acted"
    act: ActCode
    clerk: Id
    on: Id | None = None
    why: WhyCode = 0
    is_alone: bool = False

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Each act by itself."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "act": self.act, "clerk": self.clerk}
        row |= {"subject": self.on, "why": self.why, "is_alone": self.is_alone, "acted_at": origin.at}
        return (Best("clerk_acts", row),)


class PcAdmitted(Fact, frozen=True, array_like=True):
    """A computer at which clerks work is the hall's (subject: the computer), and who let it in."""

    kind: ClassVar[str] = "pc.admitted"
    by: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Until anybody ends it."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal}
        return (Best("pcs", row | {"admitted_by": self.by, "admitted_at": origin.at}),)


class PcEnded(Fact, frozen=True, array_like=True):
    """It is not any more (subject: the computer); no beats yes."""

    kind: ClassVar[str] = "pc.ended"
    by: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Whoever of the hall says so."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal}
        return (Best("pc_ends", row | {"ended_by": self.by, "ended_at": origin.at}),)
