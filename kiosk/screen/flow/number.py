"""Steps of who types the number that the board shows: to its job, or to the reason why there is none."""

from dataclasses import replace

from kiosk.hall.posting import Availability
from kiosk.screen.answers import Called
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Number, Page, Remark, State

MOST_DIGITS = 5
_REASONS = {None: Remark.NO_SUCH_JOB, Availability.FULL: Remark.FULL, Availability.OVER: Remark.CLOSED}


def begin(state: State) -> State:
    """Ask for a number, with nothing typed."""
    return way.go(replace(state, number=Number()), Page.NUMBER)


def press(state: State, digit: str) -> State:
    """One more digit, which is the first after a number that led nowhere; numbers begin with no 0."""
    before = "" if _led_nowhere(state) else state.number.digits
    return _typed(state, (before + digit).lstrip("0")[:MOST_DIGITS])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.number.digits[:-1])


def clear(state: State) -> State:
    """Begin the number anew."""
    return _typed(state, "")


def check(state: State) -> State:
    """Say that nothing was typed, if so."""
    return replace(state, remark=Remark.NONE if state.number.digits else Remark.NO_NUMBER)


def called(state: State, found: Called) -> State:
    """Show what has the number, to be taken as from any list; else say why there is nothing to take."""
    if found.availability is not Availability.OPEN:
        return replace(state, remark=_REASONS[found.availability])
    shown = replace(state, number=Number(), jobs=replace(state.jobs, numbered=found.offers))
    return way.go(shown, Page.NUMBERED)


def _led_nowhere(state: State) -> bool:
    return state.remark in _REASONS.values()


def _typed(state: State, digits: str) -> State:
    return replace(state, number=Number(digits), remark=Remark.NONE)
