"""A job's page that is sent on in a chat: what anybody may see of it, in every state, and nothing else."""

import datetime as dt

import msgspec
import pytest
import requests

from kiosk.hall.clock import DAY, HOUR, moment
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import Id, from_text, to_text
from kiosk.hall.language import Language
from kiosk.hall.posting import CloseReason, PayUnit, PostingState
from kiosk.phone.pages import HallFacts, Pages
from kiosk.services.employer.sent import Keeps
from kiosk.words.words import WORDS
from tests.kiosk.conftest import DRAFT
from tests.kiosk.phone.conftest import CATALOGUE, OUTSIDE

SAID = ("人民大街", "带手套")


@pytest.fixture
def posting(employer, filled):
    return employer.publish(employer.get("/post"), **filled, length="8h", meals="1")


@pytest.fixture
def link(posting):
    (found,) = [link for link in posting.links if link.startswith("/jobs/")]
    return found


def head(page):
    """What a chat reads of it."""
    metas = [found for tag, found in page.attributes if tag == "meta"]
    return {found.get("property") or found.get("name"): found.get("content", "") for found in metas}


def id_of(link) -> Id:
    return from_text(link.rpartition("/")[2])


def test_anybody_sees_the_terms_and_how_to_get_the_seat_and_nobody_s_number(new_phone, link, filled):
    page = new_phone().get(link)
    assert page.status == 200
    for seen in (
        *("101 号 · 瓦工", "还差 2 人", "260 元/天", "当天结", "今天 早上 7:30", "干 8 小时", "管饭", *SAID),
        *("点「我要找活」", "按 101"),
    ):
        assert seen in page.text, seen
    for hidden in (filled["phone"], filled["phone"][-4:], filled["name"], "form_key"):
        assert hidden not in page.answer.text
    assert page.forms == []


def test_it_sets_no_cookie_needs_none_and_is_kept_for_a_moment(site, employer, new_phone, link):
    for phone in (new_phone(), employer):
        before = dict(phone.session.cookies)
        headers = phone.get(link).answer.headers
        assert "set-cookie" not in headers
        assert headers["cache-control"] == "public, max-age=20"
        assert {name.strip() for name in headers["vary"].split(",")} == {"Accept-Language", "Cookie"}
        assert dict(phone.session.cookies) == before
    assert new_phone().get(link).answer.text == employer.get(link).answer.text, "who posted it sees what others see"
    only_head = requests.head(site.address + link, timeout=30)
    assert (only_head.status_code, only_head.text) == (200, "")


def test_what_a_chat_shows_is_the_work_its_pay_and_when(new_phone, link):
    shown = head(new_phone().get(link))
    assert shown["og:title"] == "瓦工 260 元/天 · 还差 2 人"
    assert shown["og:description"] == "11月23日 周一 早上 7:30 · 当天结 · 干 8 小时 · 管饭 · 南关区人民大街"
    assert shown["description"] == shown["og:description"]
    assert shown["og:site_name"] == "长春 <零工> 大厅"


def test_its_picture_and_address_are_the_hall_s_and_never_who_asks(new_phone, link):
    page = new_phone().get(link, headers={"Host": "evil.example", "X-Forwarded-Host": "evil.example"})
    assert "evil.example" not in page.answer.text
    shown = head(page)
    assert shown["og:url"] == OUTSIDE + link
    assert shown["og:image"] == OUTSIDE + "/static/card.png"
    picture = new_phone().session.get(page.url.partition("/jobs/")[0] + "/static/card.png", timeout=30)
    assert picture.headers["content-type"] == "image/png"


def test_where_nobody_knows_the_hall_s_address_none_is_made_up(hall, clock):
    pages = Pages(CATALOGUE, clock, HallFacts("大厅"))
    posting = hall.publish()
    known = hall.services.verifications.known_as(posting.employer)
    text = pages.text(Language.CHINESE, "job.html", posting=posting, known=known, way="/")
    assert "og:title" in text
    assert "http" not in text


