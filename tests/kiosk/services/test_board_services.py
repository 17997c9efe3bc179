"""What the board is told beside postings: urgent notices, and who is picked up where."""

import secrets

import msgspec
import pytest
import sqlalchemy as sa

from kiosk.hall.announced.notice import LETTERS_MOST, NoticeProblem
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import DAY, HOUR, MINUTE
from kiosk.hall.form.draft import Draft, Problem, Room
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.limits import Limits
from kiosk.hall.posting import PostingText
from kiosk.services import open_services
from kiosk.services.employer.sent import Published, Refused
from kiosk.store import Store, tables
from kiosk.store.identity.machine import Machine

CATALOGUE = Catalogue((Family("工地", "trowel", (Trade(102, "瓦工", "trowel"),)),))
EMPLOYER = b"employer-1"
DRAFT = Draft("102", "2", "260", "2", "2026-11-23", "06:30", "南关区人民大街", "", "王老板", "13812345678", paid="1")


def standing(hall):
    return hall.services.notices.standing(hall.clock())


def test_a_notice_stands_until_its_time_is_over(hall):
    assert standing(hall) == ""
    assert hall.services.notices.post("  暴雪，今天\n停工 ", 30) is None
    assert standing(hall) == "暴雪，今天 停工"
    hall.clock.at += 30 * MINUTE
    assert standing(hall) == ""


def test_it_stands_to_the_end_of_its_last_minute_as_the_board_looks_once_a_minute(hall):
    hall.clock.at += 20_000
    hall.services.notices.post("停工", 30)
    hall.clock.at += 30 * MINUTE
    assert standing(hall) == "停工"
    hall.clock.at += 40_000
    assert standing(hall) == ""


def test_a_newer_one_takes_its_place_and_ending_ends_it(hall):
    hall.services.notices.post("一", 30)
    hall.clock.at += 1
    hall.services.notices.post("二", 30)
    assert standing(hall) == "二"
    assert hall.services.notices.end()
    assert standing(hall) == ""
    assert not hall.services.notices.end()
    assert hall.store.check() == ()


@pytest.mark.parametrize(
    ("text", "minutes", "problem"),
    [
        ("", 60, NoticeProblem.EMPTY),
        (" \x00\u200b ", 60, NoticeProblem.EMPTY),
        ("急" * (LETTERS_MOST + 1), 60, NoticeProblem.TOO_LONG),
        ("急" * 2_000_000, 60, NoticeProblem.TOO_LONG),
        ("找王师傅 13812345678", 60, NoticeProblem.PERSONAL_NUMBER),
        ("停工", 0, NoticeProblem.MINUTES),
        ("停工", 100_000, NoticeProblem.MINUTES),
    ],
)
def test_what_cannot_be_said_is_named_and_nothing_is_written(hall, text, minutes, problem):
    before = hall.facts()
    assert hall.services.notices.post(text, minutes) is problem
    assert hall.facts() == before


def test_a_text_that_its_fact_does_not_name_is_not_shown(hall):
    hall.services.notices.post("停工", 30)
    with hall.store.write() as tx:
        (notice,) = tx.notices.standing(hall.clock())
        tx.put_open(notice.id, "notice.text", PostingText("假的"))
    assert standing(hall) == ""


def test_postings_are_numbered_in_turn_in_the_kiosk_s_own_hundred(hall, make_sibling):
    other = make_sibling(1)
    assert [hall.publish().number for _ in range(3)] == [101, 102, 103]
    assert [other.publish().number for _ in range(2)] == [201, 202]


def test_a_number_is_free_again_when_its_day_is_over(hall, clock):
    numbers = [
        hall.publish(f"{n:010d}".encode(), day="2026-11-24" if n == 1 else "2026-11-23").number for n in range(98)
    ]
    assert numbers == list(range(101, 199))
    assert [hall.publish(b"employer-2").number for _ in range(2)] == [199, 2701], "no hundred ends"
    clock.at += 6 * HOUR
    assert hall.publish(b"employer-2", time="18:00").number == 2702, "what began today is still called by its number"
    clock.at += 18 * HOUR
    tomorrow = [hall.publish(b"employer-3", day="2026-11-25").number for _ in range(3)]
    assert tomorrow == [101, 103, 104]
    clock.at += 2 * DAY
    assert hall.publish(b"employer-4", day="2026-11-26").number == 105, "what was given last is not given again at once"


