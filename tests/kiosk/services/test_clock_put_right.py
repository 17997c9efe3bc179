"""A clock that was wrong for a minute, and is put right: nothing is lost by it, and nobody is locked out."""

import datetime as dt

import msgspec
import pytest

from kiosk.hall.clock import DAY, MINUTE, moment
from kiosk.hall.limits import Limit
from kiosk.services.employers import Session, TokenProblem
from kiosk.services.postings import TooMany
from kiosk.services.signups import AtDesk, Confirmed, Shown, WrongLabel
from kiosk.store import own_writes
from tests.kiosk.conftest import DRAFT

RIGHT = moment(dt.date(2026, 11, 23), dt.time(5, 30))
WRONG = [moment(dt.date(year, 1, 1), dt.time(8, 0)) for year in (1970, 2036, 2099)]


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


def test_a_notice_that_a_wrong_clock_posted_does_not_stand_for_years(hall, clock):
    clock.at = WRONG[1]
    hall.services.notices.post("停电", 60)
    clock.at = RIGHT
    with hall.store.read() as query:
        assert query.notices(RIGHT) == ()
    hall.services.notices.post("停水", 60)
    with hall.store.read() as query:
        assert [text for _, text in query.notices(RIGHT + MINUTE)] == ["停水"]


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
    monkeypatch.setattr(own_writes, "KEPT", 3)
    with hall.store.write() as tx:
        for number in range(5):
            tx.put_session(bytes(31) + bytes((number,)), tx.new_id(), RIGHT + number)
    with hall.store.read() as query:
        kept = [query.session(bytes(31) + bytes((number,))) is not None for number in range(5)]
    assert kept == [False, False, True, True, True]
