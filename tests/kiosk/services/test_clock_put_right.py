"""A clock that was wrong for a minute, and is put right: nothing is lost by it, and nobody is locked out."""

import datetime as dt

import msgspec
import pytest
import sqlalchemy as sa

from kiosk.hall.clock import DAY, HOUR, MINUTE, local, moment
from kiosk.hall.limits import Limit
from kiosk.hall.seat.outcomes import Already, AtDesk, Busy, Confirmed, Shown, WrongLabel
from kiosk.services.duties import Duties
from kiosk.services.employer.employers import Session, TokenProblem
from kiosk.services.employer.postings import TooMany
from kiosk.store import tables
from kiosk.store.queries import own as own_queries
from tests.kiosk.conftest import DRAFT, copy

RIGHT = moment(dt.date(2026, 11, 23), dt.time(5, 30))
WRONG = [moment(dt.date(year, 1, 1), dt.time(8, 0)) for year in (1970, 2036, 2099)]


def settle(hall):
    Duties(hall.store, hall.clock).settle()


def let_in(hall):
    session = hall.services.employers.redeem(hall.services.employers.token())
    assert isinstance(session, Session)
    return session


@pytest.mark.parametrize("wrong", [WRONG[0], WRONG[2]])
def test_a_machine_whose_clock_cannot_be_right_publishes_nothing_and_gives_no_seat(hall, clock, wrong):
    posting, worker, before = hall.publish(day="2026-11-25"), hall.worker(), hall.facts()
    clock.at = wrong
    day = dt.datetime.fromtimestamp(wrong / 1000 + 86_400, dt.UTC).date().isoformat()
    for each in (day, "2026-11-24"):
        draft = msgspec.structs.replace(DRAFT, day=each)
        assert hall.services.postings.publish(b"employer-2", draft) == TooMany(Limit.CLOCK)
    assert not isinstance(hall.services.signups.sign_up(worker, posting.id), Confirmed)
    assert hall.facts() == before
    clock.at = RIGHT
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Confirmed)


def standing(hall):
    """What the board says, after what is due was done."""
    settle(hall)
    return hall.services.notices.standing(hall.clock())


@pytest.mark.parametrize("wrong", [RIGHT + 8 * HOUR, *WRONG[1:]])
def test_a_notice_dated_ahead_stands_for_its_length_and_not_again_when_that_hour_comes(hall, clock, wrong):
    clock.at = wrong
    hall.services.notices.post("停电", 60)
    assert standing(hall) == "停电"
    clock.at = RIGHT
    assert standing(hall) == "停电"
    clock.at = RIGHT + 59 * MINUTE
    assert standing(hall) == "停电"
    clock.at = RIGHT + 60 * MINUTE
    assert standing(hall) == ""
    clock.at = wrong + MINUTE
    assert standing(hall) == ""


def test_where_it_is_heard_by_a_right_clock_it_stands_for_its_length_from_then(hall, make_sibling, clock):
    other = make_sibling(1)
    clock.at = RIGHT + 8 * HOUR
    hall.services.notices.post("停电", 60)
    clock.at = RIGHT
    copy(hall, other)
    assert standing(other) == "停电"
    clock.at = RIGHT + 60 * MINUTE
    assert standing(other) == ""
    clock.at = RIGHT + 8 * HOUR + MINUTE
    assert standing(other) == ""


def test_of_two_the_one_that_came_last_is_shown_whatever_date_the_other_has(hall, make_sibling, clock):
    other, third = make_sibling(1), make_sibling(2)
    clock.at = RIGHT + 8 * HOUR
    hall.services.notices.post("停电", 60)
    clock.at = RIGHT
    copy(hall, third)
    settle(third)
    clock.at = RIGHT + 10 * MINUTE
    other.services.notices.post("停水", 60)
    copy(other, third)
    assert standing(third) == "停水"


def test_one_that_comes_late_stands_to_its_end_and_no_longer(hall, make_sibling, clock):
    other = make_sibling(1)
    hall.services.notices.post("停电", 60)
    clock.at = RIGHT + 50 * MINUTE
    copy(hall, other)
    assert standing(other) == "停电"
    clock.at = RIGHT + 60 * MINUTE
    assert standing(other) == ""


def test_a_machine_that_was_at_1970_for_a_minute_shows_what_stands(hall, make_sibling, clock):
    other = make_sibling(1)
    hall.services.notices.post("停电", 60)
    clock.at = WRONG[0]
    copy(hall, other)
    standing(other)
    clock.at = RIGHT + MINUTE
    assert standing(other) == standing(hall) == "停电"


def test_a_machine_at_1970_shows_nothing_that_was_over_long_ago(hall, clock):
    hall.services.notices.post("停电", 60)
    clock.at = RIGHT + DAY
    assert standing(hall) == ""
    clock.at = WRONG[0]
    assert standing(hall) == ""


def test_a_new_notice_ends_one_dated_ahead(hall, clock):
    clock.at = WRONG[1]
    hall.services.notices.post("停电", 60)
    clock.at = RIGHT
    hall.services.notices.post("停水", 60)
    assert standing(hall) == "停水"
    assert hall.services.notices.end()
    assert standing(hall) == ""


def test_a_phone_let_in_by_a_clock_years_ahead_is_known_as_long_as_others_and_not_for_years(hall, clock):
    clock.at = WRONG[1]
    session = let_in(hall)
    clock.at = RIGHT
    usual = let_in(hall)
    assert hall.services.employers.session(session.cookie).until > RIGHT + 365 * DAY
    settle(hall)
    for each in (session, usual):
        assert hall.services.employers.session(each.cookie).until == usual.until


