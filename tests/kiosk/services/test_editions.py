"""An employer offers his work otherwise: all of it until somebody counts on it, then only for the better."""

import datetime as dt

import msgspec
import pytest

from kiosk.hall.clock import MINUTE, moment
from kiosk.hall.facts import KINDS, PostingPublished, SignupConfirmed
from kiosk.hall.posting import Choosing, Extra, PostingText, Source, text_of_edition
from kiosk.hall.seat.outcomes import Changed, Confirmed, Request, Unsure
from kiosk.hall.seat.signup import SignupState
from kiosk.services.duties import Duties
from kiosk.services.employer.editions import AtDesk, Fixed
from kiosk.services.employer.sent import Published, Refused
from tests.kiosk.conftest import DRAFT, EMPLOYER, copy


@pytest.fixture
def other(make_sibling):
    return make_sibling()


def change(hall, posting, **typed):
    draft = msgspec.structs.replace(DRAFT, **typed)
    return hall.services.editions.change(posting.employer, posting.id, draft)


def test_each_edition_stands_whole_at_every_kiosk_with_its_own_text(hall, other):
    posting = hall.publish()
    for place, pay, time in (("站前", "270", "07:00"), ("北门", "280", "08:00"), ("东门", "200", "05:45")):
        changed = change(hall, posting, place=place, pay=pay, time=time)
        assert isinstance(changed, Published)
        copy(hall, other)
        for kiosk in (hall, other):
            shown = kiosk.services.jobs.posting(posting.id)
            assert (shown.place, shown.terms.pay_fen, shown.number) == (place, 100 * int(pay), posting.number)
            assert shown.terms.start == moment(dt.date(2026, 11, 23), dt.time.fromisoformat(time))
    assert shown.edition == 4
    assert hall.store.check() == other.store.check() == ()


def test_the_text_of_an_edition_is_not_that_of_another_which_has_not_come(hall):
    posting = hall.publish()
    with hall.store.write() as tx:
        tx.put_open(posting.id, text_of_edition(2), PostingText("站前"))
    assert hall.services.jobs.posting(posting.id).place == DRAFT.place


def test_nothing_is_written_where_nothing_is_another(hall):
    posting, before = hall.publish(), hall.facts()
    assert change(hall, posting) == Published(posting)
    assert hall.facts() == before
    assert isinstance(change(hall, posting, name="李老板"), Published)
    assert hall.services.jobs.posting(posting.id).edition == 1
    assert hall.services.signups.sign_up(hall.worker(), posting.id).contact.name == "李老板"


def test_mistakes_and_others_postings_write_nothing(hall, clock):
    posting, before = hall.publish(), hall.facts()
    assert isinstance(change(hall, posting, pay="x"), Refused)
    assert hall.services.editions.change(b"somebody-1", posting.id, DRAFT) is None
    assert hall.services.editions.change(EMPLOYER, b"nothing-at", DRAFT) is None
    hall.services.postings.close(EMPLOYER, posting.id)
    assert change(hall, posting, pay="300") is None
    assert hall.facts() == before + 1


@pytest.mark.parametrize(
    "typed",
    [
        {"time": "07:00"},
        {"trade": "101"},
        {"pay": "250"},
        {"pay_unit": "1"},
        {"paid": "5"},
        {"length": "3d"},
        {"pay": "250", "pay_most": "300"},
    ],
)
def test_once_a_seat_is_given_what_somebody_counts_on_stays(hall, typed):
    posting = hall.publish()
    signup = hall.services.signups.sign_up(hall.worker(), posting.id).signup
    before = hall.facts()
    assert isinstance(change(hall, posting, **typed), Fixed)
    assert hall.facts() == before
    better = change(hall, posting, pay="300", place="站前", bay="2", note="带手套", meals="1").posting
    assert (better.terms.pay_fen, better.terms.bay, better.place) == (30000, 2, "站前")
    assert (better.terms.extras, better.source) == (Extra.MEALS | Extra.RIDE, Source.PHONE)
    hall.services.signups.withdraw(signup.id)
    assert isinstance(change(hall, posting, **typed), Published)


def test_a_range_rises_at_either_end(hall):
    posting = hall.publish(pay_most="300")
    hall.services.signups.sign_up(hall.worker(), posting.id)
    assert change(hall, posting) == Fixed(("pay_most_fen",))
    assert change(hall, posting, pay="270", pay_most="290") == Fixed(("pay_fen", "pay_most_fen"))
    for pay, most in (("260", "320"), ("300", "320"), ("330", "")):
        assert isinstance(change(hall, posting, pay=pay, pay_most=most), Published)


