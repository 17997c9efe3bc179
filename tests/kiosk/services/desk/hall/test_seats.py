"""Seats that are not with their home are told by kiosk: lent ones, and those that a clerk stated to be free."""

from kiosk.hall.seat.outcomes import Confirmed
from tests.kiosk.conftest import copy
from tests.kiosk.services.test_lent_seats import meet


def told(hall):
    return [
        (one.number, one.home, one.holder, one.seats, one.taken, one.forced)
        for one in hall.services.desk.seats_away.standing()
    ]


def test_lent_seats_are_told_at_both_kiosks(hall, make_sibling):
    other = make_sibling()
    copy(hall, other)
    posting = hall.publish(headcount="12")
    meet(hall, other)
    ((number, home, holder, seats, taken, forced),) = told(hall)
    assert (number, home, holder, taken, forced) == (posting.number, 0, 1, 0, 0)
    assert seats > 0
    assert told(other) == told(hall)
    assert isinstance(other.services.signups.sign_up(other.worker(1), posting.id), Confirmed)
    assert told(other)[0][4] == 1
    hall.clock.at = posting.terms.start
    assert told(hall) == [], "that is over"


def test_what_a_clerk_stated_is_told_as_such(hall, make_sibling):
    other = make_sibling()
    posting = other.publish(headcount="4")
    copy(hall, other)
    assert told(hall) == []
    hall.services.postings.take_over(posting.id, 2)
    assert told(hall) == [(posting.number, 1, 0, 2, 0, 2)]
