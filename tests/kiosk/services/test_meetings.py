"""At which table a talk is and when: by zones of trades, one at a time, moved, at two kiosks without a line."""

import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, local
from kiosk.hall.form.draft import Room
from kiosk.hall.limits import Limits
from kiosk.hall.seat.meeting import Seating, TableZone
from kiosk.hall.seat.talk import Talking
from kiosk.services import open_services
from tests.kiosk.conftest import KITCHEN, SITE, copy
from tests.kiosk.services.test_lent_seats import meet

TWO = Limits(Room(tables=2))
ZONES = Limits(Room(tables=3), seating=Seating((TableZone((3,), ("工地",)),)))


def seated(hall, limits=TWO):
    """The same hall with so many tables."""
    hall.services = open_services(hall.store, Catalogue((SITE, KITCHEN)), hall.clock, limits)
    return hall


@pytest.fixture
def hall(hall):
    return seated(hall)


def publish(hall, employer=b"employer-1", **typed):
    return hall.publish(
        employer, **({"choosing": "2", "talk_time": "05:40", "headcount": "2", "time": "07:30"} | typed)
    )


def apply(hall, number, posting):
    talking = hall.services.talks.apply(hall.worker(number), posting.id)
    assert isinstance(talking, Talking)
    return talking.talk.id


def place(hall, application):
    found = hall.services.talks.one(application)
    return found.table, f"{local(found.meets_at):%H:%M}"


def test_one_after_the_other_at_the_employer_s_table_another_employer_at_another(hall):
    posting, other = publish(hall), publish(hall, b"employer-2")
    talks = [apply(hall, 1, posting), apply(hall, 2, other), apply(hall, 3, posting), apply(hall, 4, other)]
    assert [place(hall, talk) for talk in talks] == [(1, "05:40"), (2, "05:40"), (1, "05:50"), (2, "05:50")]


def test_a_worker_talks_to_one_employer_at_a_time(hall):
    talks = [apply(hall, 1, publish(hall)), apply(hall, 1, publish(hall, b"employer-2", time="13:00"))]
    assert [place(hall, talk)[1] for talk in talks] == ["05:40", "05:50"]


def test_work_is_talked_about_at_the_tables_of_its_zone(hall):
    seated(hall, ZONES)
    site, kitchen = publish(hall), publish(hall, b"employer-2", trade="401")
    assert place(hall, apply(hall, 1, site))[0] == 3
    assert place(hall, apply(hall, 2, kitchen))[0] == 1
    assert place(hall, apply(hall, 3, publish(hall, b"employer-3"))) == (3, "05:50"), "though others are free"


def test_where_all_slots_are_taken_nobody_is_sent_away_and_the_next_free_one_is_his(hall):
    seated(hall, Limits(Room(tables=1)))
    posting = publish(hall, time="06:00")
    first, second = apply(hall, 1, posting), apply(hall, 2, posting)
    third = apply(hall, 3, posting)
    assert [place(hall, talk) for talk in (first, second, third)] == [(1, "05:40"), (1, "05:50"), (0, "05:40")]
    hall.services.talks.leave(second)
    hall.services.talks.settle()
    assert place(hall, third) == (1, "05:50")


def test_a_talk_moves_where_the_one_before_runs_over(hall):
    seated(hall, Limits(Room(tables=1)))
    first, second = apply(hall, 1, publish(hall)), apply(hall, 2, publish(hall, b"employer-2"))
    assert [place(hall, talk) for talk in (first, second)] == [(1, "05:40"), (1, "05:50")]
    hall.clock.at += 20 * MINUTE - 1
    hall.services.talks.settle()
    assert place(hall, second) == (1, "05:50")
    hall.clock.at += 1
    hall.services.talks.settle()
    assert place(hall, second) == (1, "06:00")
    facts = hall.facts()
    hall.services.talks.settle()
    assert hall.facts() == facts, "moved once"


def test_it_moves_to_another_table_of_its_zone_at_once_where_one_is_free(hall):
    talks = [apply(hall, number, publish(hall, bytes([number]) * 10)) for number in (1, 2, 3)]
    assert place(hall, talks[2]) == (1, "05:50")
    hall.services.talks.leave(talks[1])
    hall.clock.at += 20 * MINUTE
    hall.services.talks.settle()
    assert place(hall, talks[2]) == (2, "05:50")


def test_a_talk_that_ended_in_time_moves_nobody(hall):
    seated(hall, Limits(Room(tables=1)))
    first, second = apply(hall, 1, publish(hall)), apply(hall, 2, publish(hall, b"employer-2"))
    hall.services.talks.refuse(b"employer-1", first)
    hall.clock.at += 20 * MINUTE
    hall.services.talks.settle()
    assert place(hall, second) == (1, "05:50")


def test_two_kiosks_without_a_line_give_no_slot_twice_and_each_has_some(hall, make_sibling):
    other = seated(make_sibling(1), Limits(Room(tables=1)))
    seated(hall, Limits(Room(tables=1)))
    meet(hall, other)
    here, there = publish(hall), publish(other, b"employer-2")
    talks = [apply(hall, 1, here), apply(other, 2, there), apply(hall, 3, here), apply(other, 4, there)]
    meet(hall, other)
    places = [place(hall, talk) for talk in talks]
    assert sorted(places) == [(1, "05:40"), (1, "05:50"), (1, "06:00"), (1, "06:10")]
    assert [place(other, talk) for talk in talks] == places


def test_two_that_did_not_know_each_other_and_gave_one_slot_are_parted_by_the_later(hall, make_sibling):
    """B was let in while A had no line: A counts one kiosk, B two."""
    seated(hall, Limits(Room(tables=1)))
    talks = [apply(hall, number, publish(hall, bytes([number]) * 10)) for number in (1, 2, 3)]
    other = seated(make_sibling(1), Limits(Room(tables=1)))
    hall.clock.at += 1
    late = [apply(other, number, publish(other, bytes([number]) * 10)) for number in (4, 5)]
    assert {place(other, talk) for talk in late} & {place(hall, talk) for talk in talks}, "one slot twice"
    copy(hall, other)
    before = [place(hall, talk) for talk in talks]
    for _ in range(2):
        hall.services.settle()
        other.services.settle()
        copy(hall, other)
    places = [place(hall, talk) for talk in (*talks, *late)]
    assert places[:3] == before
    assert len(set(places)) == 5
    assert [place(other, talk) for talk in (*talks, *late)] == places


def test_the_board_says_who_comes_to_which_table_a_few_minutes_before(hall):
    posting = publish(hall)
    talk = apply(hall, 1, posting)
    begins = hall.services.talks.one(talk).meets_at

    def said(at):
        return [(one.number, one.place, one.table) for one in hall.services.bulletin.meetings(at)]

    assert said(begins - 5 * MINUTE - 1) == []
    assert said(begins - 5 * MINUTE) == [(posting.number, 1, 1)]
    assert said(begins + 3 * MINUTE) == []
    hall.services.talks.leave(talk)
    assert said(begins) == []
