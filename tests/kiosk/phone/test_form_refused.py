"""Forms the server will not take: too large, from elsewhere, without a session, or while it cannot write."""

import itertools
import sqlite3
from urllib.parse import urlencode

import pytest

from kiosk.hall.ids import to_text
from kiosk.pages.body import MOST_BYTES
from kiosk.phone.doors import COOKIE
from kiosk.store.database import FILE

FORM = {"Content-Type": "application/x-www-form-urlencoded"}


@pytest.fixture
def form(employer):
    return employer.get("/post")


def test_a_body_of_two_megabytes_is_refused_in_words(hall, employer, form, filled):
    before = hall.facts()
    page = employer.send(form, **{**filled, "note": "好" * (2_000_000 // 9)})
    assert page.status == 413
    assert "填的内容太长，没有发出去。" in page.text
    assert hall.facts() == before


def test_a_body_of_unknown_length_is_counted_too(hall, employer):
    page = employer.post("/post", (b"note=" + b"a" * 10_000 for _part in range(20)), **FORM)
    assert page.status == 413


def test_a_body_at_the_limit_is_read(employer, form, filled):
    fields = {**form.fields, **filled, "note": ""}
    spent = len(urlencode(fields))
    page = employer.post("/post", {**fields, "note": "a" * (MOST_BYTES - spent)})
    assert page.status == 422
    assert "100 个字以内" in page.problem("note")
    assert page.typed["note"] == "a" * (MOST_BYTES - spent)


def test_too_many_fields_are_refused(employer):
    assert employer.post("/post", {f"field{number}": "x" for number in range(60)}).status == 400


def test_other_kinds_of_body_are_refused(employer):
    for kind in ("application/json", "multipart/form-data; boundary=x", "text/plain", ""):
        page = employer.post("/post", b"{}", **{"Content-Type": kind})
        assert page.status == 415, kind
        assert "重新填" in page.text


def test_a_form_of_another_site_is_refused(hall, employer, form, filled):
    before = hall.facts()
    origins = ("http://evil.example", "http://127.0.0.1", "https://[", "garbage")
    for origin, path in itertools.product(origins, ("/post", "/post/send", "/post/change", "/post/in/en", "/forget")):
        page = employer.post(path, {**form.fields, **filled}, Origin=origin)
        assert page.status == 403, (origin, path)
    assert hall.facts() == before


def test_a_form_without_its_key_is_shown_again_filled(hall, employer, form, filled):
    before = hall.facts()
    read = employer.send(form, **{**filled, "form_key": "schlüssel"})
    assert read.status == 200
    page = employer.send(read, form_key="schlüssel")
    assert page.status == 403
    assert "再点一次「就这样发」" in page.text
    assert {name: page.typed[name] for name in filled} == filled
    assert hall.facts() == before
    assert "发出去了" in employer.send(page).text


def test_a_session_that_ended_loses_nothing_typed(hall, employer, form, filled):
    before = hall.facts()
    employer.session.cookies.clear()
    page = employer.send(form, **filled)
    assert page.status == 403
    assert "您填的都还在" in page.text
    assert {name: page.typed[name] for name in filled} == filled
    assert hall.facts() == before
    employer.scan(hall.services)
    assert "发出去了" in employer.publish(page).text


def test_a_made_up_cookie_publishes_nothing(hall, phone, form, filled):
    before = hall.facts()
    phone.session.cookies.set(COOKIE, to_text(bytes(20)))
    assert phone.publish(form, **filled).status == 403
    assert hall.facts() == before


def test_while_another_writes_too_long_the_form_comes_back_filled(hall, employer, form, filled):
    with sqlite3.connect(hall.folder / "data" / FILE, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        page = employer.publish(form, **filled)
        other.execute("ROLLBACK")
    other.close()
    assert page.status == 503
    assert "机器正忙" in page.text
    assert {name: page.typed[name] for name in filled} == filled
    assert employer.send(page).status == 200
    assert hall.services.jobs.count() == 1
