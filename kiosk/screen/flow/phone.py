"""Steps of who types his mobile number, and is known by it or asked whether it may be kept."""

from dataclasses import replace

from kiosk.hall.form import phone_number
from kiosk.screen.answers import Known
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.state import Page, Remark, State

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
    return way.go(state, Page.CONSENT) if known is None else jobs.looked(state, known)


def decline(state: State) -> State:
    """Forget the number at once, which is the end of the visit, and say so."""
    return replace(way.end(state), page=Page.NOTICE, remark=Remark.DECLINED)


def _typed(state: State, digits: str) -> State:
    return replace(state, phone=replace(state.phone, digits=digits), remark=Remark.NONE)
