"""What the panel has asked and been told: one struct in a visit's state, gone with it."""

import enum
from dataclasses import dataclass, replace

from kiosk.hall.clock import Doubt
from kiosk.hall.day.complaint import Filed
from kiosk.hall.desk.clerk import Clerk
from kiosk.hall.desk.device import DeviceState
from kiosk.hall.desk.opening import Opening, StillOpen
from kiosk.hall.linter.rule import Finding
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.review import Held, ReviewEnd

DIGITS = "1234567890"
MINUTES = 60
"""So long an urgent line stands where nothing else is chosen."""


class Leaf(enum.Enum):
    """Pages of the panel."""

    WHO = "who"
    PIN = "pin"
    HOME = "home"
    HALL = "hall"
    DEVICES = "devices"
    URGENT = "urgent"
    PREVIEW = "preview"
    ROSTER = "roster"
    SEATS = "seats"
    COMPUTER = "computer"
    NEEDS = "needs"
    HELD = "held"
    CASE = "case"
    WHY = "why"
    NUMBER = "number"
    CARD = "card"
    OUT = "out"
    """Who opened it serves no more, or may not do this."""


class Told(enum.Enum):
    """What came of the last touch."""

    NONE = ""
    WRONG_PIN = "wrong_pin"
    WAIT = "wait"
    DONE = "done"
    LATER = "later"
    """The kiosk that published it has not answered, and does it when it can."""
    OVERTAKEN = "overtaken"
    """Somebody else has done something about it, or it is too late."""
    NO_TEXT = "no_text"
    TOO_LONG = "too_long"
    PERSONAL = "personal"
    NOT_MOBILE = "not_mobile"
    """No number that somebody could have typed at the kiosk."""
    CLOCK = "clock"
    NO_WORD = "no_word"
    MANAGER_ONLY = "manager_only"
    MISTYPED = "mistyped"
    """No card has this number."""
    ADULT = "adult"
    YOUNG = "young"
    CHILD = "child"
    OTHER_CARD = "other_card"


class Out:
    """He serves no more, or may not do this."""


@dataclass(frozen=True)
class HallSeen:
    """How it stands with the door, at `now` (epoch ms); why the clock seems wrong; what is not over."""

    opening: Opening
    now: int
    doubt: Doubt | None
    still: StillOpen


@dataclass(frozen=True)
class SeatLine:
    """A seat on the roster: its label, the last digits of a number, empty where they cannot be read; is he there."""

    label: str
    digits: str
    is_here: bool


@dataclass(frozen=True)
class HeldSeen:
    """Held work with what the law says of it, and how who offers it is called."""

    held: Held
    findings: tuple[Finding, ...] = ()
    contact: Contact | None = None


@dataclass(frozen=True)
class Needs:
    """What waits for somebody, what has waited longest first: work to be read, complaints that nobody has taken."""

    held: tuple[HeldSeen, ...] = ()
    cases: tuple[Filed, ...] = ()

    @property
    def rows(self) -> tuple[HeldSeen | Filed, ...]:
        """All of it."""
        return (*self.held, *self.cases)


@dataclass(frozen=True)
class Entered:
    """Who is in, and what waits for him."""

    clerk: Clerk
    needs: Needs


@dataclass(frozen=True)
class Roster:
    """Today's work of which seats were given, and the seats of the one on show."""

    postings: tuple[Posting, ...] = ()
    chosen: Posting | None = None
    seats: tuple[SeatLine, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What waits, the work or the complaint that is read, what shall come of the work."""

    needs: Needs = Needs()
    chosen: HeldSeen | None = None
    case: Filed | None = None
    end: ReviewEnd = ReviewEnd.UNKNOWN


@dataclass(frozen=True)
class Urgent:
    """What the board says now before all work; what is being typed, and for how many minutes."""

    standing: str = ""
    text: str = ""
    minutes: int = MINUTES


@dataclass(frozen=True)
class Panel:
    """`clerk` is whom the PIN must be of; `is_in`: it was right. `pad` is the order of its digits, `page` from 0."""

    leaf: Leaf = Leaf.WHO
    trail: tuple[Leaf, ...] = ()
    told: Told = Told.NONE
    holders: tuple[Clerk, ...] = ()
    clerk: Clerk | None = None
    is_in: bool = False
    digits: str = ""
    pad: str = DIGITS
    wait_ms: int = 0
    page: int = 0
    hall: HallSeen | None = None
    devices: tuple[DeviceState, ...] = ()
    urgent: Urgent = Urgent()
    roster: Roster = Roster()
    reading: Reading = Reading()
    computer: str = ""
    """Digits by which a computer is let in."""
    number: str = ""
    """Of who shows his card, and that of his card as far as it is typed."""
    card: str = ""

    def at(self, leaf: Leaf, told: Told = Told.NONE) -> "Panel":
        """On to a page of it, or back to one that was passed."""
        trail = (*self.trail, self.leaf)
        if leaf in trail:
            trail = trail[: trail.index(leaf)]
        return replace(self, leaf=leaf, trail=trail, told=told, page=0, digits="")

    def back(self) -> "Panel":
        """One page back."""
        return replace(self, leaf=self.trail[-1], trail=self.trail[:-1], told=Told.NONE, page=0, digits="")
