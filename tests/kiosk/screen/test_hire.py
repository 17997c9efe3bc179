"""The employers' code, read from the glass as a phone does."""

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.hall.clock import MINUTE
from kiosk.services.employer.employers import Session
from sync.presence import read_text


def _codes(kiosk) -> list[str]:
    kiosk.look()
    picture = kiosk.window.root.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size, bits = (picture.width(), picture.height()), bytes(picture.constBits())
    image = Image.frombytes("RGB", size, bits, "raw", "RGB", picture.bytesPerLine())
    return [code.text for code in zxingcpp.read_barcodes(image)]


def _read(kiosk) -> str:
    (code,) = _codes(kiosk)
    return code


def test_before_the_code_comes_the_wireless_network_where_the_hall_has_one(kiosk):
    kiosk.ways = {"wifi": "零工-Hall", "wifi_code": "WIFI:T:WPA;S:Hall;P:12345678;;"}
    kiosk.tap("hire")
    wifi, address = sorted(_codes(kiosk))
    assert (wifi, address[:26]) == ("WIFI:T:WPA;S:Hall;P:12345678;;", "http://192.168.1.20:8080/e")
    assert "零工-Hall" in kiosk.words("page-hire")
    kiosk.ways = {}
    kiosk.look()
    assert _read(kiosk).startswith("http://192.168.1.20:8080/e/")
    assert "Hall" not in kiosk.words("page-hire")


def test_with_the_line_up_the_code_opens_the_province_and_names_the_hall_s_own_pages(kiosk):
    kiosk.ways = {"public": "https://linggong.example"}
    kiosk.tap("hire")
    address = _read(kiosk)
    assert address.startswith("https://linggong.example/e/")
    assert read_text(address.rsplit("/", 1)[1]).where.web_address == kiosk.pages
    assert "哪个网都行" in kiosk.words("page-hire")
    kiosk.ways = {}
    assert _read(kiosk).startswith(f"{kiosk.pages}/e/")


def test_digits_for_printed_codes_stand_beside_it(kiosk):
    kiosk.tap("hire")
    kiosk.look()
    assert kiosk.text("digits").replace(" ", "") == kiosk.services.digits.shown()


def test_the_code_on_the_glass_lets_a_phone_in(kiosk):
    kiosk.tap("hire")
    address = _read(kiosk)
    assert isinstance(kiosk.services.employers.redeem(address.rsplit("/", 1)[1]), Session)


def test_a_used_code_and_an_old_one_are_replaced(kiosk):
    kiosk.tap("hire")
    first = _read(kiosk)
    assert _read(kiosk) == first
    kiosk.services.employers.redeem(first.rsplit("/", 1)[1])
    second = _read(kiosk)
    assert second != first
    kiosk.now += MINUTE
    assert _read(kiosk) not in (first, second)


def test_leaving_takes_the_code_away(kiosk):
    kiosk.tap("hire", "back")
    assert kiosk.page == "start"
    kiosk.tap("hire", "leave")
    assert kiosk.page == "start"


def test_the_code_follows_the_machine_s_address(kiosk):
    kiosk.tap("hire")
    first = _read(kiosk)
    kiosk.pages = "http://192.168.7.9:8080"
    second = _read(kiosk)
    assert second.startswith("http://192.168.7.9:8080/e/")
    assert read_text(second.rsplit("/", 1)[1]).where.web_address == kiosk.pages
    assert second.rsplit("/", 1)[1] != first.rsplit("/", 1)[1]
    assert isinstance(kiosk.services.employers.redeem(second.rsplit("/", 1)[1]), Session)


def test_where_no_phone_can_come_the_screen_says_so_and_shows_no_code(kiosk):
    kiosk.pages = ""
    kiosk.tap("hire")
    assert _codes(kiosk) == []
    said = kiosk.words("page-hire")
    assert "手机现在连不上这台机器" in said
    assert "请到服务台" in said
    assert not any(word in said for word in ("http", "扫", "正在准备", "127.0.0.1"))
    kiosk.pages = "http://192.168.1.20:8080"
    assert _read(kiosk).startswith("http://192.168.1.20:8080/e/")
    assert "连不上" not in kiosk.words("page-hire")


def test_a_cable_pulled_out_takes_the_code_away_and_the_rest_goes_on(kiosk):
    kiosk.publish()
    kiosk.tap("hire")
    assert _read(kiosk)
    kiosk.pages = ""
    assert _codes(kiosk) == []
    assert "连不上" in kiosk.words("page-hire")
    kiosk.tap("back", "findWork")
    assert kiosk.page == "phone"
    kiosk.tap("leave", "hire")
    assert "连不上" in kiosk.words("page-hire")
