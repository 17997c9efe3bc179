"""Complaints at the desk: taken, answered, ended by one of two; told to whom they concern and to nobody else."""

import datetime as dt

import msgspec
import pytest

from kiosk.hall.clock import DAY, HOUR, moment
from kiosk.hall.day.complaint import (
    COUNTED_FOR,
    Blamed,
    CaseEnd,
    CaseState,
    Complaint,
    Grievance,
    StepKind,
)
from kiosk.hall.day.pay import PayWord
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.review import Cause
from kiosk.services.desk.cases import PAGE, Done, Shown
from kiosk.services.employer.sent import Keeps, OnHold, Published
from kiosk.store.acting.acting import NotAllowedError
from tests.kiosk.conftest import DRAFT, EMPLOYER, copy

PHONE = "13900000000"
LI = Clerk(b"clerk-li..", "李红", Role.CLERK, 0)
ZHAO = Clerk(b"clerk-zhao", "赵岩", Role.CLERK, 0)
CHIEF = Clerk(b"chief.....", "金主任", Role.MANAGER, 0)
AUDITOR = Clerk(b"auditor...", "审计", Role.AUDITOR, 0)
HELPER = Clerk(b"volunteer.", "小周", Role.VOLUNTEER, 0)
WORDS = "说好的三百，只给了二百"


def seat(hall, number=0, **typed):
    """A worker's seat of work that is over."""
    return hall.services.signups.sign_up(hall.worker(number), hall.publish(**typed).id).signup


def complain(hall, number=0, grievance=Grievance.NOT_PAID, words=WORDS, signup=b"", against=Blamed.EMPLOYER):
    case = hall.services.complaints.make(
        Complaint(hall.worker(number), grievance, words, signup), against, is_at_desk=True
    )
    with hall.store.read() as query:
        (filed,) = query.complaints.of_case(case)
    return filed


def send(hall, employer=EMPLOYER, **typed):
    return hall.services.postings.publish(employer, msgspec.structs.replace(DRAFT, **typed), keeps=Keeps.HIS)


def one(hall, filed, clerk=CHIEF):
    return hall.services.desk.cases.one(clerk, filed.id)


def step(hall, filed, kind, words="", clerk=LI):
    hall.clock.at += 1000
    return hall.services.desk.cases.step(clerk, filed.id, kind, words)


def end(hall, filed, how=CaseEnd.SUSTAINED, words="查过了", clerk=LI):
    hall.clock.at += 1000
    return hall.services.desk.cases.end(clerk, filed.id, how, words)


def test_a_complaint_goes_from_received_to_its_end_and_its_maker_sees_each_state(hall):
    filed = complain(hall)
    states = []

    def see():
        found = hall.services.complaints.of_case(PHONE, filed.case.digits)
        states.append((found.filed.state, found.answer))

    see()
    assert step(hall, filed, StepKind.TAKEN) is Done.DONE
    see()
    assert step(hall, filed, StepKind.NOTE, "给老板打了电话，没接") is Done.DONE
    see()
    assert step(hall, filed, StepKind.ANSWER, "老板答应周三给") is Done.DONE
    see()
    assert end(hall, filed, words="钱补上了") is Done.DONE
    see()
    assert states == [
        (CaseState.RECEIVED, ""),
        (CaseState.TAKEN, ""),
        (CaseState.TAKEN, ""),
        (CaseState.ANSWERED, "老板答应周三给"),
        (CaseState.SUSTAINED, "钱补上了"),
    ]
    steps = [(each.kind, each.clerk, each.words) for each in one(hall, filed).steps]
    assert steps[1] == (StepKind.NOTE, LI.id, "给老板打了电话，没接")
    assert hall.store.check() == ()


def test_it_is_due_in_five_working_days_from_receipt(hall):
    filed = complain(hall)
    found = hall.services.complaints.of_case(PHONE, filed.case.digits)
    assert found.due.day == dt.date(2026, 11, 30)
    assert found.due.unknown == (2026,), "this hall has no table of holidays"


def test_what_is_written_of_it_is_nowhere_in_the_clear(hall):
    filed = complain(hall, signup=seat(hall).id)
    step(hall, filed, StepKind.NOTE, "老板姓王")
    end(hall, filed, words="钱补上了")
    with hall.store.read() as query:
        dump = "\n".join(query.conn.connection.driver_connection.iterdump())
    for words in (WORDS, "老板姓王", "钱补上了"):
        assert words not in dump
        assert words.encode().hex() not in dump.lower()


