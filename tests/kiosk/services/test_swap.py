"""A seat given back for another one: both or neither; which seat is whose is told to no number alone."""

import pytest

from kiosk.hall.clock import MINUTE
from kiosk.hall.seat.outcomes import Already, Busy, Changed, Closed, Confirmed, Full, Unsure
from kiosk.hall.seat.signup import HOLDS_SEAT, Party
from kiosk.services import open_services
from kiosk.services.duties import Duties
from kiosk.services.reach import Reach
from tests.kiosk.conftest import copy
from tests.kiosk.services.test_editions import change
from tests.kiosk.services.test_papers import CATALOGUE


def seated(hall, worker, **typed):
    given = hall.services.signups.sign_up(worker, hall.publish(**typed).id)
    assert isinstance(given, Confirmed)
    return given


def stands(hall, given):
    with hall.store.read() as query:
        return query.signups.one(given.signup.id).state in HOLDS_SEAT


def taken(hall, posting):
    return hall.services.jobs.posting(posting.id).taken


def test_one_is_given_back_and_the_other_taken(hall):
    worker = hall.worker()
    held, wanted = seated(hall, worker), hall.publish(time="07:00")
    got = hall.services.signups.swap(held.signup.id, worker, wanted.id, wanted.edition)
    assert isinstance(got, Confirmed)
    assert (got.posting.id, stands(hall, got), stands(hall, held)) == (wanted.id, True, False)
    assert (taken(hall, held.posting), taken(hall, wanted)) == (0, 1), "the seat is somebody else's at once"


def test_where_the_other_cannot_be_had_the_first_stays(hall):
    worker, signups = hall.worker(), hall.services.signups
    held = seated(hall, worker)
    full, closed, edited = hall.publish(headcount="1"), hall.publish(), hall.publish()
    signups.sign_up(hall.worker(1), full.id)
    hall.services.postings.close(b"employer-1", closed.id)
    change(hall, edited, pay="300")
    answers = [signups.swap(held.signup.id, worker, each.id, 1) for each in (full, closed, edited)]
    assert [type(each) for each in answers] == [Full, Closed, Changed]
    assert (stands(hall, held), taken(hall, held.posting)) == (True, 1)


def test_a_third_work_of_that_time_is_in_the_way(hall):
    worker = hall.worker()
    first = seated(hall, worker, time="06:30", length="3h")
    second = seated(hall, worker, time="13:00", length="3h")
    all_day = hall.publish(time="07:00")
    assert isinstance(hall.services.signups.swap(first.signup.id, worker, all_day.id), Busy)
    assert [stands(hall, each) for each in (first, second)] == [True, True]


def test_nobody_gives_back_what_is_another_s_or_where_he_has_arrived(hall):
    worker, other, wanted = hall.worker(), hall.worker(1), hall.publish(time="07:00")
    held = seated(hall, other)
    assert isinstance(hall.services.signups.swap(held.signup.id, worker, wanted.id), Unsure)
    hall.services.signups.arrive(held.signup.id, Party.WORKER)
    assert isinstance(hall.services.signups.swap(held.signup.id, other, wanted.id), Unsure)
    assert (stands(hall, held), taken(hall, wanted)) == (True, 0)


def test_a_fault_between_the_two_leaves_neither(hall, monkeypatch):
    worker = hall.worker()
    held, wanted, entries = seated(hall, worker), hall.publish(time="07:00"), hall.facts()

    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr("kiosk.services.worker.giving.Giving.confirmed", fail)
    with pytest.raises(OSError, match="full"):
        hall.services.signups.swap(held.signup.id, worker, wanted.id)
    assert (hall.facts(), stands(hall, held), taken(hall, wanted)) == (entries, True, 0)


@pytest.fixture
def two(hall, make_sibling):
    """Two kiosks, the first of which asks the second at a tap."""
    other = make_sibling()
    copy(hall, other)

    def ask(_journal, request):
        return other.services.signups.answer(request)

    hall.services = open_services(hall.store, CATALOGUE, hall.clock, reach=Reach(ask))
    return hall, other


def settle(one, other):
    for _ in range(2):
        copy(one, other)
        for kiosk in (one, other):
            Duties(kiosk.store, kiosk.clock).settle()


@pytest.mark.parametrize("has_heard", [True, False])
def test_another_kiosk_that_has_the_seat_writes_both(two, has_heard):
    hall, other = two
    wanted, worker = other.publish(b"employer-2", time="07:00"), hall.worker()
    settle(hall, other)
    held = seated(hall, worker)
    if has_heard:
        copy(hall, other)
    got = hall.services.signups.swap(held.signup.id, worker, wanted.id, wanted.edition)
    assert isinstance(got, Confirmed)
    settle(hall, other)
    for kiosk in (hall, other):
        assert (stands(kiosk, got), stands(kiosk, held)) == (True, False)
        assert (taken(kiosk, held.posting), taken(kiosk, wanted)) == (0, 1)


def test_a_seat_of_another_kiosk_is_given_back_for_one_of_this(two):
    hall, other = two
    worker = hall.worker()
    copy(hall, other)
    held = seated(other, worker, time="06:30")
    settle(hall, other)
    wanted = hall.publish(b"employer-2", time="07:00")
    got = hall.services.signups.swap(held.signup.id, worker, wanted.id)
    assert isinstance(got, Confirmed)
    settle(hall, other)
    assert (stands(other, got), stands(other, held), taken(other, held.posting)) == (True, False, 0)


def test_where_the_other_kiosk_is_silent_the_seat_stays(two):
    hall, other = two
    wanted, worker = other.publish(b"employer-2", time="07:00"), hall.worker()
    settle(hall, other)
    held = seated(hall, worker)
    hall.services = open_services(hall.store, CATALOGUE, hall.clock)
    assert isinstance(hall.services.signups.swap(held.signup.id, worker, wanted.id), Unsure)
    settle(hall, other)
    assert (stands(hall, held), taken(hall, wanted)) == (True, 0)


def test_a_number_alone_is_told_of_no_other_seat(hall, clock):
    worker = hall.worker()
    held, other = seated(hall, worker), hall.publish(time="07:00")
    assert isinstance(hall.services.signups.sign_up(worker, other.id), Busy)
    again = hall.services.signups.sign_up(worker, held.posting.id)
    assert (type(again), again.signup.id) == (Already, held.signup.id)
    clock.at += 11 * MINUTE
    assert isinstance(hall.services.signups.sign_up(worker, held.posting.id), Busy)
