"""What is done for each record that comes reads no table whole: it holds the lock that a tap waits for."""

import pytest
import sqlalchemy as sa

from kiosk.hall.clock import day_of
from kiosk.hall.desk.act import Act
from kiosk.hall.worker import Person
from kiosk.store.queries.desk import standings
from kiosk.store.queries.desk.acts import Sought
from kiosk.store.queries.desk.cases import Wanted
from kiosk.store.queries.desk.register import Looked
from kiosk.store.queries.desk.unverified import unverified
from kiosk.store.queries.persons import PERSON
from tests.kiosk.conftest import copy

GROWING = ("lookups", "records", "entries", "signatures", "signups", "postings", "workers", "readable")


def _asked(engine, do):
    """Statements that something runs, with what is bound in them."""
    heard = []

    def listen(_conn, _cursor, statement, parameters, _context, is_many):
        heard.append((statement, parameters[0] if is_many else parameters))

    sa.event.listen(engine, "before_cursor_execute", listen)
    try:
        do()
    finally:
        sa.event.remove(engine, "before_cursor_execute", listen)
    return heard


def _scans(conn, asked):
    """What of them reads a growing table whole."""
    for statement, parameters in dict(asked).items():
        if statement.split()[0] in ("SELECT", "DELETE", "UPDATE", "INSERT"):
            plan = conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for row in plan:
                if any(row.detail.split()[:2] == ["SCAN", table] for table in GROWING):
                    yield f"{row.detail}: {statement}"


def test_a_person_that_comes_from_another_kiosk(hall, make_sibling):
    other = make_sibling()
    worker = other.worker()
    with other.store.write() as tx:
        tx.put_sealed(worker, PERSON, Person("13900000077", (102,), day_of(other.store.clock())))
    asked = _asked(hall.store._writing, lambda: copy(hall, other))
    assert any("lookups" in statement for statement, _ in asked)
    with hall.store._reading.connect() as conn:
        assert list(_scans(conn, asked)) == []


@pytest.mark.parametrize(
    ("asked", "index"),
    [(standings.BY_SEATS, "postings_by_employer"), (standings.BY_TIME, "_by_party"), (standings.BY_TIME, "_by_withd")],
)
def test_what_is_said_of_an_employer_is_found_from_the_side_that_is_smaller(hall, asked, index):
    bound = {"ids": [b"somebody--"], "me": hall.store.vault.key}
    with hall.store._reading.connect() as conn:
        heard = _asked(hall.store._reading, lambda: [conn.execute(each, bound) for each in asked.values()])
        plans = [
            [row.detail for row in conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            for statement, parameters in heard
        ]
        assert list(_scans(conn, heard)) == []
    by = [any(index in detail for detail in plan) for plan in plans]
    assert sum(by) == (len(plans) if asked is standings.BY_SEATS else 1), plans


BEFORE = (1_800_000_000_000, b"somebody--")
PAGES = {
    "unverified": lambda query: unverified(query.conn, BEFORE[0], 40),
    "acts": lambda query: query.acts.of(Sought(), 20, BEFORE),
    "acts of a clerk": lambda query: query.acts.of(Sought(clerk=b"a clerk---"), 20),
    "acts of a kind": lambda query: query.acts.of(Sought(act=Act.PASSED), 20),
    "acts on something": lambda query: query.acts.of(Sought(on=b"a posting-"), 20),
    "odd acts": lambda query: query.acts.of(Sought(odd=True), 20),
    "open complaints": lambda query: query.cases.listed(Wanted(), BEFORE, 20),
    "complaints that somebody has": lambda query: query.cases.listed(Wanted(clerk=b"a clerk---"), BEFORE, 20),
    "how many are open": lambda query: query.cases.count(Wanted(for_managers=True)),
    "ended complaints": lambda query: query.cases.listed(Wanted(is_open=False), BEFORE, 20),
    "held work": lambda query: query.reviews.waiting([b"a journal-"]),
    "people": lambda query: query.register.seekers(Looked(before=BEFORE), 20),
    "postings": lambda query: query.register.postings(Looked(before=BEFORE), 20),
}
ALLOWED = ("SCAN clerk_ends", "SCAN CONSTANT ROW")
"""What may be read whole: few rows."""
SORTED = ("unverified", "odd acts", "held work", "complaints that somebody has")
"""What waits, or is odd, is little: it may be sorted."""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_desk_is_found_by_an_index_whatever_lies_before_it(hall, page):
    with hall.store.read() as query:
        asked = _asked(hall.store._reading, lambda: PAGES[page](query))
        assert asked
        for statement, parameters in asked:
            plan = [row.detail for row in query.conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)]
            assert not [step for step in plan if step.startswith("SCAN") and not step.startswith(ALLOWED)], plan
            sorts = [step for step in plan if "TEMP B-TREE FOR ORDER BY" in step]
            assert not sorts or page in SORTED, plan
