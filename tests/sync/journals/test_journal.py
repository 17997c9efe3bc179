"""Journals: numbered without gaps, chained, checked."""

import hashlib

import msgspec
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from sync.entries import ENDED, ENTRY_LIMIT, STATED, Drops, Entry, Head, Header, Opening, chain, genesis, name_of
from sync.errors import BadSignature, ChainBroken, EntryTooLarge, Gap, JournalEnded, UnknownJournal
from sync.journals.journal import Journals
from sync.journals.offers import Signature
from sync.journals.stored import Damage
from sync.signing import public_key, signer

SUBJECT, SEED, ROOM = b"subject-10", bytes(32), 1 << 20
SIGN = signer(SEED)
OPENING = msgspec.msgpack.encode(Opening(b"hall-10byt", public_key(SEED)))
HEADER = Header("posting.closed", SUBJECT, 1_795_440_000_000)


@pytest.fixture
def journals():
    return Journals(sa.MetaData())


@pytest.fixture
def conn(journals):
    engine = sa.create_engine("sqlite://")
    journals.journals.metadata.create_all(engine)
    with engine.begin() as conn:
        yield conn


@pytest.fixture
def name(journals, conn):
    return journals.open(conn, 1000, OPENING)


def _written(journals, conn, name, *bodies):
    for body in bodies:
        journals.append(conn, name, HEADER, body)
    return journals.read(conn, name, 0, 100)


def test_the_chain_is_the_one_the_docstring_draws(journals, conn, name):
    head = journals.append(conn, name, HEADER, b"body")
    assert name == hashlib.sha256(b"linggong journal" + OPENING).digest()[:10] == name_of(OPENING)
    digest = hashlib.sha256(b"linggong journal" + name).digest()
    assert journals.hash_at(conn, name, 0) == digest
    opened = msgspec.msgpack.encode(["journal.opened", name, 1000, [], False])
    written = msgspec.msgpack.encode(["posting.closed", SUBJECT, 1_795_440_000_000, [], False])
    for header, body in ((opened, OPENING), (written, b"body")):
        digest = hashlib.sha256(digest + hashlib.sha256(header).digest() + hashlib.sha256(body).digest()).digest()
    assert head == Head(2, digest)


def test_numbers_have_no_gaps(journals, conn, name):
    assert [entry.number for entry in _written(journals, conn, name, b"a", b"b", b"c")] == [1, 2, 3, 4]
    assert list(journals.verify(conn)) == []


def test_an_entry_over_the_limit_is_refused_and_nothing_is_written(journals, conn, name):
    head = journals.held(conn, name).head
    with pytest.raises(EntryTooLarge):
        journals.append(conn, name, HEADER, b"x" * ENTRY_LIMIT)
    assert journals.held(conn, name).head == head


def test_a_journal_nobody_began_cannot_be_written(journals, conn):
    with pytest.raises(UnknownJournal):
        journals.append(conn, b"other-jrnl", HEADER, b"")


@pytest.mark.parametrize(("column", "number"), [("header", 2), ("body", 3), ("hash", 1), ("body", 1)])
def test_a_flipped_byte_is_found_where_it_is(journals, conn, name, column, number):
    _written(journals, conn, name, b"a", b"b", b"c")
    at = journals.entries.c.number == number
    value = conn.scalar(sa.select(journals.entries.c[column]).where(at))
    conn.execute(journals.entries.update().where(at).values({column: bytes([value[0] ^ 4]) + value[1:]}))
    assert list(journals.verify(conn)) == [Damage(name, number)]


def test_a_missing_entry_or_a_wrong_head_is_found(journals, conn, name):
    _written(journals, conn, name, b"a", b"b", b"c")
    conn.execute(journals.entries.delete().where(journals.entries.c.number == 3))
    assert list(journals.verify(conn)) == [Damage(name, 3)]
    conn.execute(journals.entries.delete().where(journals.entries.c.number == 1))
    assert list(journals.verify(conn)) == [Damage(name, 1)]


