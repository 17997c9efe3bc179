"""The page of printed codes."""

import pytest

from kiosk.phone.doors import COOKIE


def enter(phone, typed):
    return phone.post("/door", {"digits": typed})


def test_who_types_what_the_screen_shows_may_post(hall, phone):
    assert "看屏幕上的六个数" in phone.get("/door").text
    shown = hall.services.digits.shown()
    page = enter(phone, f" {shown[:3]} {shown[3:]} ")
    assert page.url.endswith("/post")
    assert phone.get("/door").url.endswith("/post"), "who may post goes straight on"


def test_digits_typed_wide_are_read(hall, phone):
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in hall.services.digits.shown())
    assert enter(phone, wide).url.endswith("/post")


@pytest.mark.parametrize("typed", ["", "12345", "<b>123456</b>", "１２", "x" * 400, "\u202e123456"])
def test_what_is_wrong_is_said_at_the_field_and_stays(hall, phone, typed):
    page = enter(phone, typed)
    assert page.status == 422
    assert "这六个数不对。 还能试 4 次。" in page.problem("digits")
    assert page.fields["digits"] == typed[:12]
    assert not phone.session.cookies.get(COOKIE)


def test_after_five_wrong_ones_it_is_the_screen_s_code(hall, phone):
    for _ in range(4):
        assert enter(phone, "x").status == 422
    assert enter(phone, "x").status == 429
    page = enter(phone, hall.services.digits.shown())
    assert page.status == 429
    assert "过十分钟再试，或者扫屏幕上的码" in page.problem("digits")


def test_from_another_network_nobody_comes_in(hall, phone, site):
    site.is_near = False
    shown = hall.services.digits.shown()
    for page in (phone.get("/door"), enter(phone, shown)):
        assert page.status == 403
        assert "要连上市场的无线网才能用这个码。" in page.text
    assert not phone.session.cookies.get(COOKIE)


def test_another_site_s_page_cannot_send_them(hall, phone):
    typed = {"digits": hall.services.digits.shown()}
    assert phone.post("/door", typed, Origin="https://elsewhere.example").status == 403
