"""One number is not one person: a couple shares one, and a number gets a new owner."""

import datetime as dt

import pytest
import sqlalchemy as sa

from kiosk.hall.age import Age
from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.facts import PersonParted, WorkerRegistered
from kiosk.hall.form.channel import WantedSeat
from kiosk.hall.seat.outcomes import Busy, Confirmed, Shown
from kiosk.hall.seat.signup import HOLDS_SEAT
from kiosk.hall.worker import Person
from kiosk.services.duties import Duties
from kiosk.store.queries.persons import PERSON, PHONE, UNUSED
from kiosk.store.tables import own as own_tables
from tests.kiosk.conftest import DAY as TODAY
from tests.kiosk.conftest import copy

PHONE_NUMBER = "13900000000"
WISH = Person(PHONE_NUMBER, (102,), TODAY)


def another(hall, worker):
    """Somebody else who uses the number of this worker."""
    _, found = hall.services.workers.agree(PHONE_NUMBER, Age.ADULT, worker)
    return found


def settle(*halls):
    for _ in range(2):
        for hall in halls:
            copy(hall, halls[0])
            copy(halls[0], hall)
            Duties(hall.store, hall.clock).settle()


def test_two_people_of_one_number_each_have_a_seat_at_one_time(hall, make_sibling, clock):
    posting, other = hall.publish(headcount="5"), make_sibling()
    wife = hall.worker()
    first = hall.services.signups.sign_up(wife, posting.id)
    clock.at += 11 * MINUTE
    assert isinstance(hall.services.signups.sign_up(wife, posting.id), Busy)
    husband = another(hall, wife).id
    second = hall.services.signups.sign_up(husband, posting.id)
    settle(hall, other)
    for kiosk in (hall, other):
        assert kiosk.store.check() == ()
        for given in (first, second):
            assert isinstance(given, Confirmed)
            shown = kiosk.services.signups.of_seat(PHONE_NUMBER, given.signup.seat.label)
            assert isinstance(shown, Shown)
            assert [seat.signup.id for seat in shown.seats] == [given.signup.id]


def test_the_other_of_two_is_found_again_and_there_is_no_third(hall):
    wife = hall.worker()
    husband = another(hall, wife)
    before = hall.facts()
    assert another(hall, wife) == husband
    assert hall.facts() == before
    assert another(hall, husband.id).id == wife
    with hall.store.write() as tx:
        assert set(tx.persons.of_number(PHONE_NUMBER, tx.now)) == {wife, husband.id}


def test_two_ids_of_two_kiosks_that_worked_at_one_time_are_two_people(hall, make_sibling, clock):
    other = make_sibling()
    given = [kiosk.services.signups.sign_up(kiosk.worker(), kiosk.publish().id) for kiosk in (hall, other)]
    settle(hall, other)
    with other.store.read() as query:
        assert all(query.signups.one(each.signup.id).state in HOLDS_SEAT for each in given)
        assert len(query.persons.of_number(PHONE_NUMBER, clock())) == 2


def test_two_ids_of_two_kiosks_that_did_not_are_one(hall, make_sibling, clock):
    other = make_sibling()
    for kiosk, time in ((hall, "06:30"), (other, "18:30")):
        kiosk.services.signups.sign_up(kiosk.worker(), kiosk.publish(time=time).id)
    settle(hall, other)
    for kiosk in (hall, other):
        with kiosk.store.read() as query:
            (person,) = query.persons.of_number(PHONE_NUMBER, clock())
            assert len(query.persons.ids_of(person)) == 2


def test_a_seat_that_was_given_back_makes_nobody_two(hall, make_sibling, clock):
    other = make_sibling()
    given = [kiosk.services.signups.sign_up(kiosk.worker(), kiosk.publish().id) for kiosk in (hall, other)]
    hall.services.signups.withdraw(given[0].signup.id)
    settle(hall, other)
    with other.store.read() as query:
        assert len(query.persons.of_number(PHONE_NUMBER, clock())) == 1


def test_another_is_not_the_same_person_under_another_id(hall, make_sibling):
    other = make_sibling()
    smaller, larger = sorted((hall.worker(), other.worker()))
    settle(hall, other)
    assert another(hall, larger).id not in (smaller, larger)


def register(hall, *workers):
    """Under these ids, as people who use one number."""
    for worker in workers:
        with hall.store.write() as tx:
            tx.put_sealed(worker, PERSON, WISH)
            tx.append(worker, WorkerRegistered(1))
            tx.own.remember(PHONE, PHONE_NUMBER, worker)


