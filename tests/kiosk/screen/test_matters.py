"""A worker's day at the glass: seats, pay, marks, complaints, courses, policy cards."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, MINUTE, moment
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.day.complaint import Case, CaseEnd
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.day.ticked import Act
from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.language import Language
from kiosk.hall.posting import Posting
from kiosk.hall.seat.signup import Party
from tests.kiosk.screen.conftest import CATALOGUE, PHONE, Kiosk

EVENING = moment(dt.date(2026, 11, 23), dt.time(19))


def take(kiosk: Kiosk, *postings: Posting) -> list[bytes]:
    """Seats of these for the worker; their sign-ups."""
    worker = kiosk.known_worker((102, 101))
    return [kiosk.services.signups.sign_up(worker, posting.id).signup.id for posting in postings]


def open_day(kiosk: Kiosk, label: str = "1") -> None:
    """His day, by number and label."""
    kiosk.window._models.wizard.findWork()
    kiosk.type(PHONE)
    kiosk.tap("mySeat")
    kiosk.type(label)
    kiosk.tap("main")


def option(kiosk: Kiosk, begins: str, place: int) -> str:
    """The name of one of several choices whose names begin alike."""
    return [item.objectName() for item in kiosk.items() if item.objectName().startswith(begins)][place]


def said(kiosk: Kiosk, signup: bytes):
    with kiosk.store.read() as query:
        return query.work.pay_word(signup, Party.WORKER), query.work.mark(signup)


def test_a_seat_taken_by_mistake_is_given_back_within_a_minute(kiosk):
    posting = kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("take-0")
    assert kiosk.page == "seat"
    kiosk.tap("undo")
    assert kiosk.text("title") == "好，给您退了"
    assert kiosk.services.jobs.posting(posting.id).taken == 0


def test_after_a_minute_or_for_who_comes_again_it_needs_the_label(kiosk):
    kiosk.publish()
    kiosk.known_worker()
    kiosk.come_again()
    kiosk.tap("take-0")
    kiosk.seconds.now += 30
    kiosk.look()
    assert kiosk.sees("undo")
    kiosk.window._models.idle._idle.touch()
    kiosk.seconds.now += 29.9
    kiosk.look()
    assert kiosk.sees("undo")
    kiosk.seconds.now += 0.2
    kiosk.look()
    assert not kiosk.sees("undo")
    kiosk.window._models.seat.undo()
    assert kiosk.window.conversation.state.seats.first is not None, "a late tap gives nothing back"
    kiosk.window._models.idle._idle.touch()
    kiosk.look()
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("take-0")
    assert (kiosk.page, kiosk.text("headline"), kiosk.sees("undo")) == ("seat", "您有活儿了，是这个", False)


def test_all_seats_to_come_are_shown_to_who_knows_one_and_over_ones_last(kiosk):
    past, later = kiosk.publish(), kiosk.publish(day="2026-11-25", trade="101")
    take(kiosk, past, later)
    kiosk.now += 2 * DAY
    open_day(kiosk)
    assert "今天" in kiosk.words("when")
    assert kiosk.text("headline") == "您报的活儿"
    kiosk.tap("nextSeat")
    assert kiosk.text("headline") == "干完的活儿"
    assert not kiosk.sees("giveUp")


def test_arrival_is_said_from_an_hour_before(kiosk):
    take(kiosk, kiosk.publish(time="07:00"))
    open_day(kiosk)
    assert not kiosk.sees("main")
    assert kiosk.text("later").startswith("开工前一小时")
    kiosk.now += 30 * MINUTE
    kiosk.look()
    kiosk.tap("main")
    assert kiosk.text("headline") == "记下了，您到了"
    kiosk.tap("main")
    assert kiosk.page == "matters"


def test_a_clock_put_back_under_the_finger_is_told_in_words(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    assert kiosk.sees("main")
    kiosk.now -= 10 * MINUTE
    kiosk.tap("main")
    assert kiosk.page == "held"
    assert kiosk.text("below").startswith("还早呢")


def test_unpaid_is_said_when_it_is_due_and_leads_to_the_desk(kiosk):
    (signup,) = take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters")
    assert not kiosk.find("openPay").isEnabled(), "before the work has begun nothing is paid"
    kiosk.now = EVENING
    kiosk.look()
    kiosk.tap("openPay", "sayUnpaid")
    assert kiosk.text("title") == "记下了，工钱没给"
    assert said(kiosk, signup)[0] is PayWord.UNPAID
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("title")) == ("words", "工钱没给")
    kiosk.tap("main")
    assert kiosk.text("caseDigits") == "010001"
    kiosk.tap("back", "back", "openPay", "sayPaid")
    assert kiosk.text("title") == "好，工钱给了"
    assert said(kiosk, signup)[0] is PayWord.PAID


def test_pay_that_is_not_due_cannot_be_called_unpaid(kiosk):
    take(kiosk, kiosk.publish(paid="3"))
    kiosk.now = EVENING
    open_day(kiosk)
    kiosk.tap("main", "openPay")
    assert not kiosk.find("sayUnpaid").isEnabled()
    assert "11月30日" in kiosk.words("sayUnpaid")


def test_an_employer_is_rated_with_reasons_and_once(kiosk):
    (signup,) = take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters")
    assert not kiosk.find("openMark").isEnabled()
    kiosk.now = EVENING
    kiosk.look()
    kiosk.tap("openMark")
    kiosk.tap(option(kiosk, "mark-", 2))
    assert kiosk.text("title") == "哪儿不好？"
    kiosk.tap("reason-1", "reason-4", "reason-4", "main")
    assert kiosk.text("title") == "谢谢，记下了"
    assert said(kiosk, signup)[1] is Mark.BAD
    assert not any(item.objectName().startswith("mark-") for item in kiosk.items())


def test_a_complaint_has_a_number_by_which_it_is_asked_after(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters", "openGrievances")
    kiosk.tap(option(kiosk, "grievance-", 3))
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("caseDigits")) == ("case", "010001")
    kiosk.tap("back", "openGrievances")
    assert kiosk.text("remark") == "上回投诉：010001 号。收下了。最晚11月30日答复您。"
    kiosk.tap("leave")
    kiosk.now += 40 * DAY
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("010002")
    kiosk.tap("main")
    assert kiosk.text("problem").startswith("您没有这个号，还能按 2 回")
    kiosk.type("010001")
    kiosk.tap("main")
    assert (kiosk.page, kiosk.text("caseDigits")) == ("case", "010001")
    assert kiosk.text("remark") == "不安全、受伤 · 11月23日收下的"
    assert kiosk.text("caseState") == "答复的日子过了。请到服务台问一声，这就给您办。"
    clerk = Clerk(b"clerk-li..", "李红", Role.CLERK, 0)
    with kiosk.store.read() as query:
        (filed,) = query.complaints.of_case(Case(0, 1))
    kiosk.services.desk.cases.end(clerk, filed.id, CaseEnd.SUSTAINED, "钱补上了<b>")
    kiosk.tap("leave")
    kiosk.come_again()
    kiosk.tap("mySeat")
    kiosk.type("010001")
    kiosk.tap("main")
    assert kiosk.text("caseState") == "办完了：查实了，您说得对。"
    assert kiosk.text("caseAnswer") == "服务台说：钱补上了<b>"


def test_what_only_words_can_say_needs_words(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters", "openGrievances")
    kiosk.tap(option(kiosk, "grievance-", 4))
    kiosk.tap("main")
    assert kiosk.text("remark") == "还没写。写两句，或者到服务台说。"
    kiosk.window._models.matters.write("  \n ")
    kiosk.tap("main")
    assert kiosk.page == "words"


def test_too_many_complaints_a_day_are_for_the_desk(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    for _ in range(5):
        kiosk.tap("matters", "openGrievances")
        kiosk.tap(option(kiosk, "grievance-", 0))
        kiosk.tap("main")
        assert kiosk.page == "case"
        kiosk.tap("back", "back")
    kiosk.tap("matters", "openGrievances")
    kiosk.tap(option(kiosk, "grievance-", 0))
    kiosk.tap("main")
    assert kiosk.text("remark") == "今天说得够多了，请到服务台说。"


def test_a_course_is_joined_and_left(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters", "openCourses", "course-0")
    assert (kiosk.text("title"), kiosk.text("main", "pages")) == (CATALOGUE.courses[0].name, "我想学")
    kiosk.tap("main")
    assert kiosk.text("remark") == "报上了。到时候直接去。"
    kiosk.tap("back")
    assert "报上了" in kiosk.words("course-0")
    kiosk.tap("course-0", "main", "back")
    assert "报上了" not in kiosk.words("course-0")


def test_a_course_that_fills_under_the_finger_says_so(kiosk):
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.tap("matters", "openCourses", "course-0")
    course = CATALOGUE.courses[0]
    for number in range(course.places):
        kiosk.services.courses.join(b"other-%04d" % number, course.code)
    kiosk.tap("main")
    assert kiosk.text("remark").startswith("满了")
    assert not kiosk.sees("main")


@pytest.mark.parametrize("language", list(Language))
def test_policy_cards_are_read_in_every_language(make_kiosk, language):
    kiosk = make_kiosk()
    take(kiosk, kiosk.publish())
    open_day(kiosk)
    kiosk.window._models.look._languages = (language,)
    kiosk.tap("matters", "openPolicies")
    card = CATALOGUE.policies[0]
    assert card.words[language].title in kiosk.words("policy-0")
    kiosk.tap("policy-0")
    for line in card.words[language].text.split("\n"):
        assert line in kiosk.words("pages")
    assert card.ground in kiosk.words("pages")
    kiosk.tap("back", "nextPolicies", "policy-6")
    assert kiosk.text("title") == CATALOGUE.policies[6].words[language].title


def test_hostile_words_are_shown_and_kept_as_they_are(kiosk):
    take(kiosk, kiosk.publish())
    words = "<b>𠮷田·阿卜杜拉</b> 로임을 못 받았습니다 %1 " * 20
    open_day(kiosk)
    kiosk.tap("matters", "openGrievances")
    kiosk.tap(option(kiosk, "grievance-", 4))
    kiosk.find("words").setProperty("text", words)
    kiosk.settle()
    assert kiosk.window._models.matters.property("words") == words[:400]
    kiosk.tap("main")
    assert kiosk.page == "case"
    worker = kiosk.window.conversation.state.seats.first.signup.worker
    (found,) = kiosk.services.complaints.of_worker(worker)
    assert found.filed.complaint.words == words[:400].strip()
    kiosk.tap("main")
    assert (kiosk.page, words[:9] in kiosk.kept()) == ("start", False)
    assert PHONE[:3] not in kiosk.kept()


def test_who_was_said_not_to_have_come_says_that_he_did(kiosk):
    posting = kiosk.publish()
    (signup,) = take(kiosk, posting)
    kiosk.now = EVENING
    assert kiosk.services.ticks.say(posting.employer, signup, Act.ABSENT)
    open_day(kiosk)
    assert kiosk.text("below") == "招工的说您没来"
    kiosk.tap("contest")
    assert (kiosk.page, kiosk.text("below")) == ("held", "您说去了，服务台在问")
    assert not kiosk.sees("contest")
    kiosk.services.ticks.judge(signup, Attendance.ARRIVED)
    kiosk.tap("leave")
    open_day(kiosk)
    assert kiosk.text("below") == "服务台问过了：您去了"


def test_after_a_week_nothing_can_be_said_against_it(kiosk):
    posting = kiosk.publish()
    (signup,) = take(kiosk, posting)
    kiosk.now = EVENING
    kiosk.services.ticks.say(posting.employer, signup, Act.ABSENT)
    kiosk.now += 8 * DAY
    open_day(kiosk)
    assert (kiosk.text("below"), kiosk.sees("contest")) == ("招工的说您没来", False)
