"""Rows that go in many at a time, on both databases."""

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.columns import STAGED_FROM, Bytes, among, insert_rows, insert_staged, is_among
from sync.province.ledger.database import insert_on

metadata = sa.MetaData()
things = sa.Table(
    "things",
    metadata,
    sa.Column("name", Bytes(10), primary_key=True),
    sa.Column("text", sa.String(40)),
    sa.Column("body", Bytes),
    sa.Column("count", sa.BigInteger),
    sa.Column("is_odd", sa.Boolean),
)
NAMES = st.binary(min_size=10, max_size=10)
TEXTS = st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=40)
ROW = st.tuples(NAMES, TEXTS, st.none() | st.binary(max_size=50), st.integers(-(2**63), 2**63 - 1), st.booleans())
MANY = st.lists(ROW, max_size=2 * STAGED_FROM, unique_by=lambda row: row[0])


@pytest.fixture
def conn(url):
    engine = sa.create_engine(sa.make_url(url).set(drivername=_driver(url)))
    with engine.connect() as conn:
        metadata.create_all(conn)
        yield conn
        conn.rollback()
    engine.dispose()


def _driver(url):
    return "sqlite" if url.startswith("sqlite") else "postgresql+psycopg"


_often = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)


@_often
@given(MANY)
def test_rows_come_back_as_they_went_in(conn, rows):
    conn.execute(sa.delete(things))
    insert_rows(conn, things, rows)
    assert {tuple(row) for row in conn.execute(sa.select(things))} == set(rows)
    some = [row[0] for row in rows[::2]]
    query = sa.select(things.c.name).where(is_among(conn.dialect.name, things.c.name))
    assert set(conn.scalars(query, among(some)) if some else ()) == set(some)


@_often
@given(MANY, MANY)
def test_what_is_there_already_is_changed_as_the_insert_says(conn, first, second):
    conn.execute(sa.delete(things))
    insert = insert_on(conn, things)
    upsert = insert.on_conflict_do_update(index_elements=["name"], set_={"text": insert.excluded["text"]})
    for rows in (first, second):
        if rows:
            insert_staged(conn, upsert, [dict(zip(things.c.keys(), row, strict=True)) for row in rows])
    expected = {row[0]: row for row in second} | {row[0]: row for row in first}
    texts = {row[0]: row[1] for row in (*first, *second)}
    found = {row.name: tuple(row) for row in conn.execute(sa.select(things))}
    assert found == {name: (name, texts[name], *row[2:]) for name, row in expected.items()}
