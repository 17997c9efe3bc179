"""Two and more who wait together for a full posting: one place, one offer, all seats or none."""

import pytest

from kiosk.hall.clock import MINUTE
from kiosk.hall.seat.lease import Account
from kiosk.hall.seat.outcomes import Confirmed, Few, Hindered, NotQueued, Queued, Together, TooManyPlaces
from kiosk.hall.seat.waiting import PLACES_MOST, WaitingEnd
from tests.kiosk.conftest import Hall, copy
from tests.kiosk.services.test_waiting import Running, account, called, free, full, join, looks, meet, other

__all__ = ["other"]


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def hall(tmp_path, clock, running):
    hall = Hall(tmp_path, clock, running=running)
    yield hall
    hall.store.close()


def ask(hall, posting, *numbers):
    first, *mates = map(hall.worker, numbers)
    return hall.services.waitings.join(first, posting.id, posting.edition, mates)


def together(hall, posting, *numbers):
    told = ask(hall, posting, *numbers)
    assert isinstance(told, Queued)
    return told.waiting


def held(hall, posting):
    """Who has seats of a posting, with which crew and how large."""
    with hall.store.read() as query:
        return {one.worker for one in query.signups.of_posting(posting.id) if one.state.name == "CONFIRMED"}


@pytest.mark.parametrize("size", [2, 6])
def test_one_yes_gives_all_of_them_a_seat_of_their_own(hall, size):
    posting, signups = full(hall, size)
    crew = together(hall, posting, *range(1, size + 1))
    assert (crew.place, crew.seats, len(crew.mates)) == (1, size, size - 1)
    for signup in signups:
        free(hall, signup)
    assert account(hall, posting).offered == size, "one offer keeps them all"
    given = hall.services.waitings.come(crew, posting.edition)
    assert isinstance(given, Together)
    assert tuple(one.signup.worker for one in given.seats) == crew.workers
    assert len({one.signup.seat.label for one in given.seats}) == size
    assert hall.services.waitings.come(crew, posting.edition) == given, "asked again, the same is answered"
    assert account(hall, posting) == Account(headcount=size, taken=size)
    assert held(hall, posting) == set(crew.workers)
    with hall.store.read() as query:
        assert [one.worker for one in query.signups.of_crew(crew.id, posting.id)] == list(crew.workers)


def test_they_are_passed_over_until_all_of_them_fit(hall):
    posting, signups = full(hall, 2)
    crew, (behind,) = together(hall, posting, 1, 2), join(hall, posting, 3)
    free(hall, signups[0])
    assert [called(one) for one in looks(hall, crew, behind)] == [False, True]
    assert isinstance(hall.services.waitings.come(crew, posting.edition), Queued), "nobody asked them"
    assert hall.services.waitings.leave(behind.id)
    free(hall, signups[1])
    assert called(looks(hall, crew)[0])
    assert isinstance(hall.services.waitings.come(crew, posting.edition), Together)


def test_one_of_them_who_leaves_ends_it_for_all(hall):
    posting, signups = full(hall, 2)
    crew = together(hall, posting, 1, 2)
    for signup in signups:
        free(hall, signup)
    assert hall.services.waitings.leave(crew.id)
    told = hall.services.waitings.come(crew, posting.edition)
    assert (type(told), told.why) == (NotQueued, WaitingEnd.WITHDRAWN)
    assert held(hall, posting) == set()
    assert account(hall, posting) == Account(headcount=2)


@pytest.mark.parametrize("who", [1, 2])
def test_other_work_of_one_of_them_ends_it_for_all(hall, who):
    posting, signups = full(hall, 2)
    crew = together(hall, posting, 1, 2)
    taken = hall.publish(trade="101")
    assert isinstance(hall.services.signups.sign_up(hall.worker(who), taken.id), Confirmed)
    for signup in signups:
        free(hall, signup)
    (told,) = looks(hall, crew)
    assert (type(told), told.why) == (NotQueued, WaitingEnd.BUSY)
    assert isinstance(hall.services.signups.sign_up(hall.worker(9), posting.id), Confirmed), "nobody waits any more"


def test_other_work_that_another_kiosk_gave_one_of_them_ends_it_for_all(hall, other):
    posting, signups = full(hall, 2)
    taken = other.publish(trade="101")
    copy(hall, other)
    crew = together(hall, posting, 1, 2)
    mate = crew.mates[0]
    assert isinstance(other.services.signups.sign_up(mate, taken.id), Confirmed)
    meet(hall, other)
    for signup in signups:
        free(hall, signup)
    assert looks(hall, crew)[0].why is WaitingEnd.BUSY
    assert held(hall, posting) == set()


def test_where_enough_seats_are_free_they_have_them_at_once(hall):
    posting = hall.publish(headcount="2")
    assert isinstance(ask(hall, posting, 1, 2), Together)
    assert len(held(hall, posting)) == 2


def test_asked_again_they_have_the_same_place_and_one_who_waits_is_named(hall):
    posting, _ = full(hall, 2)
    crew = together(hall, posting, 1, 2)
    assert together(hall, posting, 2, 1).id == crew.id
    told = [ask(hall, posting, 3, number) for number in (2, 3)]
    assert [type(one) for one in told] == [Hindered, Hindered]
    assert [(one.workers, one.is_waiting) for one in told] == [((hall.worker(2),), True), ((hall.worker(3),), False)]


def test_more_than_the_work_wants_never_wait_together(hall):
    posting, _ = full(hall, 1)
    assert isinstance(ask(hall, posting, 1, 2), Few)


def test_who_has_three_places_has_none_with_others(hall):
    for hour in range(7, 7 + PLACES_MOST):
        join(hall, full(hall, time=f"{hour:02d}:00", length="1h")[0], 2)
    posting, _ = full(hall, 2, time="13:00", length="1h")
    assert isinstance(ask(hall, posting, 1, 2), TooManyPlaces)


def test_either_number_opens_their_place(hall):
    posting, _ = full(hall, 2)
    crew = together(hall, posting, 1, 2)
    for number in (1, 2):
        assert hall.services.waitings.at_place(f"1390000000{number}", posting.number, 1) == crew


def test_seats_are_shown_for_ten_minutes_and_the_other_one_keeps_his(hall):
    posting, signups = full(hall, 2)
    crew = together(hall, posting, 1, 2)
    for signup in signups:
        free(hall, signup)
    first, second = hall.services.waitings.come(crew, posting.edition).seats
    assert hall.services.signups.withdraw(second.signup.id)
    (told,) = looks(hall, crew)
    assert isinstance(told, Confirmed)
    assert told.signup == first.signup
    hall.clock.at += 10 * MINUTE + 1
    assert looks(hall, crew)[0].why is WaitingEnd.SEATED


def test_from_another_kiosk_they_wait_and_come(hall, other):
    posting, signups = full(hall, 2)
    copy(hall, other)
    crew = together(other, posting, 1, 2)
    copy(hall, other)
    for signup in signups:
        free(hall, signup)
    assert isinstance(other.services.waitings.come(crew, posting.edition), Together)
    copy(hall, other)
    assert held(other, posting) == set(crew.workers)