def test_no_fact_of_it_names_its_maker_or_the_employer(hall):
    signup = seat(hall)
    before = hall.facts()
    filed = complain(hall, signup=signup.id)
    step(hall, filed, StepKind.TAKEN)
    end(hall, filed)
    with hall.store.read() as query:
        entries = query.journals.entries(hall.store.identity.journal, before, 9)
    written = b"".join(entry.header + entry.body for entry in entries)
    for each in (signup.worker, signup.id, signup.posting, EMPLOYER):
        assert each not in written


def test_what_has_ended_is_ended_once_and_takes_notes_alone(hall):
    filed = complain(hall)
    assert end(hall, filed, CaseEnd.NOT_SUSTAINED) is Done.DONE
    assert end(hall, filed, CaseEnd.SUSTAINED, clerk=ZHAO) is Done.IS_ENDED
    assert step(hall, filed, StepKind.ANSWER, "再查") is Done.IS_ENDED
    assert step(hall, filed, StepKind.NOTE, "他又来了") is Done.DONE
    assert step(hall, filed, StepKind.LETTER) is Done.DONE
    assert one(hall, filed).filed.state is CaseState.NOT_SUSTAINED


@pytest.mark.parametrize("words", ["", "  \n", "\u202e\u200b"])
def test_an_answer_without_words_is_none(hall, words):
    filed = complain(hall)
    assert step(hall, filed, StepKind.ANSWER, words) is Done.NO_WORDS
    assert end(hall, filed, words=words) is Done.NO_WORDS
    assert one(hall, filed).steps == ()
    assert hall.services.desk.cases.step(LI, b"nobody....", StepKind.NOTE, "x") is Done.NOT_THERE


def test_what_people_are_told_fits_the_glass_and_what_is_too_long_is_said_not_cut(hall):
    filed = complain(hall)
    assert step(hall, filed, StepKind.ANSWER, "长" * 81) is Done.TOO_LONG
    assert step(hall, filed, StepKind.NOTE, "长" * 401) is Done.TOO_LONG
    assert one(hall, filed).steps == ()
    assert step(hall, filed, StepKind.NOTE, "长" * 400) is Done.DONE


def test_of_two_ends_that_were_written_apart_the_greater_stands_everywhere_and_the_other_clerk_is_told(
    hall, make_sibling
):
    other = make_sibling()
    filed = complain(hall)
    copy(hall, other)
    assert end(hall, filed, CaseEnd.SUSTAINED, "属实", LI) is Done.DONE
    assert end(other, filed, CaseEnd.WITHDRAWN, "他说不投诉了", ZHAO) is Done.DONE
    copy(hall, other)
    for kiosk in (hall, other):
        found = kiosk.services.complaints.of_case(PHONE, filed.case.digits)
        assert (found.filed.state, found.answer) == (CaseState.SUSTAINED, "属实")
        cases = kiosk.services.desk.cases
        assert cases.overruled(LI.id) == ()
        (overruled,) = cases.overruled(ZHAO.id)
        assert overruled.filed.id == filed.id
        ended = [each for each in one(kiosk, filed).steps if each.id == overruled.step]
        assert [each.words for each in ended] == ["他说不投诉了"]
        assert kiosk.store.check() == ()


def test_two_that_end_it_alike_apart_leave_one_answer_on_every_kiosk(hall, make_sibling):
    other = make_sibling()
    filed = complain(hall)
    copy(hall, other)
    end(hall, filed, CaseEnd.SUSTAINED, "一个", LI)
    end(other, filed, CaseEnd.SUSTAINED, "另一个", ZHAO)
    copy(hall, other)
    answers = {kiosk.services.complaints.of_case(PHONE, filed.case.digits).answer for kiosk in (hall, other)}
    assert len(answers) == 1
    told = [clerk for clerk in (LI, ZHAO) if hall.services.desk.cases.overruled(clerk.id)]
    assert len(told) == 1, "he alone whose answer nobody was given"


def test_what_is_said_of_a_clerk_no_clerk_reads(hall):
    filed = complain(hall, against=Blamed.CLERK, grievance=Grievance.OTHER)
    for clerk, is_seen in ((LI, False), (HELPER, False), (CHIEF, True), (AUDITOR, True)):
        cases = hall.services.desk.cases
        assert bool(cases.listed(clerk, Shown.OPEN)) is is_seen
        assert bool(cases.count(clerk, Shown.OPEN)) is is_seen
        assert bool(cases.numbered(clerk, filed.case.digits)) is is_seen
        assert (cases.one(clerk, filed.id) is not None) is is_seen
    assert step(hall, filed, StepKind.TAKEN, clerk=LI) is Done.NOT_THERE
    assert step(hall, filed, StepKind.TAKEN, clerk=CHIEF) is Done.DONE


