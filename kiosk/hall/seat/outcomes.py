"""What comes of asking for a seat, for the seats of a number and a label, for jobs by the number of the board."""

import enum
from typing import Annotated, TypeAlias

import msgspec
from msgspec import Meta

from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.day.ticked import NOTHING, Ticked
from kiosk.hall.ids import Id
from kiosk.hall.posting import Availability, Contact, Posting
from kiosk.hall.seat.signup import CREW_MOST, Signup
from kiosk.hall.seat.waiting import Waiting, WaitingEnd

NO_CONTACT = Contact("", "")


class Held(msgspec.Struct, frozen=True, tag=True):
    """A seat with all its holder needs: what, where, when, whom to call."""

    signup: Signup
    posting: Posting
    contact: Contact
    pay: PayWord | None = None
    """What its holder has said of the pay."""
    mark: Mark | None = None
    """What he has said of the employer."""
    ticked: Ticked = NOTHING
    """What was said of his coming."""


class SeatWord(enum.Enum):
    """What came of what a worker says of his seat."""

    DONE = "done"
    NOT_HELD = "not_held"
    """The seat is not his any more, or he has said it before."""
    TOO_EARLY = "too_early"


class Confirmed(Held, frozen=True, tag=True):
    """The seat was given now."""


class Already(Held, frozen=True, tag=True):
    """The worker was given this very seat a moment ago; shown again to who tapped twice or saw the power fail."""


class Busy(msgspec.Struct, frozen=True, tag=True):
    """The worker has work at that time; which one is told only to who knows its label, or took it in this visit."""

    posting: Posting


class Full(msgspec.Struct, frozen=True, tag=True):
    """Every seat is taken."""

    posting: Posting


class Closed(msgspec.Struct, frozen=True, tag=True):
    """The posting takes no more people, has begun, or is not known."""

    posting: Posting | None


class Changed(msgspec.Struct, frozen=True, tag=True):
    """The employer offers it otherwise since the worker saw it: it is looked at once more before anything is given."""

    posting: Posting


class Uncertified(msgspec.Struct, frozen=True, tag=True):
    """It needs certificates that the worker has not said to have; `needs` has their bits. He is asked first."""

    posting: Posting
    needs: int


class Unsure(msgspec.Struct, frozen=True, tag=True):
    """Not for this kiosk to decide: others have the seats, it was struck off, its clock is doubted. The desk helps."""

    posting: Posting


class Shown(msgspec.Struct, frozen=True):
    """The seats that go with a number and a label, at least one: of work to come or under way, and of work done."""

    seats: tuple[Held, ...]
    done: tuple[Held, ...] = ()


class TakenBack(msgspec.Struct, frozen=True):
    """The label was right, but the seat is gone: there was other work at that time, or nobody wants him.

    Where the work was replaced by another one, `instead` is that, and `waiting` the place at which he is asked first.
    """

    posting: Posting
    is_unwanted: bool = False
    instead: Posting | None = None
    waiting: Waiting | None = None


class WrongLabel(msgspec.Struct, frozen=True):
    """The number has no such label, or nobody has the number; `left` tries today."""

    left: int


class AtDesk(msgspec.Struct, frozen=True):
    """Too many wrong labels were typed for the number: only the desk shows its seats, until midnight."""


class Queued(msgspec.Struct, frozen=True, tag=True):
    """The worker waits for a seat, and so many who wait are before him; his turn where he is asked now."""

    waiting: Waiting
    posting: Posting
    ahead: int
    left: int = 0
    """Ms until his answer is too late, 0 where that is not known."""
    instead_of: int = 0
    """The number of the work he had a seat of, which this one replaced; 0 where he had none."""


class NotQueued(msgspec.Struct, frozen=True, tag=True):
    """The worker does not wait any more, and why."""

    waiting: Waiting
    posting: Posting
    why: WaitingEnd


class TooManyPlaces(msgspec.Struct, frozen=True, tag=True):
    """The worker waits for as many postings as one may."""

    posting: Posting


class Together(msgspec.Struct, frozen=True, tag=True):
    """Each has a seat of his own, in the order in which they asked."""

    seats: tuple[Confirmed, ...]


class Few(msgspec.Struct, frozen=True, tag=True):
    """Too few seats for all of them: so many are free at home now, and none was given.

    `may_come`: others hold enough that the home has asked back and has not got yet.
    """

    posting: Posting
    free: int
    may_come: bool = False


class Hindered(msgspec.Struct, frozen=True, tag=True):
    """Some of them have work at that time, or are the same person as one before them; none was given a seat.

    `is_waiting`: they wait for it already, alone or with others.
    """

    posting: Posting
    workers: tuple[Id, ...]
    is_waiting: bool = False


Labelled: TypeAlias = Shown | TakenBack | WrongLabel | AtDesk
Outcome: TypeAlias = Confirmed | Already | Busy | Full | Closed | Changed | Uncertified | Unsure
QueueOutcome: TypeAlias = (
    Queued
    | NotQueued
    | TooManyPlaces
    | Confirmed
    | Already
    | Together
    | Few
    | Hindered
    | Busy
    | Closed
    | Changed
    | Uncertified
    | Unsure
)


class Request(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """A seat asked of a posting's home by another kiosk; the sign-up's id makes a repeat harmless."""

    signup: Id
    worker: Id
    posting: Id
    is_from_afar: bool = False
    """Whether the province brought it: such wishes get no more than a share of the seats."""
    edition: int = 0
    """What the worker has seen of the posting; 0 where nobody says."""
    instead_of: Id = b""
    """A sign-up that he gives back for this seat, in the same transaction; empty for none."""


class Join(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """A queue place asked of a posting's home; its id makes a repeat harmless. `mates` want to go with him or not."""

    waiting: Id
    worker: Id
    posting: Id
    edition: int = 0
    mates: Annotated[tuple[Id, ...], Meta(max_length=CREW_MOST - 1)] = ()

    @property
    def workers(self) -> tuple[Id, ...]:
        """All who want to wait there."""
        return (self.worker, *self.mates)


class Say(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Who waits says yes to a seat that he is offered, or only asks how he stands."""

    waiting: Id
    worker: Id
    posting: Id
    is_coming: bool = False
    edition: int = 0


class Numbered(msgspec.Struct, frozen=True):
    """What a number means now: the postings that have it and can be had, and else why none of its postings can.

    Nearly always one; several only where machines gave numbers that should not have. Nobody has it: no availability.
    """

    availability: Availability | None
    postings: tuple[Posting, ...] = ()
