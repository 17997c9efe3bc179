"""The demo's morning: believable, the same from the same seed, made once a day."""

import datetime as dt
from pathlib import Path

import pytest

from kiosk.demo.morning import POSTINGS, WORKERS, prepare
from kiosk.hall.clock import DAY, day_of, day_range, local, moment, working_day
from kiosk.hall.posting import Extra, Paid
from kiosk.hall.seat.span import end_of
from kiosk.services import open_services
from kiosk.settings import read_catalogue
from kiosk.store import Store, tables
from kiosk.store.identity.machine import Machine

CATALOGUE = read_catalogue(Path(__file__).parents[3] / "config" / "hall.toml")
MONDAY = dt.date(2026, 11, 23)


class Demo:
    def __init__(self, folder):
        self.now = moment(MONDAY, dt.time(4, 40))
        self.store = Store.open(folder / "data", folder / "keys", machine=Machine(clock=lambda: self.now))
        self.services = open_services(self.store, CATALOGUE, self.store.clock)

    def prepare(self):
        return prepare(self.store, self.services, CATALOGUE, self.now)

    def postings(self):
        with self.store.read() as query:
            return query.postings.open((self.store.identity.journal,), 0, self.now + 9 * DAY)

    def count(self, table):
        with self.store.read() as query:
            return len(query.conn.execute(table.select()).all())


@pytest.fixture
def demo(tmp_path):
    demo = Demo(tmp_path)
    yield demo
    demo.store.close()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    """One morning for all who only look at it."""
    demo = Demo(tmp_path_factory.mktemp("prepared"))
    assert demo.prepare()
    yield demo
    demo.store.close()


def test_a_hall_full_of_work_and_people(prepared):
    postings = prepared.postings()
    assert len(postings) == POSTINGS >= 60
    assert len({posting.terms.trade for posting in postings}) >= 14
    assert prepared.count(tables.workers) == WORKERS == 200
    assert 40 < prepared.count(tables.signups) < WORKERS
    assert all(posting.place and posting.terms.start > prepared.now for posting in postings)
    assert prepared.store.check() == ()


def test_its_terms_are_varied_and_fit_trade_and_place(prepared):
    postings = prepared.postings()
    terms = [posting.terms for posting in postings]
    assert {each.paid for each in terms} >= {Paid.SAME_DAY, Paid.JOB_DONE, Paid.WEEK}
    assert Paid.UNKNOWN not in {each.paid for each in terms}
    assert len({(each.hours, each.days) for each in terms}) >= 6
    assert {extra for extra in Extra if any(extra in each.extras for each in terms)} == set(Extra)
    assert any(each.pay_most_fen > each.pay_fen for each in terms)
    assert all(each.needs == CATALOGUE.certified((each.trade,)) for each in terms)
    zones = {zone.code: zone.name for zone in CATALOGUE.zones}
    assert all(posting.place.startswith(zones[posting.terms.zone]) for posting in postings)
    assert all(end_of(each) > each.start for each in terms)


@pytest.mark.parametrize("hour", [4, 17])
def test_every_family_has_work_left(demo, hour):
    demo.now = moment(MONDAY, dt.time(hour))
    demo.prepare()
    offered = {posting.terms.trade for posting in demo.services.jobs.every(working_day(demo.now))}
    for family in CATALOGUE.families:
        assert offered & {trade.code for trade in family.trades}, family.name


@pytest.mark.parametrize(
    ("time", "day", "first"), [((4, 40), 0, 6), ((9, 10), 0, 10), ((15, 50), 0, 16), ((16, 0), 1, 6), ((23, 59), 1, 6)]
)
def test_it_is_dated_from_the_next_working_hour(demo, monkeypatch, time, day, first):
    monkeypatch.setattr("kiosk.demo.morning.WORKERS", 0)
    demo.now = moment(MONDAY, dt.time(*time))
    demo.prepare()
    starts = [posting.terms.start for posting in demo.postings()]
    assert min(starts) > demo.now
    assert day_of(min(starts)) == MONDAY + dt.timedelta(days=day) == working_day(demo.now)
    assert local(min(starts)).hour in (first, first + 1)
    assert len({day_of(start) for start in starts}) == 2


def test_once_a_day_and_anew_on_a_later_day(demo):
    demo.prepare()
    assert not demo.prepare()
    assert len(demo.postings()) == POSTINGS
    demo.now += DAY
    assert demo.prepare()
    first, last = day_range(day_of(demo.now) + dt.timedelta(days=1))
    assert len(demo.postings()) > POSTINGS
    assert any(first <= posting.terms.start <= last for posting in demo.postings())


def test_a_morning_broken_off_is_finished(demo, monkeypatch):
    def stop(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("kiosk.demo.morning._look_for_work", stop)
    with pytest.raises(KeyboardInterrupt):
        demo.prepare()
    monkeypatch.undo()
    assert demo.prepare()
    assert len(demo.postings()) == POSTINGS


def test_the_same_seed_gives_the_same_morning(demo, tmp_path):
    twin = Demo(tmp_path / "twin")
    for one in (demo, twin):
        one.prepare()
    terms = [sorted(str((posting.terms, posting.place)) for posting in one.postings()) for one in (demo, twin)]
    assert terms[0] == terms[1]
    twin.store.close()
