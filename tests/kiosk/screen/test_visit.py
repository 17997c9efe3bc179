"""A visit and its end: what one person typed, saw or asked never reaches the next."""

import datetime as dt
import importlib
import inspect
import pkgutil
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.age import Verdict
from kiosk.hall.catalogue.course import Course
from kiosk.hall.day.complaint import CaseState, Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark, MarkReason
from kiosk.hall.desk.clerk import NotKnown
from kiosk.hall.desk.opening import Opening, StillOpen
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.application import Application, Applied, Distant, Hindrance, PapersFirst, Talk
from kiosk.hall.seat.outcomes import Already, Busy, Changed, Closed, Confirmed, NotQueued, Queued, Unsure
from kiosk.hall.seat.span import span_of
from kiosk.hall.seat.talk import Talking, TooManyTalks
from kiosk.hall.seat.waiting import Turn, Waiting, WaitingEnd
from kiosk.hall.unavailable import Unavailable
from kiosk.screen import flow
from kiosk.screen.answers import (
    Agreed,
    Answer,
    AnswerKind,
    Called,
    Company,
    CompanyKind,
    CompanyWish,
    Errand,
    InLine,
    Known,
    Labelled,
    LineKind,
    Said,
    Schooling,
    Taking,
    Ticket,
)
from kiosk.screen.flow import crew, elsewhere, every, jobs, label, number, phone, queue, seat, trades, way
from kiosk.screen.flow.day import learning, telling
from kiosk.screen.flow.panel import steps as panel
from kiosk.screen.flow.panel.state import HallSeen, Leaf, Needs, Told
from kiosk.screen.flow.state import Every, Page, State
from kiosk.screen.offers import CaseSeen, CourseSeen, Listing, Looked, Offer
from tests.kiosk.screen.conftest import CATALOGUE, DAY, PHONE
from tests.kiosk.screen.test_flow import WORKER, listing, posting
from tests.kiosk.screen.test_flow import seat as held