def test_a_row_that_lost_its_type_is_damage_too(journals, conn, name):
    _written(journals, conn, name, b"a", b"b")
    conn.exec_driver_sql("UPDATE entries SET body = 'text' WHERE number = 2")
    assert list(journals.verify(conn)) == [Damage(name, 2)]
    conn.exec_driver_sql("UPDATE entries SET header = CAST(x'ff' AS TEXT) WHERE number = 1")
    assert list(journals.verify(conn)) == [Damage(name, 1)]


def _bodies(journals, conn, name):
    return [entry.body for entry in journals.read(conn, name, 0, 100)]


def test_a_dropped_body_is_gone_wherever_the_journal_comes_and_the_chain_is_whole(journals, conn, name):
    _written(journals, conn, name, b"a", b"b", b"c", b"d")
    whole = _offer(journals, conn, name)
    journals.drop(conn, name, 1000, Drops(((1, 2), (4, 99))))
    _written(journals, conn, name, b"e")
    kept = _bodies(journals, conn, name)
    assert kept == [OPENING, None, b"b", None, None, kept[5], b"e"]
    assert list(journals.verify(conn)) == []
    dropped = _offer(journals, conn, name)
    for offers in ((dropped,), (whole, dropped)):
        _, *copied = _copied(journals, *offers)
        assert copied == [dropped.head, [], _bodies(journals, conn, name)], "what is written after is not gone"


def test_what_a_journal_says_of_itself_is_never_dropped(journals, conn, name):
    journals.append(conn, name, Header(STATED, name, 1000), b"heads")
    _written(journals, conn, name, b"a")
    for _ in range(2):
        journals.drop(conn, name, 1000, Drops(((1, 99),)))
    bodies = _bodies(journals, conn, name)
    assert bodies[:3] == [OPENING, b"heads", None]
    assert None not in bodies[3:]
    assert _copied(journals, _offer(journals, conn, name))[2:] == ([], bodies)


def test_what_a_branch_states_lies_with_the_branch(journals, conn, name):
    _written(journals, conn, name, b"a")
    journals.append(conn, name, Header(STATED, name, 1000), b"heads")
    branch = journals.fork(conn, name, 2)
    found = conn.execute(sa.select(journals.stated.c.journal, journals.stated.c.number)).all()
    assert found == [(journals.held(conn, branch).key, 3)]


def test_a_body_that_its_owner_did_not_drop_is_missed(journals, conn, name):
    _written(journals, conn, name, b"a", b"b", b"c")
    journals.drop(conn, name, 1000, Drops(((2, 2), (5, 99))))
    _written(journals, conn, name, b"d")
    assert list(journals.verify(conn)) == []
    for number, body in ((6, b"d"), (3, b"b")):
        gone = {"body": None, "dropped": hashlib.sha256(body).digest()}
        conn.execute(journals.entries.update().where(journals.entries.c.number == number).values(gone))
        assert list(journals.verify(conn)) == [Damage(name, number)], "also behind what says that others are gone"


def _offer(journals, conn, name):
    journals.sign(conn, name, SIGN)
    offer = journals.offer(conn, name, 0, ROOM)
    assert offer is not None
    return offer


def _copied(journals, *offers):
    engine = sa.create_engine("sqlite://")
    journals.journals.metadata.create_all(engine)
    with engine.begin() as conn:
        fresh = [journals.extend(conn, offer).fresh for offer in offers]
        (far,) = journals.heads(conn)
        return fresh, far.head, list(journals.verify(conn)), _bodies(journals, conn, far.journal)


def test_a_copy_has_the_same_head_and_a_repeat_is_harmless(journals, conn, name):
    _written(journals, conn, name, b"a", b"b")
    journals.sign(conn, name, SIGN)
    part = journals.offer(conn, name, 0, ROOM)
    _written(journals, conn, name, b"c")
    journals.sign(conn, name, SIGN)
    whole = journals.offer(conn, name, 0, ROOM)
    fresh, copied, damage, _ = _copied(journals, part, whole, whole)
    assert (list(map(len, fresh)), copied, damage) == ([3, 1, 0], journals.held(conn, name).head, [])


