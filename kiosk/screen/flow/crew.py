"""Steps of two who go together: the second one's number is typed, both have a seat or neither."""

from dataclasses import replace

from kiosk.screen.answers import Answer, AnswerKind, Company, CompanyKind, CompanyWish
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.phone import length_of, wrong_in
from kiosk.screen.flow.state import Crew, Page, Queue, Remark, Seats, State

_PAGES = {
    CompanyKind.UNKNOWN_MATE: Page.MATE_CONSENT,
    CompanyKind.TOGETHER: Page.TOGETHER,
    CompanyKind.UNCERTIFIED: Page.PAIR_PAPERS,
    CompanyKind.FEW: Page.FEW,
    CompanyKind.QUEUED: Page.QUEUED,
    CompanyKind.APART: Page.APART,
}
_NOTICES = {
    CompanyKind.HINDERED: Remark.HINDERED,
    CompanyKind.UNSURE: Remark.APART,
    CompanyKind.CARD_FIRST: Remark.MATE_CARD_FIRST,
    CompanyKind.CHILD: Remark.MATE_CHILD,
    CompanyKind.WAITING: Remark.MATE_WAITS,
    CompanyKind.TOO_MANY_PLACES: Remark.TOO_MANY_PLACES,
}


def wish(state: State, wanted: CompanyWish) -> State:
    """What both ask for: certificates are asked in between, and the same goes on."""
    return replace(state, crew=replace(state.crew, wish=wanted))


def begin(state: State, posting: bytes) -> State:
    """Ask for the second one's number."""
    return way.go(replace(state, crew=Crew(posting)), Page.MATE)


def press(state: State, digit: str) -> State:
    """One more digit; what is more than a number is not taken."""
    digits = state.crew.digits + digit
    return _typed(state, digits[: length_of(digits)])


def erase(state: State) -> State:
    """Take back the last digit."""
    return _typed(state, state.crew.digits[:-1])


def clear(state: State) -> State:
    """Begin the number anew."""
    return _typed(state, "")


def check(state: State) -> State:
    """Say what is wrong with the second number, if anything is: two have two numbers."""
    digits = state.crew.digits
    is_own = digits == state.phone.digits
    return replace(state, remark=Remark.SAME_NUMBER if is_own and digits else wrong_in(digits))


def answered(state: State, company: Company) -> State:
    """To both seats, to how many are free, to the second one's consent, or to why it cannot be."""
    state = replace(state, crew=replace(state.crew, free=company.free, whose=company.whose, needs=company.needs))
    if company.kind in (CompanyKind.CLOSED, CompanyKind.CHANGED):
        return jobs.answered(state, Answer(AnswerKind(company.kind.value), state.crew.posting))
    if company.kind is CompanyKind.TOGETHER:
        state = replace(state, seats=Seats(company.seats))
    if company.kind is CompanyKind.QUEUED:
        state = replace(state, queue=Queue(stands=company.stands))
    if company.kind is CompanyKind.APART:
        state = replace(state, crew=replace(state.crew, parts=company.parts))
    if company.kind is CompanyKind.NOT_GIVEN:
        return replace(state, remark=Remark.NO_SUCH_PERSON)
    if company.kind in _PAGES:
        return way.go(state, _PAGES[company.kind])
    return way.go(state, Page.NOTICE, _NOTICES[company.kind])


def without_papers(state: State) -> State:
    """One of them has not what the work needs: back to the jobs, kindly."""
    return way.go(state, Page.JOBS, Remark.NO_PAPERS)


def decline(state: State) -> State:
    """The second one's number is forgotten at once; the first one is where he was."""
    return way.go(replace(state, crew=Crew(state.crew.posting)), Page.NOTICE, Remark.MATE_DECLINED)


def _typed(state: State, digits: str) -> State:
    return replace(state, crew=replace(state.crew, digits=digits), remark=Remark.NONE)
