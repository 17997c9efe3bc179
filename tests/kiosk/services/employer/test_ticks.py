"""What an employer says of who works for him, and what he sees of them."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, HOUR, MINUTE, moment
from kiosk.hall.day.attendance import CONTESTED_WITHIN, Attendance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark, WorkerMarkReason
from kiosk.hall.day.ticked import SEEN_FOR, Act
from kiosk.hall.facts import PostingCancelled, WorkerRegistered
from kiosk.hall.posting import CloseReason
from kiosk.hall.seat.outcomes import SeatWord
from kiosk.hall.seat.signup import Party, SignupState
from kiosk.hall.worker import SHOWN_TO_EMPLOYER
from kiosk.services.employer.applicants import Applicants
from kiosk.store import tables
from tests.kiosk.conftest import EMPLOYER, copy

START = moment(dt.date(2026, 11, 23), dt.time(6, 30))
EVENING = moment(dt.date(2026, 11, 23), dt.time(19))


@pytest.fixture
def seat(hall):
    """Gives a seat of a new posting."""

    def give(number=0, **typed):
        posting = hall.publish(**{"time": "06:30", "length": "8h"} | typed)
        return hall.services.signups.sign_up(hall.worker(number), posting.id).signup

    return give


def seen(hall, signup):
    (one,) = hall.services.applicants.of_posting(EMPLOYER, signup.posting)
    return one


def say(hall, signup, act):
    return hall.services.ticks.say(EMPLOYER, signup.id, act)


def test_who_arrived_is_there_until_that_is_taken_back(hall, seat, clock):
    signup = seat()
    clock.at = START
    for expected, act in ((3, Act.ARRIVED), (2, Act.UNSAID), (3, Act.ARRIVED)):
        assert say(hall, signup, act)
        before = hall.facts()
        assert say(hall, signup, act), "said twice it is done as well"
        assert hall.facts() == before
        assert seen(hall, signup).state == expected
    assert seen(hall, signup).ticked.there_at == clock.at
    assert hall.store.check() == ()


def test_the_worker_s_own_word_that_he_is_there_is_not_the_employer_s_to_take_back(hall, seat, clock):
    signup = seat()
    clock.at = START
    hall.services.signups.arrive(signup.id, Party.WORKER)
    assert {Act.UNSAID, Act.ABSENT, Act.ARRIVED, Act.DESK}.isdisjoint(seen(hall, signup).can)
    before = hall.facts()
    assert say(hall, signup, Act.ARRIVED)
    assert not say(hall, signup, Act.ABSENT)
    assert hall.facts() == before


@pytest.mark.parametrize(
    ("at", "may"), [(START - 1, False), (START, True), (START + DAY - 1, True), (START + DAY, False)]
)
def test_that_somebody_did_not_come_is_said_from_the_start_and_within_a_day(hall, seat, clock, at, may):
    signup = seat()
    clock.at = at
    assert (Act.ABSENT in seen(hall, signup).can) is may
    assert say(hall, signup, Act.ABSENT) is may
    assert seen(hall, signup).ticked.is_absent is may


def test_who_did_not_come_keeps_his_seat_and_is_not_to_be_paid_and_comes_after_all(hall, seat, clock):
    signup = seat()
    clock.at = START + HOUR
    say(hall, signup, Act.ABSENT)
    clock.at = EVENING
    one = seen(hall, signup)
    assert one.state is SignupState.CONFIRMED
    assert Act.PAID not in one.can
    assert say(hall, signup, Act.UNSAID)
    assert say(hall, signup, Act.ARRIVED)
    assert Act.PAID in seen(hall, signup).can


def test_an_arrival_heard_at_another_kiosk_first_or_last_is_the_same(hall, seat, clock, make_sibling):
    other = make_sibling()
    signup = seat()
    copy(hall, other)
    clock.at = START
    say(hall, signup, Act.ARRIVED)
    copy(hall, other)
    say(other, signup, Act.UNSAID)
    copy(hall, other)
    assert {seen(kiosk, signup).ticked.word for kiosk in (hall, other)} == {Attendance.UNSAID}
    assert hall.store.digest("attendances") == other.store.digest("attendances")


def test_work_that_was_cancelled_leaves_who_was_there_his_seat(hall, seat, clock):
    there, away = seat(1), seat(2)
    clock.at = START
    say(hall, there, Act.ARRIVED)
    for one in (there, away):
        with hall.store.write() as tx:
            tx.append(one.posting, PostingCancelled(CloseReason.DESK_CANCELLED))
    assert [seen(hall, one).state for one in (there, away)] == [SignupState.ARRIVED, SignupState.WITHDRAWN]


def test_paid_is_said_from_the_day_it_is_due_and_stands_beside_the_worker_s_word(hall, seat, clock):
    signup = seat(paid="3")
    clock.at = EVENING
    assert not say(hall, signup, Act.PAID)
    assert not hall.services.applicants.is_pay_due(EMPLOYER, hall.services.jobs.posting(signup.posting))
    clock.at = moment(dt.date(2026, 11, 30))
    assert hall.services.applicants.is_pay_due(EMPLOYER, hall.services.jobs.posting(signup.posting))
    assert hall.services.pays.say(signup.id, PayWord.UNPAID).name == "DONE"
    assert say(hall, signup, Act.PAID)
    assert seen(hall, signup).ticked.pay is PayWord.PAID
    assert not hall.services.applicants.is_pay_due(EMPLOYER, hall.services.jobs.posting(signup.posting))
    with hall.store.read() as query:
        assert query.work.pay_word(signup.id, Party.WORKER) is PayWord.UNPAID


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ({"paid": "1", "length": "8h"}, START + 8 * HOUR),
        ({"paid": "1", "length": "3d"}, moment(dt.date(2026, 11, 23), dt.time(18))),
        ({"paid": "2", "length": "2d"}, moment(dt.date(2026, 11, 24), dt.time(18))),
        ({"paid": "3", "length": "20d"}, moment(dt.date(2026, 11, 30))),
    ],
)
def test_an_employer_is_reminded_of_pay_when_that_day_s_work_is_done(hall, seat, clock, typed, at):
    signup = seat(**typed)
    posting = hall.services.jobs.posting(signup.posting)
    clock.at = at - 1
    assert (seen(hall, signup).is_owed, hall.services.applicants.is_pay_due(EMPLOYER, posting)) == (False, False)
    clock.at = at
    assert (seen(hall, signup).is_owed, hall.services.applicants.is_pay_due(EMPLOYER, posting)) == (True, True)


def test_how_a_worker_was_is_said_once_after_the_work(hall, seat, clock):
    signup = seat()
    rate = hall.services.ticks.rate
    assert not rate(EMPLOYER, signup.id, Mark.GOOD, WorkerMarkReason.SKILL)
    clock.at = EVENING
    assert not rate(EMPLOYER, signup.id, Mark.UNKNOWN, WorkerMarkReason(0))
    assert rate(EMPLOYER, signup.id, Mark.BAD, WorkerMarkReason.ON_TIME | WorkerMarkReason.SKILL)
    before = hall.facts()
    assert rate(EMPLOYER, signup.id, Mark.GOOD, WorkerMarkReason(0))
    assert hall.facts() == before
    with hall.store.read() as query:
        (row,) = query.conn.execute(tables.worker_ratings.select()).mappings()
        (last,) = query.journals.entries(hall.store.identity.journal, before - 1, 1)
    assert (row["signup"], row["mark"], row["reasons"]) == (signup.id, 3, 3)
    assert last.read_header().subject not in (signup.id, signup.worker, signup.posting), "headers outlive erasure"


def test_the_desk_is_asked_once_and_told_until_somebody_is_there(hall, seat, clock):
    signup = seat(7)
    clock.at = START - MINUTE
    assert not say(hall, signup, Act.DESK), "nobody is late before"
    clock.at = START + 20 * MINUTE
    assert say(hall, signup, Act.DESK)
    before = hall.facts()
    assert say(hall, signup, Act.DESK)
    assert hall.facts() == before
    (wish,) = hall.services.ticks.asked_of_desk()
    assert (wish.signup.id, wish.at, wish.worker.phone) == (signup.id, clock.at, "13900000007")
    say(hall, signup, Act.ARRIVED)
    assert hall.services.ticks.asked_of_desk() == ()
    say(hall, signup, Act.UNSAID)
    assert len(hall.services.ticks.asked_of_desk()) == 1
    clock.at = EVENING
    assert hall.services.ticks.asked_of_desk() == (), "the work is over"


def test_another_employer_says_nothing_and_sees_nothing(hall, seat, clock):
    signup = seat()
    clock.at = EVENING
    before = hall.facts()
    for act in Act:
        assert not hall.services.ticks.say(b"another-em", signup.id, act)
    assert not hall.services.ticks.rate(b"another-em", signup.id, Mark.GOOD, WorkerMarkReason(0))
    assert hall.services.applicants.of_posting(b"another-em", signup.posting) is None
    assert not hall.services.ticks.say(EMPLOYER, b"nobody-000", Act.ARRIVED)
    assert hall.facts() == before


def test_who_gave_his_seat_back_has_no_ticks_and_no_number(hall, seat, clock):
    signup = seat()
    assert seen(hall, signup).phone == "13900000000"
    hall.services.signups.withdraw(signup.id)
    one = seen(hall, signup)
    assert (one.can, one.phone, one.name, one.phone_masked) == (frozenset(), "", "", "139****0000")
    assert one.withdrawn_by is Party.WORKER


def test_the_number_is_shown_to_who_was_agreed_and_not_for_ever(hall, seat, clock):
    signup = seat()
    clock.at = EVENING + SEEN_FOR
    assert seen(hall, signup).phone == ""
    clock.at = EVENING - HOUR
    assert seen(hall, signup).phone == "13900000000"
    with hall.store.write() as tx:
        tx.conn.execute(tables.workers.delete())
        tx.append(signup.worker, WorkerRegistered(SHOWN_TO_EMPLOYER - 1))
    assert (seen(hall, signup).phone, seen(hall, signup).phone_masked) == ("", "139****0000")


def test_more_than_part_time_work_of_a_week_is_told_of_that_person_alone(hall, clock):
    monday = [hall.publish(day=f"2026-11-2{day}", time="06:30", length="9h") for day in (3, 4, 5)]
    for posting in monday:
        hall.services.signups.sign_up(hall.worker(1), posting.id)
    hall.services.signups.sign_up(hall.worker(2), monday[0].id)
    elsewhere = hall.publish(b"another-em", day="2026-11-26", time="06:30", length="9h")
    hall.services.signups.sign_up(hall.worker(2), elsewhere.id)
    hours = [one.hours for one in hall.services.applicants.of_posting(EMPLOYER, monday[0].id)]
    assert hours == [27, 0]


@pytest.mark.parametrize(
    ("lengths", "told"), [(("8h", "8h", "8h"), 0), (("8h", "9h", "8h"), 25), (("", "8h", "4d"), 40)]
)
def test_hours_are_counted_as_far_as_they_were_said(hall, clock, lengths, told):
    for day, length in zip((23, 24, 25), lengths, strict=True):
        posting = hall.publish(day=f"2026-11-{day}", time="06:30", length=length)
        hall.services.signups.sign_up(hall.worker(1), posting.id)
    (one,) = hall.services.applicants.of_posting(EMPLOYER, posting.id)
    assert one.hours == told


def test_who_did_not_come_has_not_worked(hall, clock):
    postings = [hall.publish(day=f"2026-11-2{day}", time="06:30", length="9h") for day in (3, 4, 5)]
    given = [hall.services.signups.sign_up(hall.worker(1), posting.id).signup for posting in postings]
    clock.at = START
    say(hall, given[0], Act.ABSENT)
    assert seen(hall, given[1]).hours == 0
    assert isinstance(hall.services.applicants, Applicants)


def missed(hall, seat, clock):
    """Somebody of whom his employer says, an hour after the start, that he did not come."""
    signup = seat()
    clock.at = START + HOUR
    assert say(hall, signup, Act.ABSENT)
    return signup


def test_who_did_not_come_says_within_a_week_that_he_did_and_both_words_stand(hall, seat, clock):
    signup = missed(hall, seat, clock)
    said_at = clock.at
    clock.at = said_at + CONTESTED_WITHIN - 1
    assert hall.services.signups.contest(signup.id) is SeatWord.DONE
    before = hall.facts()
    assert hall.services.signups.contest(signup.id) is SeatWord.DONE
    assert hall.facts() == before
    ticked = seen(hall, signup).ticked
    assert (ticked.is_absent, ticked.is_contested, Act.PAID in seen(hall, signup).can) == (True, True, False)
    assert hall.store.check() == ()


@pytest.mark.parametrize("late", [CONTESTED_WITHIN, 30 * DAY])
def test_after_a_week_it_is_too_late(hall, seat, clock, late):
    signup = missed(hall, seat, clock)
    clock.at += late
    assert hall.services.signups.contest(signup.id) is SeatWord.NOT_HELD


def test_of_whom_nobody_says_anything_there_is_nothing_to_contest(hall, seat, clock):
    signup = seat()
    assert hall.services.signups.contest(signup.id) is SeatWord.NOT_HELD
    assert hall.services.signups.contest(bytes(10)) is SeatWord.NOT_HELD
    clock.at = START + HOUR
    assert say(hall, signup, Act.ABSENT)
    assert say(hall, signup, Act.UNSAID)
    assert hall.services.signups.contest(signup.id) is SeatWord.NOT_HELD


@pytest.mark.parametrize(("word", "is_absent"), [(Attendance.ARRIVED, False), (Attendance.ABSENT, True)])
def test_the_desk_s_word_decides_once_both_were_asked(hall, make_sibling, seat, clock, word, is_absent):
    signup = missed(hall, seat, clock)
    assert not hall.services.ticks.judge(signup.id, word), "nobody contests it"
    hall.services.signups.contest(signup.id)
    assert not hall.services.ticks.judge(signup.id, Attendance.UNSAID)
    assert hall.services.ticks.judge(signup.id, word)
    assert not hall.services.ticks.judge(signup.id, word), "decided"
    one = seen(hall, signup)
    assert (one.ticked.is_absent, one.ticked.is_contested) == (is_absent, False)
    assert (Act.PAID in one.can, Act.UNSAID in one.can) == (not is_absent, is_absent)
    assert {Act.ARRIVED, Act.ABSENT, Act.DESK}.isdisjoint(one.can), "it was asked"
    other = make_sibling()
    copy(hall, other)
    assert seen(other, signup).ticked == one.ticked
    assert hall.store.digest() == other.store.digest()


def test_an_employer_who_takes_it_back_ends_the_asking(hall, seat, clock):
    signup = missed(hall, seat, clock)
    hall.services.signups.contest(signup.id)
    assert say(hall, signup, Act.UNSAID)
    assert not hall.services.ticks.judge(signup.id, Attendance.ABSENT)
    assert not seen(hall, signup).ticked.is_contested
