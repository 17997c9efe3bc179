"""Marks of employers: shown of who is known alone, in steps and a week late."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, moment
from kiosk.hall.day.rating import NO_REASON, TOLD_AFTER, Mark, step
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.seat.outcomes import SeatWord
from tests.kiosk.conftest import EMPLOYER

OTHER = b"employer-2"
COMPANY = Papers("长春某某建筑有限公司", "91350100M000100Y43")
EVENING = moment(dt.date(2026, 11, 23), dt.time(19))


def rate(hall, marks, employer=EMPLOYER, first=0):
    """Work of one employer that is over, with a mark of each who was there."""
    posting = hall.publish(employer, headcount=str(len(marks)))
    seats = [hall.services.signups.sign_up(hall.worker(first + n), posting.id).signup for n in range(len(marks))]
    begun, hall.clock.at = hall.clock.at, EVENING
    for seat, mark in zip(seats, marks, strict=True):
        assert hall.services.ratings.rate(seat.id, mark, NO_REASON) is SeatWord.DONE
    hall.clock.at = begun


def verify(hall, employer=EMPLOYER):
    hall.services.verifications.verify(employer, EmployerKind.BUSINESS, COMPANY)


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (4, 0), (5, 5), (9, 5), (10, 10), (19, 10), (49, 20), (5000, 50)])
def test_steps(count, shown):
    assert step(count) == shown


def test_of_who_is_known_what_five_or_more_said_a_week_ago(hall, clock):
    rate(hall, [Mark.GOOD] * 6 + [Mark.BAD] * 4)
    verify(hall)
    clock.at = EVENING + TOLD_AFTER - 1
    assert hall.services.verifications.marks(EMPLOYER) == {}
    clock.at += 1
    assert hall.services.verifications.marks(EMPLOYER) == {Mark.GOOD: 5}


def test_of_who_is_not_known_nothing(hall, clock):
    rate(hall, [Mark.BAD] * 6)
    clock.at = EVENING + 30 * DAY
    assert hall.services.verifications.marks(EMPLOYER) == {}
    verify(hall)
    assert hall.services.verifications.marks(EMPLOYER) == {Mark.BAD: 5}
    hall.services.verifications.end(EMPLOYER, ClosingReason("吊销了"))
    assert hall.services.verifications.marks(EMPLOYER) == {}


def test_two_phones_of_one_business_have_the_same_marks_and_anothers_are_his_own(hall, clock):
    rate(hall, [Mark.GOOD] * 3)
    rate(hall, [Mark.GOOD] * 2, OTHER, first=10)
    rate(hall, [Mark.FAIR] * 5, b"employer-3", first=20)
    verify(hall)
    verify(hall, OTHER)
    clock.at = EVENING + 30 * DAY
    for employer in (EMPLOYER, OTHER):
        assert hall.services.verifications.marks(employer) == {Mark.GOOD: 5}
