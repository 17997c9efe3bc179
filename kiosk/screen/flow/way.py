"""The way through the pages: on, back, and out of the visit."""

from dataclasses import replace

from kiosk.hall.unavailable import Unavailable
from kiosk.screen.flow import look
from kiosk.screen.flow.look import Sheet
from kiosk.screen.flow.state import Page, Remark, State


def end(state: State) -> State:
    """Nobody is there any more: a wholly new visit, with the next number."""
    return State(visit=state.visit + 1)


def go(state: State, page: Page, remark: Remark = Remark.NONE) -> State:
    """Move to a page; a page that was passed before is gone back to, and the first one is the end of the visit."""
    if page is Page.START:
        return end(state)
    trail = (*state.trail, state.page)
    if page in trail:
        trail = trail[: trail.index(page)]
    return replace(_kept(state), page=page, trail=trail, remark=remark)


def back(state: State) -> State:
    """One page back, or out of what lies on it; from the first one, and with nothing to go back to, the visit ends."""
    if state.trouble is not None:
        return untroubled(state)
    if state.look.sheet is not Sheet.NONE:
        return replace(state, look=look.opened(state.look, Sheet.NONE))
    if state.seats.is_giving_up:
        return _kept(state)
    if state.panel.trail:
        return replace(state, panel=state.panel.back(), remark=Remark.NONE)
    if not state.trail or state.trail[-1] is Page.START:
        return end(state)
    return replace(state, page=state.trail[-1], trail=state.trail[:-1], remark=Remark.NONE)


def waiting(state: State) -> State:
    """The hall was asked and has not answered."""
    return replace(state, is_waiting=True, trouble=None)


def troubled(state: State, trouble: Unavailable) -> State:
    """The hall could not answer; everything typed is still there."""
    return replace(state, is_waiting=False, trouble=trouble)


def untroubled(state: State) -> State:
    """Leave it at that: the page as it was before the question."""
    return replace(state, is_waiting=False, trouble=None)


def _kept(state: State) -> State:
    return replace(state, seats=replace(state.seats, is_giving_up=False))
