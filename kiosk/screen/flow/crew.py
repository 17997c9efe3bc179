"""Steps of two who go together: the second one's number is typed, both have a seat or neither."""

from dataclasses import replace

from kiosk.hall.form import phone_number
from kiosk.screen.answers import Answer, AnswerKind, Company, CompanyKind
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.phone import DIGITS
from kiosk.screen.flow.state import Crew, Page, Remark, Seats, State

_NOTICES = {
    CompanyKind.HINDERED: Remark.HINDERED,
    CompanyKind.UNSURE: Remark.APART,
    CompanyKind.CARD_FIRST: Remark.MATE_CARD_FIRST,
    CompanyKind.CHILD: Remark.MATE_CHILD,
}


def begin(state: State, posting: bytes) -> State:
    """Ask for the second one's number."""
    return way.go(replace(state, crew=Crew(posting)), Page.MATE)


def press(state: State, digit: str) -> State:
    """One more digit; what is more than a number is not taken."""
    return _typed(state, (state.crew.digits + digit)[:DIGITS])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.crew.digits[:-1])


def clear(state: State) -> State:
    """Begin the number anew."""
    return _typed(state, "")


def check(state: State) -> State:
    """Say what is wrong with the second number, if anything is: two have two numbers."""
    digits = state.crew.digits
    if len(digits) < DIGITS:
        return replace(state, remark=Remark.TOO_SHORT)
    if phone_number.normalise(digits) is None:
        return replace(state, remark=Remark.NOT_MOBILE)
    return replace(state, remark=Remark.SAME_NUMBER if digits == state.phone.digits else Remark.NONE)


def answered(state: State, company: Company) -> State:
    """To both seats, to how many are free, to the second one's consent, or to why it cannot be."""
    state = replace(state, crew=replace(state.crew, free=company.free, whose=company.whose, needs=company.needs))
    match company.kind:
        case CompanyKind.UNKNOWN_MATE:
            return way.go(state, Page.MATE_CONSENT)
        case CompanyKind.TOGETHER:
            return way.go(replace(state, seats=Seats(company.seats)), Page.TOGETHER)
        case CompanyKind.UNCERTIFIED:
            return way.go(state, Page.PAIR_PAPERS)
        case CompanyKind.FEW:
            return way.go(state, Page.FEW)
        case CompanyKind.CLOSED | CompanyKind.CHANGED:
            return jobs.answered(way.go(state, Page.JOBS), Answer(AnswerKind(company.kind.value), state.crew.posting))
        case kind:
            return way.go(state, Page.NOTICE, _NOTICES[kind])


def without_papers(state: State) -> State:
    """One of them has not what the work needs: back to the jobs, kindly."""
    return way.go(state, Page.JOBS, Remark.NO_PAPERS)


def decline(state: State) -> State:
    """The second one's number is forgotten at once; the first one is where he was."""
    return way.go(replace(state, crew=Crew(state.crew.posting)), Page.NOTICE, Remark.MATE_DECLINED)


def _typed(state: State, digits: str) -> State:
    return replace(state, crew=replace(state.crew, digits=digits), remark=Remark.NONE)
