"""The way in: the kiosk's code, the cookie, and pages for who has none."""

import requests

from kiosk.hall.clock import MINUTE
from kiosk.phone.doors import COOKIE


def test_the_first_page_says_how_to_get_in(phone):
    page = phone.get("/")
    assert page.status == 200
    assert "点「我要招人」" in page.text
    assert "有事打市场电话： 0431-8888 1234" in page.text
    assert "长春 <零工> 大厅" in page.text
    assert "/post" not in page.links


def test_a_code_lets_a_phone_in_until_its_session_ends(hall, phone):
    page = phone.scan(hall.services)
    assert page.url.endswith("/post")
    (redirect,) = page.answer.history
    assert redirect.status_code == 303
    cookie = redirect.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    session = hall.services.employers.session(phone.session.cookies[COOKIE])
    assert f"max-age={(session.until - hall.clock.at) // 1000};" in cookie
    assert "/post" in phone.get("/").links


def test_a_code_already_used_stops_another_phone_but_not_the_same(hall, phone, new_phone):
    code = hall.services.employers.token()
    assert phone.get(f"/e/{code}").status == 200
    assert phone.get(f"/e/{code}").url.endswith("/post")
    other = new_phone().get(f"/e/{code}")
    assert other.status == 410
    assert "这个码已经用过了。 请回到机器前再扫一次新的码。" in other.text


def test_an_expired_code_says_so(hall, phone, clock):
    code = hall.services.employers.token()
    clock.at += 11 * MINUTE
    page = phone.get(f"/e/{code}")
    assert page.status == 410
    assert "这个码过期了。 请回到机器前再扫一次新的码。" in page.text
    assert not phone.session.cookies


def test_a_forged_code_lets_nobody_in(hall, phone):
    before = hall.facts()
    for code in ("A" * 32, "A" * 5000, "no code", "%00", "%ff%fe", "零工", "<script>"):
        page = phone.get(f"/e/{code}")
        assert page.status == 403, code
        assert "这个码不对。" in page.text
    assert not phone.session.cookies
    assert hall.facts() == before


def test_without_a_session_the_pages_ask_to_scan(phone):
    for path in ("/post", "/postings", "/postings/0123456789ABCDEF", "/postings/x/close"):
        page = phone.get(path)
        assert page.status == 403, path
        assert "请到大厅的机器前，扫屏幕上的码。" in page.text


def test_a_made_up_cookie_is_no_session(phone):
    phone.session.cookies.set(COOKIE, "made-up")
    assert phone.get("/post").status == 403


def test_a_session_that_ended_lets_nobody_in(hall, employer, clock):
    session = hall.services.employers.session(employer.session.cookies[COOKIE])
    clock.at = session.until + 1
    assert employer.get("/post").status == 403


def test_looking_at_the_address_does_not_use_the_code_up(hall, site):
    address = f"{site.address}/e/{hall.services.employers.token()}"
    assert requests.head(address, timeout=30).status_code == 405
    assert requests.get(address, timeout=30, allow_redirects=False).status_code == 303


def test_the_pages_say_that_they_live(phone):
    page = phone.get("/health")
    assert (page.status, page.text) == (200, "ok")
