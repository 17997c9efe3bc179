"""Every page in every language: chosen, asked for by the browser or the hall's own, and nothing typed is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from kiosk.hall.language import Language
from kiosk.phone.languages import COOKIE, language_of
from tests.kiosk.phone.conftest import CATALOGUE, FILLED

OTHERS = [Language.KOREAN, Language.ENGLISH]
ALL = tuple(Language)
SAID = {Language.CHINESE: "发个活儿", Language.KOREAN: "일거리 올리기", Language.ENGLISH: "Post a job"}
NAMES = ("长春 <零工> 大厅", "中文", *FILLED.values())
CHINESE_LETTER = re.compile(r"[\u3001-\u3009\u300c-\u303f\u3400-\u9fff\uff00-\uffef]+")


def _request(cookie="", accepted=""):
    headers = [(b"cookie", cookie.encode()), (b"accept-language", accepted.encode())]
    return Request({"type": "http", "method": "GET", "path": "/", "headers": headers})


def _left_in_chinese(page):
    """What is Chinese on a page and neither typed nor a name that this catalogue has in Chinese alone."""
    shown = [value for tag, found in page.attributes for name, value in found.items() if name not in ("value", "href")]
    text = " ".join((page.text, *shown))
    names = [*NAMES, *(name.name for family in CATALOGUE.families for name in (family, *family.trades))]
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, "")
    return CHINESE_LETTER.findall(text)


@pytest.mark.parametrize(
    ("cookie", "accepted", "language"),
    [
        ("", "", Language.CHINESE),
        ("", "ko-KR,ko;q=0.9,en;q=0.8", Language.KOREAN),
        ("", "ko-CN", Language.KOREAN),
        ("", "fr, en;q=0.3, ko;q=0.2", Language.ENGLISH),
        ("", "en;q=0.3, zh-CN", Language.CHINESE),
        ("", "fr-FR, ja", Language.CHINESE),
        ("", "en;q=x, ko;q=, ko;q=0", Language.KOREAN),
        ("language=en", "ko", Language.ENGLISH),
        ("language=klingon", "ko", Language.KOREAN),
    ],
)
def test_what_was_chosen_comes_before_what_the_browser_asks_for_and_the_hall_s_own_last(cookie, accepted, language):
    assert language_of(_request(cookie, accepted), ALL) is language


@given(st.text(), st.text())
def test_whatever_a_browser_says_there_is_a_language(cookie, accepted):
    assert language_of(_request(cookie, accepted), (Language.KOREAN, Language.ENGLISH)) in OTHERS


def test_a_language_that_the_hall_does_not_offer_is_not_spoken():
    assert language_of(_request("language=en", "en"), (Language.KOREAN, Language.CHINESE)) is Language.KOREAN


@pytest.mark.parametrize("language", Language)
def test_a_link_changes_the_language_and_comes_back_to_the_page(employer, language):
    employer.get("/in/en")
    page = employer.get("/postings")
    assert [found["href"] for tag, found in page.attributes if "/in/" in found.get("href", "")] == [
        "/in/zh_CN?to=/postings",
        "/in/ko_CN?to=/postings",
    ]
    changed = employer.get(f"/in/{language.value}?to=/postings")
    assert changed.url.endswith("/postings")
    assert SAID[language] in changed.text
    assert SAID[language] in employer.get("/postings").text
    assert employer.session.cookies[COOKIE] == language.value
    root = next(found for tag, found in changed.attributes if tag == "html")
    assert root["lang"] == language.value.replace("_", "-")


@pytest.mark.parametrize("to", ["//evil.example/", "https://evil.example/", "/\\evil.example", "/\nx", "/" * 300, ""])
def test_a_link_leads_nowhere_else(site, employer, to):
    page = employer.get("/in/en", params={"to": to})
    assert page.url == f"{site.address}/"


def test_a_language_that_there_is_not_is_no_page(employer):
    assert employer.get("/in/klingon").status == 404
    assert employer.post("/post/in/klingon", {}).status == 404


@pytest.mark.parametrize("language", OTHERS)
def test_every_page_is_whole_in_every_language(employer, new_phone, hall, filled, sign_up, language):
    def sees(page):
        assert _left_in_chinese(page) == []
        return page

    stranger = new_phone()
    assert _left_in_chinese(stranger.get("/post"))
    stranger.get(f"/in/{language.value}")
    for path in ("/", "/post", "/e/AAAA", f"/e/{hall.services.employers.token()}", "/nowhere"):
        sees(stranger.get(path))
    employer.get(f"/in/{language.value}")
    form = sees(employer.get("/post"))
    sees(employer.send(form, **dict.fromkeys(filled, "")))
    sees(employer.send(form, **{**filled, "pay": "x", "time": "05:00"}))
    sees(employer.send(form, **filled))
    posting = sees(employer.publish(form, **{**filled, "length": "8h", "meals": "1", "bay": "2"}))
    first, _ = sign_up(posting, 0), sign_up(posting, 1)
    sees(employer.get(posting.url))
    hall.services.signups.withdraw(first.id)
    sees(employer.send(employer.get(posting.url), "/arrived"))
    sees(employer.get("/postings"))
    sees(employer.send(sees(employer.get(f"{posting.url}/close")), "/close"))


@pytest.mark.parametrize("language", OTHERS)
def test_what_was_typed_and_what_was_said_of_it_stay_in_another_language(employer, hall, filled, language):
    typed = {**filled, "pay": "面议", "place": "人民大街 13812345678", "name": ""}
    wrong = employer.send(employer.get("/post"), **typed)
    assert set(wrong.problems()) == {"pay", "place", "name"}
    before = hall.facts()
    changed = employer.post(_change(wrong, language), wrong.fields)
    assert changed.status == 200
    assert changed.fields == wrong.fields
    assert set(changed.problems()) == {"pay", "place", "name"}
    assert _left_in_chinese(changed) == []
    assert hall.facts() == before
    back = employer.post(_change(changed, Language.CHINESE), changed.fields)
    assert back.problems() == wrong.problems()
    published = employer.publish(employer.post(_change(back, language), back.fields), **filled)
    assert published.answer.history[0].status_code == 303
    assert _left_in_chinese(published) == []


def test_what_has_not_been_found_wrong_yet_is_not_said_to_be(employer):
    form = employer.get("/post")
    assert employer.post(_change(form, Language.ENGLISH), form.fields).problems() == {}


def test_why_the_form_did_not_go_out_is_said_again(employer, new_phone, filled):
    form = employer.get("/post")
    employer.session.cookies.clear()
    over = employer.publish(form, **filled)
    assert "重新扫码" in over.text
    changed = employer.post(_change(over, Language.ENGLISH), over.fields)
    assert "has to scan the code again" in changed.text
    assert changed.typed == over.typed
    assert "no room left" not in employer.post("/post/in/en?after=<b>", filled).text


def test_enter_in_a_field_sends_the_form_and_changes_no_language(employer):
    form = employer.get("/post")
    buttons = [found for tag, found in form.attributes if tag == "button"]
    assert [found.get("formaction", "") for found in buttons] == ["", "/post/in/ko_CN", "/post/in/en"]


def _change(page, language):
    """Where a form goes for another language."""
    ways = [found["formaction"] for tag, found in page.attributes if "formaction" in found]
    return next(way for way in ways if f"/{language.value}" in way)
