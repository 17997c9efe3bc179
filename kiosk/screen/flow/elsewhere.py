"""Steps of who looks at the work of other halls, asks for a seat there, and hears the answer."""

from dataclasses import replace

from kiosk.hall.seat.application import Applied, Distant, Hindrance
from kiosk.screen.answers import Ticket
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Elsewhere, Label, Page, Remark, State

_REMARKS = {
    Hindrance.BUSY: Remark.BUSY,
    Hindrance.TOO_MANY: Remark.TOO_MANY,
    Hindrance.UNSURE: Remark.UNSURE,
}


def listed(state: State, works: tuple[Distant, ...] | None) -> State:
    """Show what other halls offer, or that nobody can tell."""
    return way.go(replace(state, elsewhere=Elsewhere(works)), Page.ELSEWHERE)


def turn(state: State, by: int, count: int) -> State:
    """So many of `count` pages on, never past an end."""
    page = min(max(0, state.elsewhere.page + by), count - 1)
    return replace(state, elsewhere=replace(state.elsewhere, page=page), remark=Remark.NONE)


def applied(state: State, outcome: Applied | Hindrance) -> State:
    """To the application, or to why there is none; what has begun is gone from the list."""
    if isinstance(outcome, Applied):
        return _shown(state, (outcome,))
    if outcome is Hindrance.CLOSED:
        return replace(state, remark=Remark.CLOSED)
    return way.go(state, Page.NOTICE, _REMARKS[outcome])


def renewed(state: State, made: Applied | None) -> State:
    """How the application on show stands now."""
    before = state.elsewhere.first
    if made is None or before is None or made.application.id != before.application.id:
        return state
    return replace(state, elsewhere=replace(state.elsewhere, made=(made, *state.elsewhere.made[1:])))


def opened(state: State, found: Ticket) -> State:
    """Show what goes with a ticket, or say that nothing does and what can be done."""
    state = replace(state, label=Label(tries_left=found.tries_left))
    if found.made:
        return _shown(state, found.made)
    if found.tries_left:
        return replace(state, remark=Remark.NO_SUCH_SEAT)
    return way.go(state, Page.NOTICE, Remark.TO_DESK)


def _shown(state: State, made: tuple[Applied, ...]) -> State:
    return way.go(replace(state, elsewhere=replace(state.elsewhere, made=made)), Page.APPLIED)
