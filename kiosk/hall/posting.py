"""Postings: a day's work somebody offers."""

import enum

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

POSTING_TEXT = "posting.text."
"""What names of records with a posting's text begin with: the edition follows."""


class PayUnit(Code):
    """What the pay is for."""

    UNKNOWN = 0
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


class CloseReason(Code):
    """Why a posting takes no more people."""

    UNKNOWN = 0
    EMPLOYER_HAS_ENOUGH = 1
    DESK_TOOK_OFF = 2


def text_of_edition(edition: int) -> str:
    """The name of the open record with the text of an edition."""
    return f"{POSTING_TEXT}{edition}"


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

    `number` is what people call it by, 0 if it was published before postings had numbers; `edition` counts from 1.
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
    edition: int = 1
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
