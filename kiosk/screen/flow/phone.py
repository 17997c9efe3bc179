"""Steps of who types his mobile number, and is known by it or asked whether it may be kept."""

from dataclasses import replace

from kiosk.hall.form import phone_number
from kiosk.screen.answers import Known
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.state import Every, Label, Number, Page, Phone, Remark, Seats, State, Trades
from kiosk.screen.offers import Listing

DIGITS = 11


def press(state: State, digit: str) -> State:
    """One more digit of the number; what is more than a number is not taken."""
    return _typed(state, (state.phone.digits + digit)[:DIGITS])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.phone.digits[:-1])


def clear(state: State) -> State:
    """Begin the number anew."""
    return _typed(state, "")


def check(state: State) -> State:
    """Say what is wrong with the number, if anything is."""
    digits = state.phone.digits
    if len(digits) < DIGITS:
        return replace(state, remark=Remark.TOO_SHORT)
    return replace(state, remark=Remark.NOT_MOBILE if phone_number.normalise(digits) is None else Remark.NONE)


def found(state: State, known: Known | None) -> State:
    """The hall knows the number, or it does not."""
    if known is None:
        return way.go(state, Page.CONSENT)
    return jobs.looked(replace(state, phone=replace(state.phone, was_known=True)), known)


def share(state: State) -> State:
    """Somebody else uses the number: he is asked everything, as whoever is new, and sees nothing of the other's.

    Who says so twice is a third: that is for the desk.
    """
    if state.phone.is_shared:
        return way.go(state, Page.NOTICE, Remark.SHARED)
    typed = Phone(state.phone.digits, beside=state.phone.worker, is_shared=True)
    begun = replace(state, page=Page.PHONE, trail=(Page.START,), phone=typed, trades=Trades(), jobs=Listing())
    at_number = replace(begun, every=Every(), number=Number(), label=Label(), seats=Seats())
    return way.go(at_number, Page.CONSENT)


def decline(state: State) -> State:
    """Forget the number at once, which is the end of the visit, and say so."""
    return replace(way.end(state), page=Page.NOTICE, remark=Remark.DECLINED)


def _typed(state: State, digits: str) -> State:
    return replace(state, phone=replace(state.phone, digits=digits), remark=Remark.NONE)
