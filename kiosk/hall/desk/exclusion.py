"""Exclusions: a manager keeps a worker or an employer away for a while, at every kiosk of the hall; and appeals."""

from collections.abc import Sequence
from enum import Enum

import msgspec

from kiosk.hall.clock import DAY, day_of, day_range
from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

FIRST_DAYS, LATER_DAYS = 30, 365
"""So long at most: at first, and after one before."""


class Side(Code):
    """Who is kept away."""

    UNKNOWN = 0
    WORKER = 1
    EMPLOYER = 2


class Ground(Code):
    """Why."""

    UNKNOWN = 0
    VIOLENCE = 1
    THEFT = 2
    FALSE_NAME = 3
    """Somebody else's number or papers."""
    NO_SHOWS = 4
    UNPAID = 5
    FEES = 6
    """Money asked for, or papers kept."""
    FALSE_WORK = 7
    UNSAFE = 8
    OTHER = 9


_BOTH = (Ground.VIOLENCE, Ground.THEFT, Ground.FALSE_NAME)
GROUNDS = {
    Side.WORKER: (*_BOTH, Ground.NO_SHOWS, Ground.OTHER),
    Side.EMPLOYER: (*_BOTH, Ground.UNPAID, Ground.FEES, Ground.FALSE_WORK, Ground.UNSAFE, Ground.OTHER),
}


class Against(Code):
    """What somebody appeals against: an exclusion, or a word that counts against him (of a sign-up)."""

    UNKNOWN = 0
    EXCLUSION = 1
    ABSENCE = 2
    WORKER_MARK = 3
    EMPLOYER_MARK = 4
    UNPAID = 5


class AppealEnd(Code):
    """What a manager decides; of several words the greatest stands, so that what was struck counts nowhere."""

    UNKNOWN = 0
    STANDS = 1
    STRUCK = 2


class Words(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of an exclusion or an appeal: what happened, in the words of who wrote it down."""

    words: str


class Keys(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of whom an exclusion is obeyed for beside his ids: keyed hashes of numbers, and no number.

    `beside` are ids of people who use the same number and are others.
    """

    keys: tuple[bytes, ...] = ()
    beside: tuple[Id, ...] = ()


class Exclusion(msgspec.Struct, frozen=True):
    """One exclusion: from `at` until `until` (epoch ms), or until it was lifted."""

    id: Id
    side: Side
    who: Id
    ground: Ground
    at: int
    until: int
    by: Id | None = None
    lifted_at: int = 0
    lifted_by: Id | None = None
    is_overturned: bool = False
    """A manager has decided on an appeal that it should not have been."""

    def runs(self, now: int) -> bool:
        """Whether it is obeyed at `now` (epoch ms)."""
        return not self.lifted_at and now < self.until


class Appeal(msgspec.Struct, frozen=True):
    """One appeal: against what, and of which exclusion or sign-up; `end` None until a manager has decided."""

    id: Id
    against: Against
    about: Id
    at: int
    by: Id | None = None
    end: AppealEnd | None = None
    ended_at: int = 0
    ended_by: Id | None = None


class Wanted(msgspec.Struct, frozen=True):
    """An exclusion as a manager types it."""

    side: Side
    who: Id
    ground: Ground
    days: int
    words: str


class Refused(Enum):
    """Why nothing was done."""

    NOT_MANAGER = "not manager"
    NOBODY = "nobody"
    GROUND = "ground"
    DAYS = "days"
    """None, or more than may be: 30 at first, longer only after one before."""
    WORDS = "words"
    RUNS = "runs"
    """Another one runs already; it may have been made a moment ago."""
    LATE = "late"
    """Too long after it was said."""
    OVER = "over"
    """It is lifted, ended or decided already."""


def days_most(before: Sequence[Exclusion]) -> int:
    """For how many days at most somebody may be kept away who was so before; what was overturned is none."""
    return LATER_DAYS if any(not one.is_overturned for one in before) else FIRST_DAYS


def until(now: int, days: int) -> int:
    """The first moment (epoch ms) at which it is over: so many days after today's end."""
    return day_range(day_of(now))[1] + 1 + (days - 1) * DAY


def read_refusal(wanted: Wanted, before: Sequence[Exclusion], now: int) -> Refused | None:
    """What is in the way of an exclusion, None for nothing."""
    if wanted.ground not in GROUNDS.get(wanted.side, ()):
        return Refused.GROUND
    if any(one.runs(now) for one in before):
        return Refused.RUNS
    return None if 1 <= wanted.days <= days_most(before) else Refused.DAYS
