"""Facts of what the desk has seen of employers' papers."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.employer.verification import EmployerKind
from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Best, Change, Origin, Value
from kiosk.hall.ids import Id

EmployerKindCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(EmployerKind))]


class VerificationMade(Fact, frozen=True, array_like=True):
    """A clerk has seen papers of an employer's (subject: the verification): what he is, until when (0: no end known).

    `salt` is random: bodies are hashed for ever, and nobody shall find an employer's id by trying.
    """

    kind: ClassVar[str] = "verification.made"
    employer: Id
    known_as: EmployerKindCode
    until: Moment
    salt: bytes
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It stands until that day, or until anybody ends it."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "employer": self.employer}
        row |= {"known_as": self.known_as, "until": self.until, "clerk": self.clerk, "made_at": origin.at}
        return (Best("verifications", row),)


class VerificationEnded(Fact, frozen=True, array_like=True):
    """It is good no more (subject: the verification); it is never begun again, seen anew is another one."""

    kind: ClassVar[str] = "verification.ended"
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Whoever of the hall says so."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal}
        return (Best("verification_ends", row | {"clerk": self.clerk, "ended_at": origin.at}),)
