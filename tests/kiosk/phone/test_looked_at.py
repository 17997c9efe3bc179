"""What was understood is shown back; a phone that is known has little to type; whoever was here too long ago scans."""

import re

import pytest

from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.ids import to_text
from kiosk.hall.posting import Extra, PayUnit
from kiosk.phone.doors import COOKIE
from kiosk.services.employer.employers import HERE, KEPT

AS_TALKED = {
    "trade_tap": "101",
    "headcount": "仨",
    "pay": "200~300一天",
    "time": "明早5点半到下午1点半",
    "place": "南关区人民大街",
    "paid": "1",
    "meals": "1",
    "name": "王师傅",
    "phone": "+86 138-1234 5678",
}


@pytest.fixture
def form(employer):
    return employer.get("/post")


def test_what_was_understood_is_shown_back_and_nothing_is_published_yet(hall, employer, form):
    before = hall.facts()
    read = employer.send(form, **AS_TALKED)
    assert read.status == 200
    for seen in ("力工 3 人", "200-300 元/天 当天结", "明天 早上 5:30", "干 8 小时", "管饭", "138 1234 5678"):
        assert seen in read.text, seen
    mains = [found for tag, found in read.attributes if found.get("class") == "main"]
    assert len(mains) == 1
    assert hall.facts() == before
    page = employer.send(read)
    assert "发出去了" in page.text
    (posting,) = hall.services.bulletin.rows(hall.clock.at)
    terms = posting.terms
    assert (terms.headcount, terms.pay_fen, terms.pay_most_fen, terms.pay_unit) == (3, 20000, 30000, PayUnit.DAY)
    assert (terms.hours, terms.extras) == (8, Extra.MEALS)


def test_all_that_may_be_said_is_shown_back(employer, form, filled):
    more = {"bay": "2", "choosing": "2", "talk_time": "5点45", "help_first": "俩", "tools": "1"}
    read = employer.send(form, **filled, **more)
    for seen in (
        "2 号上车点接",
        "先谈再定",
        "今天 早上 5:45 起谈，市场给排桌",
        "先留几个给有难处的工友 2",
        "接送 · 有工具",
        "带手套",
    ):
        assert seen in read.text, seen


def test_changing_it_shows_the_form_as_it_was_typed(hall, employer, form):
    before = hall.facts()
    changed = employer.send(employer.send(form, **AS_TALKED), action="/post/send")
    assert "发出去了" in changed.text
    read = employer.send(form, **AS_TALKED)
    (action, fields) = read.forms[-1]
    assert action == "/post/send"
    again = employer.post("/post/change", fields)
    assert {name: again.typed[name.removesuffix("_tap")] for name in AS_TALKED} == AS_TALKED
    assert again.fields["trade_tap"] == "101"
    assert hall.facts() > before


def test_what_is_tapped_and_written_differently_is_asked(employer, form, filled):
    wrong = employer.send(form, **{**filled, "headcount_tap": "5"})
    assert "说不准是几个人" in wrong.problem("headcount")
    assert (wrong.fields["headcount_tap"], wrong.fields["headcount"]) == ("5", "2")
    assert list(wrong.problems()) == ["headcount"]


def test_a_start_that_passed_while_it_was_looked_at_is_said_at_its_field(employer, form, filled, clock):
    read = employer.send(form, **{**filled, "time": "05:50"})
    clock.at += 25 * MINUTE
    late = employer.send(read)
    assert late.status == 422
    assert "已经过了" in late.problem("time")
    assert late.typed["place"] == filled["place"]


def test_the_last_one_goes_out_again_in_two_taps(hall, employer, form, filled, clock):
    employer.publish(form, **filled, lodging="1", length="半天")
    clock.at += DAY
    known = employer.scan(hall.services)
    assert (known.typed["name"], known.typed["phone"]) == (filled["name"], filled["phone"])
    again = next(link for link in known.links if link.startswith("/post/again/"))
    read = employer.get(again)
    assert "今天 早上 7:30" in read.text
    assert "管住" in read.text
    first, second = employer.send(read), employer.send(read)
    assert "发出去了" in first.text
    assert first.url == second.url
    assert hall.services.jobs.count() == 1


def test_another_phone_is_another_employer_and_knows_nothing(hall, employer, form, filled, new_phone):
    posting = employer.publish(form, **filled)
    other = new_phone()
    page = other.scan(hall.services)
    assert (page.typed["name"], page.typed["phone"]) == ("", "")
    assert not [link for link in page.links if "again" in link]
    assert other.get("/post/again/" + posting.url.rpartition("/")[2]).status == 404
    assert other.get("/post/again/" + to_text(bytes(10))).status == 404


def test_the_code_says_here_and_the_cookie_says_who(hall, employer, form, filled, clock):
    posting = employer.publish(form, **filled)
    clock.at += HERE
    assert employer.get("/post").status == 403
    assert "请再扫一次码" in employer.get("/post").text
    assert employer.publish(form, **{**filled, "day": "明天"}).status == 403
    assert employer.get(posting.url).status == 200, "its own postings need the cookie alone"
    before = hall.services.employers.session(employer.session.cookies[COOKIE])
    employer.scan(hall.services)
    after = hall.services.employers.session(employer.session.cookies[COOKIE])
    assert after.employer == before.employer
    assert after.cookie != before.cookie
    assert hall.services.employers.session(before.cookie) is None, "a planted cookie is good for nothing any more"


def test_the_cookie_is_a_random_token_for_half_a_year(hall, phone, filled, clock):
    page = phone.scan(hall.services)
    set_cookie = page.answer.history[0].headers["set-cookie"]
    assert f"Max-Age={KEPT // 1000};" in set_cookie
    assert "HttpOnly" in set_cookie
    phone.publish(page, **filled)
    cookie = phone.session.cookies[COOKIE]
    assert re.fullmatch(r"[0-9A-HJKMNP-TV-Z]{32}", cookie)
    clock.at += KEPT + 1
    assert phone.get("/postings").status == 403


def test_a_phone_that_is_to_be_forgotten_is(hall, employer, form, filled):
    employer.publish(form, **filled)
    page = employer.get("/postings")
    assert employer.post("/forget", {"form_key": "x"}).status == 403
    cookie = employer.session.cookies[COOKIE]
    assert employer.send(page, "/forget").status == 200
    assert COOKIE not in employer.session.cookies
    assert hall.services.employers.session(cookie) is None
    assert employer.scan(hall.services).typed["phone"] == ""


def test_what_people_here_want_most_is_what_can_be_tapped_within_a_minute(hall, employer, clock):
    for _ in range(2):
        hall.publish(trade="401")
    hall.publish(trade="102")
    clock.at += MINUTE
    assert employer.get("/post").taps["trade_tap"] == ["401", "102", "101"]
