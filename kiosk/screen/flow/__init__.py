"""The way of one person through the screen: a frozen state and pure steps. Nothing here waits, asks or draws."""

import enum
from dataclasses import dataclass, field, replace

from msgspec import structs

from kiosk.hall.form import phone_number
from kiosk.hall.posting import Availability, Posting
from kiosk.hall.signup import SignupState
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Answer, AnswerKind, Labelled, Said, Visit
from kiosk.screen.errors import Trouble
from kiosk.screen.flow.browse import Browse
from kiosk.screen.offers import HeldSeat, Listing, Offer, begin_anew, take_in

PHONE_DIGITS = 11
LABEL_DIGITS = 3


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


NEXT = {
    Page.START: Page.PHONE,
    Page.PHONE: Page.CONSENT,
    Page.FAMILIES: Page.DAY,
    Page.TRADES: Page.DAY,
    Page.DAY: Page.JOBS,
    Page.JOBS: Page.SEAT,
    Page.EVERY: Page.SEAT,
    Page.NUMBERED: Page.SEAT,
    Page.LABEL: Page.HELD,
}
"""The way of somebody new, from CONSENT by `choosing`; who is known goes from PHONE straight to JOBS."""


class Remark(enum.Enum):
    """Something the person must be told beside what the page shows."""

    NONE = ""
    TOO_SHORT = "too_short"
    NOT_MOBILE = "not_mobile"
    NO_TRADE = "no_trade"
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


@dataclass(frozen=True)
class State:
    """Everything the screen knows of the person in front of it; `State()` is nobody."""

    page: Page = Page.START
    trail: tuple[Page, ...] = ()
    remark: Remark = Remark.NONE
    is_waiting: bool = False
    trouble: Trouble | None = None
    phone: str = ""
    worker: Worker | None = None
    family: int = 0
    trades: tuple[int, ...] = ()
    listing: Listing = field(default_factory=Listing)
    browse: Browse = field(default_factory=Browse)
    number: str = ""
    label: str = ""
    tries_left: int = 0
    taken_back: Posting | None = None
    seats: tuple[HeldSeat, ...] = ()
    is_giving_up: bool = False

    @property
    def seat(self) -> HeldSeat | None:
        """The seat on show."""
        return self.seats[0] if self.seats else None


def go(state: State, page: Page, remark: Remark = Remark.NONE) -> State:
    """Move to a page; a page that was passed before is gone back to."""
    trail = (*state.trail, state.page)
    if page in trail:
        trail = trail[: trail.index(page)]
    return replace(state, page=page, trail=trail, remark=remark, is_giving_up=False)


def go_on(state: State) -> State:
    """Move to the next page of the way."""
    return go(state, NEXT[state.page])


def back(state: State) -> State:
    """One page back; from the first one, and when there is nothing to go back to, nobody is there any more."""
    if state.trouble is not None:
        return untroubled(state)
    if state.is_giving_up:
        return keep_seat(state)
    if not state.trail or state.trail[-1] is Page.START:
        return State()
    return replace(state, page=state.trail[-1], trail=state.trail[:-1], remark=Remark.NONE)


def waiting(state: State) -> State:
    """The hall was asked and has not answered."""
    return replace(state, is_waiting=True, trouble=None)


def troubled(state: State, trouble: Trouble) -> State:
    """The hall could not answer; everything typed is still there."""
    return replace(state, is_waiting=False, trouble=trouble)


def untroubled(state: State) -> State:
    """Leave it at that: the page as it was before the question."""
    return replace(state, is_waiting=False, trouble=None)


def press_digit(state: State, digit: str) -> State:
    """One more digit of the number; what is more than a number is not taken."""
    return replace(state, phone=(state.phone + digit)[:PHONE_DIGITS], remark=Remark.NONE)


def erase_digit(state: State) -> State:
    """Take back the last digit."""
    return replace(state, phone=state.phone[:-1], remark=Remark.NONE)


def clear_phone(state: State) -> State:
    """Begin the number anew."""
    return replace(state, phone="", remark=Remark.NONE)


def check_phone(state: State) -> State:
    """Say what is wrong with the number, if anything is."""
    if len(state.phone) < PHONE_DIGITS:
        return replace(state, remark=Remark.TOO_SHORT)
    is_mobile = phone_number.normalise(state.phone) is not None
    return replace(state, remark=Remark.NONE if is_mobile else Remark.NOT_MOBILE)


def found(state: State, visit: Visit | None) -> State:
    """The hall knows the number, or it does not."""
    return go_on(state) if visit is None else looked(state, visit)


def decline() -> State:
    """Forget the number at once and say so."""
    return State(page=Page.NOTICE, remark=Remark.DECLINED)


