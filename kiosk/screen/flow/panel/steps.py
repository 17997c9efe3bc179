"""Steps of a clerk at the panel."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from kiosk.hall.desk.clerk import Clerk, NotKnown
from kiosk.hall.desk.pin import PIN_DIGITS
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.review import ReviewEnd
from kiosk.screen.flow import way
from kiosk.screen.flow.panel.state import (
    Entered,
    HallSeen,
    HeldSeen,
    Leaf,
    Needs,
    Out,
    Panel,
    Reading,
    Roster,
    SeatLine,
    Told,
    Urgent,
)
from kiosk.screen.flow.state import Page, State

T = TypeVar("T")
NUMBER_DIGITS, CARD_LETTERS = 11, 18


def begin(state: State) -> State:
    """Both corners were held on the first page: a visit of its own, with nothing of anybody's in it."""
    return way.go(way.end(state), Page.PANEL)


def changed(state: State, **fields: Any) -> State:
    """The panel with other values."""
    return replace(state, panel=replace(state.panel, **fields))


def go(state: State, leaf: Leaf, told: Told = Told.NONE) -> State:
    """On to a page of the panel."""
    return replace(state, panel=state.panel.at(leaf, told))


def inside(then: Callable[[State, T], State]) -> Callable[[State, T | Out], State]:
    """What follows from an answer for who may be here; whoever may not is out, and nothing of it stays."""

    def next_state(state: State, answer: T | Out) -> State:
        if isinstance(answer, Out):
            return changed(begin(state), leaf=Leaf.OUT)
        return then(state, answer)

    return next_state


def listed(state: State, holders: tuple[Clerk, ...]) -> State:
    """Who can open it."""
    return changed(state, holders=holders)


def pick(state: State, clerk: Id, pad: str) -> State:
    """Somebody says who he is; the digits stand in another order each time."""
    found = next((each for each in state.panel.holders if each.id == clerk), None)
    return state if found is None else changed(go(state, Leaf.PIN), clerk=found, pad=pad)


def press(state: State, letter: str) -> State:
    """One more digit of what is typed here."""
    most = {Leaf.PIN: PIN_DIGITS, Leaf.CARD: CARD_LETTERS}.get(state.panel.leaf, NUMBER_DIGITS)
    if state.panel.leaf is Leaf.CARD:
        return changed(state, card=(state.panel.card + letter)[:most], told=Told.NONE)
    return changed(state, digits=(state.panel.digits + letter)[:most], told=Told.NONE)


def erase(state: State, *, whole: bool = False) -> State:
    """Without the last one, or without any."""
    panel = state.panel
    if panel.leaf is Leaf.CARD:
        return changed(state, card="" if whole else panel.card[:-1], told=Told.NONE)
    return changed(state, digits="" if whole else panel.digits[:-1], told=Told.NONE)


def entered(state: State, answer: Entered | NotKnown, pad: str) -> State:
    """In, or once more with the digits in another order."""
    if isinstance(answer, Entered):
        reading = Reading(answer.needs)
        return replace(state, panel=Panel(leaf=Leaf.HOME, clerk=answer.clerk, is_in=True, reading=reading))
    told = Told.WAIT if answer.wait_ms else Told.WRONG_PIN
    return changed(state, digits="", pad=pad, told=told, wait_ms=answer.wait_ms)


def saw_hall(state: State, seen: HallSeen) -> State:
    """How the hall stands."""
    return changed(go(state, Leaf.HALL), hall=seen)


def told_hall(state: State, answer: tuple[Told, HallSeen]) -> State:
    """It was opened or closed, or why it stays as it was."""
    told, seen = answer
    return changed(state, hall=seen, told=told)


def turn(state: State, by: int) -> State:
    """Another page of the list."""
    return changed(state, page=max(0, state.panel.page + by))


def saw_roster(state: State, postings: tuple[Posting, ...]) -> State:
    """Today's work of which somebody has a seat."""
    return changed(go(state, Leaf.ROSTER), roster=Roster(postings))


def saw_seats(state: State, posting: Posting, seats: tuple[SeatLine, ...]) -> State:
    """Who is expected there."""
    return changed(go(state, Leaf.SEATS), roster=replace(state.panel.roster, chosen=posting, seats=seats))


def saw_urgent(state: State, standing: str) -> State:
    """What the board says, before another line is typed."""
    return changed(go(state, Leaf.URGENT), urgent=Urgent(standing))


def write(state: State, text: str) -> State:
    """The line as it is typed."""
    return changed(state, urgent=replace(state.panel.urgent, text=text), told=Told.NONE)


def judged_line(state: State, told: Told) -> State:
    """To how it will look, or what is wrong with it."""
    return go(state, Leaf.PREVIEW) if told is Told.NONE else changed(state, told=told)


def posted(state: State, told: Told) -> State:
    """It stands, or it cannot."""
    if told is not Told.DONE:
        return changed(state, told=told)
    return changed(go(state, Leaf.HOME, Told.DONE), urgent=Urgent())


def saw_computer(state: State, digits: str | None) -> State:
    """Digits that let a computer in; none for who may not make any."""
    return changed(go(state, Leaf.COMPUTER, Told.NONE if digits else Told.MANAGER_ONLY), computer=digits or "")


def saw_needs(state: State, needs: Needs) -> State:
    """What waits for somebody."""
    return changed(go(state, Leaf.NEEDS), reading=Reading(needs))


def read(state: State, row: int) -> State:
    """One of them whole."""
    rows = state.panel.reading.needs.rows
    if not 0 <= row < len(rows):
        return state
    found = rows[row]
    if isinstance(found, HeldSeen):
        return changed(go(state, Leaf.HELD), reading=replace(state.panel.reading, chosen=found))
    return changed(go(state, Leaf.CASE), reading=replace(state.panel.reading, case=found))


def ask_why(state: State, end: ReviewEnd) -> State:
    """Who refuses or sends back says why."""
    return changed(go(state, Leaf.WHY), reading=replace(state.panel.reading, end=end))


def decided(state: State, answer: tuple[Told, Needs]) -> State:
    """Back to what waits still."""
    told, needs = answer
    return changed(saw_needs(state, needs), told=told)


def saw_card(state: State, told: Told) -> State:
    """Back to the list when it was kept; what was typed stays where it was typed wrongly."""
    if told is Told.MISTYPED:
        return changed(state, told=told)
    return changed(go(state, Leaf.NEEDS, told), card="")
