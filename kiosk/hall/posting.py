"""Postings: a day's work somebody offers."""

import enum

import msgspec

from kiosk.hall.ids import Id


class PayUnit(enum.IntEnum):
    """What the pay is for."""

    HOUR = 1
    DAY = 2
    MONTH = 3
    PIECE = 4
    MU = 5
    TRIP = 6
    WHOLE_JOB = 7


class PostingState(enum.IntEnum):
    """A posting's state only moves up."""

    OPEN = 1
    CLOSED = 2


class Availability(enum.Enum):
    """Whether a posting can be had: who finds none open is told the next best."""

    OPEN = "open"
    FULL = "full"
    OVER = "over"
    """It takes nobody any more, or has begun."""


class CloseReason(enum.IntEnum):
    """Why a posting takes no more people."""

    EMPLOYER_HAS_ENOUGH = 1
    DESK_TOOK_OFF = 2


class PostingText(msgspec.Struct, frozen=True, array_like=True):
    """The open record of a posting: what its employer typed for everyone to read."""

    place: str
    note: str = ""


class Contact(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of an employer."""

    name: str
    phone: str


class Terms(msgspec.Struct, frozen=True):
    """What is offered: pay in fen a unit, start in epoch ms; `bay` is where people are picked up, 0 for nowhere."""

    trade: int
    headcount: int
    pay_fen: int
    pay_unit: PayUnit
    start: int
    bay: int = 0


class Posting(msgspec.Struct, frozen=True):
    """A posting as it stands now; `place` is empty until its checked text has arrived.

    `number` is what people call it by, 1 to 999 and again; 0 if it was published before postings had numbers.
    """

    id: Id
    home: Id
    employer: Id
    terms: Terms
    state: PostingState
    taken: int
    published_at: int
    place: str = ""
    note: str = ""
    number: int = 0
    close_reason: CloseReason | None = None

    @property
    def places_left(self) -> int:
        """Seats nobody has yet, never below 0."""
        return max(0, self.terms.headcount - self.taken)

    def is_open(self, now: int) -> bool:
        """Whether people can still sign up: published, not closed, not begun."""
        return self.state is PostingState.OPEN and self.terms.start > now

    def availability(self, now: int) -> Availability:
        """Whether it can be had at `now` (epoch ms)."""
        if not self.is_open(now):
            return Availability.OVER
        return Availability.OPEN if self.places_left else Availability.FULL