def test_a_restored_kiosk_goes_on_where_nobody_has_a_number(hall):
    hall.publish()
    hall.store.go_on(holds_seats=False)
    assert [hall.publish().number for _ in range(2)] == [151, 152]
    hall.store.go_on(holds_seats=True)
    assert hall.publish().number == 153


def test_a_bay_that_the_hall_does_not_have_is_refused(hall):
    services = open_services(hall.store, CATALOGUE, hall.clock, limits=Limits(Room(bays=2)))
    assert isinstance(services.postings.publish(EMPLOYER, msgspec.structs.replace(DRAFT, bay="2")), Published)
    refused = services.postings.publish(EMPLOYER, msgspec.structs.replace(DRAFT, bay="3"))
    assert refused == Refused((Problem("bay", ProblemCode.UNKNOWN),))


def test_who_closed_before_anybody_had_a_seat_is_not_announced(hall):
    empty, taken = hall.publish(bay="1"), hall.publish(bay="2")
    hall.services.signups.sign_up(hall.worker(), taken.id)
    for posting in (empty, taken):
        hall.services.postings.close(EMPLOYER, posting.id)
    found = hall.services.bulletin.departures(hall.clock())
    assert [posting.id for posting in found] == [taken.id]


def test_the_board_s_rows_are_by_day_then_family_then_start_and_full_ones_last(hall):
    def published(trade, day, time, headcount="2"):
        return hall.publish(trade=trade, day=f"2026-11-{day}", time=time, headcount=headcount).id

    kitchen = published("401", "23", "06:00")
    full = published("101", "23", "06:00", headcount="1")
    tomorrow = published("101", "24", "06:00")
    later, sooner = published("102", "23", "09:00"), published("101", "23", "08:00")
    hall.services.signups.sign_up(hall.worker(), full)
    rows = hall.services.bulletin.rows(hall.clock())
    assert [row.id for row in rows] == [sooner, later, kitchen, tomorrow, full]


def test_work_of_a_trade_that_the_catalogue_does_not_name_is_on_the_board_after_the_others(hall):
    first, second = hall.publish(trade="401").id, hall.publish(trade="101", time="07:00").id
    named = open_services(
        hall.store, Catalogue((Family("工地", "trowel", (Trade(101, "力工", "shovel"),)),)), hall.clock
    )
    assert [row.id for row in named.bulletin.rows(hall.clock())] == [second, first]


def test_when_most_jobs_come_is_told_from_the_last_four_weeks(hall, clock):
    began = clock.at

    def published(hours, count):
        clock.at = began + hours * HOUR
        for _ in range(count):
            hall.publish(secrets.token_bytes(10), day="2026-11-24")

    published(0, 7)
    published(2, 7)
    published(3, 5)
    assert hall.services.bulletin.busiest(clock.at) is None
    published(12, 1)
    assert hall.services.bulletin.busiest(clock.at) == (7, 9)
    assert hall.services.bulletin.busiest(clock.at + 27 * DAY) == (7, 9)
    assert hall.services.bulletin.busiest(clock.at + 28 * DAY) is None


def departures(hall):
    return [posting.id for posting in hall.services.bulletin.departures(hall.clock())]


def test_departures_are_those_with_a_bay_by_when_they_leave(hall):
    late = hall.publish(bay="3", time="07:00")
    hall.publish(bay="0")
    early = hall.publish(bay="1", time="06:00")
    first = hall.publish(bay="2", time="08:00", leave_time="05:45")
    assert departures(hall) == [first.id, early.id, late.id]


