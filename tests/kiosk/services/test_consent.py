"""Consent and age at the services: who is admitted, who goes to the desk, what is kept of whom."""

import datetime as dt

import pytest
import sqlalchemy as sa

from kiosk.hall.age import Age, Verdict
from kiosk.hall.clock import DAY, MINUTE, moment
from kiosk.hall.facts import WorkerRegistered
from kiosk.hall.seat.outcomes import Confirmed, Unsure
from kiosk.hall.worker import CONSENT_VERSION, Person
from kiosk.services.clocks import Contradicted, note
from kiosk.services.duties import Duties
from kiosk.store import tables
from kiosk.store.queries.persons import PERSON
from kiosk.store.tables import own
from tests.kiosk.conftest import DAY as TODAY
from tests.kiosk.conftest import copy

PHONE = "13900000000"


def consents(hall):
    """Of each worker the consent lines he has agreed to."""
    with hall.store.read() as query:
        return list(query.conn.scalars(sa.select(tables.workers.c.consent)))


def kinds(hall):
    with hall.store.read() as query:
        entries = query.journals.entries(hall.store.identity.journal, 0, 99)
        return [entry.read_header().kind for entry in entries]


def tries(hall):
    with hall.store.read() as query:
        return query.conn.execute(sa.select(own.tries)).all()


def test_who_is_grown_up_is_kept_when_he_agrees_and_not_asked_again(hall):
    verdict, worker = hall.services.workers.agree(PHONE, Age.ADULT)
    assert verdict is Verdict.ADMITTED
    assert (worker.trades, worker.day, worker.must_be_asked) == ((), TODAY, False)
    assert hall.services.workers.find(PHONE) == worker
    assert consents(hall) == [CONSENT_VERSION]
    before = hall.facts()
    assert hall.services.workers.agree(PHONE, Age.ADULT) == (verdict, worker)
    assert hall.facts() == before, "agreeing twice on one day says nothing new"


def test_a_year_later_he_is_asked_again_and_is_the_same_worker(hall, clock):
    worker = hall.services.workers.agree(PHONE, Age.ADULT)[1]
    hall.services.workers.register(PHONE, (101,), TODAY, "王五")
    for days, must in ((182, False), (364, False), (365, True)):
        clock.at = moment(TODAY + dt.timedelta(days=days), dt.time(6))
        assert hall.services.workers.find(PHONE).must_be_asked is must
        hall.services.workers.register(PHONE, (102,) if days < 300 else (101,), TODAY)
    before = hall.facts()
    verdict, again = hall.services.workers.agree(PHONE, Age.ADULT)
    assert (verdict, again.id, again.trades, again.must_be_asked) == (Verdict.ADMITTED, worker.id, (101,), False)
    assert again.day == TODAY + dt.timedelta(days=365), "nobody looks for work of a year ago"
    assert hall.facts() == before + 1
    assert kinds(hall)[-1] == WorkerRegistered.kind, "the consent given anew is a fact"
    with hall.store.read() as query:
        assert query.records.sealed(worker.id, PERSON, Person).name == "王五"


def test_who_is_16_or_17_is_kept_and_has_no_seat_of_any_kiosk(hall, make_sibling):
    other = make_sibling()
    posting, far = hall.publish(headcount="5"), other.publish()
    copy(hall, other)
    assert hall.services.workers.agree(PHONE, Age.YOUNG) == (Verdict.CARD_FIRST, None)
    found = hall.services.workers.find(PHONE)
    assert (found.age, found.must_be_asked) == (Age.YOUNG, True)
    for each in (posting, far):
        assert isinstance(hall.services.signups.sign_up(found.id, each.id), Unsure)
    assert hall.services.jobs.posting(posting.id).taken == 0
    assert hall.services.workers.agree(PHONE, Age.ADULT) == (Verdict.CARD_FIRST, None), "not on the same day"
    assert hall.services.workers.find(PHONE).age is Age.YOUNG


def test_who_has_grown_up_since_is_admitted(hall, clock):
    hall.services.workers.agree(PHONE, Age.YOUNG)
    clock.at += DAY
    verdict, worker = hall.services.workers.agree(PHONE, Age.ADULT)
    assert verdict is Verdict.ADMITTED
    posting = hall.publish(day="2026-11-24")
    assert isinstance(hall.services.signups.sign_up(worker.id, posting.id), Confirmed)


def test_of_a_child_nothing_is_kept_but_a_hash_until_midnight(hall, clock):
    before = hall.facts()
    assert hall.services.workers.agree(PHONE, Age.CHILD) == (Verdict.CHILD, None)
    assert hall.facts() == before
    assert hall.services.workers.find(PHONE) is None
    for age in (Age.ADULT, Age.YOUNG):
        assert hall.services.workers.agree(PHONE, age) == (Verdict.CARD_FIRST, None)
    assert hall.services.workers.agree(PHONE, Age.CHILD) == (Verdict.CHILD, None)
    assert hall.facts() == before, "not even that he answered otherwise"
    (row,) = tries(hall)
    assert PHONE.encode() not in row.number
    clock.at = moment(TODAY + dt.timedelta(days=1)) - 1
    Duties(hall.store, clock).settle()
    assert tries(hall) == [row]
    clock.at += 1
    Duties(hall.store, clock).settle()
    assert tries(hall) == []
    assert hall.services.workers.agree(PHONE, Age.ADULT)[0] is Verdict.ADMITTED


def test_a_child_s_hash_looks_like_a_wrong_label_s(hall):
    hall.services.signups.of_seat("13900000001", "A7")
    hall.services.workers.agree(PHONE, Age.CHILD)
    one, other = tries(hall)
    assert (one.day, one.wrong, len(one.number)) == (other.day, other.wrong, len(other.number))


def test_a_clock_in_doubt_forgets_nothing(hall, clock):
    hall.services.workers.agree(PHONE, Age.CHILD)
    clock.at += DAY
    note(hall.store, Contradicted(1, DAY // MINUTE))
    Duties(hall.store, clock).settle()
    assert len(tries(hall)) == 1
    note(hall.store, None)
    Duties(hall.store, clock).settle()
    assert tries(hall) == []


def test_who_shares_the_number_answers_for_himself(hall):
    father = hall.services.workers.agree(PHONE, Age.ADULT)[1]
    assert hall.services.workers.agree(PHONE, Age.YOUNG, father.id) == (Verdict.CARD_FIRST, None)
    with hall.store.read() as query:
        son = next(one for one in query.persons.of_number(PHONE, hall.clock()) if one != father.id)
        assert query.records.sealed(father.id, PERSON, Person).age is Age.ADULT
        assert query.records.sealed(son, PERSON, Person).age is Age.YOUNG


@pytest.mark.parametrize("age", [Age.ADULT, Age.YOUNG])
def test_the_band_stands_in_no_fact(hall, age):
    hall.services.workers.agree(PHONE, age)
    with hall.store.read() as query:
        bodies = [entry.body for entry in query.journals.entries(hall.store.identity.journal, 0, 99)]
    assert kinds(hall)[-1] == WorkerRegistered.kind
    assert len(bodies[-1]) == len(b"\x91\x02")


def test_what_he_looks_for_later_changes_neither_band_nor_look(hall):
    worker = hall.services.workers.agree(PHONE, Age.ADULT)[1]
    hall.services.workers.keep_look(worker.id, "ko_CN", is_large=True)
    hall.services.workers.register(PHONE, (101,), TODAY)
    found = hall.services.workers.find(PHONE)
    assert (found.trades, found.language, found.is_large) == ((101,), "ko_CN", True)
    assert (found.age, found.must_be_asked) == (Age.ADULT, False)
