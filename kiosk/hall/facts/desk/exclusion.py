"""Facts of who is kept away, and of appeals; grounds in words, numbers and reasons are sealed."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.desk.exclusion import Against, AppealEnd, Ground, Side
from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Best, Change, Origin, Value
from kiosk.hall.ids import Id

SideCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Side))]
GroundCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Ground))]
AgainstCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Against))]
AppealEndCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(AppealEnd))]


class ExclusionMade(Fact, frozen=True, array_like=True):
    """A manager keeps somebody away (subject: the exclusion) until a moment, at every kiosk of the hall.

    `salt` is random: bodies are hashed for ever, and nobody shall find a person's id by trying.
    """

    kind: ClassVar[str] = "exclusion.made"
    side: SideCode
    who: Id
    ground: GroundCode
    until: Moment
    salt: bytes
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It runs until then, or until anybody lifts it."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "side": self.side, "who": self.who}
        row |= {"ground": self.ground, "until": self.until, "clerk": self.clerk, "made_at": origin.at}
        return (Best("exclusions", row),)


class ExclusionLifted(Fact, frozen=True, array_like=True):
    """It is over before its end (subject: the exclusion), and never begins again."""

    kind: ClassVar[str] = "exclusion.lifted"
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Whoever of the hall says so."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal}
        return (Best("exclusion_ends", row | {"clerk": self.clerk, "lifted_at": origin.at}),)


class AppealMade(Fact, frozen=True, array_like=True):
    """Somebody says that an exclusion, or a word of a sign-up, is wrong (subject: the appeal)."""

    kind: ClassVar[str] = "appeal.made"
    against: AgainstCode
    about: Id
    salt: bytes
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It waits until a manager has decided."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "against": self.against}
        return (Best("appeals", row | {"about": self.about, "clerk": self.clerk, "made_at": origin.at}),)


class AppealDecided(Fact, frozen=True, array_like=True):
    """A manager has decided (subject: the appeal)."""

    kind: ClassVar[str] = "appeal.decided"
    end: AppealEndCode
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Each kiosk's word beside the others'."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "how": self.end}
        return (Best("appeal_ends", row | {"clerk": self.clerk, "decided_at": origin.at}),)
