"""Each field wrong in each way, and all at once: told at the fields in the reader's language, nothing typed lost; and
forms that are sent twice, from two tabs, too late or by a phone that slept."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.language import Language
from kiosk.hall.review import ReviewEnd
from kiosk.phone.doors import COOKIE
from kiosk.phone.posting.controls import ASKED, TAP, TAPPED
from kiosk.services.employer.employers import HERE
from kiosk.services.employer.postings import JUST_NOW
from kiosk.services.employer.sent import Keeps
from tests.kiosk.conftest import DRAFT

WRONG = (
    "<script>",
    "\u202e\u200f",
    "x" * 400,
    "-1",
    "0x10",
    "一二三四五六七八九十百千万亿",
    "99999999999",
    "13812345678",
)
TICKED = {"meals", "lodging", "ride", "tools", "insurance"}
MORE_WRONG = {
    **dict.fromkeys(("headcount", "pay", "time", "length", "day"), "好说"),
    **dict.fromkeys(("trade", "pay_unit", "paid", "bay", "zone", "choosing"), "99"),
    **dict.fromkeys(TICKED, "9"),
    **dict.fromkeys(("place", "note"), "打 13812345678"),
    "name": "",
    "phone": "1381234567",
    "help_first": "几个",
}
"""Every field wrong."""
CHINESE = re.compile(r"[\u4e00-\u9fff]")


@pytest.fixture
def form(employer):
    return employer.get("/post")


@pytest.mark.parametrize("field", [name for name in ASKED if name not in TICKED])
def test_each_field_wrong_in_each_way_is_told_at_a_field_and_nothing_is_lost(hall, employer, form, filled, field):
    before = hall.facts()
    for typed in WRONG:
        page = employer.send(form, **{**filled, field: typed})
        assert page.status in (200, 422), typed
        if page.status == 200:
            assert page.forms[-1][0] == "/post/send"
            continue
        assert page.problems(), typed
        for name, said in page.problems().items():
            assert len(said) >= 6, (name, said)
            assert f"#{name}" in page.links, "the head of the page leads to the field"
        kept = {name: page.typed[name] for name in filled if name not in (field, "paid")}
        assert kept == {name: filled[name] for name in kept}
    assert hall.facts() == before


@pytest.mark.parametrize("language", Language)
def test_all_wrong_at_once_is_told_at_every_field_in_the_reader_s_language(hall, employer, language):
    before = hall.facts()
    employer.get(f"/in/{language.value}")
    page = employer.send(employer.get("/post"), **MORE_WRONG)
    assert page.status == 422
    assert set(page.problems()) >= set(MORE_WRONG) - {"bay"} | {"name"}
    assert len(page.problems()) == len([link for link in page.links if link.startswith("#")])
    if language is not Language.CHINESE:
        assert not [
            said
            for said in page.problems().values()
            if CHINESE.search(re.sub(r"《[^》]*》|\S*[“'][^”']*[”']", "", said))
        ]
    for name in ("headcount", "pay", "time", "place", "note", "phone", "length"):
        assert page.typed[name] == MORE_WRONG[name]
    assert hall.facts() == before


def test_what_was_wrong_everywhere_is_mended_in_place_and_goes_out_once(hall, employer, filled):
    page = employer.send(employer.get("/post"), **MORE_WRONG)
    right = dict.fromkeys(MORE_WRONG, "") | {"pay_unit": "2", "bay": "0", "choosing": "1"} | filled
    assert "发出去了" in employer.publish(page, **right).text
    assert hall.services.jobs.count() == 1


def test_things_tapped_that_were_never_offered_are_told(employer, form, filled):
    for name in TAPPED:
        page = employer.send(form, **{**filled, name: "", name + TAP: "never offered <b>"})
        assert page.status == 422, name
        assert page.problem(name), name


def test_a_form_sent_ten_times_at_once_is_one_posting(hall, employer, form, filled, site):
    looked = employer.send(form, **filled)
    action, fields = looked.forms[-1]
    cookies = dict(employer.session.cookies)

    def send(_number):
        headers = {"Origin": site.address}
        return requests.post(site.address + action, data=fields, headers=headers, cookies=cookies, timeout=60)

    with ThreadPoolExecutor(10) as many:
        answers = list(many.map(send, range(10)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.url for answer in answers}) == 1
    assert hall.services.jobs.count() == 1


def test_a_phone_that_slept_loses_nothing_and_posts_once_after_it_scanned_again(hall, employer, form, filled, clock):
    looked = employer.send(form, **filled)
    clock.at += HERE + MINUTE
    late = employer.send(looked)
    assert late.status == 403
    assert "您填的都还在" in late.text
    assert hall.services.jobs.count() == 0
    employer.scan(hall.services)
    again = employer.send(late, "/post/send")
    assert again.status == 403
    assert "再点一次「就这样发」" in again.text, "the key of the page is of the session before"
    assert "发出去了" in employer.send(again, "/post/send").text
    assert "发出去了" in employer.send(again, "/post/send").text
    assert hall.services.jobs.count() == 1


def test_work_whose_start_passes_while_it_is_held_is_never_published_and_says_so(
    hall, employer, new_phone, filled, clock
):
    session = hall.services.employers.session(employer.session.cookies[COOKIE])
    held = hall.services.postings.publish(session.employer, DRAFT, keeps=Keeps.MUST_BE_READ).held
    assert "服务台正看着" in employer.get("/postings").text
    clock.at += 2 * HOUR
    hall.services.settle()
    for _ in range(2):
        hall.services.reviews.decide(held, ReviewEnd.PASSED)
        hall.services.settle()
    page = employer.get("/postings")
    assert "开工以前没人看过，没有发出去" in page.text
    assert "服务台正看着" not in page.text
    assert hall.services.bulletin.rows(0) == ()
    assert hall.services.bulletin.one(held.id) is None


def test_two_tabs_typed_alike_by_hand_are_one_posting_and_later_or_after_it_was_closed_another(hall, employer, filled):
    def post():
        employer.publish(employer.get("/post"), **filled)
        return hall.services.jobs.count()

    assert [post(), post()] == [1, 1]
    hall.clock.at += JUST_NOW + 1
    assert post() == 2
    latest = max(hall.services.bulletin.rows(hall.clock.at), key=lambda posting: posting.published_at)
    hall.services.postings.close(latest.employer, latest.id)
    assert post() == 2, "one is closed, so this is another one"
