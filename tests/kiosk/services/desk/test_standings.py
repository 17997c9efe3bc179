"""What the desk reads of workers and employers: what counts, under every id and phone, and what is said against it."""

import pytest

from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.day.attendance import CONTESTED_WITHIN, Attendance
from kiosk.hall.day.pay import PayWord, due_at
from kiosk.hall.day.rating import TOLD_AFTER, Mark, MarkReason, WorkerMarkReason
from kiosk.hall.day.ticked import Act
from kiosk.hall.desk.exclusion import Against, Appeal, AppealEnd, Refused
from kiosk.hall.desk.standing import Word
from kiosk.hall.employer.verification import EmployerKind, Papers
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.seat.outcomes import Shown
from kiosk.hall.seat.signup import Party
from kiosk.services.duties import Duties
from kiosk.store.queries.desk import standings
from tests.kiosk.conftest import EMPLOYER, copy

WHY, NUMBER = ClosingReason("看过了"), "13900000001"
COMPANY = Papers("长春某某建筑有限公司", "91350100M000100Y43")


@pytest.fixture
def manager(hall):
    return hall.services.desk.clerks.first("李华", "一句很长的话 谁也猜不着").id


@pytest.fixture
def work(hall):
    """Work of today, and the seat of a worker."""
    posting = hall.publish(headcount="9")
    return posting, hall.services.signups.sign_up(hall.worker(1), posting.id).signup


@pytest.fixture(params=["few", "much"])
def offered(request, monkeypatch):
    """What is said of who offered little, and of who offered much, is looked for in two ways."""
    if request.param == "much":
        monkeypatch.setattr(standings, "OFFERED_MUCH", standings.OFFERED_MUCH.offset(0))
        monkeypatch.delattr(standings, "BY_SEATS")


def of_worker(hall, worker):
    return hall.services.desk.standings.of_worker(worker)


def of_employer(hall, employer=EMPLOYER):
    return hall.services.desk.standings.of_employer(employer)


def absent(hall, posting, seat):
    hall.clock.at = posting.terms.start + HOUR
    assert hall.services.ticks.say(EMPLOYER, seat.id, Act.ABSENT)


def seen(hall, seat):
    assert isinstance(hall.services.signups.of_seat(NUMBER, seat.seat.label), Shown)


def test_not_to_have_come_counts_only_of_a_seat_that_was_seen(hall, work):
    posting, seat = work
    absent(hall, posting, seat)
    (entry,) = of_worker(hall, seat.worker).entries
    assert (entry.word, entry.number, entry.counts) == (Word.ABSENT, posting.number, False), "by a number alone"
    before = hall.facts()
    seen(hall, seat)
    seen(hall, seat)
    assert hall.facts() == before + 1, "written once"
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == 1


def test_nor_does_it_count_of_who_says_that_he_is_there(hall, work):
    posting, seat = work
    seen(hall, seat)
    hall.clock.at = posting.terms.start - HOUR
    hall.services.signups.arrive(seat.id, Party.WORKER)
    hall.clock.at = posting.terms.start + HOUR
    hall.services.ticks.say(EMPLOYER, seat.id, Act.ABSENT)
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == 0


def test_what_is_not_said_is_nothing(hall, work):
    posting, seat = work
    seen(hall, seat)
    hall.clock.at = posting.terms.start + 40 * DAY
    assert of_worker(hall, seat.worker).entries == ()
    assert of_employer(hall).entries == ()


def test_it_is_contested_for_seven_days_and_does_not_count_until_decided(hall, work, manager, clock):
    posting, seat = work
    seen(hall, seat)
    absent(hall, posting, seat)
    exclusions = hall.services.desk.exclusions
    (entry,) = of_worker(hall, seat.worker).entries
    clock.at = entry.at + CONTESTED_WITHIN
    assert entry.may_contest(clock.at)
    appeal = exclusions.appeal(Against.ABSENCE, seat.id, "我到了，老板没看见", manager)
    assert isinstance(appeal, Appeal)
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == 0
    exclusions.decide(appeal.id, AppealEnd.STANDS, WHY, manager)
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == 1
    again = exclusions.appeal(Against.ABSENCE, seat.id, "真到了", manager)
    exclusions.decide(again.id, AppealEnd.STRUCK, WHY, manager)
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == 0, "of two decisions that which strikes"
    clock.at += 1
    assert exclusions.appeal(Against.ABSENCE, seat.id, "晚了", manager) is Refused.LATE


def test_nothing_is_appealed_that_nobody_said(hall, work, manager):
    _, seat = work
    for against in Against:
        assert hall.services.desk.exclusions.appeal(against, seat.id, "不对", manager) is Refused.NOBODY