def test_a_clock_years_behind_shortens_no_session(hall, clock):
    session = let_in(hall)
    hall.publish(session.employer, day="2026-11-25")
    clock.at = moment(dt.date(2026, 11, 23), dt.time()) - 70 * DAY
    settle(hall)
    clock.at = RIGHT + DAY
    assert hall.services.employers.session(session.cookie).employer == session.employer


@pytest.mark.parametrize("wrong", [RIGHT + 8 * HOUR, WRONG[1]])
def test_a_seat_given_ahead_is_not_shown_to_whoever_types_the_number_for_hours(hall, clock, wrong):
    worker = hall.worker()
    clock.at = wrong
    posting = hall.publish(day=local(wrong + DAY).date().isoformat())
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Confirmed)
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Already)
    clock.at = RIGHT
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Busy)


def test_a_job_filled_ahead_leaves_the_board_when_the_clock_is_put_right(hall, clock):
    clock.at = RIGHT + 8 * HOUR
    posting = hall.publish(day="2026-11-24", headcount="1")
    hall.services.signups.sign_up(hall.worker(), posting.id)
    assert [row.id for row in hall.services.bulletin.rows(clock.at)] == [posting.id]
    assert hall.services.bulletin.rows(RIGHT) == ()


def test_who_looked_for_work_by_a_clock_years_ahead_finds_todays(hall, clock):
    clock.at = WRONG[1]
    hall.services.workers.register("13900000000", (102,), dt.date(2036, 1, 2))
    clock.at = RIGHT
    assert hall.services.workers.find("13900000000").day == dt.date(2026, 11, 23)


def test_a_clock_behind_lends_no_seats_of_work_that_is_long_over(hall, make_sibling, clock):
    other = make_sibling(1)
    copy(hall, other)
    hall.publish(headcount="9")
    clock.at = RIGHT + 400 * DAY
    now = local(clock.at).date()
    fresh = hall.publish(headcount="9", day=(now + dt.timedelta(days=1)).isoformat())
    clock.at = RIGHT - DAY
    settle(hall)
    with hall.store.read() as query:
        assert _leases(query) == []
    clock.at = RIGHT + 400 * DAY
    settle(hall)
    with hall.store.read() as query:
        assert [lease.posting for lease in _leases(query)] == [fresh.id]


def _leases(query):
    return query.conn.execute(sa.select(tables.leases)).all()


@pytest.mark.parametrize("ahead", [2, 300])
def test_tries_noted_by_a_clock_days_ahead_are_over_at_midnight(hall, clock, ahead):
    given = hall.services.signups.sign_up(hall.worker(), hall.publish(day="2026-11-25").id)
    clock.at = RIGHT + ahead * DAY
    for _ in range(3):
        hall.services.signups.of_seat("13900000000", "A77")
    clock.at = RIGHT
    assert isinstance(hall.services.signups.of_seat("13900000000", given.signup.seat.label), AtDesk)
    clock.at = RIGHT + DAY
    assert isinstance(hall.services.signups.of_seat("13900000000", given.signup.seat.label), Shown)


@pytest.mark.parametrize("wrong", WRONG)
def test_a_phone_that_was_let_in_stays_so(hall, clock, wrong):
    session = let_in(hall)
    code = hall.services.employers.token()
    assert isinstance(hall.services.employers.redeem(code), Session)
    clock.at = wrong
    let_in(hall)
    clock.at = RIGHT + MINUTE
    assert hall.services.employers.session(session.cookie).employer == session.employer
    assert hall.services.employers.redeem(code) is TokenProblem.REDEEMED


def test_a_code_of_a_later_minute_lets_nobody_in(hall, clock):
    clock.at = RIGHT + 2 * MINUTE
    code = hall.services.employers.token()
    clock.at = RIGHT
    assert hall.services.employers.redeem(code) is TokenProblem.EXPIRED
    clock.at = RIGHT + 2 * MINUTE
    assert isinstance(hall.services.employers.redeem(code), Session)


@pytest.mark.parametrize("wrong", WRONG[1:])
def test_who_mistyped_meanwhile_is_locked_out_until_midnight_only(hall, clock, wrong):
    given = hall.services.signups.sign_up(hall.worker(), hall.publish(day="2026-11-25").id)
    clock.at = wrong
    for _ in range(3):
        hall.services.signups.of_seat("13900000000", "A77")
    clock.at = RIGHT
    assert isinstance(hall.services.signups.of_seat("13900000000", given.signup.seat.label), AtDesk)
    assert isinstance(hall.services.signups.of_seat("13900000001", "A1"), WrongLabel), "others are not"
    clock.at = RIGHT + DAY
    assert isinstance(hall.services.signups.of_seat("13900000000", given.signup.seat.label), Shown)


def test_what_is_kept_of_phones_does_not_grow_for_ever(hall, clock, monkeypatch):
    monkeypatch.setattr(own_queries, "KEPT", 3)
    with hall.store.write() as tx:
        for number in range(5):
            tx.own.put_session(bytes(31) + bytes((number,)), tx.new_id(), RIGHT + number, RIGHT)
    with hall.store.read() as query:
        kept = [query.own.session(bytes(31) + bytes((number,))) is not None for number in range(5)]
    assert kept == [False, False, True, True, True]
