"""Records: edit number first, then time, then journal; the same on every replica."""

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from sync.records import AHEAD_MS, Record, Records, digest

SUBJECT, JOURNAL, HALL = b"subject-10", b"journal-10", b"hall-10byt"
NOW = 1_000_000_000
small = st.integers(0, 2)
versions = st.builds(
    Record,
    subject=st.sampled_from([SUBJECT, b"subject-11"]),
    name=st.just("text"),
    edit=small,
    at=small,
    journal=st.sampled_from([JOURNAL, b"journal-11"]),
    hall=st.just(HALL),
    erased=st.booleans(),
    body=st.sampled_from([b"a", b"b"]),
)


def _opened(records):
    engine = sa.create_engine("sqlite://")
    records.records.metadata.create_all(engine)
    return engine.begin()


@given(st.lists(versions, max_size=8), st.randoms())
def test_replicas_that_saw_the_same_versions_hold_the_same(written, chance):
    held = []
    for _ in range(2):
        records = Records(sa.MetaData())
        with _opened(records) as conn:
            for record in written:
                records.merge(conn, [record], NOW)
            held.append([records.get(conn, subject, "text") for subject in (SUBJECT, b"subject-11")])
        written = chance.sample(written, len(written))
    assert held[0] == held[1]


@pytest.fixture
def records():
    return Records(sa.MetaData())


@pytest.fixture
def conn(records):
    with _opened(records) as conn:
        yield conn


def _version(edit, body=b"body", subject=SUBJECT, hall=HALL, at=5, **more):
    return Record(subject, "text", edit, at, JOURNAL, hall, body, **more)


def test_a_higher_edit_stands_and_a_repeat_takes_nothing(records, conn):
    assert len(records.merge(conn, [_version(1), _version(2, b"new")], NOW)) == 2
    assert records.merge(conn, [_version(1), _version(2, b"new")], NOW) == []
    assert records.get(conn, SUBJECT, "text").body == b"new"
    assert records.next_edit(conn, SUBJECT, "text") == 3
    assert records.next_edit(conn, SUBJECT, "other") == 1


def test_changes_are_counted_and_told_by_hall(records, conn):
    records.merge(conn, [_version(1), _version(1, subject=b"subject-11", hall=b"other-hall", sealed=True)], NOW)
    records.merge(conn, [_version(2)], NOW)
    assert [(number, record.edit) for number, record in records.changed(conn, (), 0, 10)] == [(2, 1), (3, 2)]
    assert [(number, record.edit) for number, record in records.changed(conn, (HALL,), 0, 10)] == [(3, 2)]
    assert records.changed(conn, (), 3, 10) == []
    assert records.last_sequence(conn) == 3


def test_nothing_stands_above_an_erasure(records, conn):
    records.merge(conn, [_version(1, b"", erased=True)], NOW)
    assert records.merge(conn, [_version(9)], NOW) == []
    assert records.get(conn, SUBJECT, "text").erased


def test_a_stamp_far_ahead_is_put_aside_until_its_time(records, conn):
    late = _version(3, b"late", at=NOW + AHEAD_MS + 1)
    assert records.merge(conn, [_version(1), late], NOW) == [_version(1)]
    assert records.put_aside(conn) == [late]
    assert records.get(conn, SUBJECT, "text").edit == 1
    records.merge(conn, [], NOW + 1)
    assert records.get(conn, SUBJECT, "text") == late
    assert records.put_aside(conn) == []


def test_a_version_is_named_by_the_bytes_of_its_body():
    assert digest(b"a") != digest(b"b")
    assert len(digest(b"a")) == 10
