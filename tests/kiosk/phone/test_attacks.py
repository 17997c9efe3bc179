"""What attackers try on web forms, tried on every page there is: pages that come later are tried too.

The list follows OWASP's: forged requests, forged, replayed and shared codes, another's pages, sessions given before the
code, other hosts, too much of anything, frames.
"""

import contextlib
import itertools
import re
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests
from fastapi.routing import iter_route_contexts

from kiosk.hall.ids import from_text, to_text
from kiosk.pages.body import MOST_FIELDS
from kiosk.phone.doors import COOKIE

EVIL = "evil.example"
ELSEWHERE = (
    {"Origin": f"http://{EVIL}"},
    {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "null", "Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site"},
)
"""As browsers say it of another site's page, of one that hides where it is from, of another port of this machine."""
PUBLIC = {"/", "/e/{token}", "/health", "/in/{language}", "/jobs/{posting}"}
"""Pages for who has not been let in."""
SHOWN_AGAIN = ("", "/change", "/mend", "/in/{language}")
EDIT = "/postings/{posting}/edit"
KEYLESS = {"/door", *(form + end for form in ("/post", EDIT) for end in SHOWN_AGAIN)}
"""Forms that show again what was sent and write nothing, and the one that asks for the digits of the screen."""
KNOWN = {"language": "en", "result": "taken", "act": "arrived", "token": "A" * 32}


@pytest.fixture
def routes(site):
    """Every address, by its methods."""
    found = [(method, way.path) for way in iter_route_contexts(site.app.routes) for method in way.methods or ()]
    assert len(found) > 20
    return found


@pytest.fixture
def posting(employer, filled):
    return employer.publish(employer.get("/post"), **filled)


@pytest.fixture
def ids(hall, posting, sign_up):
    """What stands in addresses of a posting with one sign-up; a talk that nobody asked for."""
    signup = sign_up(posting)
    return {"posting": to_text(signup.posting), "signup": to_text(signup.id), "talk": to_text(bytes(10)), **KNOWN}


def address(way, ids):
    return re.sub(r"\{(\w+)\}", lambda part: ids.get(part[1], to_text(bytes(10))), way)


def is_stream(answer):
    """Whether it tells for as long as anybody listens."""
    return answer.headers.get("content-type", "").startswith("text/event-stream")


def key_of(phone):
    return phone.get("/post").fields["form_key"]


def test_no_form_takes_what_another_site_sends(hall, employer, routes, ids, filled):
    before, key = hall.facts(), key_of(employer)
    forms = [way for method, way in routes if method == "POST"]
    for way, headers in itertools.product(forms, ELSEWHERE):
        sent = {**filled, "form_key": key, "reason": "下雨了"}
        page = employer.post(address(way, ids), sent, **{"Origin": "null", **headers})
        assert page.status == 403, (way, headers)
    assert hall.facts() == before
    assert COOKIE in employer.session.cookies


@pytest.mark.parametrize("headers", [{}, {"Sec-Fetch-Site": "same-origin"}, {"Origin": "null"}], ids=str)
def test_a_page_of_ours_is_let_through(employer, posting, headers):
    assert employer.post("/post/change", {}, **headers).status == 200


def test_no_form_does_anything_without_the_key_of_a_page_of_ours(hall, employer, new_phone, routes, ids, filled):
    other, before = new_phone(), hall.facts()
    other.scan(hall.services)
    keys = {"none": {}, "empty": {"form_key": ""}, "another's": {"form_key": key_of(other)}}
    for (method, way), key in itertools.product(routes, keys.values()):
        if method == "POST" and way not in KEYLESS:
            assert employer.post(address(way, ids), {**filled, "reason": "下雨了", **key}).status == 403, (way, key)
    assert hall.facts() == before
    assert employer.get("/postings").status == 200, "the phone is not forgotten either"


def test_every_page_of_another_s_looks_like_nothing(hall, employer, new_phone, routes, ids):
    nobody, other, before = new_phone(), new_phone(), hall.facts()
    other.scan(hall.services)
    key = key_of(other)
    for method, way in routes:
        if way in PUBLIC or "{" not in way or way == "/post/in/{language}":
            continue
        there = address(way, ids)
        for phone, statuses in ((nobody, {403}), (other, {404})):
            page = phone.get(there) if method == "GET" else phone.post(there, {"form_key": key, "reason": "下雨了"})
            assert page.status in statuses, (method, way, page.status)
            assert "139" not in page.text
    assert hall.facts() == before


def test_a_sign_up_of_one_posting_is_not_reached_through_another_s(hall, employer, new_phone, routes, ids, filled):
    other = new_phone()
    own = other.publish(other.scan(hall.services), **{**filled, "trade": "401"})
    mixed, before = {**ids, "posting": own.url.rpartition("/")[2]}, hall.facts()
    key = key_of(other)
    for method, way in routes:
        if "{signup}" in way or "{talk}" in way:
            there = address(way, mixed)
            page = other.get(there) if method == "GET" else other.post(there, {"form_key": key})
            assert page.status in (200, 404), (method, way)
            assert "139" not in page.text
    assert hall.facts() == before


def test_of_many_who_send_one_code_at_once_one_is_let_in(hall, site):
    code = hall.services.employers.token()

    def enter(_number):
        return requests.get(f"{site.address}/e/{code}", timeout=30, allow_redirects=False)

    with ThreadPoolExecutor(12) as many:
        answers = list(many.map(enter, range(12)))
    assert sorted(answer.status_code for answer in answers) == [303] + [410] * 11
    assert sum("set-cookie" in answer.headers for answer in answers) == 1