@pytest.mark.parametrize("known", [b"a" * 10, b"c" * 10, b"e" * 10])
def test_who_is_known_at_another_kiosk_is_one_of_a_couple_and_not_both(hall, make_sibling, clock, known):
    other, wife, husband = make_sibling(), b"b" * 10, b"d" * 10
    register(hall, known)
    register(other, wife, husband)
    with other.store.write() as tx:
        tx.append(tx.new_id(), PersonParted(wife, husband, tx.new_id()))
    settle(hall, other)
    for kiosk in (hall, other):
        with kiosk.store.read() as query:
            persons = query.persons.of_number(PHONE_NUMBER, clock())
            assert sorted(len(query.persons.ids_of(person)) for person in persons) == [1, 2]
            assert query.persons.ids_of(wife) != query.persons.ids_of(husband)


def test_whoever_was_taken_for_one_is_parted_at_every_kiosk(hall, make_sibling):
    other = make_sibling()
    one, two = hall.worker(), other.worker()
    settle(hall, other)
    smaller, larger = sorted((one, two))
    with hall.store.read() as query:
        assert query.persons.ids_of(larger) == (smaller, larger)
    with other.store.write() as tx:
        tx.append(tx.new_id(), PersonParted(larger, smaller, tx.new_id()))
    settle(hall, other)
    for kiosk in (hall, other):
        with kiosk.store.read() as query:
            assert (query.persons.ids_of(larger), query.persons.ids_of(smaller)) == ((larger,), (smaller,))


def test_of_two_people_the_one_who_came_last_is_found(hall, clock):
    wife = hall.worker()
    clock.at += MINUTE
    husband = another(hall, wife).id
    assert hall.services.workers.find(PHONE_NUMBER).id == husband
    clock.at += MINUTE
    hall.services.signups.sign_up(wife, hall.publish().id)
    assert hall.services.workers.find(PHONE_NUMBER).id == wife


def test_who_used_his_number_under_another_id_of_his_has_it_still(hall, make_sibling, clock):
    other = make_sibling()
    smaller, larger = sorted((hall.worker(), other.worker()))
    settle(hall, other)
    clock.at += UNUSED
    assert isinstance(hall.services.signups.sign_up(larger, hall.publish(day="2027-05-25").id), Confirmed)
    clock.at += DAY
    assert hall.services.workers.find(PHONE_NUMBER).id == smaller


def test_a_number_that_nobody_used_for_half_a_year_is_somebody_else_s(hall, clock):
    before = hall.worker()
    hall.services.signups.sign_up(before, hall.publish().id)
    clock.at += UNUSED
    assert hall.services.workers.find(PHONE_NUMBER).id == before
    clock.at += DAY
    assert hall.services.workers.find(PHONE_NUMBER) is None
    day = dt.date(2027, 6, 1)
    after = hall.services.workers.register(PHONE_NUMBER, (101,), day)
    assert after.id != before
    assert after.experience == {}
    Duties(hall.store, clock).settle()
    assert hall.services.workers.find(PHONE_NUMBER).id == after.id
    assert another(hall, after.id).id != before


def test_postings_of_one_form_are_no_persons(hall):
    """Numbers of persons and names of forms lie in one table."""
    for _ in range(2):
        posting = hall.publish(nonce="one form")
        hall.services.postings.close(posting.employer, posting.id)
    before = hall.facts()
    Duties(hall.store, hall.clock).settle()
    assert hall.facts() == before


def test_a_number_that_was_changed_finds_nobody_at_any_kiosk(hall, make_sibling):
    other, worker = make_sibling(), hall.worker()
    copy(other, hall)
    assert other.services.workers.find(PHONE_NUMBER).id == worker
    with hall.store.write() as tx:
        tx.put_sealed(worker, PERSON, Person("13800000000", (102,), TODAY))
    copy(other, hall)
    assert other.services.workers.find(PHONE_NUMBER) is None
    assert other.services.workers.find("13800000000").id == worker
    with other.store.read() as query:
        assert query.conn.scalar(sa.select(sa.func.count()).select_from(own_tables.lookups)) == 1


def test_who_asks_from_afar_is_told_apart_by_name(hall):
    posting = hall.publish(headcount="9")
    names = ("王五", "李六", "王五", "赵七")
    for number, name in enumerate(names):
        hall.services.channels.take(WantedSeat(b"wanted-00%d" % number, posting.id, name, PHONE_NUMBER))
    with hall.store.read() as query:
        found = [query.signups.one(b"wanted-00%d" % number) for number in range(len(names))]
        assert [each is not None for each in found] == [True, True, False, False]
        assert len(query.persons.of_number(PHONE_NUMBER, hall.clock())) == 2
