"""Facts of fairs and the recruiting van."""

from typing import Annotated, ClassVar

from msgspec import Meta

from kiosk.hall.announced.event import EventKind, EventState
from kiosk.hall.codes import CODE_MOST, told
from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Best, Change, Origin, Value

EventKindCode = Annotated[int, Meta(ge=0, le=CODE_MOST, description=told(EventKind))]


class EventPosted(Fact, frozen=True, array_like=True):
    """A fair, or where the van stands, from when to when (subject: the event); `text` as with a posting."""

    kind: ClassVar[str] = "event.posted"
    what: EventKindCode
    first: Moment
    last: Moment
    text: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It is announced until it is over."""
        said: dict[str, Value] = {"what": self.what, "first": self.first, "last": self.last, "text": self.text}
        return (_state(origin, EventState.POSTED, said),)


class EventEnded(Fact, frozen=True, array_like=True):
    """It does not take place, or is over before its time (subject: the event)."""

    kind: ClassVar[str] = "event.ended"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What has ended stays ended."""
        return (_state(origin, EventState.ENDED, {"what": None, "first": None, "last": None, "text": None}),)


def _state(origin: Origin, state: EventState, said: dict[str, Value]) -> Best:
    row: dict[str, Value] = {"id": origin.subject, "state": state, "journal": origin.journal}
    return Best("events", row | said)
