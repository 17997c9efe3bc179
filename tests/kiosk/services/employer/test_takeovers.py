"""An employer on another phone: six digits from the desk, short-lived, once, and not by guessing."""

import pytest

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.closing import ClosingReason
from kiosk.services.employer.sent import Keeps
from kiosk.services.employer.takeovers import GOOD, WRONG_MOST, TakeoverProblem
from tests.kiosk.conftest import DRAFT, EMPLOYER

COMPANY = Papers("长春某某建筑有限公司", "91350100M000100Y43")


@pytest.fixture
def known(hall):
    hall.services.verifications.verify(EMPLOYER, EmployerKind.BUSINESS, COMPANY)
    return hall


def come(hall):
    return hall.services.employers.redeem(hall.services.employers.token())


def other_than(digits):
    return f"{(int(digits) + 1) % 10**6:06}"


def test_a_phone_that_types_them_is_his_and_has_another_cookie(known):
    posting = known.publish()
    phone = come(known)
    digits = known.services.takeovers.offer(EMPLOYER)
    assert (len(digits), digits.isdecimal()) == (6, True)
    taken = known.services.takeovers.take(phone, f" {digits[:3]}　{digits[3:]} ")
    assert (taken.employer, taken.here_until) == (EMPLOYER, phone.here_until)
    assert known.services.employers.session(taken.cookie) == taken
    assert known.services.employers.session(phone.cookie) is None
    assert known.services.postings.own(taken.employer, posting.id) is not None
    assert known.services.takeovers.take(come(known), digits) is TakeoverProblem.WRONG, "once"


def test_who_is_not_known_gets_none(hall):
    hall.publish()
    assert hall.services.takeovers.offer(EMPLOYER) is None
    hall.services.verifications.verify(EMPLOYER, EmployerKind.BUSINESS, COMPANY)
    hall.services.verifications.end(EMPLOYER, ClosingReason("吊销了"))
    assert hall.services.takeovers.offer(EMPLOYER) is None


@pytest.mark.parametrize(("after", "is_good"), [(GOOD - 1, True), (GOOD, False), (-HOUR, False), (-5 * MINUTE, True)])
def test_they_last_a_quarter_of_an_hour_by_a_clock_that_is_right(known, clock, after, is_good):
    phone, digits = come(known), known.services.takeovers.offer(EMPLOYER)
    clock.at += after
    taken = known.services.takeovers.take(phone, digits)
    assert isinstance(taken, TakeoverProblem) is not is_good


def test_new_ones_take_the_place_of_those_before(known):
    first, second = (known.services.takeovers.offer(EMPLOYER) for _ in range(2))
    phone = come(known)
    if first != second:
        assert known.services.takeovers.take(phone, first) is TakeoverProblem.WRONG
    assert known.services.takeovers.take(phone, second).employer == EMPLOYER


@pytest.mark.parametrize("phones", [1, WRONG_MOST])
def test_after_ten_wrong_ones_of_whatever_phones_none_is_good(known, phones):
    digits, sessions = known.services.takeovers.offer(EMPLOYER), [come(known) for _ in range(phones)]
    for number in range(WRONG_MOST):
        wrong = known.services.takeovers.take(sessions[number % phones], other_than(digits))
        assert wrong is TakeoverProblem.WRONG
    assert known.services.takeovers.take(sessions[0], digits) is TakeoverProblem.WRONG
    again = known.services.takeovers.offer(EMPLOYER)
    assert known.services.takeovers.take(sessions[0], again).employer == EMPLOYER, "the desk gives others"


def test_a_phone_with_work_of_its_own_keeps_it_and_the_digits_stay_good(known, clock):
    phone, digits = come(known), known.services.takeovers.offer(EMPLOYER)
    posting = known.publish(phone.employer, length="8h")
    assert known.services.takeovers.take(phone, digits) is TakeoverProblem.HAS_WORK
    known.services.cancellations.cancel(phone.employer, posting.id, ClosingReason("不干了"))
    assert known.services.takeovers.take(phone, digits).employer == EMPLOYER
    assert clock.at < posting.terms.start


def test_work_that_a_clerk_reads_is_work(known):
    phone, digits = come(known), known.services.takeovers.offer(EMPLOYER)
    known.services.postings.publish(phone.employer, DRAFT, keeps=Keeps.MUST_BE_READ)
    assert known.services.takeovers.take(phone, digits) is TakeoverProblem.HAS_WORK


@pytest.mark.parametrize("typed", ["", "abc", "1" * 400, "\u202e123456", "<b>1</b>", "٣" * 6])
def test_whatever_else_is_typed_is_wrong(known, typed):
    phone, digits = come(known), known.services.takeovers.offer(EMPLOYER)
    if digits not in typed:
        assert known.services.takeovers.take(phone, typed) is TakeoverProblem.WRONG


def test_the_digits_are_kept_under_a_keyed_hash_alone(known):
    digits = known.services.takeovers.offer(EMPLOYER)
    with known.store.read() as query:
        (row,) = query.conn.exec_driver_sql("select * from takeovers").all()
    assert digits.encode() not in b"".join(value for value in row if isinstance(value, bytes))
    assert known.store.check() == ()