def test_seats_that_are_lent_hold_the_terms_too(hall, other):
    posting = hall.publish(headcount="40")
    copy(other, hall)
    Duties(hall.store, hall.clock).settle()
    assert change(hall, posting, time="07:00") == Fixed(("start",))


def test_another_kiosk_sends_the_employer_to_where_the_posting_is(hall, other):
    posting = hall.publish()
    copy(hall, other)
    assert change(other, posting, time="07:00") == AtDesk()


def test_how_many_are_wanted_is_another_matter(hall):
    posting = hall.publish(headcount="2")
    assert change(hall, posting, headcount="9", pay="300").posting.terms.headcount == 2


def test_who_saw_an_older_edition_looks_again_before_a_seat_is_given(hall):
    posting, worker = hall.publish(), hall.worker()
    now = change(hall, posting, time="07:30").posting
    before = hall.facts()
    assert hall.services.signups.sign_up(worker, posting.id, posting.edition) == Changed(now)
    assert hall.facts() == before
    given = hall.services.signups.sign_up(worker, posting.id, now.edition)
    assert isinstance(given, Confirmed)
    assert _told(hall, "signup.confirmed")[-1].edition == 2


def test_a_kiosk_that_knows_less_than_who_asks_keeps_what_was_seen(hall):
    posting, worker = hall.publish(), hall.worker()
    hall.services.signups.answer(Request(b"signup-one", worker, posting.id, edition=3))
    assert _told(hall, "signup.confirmed") == [SignupConfirmed(posting.id, worker, 0, 1, edition=3)]


def _told(hall, kind):
    with hall.store.read() as query:
        entries = query.journals.entries(hall.store.identity.journal, 0, 1000)
        return [KINDS.read(kind, entry.body) for entry in entries if entry.read_header().kind == kind]


def test_moving_a_start_makes_nobodys_other_seat_fall(hall, other, clock):
    """Two kiosks without a line: the start of work moves onto a day for which its worker took a seat later."""
    moved = hall.publish(day="2026-11-24", headcount="9")
    copy(other, hall)
    worker = hall.worker()
    copy(other, hall)
    first = hall.services.signups.sign_up(worker, moved.id)
    clock.at += MINUTE
    second = other.services.signups.sign_up(worker, other.publish(place="站前").id)
    assert isinstance(first, Confirmed)
    assert isinstance(second, Confirmed)
    with hall.store.write() as tx:
        terms = msgspec.structs.replace(moved.terms, start=moment(dt.date(2026, 11, 23), dt.time(7)))
        fields = {"employer": EMPLOYER, "text": b"0" * 16, "number": moved.number, "edition": 2}
        tx.append(moved.id, PostingPublished(**fields, **msgspec.structs.asdict(terms)))
    for _ in range(2):
        copy(hall, other)
        for kiosk in (hall, other):
            Duties(kiosk.store, clock).settle()
    states = [_state(other, one.signup.id) for one in (first, second)]
    assert states == [SignupState.CONFIRMED, SignupState.CONFIRMED]


def _state(hall, signup):
    with hall.store.read() as query:
        return query.signups.one(signup).state


@pytest.mark.parametrize("choosing", [Choosing.TALK_FIRST, 77])
def test_whose_people_are_chosen_otherwise_has_no_seats_to_tap(hall, choosing):
    posting, worker = hall.publish(), hall.worker()
    with hall.store.write() as tx:
        fields = {"employer": EMPLOYER, "text": b"0" * 16, "number": posting.number, "edition": 2}
        terms = msgspec.structs.asdict(posting.terms) | {"choosing": choosing}
        tx.append(posting.id, PostingPublished(**fields, **terms))
    assert isinstance(hall.services.signups.sign_up(worker, posting.id), Unsure)


def test_where_nothing_may_be_published_nothing_is_changed(hall, clock):
    posting, before = hall.publish(), hall.facts()
    clock.at = 0
    assert change(hall, posting, time="07:00") == AtDesk()
    assert hall.facts() == before


def test_work_that_is_talked_about_is_offered_otherwise_after_its_time_too(hall, clock):
    posting = hall.publish(choosing="2", talk_time="06:00", time="09:00")
    talks_at = posting.terms.talk_at
    clock.at = talks_at + 30 * MINUTE
    changed = change(hall, posting, choosing="2", talk_time="06:00", time="09:00", place="站前")
    assert isinstance(changed, Published)
    assert (changed.posting.place, changed.posting.terms.talk_at) == ("站前", talks_at)
    later = change(hall, posting, choosing="2", talk_time="07:00", time="09:00")
    assert later.posting.terms.talk_at == talks_at + 60 * MINUTE
    assert isinstance(change(hall, posting, choosing="2", talk_time="06:30", time="09:00"), Refused), "tomorrow's"
