"""Markup, templates, control letters, letters that turn a line round and very long words in every field that is typed
at the province, and in every word that a hall's program brings there: text, and nothing else, wherever it is read."""

import pytest

from kiosk.exchange.province.form import leave
from kiosk.hall.form.draft import Draft
from kiosk.phone.pages import HallFacts, Pages
from kiosk.phone.posting.described import described
from sync.contract.form import Choice, Field, Form
from tests.kiosk.exchange.province.conftest import FACTS, Phone, code_of, fair, filled
from tests.kiosk.exchange.province.test_no_script import browser  # noqa: F401  a fixture
from tests.kiosk.phone.conftest import CATALOGUE
from tests.kiosk.phone.test_hostile_texts import TURNED, unseen

HOSTILE = {
    "markup": "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "out of an attribute": '"><svg onload=alert(1)> \' onfocus=alert(1) x="',
    "out of a field": "</textarea></select></title><h1>--><b>",
    "a template": "{{ 7*7 }}{% raw %}%(number)s NUMBER WORDS",
    "turned round": f"人民大街{TURNED}门东",
    "control letters": "人民\x00大街\x1b[31m\x07\x7f\x85\r\n门\t东",
    "long": "长" * 400,
    "one word": "W" * 400,
}
FIELDS = tuple(name for name in Draft.__struct_fields__ if name not in ("nonce", "talk_table", "needs"))


def is_text(page):
    """Nothing was made of it but text, and nothing unseen is in what is read."""
    assert all(tag != "script" or set(found) == {"src", "defer"} for tag, found in page.attributes)
    assert not {tag for tag, _ in page.attributes} & {"b", "i", "svg", "img", "h3"}
    assert [tag for tag, _ in page.attributes].count("h1") <= 1
    assert not [name for _, found in page.attributes for name in found if name.startswith("on")]
    assert unseen(page.text) == []
    assert "49" not in page.text
    assert "script-src 'self'" in page.answer.headers["content-security-policy"]


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_in_every_field_at_once_and_each_is_said_at_its_field_with_all_that_was_typed(place, phone, text):
    page = phone.scan(code_of(place.first))
    chosen = dict.fromkeys((*page.options, *page.taps), text[:40])
    waiting = phone.send(page, **dict.fromkeys(FIELDS, text) | chosen)
    is_text(waiting)
    place.work()
    wrong = phone.send(waiting)
    assert wrong.status == 422
    is_text(wrong)
    typed = text.replace("\r\n", "\n")
    for field in ("headcount", "pay", "time", "phone"):
        assert wrong.problem(field), field
    for field in ("headcount", "place", "note", "name", "phone"):
        assert wrong.fields[field].replace("\r\n", "\n") == typed, field
    translated = phone.session.post(f"{place.address}/post/in/ko_CN", wrong.forms[-1][1], timeout=20)
    assert translated.status_code == 200


@pytest.mark.parametrize("text", [each for each in HOSTILE.values() if len(each) < 400])
def test_in_words_that_people_read_it_is_text_before_and_after_it_is_sent(place, phone, text):
    page = phone.scan(code_of(place.first))
    typed = {"place": text[:40], "note": text[:99], "name": text[:20]}
    looked = phone.look(page, place, **filled(place.first, **typed))
    assert looked.forms[-1][0] == "/post/send", looked.problems()
    is_text(looked)
    assert {name: looked.fields[name] for name in typed}.keys() == typed.keys()
    changed = phone.session.post(f"{place.address}/post/change", looked.forms[-1][1], timeout=20)
    assert changed.status_code == 200
    waiting = phone.send(looked)
    is_text(waiting)
    place.work()
    is_text(phone.send(waiting))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_in_every_word_that_a_hall_s_program_brings(place, text):
    """A kiosk whose program was changed leaves any form it likes."""
    words = {"zh_CN": text}
    choice = Choice(text, words, words)
    kinds = ("words", "tel", "number", "one", "several", "tick", "day")
    fields = tuple(
        Field(f"field_{kind}", kind, words, words, bool(number % 2), text, (choice,))
        for number, kind in enumerate(kinds)
    )
    pages = Pages(CATALOGUE, place.first.clock, FACTS)
    said = dict.fromkeys(described(pages, CATALOGUE, FACTS).said, words)
    assert leave(place.first.store, Form(text, ("zh_CN", text), fields, said, {"": {"missing": words}}, True))
    place.exchange()
    phone = Phone(place.address)
    is_text(phone.get("/"))
    page = phone.scan(code_of(place.first))
    is_text(page)
    is_text(phone.send(page, field_words=text))


def test_long_words_make_no_page_wider_than_the_glass(place, browser):  # noqa: F811
    """In a real browser of 360 by 640: a fair's name, the hall's and what is typed."""
    fair(place.first, "W" * 16)
    hall = HallFacts("W" * 60, 4, 4)
    for kiosk in place.kiosks:
        pages, events = Pages(CATALOGUE, kiosk.clock, hall), kiosk.services.events.coming(kiosk.clock())
        assert leave(kiosk.store, described(pages, CATALOGUE, hall, events, is_open=True))
    place.exchange()
    chrome, glass = browser.chrome, {"width": 360, "height": 640, "deviceScaleFactor": 1, "mobile": True}
    chrome.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", glass)

    def fits():
        metrics = chrome.execute_cdp_cmd("Page.getLayoutMetrics", {})
        assert metrics["cssContentSize"]["width"] <= 360, chrome.current_url

    chrome.get(place.address)
    fits()
    chrome.get(f"{place.address}/e/{code_of(place.first)}")
    browser.sees("发个活儿")
    fits()
    browser.fill(filled(place.first, place="W" * 40, note="长W" * 50, name="W" * 20))
    browser.tap()
    browser.sees("正在等市场回话")
    fits()
    place.work()
    browser.tap()
    browser.sees("看一遍，对不对？")
    fits()
    browser.tap()
    browser.sees("正在等市场回话")
    place.work()
    browser.tap()
    browser.sees("您的活儿是")
    fits()


@pytest.mark.parametrize("letters", [2000, 4000])
def test_more_than_the_hall_takes_is_said_and_nothing_typed_is_lost(place, phone, letters):
    page = phone.scan(code_of(place.first))
    written = dict.fromkeys(
        ("headcount", "pay", "time", "place", "note", "name", "length", "leave_time"), "x" * letters
    )
    answered = phone.send(page, **filled(place.first, **written))
    assert answered.status in (202, 422)
    assert answered.fields["note"] == written["note"]
    if answered.status == 202:
        place.work()
        wrong = phone.send(answered)
        assert wrong.status == 422
        assert "太长" in wrong.problem("note")
    else:
        assert "字太多了" in answered.text
        shorter = phone.look(answered, place, **filled(place.first, note="", length="", leave_time=""))
        assert shorter.forms[-1][0] == "/post/send", "what was too long keeps nothing else from coming"
