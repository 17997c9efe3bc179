"""Jobs by the number that the board shows; how many there are."""

import datetime as dt
import random
from collections import Counter

import msgspec
import pytest

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, moment
from kiosk.hall.facts import PostingPublished
from kiosk.hall.posting import Availability, PayUnit
from kiosk.hall.seat.outcomes import Numbered
from kiosk.screen.inquiries import Inquiries
from kiosk.store.queries import postings
from tests.kiosk.conftest import DAY as DAY_OF_HALL
from tests.kiosk.conftest import KITCHEN, SITE

UNKNOWN = Numbered(None)


def test_a_number_means_one_posting_of_any_day(hall):
    own, later = hall.publish(), hall.publish(day="2026-11-26")
    jobs = hall.services.jobs
    assert jobs.numbered(own.number) == Numbered(Availability.OPEN, (own,))
    assert jobs.numbered(later.number) == Numbered(Availability.OPEN, (later,))
    assert [jobs.numbered(number) for number in (0, 103, 201)] == [UNKNOWN] * 3


def test_why_a_number_leads_to_no_job_is_told(hall, clock):
    full, closed, begun = hall.publish(headcount="1"), hall.publish(), hall.publish(time="05:45")
    hall.services.signups.sign_up(hall.worker(), full.id)
    hall.services.postings.close(b"employer-1", closed.id)
    clock.at = begun.terms.start
    found = [hall.services.jobs.numbered(posting.number) for posting in (full, closed, begun)]
    assert [each.availability for each in found] == [Availability.FULL, Availability.OVER, Availability.OVER]
    assert [each.postings[0].id for each in found] == [full.id, closed.id, begun.id]


def test_a_number_of_yesterday_is_nobody_s(hall, clock):
    posting = hall.publish()
    clock.at = moment(dt.date(2026, 11, 23), dt.time(23, 59))
    assert hall.services.jobs.numbered(posting.number).availability is Availability.OVER
    clock.at += 60_000
    assert hall.services.jobs.numbered(posting.number) == UNKNOWN


def test_of_two_with_one_number_both_are_shown_and_else_the_one_that_can_be_had(hall):
    first = hall.publish()
    with hall.store.write() as tx:
        start, text = first.terms.start + DAY, bytes(32)
        tx.append(b"posting-2!", PostingPublished(101, 2, 1, PayUnit.DAY, start, b"employer-2", text, first.number))
    found = hall.services.jobs.numbered(first.number)
    assert [posting.id for posting in found.postings] == [first.id, b"posting-2!"]
    hall.services.postings.close(b"employer-1", first.id)
    found = hall.services.jobs.numbered(first.number)
    assert (found.availability, [posting.id for posting in found.postings]) == (Availability.OPEN, [b"posting-2!"])


def test_another_hall_s_posting_has_no_number_here(hall):
    posting = hall.publish()
    with hall.store.write() as tx:
        tx.conn.exec_driver_sql("update postings set home = ?", (b"other-hall",))
    assert hall.services.jobs.numbered(posting.number) == UNKNOWN


def _market(hall, clock, chance):
    """Two days of postings: open, filled, closed and begun ones; the hall's clock comes to stand among them."""
    for number in range(24):
        day = DAY_OF_HALL + dt.timedelta(days=chance.randrange(3))
        time = f"{chance.randrange(6, 20):02}:{chance.choice(('00', '45'))}"
        trade, places = chance.choice(("101", "102", "401")), chance.randrange(1, 3)
        employer = b"employer-%d" % (number % 6)
        posting = hall.publish(employer, trade=trade, day=day.isoformat(), time=time, headcount=str(places))
        for worker in range(chance.randrange(places + 1)):
            hall.services.signups.sign_up(hall.worker(10 * number + worker), posting.id)
        if chance.random() < 0.2:
            hall.services.postings.close(employer, posting.id)
    clock.at = moment(DAY_OF_HALL, dt.time(chance.randrange(6, 20)))


@pytest.mark.parametrize("seed", range(6))
def test_what_is_open_is_counted_as_it_is_listed(hall, clock, seed):
    _market(hall, clock, random.Random(seed))
    jobs = hall.services.jobs
    for day in (DAY_OF_HALL + dt.timedelta(days=days) for days in range(-1, 4)):
        assert jobs.open_by_trade(day) == Counter(posting.terms.trade for posting in jobs.every(day))
    assert jobs.open_by_trade(DAY_OF_HALL + dt.timedelta(days=1))


def test_what_is_counted_is_not_read(hall, monkeypatch):
    for _ in range(5):
        hall.publish()
    monkeypatch.setattr(postings, "READ_AT_ONCE", 3)
    read, really = [], postings._posting
    monkeypatch.setattr(postings, "_posting", lambda row: read.append(row) or really(row))
    inquiries = Inquiries(hall.services, Catalogue((SITE, KITCHEN)), hall.clock)
    assert [[family.postings for family in day] for day in inquiries.market().families] == [[5, 0], [0, 0]]
    assert len(read) == 3, "the newest alone"


def test_the_day_is_today_until_the_last_of_its_work_begins(hall, clock):
    jobs, tomorrow = hall.services.jobs, DAY_OF_HALL + dt.timedelta(days=1)
    assert jobs.day() == DAY_OF_HALL, "nothing is posted: it is morning"
    hall.publish(time="06:30")
    late = hall.publish(time="18:30")
    hall.publish(day=tomorrow.isoformat(), time="19:00")
    clock.at = moment(DAY_OF_HALL, dt.time(17, 0))
    assert jobs.day() == DAY_OF_HALL
    hall.services.postings.close(b"employer-1", late.id)
    assert jobs.day() == tomorrow, "what was called off begins no more"
    clock.at = moment(DAY_OF_HALL, dt.time(7, 0))
    assert jobs.day() == tomorrow


def test_who_has_work_of_his_trades_on_one_day_alone_looks_at_that_one(hall):
    today, tomorrow = DAY_OF_HALL, DAY_OF_HALL + dt.timedelta(days=1)
    worker, jobs = hall.services.workers.register("13900000000", (102,), today), hall.services.jobs
    looking = msgspec.structs.replace(worker, day=tomorrow)
    hall.publish(trade="401")
    assert (jobs.day_for(worker), jobs.day_for(looking)) == (today, tomorrow), "nothing for him on either"
    later = hall.publish(day="2026-11-24", headcount="1")
    assert jobs.day_for(worker) == tomorrow
    hall.services.signups.sign_up(hall.worker(1), later.id)
    assert jobs.day_for(worker) == today, "tomorrow's is full"
    hall.publish(headcount="1")
    assert (jobs.day_for(worker), jobs.day_for(looking)) == (today, tomorrow), "on both there is something"
