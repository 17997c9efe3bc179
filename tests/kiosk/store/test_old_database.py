"""A hall of before postings had numbers and journals were signed, as `hall-0001.sql`, with the key below."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from kiosk.hall.draft import Draft
from kiosk.hall.trade import Catalogue, Family, Trade
from kiosk.hall.worker import Person
from kiosk.services import open_services
from kiosk.store import Store, tables
from kiosk.store.machine import Machine
from kiosk.store.queries import PERSON

OLD = Path(__file__).parents[2] / "data" / "hall-0001.sql"
EMPLOYER = b"employer-1"
CATALOGUE = Catalogue((Family("工地", "trowel", (Trade(102, "瓦工", "trowel"),)),))
DRAFT = Draft("102", "1", "260", "2", "2026-11-23", "06:30", "全安广场", "", "王老板", "13800000000", bay="2")


@pytest.fixture
def old(tmp_path, clock):
    data, keys = tmp_path / "data", tmp_path / "keys"
    for folder in (data, keys):
        folder.mkdir()
    (keys / "hall.key").write_bytes(bytes(range(32)))
    connection = sqlite3.connect(data / "hall.db")
    connection.executescript(OLD.read_text("utf-8"))
    connection.close()
    store = Store.open(data, keys, 0, Machine(clock))
    yield store
    store.close()


def test_its_facts_are_in_a_signed_journal_and_its_tables_agree(old):
    assert old.verify() == ()
    assert old.check() == ()


def test_its_postings_have_neither_number_nor_bay(old):
    with old.read() as query:
        first, second = query.postings_of(EMPLOYER)
        assert {posting.place for posting in (first, second)} == {"南关区人民大街", "全安广场"}
        assert {(posting.number, posting.terms.bay) for posting in (first, second)} == {(0, 0)}
        raw = query.conn.execute(sa.select(tables.postings.c.number, tables.postings.c.bay)).all()
        assert [tuple(row) for row in raw] == [(0, 0), (0, 0)]
        (worker,) = query.conn.scalars(sa.select(tables.workers.c.id))
        assert query.sealed_record(worker, PERSON, Person).phone == "13900000001"


def test_it_goes_on_with_numbers_bays_and_notices(old, clock):
    services = open_services(old, CATALOGUE, clock)
    published = services.postings.publish(EMPLOYER, DRAFT).posting
    assert (published.number, published.terms.bay) == (3, 2)
    assert services.notices.post("停工", 30) is None
    assert services.notices.standing(clock()) == "停工"
    assert old.verify() == ()
    assert old.check() == ()
