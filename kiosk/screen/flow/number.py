"""Steps of who types the number that the board shows: to its job, or to the reason why there is none."""

from dataclasses import replace

from kiosk.screen.answers import Called, Errand
from kiosk.screen.flow import jobs, phone, way
from kiosk.screen.flow.state import Number, Page, Remark, State

MOST_DIGITS = 5


def begin(state: State) -> State:
    """Ask for a number, with nothing typed."""
    return way.go(replace(state, number=Number()), Page.NUMBER)


def touched(state: State, wanted: int) -> State:
    """A job that is on show to everybody: who wants it says who he is."""
    return phone.begin(replace(state, number=Number(wanted=wanted)), Errand.WORK)


def press(state: State, digit: str) -> State:
    """One more digit, which is the first after a number that led nowhere; numbers begin with no 0."""
    before = "" if state.remark is Remark.NO_SUCH_JOB else state.number.digits
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
    """Show the job that has the number, whatever keeps it from him; both, where two have it."""
    if not found.offers:
        return replace(state, remark=Remark.NO_SUCH_JOB)
    shown = replace(state, number=Number(), jobs=replace(state.jobs, numbered=found.offers))
    return jobs.opened(shown, found.looked) if found.looked else way.go(shown, Page.NUMBERED)


def opened(state: State, found: Called) -> State:
    """The job that was touched before; his own jobs where nobody has it any more."""
    return called(state, found) if found.offers else replace(state, remark=Remark.CLOSED)


def _typed(state: State, digits: str) -> State:
    return replace(state, number=Number(digits), remark=Remark.NONE)
