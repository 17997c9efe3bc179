"""Steps of who waits for a full job: he takes a place, names it again when it is called, says yes or no."""

from dataclasses import replace

from kiosk.hall.seat.outcomes import Queued
from kiosk.screen.answers import Answer, AnswerKind, Errand, InLine, LineKind, Said, Taking
from kiosk.screen.flow import jobs, phone, way
from kiosk.screen.flow.state import Crew, Page, Queue, Remark, Seats, State, Wanted

MOST_DIGITS = 5


def begin(state: State) -> State:
    """Ask which place, with nothing typed: first the number of the job, then the place."""
    return way.go(replace(state, queue=Queue()), Page.PLACE)


def press(state: State, digit: str) -> State:
    """One more digit of what is being typed, which begins with no 0."""
    return _typed(state, (_being_typed(state) + digit).lstrip("0")[:MOST_DIGITS])


def erase(state: State) -> State:
    """Take back the last digit; where the place is empty, the job's number is typed again."""
    if state.queue.is_placing and not state.queue.place:
        return replace(state, queue=replace(state.queue, is_placing=False), remark=Remark.NONE)
    return _typed(state, _being_typed(state)[:-1])


def check(state: State) -> State:
    """On to the place after the number; say that nothing was typed, if so: that is no try."""
    if not _being_typed(state):
        return replace(state, remark=Remark.NO_NUMBER)
    if not state.queue.is_placing:
        return replace(state, queue=replace(state.queue, is_placing=True), remark=Remark.NONE)
    return replace(state, remark=Remark.NONE)


def called(state: State) -> State:
    """He comes because his place is called: his number is asked for."""
    return phone.begin(replace(state, queue=Queue()), Errand.TURN)


def opened(state: State, told: InLine) -> State:
    """Show what goes with number and place, or say that nothing does and what can be done."""
    if told.kind is not LineKind.NO_SUCH_PLACE:
        return _told(state, told)
    if not told.tries_left:
        return way.go(state, Page.NOTICE, Remark.TO_DESK)
    again = Queue(tries_left=told.tries_left)
    return replace(way.go(replace(state, queue=again), Page.PLACE), remark=Remark.NO_SUCH_PLACE)


def answered(state: State, told: InLine) -> State:
    """To the seat; who said yes too late, or saw other terms, is told so and keeps his place."""
    if told.kind is LineKind.CHANGED:
        return replace(state, remark=Remark.CHANGED)
    if told.kind is LineKind.UNCERTIFIED and state.queue.stands is not None:
        posting = state.queue.stands.posting
        wanted = Wanted(Taking(posting.id, posting.edition, is_waiting=True), told.needs)
        return way.go(replace(state, wanted=wanted), Page.PAPERS)
    if isinstance(told.stands, Queued) and told.stands.waiting.turn is None:
        return replace(_told(state, told), remark=Remark.TOO_LATE)
    return _told(state, told)


def renewed(state: State, told: InLine | None) -> State:
    """How he stands now; how long he has to answer is kept where only his home can say it."""
    before = state.queue.stands
    if told is None or before is None or state.page is not Page.QUEUED:
        return state
    stands = told.stands
    if isinstance(stands, Queued) and isinstance(before, Queued) and not stands.left and stands.waiting.turn:
        told = replace(told, stands=_with_left(stands, before))
    return _told(state, told) if told.stands != before or told.seat else state


def offered(state: State) -> Queued | None:
    """How he stands who is asked whether he has certificates before he says yes; None where nobody is."""
    stands, wanted = state.queue.stands, state.wanted
    is_his = wanted is not None and isinstance(stands, Queued) and stands.posting.id == wanted.taking.posting
    return stands if is_his and isinstance(stands, Queued) and stands.waiting.turn is not None else None


def left(state: State, said: Said) -> State:
    """He does not wait any more."""
    remark = Remark.UNSURE if said is Said.NOWHERE else Remark.NOT_WAITING
    return way.go(replace(state, queue=Queue()), Page.NOTICE, remark)


def _with_left(stands: Queued, before: Queued) -> Queued:
    return Queued(stands.waiting, stands.posting, stands.ahead, before.left if before.waiting.turn else 0)


def _told(state: State, told: InLine) -> State:
    if len(told.seats) > 1:
        return way.go(replace(state, crew=Crew(whose=told.whose), seats=Seats(told.seats)), Page.TOGETHER)
    if told.kind is LineKind.SEATED and told.seat is not None:
        return jobs.answered(state, Answer(AnswerKind.SEATED, told.seat.posting.id, told.seat))
    if told.stands is None:
        return way.go(state, Page.NOTICE, Remark.UNSURE)
    return way.go(replace(state, queue=replace(state.queue, stands=told.stands)), Page.QUEUED)


def _being_typed(state: State) -> str:
    return state.queue.place if state.queue.is_placing else state.queue.number


def _typed(state: State, digits: str) -> State:
    queue = state.queue
    typed = replace(queue, place=digits) if queue.is_placing else replace(queue, number=digits)
    return replace(state, queue=typed, remark=Remark.NONE)