MARKED = listing(b"mark-1", b"mark-2")
WORK = Distant(b"afar-work-", b"other-hall", "延吉零工市场", posting(b"mark-5").terms, "延吉市", left=3)
APPLICATION = Application(
    b"applicatio", WORK.hall, WORK.posting, b"worker-001", 4831, WORK.terms.start - 1, span_of(WORK.terms)
)
MADE = Applied(APPLICATION, WORK)
TALKING = Talking(Talk(b"applicatio", b"mark-6", b"worker-001", 1, 4831, 1), posting(b"mark-6"))
TALKED = (
    *(TALKING, TooManyTalks(posting(b"mark-6")), Busy(posting(b"mark-6")), Closed(None), Changed(posting(b"mark-6"))),
    *(kind(held().signup, held().posting, held().contact) for kind in (Confirmed, Already)),
    Unsure(posting(b"mark-6")),
)
TICKETS = (Ticket(), Ticket(tries_left=2), Ticket((MADE,)), Ticket(talks=(TALKING,)))
DIGITS, NOTHING = st.sampled_from("123456789"), st.just(())
LISTINGS = st.sampled_from((MARKED, Listing(others=(Offer(posting(b"mark-3")),))))
LOOKED = Looked(Offer(posting(b"mark-5")))
SAID = st.tuples(st.sampled_from(Said))
AGREED = (Agreed(Verdict.ADMITTED, Known(WORKER, MARKED)), Agreed(Verdict.CARD_FIRST), Agreed(Verdict.CHILD))
ANSWERED = [kind for kind in AnswerKind if kind is not AnswerKind.QUEUED]
"""What needs nothing beside it."""
ANSWERS = st.builds(Answer, st.sampled_from(ANSWERED), st.sampled_from((b"mark-1", b"p0")), st.just(held()))
HALL_SEEN = HallSeen(Opening(True), 0, None, StillOpen())
CASE = CaseSeen("010007", Grievance.UNSAFE, 0, CaseState.RECEIVED, dt.date(1970, 1, 8))
SCHOOLING = st.builds(Schooling, st.just((CourseSeen(Course(1, "mark-6", "", ""), True, 0),)), st.booleans())
WAITING = Waiting(b"waiting-01", b"mark-1", WORKER.id, 4, 0)
CALLED = Waiting(b"waiting-01", b"mark-1", WORKER.id, 4, 0, turn=Turn(b"offer-0001"))
STANDS = (
    Queued(WAITING, posting(b"mark-6"), 3),
    Queued(CALLED, posting(b"mark-6"), 0, 1000),
    NotQueued(WAITING, posting(b"mark-6"), WaitingEnd.OVER),
)
IN_LINE = st.one_of(
    st.builds(InLine, st.just(LineKind.STANDING), st.sampled_from(STANDS)),
    st.builds(InLine, st.just(LineKind.SEATED), seats=st.sampled_from(((held(),), (held(1), held(2))))),
    st.builds(InLine, st.sampled_from([kind for kind in LineKind if kind not in (LineKind.STANDING, LineKind.SEATED)])),
)
STEPS = {
    way.go: st.tuples(st.sampled_from([page for page in Page if page is not Page.START])),
    way.back: NOTHING,
    way.waiting: NOTHING,
    way.troubled: st.tuples(st.sampled_from(Unavailable)),
    way.untroubled: NOTHING,
    phone.press: st.tuples(DIGITS),
    phone.erase: NOTHING,
    phone.clear: NOTHING,
    phone.check: NOTHING,
    phone.begin: st.tuples(st.sampled_from(Errand)),
    phone.found: st.tuples(st.sampled_from((None, Known(WORKER, MARKED))), st.just(CATALOGUE)),
    phone.agreed: st.tuples(st.sampled_from(AGREED), st.just(CATALOGUE)),
    phone.decline: NOTHING,
    phone.share: NOTHING,
    trades.begin: st.just((CATALOGUE,)),
    trades.open_family: st.tuples(st.integers(0, len(CATALOGUE.families) - 1), st.just(CATALOGUE)),
    trades.toggle: st.tuples(st.sampled_from([trade.code for trade in CATALOGUE.trades()])),
    trades.want: st.tuples(st.integers(0, len(CATALOGUE.families) - 1)),
    jobs.looked: st.just((Known(WORKER, MARKED),)),
    jobs.renew: st.tuples(LISTINGS),
    jobs.look_again: st.tuples(LISTINGS),
    jobs.refresh: st.tuples(LISTINGS),
    jobs.answered: st.tuples(ANSWERS),
    jobs.of_day: st.just((DAY,)),
    jobs.opened: st.tuples(st.sampled_from((None, LOOKED))),
    jobs.leave_looked: NOTHING,
    jobs.ask_seat: st.tuples(st.builds(Taking, st.just(b"mark-1"), st.just(1), st.sampled_from((b"", b"s0")))),
    jobs.with_papers: NOTHING,
    jobs.without_papers: NOTHING,
    jobs.swap: NOTHING,
    jobs.keep_seat: NOTHING,
    jobs.show_seat: st.tuples(st.sampled_from((b"s0", b"mark-1"))),
    every.look: st.tuples(st.builds(Every, st.just(DAY), st.integers(0, 4), st.integers(0, 9))),
    every.shown: st.tuples(LISTINGS),
    every.opened: st.tuples(LISTINGS),
    number.begin: NOTHING,
    number.press: st.tuples(DIGITS),
    number.erase: NOTHING,
    number.clear: NOTHING,
    number.check: NOTHING,
    number.called: st.tuples(
        st.builds(Called, st.sampled_from(((), MARKED.suggested)), st.sampled_from((None, LOOKED)))
    ),
    label.press: st.tuples(DIGITS),
    label.erase: NOTHING,
    label.check: NOTHING,
    label.opened: st.tuples(
        st.builds(
            Labelled,
            st.sampled_from(((), (held(1), held()))),
            st.sampled_from(((), (held(2),))),
            st.sampled_from(((), (CASE,))),
            st.sampled_from((None, posting(b"mark-4"))),
        )
    ),
    number.touched: st.tuples(st.integers(100, 999)),
    number.opened: st.tuples(
        st.builds(Called, st.sampled_from(((), MARKED.suggested)), st.sampled_from((None, LOOKED)))
    ),
    learning.show_hall: NOTHING,
    seat.contested: st.tuples(st.sampled_from(Said), st.just(1)),
    panel.begin: NOTHING,
    panel.listed: st.just(((),)),
    panel.go: st.tuples(st.sampled_from(Leaf)),
    panel.pick: st.just((b"nobody----", "1234567890")),
    panel.press: st.tuples(DIGITS),
    panel.erase: NOTHING,
    panel.entered: st.just((NotKnown(0), "1234567890")),
    panel.turn: st.tuples(st.sampled_from((-1, 1))),
    panel.write: st.just(("停电",)),
    panel.judged_line: st.tuples(st.sampled_from(Told)),
    panel.posted: st.tuples(st.sampled_from(Told)),
    panel.saw_card: st.tuples(st.sampled_from(Told)),
    panel.saw_computer: st.tuples(st.sampled_from((None, "12345678"))),
    panel.saw_urgent: st.just(("停电",)),
    panel.saw_roster: st.just(((),)),
    panel.saw_seats: st.just((posting(b"mark-4"), ())),
    panel.saw_hall: st.just((HALL_SEEN,)),
    panel.told_hall: st.tuples(st.tuples(st.sampled_from(Told), st.just(HALL_SEEN))),
    panel.saw_needs: st.just((Needs(),)),
    panel.read: st.tuples(st.integers(-1, 2)),
    panel.ask_why: st.tuples(st.sampled_from(ReviewEnd)),
    panel.decided: st.tuples(st.tuples(st.sampled_from(Told), st.just(Needs()))),
    seat.show_next: NOTHING,
    seat.ask_giving_up: NOTHING,
    seat.keep: NOTHING,
    seat.gave_up: SAID,
    seat.arrived: SAID,
    seat.shown_anew: st.just((held(),)),
    telling.said_of_pay: st.tuples(st.sampled_from(PayWord), st.sampled_from(Said)),
    telling.mark: st.tuples(st.sampled_from(Mark)),
    telling.toggle_reason: st.tuples(st.sampled_from(MarkReason)),
    telling.marked: SAID,
    telling.complain: st.tuples(st.sampled_from(Grievance)),
    telling.write: st.tuples(st.sampled_from(("mark-5", ""))),
    telling.check_words: NOTHING,
    telling.filed: st.tuples(st.sampled_from((None, CASE))),
    learning.show_courses: st.tuples(SCHOOLING),
    learning.show_policies: NOTHING,
    learning.turn: st.tuples(st.integers(0, 3)),
    learning.open_course: st.tuples(st.integers(0, 3)),
    learning.open_policy: st.tuples(st.integers(0, 3)),
    learning.joined: st.tuples(SCHOOLING),
    crew.wish: st.tuples(st.sampled_from(CompanyWish)),
    crew.begin: st.sampled_from((b"mark-1", b"p0")).map(lambda key: (key,)),
    crew.press: st.tuples(DIGITS),
    crew.erase: NOTHING,
    crew.clear: NOTHING,
    crew.check: NOTHING,
    crew.answered: st.tuples(
        st.builds(
            Company,
            st.sampled_from(CompanyKind),
            st.just((held(1), held(2))),
            st.integers(0, 1),
            stands=st.sampled_from(STANDS),
            parts=st.just((InLine(LineKind.STANDING, STANDS[0]), InLine(LineKind.SEATED, seats=(held(),)))),
        )
    ),
    crew.decline: NOTHING,
    crew.without_papers: NOTHING,
    elsewhere.listed: st.tuples(st.sampled_from((None, (), (WORK,)))),
    elsewhere.turn: st.tuples(st.integers(-1, 1), st.integers(1, 3)),
    elsewhere.ask: st.just((WORK,)),
    elsewhere.applied: st.tuples(st.sampled_from((MADE, PapersFirst(1), *Hindrance))),
    elsewhere.talked: st.sampled_from(TALKED).map(lambda said: (said,)),
    elsewhere.agreed: st.sampled_from(TALKED).map(lambda said: (said,)),
    elsewhere.talk_shown: st.sampled_from((None, TALKING)).map(lambda said: (said,)),
    elsewhere.talk_renewed: st.sampled_from((None, TALKING)).map(lambda said: (said,)),
    elsewhere.renewed: st.tuples(st.sampled_from((None, MADE))),
    queue.begin: NOTHING,
    queue.press: st.tuples(DIGITS),
    queue.erase: NOTHING,
    queue.check: NOTHING,
    queue.called: NOTHING,
    queue.opened: st.tuples(IN_LINE),
    queue.answered: st.tuples(IN_LINE),
    queue.renewed: st.tuples(st.one_of(st.none(), IN_LINE)),
    queue.left: SAID,
    elsewhere.opened: st.tuples(st.sampled_from(TICKETS)),
}
"""Every step that a person or the hall can cause, with what it may be given."""
TAKEN = st.lists(st.sampled_from(list(STEPS)).flatmap(lambda step: st.tuples(st.just(step), STEPS[step])), max_size=40)


