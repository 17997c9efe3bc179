"""Certificates: asked before a seat, kept once said, one sealed record each."""

import msgspec
import pytest

from kiosk.hall.age import Age
from kiosk.hall.catalogue.certificate import Certificate, bits
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.seat.application import Applied, Distant, Hindrance, PapersFirst
from kiosk.hall.seat.outcomes import Confirmed, Full, Uncertified, Unsure
from kiosk.hall.seat.talk import Talking
from kiosk.hall.worker import Person
from kiosk.services import open_services
from kiosk.store.queries.persons import PERSON
from tests.kiosk.conftest import KITCHEN, SITE, copy

HEALTH, HIGH = Certificate(10, "健康证", "", "", (401,)), Certificate(3, "登高证", "", "")
CATALOGUE = Catalogue((SITE, KITCHEN), (HEALTH, HIGH))


@pytest.fixture
def papered(hall):
    hall.services = open_services(hall.store, CATALOGUE, hall.clock)
    return hall


def test_a_seat_that_needs_one_is_given_after_it_was_said(papered):
    services, worker = papered.services, papered.worker()
    posting = papered.publish(trade="401", needs="3")
    before = papered.facts()
    assert services.signups.sign_up(worker, posting.id) == Uncertified(posting, bits((3, 10)))
    assert papered.facts() == before, "a question writes nothing"
    services.papers.state(worker, HIGH.bit)
    assert services.signups.sign_up(worker, posting.id) == Uncertified(posting, HEALTH.bit)
    services.papers.state(worker, HEALTH.bit | HIGH.bit)
    assert isinstance(services.signups.sign_up(worker, posting.id), Confirmed)


def test_what_was_said_is_known_on_the_next_visit_and_written_once(papered):
    worker = papered.worker()
    papered.services.papers.state(worker, HIGH.bit)
    entries = papered.facts()
    papered.services.papers.state(worker, HIGH.bit)
    assert papered.facts() == entries
    assert papered.services.workers.find("13900000000").papers == HIGH.bit
    assert papered.services.workers.find("13900000000").id == worker
    papered.worker(1)
    assert papered.services.workers.find("13900000001").papers == 0, "it is nobody else's"


def test_each_certificate_is_a_sealed_record_of_its_own(papered):
    worker = papered.worker()
    papered.services.papers.state(worker, HEALTH.bit | HIGH.bit)
    with papered.store.read() as query:
        kept = [query.records.one(worker, f"certificate.{code}") for code in (3, 10)]
    assert all(record.sealed for record in kept)
    with papered.store.write() as tx:
        tx.put_ciphertext(worker, "certificate.3", b"", b"gone")
    found = papered.services.signups.sign_up(worker, papered.publish(needs="3").id)
    assert isinstance(found, Confirmed | Uncertified)


def test_another_kiosk_of_the_hall_does_not_ask_again(papered, make_sibling):
    other = make_sibling()
    other.services = open_services(other.store, CATALOGUE, other.clock)
    worker = papered.worker()
    papered.services.papers.state(worker, HEALTH.bit)
    copy(other, papered)
    posting = other.publish(b"employer-2", trade="401")
    assert isinstance(other.services.signups.sign_up(worker, posting.id), Confirmed)


def test_nobody_is_asked_for_papers_of_what_cannot_be_had(papered):
    posting = papered.publish(trade="401", headcount="1")
    papered.services.papers.state(papered.worker(1), HEALTH.bit)
    papered.services.signups.sign_up(papered.worker(1), posting.id)
    assert isinstance(papered.services.signups.sign_up(papered.worker(), posting.id), Full)


def test_who_comes_to_talk_is_asked_first(papered):
    worker, services = papered.worker(), papered.services
    talked = papered.publish(trade="401", choosing="2", talk_table="3", talk_time="05:40")
    assert services.talks.apply(worker, talked.id) == Uncertified(talked, HEALTH.bit)
    services.papers.state(worker, HEALTH.bit)
    assert isinstance(services.talks.apply(worker, talked.id), Talking)


def test_who_applies_to_another_hall_is_asked_first_and_nothing_is_written(papered):
    worker, services = papered.worker(), papered.services
    posting = papered.publish(trade="401")
    work = Distant(b"afar-work-", b"other-hall", "", posting.terms, "", left=1)
    before = papered.facts()
    assert services.elsewhere.apply(worker, work) == PapersFirst(HEALTH.bit)
    assert papered.facts() == before
    services.papers.state(worker, HEALTH.bit)
    assert isinstance(services.elsewhere.apply(worker, work), Applied)


@pytest.mark.parametrize("age", [Age.YOUNG, Age.ADULT])
def test_who_says_to_be_16_or_17_goes_to_the_desk_for_both(papered, age):
    _, worker = papered.services.workers.agree("13900000077", Age.ADULT)
    if age is Age.YOUNG:
        with papered.store.write() as tx:
            person = tx.records.sealed(worker.id, PERSON, Person)
            tx.put_sealed(worker.id, PERSON, msgspec.structs.replace(person, age=Age.YOUNG))
    posting = papered.publish()
    talked = papered.publish(choosing="2", talk_table="3", talk_time="05:40")
    work = Distant(b"afar-work-", b"other-hall", "", posting.terms, "", left=1)
    told = papered.services.talks.apply(worker.id, talked.id), papered.services.elsewhere.apply(worker.id, work)
    at_desk = isinstance(told[0], Unsure), told[1] is Hindrance.UNSURE
    assert at_desk == (age is Age.YOUNG, age is Age.YOUNG)
