"""Steps of who says how it was: paid or not, good or bad, what is wrong."""

from dataclasses import replace

from kiosk.hall.day.complaint import WORDS_MOST, Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import NO_REASON, Mark, MarkReason
from kiosk.screen.answers import Said
from kiosk.screen.flow import seat, way
from kiosk.screen.flow.state import Page, Remark, State
from kiosk.screen.offers import CaseSeen

_ASKED = (Page.GRIEVANCE, Page.WORDS)


def said_of_pay(state: State, word: PayWord, said: Said) -> State:
    """The hall knows whether the work was paid."""
    held = state.seats.first
    if said is Said.TOO_EARLY:
        return replace(state, remark=Remark.TOO_EARLY)
    if said is not Said.DONE or held is None:
        return seat.gave_up(state, Said.NOT_HELD if said is Said.DONE else said)
    return seat.shown_anew(replace(state, remark=Remark.NONE), replace(held, pay=word))


def mark(state: State, given: Mark) -> State:
    """How it was; what for is asked next."""
    telling = replace(state.telling, mark=given, reasons=NO_REASON)
    return way.go(replace(state, telling=telling), Page.WHY)


def toggle_reason(state: State, reason: MarkReason) -> State:
    """What the mark is for, or not for."""
    return replace(state, telling=replace(state.telling, reasons=state.telling.reasons ^ reason))


def marked(state: State, said: Said) -> State:
    """The hall knows how it was: back to the mark, which says so."""
    held = state.seats.first
    if said is not Said.DONE or held is None:
        return seat.gave_up(state, Said.NOT_HELD if said is Said.DONE else said)
    return way.go(seat.shown_anew(state, replace(held, mark=state.telling.mark)), Page.MARK)


def complain(state: State, grievance: Grievance) -> State:
    """What is wrong; it can be said in own words next."""
    words = state.telling.words if state.telling.grievance is grievance else ""
    return way.go(replace(state, telling=replace(state.telling, grievance=grievance, words=words)), Page.WORDS)


def write(state: State, words: str) -> State:
    """The words as far as they are typed."""
    return replace(state, telling=replace(state.telling, words=words[:WORDS_MOST]), remark=Remark.NONE)


def check_words(state: State) -> State:
    """Say that nothing was said, where only words can say it."""
    is_missing = state.telling.grievance is Grievance.OTHER and not state.telling.words.strip()
    return replace(state, remark=Remark.NO_WORDS if is_missing else Remark.NONE)


def filed(state: State, case: CaseSeen | None) -> State:
    """The complaint has its number; None: one more than is taken in a day."""
    if case is None:
        return replace(state, remark=Remark.SAID_ENOUGH)
    telling = replace(state.telling, words="", grievance=Grievance.UNKNOWN, cases=(case, *state.telling.cases))
    shown = way.go(replace(state, telling=telling), Page.CASE)
    return replace(shown, trail=tuple(page for page in shown.trail if page not in _ASKED))
