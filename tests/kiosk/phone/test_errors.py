"""Every answer has its headers, every failure is said in words, no log or address holds a person."""

import logging
import sqlite3

import requests

from kiosk.store.database import FILE


def test_every_answer_tells_browsers_to_be_careful(employer):
    for path in ("/", "/post", "/postings", "/nowhere", "/health", "/static/phone.css"):
        headers = employer.get(path).answer.headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == ("no-cache" if path.startswith("/static") else "no-store")


def test_pages_have_no_script_or_style_of_their_own(employer, filled):
    for page in (employer.get("/"), employer.get("/post"), employer.publish(employer.get("/post"), **filled)):
        for tag, found in page.attributes:
            assert tag != "style"
            assert "style" not in found
            assert not [name for name in found if name.startswith("on")]


def test_everything_a_page_needs_comes_from_the_hall(site, employer):
    page = employer.get("/")
    needed = [
        found.get("src") or found.get("href", "") for tag, found in page.attributes if tag in ("script", "link", "img")
    ]
    assert needed
    for address in needed:
        assert address.startswith("/static/")
        assert requests.get(site.address + address, timeout=30).status_code == 200


def test_an_unknown_address_is_told_in_words(employer):
    for path in ("/nowhere", "/post/", "/docs", "/openapi.json", "/static/nothing", "/static/%2e%2e/app.py"):
        page = employer.get(path)
        assert page.status == 404, path
        assert "没有这一页" in page.text


def test_a_wrong_way_of_asking_is_told_in_words(employer):
    page = employer.post("/postings", {})
    assert page.status == 405
    assert "不能这样打开" in page.text
    assert page.answer.headers["Allow"] == "GET"


def test_what_nobody_foresaw_is_told_in_words_and_logged_without_a_person(hall, employer, filled, caplog):
    form = employer.get("/post")
    with sqlite3.connect(hall.folder / "data" / FILE) as other:
        other.execute("DROP TABLE postings")
    other.close()
    with caplog.at_level(logging.INFO):
        page = employer.publish(form, **filled)
    assert page.status == 500
    assert "叫一下大厅的工作人员" in page.text
    assert "Traceback" not in page.answer.text
    (failed,) = [
        record for record in caplog.records if record.name == "kiosk.phone" and record.levelno == logging.ERROR
    ]
    assert "OperationalError at" in failed.getMessage()
    assert not [typed for typed in (filled["phone"], filled["name"], filled["place"]) if typed in caplog.text]
    assert "Traceback" not in caplog.text


def test_the_log_of_a_morning_holds_no_person_and_no_key(hall, employer, filled, sign_up, caplog):
    with caplog.at_level(logging.INFO):
        page = employer.publish(employer.get("/post"), **filled)
        sign_up(page)
        employer.send(employer.get("/postings/" + page.url.rpartition("/")[2]), "/arrived")
        employer.get("/e/" + "A" * 32)
    said = " ".join(record.getMessage() for record in caplog.records if record.name == "kiosk.phone")
    assert "posting published" in said
    assert "arrived" in said
    secrets = [filled["phone"], filled["name"], filled["place"], "139", *employer.session.cookies.values()]
    assert not [secret for secret in secrets if secret in caplog.text]