def test_what_turns_out_to_be_about_a_clerk_is_given_to_the_manager(hall):
    filed = complain(hall, grievance=Grievance.OTHER)
    assert one(hall, filed, LI) is not None
    assert step(hall, filed, StepKind.FOR_MANAGER, "说的是我们窗口") is Done.DONE
    assert one(hall, filed, LI) is None
    assert one(hall, filed, AUDITOR).filed.is_for_manager


def test_a_volunteer_sees_none(hall):
    filed = complain(hall)
    assert one(hall, filed, HELPER) is None
    assert hall.services.desk.cases.numbered(HELPER, filed.case.digits) == ()


def test_lists_open_late_mine_and_ended(hall, clock):
    cases = hall.services.desk.cases
    old = complain(hall)
    clock.at = moment(dt.date(2026, 11, 30), dt.time(23, 59))
    assert cases.listed(LI, Shown.LATE) == (), "its last day is not over"
    clock.at += 2 * 60_000
    new, gone = complain(hall, 1), complain(hall, 2)
    step(hall, new, StepKind.TAKEN, clerk=LI)
    end(hall, gone)

    def ids(shown, clerk=LI):
        return [filed.id for filed in cases.listed(clerk, shown)]

    assert (ids(Shown.OPEN), ids(Shown.LATE)) == ([old.id, new.id], [old.id])
    assert (ids(Shown.MINE), ids(Shown.MINE, ZHAO), ids(Shown.ENDED)) == ([new.id], [], [gone.id])
    step(hall, new, StepKind.TAKEN, clerk=ZHAO)
    clock.at += 1
    assert [cases.count(LI, shown) for shown in Shown][:2] == [2, 1]


@pytest.mark.parametrize("shown", [Shown.OPEN, Shown.ENDED])
def test_a_list_has_pages_and_each_complaint_stands_on_one(hall, clock, shown):
    filed = []
    for number in range(PAGE + 3):
        clock.at += 1000 * (number % 2)  # several of one moment
        filed.append(complain(hall, number))
        if shown is Shown.ENDED:
            end(hall, filed[-1])
    cases = hall.services.desk.cases
    first = cases.listed(LI, shown)
    second = cases.listed(LI, shown, first[-1].id)
    assert (len(first), len(second)) == (PAGE, 3)
    assert {each.id for each in (*first, *second)} == {each.id for each in filed}


def test_the_employer_is_told_once_a_clerk_has_looked_at_it_and_not_by_whom(hall):
    signup = seat(hall)
    filed = complain(hall, signup=signup.id)
    told = hall.services.complaints.of_posting
    assert told(signup.posting) == ()
    step(hall, filed, StepKind.TAKEN)
    step(hall, filed, StepKind.TO_EMPLOYER, "请周三前结清")
    (seen,) = told(signup.posting)
    assert (seen.grievance, seen.state, seen.words, seen.label) == (
        Grievance.NOT_PAID,
        CaseState.TAKEN,
        "请周三前结清",
        "",
    )
    step(hall, filed, StepKind.NAME_AGREED)
    assert told(signup.posting)[0].label == signup.seat.label


def test_the_employer_is_told_nothing_of_what_is_said_of_others(hall):
    signup = seat(hall)
    filed = complain(hall, signup=signup.id, against=Blamed.CLERK)
    step(hall, filed, StepKind.TAKEN, clerk=CHIEF)
    assert hall.services.complaints.of_posting(signup.posting) == ()


def test_after_a_sustained_complaint_a_clerk_reads_what_the_employer_offers_next(hall, clock):
    signup = seat(hall)
    filed = complain(hall, signup=signup.id)
    hall.publish(place="another")
    end(hall, filed, CaseEnd.SUSTAINED)
    held = send(hall)
    assert isinstance(held, OnHold)
    assert held.held.cause is Cause.COMPLAINED
    assert isinstance(send(hall, b"employer-2"), OnHold), "another phone, the same number"
    clock.at += COUNTED_FOR
    assert isinstance(send(hall, day="2027-05-23"), Published)


