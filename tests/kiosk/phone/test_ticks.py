"""Ticks on the phone: who came, who did not, who was paid, how he was; each button is the state as well."""

import datetime as dt

import pytest

from kiosk.hall.clock import DAY, HOUR, moment
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.ids import to_text

START = moment(dt.date(2026, 11, 23), dt.time(7, 30))
EVENING = moment(dt.date(2026, 11, 23), dt.time(19))


@pytest.fixture
def posting(employer, filled):
    return employer.publish(employer.get("/post"), **filled)


def path(page):
    return "/postings/" + page.url.partition("/postings/")[2].partition("#")[0]


def actions(page):
    return {action.rpartition("/")[2] for action, _ in page.forms}


def test_arrived_is_a_button_then_its_state_with_the_time_and_a_way_back(hall, employer, posting, sign_up, clock):
    sign_up(posting)
    clock.at = moment(dt.date(2026, 11, 23), dt.time(5, 58))
    page = employer.send(employer.get(path(posting)), "/arrived")
    assert page.url == posting.url + "#A1", "where he stands in the list"
    assert "✓ 到了 5:58 · 改" in page.text
    assert actions(page) == {"unsaid"}
    page = employer.send(page, "/unsaid")
    assert "他到了" in page.text
    assert "✓" not in page.text.partition("A1")[2]


def test_a_page_of_before_says_it_once_and_shows_what_stands(hall, employer, posting, sign_up, clock):
    sign_up(posting)
    clock.at = START
    old = employer.get(path(posting))
    employer.send(old, "/arrived")
    before = hall.facts()
    assert "✓ 到了" in employer.send(old, "/arrived").text, "sent twice"
    assert "✓ 到了" in employer.send(old, "/absent").text, "another tab's"
    assert hall.facts() == before


def test_who_did_not_come_is_said_from_the_start_and_taken_back(employer, posting, sign_up, clock):
    sign_up(posting)
    assert "absent" not in actions(employer.get(path(posting)))
    clock.at = START
    page = employer.send(employer.get(path(posting)), "/absent")
    assert "没来 · 改" in page.text
    assert "他到了" in employer.send(page, "/unsaid").text
    clock.at = START + DAY
    assert "absent" not in actions(employer.get(path(posting)))


def test_who_says_that_he_came_is_asked_about_by_the_desk_and_its_word_is_seen(hall, employer, posting, sign_up, clock):
    sign_up(posting)
    clock.at = START + HOUR
    employer.send(employer.get(path(posting)), "/absent")
    (one,) = hall.services.desk.seats.of_posting(hall.services.jobs.numbered(101).postings[0].id)
    hall.services.signups.contest(one.signup.id)
    page = employer.get(path(posting))
    assert ("没来 · 改" in page.text, "工友说他来了，服务台在问" in page.text) == (True, True)
    hall.services.ticks.judge(one.signup.id, Attendance.ARRIVED)
    page = employer.get(path(posting))
    assert ("服务台问过了：他来了" in page.text, "没来 · 改" in page.text) == (True, False)


def test_the_desk_is_asked_for_who_is_late(hall, employer, posting, sign_up, clock):
    sign_up(posting, 7)
    assert "desk" not in actions(employer.get(path(posting)))
    clock.at = START + HOUR
    page = employer.send(employer.get(path(posting)), "/desk")
    assert "已请服务台联系" in page.text
    assert "desk" not in actions(page)
    (wish,) = hall.services.ticks.asked_of_desk()
    assert wish.worker.phone == "13900000007"


def test_due_pay_reminds_and_is_ticked(employer, posting, sign_up, clock):
    sign_up(posting, 1)
    sign_up(posting, 2)
    assert "该给钱了" not in employer.get(path(posting)).text
    clock.at = EVENING
    page = employer.get(path(posting))
    assert "该给钱了：A1 · A2" in page.text
    assert "该给钱了" in employer.get("/postings").text
    page = employer.send(page, "/paid")
    assert "✓ 给钱了" in page.text
    employer.send(page, "/paid")
    assert "该给钱了" not in employer.get(path(posting)).text
    assert "该给钱了" not in employer.get("/postings").text


def test_how_he_was_is_asked_after_the_work_and_kept_for_the_desk(hall, employer, posting, sign_up, clock):
    signup = sign_up(posting)
    rate = f"{path(posting)}/applicants/{to_text(signup.id)}/rate"
    assert rate not in employer.get(path(posting)).links
    assert employer.get(rate).url.endswith("#A1"), "too early"
    clock.at = EVENING
    asked = employer.get(rate)
    assert "只给服务台看" in asked.text
    wrong = employer.send(asked, "/rate")
    assert (wrong.status, wrong.problem("mark")) == (422, "请点一个：好、一般，还是不好。")
    page = employer.send(wrong, "/rate", mark="3", reason_1="1", reason_8="1")
    assert "您说：不好" in page.text
    before = hall.facts()
    assert "您说：不好" in employer.send(wrong, "/rate", mark="1").text, "a second word changes nothing"
    assert hall.facts() == before


@pytest.mark.parametrize("mark", ["", "0", "9", "x", "<script>", "\u202e"])
def test_a_mark_that_there_is_not_is_asked_for_again(hall, employer, posting, sign_up, clock, mark):
    signup = sign_up(posting)
    clock.at = EVENING
    asked = employer.get(f"{path(posting)}/applicants/{to_text(signup.id)}/rate")
    before = hall.facts()
    assert employer.send(asked, "/rate", mark=mark).status == 422
    assert hall.facts() == before


def test_nobody_ticks_anothers_or_without_a_page_of_ours(hall, employer, posting, sign_up, new_phone, clock):
    signup = sign_up(posting)
    clock.at = EVENING
    other = new_phone()
    key = other.scan(hall.services).fields["form_key"]
    way = f"{path(posting)}/applicants/{to_text(signup.id)}"
    before = hall.facts()
    for act in ("arrived", "absent", "unsaid", "paid", "desk", "rate"):
        assert other.post(f"{way}/{act}", {"form_key": key, "mark": "1"}).status == 404
        assert employer.post(f"{way}/{act}", {"mark": "1"}).status == 403
    assert employer.post(f"{way}/away-with-him", {"form_key": key}).status in (404, 422)
    assert other.get(f"{way}/rate").status == 404
    assert hall.facts() == before


def test_more_than_part_time_work_reminds_and_blocks_nothing(hall, employer, filled, sign_up):
    for day in ("2026-11-23", "2026-11-24", "2026-11-25"):
        page = employer.publish(employer.get("/post"), **{**filled, "day": day, "length": "9小时"})
        sign_up(page)
    page = employer.get(path(page))
    assert "A1 这星期给您干 27 小时。" in page.text
    assert "第六十八条" in page.text


def test_every_page_says_the_hall_s_telephone(employer, posting, phone):
    for page in (employer.get("/postings"), employer.get(path(posting)), phone.get("/")):
        assert "tel:04318888" + "1234" in page.links
        assert "免费" not in page.text
        assert "不收一分钱" not in page.text
