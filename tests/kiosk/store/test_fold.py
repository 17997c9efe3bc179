"""The same facts give the same tables in any order of arrival between journals."""

from functools import cache

import msgspec
import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall import facts
from kiosk.hall.day.attendance import Attendance, DeskWhy
from kiosk.hall.day.complaint import CaseEnd, StepKind
from kiosk.hall.day.rating import Mark
from kiosk.hall.desk.exclusion import Against, AppealEnd, Ground, Side
from kiosk.hall.form.channel import DraftField
from kiosk.hall.posting import CloseReason, PayUnit, PostingState
from kiosk.hall.review import ReviewEnd
from kiosk.hall.seat.application import ApplicationEnd
from kiosk.hall.seat.signup import CREW_MOST, Party, RefusalReason
from kiosk.hall.seat.waiting import OfferEnd, WaitingEnd
from kiosk.store import tables
from kiosk.store.fold import Source, fold
from kiosk.store.rebuild import rows
from sync.entries import Entry, Header, encode_header
from sync.journals.engines import sqlite_engine

JOURNALS = [bytes([letter]) * 10 for letter in b"ABC"]
SUBJECTS = [bytes([letter]) * 10 for letter in b"xy"]

ids = st.sampled_from(SUBJECTS)
small, editions = st.integers(0, 3), st.integers(1, 3)
FACTS = {
    facts.JournalOpened: (ids, st.binary(min_size=32, max_size=32), st.none(), small, ids, st.booleans()),
    facts.JournalEnded: (),
    facts.RecordWritten: (),
    facts.PersonSame: (ids,),
    facts.HallNumberGiven: (small, small),
    facts.PersonParted: (ids, ids, ids),
    facts.WorkerRegistered: (small,),
    facts.PostingPublished: (
        *[small] * 3,
        st.sampled_from(PayUnit),
        small,
        ids,
        ids,
        small,
        small,
        editions,
        *[small] * 13,
        st.none() | ids,
    ),
    facts.NoticePosted: (small, ids, small),
    facts.NoticeEnded: (),
    facts.EventPosted: (small, small, small, ids),
    facts.EventEnded: (),
    facts.PostingRefused: (st.sampled_from(DraftField),),
    facts.PostingClosed: (st.sampled_from(CloseReason),),
    facts.SignupConfirmed: (ids, ids, small, small, st.booleans(), editions, st.none() | ids, editions),
    facts.SignupRefused: (ids, ids, st.sampled_from(RefusalReason)),
    facts.SignupWithdrawn: (st.sampled_from(Party),),
    facts.SeatFreed: (ids,),
    facts.LeaseGranted: (ids, ids, small),
    facts.LeaseTaken: (ids, small),
    facts.LeaseRecalled: (ids, ids, small),
    facts.LeaseReturned: (ids, small),
    facts.ReturnBooked: (ids, small),
    facts.HeadcountChanged: (ids, st.integers(-3, 3)),
    facts.HeadcountWished: (small,),
    facts.PostingTakenOver: (ids, small),
    facts.AfarAsked: (ids, ids, ids, *[small] * 4),
    facts.AfarRefused: (st.sampled_from(ApplicationEnd),),
    facts.AfarAccepted: (small, small),
    facts.TalkAsked: (ids, ids, small, small),
    facts.TalkPlaced: (small, small, small),
    facts.TalkEnded: (st.sampled_from(ApplicationEnd),),
    facts.SignupArrived: (st.sampled_from(Party),),
    facts.WorkPaid: (st.sampled_from(Party),),
    facts.WorkUnpaid: (st.sampled_from(Party),),
    facts.EmployerRated: (ids, st.sampled_from(Mark), small, ids),
    facts.WorkerRated: (ids, st.sampled_from(Mark), small, ids),
    facts.AttendanceSaid: (st.sampled_from(Attendance), editions),
    facts.SeatSeen: (),
    facts.AttendanceContested: (),
    facts.AttendanceJudged: (st.sampled_from(Attendance), editions),
    facts.DeskAsked: (st.sampled_from(DeskWhy),),
    facts.ComplaintMade: (small, small, small),
    facts.ComplaintStepped: (ids, st.sampled_from(StepKind), st.none() | ids),
    facts.ComplaintEnded: (st.sampled_from(CaseEnd), ids),
    facts.CourseJoined: (small, ids, ids),
    facts.CourseLeft: (),
    facts.WaitingJoined: (ids, ids, small, st.lists(ids, max_size=CREW_MOST - 1).map(tuple)),
    facts.WaitingEnded: (st.sampled_from(WaitingEnd),),
    facts.OfferMade: (ids, ids, small),
    facts.OfferWanted: (editions,),
    facts.PostingCancelled: (st.sampled_from(CloseReason),),
    facts.PostingReplaced: (ids, small),
    facts.PostingHeld: (ids, small, editions, small),
    facts.ReviewWished: (ids, editions, st.sampled_from(ReviewEnd), st.none() | ids),
    facts.ReviewEnded: (editions, st.sampled_from(ReviewEnd), st.none() | ids),
    facts.VerificationMade: (ids, small, small, ids, st.none() | ids),
    facts.VerificationEnded: (st.none() | ids,),
    facts.ClerkAppointed: (small, st.none() | small, st.none() | ids),
    facts.ClerkEnded: (st.none() | ids,),
    facts.ExclusionMade: (*[st.sampled_from(Side), ids, st.sampled_from(Ground), small, ids], st.none() | ids),
    facts.ExclusionLifted: (st.none() | ids,),
    facts.AppealMade: (st.sampled_from(Against), ids, ids, st.none() | ids),
    facts.AppealDecided: (st.sampled_from(AppealEnd), st.none() | ids),
    facts.HallOpened: (),
    facts.DraftsTakenOver: (editions,),
    facts.HallClosed: (),
    facts.SettingsChanged: (small, editions, editions, ids),
    facts.ClerkActed: (small, ids, st.none() | ids, small, st.booleans()),
    facts.PcAdmitted: (st.none() | ids,),
    facts.PcEnded: (st.none() | ids,),
    facts.OfferEnded: (ids, st.sampled_from(OfferEnd), small),
}
any_fact = st.one_of(*(st.builds(kind, *fields) for kind, fields in FACTS.items()))
told = st.lists(st.tuples(st.sampled_from(JOURNALS), ids, st.integers(0, 9), any_fact), max_size=12)


