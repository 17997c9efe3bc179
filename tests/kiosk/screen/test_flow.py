"""The wizard without Qt: states and steps."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from kiosk.hall.age import Verdict
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import moment
from kiosk.hall.form.hall_number import HallNumber
from kiosk.hall.listing.bars import Bar
from kiosk.hall.listing.browsing import Part
from kiosk.hall.matching import Reason, ReasonKind
from kiosk.hall.posting import Availability, Contact, PayUnit, Posting, PostingState, Terms
from kiosk.hall.seat.signup import Seat, Signup, SignupState
from kiosk.hall.unavailable import Unavailable
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Agreed, Answer, AnswerKind, Known, Labelled, Said, Taking, Unfound
from kiosk.screen.flow import every, jobs, label, phone, trades, way
from kiosk.screen.flow import seat as seats
from kiosk.screen.flow.state import Every, Page, Remark, Seats, State
from kiosk.screen.offers import HeldSeat, Listing, Looked, Offer, Shelf, take_in

DAY = dt.date(2026, 11, 23)
WORKER = Worker(b"worker", (102,), DAY, {})
CATALOGUE = Catalogue((Family("工地", "hardhat", (Trade(102, "瓦工", "trowel"), Trade(103, "木工", "saw"))),))


def posting(key: bytes, taken: int = 0, state: PostingState = PostingState.OPEN) -> Posting:
    terms = Terms(102, 3, 26000, PayUnit.DAY, moment(DAY, dt.time(6, 30)))
    return Posting(key, b"home", b"employer", terms, state, taken, 0)


def listing(*keys: bytes) -> Listing:
    offers = tuple(Offer(posting(key)) for key in keys)
    return Listing(offers[:3], every=Shelf(Part(DAY), offers))


def seat(day: int = 0) -> HeldSeat:
    held = posting(b"p%d" % day)
    terms = Terms(102, 3, 26000, PayUnit.DAY, held.terms.start + day * 86_400_000)
    signup = Signup(b"s%d" % day, held.id, b"worker", Seat(0, 5), SignupState.CONFIRMED, 0)
    return HeldSeat(signup, Posting(held.id, held.home, held.employer, terms, held.state, 1, 0), Contact("王", "139"))


AT_JOBS = jobs.looked(way.go(State(), Page.PHONE), Known(WORKER, listing(b"a", b"b")))


def typed(digits: str) -> State:
    state = way.go(State(), Page.PHONE)
    for digit in digits:
        state = phone.press(state, digit)
    return state


def test_who_is_new_is_asked_before_anything_is_kept():
    state = phone.found(typed("13812345678"), None, CATALOGUE)
    assert state.page is Page.CONSENT
    assert phone.decline(state) == State(visit=1, page=Page.NOTICE, remark=Remark.DECLINED)


def test_a_hall_number_has_seven_digits_and_is_known_as_one_at_the_second():
    number = HallNumber(0, 7).digits
    state = typed(number + "99")
    assert (state.phone.digits, phone.check(state).remark) == (number, Remark.NONE)
    assert phone.check(typed(number[:6])).remark is Remark.TOO_SHORT
    assert phone.check(typed(number[:6] + str((int(number[6]) + 1) % 10))).remark is Remark.NOT_HALL_NUMBER
    assert phone.check(typed("13812345")).remark is Remark.TOO_SHORT
    assert phone.check(typed("99812345678")).remark is Remark.NOT_MOBILE


def test_who_has_no_such_hall_number_is_asked_nothing_and_may_type_again():
    state = phone.found(typed(HallNumber(0, 7).digits), Unfound.NOT_GIVEN, CATALOGUE)
    assert (state.page, state.remark) == (Page.PHONE, Remark.NO_SUCH_PERSON)
    assert phone.erase(state).remark is Remark.NONE


def test_what_was_said_long_ago_is_asked_again_in_one_tap():
    old = structs.replace(WORKER, wishes_are_old=True)
    state = phone.found(typed("13812345678"), Known(old, listing(b"a")), CATALOGUE)
    assert (state.page, state.trades.chosen, state.phone.worker) == (Page.STILL, (102,), old)
    assert jobs.looked(state, Known(WORKER, listing(b"a"))).page is Page.JOBS
    other = trades.begin(state, CATALOGUE)
    assert (other.page, way.back(other).page) == (Page.TRADES, Page.STILL)


@pytest.mark.parametrize(
    ("verdict", "remark"), [(Verdict.CHILD, Remark.CHILD), (Verdict.CARD_FIRST, Remark.CARD_FIRST)]
)
def test_who_is_not_admitted_is_told_and_forgotten(verdict, remark):
    state = phone.found(typed("13812345678"), None, CATALOGUE)
    assert phone.agreed(state, Agreed(verdict), CATALOGUE) == State(visit=1, page=Page.NOTICE, remark=remark)


def test_who_agrees_is_asked_for_his_work_and_not_whether_he_agrees():
    state = phone.found(typed("13812345678"), None, CATALOGUE)
    new = structs.replace(WORKER, trades=())
    after = phone.agreed(state, Agreed(Verdict.ADMITTED, Known(new, listing())), CATALOGUE)
    assert (after.page, after.phone.worker, after.phone.beside) == (Page.TRADES, new, None)
    assert way.back(after).page is Page.PHONE
    again = phone.found(way.back(after), Known(new, listing()), CATALOGUE)
    assert again.page is Page.TRADES, "he left before he said what he does"


def test_who_is_known_sees_jobs_at_once():
    state = phone.found(typed("13812345678"), Known(WORKER, listing(b"a")), CATALOGUE)
    assert (state.page, state.trades.chosen) == (Page.JOBS, (102,))
    assert way.back(state).page is Page.PHONE


@pytest.mark.parametrize(
    ("digits", "remark"),
    [
        ("", Remark.TOO_SHORT),
        ("1381234567", Remark.TOO_SHORT),
        ("12812345678", Remark.NOT_MOBILE),
        ("13812345678", Remark.NONE),
        ("138123456789", Remark.NONE),
    ],
)
def test_numbers(digits, remark):
    assert phone.check(typed(digits)).remark is remark


def test_a_page_that_was_passed_is_gone_back_to():
    state = way.go(way.go(AT_JOBS, Page.FAMILIES), Page.TRADES)
    assert state.trail == (Page.START, Page.PHONE, Page.JOBS, Page.FAMILIES)
    assert jobs.looked(state, Known(WORKER, listing())).trail == (Page.START, Page.PHONE)


@given(st.lists(st.sampled_from(Page)))
def test_back_always_ends_with_nobody(pages):
    state = State()
    for page in pages:
        state = way.go(state, page)
    for _ in range(len(Page) + 1):
        state = way.back(state)
    assert state == State(visit=state.visit)


def test_back_first_closes_what_lies_on_the_page():
    troubled = way.troubled(way.waiting(AT_JOBS), Unavailable.BUSY)
    assert way.back(troubled) == AT_JOBS
    asked = seats.ask_giving_up(replace(AT_JOBS, page=Page.HELD, seats=Seats((seat(),))))
    assert way.back(asked).page is Page.HELD
    assert not way.back(asked).seats.is_giving_up


def test_trades_are_chosen_and_taken_back():
    state = trades.toggle(trades.toggle(State(), 102), 101)
    assert state.trades.chosen == (102, 101)
    assert trades.toggle(state, 102).trades.chosen == (101,)


@pytest.mark.parametrize(
    ("kind", "page"),
    [
        (AnswerKind.SEATED, Page.SEAT),
        (AnswerKind.FULL, Page.JOBS),
        (AnswerKind.CLOSED, Page.JOBS),
        (AnswerKind.BUSY, Page.NOTICE),
        (AnswerKind.UNSURE, Page.NOTICE),
    ],
)
def test_every_answer_leads_somewhere(kind, page):
    answer = Answer(kind, b"p0" if kind is AnswerKind.SEATED else b"a", seat() if kind is AnswerKind.SEATED else None)
    state = jobs.answered(AT_JOBS, answer)
    assert state.page is page
    assert state.remark is Remark.NONE if kind is AnswerKind.SEATED else state.remark.value == kind.value


def test_what_was_full_says_so_in_its_place():
    state = jobs.answered(AT_JOBS, Answer(AnswerKind.FULL, b"a"))
    assert [offer.status for offer in state.jobs.suggested] == [Availability.FULL, Availability.OPEN]


def test_several_seats_are_shown_by_start():
    state = label.opened(replace(AT_JOBS, page=Page.LABEL), Labelled((seat(1), seat(0))))
    assert [held.signup.id for held in state.seats.held] == [b"s0", b"s1"]
    assert seats.show_next(state).seats.first.signup.id == b"s1"
    assert seats.arrived(state, Said.DONE).seats.first.signup.state is SignupState.ARRIVED
    for act in (seats.arrived, seats.gave_up):
        assert act(state, Said.NOT_HELD).remark is Remark.NOT_HELD
        assert act(state, Said.NOWHERE).remark is Remark.UNSURE, "the machine was struck off: the desk helps"


def test_who_looks_for_other_work_sees_the_whole_list_of_his_day():
    state = every.look(AT_JOBS, Every(DAY, 1, page=2))
    assert jobs.looked(state, Known(WORKER, listing(b"a"))).every == Every()


def test_news_move_nothing():
    reason = (Reason(ReasonKind.YOUR_TRADE, 0, 102),)
    shown = Listing((Offer(posting(b"a"), reason), Offer(posting(b"b"), reason)), every=_shelf(posting(b"a")))
    full, closed = posting(b"a", taken=3), posting(b"b", state=PostingState.CLOSED)
    gone = (Offer(full, status=Availability.FULL), Offer(closed, status=Availability.OVER))
    fresh = Listing((Offer(posting(b"c")),), every=_shelf(posting(b"c")), others=gone)
    after = take_in(shown, fresh)
    assert [offer.posting.id for offer in after.suggested] == [b"a", b"b", b"c"]
    assert [offer.status for offer in after.suggested] == [Availability.FULL, Availability.OVER, Availability.OPEN]
    assert after.suggested[0].reasons == reason
    assert take_in(after, replace(fresh, every=_shelf(posting(b"a", 1)))).suggested[0].posting.taken == 1


def _shelf(*postings):
    return Shelf(Part(DAY), tuple(map(Offer, postings)))


@given(
    st.lists(st.binary(min_size=1, max_size=1), unique=True), st.lists(st.binary(min_size=1, max_size=1), unique=True)
)
def test_what_is_on_show_keeps_its_place_whatever_comes(before, after):
    shown = take_in(listing(*before), listing(*after))
    assert [offer.posting.id for offer in shown.every.offers[: len(before)]] == before
    assert len(shown.every.offers) <= max(len(before), len(after)), "a page has no more room"
    assert [offer.posting.id for offer in shown.suggested[: len(before[:3])]] == before[:3]
    assert len(shown.suggested) <= 3


ASKED = jobs.ask_seat(AT_JOBS, Taking(b"a", 1))


def test_a_job_is_looked_at_and_left_for_the_list_it_was_found_in():
    looked = Looked(Offer(posting(b"a")))
    assert jobs.leave_looked(jobs.opened(AT_JOBS, looked)).page is Page.JOBS
    listed = every.opened(AT_JOBS, listing(b"a"))
    assert jobs.opened(listed, looked).page is Page.JOB
    assert jobs.leave_looked(jobs.opened(listed, looked)).page is Page.EVERY
    assert (jobs.opened(listed, None).page, jobs.opened(listed, None).remark) == (Page.EVERY, Remark.CLOSED)


def test_a_job_looked_at_follows_what_becomes_of_it():
    state = jobs.opened(AT_JOBS, Looked(Offer(posting(b"x")), bar=Bar.OTHER_DAY))
    assert jobs.on_show(state, WORKER).looked == b"x"
    assert b"x" in jobs.on_show(AT_JOBS, WORKER).keys + jobs.on_show(state, WORKER).keys
    full = Offer(posting(b"x", taken=3), status=Availability.FULL)
    after = jobs.refresh(state, Listing(others=(full,)))
    assert (after.jobs.looked.offer.status, after.jobs.looked.bar) == (Availability.FULL, Bar.OTHER_DAY)
    fresh = Looked(full, bar=Bar.FULL)
    assert jobs.refresh(state, Listing(looked=fresh)).jobs.looked == fresh
    assert jobs.answered(jobs.ask_seat(state, Taking(b"x", 1)), Answer(AnswerKind.CLOSED, b"x")).page is Page.JOB


def test_certificates_are_asked_and_either_answer_leads_on():
    state = jobs.answered(ASKED, Answer(AnswerKind.UNCERTIFIED, b"a", needs=5))
    assert (state.page, state.wanted.needs) == (Page.PAPERS, 5)
    assert jobs.with_papers(state).phone.worker.papers == 5
    without = jobs.without_papers(state)
    assert (without.page, without.remark, without.phone.worker.lacks) == (Page.JOBS, Remark.NO_PAPERS, 5)
    again = jobs.with_papers(
        jobs.answered(replace(without, wanted=ASKED.wanted), Answer(AnswerKind.UNCERTIFIED, b"a", needs=4))
    )
    assert (again.phone.worker.papers, again.phone.worker.lacks) == (4, 1), "his last word counts"


def test_of_a_seat_in_the_way_only_who_has_shown_it_is_asked():
    unknown = jobs.answered(ASKED, Answer(AnswerKind.BUSY, b"a"))
    assert (unknown.page, unknown.remark) == (Page.NOTICE, Remark.BUSY)
    known = replace(ASKED, seats=Seats((seat(1), seat())))
    asked = jobs.answered(known, Answer(AnswerKind.BUSY, b"a", seat()))
    assert (asked.page, asked.wanted.in_the_way) == (Page.SWAP, seat())
    kept = jobs.keep_seat(asked)
    assert (kept.page, kept.seats.first, len(kept.seats.held)) == (Page.HELD, seat(), 2)
    swapping = jobs.swap(asked)
    assert swapping.wanted.taking == Taking(b"a", 1, seat().signup.id)
    other = replace(seat(2), signup=structs.replace(seat(2).signup, id=b"s9"))
    seated = jobs.answered(swapping, Answer(AnswerKind.SEATED, b"a", other))
    assert [held.signup.id for held in seated.seats.held] == [b"s9", b"s1"]
    failed = jobs.answered(swapping, Answer(AnswerKind.UNSURE, b"a"))
    assert (failed.remark, failed.seats) == (Remark.NOT_SWAPPED, known.seats)
    full = jobs.answered(swapping, Answer(AnswerKind.FULL, b"a"))
    assert (full.page, full.remark, full.seats) == (Page.JOBS, Remark.FULL, known.seats)


def test_another_day_begins_the_list_anew():
    state = every.look(AT_JOBS, Every(family=1, page=2))
    after = jobs.of_day(state, DAY + dt.timedelta(days=1))
    assert (after.phone.worker.day, after.every) == (DAY + dt.timedelta(days=1), Every())
    assert jobs.on_show(replace(after, page=Page.EVERY), after.phone.worker).part == Part(DAY + dt.timedelta(days=1))
    assert jobs.on_show(after, after.phone.worker).part is None, "what is not on show is not asked"