@pytest.mark.parametrize("language", Language)
def test_it_is_read_in_each_language(new_phone, link, language):
    page = new_phone().get(link, headers={"Accept-Language": language.value.replace("_", "-")})
    assert next(found for tag, found in page.attributes if tag == "html")["lang"] == language.value.replace("_", "-")
    assert WORDS[language].posting.pay_units[PayUnit.DAY] in page.text
    assert head(page)["og:locale"] == language.value


def test_a_full_one_sends_into_the_queue(new_phone, posting, link, sign_up):
    for number in range(2):
        sign_up(posting, number)
    page = new_phone().get(link)
    assert "招满了" in head(page)["og:title"]
    assert "点「满了，排个队」" in page.text


def test_one_that_takes_nobody_more_says_so_and_sends_nobody_to_the_machine_for_it(hall, new_phone, posting, link):
    hall.services.postings.close(hall.services.jobs.posting(id_of(link)).employer, id_of(link))
    page = new_phone().get(link)
    assert "瓦工 260 元/天 · 不招了" in head(page)["og:title"]
    assert "按 101" not in page.text


def test_one_that_has_begun_says_so_and_is_gone_the_day_after(new_phone, link, clock):
    clock.at = moment(dt.date(2026, 11, 23), dt.time(7, 30))
    page = new_phone().get(link)
    assert "开工了，不再报名" in page.text
    assert "按 101" not in page.text
    clock.at += DAY
    page = new_phone().get(link)
    assert (page.status, "这个活儿过去了" in page.text) == (410, True)
    assert not [said for said in SAID if said in page.answer.text]


def test_of_a_cancelled_one_nothing_is_told_but_that(hall, new_phone, posting, link):
    employer = hall.services.jobs.posting(id_of(link)).employer
    hall.services.cancellations.cancel(employer, id_of(link), ClosingReason("下雨了"))
    page = new_phone().get(link)
    assert page.status == 410
    assert "招工的取消了" in page.text
    assert head(page)["og:title"] == "招工的取消了"
    assert not [said for said in (*SAID, "瓦工", "260", "下雨了") if said in page.answer.text]


def test_of_one_that_the_desk_took_off_nothing_is_told_but_that(hall, new_phone, posting, link):
    hall.services.postings.take_off(id_of(link), ClosingReason("收押金"))
    page = new_phone().get(link)
    assert (page.status, "市场撤下了" in page.text) == (410, True)
    assert not [said for said in (*SAID, "瓦工", "收押金") if said in page.answer.text]


def test_held_work_is_not_there(hall, new_phone):
    held = hall.services.postings.publish(bytes(10), DRAFT, keeps=Keeps.MUST_BE_READ).held
    page = new_phone().get(f"/jobs/{to_text(held.id)}")
    assert page.status == 404
    assert DRAFT.place not in page.answer.text


def test_whatever_is_no_job_is_told_in_words(new_phone):
    for name in ("x", to_text(bytes(10)), "A" * 3000, "%00", "<script>"):
        page = new_phone().get(f"/jobs/{name}")
        assert (page.status, "没有这一页" in page.text) == (404, True)
        assert page.answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("reason", CloseReason)
def test_only_what_stands_is_told(hall, reason):
    posting = hall.publish()
    closed = msgspec.structs.replace(posting, state=PostingState.CLOSED, close_reason=reason)
    is_told = reason in (CloseReason.EMPLOYER_HAS_ENOUGH, CloseReason.PUBLISHED_ANEW)
    assert closed.may_be_told(hall.clock.at) is is_told
    assert posting.may_be_told(hall.clock.at + HOUR)


def test_the_link_to_send_on_is_on_an_open_one_s_page_alone(employer, posting, link, hall):
    assert "发给别人" in posting.text
    hall.services.postings.close(hall.services.jobs.posting(id_of(link)).employer, id_of(link))
    assert "发给别人" not in employer.get(posting.url).text


def test_pages_say_in_their_titles_what_they_are(employer, posting, link):
    titles = [employer.get(path).answer.text for path in ("/", "/post", "/postings", posting.url, link)]
    found = [text.partition("<title>")[2].partition("</title>")[0] for text in titles]
    assert len(set(found)) == len(found)
    assert all(each.endswith(" · 长春 &lt;零工&gt; 大厅") and len(each) > 14 for each in found), found
