"""The employers' code, read from the glass as a phone does."""

import zxingcpp
from PIL import Image
from PySide6.QtGui import QImage

from kiosk.hall.clock import MINUTE
from kiosk.services.employers import Session


def _read(kiosk) -> str:
    kiosk.look()
    picture = kiosk.window.root.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    size, bits = (picture.width(), picture.height()), bytes(picture.constBits())
    (code,) = zxingcpp.read_barcodes(Image.frombytes("RGB", size, bits, "raw", "RGB", picture.bytesPerLine()))
    return code.text


def test_the_code_on_the_glass_lets_a_phone_in(kiosk):
    kiosk.tap("hire")
    address = _read(kiosk)
    assert kiosk.text("address") == address
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
