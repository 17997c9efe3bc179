"""Where a person is and what he has said so far: one frozen struct a concern, all of them in one state."""

import datetime as dt
import enum
from dataclasses import dataclass, field, replace

from kiosk.hall.day.complaint import Grievance
from kiosk.hall.day.rating import NO_REASON, Mark, MarkReason
from kiosk.hall.posting import Posting
from kiosk.hall.unavailable import Unavailable
from kiosk.hall.worker import Worker
from kiosk.screen.flow.look import Look
from kiosk.screen.offers import CaseSeen, CourseSeen, HeldSeat, Listing


class Page(enum.Enum):
    """Where a person can be."""

    START = "start"
    PHONE = "phone"
    CONSENT = "consent"
    FAMILIES = "families"
    TRADES = "trades"
    DAY = "day"
    JOBS = "jobs"
    EVERY = "every"
    NUMBER = "number"
    NUMBERED = "numbered"
    SEAT = "seat"
    LABEL = "label"
    HELD = "held"
    HIRE = "hire"
    NOTICE = "notice"
    MATTERS = "matters"
    PAY = "pay"
    MARK = "mark"
    WHY = "why"
    GRIEVANCE = "grievance"
    WORDS = "words"
    CASE = "case"
    COURSES = "courses"
    COURSE = "course"
    POLICIES = "policies"
    POLICY = "policy"


class Remark(enum.Enum):
    """Something the person must be told beside what the page shows."""

    NONE = ""
    TOO_SHORT = "too_short"
    NOT_MOBILE = "not_mobile"
    FULL = "full"
    CLOSED = "closed"
    NO_NUMBER = "no_number"
    NO_SUCH_JOB = "no_such_job"
    BUSY = "busy"
    CHANGED = "changed"
    UNSURE = "unsure"
    EARLIER = "earlier"
    DECLINED = "declined"
    NO_LABEL = "no_label"
    NO_SUCH_SEAT = "no_such_seat"
    TO_DESK = "to_desk"
    TAKEN_BACK = "taken_back"
    GAVE_UP = "gave_up"
    NOT_HELD = "not_held"
    SHARED = "shared"
    TOO_EARLY = "too_early"
    NO_WORDS = "no_words"
    TOO_MANY = "too_many"
    COURSE_FULL = "course_full"
    CARD_FIRST = "card_first"
    CHILD = "child"


class Errand(enum.Enum):
    """What somebody types his number for."""

    WORK = "work"
    SEATS = "seats"
    """To see the seats he has, which his number alone does not show."""


@dataclass(frozen=True)
class Phone:
    """The mobile number as far as it is typed, and whom the hall knows by it.

    `was_known`: the hall knew him before this visit. `beside`: who uses the number too, where somebody else has
    said so, who `is_shared` then.
    """

    digits: str = ""
    worker: Worker | None = None
    was_known: bool = False
    beside: Worker | None = None
    is_shared: bool = False
    errand: Errand = Errand.WORK


@dataclass(frozen=True)
class Trades:
    """Which family is open, from 0, and the codes of the trades that were chosen, in their order.

    `wanted`: the family that was touched on the first page, until its trades were shown.
    """

    family: int = 0
    wanted: int | None = None
    chosen: tuple[int, ...] = ()


@dataclass(frozen=True)
class Every:
    """Which part of the whole list is looked at; no day: the worker's, no family: all; pages from 0."""

    day: dt.date | None = None
    family: int | None = None
    page: int = 0

    def of_day(self, day: dt.date) -> "Every":
        """Another day, from its first page."""
        return replace(self, day=day, page=0)

    def of_family(self, family: int | None) -> "Every":
        """Another family, or all, from the first page."""
        return replace(self, family=family, page=0)

    def turned(self, by: int, count: int) -> "Every":
        """So many of `count` pages on, never past an end."""
        return replace(self, page=min(max(0, self.page + by), count - 1))


@dataclass(frozen=True)
class Number:
    """A job's number as far as it is typed."""

    digits: str = ""


@dataclass(frozen=True)
class Label:
    """A seat's number as far as it is typed; what came of the last one: tries left, work whose seat was taken back."""

    digits: str = ""
    tries_left: int = 0
    taken_back: Posting | None = None


@dataclass(frozen=True)
class Seats:
    """The seats that were opened, the one on show first, and whether it is being given up.

    `is_taken_now`: the one on show was given in this visit, so that a tap that was a mistake is taken back at once.
    """

    held: tuple[HeldSeat, ...] = ()
    is_giving_up: bool = False
    is_taken_now: bool = False

    @property
    def first(self) -> HeldSeat | None:
        """The seat on show."""
        return self.held[0] if self.held else None


@dataclass(frozen=True)
class Telling:
    """What a worker says of his work: a mark and what it is for; what is wrong, in which words; his complaints."""

    mark: Mark = Mark.UNKNOWN
    reasons: MarkReason = NO_REASON
    grievance: Grievance = Grievance.UNKNOWN
    words: str = ""
    cases: tuple[CaseSeen, ...] = ()


@dataclass(frozen=True)
class Learning:
    """Courses as they stand for a worker; of courses or policy cards the page on show and the one chosen, from 0."""

    courses: tuple[CourseSeen, ...] = ()
    page: int = 0
    chosen: int = 0


@dataclass(frozen=True)
class State:
    """One visit: all that the screen knows of the person in front of it. `visit` counts them and is never used again.

    Nothing but its number goes from one visit into the next (`way.end`).
    """

    visit: int = 0
    page: Page = Page.START
    trail: tuple[Page, ...] = ()
    remark: Remark = Remark.NONE
    is_waiting: bool = False
    trouble: Unavailable | None = None
    phone: Phone = field(default_factory=Phone)
    trades: Trades = field(default_factory=Trades)
    jobs: Listing = field(default_factory=Listing)
    every: Every = field(default_factory=Every)
    number: Number = field(default_factory=Number)
    label: Label = field(default_factory=Label)
    seats: Seats = field(default_factory=Seats)
    telling: Telling = field(default_factory=Telling)
    learning: Learning = field(default_factory=Learning)
    look: Look = field(default_factory=Look)

    @property
    def has_begun(self) -> bool:
        """Whether somebody is there: on the first page nothing is asked of anybody."""
        return self.page is not Page.START

    @property
    def is_fresh(self) -> bool:
        """Whether nobody has done anything that would have to be forgotten."""
        return self == State(visit=self.visit)
