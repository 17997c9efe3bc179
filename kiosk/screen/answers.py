"""What the hall answers to the person at the screen."""

import datetime as dt
import enum
from dataclasses import dataclass

from kiosk.hall.age import Verdict
from kiosk.hall.posting import Availability, Posting
from kiosk.hall.worker import Worker
from kiosk.screen.offers import CaseSeen, CourseSeen, HeldSeat, Listing, Offer


class AnswerKind(enum.Enum):
    """What came of asking for a seat."""

    SEATED = "seated"
    FULL = "full"
    CLOSED = "closed"
    BUSY = "busy"
    CHANGED = "changed"
    UNSURE = "unsure"


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
class Answer:
    """The hall's answer to a tap; the seat where one is held, and whether it was given just before, of any work."""

    kind: AnswerKind
    posting: bytes
    seat: HeldSeat | None = None
    was_given: bool = False


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
    """What a number on the board means: jobs that can be had, else why none can; None where nobody has the number."""

    availability: Availability | None
    offers: tuple[Offer, ...] = ()


@dataclass(frozen=True)
class Labelled:
    """What a number and a label or case open: seats, complaints, work whose seat was taken back, or so many more tries.

    `done` are seats of work that is over.
    """

    seats: tuple[HeldSeat, ...] = ()
    done: tuple[HeldSeat, ...] = ()
    cases: tuple[CaseSeen, ...] = ()
    taken_back: Posting | None = None
    tries_left: int = 0


@dataclass(frozen=True)
class Schooling:
    """The hall's courses as they stand for a worker, and whether the one he asked for was full."""

    courses: tuple[CourseSeen, ...]
    was_full: bool = False
