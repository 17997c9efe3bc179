"""One person has one seat at a time: two short works of a day are his, two at one time are not."""

import datetime as dt

import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import DAY, HOUR, MINUTE, moment
from kiosk.hall.seat.outcomes import Busy, Confirmed, Shown, TakenBack
from kiosk.hall.seat.signup import HOLDS_SEAT, Party
from kiosk.services import open_services
from kiosk.services.duties import Duties
from tests.kiosk.conftest import SITE, copy

TODAY = "2026-11-23"


def seat(hall, worker, **typed):
    posting = hall.publish(**typed)
    return hall.services.signups.sign_up(worker, posting.id, posting.edition)


def settle(hall, other):
    for _ in range(2):
        copy(hall, other)
        for kiosk in (hall, other):
            Duties(kiosk.store, kiosk.clock).settle()


def stands(hall, given):
    assert isinstance(given, Confirmed)
    with hall.store.read() as query:
        return query.signups.one(given.signup.id).state in HOLDS_SEAT


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"time": "06:30", "length": "4h"}, {"time": "10:30", "length": "4h"}),
        ({"time": "06:30"}, {"time": "18:00"}),
        ({"day": "2026-11-24", "time": "06:30"}, {"day": TODAY, "time": "06:30"}),
        ({"day": TODAY, "length": "2d"}, {"day": "2026-11-25"}),
    ],
)
def test_works_after_each_other_are_both_his(hall, first, second):
    worker = hall.worker()
    assert isinstance(seat(hall, worker, **first), Confirmed)
    assert isinstance(seat(hall, worker, **second), Confirmed)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"time": "06:30", "length": "4h"}, {"time": "10:00", "length": "1h"}),
        ({"time": "10:00", "length": "1h"}, {"time": "06:30", "length": "4h"}),
        ({"time": "06:30"}, {"time": "17:59"}),
        ({"time": "20:00", "length": "8h"}, {"day": "2026-11-24", "time": "03:00", "length": "2h"}),
        ({"day": TODAY, "length": "3d"}, {"day": "2026-11-25"}),
    ],
)
def test_two_works_at_one_time_are_not(hall, clock, first, second):
    worker = hall.worker()
    seat(hall, worker, **first)
    assert isinstance(seat(hall, worker, **second), Busy)
    clock.at += 11 * MINUTE
    assert isinstance(seat(hall, worker, **second), Busy)


def test_the_ride_there_and_back_counts(hall, clock):
    zones = (Zone(1, "河东", 15, "222401"), Zone(2, "山里", 45, "222401"))
    hall.services = open_services(hall.store, Catalogue((SITE,), zones=zones), clock)
    worker = hall.worker()
    assert isinstance(seat(hall, worker, time="06:30", length="4h", zone="1"), Confirmed)
    clock.at += 11 * MINUTE
    assert isinstance(seat(hall, worker, time="11:29", length="4h", zone="2"), Busy)
    assert isinstance(seat(hall, worker, time="11:30", length="4h", zone="2"), Confirmed)


def test_of_two_seats_at_one_time_the_later_given_falls_and_those_after_each_other_stand(hall, make_sibling, clock):
    other = make_sibling()
    worker = hall.worker()
    copy(other, hall)
    one = seat(hall, worker, time="06:30", length="4h")
    clock.at += MINUTE
    two, three = (seat(other, worker, time=time, length="4h") for time in ("10:00", "14:30"))
    settle(hall, other)
    assert [stands(hall, each) for each in (one, two, three)] == [True, False, True]
    found = other.services.signups.of_seat("13900000000", two.signup.seat.label)
    assert isinstance(found, Shown | TakenBack)
    assert other.services.signups.has_lost_seat(worker)
    clock.at = two.posting.terms.start
    assert not other.services.signups.has_lost_seat(worker), "of work that has begun nobody waits to be told"


def test_of_two_seats_given_at_one_moment_for_a_day_one_alone_stands(hall, make_sibling):
    other, worker = make_sibling(), hall.worker()
    copy(other, hall)
    given = [seat(hall, worker, time="06:30"), seat(other, worker, time="10:00")]
    settle(hall, other)
    assert sorted(stands(hall, each) for each in given) == [False, True]


def test_who_has_arrived_has_his_seat_and_the_later_one_falls(hall, make_sibling, clock):
    other, worker = make_sibling(), hall.worker()
    copy(other, hall)
    first = seat(hall, worker, time="06:30")
    hall.services.signups.arrive(first.signup.id, Party.WORKER)
    clock.at += MINUTE
    second = seat(other, worker, time="10:00")
    settle(hall, other)
    assert [stands(hall, each) for each in (first, second)] == [True, False]


def test_who_gave_a_seat_back_and_took_another_has_lost_none(hall, clock):
    worker = hall.worker()
    hall.services.signups.withdraw(seat(hall, worker).signup.id)
    clock.at += MINUTE
    assert isinstance(seat(hall, worker, time="07:00"), Confirmed)
    assert not hall.services.signups.has_lost_seat(worker)


def test_a_seat_of_several_days_is_shown_until_the_last(hall, clock):
    given = seat(hall, hall.worker(), length="3d")
    for day in (0, 1, 2):
        clock.at = moment(dt.date(2026, 11, 23), dt.time(19)) + day * DAY
        assert hall.services.signups.of_seat("13900000000", given.signup.seat.label).seats
    clock.at += 6 * HOUR
    found = hall.services.signups.of_seat("13900000000", given.signup.seat.label)
    assert (found.seats, len(found.done)) == ((), 1)
