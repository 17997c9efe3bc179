"""The hall is opened and closed by hand: what was said holds until its hours would say the same."""

import datetime as dt
from types import SimpleNamespace

import pytest

from kiosk.hall.clock import DAY, HOUR, MINUTE, Doubt, Witness, moment
from kiosk.hall.desk.opening import CannotOpen, Said, is_open
from kiosk.hall.hours import ALWAYS, read_hours
from kiosk.hall.seat.signup import Party
from kiosk.services.clocks import Contradicted, doubt, note
from kiosk.services.desk.hall.openings import Openings
from tests.kiosk.conftest import Hall, copy
from tests.kiosk.services.test_waiting import Running, free, full, join

MORNING = read_hours(("04:30-11:00", "13:00-17:30"))
NIGHT = read_hours(("22:00-04:00",))


def at(time, day=23):
    hour, minute = map(int, time.split(":"))
    return moment(dt.date(2026, 11, day), dt.time(hour, minute))


@pytest.fixture
def running():
    return Running()


@pytest.fixture
def hall(tmp_path, clock, running):
    hall = Hall(tmp_path, clock, running=running)
    yield hall
    hall.store.close()


@pytest.mark.parametrize(
    ("hours", "said", "expected"),
    [
        (MORNING, ("04:00", True), {"04:10": True, "10:59": True, "11:00": False, "13:00": True}),
        (MORNING, ("10:00", False), {"10:30": False, "12:59": False, "13:00": True}),
        (MORNING, ("17:40", True), {"17:41": True, "23:59": True}),
        (MORNING, ("17:00", False), {"17:10": False, "23:00": False}),
        (ALWAYS, ("17:00", False), {"17:01": False, "23:59": False}),
        (NIGHT, ("23:00", False), {"23:30": False}),
    ],
)
def test_what_was_said_holds_until_the_hours_would_say_the_same(hours, said, expected):
    told = (Said(0, said[1], at(said[0])),)
    assert {time: is_open(hours, told, at(time)) for time in expected} == expected


def test_closed_without_hours_stays_closed_and_opened_ends_at_midnight():
    closed, opened = (Said(0, False, at("17:00")),), (Said(0, True, at("18:00")),)
    assert not is_open(ALWAYS, closed, at("05:00", 25))
    assert is_open(ALWAYS, opened, at("05:00", 24))
    assert not is_open(MORNING, opened, at("00:00", 24))
    assert is_open(NIGHT, (), at("23:30"))


def test_a_word_of_a_clock_far_ahead_does_not_hold_now():
    assert is_open(MORNING, (Said(0, False, at("09:00", 29)),), at("09:00"))


def test_the_hall_is_open_where_one_kiosk_is(hall, make_sibling, clock):
    other = make_sibling()
    hall.services.desk.openings.open()
    other.services.desk.openings.open()
    copy(hall, other)
    hall.services.desk.openings.close()
    copy(hall, other)
    stands = other.services.desk.openings.standing
    assert stands.is_open
    assert [(each.kiosk, each.is_open) for each in stands.said] == [(0, False), (1, True)]
    other.services.desk.openings.close()
    copy(hall, other)
    assert not hall.services.desk.openings.standing.is_open
    assert hall.services.desk.openings.standing.own == Said(0, False, clock())


def test_a_machine_that_was_struck_off_has_no_word():
    struck = SimpleNamespace(counts=False)
    assert Openings(struck, ALWAYS).open() is CannotOpen.NO_WORD


def test_nobody_opens_by_a_clock_that_cannot_be_right(hall, clock):
    clock.at = 0
    before = hall.facts()
    assert hall.services.desk.openings.open(0) is CannotOpen.CLOCK
    assert hall.facts() == before


def test_who_opens_and_sees_the_time_is_a_witness_for_a_day(hall, clock, running):
    note(hall.store, Contradicted(1, 480))
    assert doubt(hall.store)
    hall.services.desk.openings.open(clock() - MINUTE)
    assert doubt(hall.store) is None
    clock.at, running.at = clock.at + DAY - MINUTE, running.at + DAY - MINUTE
    assert doubt(hall.store) is None
    clock.at, running.at = clock.at + MINUTE, running.at + MINUTE
    assert doubt(hall.store).witness is Witness.KIOSK


def test_a_page_of_another_time_confirms_nothing(hall, clock):
    note(hall.store, Contradicted(1, 480))
    hall.services.desk.openings.open(clock() - HOUR)
    hall.services.desk.openings.open()
    assert doubt(hall.store)
    assert hall.services.desk.openings.standing.own.is_open, "it is opened all the same"


def test_a_clock_that_was_moved_since_is_confirmed_no_more(hall, clock, running):
    hall.services.desk.openings.open(clock())
    note(hall.store, Contradicted(1, 480))
    assert doubt(hall.store) is None
    clock.at, running.at = clock.at + 2 * HOUR, running.at + HOUR
    assert doubt(hall.store)


def test_one_clerk_is_one_voice_against_two_machines(hall, clock):
    note(hall.store, Contradicted(1, 480, more=2))
    hall.services.desk.openings.open(clock())
    assert doubt(hall.store) == Doubt(Witness.KIOSK, clock() - 8 * HOUR, 1)


def test_nobody_is_called_while_the_hall_is_closed_by_hand(hall):
    posting, (first, _) = full(hall, 2)
    (place,) = join(hall, posting, 1)
    hall.services.desk.openings.close()
    free(hall, first)
    assert hall.services.desk.openings.still_open().offers == ()
    hall.services.desk.openings.open()
    hall.services.turns.settle()
    (offer,) = hall.services.desk.openings.still_open().offers
    assert (offer.number, offer.place) == (posting.number, place.place)


def test_closing_lists_talks_and_who_has_not_come(hall, clock):
    posting, signups = full(hall, 3)
    talk = hall.publish(choosing="2", talk_table="3", talk_time="05:40", time="12:00")
    hall.services.talks.apply(hall.worker(1), talk.id)
    assert [one.number for one in hall.services.desk.openings.still_open().talks] == [talk.number]
    assert hall.services.desk.openings.still_open().absent == (), "the work has not begun"
    clock.at = at("06:31")
    hall.services.signups.arrive(signups[0], Party.WORKER)
    hall.services.signups.withdraw(signups[1])
    found = hall.services.desk.openings.close()
    assert [(one.number, one.seat.label, one.start) for one in found.absent] == [(posting.number, "A3", at("06:30"))]
    clock.at = at("00:01", 24)
    assert hall.services.desk.openings.still_open().absent == (), "yesterday's are no matter of today"
