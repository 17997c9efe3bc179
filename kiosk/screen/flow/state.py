"""Where a person is and what he has said so far: one frozen struct a concern, all of them in one state."""

import datetime as dt
import enum
from dataclasses import dataclass, field

from kiosk.hall.listing.browsing import Order, Part
from kiosk.hall.seat.application import Applied, Distant
from kiosk.hall.seat.outcomes import NotQueued, Queued, TakenBack
from kiosk.hall.seat.talk import Talking
from kiosk.hall.unavailable import Unavailable
from kiosk.hall.worker import Worker
from kiosk.screen.answers import CompanyWish, Errand, InLine, Taking
from kiosk.screen.flow.day.said import Learning, Telling
from kiosk.screen.flow.look import Look
from kiosk.screen.flow.panel.state import Panel
from kiosk.screen.offers import HeldSeat, Listing


class Page(enum.Enum):
    """Where a person can be."""

    START = "start"
    PHONE = "phone"
    CONSENT = "consent"
    FAMILIES = "families"
    TRADES = "trades"
    JOBS = "jobs"
    EVERY = "every"
    NUMBER = "number"
    NUMBERED = "numbered"
    SEAT = "seat"
    LABEL = "label"
    HELD = "held"
    HIRE = "hire"
    NOTICE = "notice"
    MATE = "mate"
    MATE_CONSENT = "mate_consent"
    TOGETHER = "together"
    FEW = "few"
    ELSEWHERE = "elsewhere"
    APPLIED = "applied"
    PAIR_PAPERS = "pair_papers"
    TALK = "talk"
    JOB = "job"
    PICK = "pick"
    ZONES = "zones"
    PAPERS = "papers"
    SWAP = "swap"
    PLACE = "place"
    QUEUED = "queued"
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
    APART = "apart"
    EVENTS = "events"
    STILL = "still"
    PANEL = "panel"
    """For clerks: what it shows is `panel.state.Leaf`."""


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
    CARD_FIRST = "card_first"
    CHILD = "child"
    SAME_NUMBER = "same_number"
    HINDERED = "hindered"
    MATE_CARD_FIRST = "mate_card_first"
    MATE_CHILD = "mate_child"
    MATE_DECLINED = "mate_declined"
    TOO_MANY = "too_many"
    APART = "apart"
    NO_PAPERS = "no_papers"
    NOT_SWAPPED = "not_swapped"
    NO_SUCH_PLACE = "no_such_place"
    TOO_MANY_PLACES = "too_many_places"
    TOO_LATE = "too_late"
    NOT_WAITING = "not_waiting"
    TOO_EARLY = "too_early"
    NO_WORDS = "no_words"
    SAID_ENOUGH = "said_enough"
    COURSE_FULL = "course_full"
    MATE_WAITS = "mate_waits"
    NOT_HALL_NUMBER = "not_hall_number"
    NO_SUCH_PERSON = "no_such_person"


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
    """Which part of the whole list is looked at; no day: the worker's. Pages from 0, each with `room` for so many."""

    day: dt.date | None = None
    family: int | None = None
    zone: int | None = None
    same_day: bool = False
    meals: bool = False
    order: Order = Order.START
    page: int = 0
    room: int = 4
    step: int = 3

    def part(self, day: dt.date) -> Part:
        """What is asked of the hall, of this day where none was chosen."""
        return Part(self.day or day, self.family, self.zone, self.same_day, self.meals, self.order)


@dataclass(frozen=True)
class Wanted:
    """What somebody asked for and could not have at once: certificates asked, his seat in the way; `work` elsewhere."""

    taking: Taking
    needs: int = 0
    in_the_way: HeldSeat | None = None
    work: Distant | None = None


@dataclass(frozen=True)
class Number:
    """A job's number as far as it is typed; `wanted`: one that was touched before anybody said who he is."""

    digits: str = ""
    wanted: int = 0


@dataclass(frozen=True)
class Label:
    """A seat's number as far as it is typed; what came of the last one: tries left, work whose seat was taken back."""

    digits: str = ""
    tries_left: int = 0
    taken_back: TakenBack | None = None


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
class Crew:
    """For which job a second one is asked along, his number as far as it is typed, what both want, what came of it.

    `whose`: last digits of numbers: of whom something hinders, or whose seats are shown, in their order. `needs`: bits
    of the certificates that both are asked for. `parts`: how each stands of two who wait apart.
    """

    posting: bytes = b""
    wish: CompanyWish = CompanyWish.SEATS
    digits: str = ""
    free: int = 0
    whose: tuple[str, ...] = ()
    needs: int = 0
    parts: tuple[InLine, ...] = ()


@dataclass(frozen=True)
class Elsewhere:
    """Work of other halls, None without a line, from which page on; applications made or opened, and a talk."""

    works: tuple[Distant, ...] | None = None
    page: int = 0
    made: tuple[Applied, ...] = ()
    talk: Talking | None = None

    @property
    def first(self) -> Applied | None:
        """The application on show."""
        return self.made[0] if self.made else None


@dataclass(frozen=True)
class Queue:
    """A queue place as far as it is typed, the job's number first; tries left; how its holder stands."""

    number: str = ""
    place: str = ""
    is_placing: bool = False
    tries_left: int = 0
    stands: Queued | NotQueued | None = None


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
    crew: Crew = field(default_factory=Crew)
    elsewhere: Elsewhere = field(default_factory=Elsewhere)
    wanted: Wanted | None = None
    queue: Queue = field(default_factory=Queue)
    look: Look = field(default_factory=Look)
    panel: Panel = field(default_factory=Panel)

    @property
    def has_begun(self) -> bool:
        """Whether somebody is there: on the first page nothing is asked of anybody."""
        return self.page is not Page.START

    @property
    def is_fresh(self) -> bool:
        """Whether nobody has done anything that would have to be forgotten."""
        return self == State(visit=self.visit)