def _entries(written):
    """journal -> its entries, numbered in the order written."""
    journals = {name: [] for name in JOURNALS}
    for journal, subject, at, fact in written:
        header = encode_header(Header(fact.kind, subject, at))
        journals[journal].append(Entry(len(journals[journal]) + 1, header, facts.encode(fact)))
    return journals


@cache
def _empty():
    """A database with all tables; whoever fills them takes it back."""
    engine = sqlite_engine()
    tables.metadata.create_all(engine, tables=list(tables.FOLDED))
    return engine


def _tables(arrivals):
    with _empty().connect() as conn:
        for journal, entries in arrivals:
            fold(conn, Source(journal), entries)
        return {table.name: rows(conn, table) for table in tables.FOLDED}


def test_every_kind_of_fact_is_permuted():
    assert set(FACTS) == set(facts.FACTS)


@given(told, st.data())
def test_any_order_of_arrival_gives_the_same_tables(written, data):
    journals = _entries(written)
    in_turn = _tables(journals.items())
    turns = data.draw(st.permutations([name for name, entries in journals.items() for _ in entries]))
    left = {name: list(entries) for name, entries in journals.items()}
    assert _tables((name, [left[name].pop(0)]) for name in turns) == in_turn


def test_two_homes_claiming_one_posting_give_one_and_the_same():
    def published(headcount):
        return facts.PostingPublished(101, headcount, 1, PayUnit.DAY, 1, SUBJECTS[0], SUBJECTS[0])

    journals = _entries([(JOURNALS[0], SUBJECTS[0], 1, published(3)), (JOURNALS[1], SUBJECTS[0], 2, published(9))])
    forth, back = _tables(journals.items()), _tables(reversed(journals.items()))
    assert forth == back
    ((_, home, _, _, headcount, *_),) = forth["postings"]
    assert (home, headcount) == (JOURNALS[0], 3)


def test_a_body_from_before_a_field_was_there_has_its_default():
    old = msgspec.msgpack.encode([101, 3, 1, 2, 1, SUBJECTS[0], bytes(16)])
    header = encode_header(Header("posting.published", SUBJECTS[0], 1))
    with _empty().connect() as conn:
        fold(conn, Source(JOURNALS[0]), [Entry(1, header, old)])
        (row,) = conn.execute(sa.select(tables.postings)).mappings()
    further = {field.name: field.default for field in msgspec.structs.fields(facts.PostingPublished)[7:]}
    assert {name: row[name] for name in further} == further
    assert (row["number"], row["paid"], row["choosing"]) == (0, 0, 1)


def test_a_malformed_body_changes_nothing():
    header = encode_header(Header("posting.closed", SUBJECTS[0], 1))
    folded = _tables([(JOURNALS[0], [Entry(1, header, b"\xff")])])
    assert (folded["posting_states"], folded["closed_to_us"]) == ([], [])


@pytest.mark.parametrize(("kind", "body"), [("posting.closed", b"\xff"), ("posting.frozen", b"\x90"), ("x", None)])
def test_what_must_be_understood_and_cannot_be_read_closes_its_subject(kind, body):
    header = encode_header(Header(kind, SUBJECTS[0], 1, must_understand=True))
    folded = _tables([(JOURNALS[0], [Entry(1, header, body)])])
    assert [row[0] for row in folded["closed_to_us"]] == [SUBJECTS[0]]


def test_what_was_read_once_and_let_go_closes_nothing():
    header = encode_header(Header("posting.closed", SUBJECTS[0], 1, must_understand=True))
    assert _tables([(JOURNALS[0], [Entry(1, header, None)])])["closed_to_us"] == []


def test_a_reason_of_a_newer_program_closes_a_posting_all_the_same():
    header = encode_header(Header("posting.closed", SUBJECTS[0], 7, must_understand=True))
    folded = _tables([(JOURNALS[0], [Entry(1, header, msgspec.msgpack.encode([77, "more"]))])])
    assert [row[:2] for row in folded["posting_states"]] == [(SUBJECTS[0], PostingState.CLOSED)]
    assert folded["closed_to_us"] == []
