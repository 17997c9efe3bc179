"""What workers say of work: paid or not, how the employer was."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, HOUR, moment
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark, MarkReason
from kiosk.hall.facts import WorkPaid
from kiosk.hall.seat.outcomes import SeatWord
from kiosk.hall.seat.signup import Party
from kiosk.services.worker.labels import SHOWN_AFTER
from kiosk.store import tables
from tests.kiosk.conftest import copy

PHONE = "13900000000"
EVENING = moment(dt.date(2026, 11, 23), dt.time(19))


def seat(hall, **typed):
    return hall.services.signups.sign_up(hall.worker(), hall.publish(**typed).id).signup


def said(hall, signup):
    with hall.store.read() as query:
        return query.work.pay_word(signup, Party.WORKER), query.work.pay_word(signup, Party.EMPLOYER)


def test_unpaid_is_said_from_the_day_it_is_due_and_not_before(hall, clock):
    signup = seat(hall, paid="3", length="2d").id
    before = hall.facts()
    for at in (clock.at, EVENING, moment(dt.date(2026, 11, 30)) - 1):
        clock.at = at
        assert hall.services.pays.say(signup, PayWord.UNPAID) is SeatWord.TOO_EARLY
    assert (hall.facts(), said(hall, signup)) == (before, (None, None))
    clock.at += 1
    assert hall.services.pays.say(signup, PayWord.UNPAID) is SeatWord.DONE
    assert said(hall, signup) == (PayWord.UNPAID, None)
    assert hall.store.check() == ()


def test_each_word_is_said_once_and_paid_stands_over_unpaid(hall, clock):
    signup = seat(hall).id
    clock.at = EVENING
    assert hall.services.pays.say(signup, PayWord.UNPAID) is SeatWord.DONE
    before = hall.facts()
    assert hall.services.pays.say(signup, PayWord.UNPAID) is SeatWord.DONE
    assert hall.facts() == before
    assert hall.services.pays.say(signup, PayWord.PAID) is SeatWord.DONE
    assert hall.services.pays.say(signup, PayWord.UNPAID) is SeatWord.NOT_HELD
    assert said(hall, signup) == (PayWord.PAID, None)


def test_an_employer_who_says_paid_does_not_speak_for_the_worker(hall, clock):
    signup = seat(hall).id
    clock.at = EVENING
    with hall.store.write() as tx:
        tx.append(signup, WorkPaid(Party.EMPLOYER))
    assert hall.services.pays.say(signup, PayWord.UNPAID) is SeatWord.DONE
    assert said(hall, signup) == (PayWord.UNPAID, PayWord.PAID)


def test_who_gave_his_seat_back_says_nothing_of_it(hall, clock):
    signup = seat(hall).id
    hall.services.signups.withdraw(signup)
    clock.at = EVENING
    for word in PayWord:
        assert hall.services.pays.say(signup, word) is SeatWord.NOT_HELD
    assert hall.services.ratings.rate(signup, Mark.BAD, MarkReason.PAY) is SeatWord.NOT_HELD
    assert hall.services.pays.say(b"nobody-000", PayWord.PAID) is SeatWord.NOT_HELD


def test_who_is_not_there_yet_cannot_say_that_he_is(hall, clock):
    signup = seat(hall, time="07:30").id
    clock.at = moment(dt.date(2026, 11, 23), dt.time(6, 30)) - 1
    assert hall.services.signups.arrive(signup, Party.WORKER) is SeatWord.TOO_EARLY
    clock.at += 1
    assert hall.services.signups.arrive(signup, Party.WORKER) is SeatWord.DONE
    clock.at = EVENING
    assert hall.services.signups.arrive(signup, Party.WORKER) is SeatWord.DONE, "said twice"


def test_who_comes_after_the_work_was_not_there(hall, clock):
    signup = seat(hall).id
    clock.at = EVENING
    assert hall.services.signups.arrive(signup, Party.WORKER) is SeatWord.TOO_EARLY


def test_an_employer_is_rated_once_by_who_has_worked_for_him(hall, clock):
    signup = seat(hall).id
    assert hall.services.ratings.rate(signup, Mark.GOOD, MarkReason.PAY) is SeatWord.TOO_EARLY
    clock.at = EVENING
    assert hall.services.ratings.rate(signup, Mark.BAD, MarkReason.PAY | MarkReason.SAFETY) is SeatWord.DONE
    before = hall.facts()
    assert hall.services.ratings.rate(signup, Mark.GOOD, MarkReason(0)) is SeatWord.DONE
    assert hall.facts() == before
    with hall.store.read() as query:
        assert query.work.mark(signup) is Mark.BAD
        (row,) = query.conn.execute(tables.employer_ratings.select()).mappings()
    assert (row["signup"], row["reasons"]) == (signup, 5)
    assert hall.store.check() == ()


def test_who_rated_stands_in_no_header(hall, clock):
    """Headers outlive erasure: the subject is an id of its own."""
    given = seat(hall)
    clock.at = EVENING
    hall.services.ratings.rate(given.id, Mark.GOOD, MarkReason.PAY)
    with hall.store.read() as query:
        (last,) = query.journals.entries(hall.store.identity.journal, hall.facts() - 1, 1)
    header = last.read_header()
    assert header.kind == "employer.rated"
    assert header.subject not in (given.id, given.worker, given.posting)


def test_one_label_shows_all_that_is_to_come_and_what_was_said_of_it(hall, clock):
    today, later = seat(hall), seat(hall, day="2026-11-24", trade="101")
    found = hall.services.signups.of_seat(PHONE, today.seat.label)
    assert {held.signup.id for held in found.seats} == {today.id, later.id}
    clock.at = EVENING
    hall.services.pays.say(today.id, PayWord.UNPAID)
    hall.services.ratings.rate(today.id, Mark.FAIR, MarkReason(0))
    (first,) = (held for held in hall.services.signups.of_seat(PHONE, today.seat.label).seats if held.signup == today)
    assert (first.pay, first.mark) == (PayWord.UNPAID, Mark.FAIR)


def test_the_label_of_work_that_is_over_opens_that_work_and_no_other(hall, clock):
    past = seat(hall)
    clock.at += DAY
    hall.services.signups.sign_up(hall.worker(9), hall.publish(day="2026-11-25", trade="101").id)
    with hall.store.read() as query:
        (taken,) = query.postings.numbered(query.journals.all(hall.store.hall), 102, clock.at)
    to_come = hall.services.signups.sign_up(hall.worker(), taken.id).signup
    assert (past.seat.label, to_come.seat.label) == ("A1", "A2")
    found = hall.services.signups.of_seat(PHONE, "A1")
    assert ([held.signup.id for held in found.done], found.seats) == ([past.id], ())
    both = hall.services.signups.of_seat(PHONE, "A2")
    assert [[held.signup.id for held in held_] for held_ in (both.seats, both.done)] == [[to_come.id], [past.id]]
    clock.at = EVENING - HOUR + SHOWN_AFTER
    assert not hasattr(hall.services.signups.of_seat(PHONE, "A1"), "done")


@pytest.mark.parametrize("word", list(PayWord))
def test_what_is_said_at_one_kiosk_is_known_at_the_other(hall, make_sibling, clock, word):
    signup, other = seat(hall).id, make_sibling()
    clock.at = EVENING
    copy(other, hall)
    other.services.pays.say(signup, word)
    copy(hall, other)
    assert said(hall, signup) == (word, None)
