"""A clock that was wrong for a minute, and is put right: nothing is lost by it, and nobody is locked out."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, MINUTE, moment
from kiosk.services.employers import Session, TokenProblem
from kiosk.services.signups import AtDesk, Shown, WrongLabel
from kiosk.store import own_writes

RIGHT = moment(dt.date(2026, 11, 23), dt.time(5, 30))
WRONG = [moment(dt.date(year, 1, 1), dt.time(8, 0)) for year in (1970, 2036, 2099)]


def let_in(hall):
    session = hall.services.employers.redeem(hall.services.employers.token())
    assert isinstance(session, Session)
    return session


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
