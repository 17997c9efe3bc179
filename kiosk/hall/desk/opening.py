"""Whether the hall is open: what its kiosks were told, else its hours.

What was said holds until the hours would say the same: opened early ends with the next closing time, at midnight at the
latest; closed early ends with the next opening time, and without hours not before somebody opens.
"""

import enum
from collections.abc import Iterable

import msgspec

from kiosk.hall.clock import APART, day_of, day_range
from kiosk.hall.hours import Hours
from kiosk.hall.seat.meeting import Meeting
from kiosk.hall.seat.signup import Seat


class Said(msgspec.Struct, frozen=True):
    """What a kiosk (0 = A) was told last: open or closed, and when (epoch ms)."""

    kiosk: int
    is_open: bool
    at: int


class Opening(msgspec.Struct, frozen=True):
    """How it stands: whether the hall is open, what kiosks were told that holds still, empty where its hours say it.

    `own` is what this machine was told, None where that does not hold.
    """

    is_open: bool
    said: tuple[Said, ...] = ()
    own: Said | None = None


class NotArrived(msgspec.Struct, frozen=True):
    """A seat of work that has begun today, of whom nobody has said that he is there."""

    number: int
    seat: Seat
    start: int


class Turned(msgspec.Struct, frozen=True):
    """A seat offered to who waits, not answered yet: the posting's number, his place, since when."""

    number: int
    place: int
    at: int


class StillOpen(msgspec.Struct, frozen=True):
    """What is not over when a hall closes: seats offered, talks without a result, who has not come."""

    offers: tuple[Turned, ...] = ()
    talks: tuple[Meeting, ...] = ()
    absent: tuple[NotArrived, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.offers or self.talks or self.absent)


class CannotOpen(enum.Enum):
    """Why it stays as it is."""

    CLOCK = "clock"
    """It cannot be right: what is written now would be of another year."""
    NO_WORD = "no word"
    """This machine's word does not count in the hall."""


class Confirmed(msgspec.Struct, frozen=True, array_like=True):
    """A clerk has seen the time and found it right: at which time, and when by the running clock (ms)."""

    at: int
    running: int


def holding(hours: Hours, said: Iterable[Said], now: int) -> tuple[Said, ...]:
    """What was said that still holds at `now` (epoch ms)."""
    return tuple(each for each in said if _holds(hours, each, now))


def is_open(hours: Hours, said: Iterable[Said], now: int) -> bool:
    """Whether the hall is open at `now` (epoch ms): one of its kiosks is, or its hours say so where nobody does."""
    told = holding(hours, said, now)
    return any(each.is_open for each in told) if told else hours.is_open(now)


def is_still_confirmed(seen: Confirmed, now: int, running: int, lasts: int) -> bool:
    """Whether a clock that somebody found right has run on since as the running clock did, and not longer."""
    passed = now - seen.at
    return 0 <= passed < lasts and abs(passed - (running - seen.running)) < APART


def _holds(hours: Hours, said: Said, now: int) -> bool:
    if said.at > now + APART:
        return False
    ends = hours.next_change(said.at, opens=not said.is_open)
    if said.is_open:
        midnight = day_range(day_of(said.at))[1] + 1
        return now < (midnight if ends is None else min(ends, midnight))
    return ends is None or now < ends
