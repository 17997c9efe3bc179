"""Facts of work that is held until a clerk has read it."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.facts.fact import Fact, Moment, Writer
from kiosk.hall.facts.folds import OVER, WAITS, Best, Change, Origin, Raise, Value
from kiosk.hall.facts.posting import Edition
from kiosk.hall.ids import Id
from kiosk.hall.review import Cause, ReviewEnd

ReviewEndCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(ReviewEnd))]
CauseCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(Cause))]


class PostingHeld(Fact, frozen=True, array_like=True):
    """An edition of a posting waits for a clerk (subject: the posting); what it says is sealed."""

    kind: ClassVar[str] = "posting.held"
    writer: ClassVar[Writer] = Writer.HOME
    employer: Id
    start: Moment
    edition: Edition = 1
    cause: CauseCode = 0

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """A row of its own, by each journal that says so: nothing of it is on any board."""
        row = _edition(origin, self.edition) | {"employer": self.employer, "start": self.start, "cause": self.cause}
        row |= {"held_at": origin.at}
        return (Best("held", row), _state(origin, self.edition, WAITS))


class ReviewWished(Fact, frozen=True, array_like=True):
    """A clerk decides on an edition that is held (subject: the wish); its home obeys the first that it hears."""

    kind: ClassVar[str] = "review.wished"
    posting: Id
    edition: Edition
    end: ReviewEndCode
    clerk: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Kept until the home has answered, and for whoever asks who decided."""
        row: dict[str, Value] = {"id": origin.subject, "journal": origin.journal, "posting": self.posting}
        row |= {"edition": self.edition, "how": self.end, "clerk": self.clerk, "wished_at": origin.at}
        return (Best("review_wishes", row),)


class ReviewEnded(Fact, frozen=True, array_like=True):
    """What came of an edition that was held (subject: the posting), and by which wish, none for time alone."""

    kind: ClassVar[str] = "review.ended"
    writer: ClassVar[Writer] = Writer.HOME
    edition: Edition
    end: ReviewEndCode
    wish: Id | None = None

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What passed is published beside it, by the same home."""
        row = _edition(origin, self.edition) | {"how": self.end, "wish": self.wish, "ended_at": origin.at}
        return (Best("reviews", row), _state(origin, self.edition, OVER))


def _state(origin: Origin, edition: int, state: int) -> Raise:
    return Raise("held_states", origin.subject, state, {"edition": edition, "home": origin.journal})


def _edition(origin: Origin, edition: int) -> dict[str, Value]:
    return {"id": origin.subject, "edition": edition, "home": origin.journal}