def toggle_trade(state: State, code: int) -> State:
    """Choose a trade, or choose it no more."""
    rest = tuple(trade for trade in state.trades if trade != code)
    chosen = rest if len(rest) < len(state.trades) else (*state.trades, code)
    return replace(state, trades=chosen, remark=Remark.NONE)


def trades_done(state: State) -> State:
    """Go on with at least one trade."""
    return go_on(state) if state.trades else replace(state, remark=Remark.NO_TRADE)


def looked(state: State, visit: Visit) -> State:
    """Show a worker his jobs."""
    chosen = replace(state, worker=visit.worker, trades=visit.worker.trades, listing=visit.listing, browse=Browse())
    return go(chosen, Page.JOBS)


def renew(state: State, listing: Listing) -> State:
    """Show a new list, after something the person did."""
    return replace(state, listing=begin_anew(state.listing, listing))


def refresh(state: State, listing: Listing) -> State:
    """Take in what others did, without moving anything."""
    return replace(state, listing=take_in(state.listing, listing))


def answered(state: State, answer: Answer) -> State:
    """Go where the hall's answer leads: to the seat, to the reason, or stay with the jobs when this one is gone."""
    if answer.kind is AnswerKind.SEATED and answer.seat is not None:
        is_wanted = answer.seat.posting.id == answer.posting
        return go(replace(state, seats=(answer.seat,)), Page.SEAT, Remark.NONE if is_wanted else Remark.EARLIER)
    if answer.kind in (AnswerKind.FULL, AnswerKind.CLOSED):
        return _without(state, answer)
    if answer.kind is AnswerKind.CHANGED:
        return replace(state, remark=Remark.CHANGED)
    return go(state, Page.NOTICE, Remark(answer.kind.value))


def _without(state: State, answer: Answer) -> State:
    shown, status = state.listing, Availability.FULL if answer.kind is AnswerKind.FULL else Availability.OVER

    def mark(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        return tuple(replace(offer, status=status) if offer.posting.id == answer.posting else offer for offer in offers)

    marked = replace(shown, suggested=mark(shown.suggested), every=mark(shown.every), numbered=mark(shown.numbered))
    return replace(state, listing=marked, remark=Remark(answer.kind.value))


def browse(state: State, browse: Browse) -> State:
    """Look at the list that is the same for everyone in another way."""
    return replace(state, browse=browse, remark=Remark.NONE)


def press_label(state: State, digit: str) -> State:
    """One more digit of the seat's number, which begins with no 0."""
    return replace(state, label=(state.label + digit).lstrip("0")[:LABEL_DIGITS], remark=Remark.NONE)


def erase_label(state: State) -> State:
    """Take back the last digit."""
    return replace(state, label=state.label[:-1], remark=Remark.NONE)


def check_label(state: State) -> State:
    """Say that nothing was typed, if so: that is no try."""
    return replace(state, remark=Remark.NONE if state.label else Remark.NO_LABEL)


def labelled(state: State, found: Labelled) -> State:
    """Show the seats that go with the label, the next one first, or say that there is none and what can be done."""
    state = replace(state, label="", tries_left=found.tries_left, taken_back=found.taken_back)
    if found.seats:
        in_order = tuple(sorted(found.seats, key=lambda seat: seat.posting.terms.start))
        return go(replace(state, seats=in_order), Page.HELD)
    if found.taken_back is not None:
        return go(state, Page.NOTICE, Remark.TAKEN_BACK)
    return replace(state, remark=Remark.NO_SUCH_SEAT) if found.tries_left else go(state, Page.NOTICE, Remark.TO_DESK)


def next_seat(state: State) -> State:
    """Show the next of several seats."""
    return replace(state, seats=(*state.seats[1:], *state.seats[:1]), is_giving_up=False)


def ask_giving_up(state: State) -> State:
    """Ask once more before a seat is given back."""
    return replace(state, is_giving_up=True)


def keep_seat(state: State) -> State:
    """Keep the seat after all."""
    return replace(state, is_giving_up=False)


_SAID = {Said.DONE: Remark.GAVE_UP, Said.NOT_HELD: Remark.NOT_HELD, Said.NOWHERE: Remark.UNSURE}


def gave_up(state: State, said: Said) -> State:
    """The seat is somebody else's now."""
    return go(replace(state, seats=()), Page.NOTICE, _SAID[said])


def arrived(state: State, said: Said) -> State:
    """The hall knows that the worker is there."""
    if said is not Said.DONE or state.seat is None:
        return gave_up(state, Said.NOT_HELD if said is Said.DONE else said)
    seat = state.seat
    there = replace(seat, signup=structs.replace(seat.signup, state=SignupState.ARRIVED))
    return replace(state, seats=(there, *state.seats[1:]))