@pytest.mark.parametrize("how", [CaseEnd.WITHDRAWN, CaseEnd.NOT_SUSTAINED, CaseEnd.PASSED_ON])
def test_no_other_end_restricts_an_employer(hall, how):
    signup = seat(hall)
    end(hall, complain(hall, signup=signup.id), how)
    hall.publish(place="another")


def test_it_restricts_at_a_kiosk_that_only_heard_of_it(hall, make_sibling):
    other = make_sibling()
    signup = seat(hall)
    end(hall, complain(hall, signup=signup.id))
    copy(hall, other)
    held = send(other)
    assert isinstance(held, OnHold)
    assert held.held.cause is Cause.COMPLAINED


def test_pay_that_is_said_not_to_be_given_is_due_until_a_complaint_is_made_of_it(hall, clock):
    signup = seat(hall)
    clock.at += 12 * HOUR
    hall.services.pays.say(signup.id, PayWord.UNPAID)
    cases = hall.services.desk.cases
    (unpaid,) = cases.unpaid()
    assert (unpaid.signup.id, unpaid.posting.id, unpaid.at) == (signup.id, signup.posting, clock.at)
    assert (cases.unpaid(1), cases.unpaid(0)) == ((unpaid,), ())
    case = cases.open_unpaid(signup.id)
    assert cases.unpaid() == ()
    assert cases.open_unpaid(signup.id) is None, "once"
    (filed,) = cases.numbered(LI, case.digits)
    assert (filed.complaint.grievance, filed.complaint.posting) == (Grievance.NOT_PAID, signup.posting)


def test_pay_that_was_given_after_all_is_due_no_more(hall, clock):
    signup = seat(hall)
    clock.at += 12 * HOUR
    hall.services.pays.say(signup.id, PayWord.UNPAID)
    hall.services.pays.say(signup.id, PayWord.PAID)
    assert hall.services.desk.cases.unpaid() == ()


def test_what_another_hall_does_not_confirm_in_a_day_is_rung_up(hall, clock):
    filed = complain(hall)
    cases = hall.services.desk.cases
    assert step(hall, filed, StepKind.SENT_ON, "给长春市场打了电话") is Done.DONE
    clock.at += DAY
    assert cases.silent(LI) == ()
    clock.at += 1
    assert [each.id for each in cases.silent(LI)] == [filed.id]
    step(hall, filed, StepKind.ARRIVED_THERE)
    assert cases.silent(LI) == ()


def test_who_is_no_worker_complains_at_the_desk_and_asks_after_it_by_number(hall):
    case = hall.services.complaints.make(
        Complaint(b"", Grievance.MONEY_TAKEN, "收了五十块押金", phone="13866660000", name="孙大姐"), is_at_desk=True
    )
    found = hall.services.complaints.of_case("13866660000", case.digits)
    assert found.filed.state is CaseState.RECEIVED
    opened = one(hall, found.filed)
    assert (opened.who.name, opened.who.phone) == ("孙大姐", "13866660000")
    (filed,) = hall.services.desk.cases.numbered(LI, case.digits)
    assert hall.services.complaints.of_case("13866660001", filed.case.digits) != found


def test_a_step_of_a_clerk_who_serves_no_more_writes_nothing(hall):
    filed = complain(hall)
    acts = hall.services.acts
    with pytest.raises(NotAllowedError), acts.by(LI.id, Act.COMPLAINT_STEP, on=filed.id):
        step(hall, filed, StepKind.TAKEN)
    assert one(hall, filed).steps == ()


def test_every_pair_of_ends_written_apart_stands_alike_on_both_kiosks_by_the_greater(hall, make_sibling):
    other = make_sibling()
    ends = [end for end in CaseEnd if end]
    pairs = [(one, another) for one in ends for another in ends]
    filed = [complain(hall, number) for number in range(len(pairs))]
    copy(hall, other)
    for each, (one_end, other_end) in zip(filed, pairs, strict=True):
        end(hall, each, one_end, f"甲{one_end}", LI)
        end(other, each, other_end, f"乙{other_end}", ZHAO)
    copy(hall, other)
    for each, (one_end, other_end) in zip(filed, pairs, strict=True):
        stands = [one(kiosk, each) for kiosk in (hall, other)]
        assert len({(seen.filed.state, seen.filed.answer) for seen in stands}) == 1
        with hall.store.read() as query:
            answer = query.complaints.words(stands[0].filed.answer)
        assert int(answer[1:]) == max(one_end, other_end)
    assert hall.store.check() == other.store.check() == ()