def test_marks_are_read_in_steps_and_a_struck_one_does_not_count(hall, work, manager, clock):
    posting, first = work
    seats = [first, *(hall.services.signups.sign_up(hall.worker(n), posting.id).signup for n in range(2, 7))]
    clock.at = posting.terms.start + DAY
    for seat in seats:
        hall.services.ratings.rate(seat.id, Mark.BAD, MarkReason.PAY)
        hall.services.ticks.rate(EMPLOYER, seat.id, Mark.GOOD, WorkerMarkReason.SKILL)
    assert of_employer(hall).entries == (), "a week late"
    clock.at += TOLD_AFTER
    assert of_employer(hall).marks() == {Mark.GOOD: 0, Mark.FAIR: 0, Mark.BAD: 5}
    (mark,) = of_worker(hall, first.worker).entries
    assert (mark.mark, mark.reasons) == (Mark.GOOD, WorkerMarkReason.SKILL)
    for seat in seats[:2]:
        made = hall.services.desk.exclusions.appeal(Against.EMPLOYER_MARK, seat.id, "没这回事", manager)
        hall.services.desk.exclusions.decide(made.id, AppealEnd.STRUCK, WHY, manager)
    assert of_employer(hall).marks()[Mark.BAD] == 0, "four are fewer than the first step"
    assert of_worker(hall, first.worker).entries[0].counts, "his own mark is another"


@pytest.mark.usefixtures("offered")
def test_unpaid_counts_until_it_is_given_or_struck_and_the_other_word_is_shown(hall, work, manager, clock):
    posting, seat = work
    clock.at = max(due_at(posting.terms), posting.terms.start) + DAY
    hall.services.pays.say(seat.id, PayWord.UNPAID)
    (entry,) = of_employer(hall).entries
    assert (entry.word, entry.is_disputed, of_employer(hall).count(Word.UNPAID)) == (Word.UNPAID, False, 1)
    hall.services.ticks.say(EMPLOYER, seat.id, Act.PAID)
    (entry,) = of_employer(hall).entries
    assert (entry.is_disputed, entry.counts) == (True, True)
    made = hall.services.desk.exclusions.appeal(Against.UNPAID, seat.id, "转账了，有记录", manager)
    assert of_employer(hall).count(Word.UNPAID) == 1
    hall.services.desk.exclusions.decide(made.id, AppealEnd.STRUCK, WHY, manager)
    assert of_employer(hall).count(Word.UNPAID) == 0


@pytest.mark.usefixtures("offered")
def test_work_taken_back_and_people_turned_away_are_told_apart_on_all_his_phones(hall, work):
    posting, _ = work
    other = hall.publish(b"employer-2", time="12:30")
    given = hall.services.signups.sign_up(hall.worker(2), other.id).signup
    for phone in (EMPLOYER, b"employer-2"):
        hall.services.verifications.verify(phone, EmployerKind.BUSINESS, COMPANY)
    hall.services.cancellations.turn_away(b"employer-2", given.id)
    hall.services.cancellations.cancel(EMPLOYER, posting.id, WHY)
    for phone in (EMPLOYER, b"employer-2"):
        standing = of_employer(hall, phone)
        assert {one.word for one in standing.entries} == {Word.CANCELLED, Word.TURNED_AWAY}
        assert (standing.count(Word.CANCELLED), standing.count(Word.TURNED_AWAY)) == (1, 1)
    hall.services.cancellations.cancel_at_desk(other.id, WHY)
    assert of_employer(hall).count(Word.TURNED_AWAY) == 0, "all of that work is taken back, by the desk"


def test_past_work_counts_under_every_id_at_every_kiosk(hall, work, make_sibling):
    posting, seat = work
    other = make_sibling()
    there = other.worker(1)
    seen(hall, seat)
    absent(hall, posting, seat)
    for _ in range(2):
        copy(hall, other)
        for kiosk in (hall, other):
            Duties(kiosk.store, kiosk.clock).settle()
    for kiosk in (hall, other):
        for worker in (seat.worker, there):
            assert of_worker(kiosk, worker).count(Word.ABSENT) == 1


@pytest.mark.parametrize(("word", "counts"), [(Attendance.ARRIVED, False), (Attendance.ABSENT, True)])
def test_what_the_worker_contests_at_the_kiosk_counts_as_the_desk_decides(hall, work, word, counts):
    posting, seat = work
    seen(hall, seat)
    absent(hall, posting, seat)
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == 1
    hall.services.signups.contest(seat.id)
    (entry,) = of_worker(hall, seat.worker).entries
    assert (entry.counts, entry.is_disputed) == (False, True)
    assert hall.services.ticks.judge(seat.id, word)
    assert of_worker(hall, seat.worker).count(Word.ABSENT) == counts
