"""Steps of who looks at the jobs he can have and taps one."""

from dataclasses import replace

from kiosk.hall.posting import Availability
from kiosk.screen.answers import Answer, AnswerKind, Known
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Every, Page, Remark, Seats, State
from kiosk.screen.offers import Listing, Offer, begin_anew, take_in

_GONE = {AnswerKind.FULL: Availability.FULL, AnswerKind.CLOSED: Availability.OVER}


def looked(state: State, known: Known) -> State:
    """Show a worker his jobs."""
    phone = replace(state.phone, worker=known.worker, beside=None)
    trades = replace(state.trades, chosen=known.worker.trades, wanted=None)
    return way.go(replace(state, phone=phone, trades=trades, jobs=known.listing, every=Every()), Page.JOBS)


def renew(state: State, listing: Listing) -> State:
    """Show a new list, after something the person did."""
    return replace(state, jobs=begin_anew(state.jobs, listing))


def look_again(state: State, listing: Listing) -> State:
    """A new list; who came by a number that cannot be had any more goes back to his own."""
    after = renew(state, listing)
    return way.go(after, Page.JOBS) if state.page is Page.NUMBERED else after


def refresh(state: State, listing: Listing) -> State:
    """Take in what others did, without moving anything."""
    return replace(state, jobs=take_in(state.jobs, listing))


def answered(state: State, answer: Answer) -> State:
    """Go where the hall's answer leads: to the seat, to the reason, or stay with the jobs when this one is gone."""
    if answer.kind is AnswerKind.SEATED and answer.seat is not None:
        seated = replace(state, seats=Seats((answer.seat,), is_taken_now=not answer.was_given))
        return way.go(seated, Page.SEAT, Remark.EARLIER if answer.was_given else Remark.NONE)
    if answer.kind in _GONE:
        return _without(state, answer)
    if answer.kind is AnswerKind.CHANGED:
        return replace(state, remark=Remark.CHANGED)
    return way.go(state, Page.NOTICE, Remark(answer.kind.value))


def _without(state: State, answer: Answer) -> State:
    shown, status = state.jobs, _GONE[answer.kind]

    def mark(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        return tuple(replace(offer, status=status) if offer.posting.id == answer.posting else offer for offer in offers)

    marked = replace(shown, suggested=mark(shown.suggested), every=mark(shown.every), numbered=mark(shown.numbered))
    return replace(state, jobs=marked, remark=Remark(answer.kind.value))
