"""Other halls, asked through a real province: what they offer, a seat there, its answer."""

import time

import pytest

from kiosk.exchange.host import StoreHost
from kiosk.exchange.province.inbox import Inbox
from kiosk.exchange.province.neighbours import ThroughProvince
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import HOUR
from kiosk.hall.facts import PostingPublished
from kiosk.hall.posting import Choosing, Extra, Paid, PayUnit
from kiosk.hall.seat.application import ApplicationEnd, ApplicationState
from kiosk.hall.seat.outcomes import Busy
from kiosk.hall.worker import Person
from kiosk.services import open_services
from kiosk.services.reach import Reach
from kiosk.store.queries.persons import PERSON
from sync.client.credentials import Credentials
from sync.copying.caller import Caller
from sync.copying.transport import Http
from tests.kiosk.conftest import EMPLOYER, SITE, Hall, enrol_store
from tests.sync.nodes import copy, opened, serving

COUNTY = "222401"
PHONE = "13900000001"


@pytest.fixture
def other(tmp_path, clock):
    """The hall that has the work."""
    hall = Hall(tmp_path / "other", clock)
    yield hall
    hall.store.close()


@pytest.fixture
def address(tmp_path, hall, other, clock):
    province = opened(f"sqlite:///{tmp_path / 'province.db'}", clock=clock)
    enrol_store(province, other.store, "延吉零工市场")
    enrol_store(province, hall.store, "图们零工市场")
    with serving(province) as address:
        yield address
    province.close()


@pytest.fixture
def answers(other, address):
    """What the other hall does in the meantime."""

    def work():
        credentials = Credentials(address, other.store.seed)
        line = Caller(StoreHost(other.store), Http(address, credentials, credentials.heard), time.monotonic)
        copy(line)
        for brought in Inbox(other.store).waiting():
            other.services.channels.take(brought)
        copy(line)

    return work


@pytest.fixture
def at(hall):
    """The services of this hall, whose neighbours are asked at an address."""

    def services(address, *zones):
        catalogue = Catalogue((SITE,), zones=zones)
        reach = Reach(neighbours=ThroughProvince(hall.store, address, COUNTY, catalogue))
        return open_services(hall.store, catalogue, hall.clock, reach=reach)

    return services


def test_work_of_another_hall_is_listed_with_its_terms_and_ride(hall, other, address, answers, at):
    posting = other.publish(headcount="4", pay_most="300", meals="1", length="8h")
    other.publish(headcount="4", time="07:30")
    hall.publish()
    answers()
    zones = (Zone(1, "延吉", 40, COUNTY), Zone(2, "延吉近处", 15, COUNTY), Zone(3, "图们", 5, "222402"))
    (work, later) = at(address, *zones).elsewhere.postings()
    assert (work.posting, work.hall, work.hall_name) == (posting.id, other.store.hall, "延吉零工市场")
    assert (work.place, work.left, work.ride) == (posting.place, 3, 15)
    assert (work.terms.pay_fen, work.terms.pay_most_fen, work.terms.pay_unit) == (26000, 30000, PayUnit.DAY)
    assert (work.terms.start, work.terms.hours, work.terms.paid) == (posting.terms.start, 8, Paid.SAME_DAY)
    assert work.terms.extras is Extra.MEALS
    assert at(address).elsewhere.postings()[0].ride == 0, "what is not known is not said"
    assert later.terms.start > work.terms.start


def test_a_seat_there_is_asked_for_once_and_its_answer_is_heard(hall, other, address, answers, at):
    posting = other.publish(headcount="3")
    answers()
    services, worker = at(address), hall.worker(1)
    (work,) = services.elsewhere.postings()
    made = services.elsewhere.apply(worker, work).application
    assert made.state is ApplicationState.ASKED
    assert isinstance(services.signups.sign_up(worker, hall.publish().id), Busy)
    answers()
    services.elsewhere.hear()
    services.elsewhere.hear()
    (found,) = services.elsewhere.of_ticket(PHONE, made.ticket)
    assert (found.application.state, found.application.seat.label) == (ApplicationState.ACCEPTED, "A1")
    with other.store.read() as query:
        (given,) = query.signups.of_posting(posting.id)
        assert query.records.sealed(given.worker, PERSON, Person).phone == PHONE


def test_why_there_is_none_is_heard(hall, other, address, answers, at):
    posting = other.publish(headcount="1")
    answers()
    services = at(address)
    (work,) = services.elsewhere.postings()
    other.services.signups.sign_up(other.worker(9), posting.id)
    made = services.elsewhere.apply(hall.worker(1), work).application
    answers()
    services.elsewhere.hear()
    heard = services.elsewhere.one(made.id).application
    assert (heard.state, heard.why) == (ApplicationState.REFUSED, ApplicationEnd.FULL)


def test_without_a_line_it_is_said_at_once_and_a_wish_waits_for_the_line(hall, other, address, answers, at, free_port):
    other.publish(headcount="3")
    answers()
    gone = f"http://127.0.0.1:{free_port}"
    begun = time.monotonic()
    assert at(gone).elsewhere.postings() is None
    (work,) = at(address).elsewhere.postings()
    made = at(gone).elsewhere.apply(hall.worker(1), work).application
    assert time.monotonic() - begun < 3
    assert made.state is ApplicationState.ASKED
    at(address).elsewhere.hear()
    answers()
    at(address).elsewhere.hear()
    assert at(address).elsewhere.one(made.id).application.seat.label == "A1"


def test_work_that_is_talked_about_first_is_of_its_own_hall_alone(other, address, answers, at):
    terms = (102, 3, 26000, PayUnit.DAY, other.clock.at + HOUR, EMPLOYER, bytes(16))
    with other.store.write() as tx:
        for choosing in Choosing:
            tx.append(tx.new_id(), PostingPublished(*terms, choosing=choosing))
    answers()
    assert len(at(address).elsewhere.postings()) == 1
