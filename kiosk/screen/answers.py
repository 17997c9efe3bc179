"""What the hall answers to the person at the screen."""

import datetime as dt
import enum
from dataclasses import dataclass

from kiosk.hall.age import Verdict
from kiosk.hall.listing.browsing import Part
from kiosk.hall.seat.application import Applied
from kiosk.hall.seat.outcomes import NotQueued, Queued, TakenBack
from kiosk.hall.seat.talk import Talking
from kiosk.hall.worker import Worker
from kiosk.screen.offers import CaseSeen, CourseSeen, HeldSeat, Listing, Looked, Offer


class Errand(enum.Enum):
    """What somebody types his number for."""

    WORK = "work"
    SEATS = "seats"
    """To see the seats he has, which his number alone does not show."""
    TURN = "turn"
    """His queue place is called."""


class Unfound(enum.Enum):
    """Why nobody is looked for who could be asked."""

    NOT_GIVEN = "not_given"
    """A hall number that nobody has, as far as is known here."""


class AnswerKind(enum.Enum):
    """What came of asking for a seat."""

    SEATED = "seated"
    FULL = "full"
    CLOSED = "closed"
    BUSY = "busy"
    UNCERTIFIED = "uncertified"
    CHANGED = "changed"
    UNSURE = "unsure"
    QUEUED = "queued"
    TOO_MANY_PLACES = "too_many_places"


class Said(enum.Enum):
    """What came of saying something about a seat one has."""

    DONE = "done"
    NOT_HELD = "not_held"
    TOO_EARLY = "too_early"
    NOWHERE = "nowhere"
    """This machine was struck off: what it says counts nowhere."""


@dataclass(frozen=True)
class Wish:
    """What somebody looks for: the number it is kept under, trades, the day."""

    phone: str
    trades: tuple[int, ...]
    day: dt.date


@dataclass(frozen=True)
class OnShow:
    """What of the hall's work is on show: a worker's own jobs always, of the rest what a page needs.

    `keys`: postings whose state is asked, `looked`: the one looked at, `seats`: work the person has shown to have,
    `part`: of the whole list, on pages with `room` for so many, each beginning `step` behind the one before.
    """

    keys: tuple[bytes, ...] = ()
    looked: bytes | None = None
    seats: tuple[HeldSeat, ...] = ()
    part: Part | None = None
    page: int = 0
    room: int = 4
    step: int = 3


@dataclass(frozen=True)
class Taking:
    """A seat somebody wants, of the edition he saw; `instead_of`: a sign-up he gives back for it."""

    posting: bytes
    edition: int
    instead_of: bytes = b""
    is_waiting: bool = False
    """Whether he wants to wait for it, where it is full."""
    is_talk: bool = False
    """Whether its employer talks to him first."""


@dataclass(frozen=True)
class Answer:
    """The hall's answer to a tap: the seat where one is held, whether it was given just before, certificates asked.

    Where the time is taken the seat is the one in the way, if the person has shown that it is his.
    """

    kind: AnswerKind
    posting: bytes
    seat: HeldSeat | None = None
    was_given: bool = False
    needs: int = 0
    stands: Queued | NotQueued | None = None
    """Where he wanted to wait: how he stands."""


@dataclass(frozen=True)
class Known:
    """A worker who was found or registered, and what he can have."""

    worker: Worker
    listing: Listing


@dataclass(frozen=True)
class Agreed:
    """What follows from an answer to the consent lines; the worker where he is admitted."""

    verdict: Verdict
    known: Known | None = None


@dataclass(frozen=True)
class Called:
    """What has a number on the board: jobs that can be had, else those that cannot; the only one as looked at."""

    offers: tuple[Offer, ...] = ()
    looked: Looked | None = None


@dataclass(frozen=True)
class Labelled:
    """What a number and a label or case open: seats, complaints, work whose seat was taken back, or so many more tries.

    `done` are seats of work that is over.
    """

    seats: tuple[HeldSeat, ...] = ()
    done: tuple[HeldSeat, ...] = ()
    cases: tuple[CaseSeen, ...] = ()
    taken_back: TakenBack | None = None
    tries_left: int = 0


@dataclass(frozen=True)
class Schooling:
    """The hall's courses as they stand for a worker, and whether the one he asked for was full."""

    courses: tuple[CourseSeen, ...]
    was_full: bool = False


class CompanyWish(enum.Enum):
    """What two ask for: two seats, one queue place for both, or a place each."""

    SEATS = "seats"
    QUEUE = "queue"
    APART = "apart"


class CompanyKind(enum.Enum):
    """What came of asking for seats for two."""

    UNKNOWN_MATE = "unknown_mate"
    """The other one is asked first whether his number may be kept."""
    NOT_GIVEN = "not_given"
    TOGETHER = "together"
    FEW = "few"
    HINDERED = "hindered"
    CLOSED = "closed"
    CHANGED = "changed"
    UNSURE = "unsure"
    CARD_FIRST = "card_first"
    CHILD = "child"
    UNCERTIFIED = "uncertified"
    QUEUED = "queued"
    APART = "apart"
    """Each has a queue place of his own, or a seat."""
    WAITING = "waiting"
    """Some of them wait for it already."""
    TOO_MANY_PLACES = "too_many_places"


@dataclass(frozen=True)
class Company:
    """The hall's answer to two: their seats, how many are free, or whom something hinders (last digits of numbers).

    `needs` has a bit for each certificate that one of them has not said to have.
    """

    kind: CompanyKind
    seats: tuple[HeldSeat, ...] = ()
    free: int = 0
    whose: tuple[str, ...] = ()
    needs: int = 0
    stands: Queued | NotQueued | None = None
    """Where they wait together: how they stand."""
    parts: tuple["InLine", ...] = ()
    """Where they wait apart: how each stands."""


@dataclass(frozen=True)
class Ticket:
    """What a number and a ticket open: applications, talks, or nothing and so many more tries."""

    made: tuple[Applied, ...] = ()
    talks: tuple[Talking, ...] = ()
    tries_left: int = 0


class LineKind(enum.Enum):
    """What came of asking after a queue place."""

    STANDING = "standing"
    SEATED = "seated"
    CHANGED = "changed"
    UNCERTIFIED = "uncertified"
    UNSURE = "unsure"
    NO_SUCH_PLACE = "no_such_place"
    """The number has no such place, or so many more tries are none: the desk."""


@dataclass(frozen=True)
class InLine:
    """The hall's answer to who waits: how he stands, or the seat that came of it, his own first.

    `whose`: where several waited together, last digits of the numbers that `seats` are of. `needs`: bits of the
    certificates that he is asked for first.
    """

    kind: LineKind
    stands: Queued | NotQueued | None = None
    seats: tuple[HeldSeat, ...] = ()
    tries_left: int = 0
    whose: tuple[str, ...] = ()
    needs: int = 0

    @property
    def seat(self) -> HeldSeat | None:
        """The first."""
        return self.seats[0] if self.seats else None
