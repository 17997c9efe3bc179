"""Work that an employer takes back: every seat of it falls, at every kiosk, and who had one is told and free again."""

import pytest

from kiosk.hall.clock import HOUR
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.posting import CloseReason, PostingState
from kiosk.hall.seat.outcomes import Closed, Confirmed, Shown, TakenBack
from kiosk.hall.seat.signup import Party, SignupState
from kiosk.services.duties import Duties
from tests.kiosk.conftest import EMPLOYER, copy
from tests.kiosk.services.test_lent_seats import free, meet

WHY = ClosingReason("下雨，不干了")


@pytest.fixture
def other(make_sibling):
    return make_sibling()


def seat(hall, posting, number=0):
    outcome = hall.services.signups.sign_up(hall.worker(number), posting.id)
    assert isinstance(outcome, Confirmed), outcome
    return outcome.signup


def state(hall, signup):
    with hall.store.read() as query:
        return query.signups.one(signup.id).state


def phone(number):
    return f"139{number:08d}"


def test_seats_fall_and_who_had_one_is_told_and_can_take_other_work_of_that_time(hall):
    posting, instead = hall.publish(), hall.publish()
    signup = seat(hall, posting)
    assert hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    assert state(hall, signup) is SignupState.WITHDRAWN
    assert hall.services.signups.has_lost_seat(signup.worker)
    told = hall.services.signups.of_seat(phone(0), "A1")
    assert (told.posting.id, told.is_unwanted) == (posting.id, True)
    assert isinstance(hall.services.signups.sign_up(signup.worker, posting.id), Closed)
    assert isinstance(hall.services.signups.sign_up(signup.worker, instead.id), Confirmed)
    shown = hall.services.jobs.posting(posting.id)
    assert (shown.state, shown.close_reason) == (PostingState.CANCELLED, CloseReason.EMPLOYER_CANCELLED)
    assert not hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY), "once"
    assert hall.store.check() == ()


def test_seats_that_who_cancels_does_not_know_of_fall_by_the_same_word(hall, other):
    meet(hall, other)
    posting = hall.publish(headcount="12")
    meet(hall, other)
    assert free(other, posting) > 0
    signup = seat(other, posting, 5)
    assert hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    assert isinstance(other.services.signups.of_seat(phone(5), "B1"), Shown), "the word has not come"
    meet(hall, other)
    for kiosk in (hall, other):
        assert state(kiosk, signup) is SignupState.WITHDRAWN
        assert kiosk.services.signups.has_lost_seat(signup.worker)
    assert isinstance(other.services.signups.of_seat(phone(5), "B1"), TakenBack)
    assert hall.store.check() == other.store.check() == ()


def test_a_fallen_seat_makes_no_other_fall(hall, other, clock):
    one, two = hall.publish(), hall.publish()
    meet(hall, other)
    worker = hall.worker()
    copy(hall, other)
    first = hall.services.signups.sign_up(worker, one.id).signup
    hall.services.cancellations.cancel(EMPLOYER, one.id, WHY)
    clock.at += 1
    second = hall.services.signups.sign_up(worker, two.id).signup
    Duties(hall.store, clock).settle()
    assert (state(hall, first), state(hall, second)) == (SignupState.WITHDRAWN, SignupState.CONFIRMED)


def test_closed_before_or_after_by_another_kiosk_it_is_cancelled(hall, other):
    before, after = hall.publish(), hall.publish()
    signups = seat(hall, before), seat(hall, after, 1)
    meet(hall, other)
    other.services.postings.take_off(before.id, WHY)
    hall.services.cancellations.cancel(EMPLOYER, before.id, WHY)
    other.services.cancellations.cancel_at_desk(after.id, WHY)
    hall.services.postings.close(EMPLOYER, after.id)
    meet(hall, other)
    for kiosk in (hall, other):
        assert [kiosk.services.jobs.posting(one.id).state for one in (before, after)] == [PostingState.CANCELLED] * 2
        assert [state(kiosk, one) for one in signups] == [SignupState.WITHDRAWN] * 2


def test_the_desk_hears_whose_seats_fell(hall):
    posting = hall.publish()
    seat(hall, posting), seat(hall, posting, 1)
    fallen = hall.services.cancellations.cancel_at_desk(posting.id, WHY)
    assert [one.label for one in fallen] == ["A1", "A2"]
    assert hall.services.cancellations.cancel_at_desk(posting.id, WHY) is None
    assert hall.services.cancellations.cancel_at_desk(b"nothing-at", WHY) is None


def test_nothing_of_work_that_has_begun_or_is_anothers(hall, clock):
    posting = hall.publish()
    signup = seat(hall, posting)
    assert not hall.services.cancellations.cancel(b"employer-2", posting.id, WHY)
    assert not hall.services.cancellations.turn_away(b"employer-2", signup.id)
    clock.at += HOUR
    assert not hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    assert not hall.services.cancellations.turn_away(EMPLOYER, signup.id)
    assert state(hall, signup) is SignupState.CONFIRMED


def test_who_was_there_already_is_not_made_not_to_have_been(hall, clock):
    posting = hall.publish()
    signup = seat(hall, posting)
    clock.at = posting.terms.start - 1
    hall.services.signups.arrive(signup.id, Party.EMPLOYER)
    assert hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    assert state(hall, signup) is SignupState.ARRIVED
    assert not hall.services.cancellations.turn_away(EMPLOYER, signup.id)


def test_one_is_turned_away_and_the_seat_is_anothers(hall):
    posting = hall.publish(headcount="1")
    signup = seat(hall, posting)
    assert hall.services.cancellations.turn_away(EMPLOYER, signup.id)
    assert not hall.services.cancellations.turn_away(EMPLOYER, signup.id), "once"
    assert hall.services.signups.of_seat(phone(0), "A1").is_unwanted
    assert hall.services.signups.has_lost_seat(signup.worker)
    assert seat(hall, posting, 1).seat.label == "A2"


def test_who_gave_his_seat_back_himself_has_lost_none(hall):
    posting = hall.publish()
    signup = seat(hall, posting)
    hall.services.signups.withdraw(signup.id)
    hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    assert not hall.services.signups.has_lost_seat(signup.worker)


def test_nothing_of_it_is_left_on_the_board_or_at_the_bays(hall):
    posting = hall.publish(bay="2", ride="1")
    seat(hall, posting)
    assert hall.services.bulletin.departures(hall.clock.at)
    hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    assert hall.services.bulletin.departures(hall.clock.at) == hall.services.bulletin.rows(hall.clock.at) == ()
