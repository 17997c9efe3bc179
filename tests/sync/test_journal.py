"""Journals: numbered without gaps, chained, checked."""

import hashlib

import msgspec
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import ChainBroken, EntryTooLarge, Gap, UnknownJournal
from sync.journal import ENTRY_LIMIT, Damage, Entry, Head, Header, Journals, chain, genesis

NAME, SUBJECT = b"journal-10", b"subject-10"
HEADER = Header("posting.closed", SUBJECT, 1_795_440_000_000)


@pytest.fixture
def journals():
    return Journals(sa.MetaData())


@pytest.fixture
def conn(journals):
    engine = sa.create_engine("sqlite://")
    journals.journals.metadata.create_all(engine)
    with engine.begin() as conn:
        journals.begin(conn, NAME)
        yield conn


def _written(journals, conn, *bodies):
    for body in bodies:
        journals.append(conn, NAME, HEADER, body)
    return journals.read(conn, NAME, 0, 100)


def test_the_chain_is_the_one_the_docstring_draws(journals, conn):
    head = journals.append(conn, NAME, HEADER, b"body")
    header = msgspec.msgpack.encode(["posting.closed", SUBJECT, 1_795_440_000_000, [], False])
    first = hashlib.sha256(b"linggong journal" + NAME).digest()
    expected = first + hashlib.sha256(header).digest() + hashlib.sha256(b"body").digest()
    assert head == Head(1, hashlib.sha256(expected).digest())
    assert journals.hash_at(conn, NAME, 0) == first


def test_numbers_have_no_gaps(journals, conn):
    assert [entry.number for entry in _written(journals, conn, b"a", b"b", b"c")] == [1, 2, 3]
    assert list(journals.verify(conn)) == []


def test_an_entry_over_the_limit_is_refused_and_nothing_is_written(journals, conn):
    with pytest.raises(EntryTooLarge):
        journals.append(conn, NAME, HEADER, b"x" * ENTRY_LIMIT)
    assert journals.heads(conn) == {NAME: Head(0, genesis(NAME))}


def test_a_journal_nobody_began_cannot_be_written(journals, conn):
    with pytest.raises(UnknownJournal):
        journals.append(conn, b"other-jrnl", HEADER, b"")


@pytest.mark.parametrize(("column", "number"), [("header", 2), ("body", 3), ("hash", 1)])
def test_a_flipped_byte_is_found_where_it_is(journals, conn, column, number):
    _written(journals, conn, b"a", b"b", b"c")
    at = journals.entries.c.number == number
    value = conn.scalar(sa.select(journals.entries.c[column]).where(at))
    conn.execute(journals.entries.update().where(at).values({column: bytes([value[0] ^ 4]) + value[1:]}))
    assert list(journals.verify(conn)) == [Damage(NAME, number)]


def test_a_missing_entry_or_a_wrong_head_is_found(journals, conn):
    _written(journals, conn, b"a", b"b", b"c")
    conn.execute(journals.entries.delete().where(journals.entries.c.number == 3))
    assert list(journals.verify(conn)) == [Damage(NAME, 3)]
    conn.execute(journals.entries.delete().where(journals.entries.c.number == 1))
    assert list(journals.verify(conn)) == [Damage(NAME, 1)]


def test_a_row_that_lost_its_type_is_damage_too(journals, conn):
    _written(journals, conn, b"a", b"b")
    conn.exec_driver_sql("UPDATE entries SET body = 'text' WHERE number = 2")
    assert list(journals.verify(conn)) == [Damage(NAME, 2)]
    conn.exec_driver_sql("UPDATE entries SET header = CAST(x'ff' AS TEXT) WHERE number = 1")
    assert list(journals.verify(conn)) == [Damage(NAME, 1)]


def test_a_dropped_body_leaves_the_chain_whole(journals, conn):
    _written(journals, conn, b"a", b"b")
    gone = {"body": None, "dropped": hashlib.sha256(b"a").digest()}
    conn.execute(journals.entries.update().where(journals.entries.c.number == 1).values(gone))
    assert list(journals.verify(conn)) == []


def _copied(journals, entries, head, *more):
    engine = sa.create_engine("sqlite://")
    journals.journals.metadata.create_all(engine)
    with engine.begin() as conn:
        fresh = journals.extend(conn, NAME, entries, head)
        for again in more:
            journals.extend(conn, NAME, *again)
        return fresh, journals.heads(conn)[NAME], list(journals.verify(conn))


def test_a_copy_has_the_same_head_and_a_repeat_is_harmless(journals, conn):
    entries = _written(journals, conn, b"a", b"b", b"c")
    head = journals.heads(conn)[NAME]
    fresh, copied, damage = _copied(journals, entries[:2], Head(2, journals.hash_at(conn, NAME, 2)), (entries, head))
    assert (len(fresh), copied, damage) == (2, head, [])
    fresh, copied, _ = _copied(journals, entries, head, (entries, head))
    assert copied == head


def test_a_gap_and_a_wrong_head_are_refused(journals, conn):
    entries = _written(journals, conn, b"a", b"b")
    with pytest.raises(Gap):
        _copied(journals, entries[1:], journals.heads(conn)[NAME])
    with pytest.raises(ChainBroken):
        _copied(journals, entries, Head(2, bytes(32)))
    changed = msgspec.structs.replace(entries[0], body=b"A")
    with pytest.raises(ChainBroken):
        _copied(journals, [changed, entries[1]], journals.heads(conn)[NAME])


@given(st.lists(st.tuples(st.binary(max_size=20), st.binary(max_size=20)), min_size=1, max_size=5), st.data())
def test_any_change_of_any_entry_changes_the_head(pairs, data):
    def head(written):
        last = genesis(NAME)
        for number, (header, body) in enumerate(written, 1):
            last = chain(last, Entry(number, header, body))
        return last

    index = data.draw(st.integers(0, len(pairs) - 1))
    other = data.draw(
        st.tuples(st.binary(max_size=20), st.binary(max_size=20)).filter(lambda pair: pair != pairs[index])
    )
    assert head(pairs) != head([*pairs[:index], other, *pairs[index + 1 :]])
