"""Complaints at the desk's pages: listed, opened, taken, answered, ended, taken down, printed."""

import pytest

from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.day.complaint import Blamed, CaseEnd, CaseState, Complaint, Grievance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.clerk import Role
from kiosk.hall.ids import to_text
from kiosk.services.desk.acts import Sought

PHONE = "13900000000"
WORDS = "说好的三百，只给了二百<b>"


@pytest.fixture
def clerk(new_browser, appoint):
    """A browser of a clerk's, who is in."""
    appoint("王芳")
    browser = new_browser()
    assert browser.enter("王芳").status == 200
    return browser


def seat(hall):
    return hall.services.signups.sign_up(hall.worker(), hall.publish().id).signup


def seat_of(hall, number):
    """A seat of somebody else in the same work."""
    (posting,) = hall.services.jobs.numbered(101).postings
    return hall.services.signups.sign_up(hall.worker(number), posting.id).signup


def complain(hall, grievance=Grievance.NOT_PAID, against=Blamed.EMPLOYER, number=0):
    """A complaint of the worker's seat; where it is opened."""
    case = hall.services.complaints.make(
        Complaint(hall.worker(number), grievance, WORDS, seat(hall).id if not number else b""), against, is_at_desk=True
    )
    with hall.store.read() as query:
        (filed,) = query.complaints.of_case(case)
    return f"/complaints/{to_text(filed.id)}"


def found(hall, digits="010001"):
    return hall.services.complaints.of_case(PHONE, digits)


def acts(hall):
    return [each.act for each in hall.services.acts.of(Sought(), 50)]


def test_a_complaint_is_taken_answered_and_ended_without_script(clerk, hall):
    way = complain(hall)
    listed = clerk.get("/complaints")
    assert "010001" in listed.text
    assert "工钱没给" in listed.text
    page = clerk.get(way)
    assert "说好的三百，只给了二百&lt;b&gt;" in page.answer.text
    assert "139****0000" in page.text
    assert PHONE not in page.answer.text
    page = clerk.post(page.url + "/step", {**key(page), "kind": "TAKEN"})
    assert "王芳" in page.text
    hall.clock.at += 1000
    page = clerk.post(page.url + "/step", {**key(page), "kind": "ANSWER", "words": "老板答应周三给"})
    assert found(hall).answer == "老板答应周三给"
    hall.clock.at += 1000
    page = clerk.post(page.url + "/end", {**key(page), "how": "SUSTAINED", "answer": "钱补上了"})
    assert page.status == 200
    assert (found(hall).filed.state, found(hall).answer) == (CaseState.SUSTAINED, "钱补上了")
    assert acts(hall)[:3] == [Act.COMPLAINT_ENDED, Act.COMPLAINT_STEP, Act.COMPLAINT_STEP]
    assert "010001" not in clerk.get("/complaints").text
    assert "属实" in clerk.get("/complaints?show=ended").text


def key(page):
    """What only this page's forms send."""
    return {"form_key": page.forms[-1][1]["form_key"]}


def test_what_cannot_be_written_is_said_and_nothing_typed_is_lost(clerk, hall):
    page = clerk.get(complain(hall))
    long = "长" * 81
    told = clerk.post(page.url + "/end", {**key(page), "how": "SUSTAINED", "answer": long})
    assert told.status == 422
    assert "太长了" in told.text
    assert long in told.text
    assert "还没写" in clerk.post(page.url + "/step", {**key(page), "kind": "NOTE", "words": " "}).text
    assert "先选怎么办结" in clerk.post(page.url + "/end", {**key(page), "answer": "x"}).text
    assert clerk.post(page.url + "/step", {**key(page), "kind": "ENDED", "words": "x"}).status == 422
    assert clerk.post(page.url + "/step", {"kind": "TAKEN"}).status == 403
    assert found(hall).filed.state is CaseState.RECEIVED
    assert Act.COMPLAINT_STEP not in acts(hall)


def test_who_comes_second_to_an_end_is_told(clerk, desk, hall):
    way = complain(hall)
    one, other = clerk.get(way), desk.get(way)
    clerk.post(one.url + "/end", {**key(one), "how": "SUSTAINED", "answer": "查实了"})
    told = desk.post(other.url + "/end", {**key(other), "how": "WITHDRAWN", "answer": "他不投诉了"})
    assert told.status == 422
    assert "已经有人办结了" in told.text
    assert found(hall).filed.state is CaseState.SUSTAINED