def test_every_step_there_is_is_taken_here():
    modules = [
        importlib.import_module(found.name) for found in pkgutil.walk_packages(flow.__path__, f"{flow.__name__}.")
    ]
    public = {
        function
        for module in modules
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__ and not name.startswith("_")
    }
    signatures = {function: inspect.signature(function) for function in public}
    steps = {
        function
        for function, said in signatures.items()
        if next(iter(said.parameters)) == "state" and said.return_annotation is State
    }
    assert steps - {way.end, panel.changed} == set(STEPS)


@given(TAKEN)
def test_after_the_end_nothing_of_a_visit_is_left(steps):
    state = State()
    for step, given_to_it in steps:
        before, state = state, step(state, *given_to_it)
        assert state.visit in (before.visit, before.visit + 1), step
        if state.visit > before.visit:
            assert state == State(visit=state.visit, page=state.page, trail=state.trail, remark=state.remark), step
            assert state.trail in ((), (Page.START,))
    after = way.end(state)
    assert after == State(visit=state.visit + 1)
    assert not after.has_begun


def test_the_first_page_is_the_end_however_one_comes_to_it():
    state = phone.press(way.go(State(), Page.PHONE), "1")
    assert way.go(state, Page.START) == way.back(state) == way.end(state) == State(visit=1)


@dataclass(frozen=True)
class Lasting(State):
    """A state with something of the machine's in it, that no visit ends."""

    language: str = "zh"


def test_where_something_outlives_a_visit_its_answers_and_questions_do_not(kiosk, monkeypatch):
    monkeypatch.setattr(way, "end", lambda state: Lasting(visit=state.visit + 1, language="ko"))
    kiosk.known_worker()
    talk = kiosk.window.conversation
    for _ in range(2):
        kiosk.tap("findWork")
        kiosk.type(PHONE)
        talk.ask(lambda hall: hall.find(PHONE), lambda state, visit: pytest.fail("shown to the next"))
        talk.leave()
        kiosk.settle()
        talk.try_again()
        kiosk.settle()
        assert (kiosk.page, talk.state.language) == ("start", "ko")
        kiosk.pass_seconds(70)
        assert not kiosk.sees("idleCover"), "nobody is there to be asked"


def test_a_step_of_a_visit_that_has_ended_is_not_taken(kiosk):
    kiosk.known_worker()
    kiosk.come_again()
    talk = kiosk.window.conversation
    late = talk.state
    talk.leave()
    talk.step(late)
    kiosk.settle()
    assert kiosk.page == "start"
    assert PHONE[:3] not in kiosk.kept()