def test_a_gap_a_wrong_head_and_an_unsigned_one_are_refused(journals, conn, name):
    _written(journals, conn, name, b"a", b"b")
    assert journals.offer(conn, name, 0, ROOM) is None
    journals.sign(conn, name, SIGN)
    offer = journals.offer(conn, name, 0, ROOM)
    changed = msgspec.structs.replace(offer.entries[1], body=b"A")
    wrong = {
        Gap: {"entries": offer.entries[1:]},
        ChainBroken: {"head": Head(3, bytes(32))},
        BadSignature: {"signatures": ()},
    }
    for error, change in wrong.items():
        with pytest.raises(error):
            _copied(journals, msgspec.structs.replace(offer, **change))
    with pytest.raises(ChainBroken):
        _copied(journals, msgspec.structs.replace(offer, entries=(offer.entries[0], changed, offer.entries[2])))
    with pytest.raises(ChainBroken, match="name"):
        _copied(journals, msgspec.structs.replace(offer, journal=b"other-jrnl"))


def test_a_head_is_signed_at_the_same_numbers_wherever_its_owner_has_sent_it(journals, conn, name):
    for count in (10, 130):
        _written(journals, conn, name, *[b"a"] * count)
        offer = _offer(journals, conn, name)
    assert [each.number for each in offer.signatures] == [11, 50, 100, 141]


def test_an_offer_is_no_larger_than_its_room_where_it_can_be_cut(journals, conn, name):
    entries = _written(journals, conn, name, *[b"a"] * 99)
    _written(journals, conn, name, *[b"a"] * 50)
    journals.sign(conn, name, SIGN)
    room = sum(entry.size for entry in entries)
    assert [journals.offer(conn, name, 0, size).head.number for size in (room, room - 1, 1)] == [100, 50, 50]


@pytest.mark.parametrize("number", [2, 4, 5, 6])
def test_no_signature_is_kept_that_was_not_checked(journals, conn, name, number):
    _written(journals, conn, name, b"a", b"b")
    first = _offer(journals, conn, name)
    _written(journals, conn, name, b"c", b"d")
    journals.sign(conn, name, SIGN)
    rest = journals.offer(conn, name, 3, ROOM)
    false = (Signature(number, bytes(64)),)
    brought = first if number > 5 else rest
    for signatures in (false + brought.signatures, brought.signatures + false):
        with pytest.raises(ChainBroken):
            _copied(journals, first, msgspec.structs.replace(brought, signatures=signatures))


def test_nothing_follows_a_journals_end(journals, conn, name):
    journals.append(conn, name, msgspec.structs.replace(HEADER, kind=ENDED), b"")
    with pytest.raises(JournalEnded):
        journals.append(conn, name, HEADER, b"")


def test_what_its_owner_signs_behind_a_journal_s_end_is_not_taken(journals, conn, name):
    journals.append(conn, name, msgspec.structs.replace(HEADER, kind=ENDED), b"")
    whole = _offer(journals, conn, name)
    conn.execute(journals.journals.update().values(ended=False))
    _written(journals, conn, name, b"more")
    beyond = _offer(journals, conn, name)
    assert _copied(journals, whole, whole)[1] == whole.head
    with pytest.raises(JournalEnded):
        _copied(journals, whole, beyond)
    with pytest.raises(Gap):
        _copied(journals, beyond)


@given(st.lists(st.tuples(st.binary(max_size=20), st.binary(max_size=20)), min_size=1, max_size=5), st.data())
def test_any_change_of_any_entry_changes_the_head(pairs, data):
    def head(written):
        last = genesis(b"journal-10")
        for number, (header, body) in enumerate(written, 1):
            last = chain(last, Entry(number, header, body))
        return last

    index = data.draw(st.integers(0, len(pairs) - 1))
    other = data.draw(
        st.tuples(st.binary(max_size=20), st.binary(max_size=20)).filter(lambda pair: pair != pairs[index])
    )
    assert head(pairs) != head([*pairs[:index], other, *pairs[index + 1 :]])
