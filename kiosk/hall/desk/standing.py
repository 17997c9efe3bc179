"""How a worker or an employer stands, for the desk: what others say of him, each word openable, and what counts."""

import enum
from collections.abc import Sequence

import msgspec

from kiosk.hall.day.attendance import CONTESTED_WITHIN
from kiosk.hall.day.rating import Mark, step
from kiosk.hall.desk.exclusion import Against, Appeal, AppealEnd
from kiosk.hall.ids import Id


class Word(enum.Enum):
    """What is said."""

    ABSENT = "absent"
    MARK = "mark"
    UNPAID = "unpaid"
    CANCELLED = "cancelled"
    """An employer took back work; what is said of one person alone is TURNED_AWAY."""
    TURNED_AWAY = "turned_away"
    COMPLAINT = "complaint"
    """It was sustained."""


class Entry(msgspec.Struct, frozen=True):
    """One word: of which sign-up, posting or complaint, when (epoch ms); `number` is the posting's.

    `is_proven`: of somebody said not to have come, that the seat was shown to be his, and that he says nothing else.
    """

    word: Word
    about: Id
    at: int
    number: int = 0
    posting: Id = b""
    mark: Mark | None = None
    reasons: int = 0
    is_proven: bool = True
    is_disputed: bool = False
    """The other side says otherwise."""
    appeal: Appeal | None = None

    @property
    def counts(self) -> bool:
        """Whether it counts: not what was struck; that somebody did not come only once nobody contests it."""
        if self.appeal is not None and self.appeal.end is AppealEnd.STRUCK:
            return False
        if self.word is Word.ABSENT:
            return self.is_proven and (self.appeal is None or self.appeal.end is not None)
        return True

    def may_contest(self, now: int) -> bool:
        """Whether something can be said against it at `now` (epoch ms)."""
        is_late = self.word is Word.ABSENT and now > self.at + CONTESTED_WITHIN
        is_over = self.appeal is not None and self.appeal.end is not AppealEnd.STANDS
        return not is_over and not is_late


class Standing(msgspec.Struct, frozen=True):
    """All that is said of one, the latest first."""

    entries: tuple[Entry, ...] = ()

    def count(self, word: Word) -> int:
        """How many of these count."""
        return sum(one.word is word and one.counts for one in self.entries)

    def marks(self) -> dict[Mark, int]:
        """How many said so at least, in steps: 0 where it is fewer than the first."""
        counted = [one.mark for one in self.entries if one.word is Word.MARK and one.counts]
        return {mark: step(counted.count(mark)) for mark in (Mark.GOOD, Mark.FAIR, Mark.BAD)}


def appealed(entry: Entry, against: Against, appeals: Sequence[Appeal]) -> Entry:
    """With what was said against it: what struck it, else what waits, else the last that was turned down."""
    found = [one for one in appeals if one.about == entry.about and one.against is against]
    standing = sorted(found, key=lambda one: (one.end is AppealEnd.STRUCK, one.end is None, one.at))
    return msgspec.structs.replace(entry, appeal=standing[-1]) if standing else entry
