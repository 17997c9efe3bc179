"""A province that lies brings wishes of people it has invented: most seats stay with those who come."""

import pytest

from kiosk.hall.form.channel import WantedSeat
from kiosk.hall.seat.outcomes import Confirmed
from tests.kiosk import conftest as halls

clock, hall, make_sibling = halls.clock, halls.hall, halls.make_sibling


def want(hall, posting, numbers):
    for number in numbers:
        hall.services.channels.take(WantedSeat(b"wish" + number.to_bytes(6), posting.id, "", f"137{number:08d}"))


def places_left(hall, posting):
    return hall.services.jobs.posting(posting.id).places_left


@pytest.mark.parametrize(("headcount", "share"), [("1", 1), ("5", 1), ("6", 2), ("30", 10)])
def test_invented_people_get_a_third_of_a_posting_s_seats(hall, headcount, share):
    posting = hall.publish(headcount=headcount)
    want(hall, posting, range(40))
    assert places_left(hall, posting) == int(headcount) - share
    want(hall, posting, range(40))
    assert places_left(hall, posting) == int(headcount) - share


def test_who_comes_gets_a_seat_all_the_same_and_a_seat_given_back_is_free_again(hall):
    posting = hall.publish(headcount="6")
    want(hall, posting, range(40))
    given = hall.services.signups.sign_up(hall.worker(1), posting.id)
    assert isinstance(given, Confirmed)
    with hall.store.read() as query:
        (first, *_) = query.signups.of_posting(posting.id)
    hall.services.signups.withdraw(first.id)
    want(hall, posting, range(50, 60))
    assert places_left(hall, posting) == 6 - 1 - 2
