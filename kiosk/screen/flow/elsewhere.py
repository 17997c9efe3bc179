"""Steps of who applies: for work of another hall, which answers for it, or to talk about work first."""

from dataclasses import replace

from kiosk.hall.seat.application import Applied, Distant, Hindrance, PapersFirst
from kiosk.hall.seat.outcomes import Already, Busy, Changed, Closed, Confirmed, Uncertified
from kiosk.hall.seat.talk import Talking, TalkOutcome, TooManyTalks
from kiosk.screen.answers import Answer, AnswerKind, Taking, Ticket
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.state import Elsewhere, Label, Page, Remark, State, Wanted
from kiosk.screen.offers import HeldSeat

_KINDS: dict[type, AnswerKind] = {Closed: AnswerKind.CLOSED, Changed: AnswerKind.CHANGED, Busy: AnswerKind.BUSY}
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


def ask(state: State, work: Distant) -> State:
    """A seat of another hall is asked for."""
    return replace(state, wanted=Wanted(Taking(work.posting, 0), work=work))


def applied(state: State, outcome: Applied | Hindrance | PapersFirst) -> State:
    """To the application, to a question, or to why there is none; what has begun is gone from the list."""
    if isinstance(outcome, PapersFirst):
        return way.go(replace(state, wanted=state.wanted and replace(state.wanted, needs=outcome.needs)), Page.PAPERS)
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
    if found.talks:
        return talk_shown(state, found.talks[0])
    if found.tries_left:
        return replace(state, remark=Remark.NO_SUCH_SEAT)
    return way.go(state, Page.NOTICE, Remark.TO_DESK)


def _shown(state: State, made: tuple[Applied, ...]) -> State:
    return way.go(replace(state, elsewhere=replace(state.elsewhere, made=made)), Page.APPLIED)


def talked(state: State, outcome: TalkOutcome) -> State:
    """To the table and the time, to the seat, or to why there is nothing to talk about."""
    match outcome:
        case Talking():
            return talk_shown(state, outcome)
        case TooManyTalks():
            return way.go(state, Page.NOTICE, Remark.TOO_MANY)
        case Confirmed() | Already():
            seat = HeldSeat(outcome.signup, outcome.posting, outcome.contact)
            answer = Answer(AnswerKind.SEATED, outcome.posting.id, seat, isinstance(outcome, Already))
        case Uncertified():
            answer = Answer(AnswerKind.UNCERTIFIED, outcome.posting.id, needs=outcome.needs)
        case Closed() | Changed() | Busy():
            answer = Answer(_KINDS[type(outcome)], outcome.posting.id if outcome.posting else b"")
        case _:
            answer = Answer(AnswerKind.UNSURE, outcome.posting.id)
    return jobs.answered(state, answer)


def agreed(state: State, outcome: TalkOutcome) -> State:
    """The same for who says that they agree; he is told where no place is free just now."""
    after = talked(state, outcome)
    is_none_free = isinstance(outcome, Talking) and outcome.talk.why is None
    return replace(after, remark=Remark.FULL) if is_none_free else after


def talk_shown(state: State, talking: Talking | None) -> State:
    """How a talk stands."""
    if talking is None:
        return way.go(state, Page.NOTICE, Remark.NOT_HELD)
    return way.go(replace(state, elsewhere=replace(state.elsewhere, talk=talking)), Page.TALK)


def talk_renewed(state: State, talking: Talking | None) -> State:
    """How the talk on show stands now."""
    before = state.elsewhere.talk
    if talking is None or before is None or talking.talk.id != before.talk.id:
        return state
    return replace(state, elsewhere=replace(state.elsewhere, talk=talking))