def test_what_is_said_of_a_clerk_opens_for_the_manager_alone(clerk, desk, hall):
    way = complain(hall, Grievance.OTHER, Blamed.CLERK)
    assert clerk.get(way).status == 404
    assert "010001" not in clerk.get("/complaints").text
    assert "只有负责人能看" in clerk.get("/complaints?number=010001").text
    assert clerk.post(way + "/step", {**key(clerk.get("/complaints/new")), "kind": "TAKEN"}).status == 404
    page = desk.get(way).text
    assert "只有负责人和审计能看" in page
    for words in ("告诉招工的", "交给负责人", "移送劳动监察", "招工的在手机上", "这家半年里"):
        assert words not in page, f"it is not about an employer: {words}"


def test_nothing_more_can_be_done_about_words_that_nobody_left_a_number_for(desk, hall):
    case = hall.services.complaints.make(Complaint(b"", Grievance.OTHER, WORDS, name="老李"), Blamed.HALL)
    with hall.store.read() as query:
        (filed,) = query.complaints.of_case(case)
    assert "还能做" not in desk.get(f"/complaints/{to_text(filed.id)}").text
    assert "还能做" in desk.get(complain(hall)).text


def test_a_clerk_hands_on_what_is_about_a_clerk_and_sees_it_no_more(clerk, desk, hall):
    page = clerk.get(complain(hall, Grievance.OTHER))
    after = clerk.post(page.url + "/step", {**key(page), "kind": "FOR_MANAGER", "words": "说的是窗口"})
    assert after.url.endswith("/complaints")
    assert clerk.get(page.url).status == 404
    assert desk.get(page.url).status == 200


def test_an_auditor_reads_all_and_changes_nothing(new_browser, appoint, hall):
    appoint("审计员", Role.AUDITOR)
    browser = new_browser()
    browser.enter("审计员")
    page = browser.get(complain(hall, Grievance.OTHER, Blamed.CLERK))
    assert "010001" in page.text
    assert "我来办" not in page.text
    assert browser.post(page.url + "/step", {**key(page), "kind": "TAKEN"}).status == 403
    assert found(hall).filed.state is CaseState.RECEIVED


def test_a_volunteer_sees_none(new_browser, appoint, hall):
    appoint("小周", Role.VOLUNTEER, hall.clock.at + DAY)
    browser = new_browser()
    browser.enter("小周")
    way = complain(hall)
    assert browser.get("/complaints").status == 403
    assert browser.get(way).status == 403


def test_a_number_opens_its_complaint(clerk, hall):
    way = complain(hall)
    assert clerk.get("/complaints?number=010001").url.endswith(way)
    assert "没有 019999 这个号" in clerk.get("/complaints?number=019999").text
    assert clerk.get("/complaints/new?x=1").status == 200
    assert clerk.get("/complaints/nonsense").status == 404


def test_late_ones_are_said_to_be(clerk, hall):
    complain(hall)
    hall.clock.at += 8 * DAY
    clerk.enter("王芳")
    assert "过了" in clerk.get("/complaints?show=late").text


NEW = {"phone": "13900000000", "grievance": "MONEY_TAKEN", "against": "EMPLOYER", "words": "收了五十块押金"}


def test_who_stands_at_the_desk_gets_a_number(clerk, hall):
    signup = seat(hall)
    posting = hall.services.postings.posting(signup.posting) if hasattr(hall.services.postings, "posting") else None
    number = str(posting.number) if posting else "101"
    page = clerk.get("/complaints/new")
    taken = clerk.post(page.url, {**key(page), **NEW, "number": number})
    assert "010001" in taken.text
    assert "2026-11-30" in taken.text
    said = found(hall).filed.complaint
    assert (said.worker, said.signup, said.posting) == (signup.worker, signup.id, signup.posting)
    assert acts(hall)[0] is Act.COMPLAINT_MADE


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"phone": "", "name": ""}, "至少写一样"),
        ({"phone": "123"}, "手机号要 11 位"),
        ({"words": " "}, "还没写"),
        ({"words": "长" * 401}, "太长了"),
        ({"grievance": "NONSENSE"}, "这一项要选"),
        ({"number": "999"}, "没有这个号的活儿"),
        ({"number": "²"}, "没有这个号的活儿"),
    ],
)
def test_a_form_with_a_mistake_takes_nothing_and_keeps_what_was_typed(clerk, hall, typed, said):
    page = clerk.get("/complaints/new")
    told = clerk.post(page.url, {**key(page), **NEW, **typed})
    assert told.status == 422
    assert said in told.text
    assert typed.get("words", NEW["words"]).strip() in told.text
    assert not hall.services.desk.cases.numbered(hall.services.clerks.all()[0], "010001")


