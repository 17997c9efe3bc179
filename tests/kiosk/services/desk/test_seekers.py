"""求职登记 at the desk: by card, by phone, or by a number the hall gives; children kindly sent away, nothing kept."""

import datetime as dt

import msgspec
import pytest

from kiosk.hall.age import Age
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import DAY as DAY_MS
from kiosk.hall.desk.register.seeker import (
    CONSENT,
    WISHES,
    Consent,
    Purpose,
    SeekerForm,
    SeekerProblem,
    Wishes,
)
from kiosk.hall.employer.numbers import identity_check
from kiosk.hall.form.hall_number import HallNumber
from kiosk.hall.listing.bars import Bar
from kiosk.hall.seat.outcomes import Confirmed, Unsure
from kiosk.hall.worker import Person
from kiosk.services import open_services
from kiosk.services.desk.register.register import PAGE, Wish
from kiosk.services.desk.register.seekers import NumbersGone, Registered, TooYoung
from kiosk.services.worker.workers import keep
from kiosk.store.queries.desk.register import Looked
from kiosk.store.queries.joining import to_join
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.records import RecordQueries
from tests.kiosk.conftest import DAY, Hall, copy

FORM = SeekerForm("李国强", number="", age="3", trades="102", purposes="1")


def card(born, place="220102", count="123"):
    digits = f"{place}{born:%Y%m%d}{count}"
    return digits + identity_check(digits)


GROWN = card(dt.date(1980, 5, 1))


@pytest.fixture
def desk(hall):
    return _Desk(hall)


class _Desk:
    def __init__(self, hall):
        self.hall = hall
        self.seekers = hall.services.desk.seekers

    def register(self, **typed):
        return self.seekers.register(msgspec.structs.replace(FORM, **typed))

    def kept(self, worker, name, kind):
        with self.hall.store.read() as query:
            return query.records.sealed(worker, name, kind)

    def text(self):
        with self.hall.store.read() as query:
            return "\n".join(query.conn.connection.driver_connection.iterdump()).lower()


def faults(answer):
    return {fault.field: fault.problem for fault in answer}


def test_who_has_neither_phone_nor_card_gets_a_number_and_is_known_by_it_at_the_kiosk(desk):
    registered = desk.register()
    assert registered == Registered(registered.worker, HallNumber(0, 1).digits, is_given=True)
    found = desk.hall.services.workers.find(registered.number)
    assert (found.id, found.trades, found.age, found.must_be_asked) == (registered.worker, (102,), Age.ADULT, False)
    job = desk.hall.publish()
    assert isinstance(desk.hall.services.signups.sign_up(found.id, job.id), Confirmed)
    assert desk.register(name="王二").number == HallNumber(0, 2).digits


def test_the_fact_of_a_number_names_nobody_and_nothing_lies_in_the_clear(desk):
    registered = desk.register(identity=GROWN, purposes="1 2")
    entries = desk.hall.facts()
    with desk.hall.store.read() as query:
        read = query.journals.entries(desk.hall.store.identity.journal, 0, entries)
    (given,) = [entry for entry in read if entry.read_header().kind == "hall_number.given"]
    assert registered.worker not in given.header + given.body
    for secret in (GROWN, "李国强", registered.number):
        assert secret.encode().hex() not in desk.text()
        assert f"'{secret}" not in desk.text()
    assert desk.hall.store.check() == ()


def test_a_phone_is_enough_and_typed_twice_it_is_one_person(desk):
    first = desk.register(number="139 0000 0001")
    again = desk.register(number="13900000001", trades="101")
    assert (first.worker, first.number, first.is_given) == (again.worker, "13900000001", False)
    assert desk.hall.services.workers.find("13900000001").trades == (101,)


def test_whose_phone_has_another_name_is_asked_who_he_is(desk):
    first = desk.register(number="13900000001")
    assert faults(desk.register(number="13900000001", name="张三")) == {"number": SeekerProblem.OTHER_PERSON}
    other = desk.register(number="13900000001", name="张三", whose="other")
    assert other.worker != first.worker
    assert desk.register(number="13900000001", name="李国祥", whose="same").worker in (first.worker, other.worker)


