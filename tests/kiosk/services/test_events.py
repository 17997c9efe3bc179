"""Fairs and the recruiting van: announced until they are over, with work of their own, at every kiosk."""

import msgspec
import pytest
import sqlalchemy as sa

from kiosk.hall.announced.event import EVENTS_MOST, EventKind, EventProblem, EventWish
from kiosk.hall.clock import HOUR, MINUTE, local
from kiosk.hall.form.draft import Problem
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.ids import to_text
from kiosk.services.employer.sent import Published, Refused
from kiosk.simulate.programs import OLDER
from kiosk.store.tables.journal import records
from tests.kiosk.conftest import DRAFT, EMPLOYER, Hall, copy, let_in

FAIR = EventWish(EventKind.FAIR, "采摘专场", "净月区采摘园", "明天", "8点", "11点半")


def post(hall, **typed):
    return hall.services.events.post(msgspec.structs.replace(FAIR, **typed))


def coming(hall, later=0):
    return [event.name for event in hall.services.events.coming(hall.clock.at + later)]


def test_it_is_announced_from_now_until_it_is_over(hall):
    event = post(hall)
    assert (event.kind, event.name, event.place) == (EventKind.FAIR, "采摘专场", "净月区采摘园")
    assert f"{local(event.first):%m-%d %H:%M} {local(event.last):%H:%M}" == "11-24 08:00 11:30"
    assert coming(hall) == ["采摘专场"]
    hall.clock.at = event.last - 1
    assert coming(hall) == ["采摘专场"]
    assert coming(hall, 1) == []


def test_the_next_comes_first_and_what_is_ended_is_gone_at_once(hall):
    post(hall)
    van = post(hall, kind=EventKind.VAN, name="招工大篷车", day="", begins="6点", ends="7:30")
    assert coming(hall) == ["招工大篷车", "采摘专场"]
    assert hall.services.events.end(van.id)
    assert coming(hall) == ["采摘专场"]
    assert not hall.services.events.end(van.id), "said twice"
    assert not hall.services.events.end(b"no-such-id")


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ({"name": " "}, EventProblem.NAME),
        ({"name": "专" * 17}, EventProblem.NAME),
        ({"name": "打 13812345678"}, EventProblem.NAME),
        ({"name": "\u202e\u2066"}, EventProblem.NAME),
        ({"place": ""}, EventProblem.PLACE),
        ({"place": "区" * 400}, EventProblem.PLACE),
        ({"day": "那天"}, EventProblem.DAY),
        ({"day": "11月1号"}, EventProblem.DAY),
        ({"begins": "早上"}, EventProblem.TIME),
        ({"ends": "8点"}, EventProblem.TIME),
        ({"day": "今天", "begins": "4点", "ends": "5点"}, EventProblem.OVER),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(hall, typed, problem):
    before = hall.facts()
    assert post(hall, **typed) is problem
    assert hall.facts() == before


def test_so_many_and_no_more(hall):
    for number in range(EVENTS_MOST):
        post(hall, name=f"专场{number}")
    assert post(hall) is EventProblem.TOO_MANY


def test_a_posting_belongs_to_one_that_is_announced_and_to_no_other(hall):
    event = post(hall)
    posting = hall.publish(day="2026-11-24", event=to_text(event.id))
    other = hall.publish(day="2026-11-24")
    ((found, work),) = hall.services.events.work(hall.clock.at)
    assert (found.id, [one.id for one in work]) == (event.id, [posting.id])
    assert hall.services.jobs.posting(other.id).terms.event is None
    hall.services.events.end(event.id)
    assert hall.services.jobs.posting(posting.id).is_open(hall.clock.at), "its work stays"
    draft = msgspec.structs.replace(DRAFT, day="2026-11-24", event=to_text(event.id))
    refused = hall.services.postings.publish(EMPLOYER, draft)
    assert refused == Refused((Problem("event", ProblemCode.UNKNOWN),))
    assert isinstance(hall.services.postings.publish(EMPLOYER, msgspec.structs.replace(draft, event="")), Published)


def test_every_kiosk_announces_it_and_any_ends_it(hall, make_sibling):
    event, other = post(hall), make_sibling(1)
    copy(hall, other)
    assert coming(other) == ["采摘专场"]
    posting = other.publish(day="2026-11-24", event=to_text(event.id))
    assert other.services.events.end(event.id)
    copy(hall, other)
    assert coming(hall) == []
    assert hall.services.jobs.posting(posting.id).terms.event == event.id


def test_an_older_program_passes_it_on_and_shows_its_work_as_any(hall, tmp_path):
    let_in(hall.store, tmp_path / "older" / "keys", 1)
    older = Hall(tmp_path / "older", hall.clock, 1, kinds=OLDER)
    event = post(hall)
    posting = hall.publish(day="2026-11-24", event=to_text(event.id))
    copy(hall, older)
    assert coming(older) == []
    assert older.services.jobs.posting(posting.id).place == posting.place
    older.store.close()
    newer = Hall(tmp_path / "older", hall.clock, 1)
    assert coming(newer) == ["采摘专场"]
    newer.store.close()


def test_what_is_over_or_has_no_text_here_is_not_told(hall):
    event = post(hall, day="今天", begins="6点", ends="7点")
    assert coming(hall, HOUR) == ["采摘专场"]
    assert coming(hall, 90 * MINUTE) == []
    with hall.store.write() as tx:
        tx.conn.execute(sa.delete(records.records).where(records.records.c.subject == event.id))
    assert coming(hall) == []
    assert hall.services.events.end(event.id), "it can be ended all the same"
