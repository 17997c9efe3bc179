"""Facts of what the hall has to say on its board."""

from typing import ClassVar

from kiosk.hall.facts.fact import Fact, Moment
from kiosk.hall.facts.folds import Change, Origin, Raise, Value
from kiosk.hall.notice import NoticeState


class NoticePosted(Fact, frozen=True, array_like=True):
    """The hall has something urgent to say on its board (subject: the notice); `text` as with a posting."""

    kind: ClassVar[str] = "notice.posted"
    until: Moment
    text: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It stands until its time is over."""
        values: dict[str, Value] = {"until": self.until, "text": self.text, "posted_at": origin.at}
        return (Raise("notices", origin.subject, NoticeState.POSTED, values),)


class NoticeEnded(Fact, frozen=True, array_like=True):
    """It is over before its time (subject: the notice)."""

    kind: ClassVar[str] = "notice.ended"

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """What has ended stays ended."""
        return (Raise("notices", origin.subject, NoticeState.ENDED, {}),)