def test_a_vehicle_is_announced_two_hours_before_it_leaves_and_not_when_it_has_left(hall):
    posting = hall.publish(bay="1", time="10:00", leave_time="08:00")
    hall.clock.at = posting.terms.leaves_at - 2 * HOUR - 1
    assert departures(hall) == []
    hall.clock.at += 1
    assert departures(hall) == [posting.id]
    hall.clock.at = posting.terms.leaves_at + 5 * MINUTE
    assert departures(hall) == [posting.id]
    hall.clock.at += 1
    assert departures(hall) == [], "the work has not begun, but nobody is picked up any more"


def test_who_is_late_is_waited_for_half_an_hour(hall):
    posting = hall.publish(bay="1")
    hall.clock.at = posting.terms.start + 30 * MINUTE
    assert hall.services.bulletin.departures(hall.clock())
    hall.clock.at += 1
    assert not hall.services.bulletin.departures(hall.clock())
    hall.clock.at = posting.terms.start - 25 * HOUR
    assert not hall.services.bulletin.departures(hall.clock())


def test_work_that_is_closed_is_at_its_bay_as_long_as_somebody_is_picked_up(hall):
    awaited, empty = hall.publish(bay="1"), hall.publish(bay="2")
    signup = hall.services.signups.sign_up(hall.worker(), awaited.id).signup
    for posting in (awaited, empty):
        hall.services.postings.close(posting.employer, posting.id)
    assert [posting.id for posting in hall.services.bulletin.departures(hall.clock())] == [awaited.id]
    hall.services.signups.withdraw(signup.id)
    assert not hall.services.bulletin.departures(hall.clock())


def test_a_database_of_before_is_folded_anew(hall, tmp_path):
    """Postings of a program that knew no numbers: their rows lack what a fold would write."""
    posting = hall.publish()
    with hall.store.write() as tx:
        tx.conn.execute(sa.update(tables.postings).values(number=None, bay=None))
        tx.own.put_setting("kinds", b"of before")
    hall.store.close()
    again = Store.open(hall.folder / "data", hall.folder / "keys", 0, Machine(clock=hall.clock))
    assert again.check() == ()
    with again.read() as query:
        kept = query.postings.one(posting.id)
    assert (kept.number, kept.place) == (101, posting.place)


def test_a_notice_begins_later_and_gives_way_to_nothing_before(hall, clock):
    notices, now = hall.services.notices, clock.at
    notices.post("现在停电", 60)
    assert notices.post("下午开会", 30, now + 2 * HOUR) is None
    assert notices.standing(now) == "现在停电"
    assert [one.text for one in notices.planned(now)] == ["下午开会"]
    clock.at = now + 2 * HOUR
    assert notices.standing(clock.at) == "下午开会"
    assert notices.planned(clock.at) == ()
    clock.at += 30 * MINUTE
    assert notices.standing(clock.at) == ""


def test_what_is_planned_takes_the_place_of_what_stands_then_and_is_taken_off_by_itself(hall, clock):
    notices, now = hall.services.notices, clock.at
    notices.post("停到晚上", 12 * 60)
    notices.post("中午领盒饭", 30, now + HOUR)
    (planned,) = notices.planned(now)
    assert notices.end(planned.id)
    assert not notices.end(planned.id)
    assert notices.standing(now) == "停到晚上"
    notices.post("中午领盒饭", 30, now + HOUR)
    clock.at = now + HOUR
    assert notices.standing(clock.at) == "中午领盒饭"
    clock.at += 31 * MINUTE
    assert notices.standing(clock.at) == "停到晚上"


def test_what_is_said_at_once_ends_what_would_begin_meanwhile(hall, clock):
    notices, now = hall.services.notices, clock.at
    notices.post("一会儿", 10, now + 10 * MINUTE)
    notices.post("下午", 10, now + 5 * HOUR)
    notices.post("马上", 60)
    assert [one.text for one in notices.planned(now)] == ["下午"]


@pytest.mark.parametrize("since", [-1, 8 * 24 * 60])
def test_a_notice_begins_in_a_time_that_is_to_come(hall, clock, since):
    assert hall.services.notices.post("晚了", 10, clock.at + since * MINUTE) is NoticeProblem.SINCE