def test_one_card_is_one_person_whatever_phone_he_comes_with(desk):
    first = desk.register(identity=GROWN, purposes="1 2")
    assert first.is_given
    again = desk.register(identity=GROWN.lower(), number="13900000001", name="李国强", purposes="1 2")
    assert again.worker == first.worker
    assert desk.hall.services.workers.find(first.number).id == first.worker
    assert desk.hall.services.workers.find("13900000001").id == first.worker
    assert (
        desk.register(identity=card(dt.date(1990, 1, 1)), number="13900000001", purposes="1 2").worker != first.worker
    )


def test_what_he_says_of_days_ride_papers_and_agreement_is_kept_sealed(desk):
    worker = desk.register(weekdays="6 7", ride="60", months="3", purposes="1 4").worker
    assert desk.kept(worker, WISHES, Wishes) == Wishes((6, 7), 60, dt.date(2026, 8, 23))
    consent = desk.kept(worker, CONSENT, Consent)
    assert Purpose(consent.purposes) == Purpose.SERVICE | Purpose.NEED


def test_further_than_he_goes_nothing_is_suggested_and_the_kiosk_says_why(desk):
    hall = desk.hall
    catalogue = msgspec.structs.replace(
        hall.services.jobs._catalogue,
        zones=(Zone(1, "城里", 20, "220102"), Zone(2, "城外", 50, "220102")),
    )
    hall.services = open_services(hall.store, catalogue, hall.clock)
    near, far = hall.publish(zone="1"), hall.publish(zone="2", pay="500")
    registered = hall.services.desk.seekers.register(msgspec.structs.replace(FORM, ride="30"))
    worker = hall.services.workers.one(registered.worker)
    assert [one.posting.id for one in hall.services.jobs.suggestions(worker)] == [near.id]
    assert hall.services.jobs.bar(worker, far) is Bar.TOO_FAR
    everywhere = hall.services.workers.one(hall.services.desk.seekers.register(FORM).worker)
    assert {one.posting.id for one in hall.services.jobs.suggestions(everywhere)} == {near.id, far.id}


def test_a_child_is_sent_away_and_nothing_of_him_is_kept(desk):
    child = card(DAY.replace(year=DAY.year - 16) + dt.timedelta(days=1))
    before = desk.hall.facts()
    assert isinstance(desk.register(identity=child, purposes="1 2"), TooYoung)
    assert isinstance(desk.register(number="13900000001", age="1"), TooYoung)
    assert desk.hall.facts() == before
    assert desk.hall.services.workers.find("13900000001") is None
    assert faults(desk.register(number="13900000001")) == {"identity": SeekerProblem.MUST_SHOW_CARD}
    assert isinstance(desk.register(number="13900000001", identity=GROWN, purposes="1 2"), Registered)


def test_on_his_sixteenth_birthday_he_is_taken_with_his_card_for_work_the_law_lets_him_do(desk):
    young = card(DAY.replace(year=DAY.year - 16))
    assert faults(desk.register(age="2")) == {"age": SeekerProblem.MUST_SHOW_CARD}
    worker = desk.register(identity=young, purposes="1 2").worker
    assert desk.hall.services.workers.one(worker).age is Age.YOUNG
    light, heavy = desk.hall.publish(), desk.hall.publish(trade="101")
    assert isinstance(desk.hall.services.signups.sign_up(worker, light.id), Confirmed)
    desk.hall.services.signups._catalogue = _from_18(desk.hall.services.signups._catalogue, 101)
    assert isinstance(desk.hall.services.signups.sign_up(worker, heavy.id), Unsure)


def _from_18(catalogue, code):
    families = tuple(
        msgspec.structs.replace(
            family,
            trades=tuple(
                msgspec.structs.replace(trade, from_age=18) if trade.code == code else trade for trade in family.trades
            ),
        )
        for family in catalogue.families
    )
    return msgspec.structs.replace(catalogue, families=families)


