"""Steps of who types the number of a seat or of a complaint he has, to see it again."""

from dataclasses import replace

from kiosk.hall.seat.application import TICKET_DIGITS
from kiosk.screen.answers import Labelled
from kiosk.screen.flow import way
from kiosk.screen.flow.day.said import Telling
from kiosk.screen.flow.state import Label, Page, Remark, Seats, State
from kiosk.screen.offers import HeldSeat

MOST_DIGITS = 8
"""Of a complaint's number, which has more than a ticket's; a seat's has fewer."""


def press(state: State, digit: str) -> State:
    """One more digit."""
    return _typed(state, (state.label.digits + digit)[:MOST_DIGITS])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.label.digits[:-1])


def is_case(typed: Label) -> bool:
    """Whether what was typed is too long for a seat or a ticket: a complaint's."""
    return len(typed.digits) > TICKET_DIGITS


def check(state: State) -> State:
    """Say that nothing was typed, if so: that is no try."""
    return replace(state, remark=Remark.NONE if state.label.digits else Remark.NO_LABEL)


def opened(state: State, found: Labelled) -> State:
    """Show the seats that go with the label, the next one first, or say that there is none and what can be done.

    Work that is over comes last, what was last first. A complaint's number shows that one.
    """
    label = Label(tries_left=found.tries_left, taken_back=found.taken_back)
    state = replace(state, label=label, telling=Telling(cases=found.cases))
    if found.seats or found.done:
        to_come = tuple(sorted(found.seats, key=_start))
        over = tuple(sorted(found.done, key=_start, reverse=True))
        return way.go(replace(state, seats=Seats((*to_come, *over))), Page.HELD)
    if found.cases:
        return way.go(state, Page.CASE)
    if found.taken_back is not None:
        return way.go(state, Page.NOTICE, Remark.TAKEN_BACK)
    if found.tries_left:
        return replace(state, remark=Remark.NO_SUCH_SEAT)
    return way.go(state, Page.NOTICE, Remark.TO_DESK)


def _start(seat: HeldSeat) -> int:
    return seat.posting.terms.start


def _typed(state: State, digits: str) -> State:
    return replace(state, label=replace(state.label, digits=digits), remark=Remark.NONE)
