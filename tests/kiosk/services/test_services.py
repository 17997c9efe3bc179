"""Use cases on a real database."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, MINUTE, moment
from kiosk.hall.day.ticked import Act
from kiosk.hall.facts import JournalOpened, PersonSame, PostingPublished
from kiosk.hall.posting import Choosing, Extra, Paid, PostingState, Source
from kiosk.hall.seat.outcomes import Already, Busy, Closed, Confirmed, Full, SeatWord, Unsure, WrongLabel
from kiosk.hall.seat.signup import Party, SignupState
from kiosk.services.employer.employers import QUICK, TokenProblem
from kiosk.store import tables
from sync.entries import Header
from sync.presence import issue, read_text
from sync.roll.statements import Admitted, member_of, state
from tests.kiosk.conftest import EMPLOYER


def test_a_worker_is_found_again_by_number(hall):
    worker = hall.services.workers.register("13900000000", (102,), dt.date(2026, 11, 23))
    assert hall.services.workers.find("13900000000") == worker
    assert hall.services.workers.find("13900000001") is None
    before = hall.facts()
    hall.services.workers.register("13900000000", (102,), dt.date(2026, 11, 23))
    assert hall.facts() == before, "nothing new was said"
    assert hall.services.workers.register("13900000000", (101,), dt.date(2026, 11, 24)).id == worker.id
    assert hall.facts() == before + 1, "an entry names what is typed now"
    assert hall.services.workers.find("13900000000").trades == (101,)


def test_a_day_that_is_over_becomes_the_next_working_day(hall, clock):
    hall.worker(0)
    clock.at = moment(dt.date(2026, 11, 25), dt.time(17, 0))
    assert hall.services.workers.find("13900000000").day == dt.date(2026, 11, 26)


def test_every_term_comes_back_from_the_tables_as_it_was_published(hall):
    terms = hall.publish(pay_most="300", paid="5", length="3d", meals="1", tools="1", help_first="1").terms
    assert (terms.pay_fen, terms.pay_most_fen, terms.paid, terms.hours, terms.days) == (
        26_000,
        30_000,
        Paid.MONTH,
        0,
        3,
    )
    assert (terms.extras, terms.choosing) == (Extra.MEALS | Extra.TOOLS, Choosing.AT_ONCE)
    assert (terms.needs, terms.zone, terms.help_first) == (0, 0, 1)
    assert hall.store.check() == ()


def test_what_a_newer_program_says_of_the_terms_promises_nothing_and_is_not_at_once(hall):
    posting, terms = hall.publish().id, {"paid": 99, "choosing": 9, "source": 99, "extras": 1 << 40 | 1}
    newer = PostingPublished(102, 2, 1, 2, hall.clock.at + DAY, EMPLOYER, bytes(16), needs=2**52, zone=999, **terms)
    with hall.store.write() as tx:
        tx.append(posting, newer)
        found = tx.postings.one(posting)
    assert (found.terms.paid, found.terms.choosing, found.source) == (Paid.UNKNOWN, Choosing.UNKNOWN, Source.UNKNOWN)
    assert (found.terms.extras, found.terms.needs, found.terms.zone) == (Extra.MEALS, 2**52, 999)
    assert hall.store.check() == ()


def test_work_that_has_begun_is_experience(hall, clock):
    posting = hall.publish()
    hall.services.signups.sign_up(hall.worker(), posting.id)
    assert hall.services.workers.find("13900000000").experience == {}
    clock.at = posting.terms.start
    assert hall.services.workers.find("13900000000").experience == {102: 1}


def test_past_work_counts_under_every_id_of_one_person(hall, clock):
    hall.worker(0)
    for number, trade in ((0, "101"), (1, "102")):
        hall.services.signups.sign_up(hall.worker(number), hall.publish(trade=trade).id)
    smaller, larger = sorted(hall.services.workers.find(f"1390000000{number}").id for number in (0, 1))
    with hall.store.write() as tx:
        tx.append(larger, PersonSame(smaller))
    clock.at += DAY
    for number in (0, 1):
        assert hall.services.workers.find(f"1390000000{number}").experience == {101: 1, 102: 1}


def test_a_seat_is_given_with_all_its_holder_needs(hall):
    posting = hall.publish()
    outcome = hall.services.signups.sign_up(hall.worker(), posting.id)
    assert isinstance(outcome, Confirmed)
    assert outcome.signup.seat.label == "A1"
    assert outcome.posting.places_left == 1
    assert outcome.contact.phone == "13812345678"


def test_a_full_posting_says_so_and_is_remembered(hall):
    posting = hall.publish(headcount="1")
    hall.services.signups.sign_up(hall.worker(1), posting.id)
    before = hall.facts()
    assert isinstance(hall.services.signups.sign_up(hall.worker(2), posting.id), Full)
    assert hall.facts() == before + 2
    assert hall.store.check() == ()


def test_one_person_has_one_seat_a_day(hall, clock):
    first, second, worker = hall.publish(), hall.publish(trade="101"), hall.worker()
    given = hall.services.signups.sign_up(worker, first.id)
    again = hall.services.signups.sign_up(worker, first.id)
    assert isinstance(again, Already)
    assert again.signup == given.signup
    assert isinstance(hall.services.signups.sign_up(worker, second.id), Busy)
    clock.at += 10 * MINUTE
    assert isinstance(hall.services.signups.sign_up(worker, first.id), Already)
    clock.at += 1
    for tapped in (first, second):
        assert isinstance(hall.services.signups.sign_up(worker, tapped.id), Busy)
    tomorrow = hall.publish(day="2026-11-24")
    assert isinstance(hall.services.signups.sign_up(worker, tomorrow.id), Confirmed)


def test_a_withdrawal_frees_the_seat_but_never_its_number(hall):
    posting = hall.publish(headcount="1")
    given = hall.services.signups.sign_up(hall.worker(1), posting.id)
    assert hall.services.signups.withdraw(given.signup.id)
    assert not hall.services.signups.withdraw(given.signup.id)
    next_one = hall.services.signups.sign_up(hall.worker(2), posting.id)
    assert next_one.signup.seat.label == "A2"
    assert isinstance(hall.services.signups.sign_up(hall.worker(3), posting.id), Full)
    assert hall.store.check() == ()


def test_a_seat_given_in_the_journal_before_is_free_as_soon_as_it_is_given_back(hall):
    posting = hall.publish(headcount="1")
    given = hall.services.signups.sign_up(hall.worker(1), posting.id)
    hall.store.go_on(holds_seats=True)
    assert hall.services.signups.withdraw(given.signup.id)
    assert isinstance(hall.services.signups.sign_up(hall.worker(2), posting.id), Confirmed)


def test_who_withdrew_may_sign_up_anew(hall):
    posting, worker = hall.publish(), hall.worker()
    first = hall.services.signups.sign_up(worker, posting.id)
    hall.services.signups.withdraw(first.signup.id)
    second = hall.services.signups.sign_up(worker, posting.id)
    assert isinstance(second, Confirmed)
    assert second.signup.id != first.signup.id


def test_a_seat_is_seen_by_who_knows_its_label(hall, clock):
    posting, worker = hall.publish(), hall.worker()
    given = hall.services.signups.sign_up(worker, posting.id)
    assert [held.signup for held in hall.services.signups.of_seat("13900000000", "a1").seats] == [given.signup]
    assert hall.services.signups.of_seat("13900000000", "A2") == WrongLabel(2)
    hall.worker(9)
    assert hall.services.signups.of_seat("13900000009", "A1") == WrongLabel(2)
    clock.at = moment(dt.date(2026, 11, 24))
    opened = hall.services.signups.of_seat("13900000000", "A1")
    assert (opened.seats, [held.signup for held in opened.done]) == ((), [given.signup])


def test_arrived_is_said_once_and_stops_a_withdrawal(hall):
    posting = hall.publish()
    given = hall.services.signups.sign_up(hall.worker(), posting.id).signup.id
    assert hall.services.signups.arrive(given, Party.WORKER) is SeatWord.DONE
    before = hall.facts()
    assert hall.services.ticks.say(posting.employer, given, Act.ARRIVED)
    assert hall.facts() == before
    assert not hall.services.signups.withdraw(given)


def test_a_closed_or_begun_posting_takes_nobody(hall, clock):
    posting, later = hall.publish(), hall.publish(time="07:00")
    assert hall.services.postings.close(posting.employer, posting.id)
    outcome = hall.services.signups.sign_up(hall.worker(), posting.id)
    assert isinstance(outcome, Closed)
    assert outcome.posting.state is PostingState.CLOSED
    clock.at = later.terms.start
    assert isinstance(hall.services.signups.sign_up(hall.worker(), later.id), Closed)
    assert hall.services.signups.sign_up(hall.worker(), b"nobodyknow") == Closed(None)


def test_a_fact_that_must_be_understood_sends_to_the_desk(hall, make_sibling):
    other = make_sibling()
    posting = hall.publish()
    header = Header("posting.frozen", posting.id, hall.clock(), must_understand=True)
    with other.store.write() as tx:
        tables.journals.append(tx.conn, tx.journal, header, b"\x90")
    other.store.sign()
    with other.store.read() as query, hall.store.write() as tx:
        assert len(tx.receive(query.journals.offer(other.store.identity.journal, 0, 1 << 20))) == 2
    assert isinstance(hall.services.signups.sign_up(hall.worker(), posting.id), Unsure)
    assert hall.store.check() == ()


def test_a_form_with_mistakes_writes_nothing(hall):
    before = hall.facts()
    with pytest.raises(AssertionError, match="headcount"):
        hall.publish(headcount="0")
    assert hall.facts() == before


def test_a_form_sent_twice_is_one_posting(hall):
    assert hall.publish(nonce="once").id == hall.publish(nonce="once").id
    assert hall.publish(nonce="other").id == hall.publish(nonce="once").id, "typed alike just now"
    assert hall.publish(nonce="third", place="二道区").id != hall.publish(nonce="once").id
    assert len(hall.services.postings.of_employer(b"employer-1")) == 2


def test_an_employer_sees_and_moves_only_what_is_his(hall):
    posting = hall.publish()
    given = hall.services.signups.sign_up(hall.worker(4), posting.id).signup
    (applicant,) = hall.services.applicants.of_posting(posting.employer, posting.id)
    assert (applicant.seat.label, applicant.phone_masked) == ("A1", "139****0004")
    assert applicant.state is SignupState.CONFIRMED
    assert hall.services.applicants.of_posting(b"employer-2", posting.id) is None
    assert not hall.services.postings.close(b"employer-2", posting.id)
    assert not hall.services.ticks.say(b"employer-2", given.id, Act.ARRIVED)


def test_a_code_lets_one_phone_in(hall):
    code = hall.services.employers.token()
    assert hall.services.employers.token() == code
    session = hall.services.employers.redeem(code)
    assert hall.services.employers.session(session.cookie) == session
    assert hall.services.employers.redeem(code) is TokenProblem.REDEEMED
    assert hall.services.employers.token() != code


def test_a_code_is_new_every_minute_and_good_for_ten(hall, clock):
    code = hall.services.employers.token()
    clock.at += MINUTE
    assert hall.services.employers.token() != code
    clock.at += 8 * MINUTE
    assert not isinstance(hall.services.employers.redeem(code), TokenProblem)
    late = hall.services.employers.token()
    clock.at += 10 * MINUTE
    assert hall.services.employers.redeem(late) is TokenProblem.EXPIRED


@pytest.mark.parametrize(
    "forge",
    [
        lambda code: "0" * 32,
        lambda code: code[:-1] + ("0" if code[-1] != "0" else "1"),
        lambda code: code[:16],
        lambda code: "../..",
    ],
)
def test_a_forged_code_lets_nobody_in(hall, forge):
    assert hall.services.employers.redeem(forge(hall.services.employers.token())) is TokenProblem.FORGED


def test_a_code_of_another_kiosk_says_so(hall):
    store = hall.store
    other = issue(b"o" * 32, b"journal-02", store.clock(), bytes(6)).text
    assert hall.services.employers.redeem(other) is TokenProblem.FORGED
    member = member_of(store.hall, b"o" * 32, 1)
    assert store.take_roll([state(Admitted(store.hall, member), store.seed)])
    assert hall.services.employers.redeem(other) is TokenProblem.OTHER_KIOSK
    named_as_ours = issue(b"o" * 32, store.identity.journal, store.clock(), bytes(6)).text
    assert hall.services.employers.redeem(named_as_ours) is TokenProblem.OTHER_KIOSK


def test_a_code_says_where_the_pages_are_and_is_new_where_they_move(hall):
    first = hall.services.employers.token("http://192.168.1.20:8080")
    assert read_text(first).where.web_address == "http://192.168.1.20:8080"
    second = hall.services.employers.token("http://192.168.1.21:8080")
    assert read_text(second).where.web_address == "http://192.168.1.21:8080"
    assert not isinstance(hall.services.employers.redeem(first), TokenProblem)


def test_a_code_that_opens_another_door_is_new_every_ten_seconds(hall, clock):
    code = hall.services.employers.token(every=QUICK)
    assert hall.services.employers.token(every=QUICK) == code
    clock.at += QUICK
    assert hall.services.employers.token(every=QUICK) != code


def test_a_full_posting_leaves_the_board_after_ten_minutes(hall, clock):
    posting = hall.publish(headcount="1")
    hall.services.signups.sign_up(hall.worker(), posting.id)
    assert [row.places_left for row in hall.services.bulletin.rows(clock.at)] == [0]
    clock.at += 10 * MINUTE
    assert hall.services.bulletin.rows(clock.at) == ()


def test_a_posting_leaves_the_board_when_its_work_begins(hall, clock):
    posting = hall.publish()
    clock.at = posting.terms.start - 1
    assert hall.services.bulletin.rows(clock.at) == (posting,)
    assert hall.services.bulletin.rows(posting.terms.start) == ()


def test_the_list_for_everyone_has_each_open_posting_of_the_day(hall):
    early, late = hall.publish(), hall.publish(time="08:00")
    hall.publish(day="2026-11-24")
    assert hall.services.jobs.every(dt.date(2026, 11, 23)) == (early, late)
    assert hall.services.jobs.count() == 3


def test_the_journal_begins_with_whose_it_is(hall):
    identity = hall.store.identity
    with hall.store.read() as query:
        (first,) = query.journals.entries(identity.journal, 0, 1)
    assert first.read_header().kind == JournalOpened.kind
