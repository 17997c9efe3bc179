"""Seats asked of other halls: each counts as a seat here until it is answered; a ticket opens its answer."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR
from kiosk.hall.posting import Paid, PayUnit, Terms
from kiosk.hall.seat.application import (
    AFAR_LASTS,
    ApplicationEnd,
    ApplicationState,
    Applied,
    Distant,
    Hindrance,
    seat_of,
)
from kiosk.hall.seat.outcomes import AtDesk, Busy, Confirmed, WrongLabel
from kiosk.hall.seat.signup import Seat
from kiosk.services import open_services
from kiosk.services.reach import Reach
from tests.kiosk.conftest import SITE, copy

PHONE = "13900000001"


class Others:
    """Other halls: what they offer, and what they will answer."""

    def __init__(self):
        self.offered, self.answer, self.asked = (), None, []

    def postings(self):
        return self.offered

    def ask(self, application, name, phone):
        self.asked.append((application.id, phone))
        return self.answer


@pytest.fixture
def others():
    return Others()


@pytest.fixture
def services(hall, others):
    return open_services(hall.store, Catalogue((SITE,)), hall.clock, reach=Reach(neighbours=others))


@pytest.fixture
def work(hall):
    """Work of another hall from 6:30 on."""

    def make(number=0, start=HOUR, hall_id=b"other-hall"):
        terms = Terms(102, 5, 26000, PayUnit.DAY, hall.clock.at + start, paid=Paid.SAME_DAY)
        return Distant(b"afar-%05d" % number, hall_id, "延吉零工市场", terms, "延吉市", left=3)

    return make


def test_only_what_can_be_had_of_other_halls_is_listed_by_start(services, others, work, hall):
    late, early = work(1, 3 * HOUR), work(2, HOUR)
    full = msgspec.structs.replace(work(3), left=0)
    others.offered = (late, early, full, work(4, -HOUR), work(5, HOUR, hall.store.hall))
    assert services.elsewhere.postings() == (early, late)
    others.offered = None
    assert services.elsewhere.postings() is None


def test_an_application_is_a_seat_of_that_time_for_half_an_hour_and_no_longer(services, hall, work):
    worker, posting = hall.worker(1), hall.publish()
    assert isinstance(services.elsewhere.apply(worker, work()), Applied)
    assert services.signups.sign_up(worker, posting.id) == Busy(posting)
    hall.clock.at += AFAR_LASTS - 1
    assert isinstance(services.signups.sign_up(worker, posting.id), Busy)
    hall.clock.at += 1
    assert isinstance(services.signups.sign_up(worker, posting.id), Confirmed)


def test_what_was_refused_is_no_seat_and_what_was_accepted_is_one_for_good(services, others, hall, work):
    posting, (one, other) = hall.publish(), (hall.worker(1), hall.worker(2))
    others.answer = ApplicationEnd.FULL
    refused = services.elsewhere.apply(one, work()).application
    assert (refused.state, refused.why) == (ApplicationState.REFUSED, ApplicationEnd.FULL)
    others.answer = Seat(1, 4)
    accepted = services.elsewhere.apply(other, work()).application
    assert (accepted.state, accepted.seat.label) == (ApplicationState.ACCEPTED, "B4")
    hall.clock.at += AFAR_LASTS
    assert isinstance(services.signups.sign_up(one, posting.id), Confirmed)
    assert isinstance(services.signups.sign_up(other, posting.id), Busy)


def test_who_has_work_at_that_time_asks_nobody(services, others, hall, work):
    worker = hall.worker(1)
    services.signups.sign_up(worker, hall.publish().id)
    assert services.elsewhere.apply(worker, work()) is Hindrance.BUSY
    assert others.asked == []
    services.elsewhere.apply(hall.worker(2), work(1))
    assert services.elsewhere.apply(hall.worker(2), work(2)) is Hindrance.BUSY, "of one time one is asked for"


def test_two_at_most_are_asked_at_once(services, hall, work):
    worker = hall.worker(1)
    times = [work(number, HOUR + 24 * number * HOUR) for number in range(3)]
    assert all(isinstance(services.elsewhere.apply(worker, each), Applied) for each in times[:2])
    assert services.elsewhere.apply(worker, times[2]) is Hindrance.TOO_MANY
    hall.clock.at += AFAR_LASTS
    assert isinstance(services.elsewhere.apply(worker, times[2]), Applied)


def test_what_has_begun_is_not_asked_for(services, hall, work):
    assert services.elsewhere.apply(hall.worker(1), work(start=0)) is Hindrance.CLOSED


def test_who_taps_twice_has_one_application(services, hall, work):
    first, again = (services.elsewhere.apply(hall.worker(1), work()) for _ in range(2))
    assert first == again


def test_a_wish_outlives_the_line_and_its_answer_is_heard_later_once(services, others, hall, work):
    made = services.elsewhere.apply(hall.worker(1), work()).application
    services.elsewhere.hear()
    assert services.elsewhere.one(made.id).application.state is ApplicationState.ASKED
    others.answer = Seat(0, 7)
    services.elsewhere.hear()
    before, asked = hall.facts(), len(others.asked)
    services.elsewhere.hear()
    assert (hall.facts(), len(others.asked)) == (before, asked)
    assert services.elsewhere.one(made.id).application.seat == Seat(0, 7)


def test_the_kiosk_that_applied_alone_asks_and_each_knows_the_answer(services, others, hall, make_sibling, work):
    other = make_sibling(1)
    made = services.elsewhere.apply(hall.worker(1), work()).application
    copy(hall, other)
    theirs = open_services(other.store, Catalogue((SITE,)), other.clock, reach=Reach(neighbours=others))
    asked = len(others.asked)
    theirs.elsewhere.hear()
    assert len(others.asked) == asked
    others.answer = Seat(0, 7)
    services.elsewhere.hear()
    copy(hall, other)
    (found,) = theirs.elsewhere.of_ticket(PHONE, made.ticket)
    assert (found.application.seat, found.work) == (Seat(0, 7), work())


def test_a_number_and_a_ticket_open_an_application_and_wrong_ones_are_tries(services, hall, work):
    made = services.elsewhere.apply(hall.worker(1), work())
    wrong = made.application.ticket % 9000 + 1000 + 1
    (found,) = services.elsewhere.of_ticket(PHONE, made.application.ticket)
    assert found == made
    assert services.elsewhere.of_ticket(PHONE, wrong) == WrongLabel(2)
    assert services.signups.of_seat(PHONE, "A9") == WrongLabel(1), "labels and tickets are tries of one number"
    assert services.elsewhere.of_ticket(PHONE, wrong) == AtDesk()
    assert services.elsewhere.of_ticket(PHONE, made.application.ticket) == AtDesk()


@given(st.text(max_size=9))
def test_whatever_another_hall_calls_a_seat_is_read_or_is_none(label):
    found = seat_of(label)
    assert found is None or found.label == f"{label[0]}{int(label[1:])}"