def test_a_code_with_any_bit_changed_or_of_another_hall_lets_nobody_in(hall, make_hall, new_phone):
    code, phone = from_text(hall.services.employers.token()), new_phone()
    for place in range(0, len(code) * 8, 7):
        changed = bytearray(code)
        changed[place // 8] ^= 1 << place % 8
        assert phone.get(f"/e/{to_text(bytes(changed))}").status == 403
    assert phone.get(f"/e/{make_hall('other').services.employers.token()}").status == 403
    assert not phone.session.cookies


def test_a_cookie_that_was_given_before_the_code_is_good_for_nothing_after_it(hall, employer, new_phone, filled):
    planted, victim = employer.session.cookies[COOKIE], new_phone()
    victim.session.cookies.set(COOKIE, planted, domain="127.0.0.1", path="/")
    page = victim.scan(hall.services)
    given = victim.session.cookies.get(COOKIE, domain="127.0.0.1")
    assert given != planted, "who scans has a cookie that nobody else can have"
    victim.publish(page, **filled)
    assert employer.get("/postings").status == 403, "whoever planted it sees nothing of his"


def test_a_made_up_cookie_is_not_taken_over(hall, new_phone):
    victim = new_phone()
    victim.session.cookies.set(COOKIE, "A" * 32, domain="127.0.0.1", path="/")
    victim.scan(hall.services)
    assert victim.session.cookies.get(COOKIE, domain="127.0.0.1") != "A" * 32


def test_no_page_and_no_redirect_says_what_host_somebody_asked_for(hall, employer, routes, ids):
    key = key_of(employer)
    asked = {"Host": f"{EVIL}:80", "X-Forwarded-Host": EVIL, "X-Forwarded-Proto": "https", "Forwarded": f"host={EVIL}"}
    for method, way in [*routes, ("GET", "/static"), ("GET", "/static/"), ("GET", "/post/"), ("GET", "//x")]:
        there = employer.site.address + address(way, ids)
        data = {"form_key": key, "reason": "x"} if method == "POST" else None
        more = {"headers": asked, "timeout": 30, "allow_redirects": False, "stream": True}
        with employer.session.request(method, there, data=data, **more) as answer:
            text = "" if is_stream(answer) else answer.text
        said = text + "".join(value for name, value in answer.headers.items() if name.lower() != "set-cookie")
        assert EVIL not in said, (method, way)
        assert answer.headers.get("location", "/").startswith("/"), (method, way)
        if way == "/forget":
            employer.scan(hall.services)
            key = key_of(employer)


def test_every_answer_is_kept_by_nobody_and_stands_in_no_frame(employer, routes, ids):
    for method, way in routes:
        if method != "GET":
            continue
        with employer.session.get(employer.site.address + address(way, ids), timeout=30, stream=True) as answer:
            headers = answer.headers
        assert headers["Cache-Control"] == ("public, max-age=20" if way == "/jobs/{posting}" else "no-store"), way
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["X-Content-Type-Options"] == "nosniff"


def test_cookies_are_kept_from_scripts_and_from_other_sites_forms(hall, site):
    for path in (f"/e/{hall.services.employers.token()}", "/in/en"):
        given = requests.get(site.address + path, timeout=30, allow_redirects=False).headers["set-cookie"].lower()
        assert "httponly" in given
        assert "samesite=lax" in given


@pytest.mark.parametrize("name", ["Cookie", "User-Agent", "Accept-Language", "X-Anything", "If-None-Match"])
def test_a_head_that_is_too_long_is_refused_and_the_next_one_served(employer, name):
    with contextlib.suppress(requests.ConnectionError):
        headers = {name: "x" * 1_000_000}
        with requests.get(employer.site.address + "/", headers=headers, timeout=30, stream=True) as answer:
            assert answer.status_code in (400, 431)
    assert employer.get("/postings").status == 200


def test_too_many_fields_names_or_letters_write_nothing_and_are_told_in_words(hall, employer, filled):
    key, before = key_of(employer), hall.facts()
    bodies = {
        "fields": [(f"f{number}", "x") for number in range(MOST_FIELDS + 1)],
        "one field often": [("place", "x")] * (MOST_FIELDS + 1),
        "names": [("n" * 70_000, "x")],
        "letters": [("note", "很" * 30_000)],
    }
    for what, pairs in bodies.items():
        for path in ("/post", "/post/send", "/post/mend", "/post/change"):
            page = employer.post(path, [("form_key", key), *pairs])
            assert page.status in (400, 413), (what, path)
            assert "发" in page.text
    assert hall.facts() == before


def test_a_body_in_pieces_without_an_end_is_cut_off(hall, employer):
    host, _, port = employer.site.address.removeprefix("http://").partition(":")
    head = "POST /post HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
    head += "Content-Type: application/x-www-form-urlencoded\r\n\r\n"
    with socket.create_connection((host, int(port)), 30) as line:
        line.sendall(head.encode())
        piece = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
        try:
            for _ in range(2_000):
                line.sendall(piece)
        except OSError:
            pass
        else:
            pytest.fail("thirty megabytes were taken")
    assert employer.get("/postings").status == 200


def test_one_request_that_says_two_lengths_is_refused(employer):
    host, _, port = employer.site.address.removeprefix("http://").partition(":")
    smuggled = (
        b"POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n"
    )
    with socket.create_connection((host, int(port)), 30) as line:
        line.sendall(smuggled)
        line.settimeout(10)
        said = line.recv(65_536)
    assert said.count(b"HTTP/1.1 ") == 1
    assert b"200 OK" not in said
