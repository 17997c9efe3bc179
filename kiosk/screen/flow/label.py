"""Steps of who types the number of a seat he has, to see it again."""

from dataclasses import replace

from kiosk.hall.seat.application import TICKET_DIGITS
from kiosk.screen.answers import Labelled
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Label, Page, Remark, Seats, State

MOST_DIGITS = TICKET_DIGITS
"""A seat's number has fewer."""


def press(state: State, digit: str) -> State:
    """One more digit of the seat's number, which begins with no 0."""
    return _typed(state, (state.label.digits + digit).lstrip("0")[:MOST_DIGITS])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.label.digits[:-1])


def check(state: State) -> State:
    """Say that nothing was typed, if so: that is no try."""
    return replace(state, remark=Remark.NONE if state.label.digits else Remark.NO_LABEL)


def opened(state: State, found: Labelled) -> State:
    """Show the seats that go with the label, the next one first, or say that there is none and what can be done."""
    state = replace(state, label=Label(tries_left=found.tries_left, taken_back=found.taken_back))
    if found.seats:
        in_order = tuple(sorted(found.seats, key=lambda seat: seat.posting.terms.start))
        return way.go(replace(state, seats=Seats(in_order)), Page.HELD)
    if found.taken_back is not None:
        return way.go(state, Page.NOTICE, Remark.TAKEN_BACK)
    if found.tries_left:
        return replace(state, remark=Remark.NO_SUCH_SEAT)
    return way.go(state, Page.NOTICE, Remark.TO_DESK)


def _typed(state: State, digits: str) -> State:
    return replace(state, label=replace(state.label, digits=digits), remark=Remark.NONE)
