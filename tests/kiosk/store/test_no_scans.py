"""What is done for each record that comes reads no table whole: it holds the lock that a tap waits for."""

import sqlalchemy as sa

from kiosk.hall.clock import day_of
from kiosk.hall.worker import Person
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
