"""Postings: a day's work somebody offers."""

import enum

import msgspec

from kiosk.hall.clock import day_of
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


class Paid(Code):
    """When the pay is given."""

    UNKNOWN = 0
    SAME_DAY = 1
    JOB_DONE = 2
    WEEK = 3
    HALF_MONTH = 4
    MONTH = 5


class Extra(enum.IntFlag):
    """What comes with the work; `TOOLS` are there, nobody brings his own."""

    MEALS = 1
    LODGING = 2
    RIDE = 4
    TOOLS = 8
    INSURANCE = 16


EXTRAS = Extra(sum(Extra))
"""All that this program knows."""


class Choosing(Code):
    """How it is settled who has the work: who asks first, or whom the employer takes after a talk.

    A way of a newer program is not at once.
    """

    UNKNOWN = 0
    AT_ONCE = 1
    TALK_FIRST = 2


class Source(Code):
    """Which way a posting came into the hall; `VISIT`: a clerk went to the employer."""

    UNKNOWN = 0
    PHONE = 1
    KIOSK = 2
    DESK = 3
    VISIT = 4
    AGENCY = 5
    ONLINE = 6


class PostingState(enum.IntEnum):
    """A posting's state only moves up; once it is cancelled no seat of it stands."""

    OPEN = 1
    CLOSED = 2
    CANCELLED = 3


class Availability(enum.Enum):
    """Whether a posting can be had: who finds none open is told the next best."""

    OPEN = "open"
    FULL = "full"
    OVER = "over"
    """It takes nobody any more, or has begun."""


class CloseReason(Code):
    """Why a posting takes no more people; PUBLISHED_ANEW under another id, as its home is gone."""

    UNKNOWN = 0
    EMPLOYER_HAS_ENOUGH = 1
    DESK_TOOK_OFF = 2
    DESK_REFUSED = 3
    PUBLISHED_ANEW = 4
    EMPLOYER_CANCELLED = 5
    DESK_CANCELLED = 6
    EMPLOYER_REPLACED = 7
    """Its employer offers it otherwise, as another posting whose first seats are its people's."""


STANDS = (CloseReason.EMPLOYER_HAS_ENOUGH, CloseReason.PUBLISHED_ANEW)
"""Why nobody more is taken, while there is such work."""


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
    """What is offered: pay in fen a unit, start in epoch ms.

    `bay` is where people are picked up, 0 for nowhere; the vehicle leaves at `leaves_at` (epoch ms), 0 where that is
    not said. `pay_most_fen` is the upper end of a range, 0 for one figure. It lasts so many `hours` or `days`, both 0
    where that is not said. `needs` has a bit for each certificate, `zone` is 0 where none is named, `help_first` so
    many places are for workers in need first. Work that is talked about first is talked about at `talk_table` of the
    hall's, from `talk_at` on (epoch ms). Work that is offered at a fair, or at the van, has its `event`.
    """

    trade: int
    headcount: int
    pay_fen: int
    pay_unit: PayUnit
    start: int
    bay: int = 0
    pay_most_fen: int = 0
    paid: Paid = Paid.UNKNOWN
    hours: int = 0
    days: int = 0
    extras: Extra = Extra(0)
    needs: int = 0
    zone: int = 0
    choosing: Choosing = Choosing.AT_ONCE
    help_first: int = 0
    talk_table: int = 0
    talk_at: int = 0
    leaves_at: int = 0
    event: Id | None = None


class Work(msgspec.Struct, frozen=True, array_like=True):
    """What is published, or lies in the sealed record of what is held: terms, words, the way it came into the hall."""

    terms: Terms
    text: PostingText
    source: Source = Source.UNKNOWN


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
    source: Source = Source.UNKNOWN
    offered: int = 0
    """Seats kept for who waits and was asked."""
    added: int = 0
    """By how many people its headcount was changed since; below 0 where fewer are wanted."""

    @property
    def wanted(self) -> int:
        """How many people are wanted now."""
        return self.terms.headcount + self.added

    @property
    def places_left(self) -> int:
        """Seats that nobody has yet and that are kept for nobody, never below 0."""
        return max(0, self.wanted - self.taken - self.offered)

    def is_open(self, now: int) -> bool:
        """Whether people can still sign up: published, not closed, not begun."""
        return self.state is PostingState.OPEN and self.terms.start > now

    def may_be_told(self, now: int) -> bool:
        """Whether anybody may read of it who was sent a link: not once it was taken back, nor after its day."""
        is_taken_back = self.state is not PostingState.OPEN and self.close_reason not in STANDS
        return not is_taken_back and day_of(now) <= day_of(self.terms.start)

    def availability(self, now: int) -> Availability:
        """Whether it can be had at `now` (epoch ms)."""
        if not self.is_open(now):
            return Availability.OVER
        return Availability.OPEN if self.places_left else Availability.FULL
