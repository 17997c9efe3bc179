"""Steps of who looks at the jobs he can have, at one of them, and asks for its seat."""

import datetime as dt
from dataclasses import replace

from msgspec import structs

from kiosk.hall.posting import Availability
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Answer, AnswerKind, Known, OnShow, Taking
from kiosk.screen.flow import way
from kiosk.screen.flow.state import Every, Page, Queue, Remark, Seats, State, Wanted
from kiosk.screen.offers import HeldSeat, Listing, Looked, Offer, begin_anew, take_in

_GONE = {AnswerKind.FULL: Availability.FULL, AnswerKind.CLOSED: Availability.OVER}
_QUESTIONS = (Page.PAPERS, Page.SWAP, Page.FEW, Page.MATE, Page.MATE_CONSENT, Page.PAIR_PAPERS)
"""What is asked between a job and its seat."""
_OF_THE_LIST = (Page.EVERY, Page.PICK, Page.ZONES)


def on_show(current: State, worker: Worker) -> OnShow:
    """What of the hall's work is on show to a worker."""
    looked, every = current.jobs.looked, current.every
    return OnShow(
        keys=tuple({offer.posting.id for offer in current.jobs.on_show}),
        looked=looked.offer.posting.id if looked and current.page is Page.JOB else None,
        seats=current.seats.held,
        part=every.part(worker.day) if current.page in _OF_THE_LIST else None,
        page=every.page,
        room=every.room,
        step=every.step,
    )


def looked(state: State, known: Known) -> State:
    """Show a worker his jobs."""
    phone = replace(state.phone, worker=known.worker, beside=None)
    trades = replace(state.trades, chosen=known.worker.trades, wanted=None)
    return way.go(replace(state, phone=phone, trades=trades, jobs=known.listing, every=Every()), Page.JOBS)


def of_day(state: State, day: dt.date) -> State:
    """Look for work on another day."""
    worker = state.phone.worker
    if worker is None:
        return state
    later = structs.replace(worker, day=day)
    return replace(state, phone=replace(state.phone, worker=later), every=Every(), remark=Remark.NONE)


def renew(state: State, listing: Listing) -> State:
    """Show a new list, after something the person did."""
    return replace(state, jobs=begin_anew(state.jobs, listing))


def look_again(state: State, listing: Listing) -> State:
    """A new list; who came by a number that cannot be had any more, or looks at one, goes back to his own."""
    after = renew(state, listing)
    return way.go(after, Page.JOBS) if state.page in (Page.NUMBERED, Page.JOB) else after


def refresh(state: State, listing: Listing) -> State:
    """Take in what others did, without moving anything."""
    return replace(state, jobs=take_in(state.jobs, listing))


def opened(state: State, found: Looked | None) -> State:
    """Show one job by itself."""
    if found is None:
        return replace(state, remark=Remark.CLOSED)
    return way.go(replace(state, jobs=replace(state.jobs, looked=found)), Page.JOB)


def ask_seat(state: State, taking: Taking) -> State:
    """A seat is asked for."""
    return replace(state, wanted=Wanted(taking))


def answered(state: State, answer: Answer) -> State:
    """Go where the hall's answer leads: to the seat, to a question, to the reason, or stay when this one is gone."""
    wanted = state.wanted or Wanted(Taking(answer.posting, 0))
    if answer.kind is AnswerKind.SEATED and answer.seat is not None:
        return _seated(state, answer.seat, Remark.EARLIER if answer.was_given else Remark.NONE)
    if answer.stands is not None:
        return way.go(replace(state, queue=Queue(stands=answer.stands), wanted=None), Page.QUEUED)
    if answer.kind is AnswerKind.UNCERTIFIED:
        return way.go(replace(state, wanted=replace(wanted, needs=answer.needs)), Page.PAPERS)
    if answer.kind is AnswerKind.BUSY and answer.seat is not None:
        return way.go(replace(state, wanted=replace(wanted, in_the_way=answer.seat)), Page.SWAP)
    if answer.kind in _GONE or answer.kind is AnswerKind.CHANGED:
        marked = _without(state, answer) if answer.kind in _GONE else state
        return replace(_among_jobs(marked), remark=Remark(answer.kind.value))
    is_no_swap = answer.kind is AnswerKind.UNSURE and wanted.taking.instead_of
    return way.go(state, Page.NOTICE, Remark.NOT_SWAPPED if is_no_swap else Remark(answer.kind.value))


def with_papers(state: State) -> State:
    """He has the certificates that were asked for."""
    return _said(state, has_them=True)


def without_papers(state: State) -> State:
    """He has not: back to where he came from, and nothing that needs them is suggested in this visit."""
    return replace(_among_jobs(_said(state, has_them=False)), remark=Remark.NO_PAPERS)


def swap(state: State) -> State:
    """Give back what is in the way, and take the other."""
    wanted = state.wanted
    if wanted is None or wanted.in_the_way is None:
        return state
    return ask_seat(state, replace(wanted.taking, instead_of=wanted.in_the_way.signup.id))


def keep_seat(state: State) -> State:
    """Stay with the seat that one has."""
    kept = state.wanted.in_the_way if state.wanted else None
    return show_seat(state, kept.signup.id) if kept else state


def show_seat(state: State, signup: bytes) -> State:
    """Show one of the seats he has shown to be his."""
    in_order = sorted(state.seats.held, key=lambda seat: seat.signup.id != signup)
    return way.go(replace(state, seats=Seats(tuple(in_order))), Page.HELD)


def leave_looked(state: State) -> State:
    """From one job back to the list it was found in, or to his own."""
    return way.go(state, Page.EVERY if Page.EVERY in state.trail else Page.JOBS)


def _seated(state: State, seat: HeldSeat, remark: Remark) -> State:
    """The seat, before those he has shown already; what he gave back for it is not his."""
    gone = {seat.signup.id, state.wanted.taking.instead_of if state.wanted else b""}
    rest = tuple(each for each in state.seats.held if each.signup.id not in gone)
    return way.go(
        replace(state, seats=Seats((seat, *rest), is_taken_now=remark is Remark.NONE), wanted=None), Page.SEAT, remark
    )


def _said(state: State, *, has_them: bool) -> State:
    worker, needs = state.phone.worker, state.wanted.needs if state.wanted else 0
    if worker is None:
        return state
    said = {"papers": worker.papers | needs, "lacks": worker.lacks & ~needs}
    if not has_them:
        said = {"papers": worker.papers & ~needs, "lacks": worker.lacks | needs}
    return replace(state, phone=replace(state.phone, worker=structs.replace(worker, **said)))


def _among_jobs(state: State) -> State:
    """Back from questions to the page on which the job was wanted."""
    while state.page in _QUESTIONS and state.trail:
        state = way.back(state)
    return state


def _without(state: State, answer: Answer) -> State:
    shown = state.jobs

    def mark(offers: tuple[Offer, ...]) -> tuple[Offer, ...]:
        return tuple(_marked(offer, answer) for offer in offers)

    marked = replace(
        shown,
        suggested=mark(shown.suggested),
        numbered=mark(shown.numbered),
        every=shown.every and replace(shown.every, offers=mark(shown.every.offers)),
        looked=shown.looked and replace(shown.looked, offer=_marked(shown.looked.offer, answer)),
    )
    return replace(state, jobs=marked)


def _marked(offer: Offer, answer: Answer) -> Offer:
    return replace(offer, status=_GONE[answer.kind]) if offer.posting.id == answer.posting else offer
