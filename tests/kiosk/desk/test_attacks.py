"""Every address of the desk: closed to who is not in, to forms of others, to roles that may not; nothing is written."""

import re
from contextlib import suppress

import pytest
import requests
from fastapi.routing import iter_route_contexts

from kiosk.hall.clock import DAY
from kiosk.hall.desk.clerk import Role

AN_ID = "0000000000000000"
OPEN = {"/in", "/pc", f"/pc/{AN_ID}", "/health"}
"""What who is not in may ask for; a link lets a computer in by what it says alone."""
OF_EVERYBODY = {"/me", "/me/pin", "/out", *OPEN}
OF_VOLUNTEERS = ("/seekers", "/hiring")
"""Beginnings of the ways on which volunteers help."""
OF_AUDITORS = {"/standing", "/register", "/register/postings"}
"""Questions that are sent as a form, so that no name stands in an address."""
SHEETS = {"/hiring/sheet"}
"""What takes a file alone."""
LEAST_WAYS = 10


def ways(site, method):
    """Every address of the real application by method, an id in each gap."""
    found = [way.path for way in iter_route_contexts(site.app.routes) if method in (way.methods or ())]
    assert len(found) > LEAST_WAYS
    return sorted({re.sub(r"\{[^}]*\}", AN_ID, path) for path in found})


def test_who_is_not_in_sees_nothing(site, browser, manager, hall):
    for way in ways(site, "GET"):
        page = browser.get(way)
        assert way in OPEN or "口令" in page.text, way
    before = hall.facts()
    for way in ways(site, "POST"):
        page = browser.post(way, {"act": "pass", "form_key": "", "name": "x", "reason": "x"})
        is_sheet = way in SHEETS and page.status == 415
        assert way in OPEN or is_sheet or (page.status == 401 and "口令" in page.text), way
    assert hall.facts() == before


def test_no_form_of_another_page_is_taken(site, desk, hall):
    before = hall.facts()
    for way in ways(site, "POST"):
        if way in OPEN:
            continue
        for fields in ({}, {"form_key": "0" * 32}, {"form_key": "é"}):
            assert desk.post(way, fields).status in (403, 413, 415, 422), (way, fields)
        own = {"form_key": desk.get("/me").forms[-1][1]["form_key"]}
        for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "same-site"}):
            assert desk.post(way, own, headers=headers).status in ((403, 415) if way in SHEETS else (403,)), way
    assert hall.facts() == before


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.VOLUNTEER])
def test_who_may_only_read_or_help_changes_nothing_else(site, new_browser, appoint, hall, role):
    clerk, browser = appoint("某人", role, hall.clock.at + DAY), new_browser()
    browser.enter(clerk.name, way="/me")
    key = browser.get("/me").forms[-1][1]["form_key"]
    before = hall.facts()
    for way in ways(site, "POST"):
        if way in OF_EVERYBODY or (role is Role.VOLUNTEER and way.startswith(OF_VOLUNTEERS)):
            continue
        if role is Role.AUDITOR and way in OF_AUDITORS:
            continue
        status = browser.post(way, {"form_key": key, "act": "pass", "reason": "因为"}).status
        assert status in (403, 404, 413, 415, 422), (way, status)
    assert hall.facts() == before


def test_a_volunteer_sees_no_list_of_the_desk(site, new_browser, appoint, hall):
    clerk, browser = appoint("某人", Role.VOLUNTEER, hall.clock.at + DAY), new_browser()
    browser.enter(clerk.name, way="/me")
    for way in ways(site, "GET"):
        if way not in {*OF_EVERYBODY, "/"} and not way.startswith(OF_VOLUNTEERS):
            assert browser.get(way).status in (403, 404, 422), way
    for way in ("/", "/hiring/several"):
        assert "现在没有要办的事" not in browser.get(way).text


def test_every_answer_has_its_headers_and_is_kept_by_nobody(site, desk):
    for way in ways(site, "GET"):
        headers = desk.session.get(site.address + way, timeout=30).headers
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], way
        assert headers["Cache-Control"] == "no-store", way
        assert headers["X-Content-Type-Options"] == "nosniff", way


def test_too_much_and_nonsense_is_refused_in_words(site, desk):
    for way in ways(site, "POST"):
        if way in OPEN:
            continue
        with suppress(requests.ConnectionError):  # who sends on is not waited for
            assert desk.post(way, {"form_key": "x" * 2_000_000}).status in (403, 413, 415), way
        desk.session.close()  # not over a line that is just being closed
        answer = desk.session.post(site.address + way, data=b"\xff\xfe\x00", timeout=30)
        assert answer.status_code in (400, 403, 415, 422), way