@pytest.mark.parametrize(
    ("typed", "field", "problem"),
    [
        ({"name": " "}, "name", SeekerProblem.MISSING),
        ({"name": "张" * 21}, "name", SeekerProblem.TOO_LONG),
        ({"name": "张三13812345678"}, "name", SeekerProblem.PERSONAL_NUMBER),
        ({"identity": GROWN[:-1] + "0", "purposes": "1 2"}, "identity", SeekerProblem.CARD),
        ({"identity": "22010219800231123X", "purposes": "1 2"}, "identity", SeekerProblem.CARD_DATE),
        ({"identity": GROWN}, "purposes", SeekerProblem.CONSENT),
        ({"purposes": ""}, "purposes", SeekerProblem.CONSENT),
        ({"number": "1381234567"}, "number", SeekerProblem.NOT_A_NUMBER),
        ({"number": HallNumber(0, 77).digits}, "number", SeekerProblem.NOT_GIVEN),
        ({"age": ""}, "age", SeekerProblem.MISSING),
        ({"age": "9"}, "age", SeekerProblem.UNKNOWN),
        ({"trades": ""}, "trades", SeekerProblem.MISSING),
        ({"trades": "102 999"}, "trades", SeekerProblem.UNKNOWN),
        ({"weekdays": "0"}, "weekdays", SeekerProblem.UNKNOWN),
        ({"ride": "17"}, "ride", SeekerProblem.UNKNOWN),
        ({"months": "x" * 5000}, "months", SeekerProblem.UNKNOWN),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_written(desk, typed, field, problem):
    before = desk.hall.facts()
    assert faults(desk.register(**typed)).get(field) is problem
    assert desk.hall.facts() == before


def test_where_numbers_have_ended_nothing_is_written(desk, monkeypatch):
    monkeypatch.setattr("kiosk.services.desk.register.seekers.COUNTED_MOST", 1)
    assert isinstance(desk.register(), Registered)
    before = desk.hall.facts()
    assert isinstance(desk.register(name="王二"), NumbersGone)
    assert desk.hall.facts() == before


def test_another_kiosk_hears_of_him_by_his_number_and_joins_nobody_by_it(desk, make_sibling):
    sibling: Hall = make_sibling()
    first = desk.register()
    assert sibling.services.workers.find(first.number) is None
    copy(desk.hall, sibling)
    assert sibling.services.workers.find(first.number).id == first.worker
    assert sibling.services.desk.seekers.register(FORM).number == HallNumber(1, 1).digits


def test_a_changed_phone_finds_nobody_any_more(desk):
    first = desk.register(identity=GROWN, number="13900000001", purposes="1 2")
    desk.register(identity=GROWN, number="13900000002", purposes="1 2")
    assert desk.hall.services.workers.find("13900000001") is None
    assert desk.hall.services.workers.find("13900000002").id == first.worker
    assert desk.kept(first.worker, PERSON, msgspec.Raw) is not None


def test_wishes_are_old_after_ninety_days_until_they_are_said_again(desk, clock):
    number = desk.register(number="13900000001").number
    workers = desk.hall.services.workers
    clock.at += 89 * DAY_MS
    assert not workers.find(number).wishes_are_old
    clock.at += DAY_MS
    found = workers.find(number)
    assert found.wishes_are_old
    assert not workers.register(number, found.trades, found.day, known=found.id).wishes_are_old
    workers.keep_look(found.id, "en", is_large=True)
    assert not workers.find(number).wishes_are_old


def test_people_are_found_by_name_and_last_digits_and_by_nothing_of_before(desk, clock):
    register = desk.hall.services.desk.register
    first = desk.register(number="13900000001")
    clock.at += 1
    second = desk.register(name="王二", identity=GROWN, purposes="1 2")

    def found(**wish):
        return [entry.worker for entry in register.seekers(Wish(**wish)).entries]

    assert found() == [second.worker, first.worker]
    assert found(name="李国强") == found(four="0001") == found(day=DAY, name="李国强") == [first.worker]
    assert found(four=GROWN[-4:]) == found(name=" 王二 ") == found(four=second.number[-4:]) == [second.worker]
    assert found(name="李国") == found(name="王二", four="0001") == found(day=DAY + dt.timedelta(days=1)) == []
    desk.register(number="13900000009", name="王二", identity=GROWN, purposes="1 2")
    assert found(four="0009") == [second.worker]


def test_of_many_of_one_name_no_more_are_opened_than_a_page_shows(desk, clock, monkeypatch):
    for last in range(30):
        clock.at += 1
        desk.register(number=f"139000001{last:02}", whose="other")
    opened, sealed = [], RecordQueries.sealed
    monkeypatch.setattr(RecordQueries, "sealed", lambda self, *of: opened.append(of[1]) or sealed(self, *of))
    page = desk.hall.services.desk.register.seekers(Wish(name="李国强"))
    assert (len(page.entries), page.last is not None) == (PAGE, True)
    assert opened.count(PERSON) == PAGE + 1
    opened.clear()
    assert not desk.hall.services.desk.register.seekers(Wish(name="李国强", four="9999")).entries
    assert opened == []


def test_names_that_share_what_they_are_found_by_are_told_apart(desk, monkeypatch):
    monkeypatch.setattr("kiosk.store.queries.own.HASH_BYTES", {"last four digits": 1, "name": 0})
    people = {name: desk.register(name=name).worker for name in ("李国强", "王二", "赵大海")}
    for name, worker in people.items():
        assert [each.worker for each in desk.hall.services.desk.register.seekers(Wish(name=name)).entries] == [worker]


def test_the_register_is_paged_and_no_one_is_left_out_or_told_twice(desk, clock):
    people = []
    for number in range(45):
        clock.at += number % 2
        people.append(desk.register(name=f"工友{number}").worker)
    register, seen, wish = desk.hall.services.desk.register, [], Wish()
    while True:
        page = register.seekers(wish)
        assert len(page.entries) <= 20
        seen += [entry.worker for entry in page.entries]
        if page.last is None:
            break
        wish = Wish(before=page.last)
    assert sorted(seen) == sorted(people)
    assert len(seen) == 45


@pytest.mark.parametrize("wish", [{}, {"name": "王二"}, {"four": "0001"}, {"before": (9, b"x" * 10)}])
def test_no_page_of_the_register_reads_the_whole_table(desk, wish):
    plans = []
    with desk.hall.store.read() as query:
        query.conn.connection.driver_connection.set_trace_callback(plans.append)
        query.register.seekers(Looked(**wish), 20)
        query.register.postings(Looked(**wish), 20)
        query.conn.connection.driver_connection.set_trace_callback(None)
        for statement in [each for each in plans if each.startswith("SELECT")]:
            told = query.conn.connection.driver_connection.execute(f"EXPLAIN QUERY PLAN {statement}").fetchall()
            steps = " ".join(row[3] for row in told)
            assert "SCAN" not in steps, steps
            assert "B-TREE FOR ORDER BY" not in steps or wish.get("name") or wish.get("four"), steps


def test_one_card_at_two_kiosks_without_a_line_is_one_person_later_and_one_hall_number_never(desk, make_sibling):
    sibling: Hall = make_sibling()
    form = msgspec.structs.replace(FORM, identity=GROWN, purposes="1 2")
    here, there = desk.seekers.register(form), sibling.services.desk.seekers.register(form)
    other = desk.register(name="王二")
    with sibling.store.write() as tx:
        keep(tx, None, Person("", (101,), DAY, "赵大海", hall_number=other.number))
    copy(desk.hall, sibling)
    with desk.hall.store.read() as query:
        pairs = {frozenset(pair) for pair in to_join(query)}
    assert pairs == {frozenset((here.worker, there.worker))}
