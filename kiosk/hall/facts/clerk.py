"""Facts of clerks: who is one and in which role; name and passphrase are sealed."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.desk.clerk import Role
from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Best, Change, Origin, Value
from kiosk.hall.ids import Id

RoleCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Role))]


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