def test_about_the_manager_nothing_is_taken(clerk, hall):
    page = clerk.get("/complaints/new")
    told = clerk.post(page.url, {**key(page), **NEW, "against": "MANAGER"})
    assert "12333" in told.text
    assert Act.COMPLAINT_MADE not in acts(hall)


def test_what_a_clerk_takes_down_of_a_clerk_he_cannot_open(clerk, hall):
    page = clerk.get("/complaints/new")
    taken = clerk.post(page.url, {**key(page), **NEW, "against": "CLERK"})
    assert "010001" in taken.text
    assert "只有负责人和审计能看" in taken.text
    assert "打开这件" not in taken.text


def test_pay_that_was_not_given_becomes_a_complaint_by_one_button(clerk, hall):
    signup = seat(hall)
    hall.clock.at += 12 * HOUR
    hall.services.pays.say(signup.id, PayWord.UNPAID)
    clerk.enter("王芳")
    page = clerk.get("/complaints/unpaid")
    assert signup.seat.label in page.text
    opened = clerk.send(page, f"/complaints/unpaid/{to_text(signup.id)}")
    assert "工钱没给" in opened.text
    assert "没有人说没给工钱" in clerk.get("/complaints/unpaid").text
    again = clerk.post("/complaints/unpaid/" + to_text(signup.id), key(opened))
    assert again.url.endswith("/complaints/unpaid"), "once"


def test_the_letter_has_what_the_hall_knows_and_numbers_for_a_manager_alone(clerk, desk, hall):
    way = complain(hall)
    for browser, is_whole in ((clerk, False), (desk, True)):
        page = browser.get(way)
        letter = browser.post(page.url + "/letter", key(page))
        assert letter.status == 200
        for each in ("投诉移送函", "劳动保障监察投诉书", "260 元", "南关区人民大街", "A1"):
            assert each in letter.text
        assert (PHONE in letter.text) is is_whole
        assert ("13812345678" in letter.text) is is_whole
        assert WORDS in letter.text
    assert acts(hall).count(Act.COMPLAINT_LETTER) == 2
    assert "打了移送函" in desk.get(way).text


def test_an_end_elsewhere_that_stands_is_shown_beside_his(clerk, hall, make_sibling):
    from tests.kiosk.conftest import copy

    other = make_sibling()
    way = complain(hall)
    copy(hall, other)
    page = clerk.get(way)
    boss = hall.services.clerks.all()[0]
    (filed,) = other.services.desk.cases.numbered(boss, "010001")
    other.services.desk.cases.end(boss, filed.id, CaseEnd.SUSTAINED, "查实了")
    clerk.post(page.url + "/end", {**key(page), "how": "WITHDRAWN", "answer": "他不投诉了"})
    copy(hall, other)
    assert "没算数" in clerk.get(way).text


def test_who_is_called_is_seen_whole_and_that_is_kept(clerk, hall):
    page = clerk.get(complain(hall))
    called = clerk.post(page.url + "/call", key(page))
    assert PHONE in called.text
    assert "13812345678" in called.text
    assert acts(hall)[0] is Act.WORKER_CALLED
    assert PHONE not in clerk.get(page.url).text


def test_what_waits_of_complaints_stands_in_the_list_of_what_to_do(clerk, desk, hall):
    complain(hall)
    signup = seat_of(hall, 3)
    hall.clock.at += 12 * HOUR
    hall.services.pays.say(signup.id, PayWord.UNPAID)
    clerk.enter("王芳")
    now = clerk.get("/").text
    assert "投诉 010001 没人接，最晚 11-30 答复" in now
    assert "号活儿的 A2 说没给工钱" in now
    way = f"/complaints/{to_text(found(hall).filed.id)}"
    page = clerk.get(way)
    clerk.post(way + "/step", {**key(page), "kind": "TAKEN"})
    assert "010001" not in clerk.get("/").text, "somebody sees to it"
    hall.clock.at += 6 * DAY
    clerk.enter("王芳")
    assert "投诉 010001 该答复了，最晚 11-30" in clerk.get("/").text


def test_what_waits_of_a_complaint_about_a_clerk_waits_for_the_manager(clerk, desk, hall):
    complain(hall, Grievance.OTHER, Blamed.CLERK)
    assert "010001" not in clerk.get("/").text
    assert "010001" in desk.get("/").text
