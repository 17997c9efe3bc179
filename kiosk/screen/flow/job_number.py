"""Steps of who types the number that the board shows: to its job, or to the reason why there is none."""

from dataclasses import replace

from kiosk.hall.posting import Availability
from kiosk.screen import flow
from kiosk.screen.answers import Called
from kiosk.screen.flow import Page, Remark, State

MOST_DIGITS = 5
_REASONS = {None: Remark.NO_SUCH_JOB, Availability.FULL: Remark.FULL, Availability.OVER: Remark.CLOSED}


def begin(state: State) -> State:
    """Ask for a number, with nothing typed."""
    return flow.go(replace(state, number=""), Page.NUMBER)


def press(state: State, digit: str) -> State:
    """One more digit, which is the first after a number that led nowhere; numbers begin with no 0."""
    before = "" if _led_nowhere(state) else state.number
    return replace(state, number=(before + digit).lstrip("0")[:MOST_DIGITS], remark=Remark.NONE)


def erase(state: State) -> State:
    """Take back the last digit."""
    return replace(state, number=state.number[:-1], remark=Remark.NONE)


def clear(state: State) -> State:
    """Begin the number anew."""
    return replace(state, number="", remark=Remark.NONE)


def check(state: State) -> State:
    """Say that nothing was typed, if so."""
    return replace(state, remark=Remark.NONE if state.number else Remark.NO_NUMBER)


def called(state: State, found: Called) -> State:
    """Show what has the number, to be taken as from any list; else say why there is nothing to take."""
    if found.availability is not Availability.OPEN:
        return replace(state, remark=_REASONS[found.availability])
    return flow.go(replace(state, number="", listing=replace(state.listing, numbered=found.offers)), Page.NUMBERED)


def _led_nowhere(state: State) -> bool:
    return state.remark in _REASONS.values()
