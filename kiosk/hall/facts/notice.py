"""Facts of what the hall has to say on its board."""

from typing import ClassVar

from kiosk.hall.announced.notice import NoticeState
from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Best, Change, Origin, Value


class NoticePosted(Fact, frozen=True, array_like=True):
    """The hall has something urgent to say on its board (subject: the notice), from when on, 0 for at once.

    `text` as with a posting.
    """

    kind: ClassVar[str] = "notice.posted"
    until: Moment
    text: bytes
    since: Moment = 0

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It stands until its time is over."""
        said: dict[str, Value] = {"until": self.until, "text": self.text, "posted_at": origin.at, "since": self.since}
        return (_state(origin, NoticeState.POSTED, **said),)


class NoticeEnded(Fact, frozen=True, array_like=True):
    """It is over before its time (subject: the notice)."""

    kind: ClassVar[str] = "notice.ended"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What has ended stays ended."""
        return (_state(origin, NoticeState.ENDED),)


def _state(origin: Origin, state: NoticeState, **said: Value) -> Best:
    row: dict[str, Value] = {"id": origin.subject, "state": state, "journal": origin.journal}
    return Best("notices", row | {"until": None, "text": None, "posted_at": None, "since": None} | said)
