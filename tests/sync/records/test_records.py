"""Records: each named by an entry; weight, erasure, edit, time, journal; the same on every replica."""

import msgspec
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from sync.copying.wire import Changes
from sync.records.record import FULL, MOST_EDIT, STATED, Placed, Record
from sync.records.records import Records
from tests.sync.kiosk import HALL, OTHER_ROOT, SUBJECT, Kiosk

JOURNAL, WRITER = b"journal-10", b"writer--10"
small = st.integers(0, 2)
versions = st.builds(
    Placed,
    owner=st.just(HALL),
    hall=st.just(HALL),
    writer=st.sampled_from([WRITER, b"writer--11"]),
    weight=st.sampled_from([STATED, FULL]),
    record=st.builds(
        Record,
        subject=st.sampled_from([SUBJECT, b"subject-11"]),
        name=st.just("text"),
        edit=small,
        at=small,
        journal=st.sampled_from([JOURNAL, b"journal-11"]),
        number=st.just(2),
        erased=st.booleans(),
        body=st.sampled_from([b"a", b"b"]),
    ),
)


def _opened(records):
    engine = sa.create_engine("sqlite://")
    records.records.metadata.create_all(engine)
    return engine.begin()


@given(st.lists(versions, max_size=8, unique_by=lambda one: one.record), st.randoms())
def test_replicas_that_saw_the_same_versions_hold_the_same(written, chance):
    held = []
    for _ in range(2):
        records = Records(sa.MetaData())
        with _opened(records) as conn:
            for one in written:
                records.merge(conn, [one])
            subjects = (SUBJECT, b"subject-11")
            held.append([records.versions(conn, HALL, subject, "text") for subject in subjects])
            assert [records.get(conn, HALL, subject, "text") for subject in subjects] == [
                found[0] if found else None for found in held[-1]
            ]
        written = chance.sample(written, len(written))
    assert held[0] == held[1]


@pytest.fixture
def records():
    return Records(sa.MetaData())


@pytest.fixture
def conn(records):
    with _opened(records) as conn:
        yield conn


def _version(edit, body=b"body", subject=SUBJECT, at=5, writer=WRITER, weight=FULL, hall=HALL, **more):
    return Placed(hall, hall, writer, weight, Record(subject, "text", edit, at, JOURNAL, 2, body, **more))


def _stands(records, conn, subject=SUBJECT):
    return records.get(conn, HALL, subject, "text")


def test_a_higher_edit_stands_and_a_repeat_takes_nothing(records, conn):
    assert len(records.merge(conn, [_version(1), _version(2, b"new")])) == 2
    assert records.merge(conn, [_version(1), _version(2, b"new")]) == []
    assert _stands(records, conn).body == b"new"
    assert records.next_edit(conn, HALL, SUBJECT, "text") == 3
    assert records.next_edit(conn, HALL, SUBJECT, "other") == 1


def test_changes_are_counted_and_told_by_hall(records, conn):
    other = _version(1, subject=b"subject-11", hall=OTHER_ROOT.id, sealed=True)
    records.merge(conn, [_version(1), other])
    records.merge(conn, [_version(2)])
    assert [(number, record.edit) for number, record in records.changed(conn, (), 0, 10)] == [(2, 1), (3, 2)]
    assert [(number, record.edit) for number, record in records.changed(conn, (HALL,), 0, 10)] == [(3, 2)]
    assert records.changed(conn, (), 3, 10) == []
    assert records.last_sequence(conn) == 3


def test_nothing_stands_above_an_erasure_and_what_was_erased_is_kept(records, conn):
    records.merge(conn, [_version(1, b"kept"), _version(1, b"", erased=True)])
    records.merge(conn, [_version(9, writer=b"writer--11")])
    assert _stands(records, conn).erased
    assert [record.body for record in records.versions(conn, HALL, SUBJECT, "text")] == [b"", b"body", b"kept"]


def test_what_counts_less_stands_below_even_if_it_erases(records, conn):
    records.merge(conn, [_version(1), _version(9, b"", writer=b"writer--11", weight=STATED, erased=True)])
    assert _stands(records, conn).body == b"body"


def test_what_does_not_count_never_takes_the_place_of_what_does(records, conn):
    records.merge(conn, [_version(1)])
    records.merge(conn, [_version(2, b"behind", weight=0)])
    assert _stands(records, conn).body == b"body"
    assert records.next_edit(conn, HALL, SUBJECT, "text") == 2


def test_an_edit_out_of_reach_is_no_version(records, conn):
    assert records.merge(conn, [_version(MOST_EDIT + 1)]) == []
    records.merge(conn, [_version(MOST_EDIT)])
    records.merge(conn, [_version(MOST_EDIT, b"later", at=6, writer=b"writer--11")])
    assert records.next_edit(conn, HALL, SUBJECT, "text") == MOST_EDIT
    assert _stands(records, conn).body == b"later"


def test_a_version_is_named_by_all_it_says():
    one = Record(SUBJECT, "text", 1, 5, JOURNAL, 2, b"body")
    changes = {"subject": b"subject-11", "name": "other", "edit": 2, "at": 6, "body": b"other", "key": b"k"}
    changes |= {"sealed": True, "erased": True}
    digests = {msgspec.structs.replace(one, **{name: value}).digest for name, value in changes.items()}
    assert len({one.digest, *digests}) == len(changes) + 1
    assert len(one.digest) == 16


@pytest.fixture
def kiosks():
    found = [Kiosk(), Kiosk()]
    for kiosk in found:
        kiosk.open()
    yield found
    for kiosk in found:
        kiosk.close()


def test_a_record_that_no_entry_names_is_passed_over(kiosks):
    kiosk, other = kiosks
    other.put("text", 1, b"words")
    other.heads(())
    (made,) = [record for _, record in other.changed_records((), 0, 10)]
    kiosk.take_roll([other.admission()])
    kiosk.merge(b"peer----10", Changes((made,), 1))
    assert kiosk.record("text") is None, "its entry is not here"
    assert kiosk.receive(other.signed(other.name)) is None
    for forged in (
        msgspec.structs.replace(made, body=b"other words"),
        msgspec.structs.replace(made, subject=b"subject-11"),
        msgspec.structs.replace(made, edit=7),
        msgspec.structs.replace(made, erased=True),
        msgspec.structs.replace(made, number=1),
        msgspec.structs.replace(made, journal=kiosk.name),
    ):
        kiosk.merge(b"peer----10", Changes((forged,), 1))
        assert kiosk.record("text") is None
    kiosk.merge(b"peer----10", Changes((made,), 1))
    assert kiosk.record("text") == made


def test_the_next_edit_goes_on_from_what_counts(records, conn):
    records.merge(conn, [_version(4), _version(MOST_EDIT, writer=b"writer--11", weight=0)])
    assert records.next_edit(conn, HALL, SUBJECT, "text") == 5
