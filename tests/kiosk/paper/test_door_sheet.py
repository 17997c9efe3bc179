"""The sheet for the door: well formed, whatever the hall and its network are called."""

from xml.etree import ElementTree as ET

import pytest
import zxingcpp
from PIL import Image
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.network.wifi import wifi_code
from kiosk.paper.door_sheet import HIGH, WIDE, DoorSheet

ADDRESS = "http://192.168.1.20:8080/door"
NAME = '<b>&"零工" \u202e'


def codes(svg: str) -> set[str]:
    image = QImage(WIDE * 4, HIGH * 4, QImage.Format.Format_RGB888)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    size, bits = (image.width(), image.height()), bytes(image.constBits())
    picture = Image.frombytes("RGB", size, bits, "raw", "RGB", image.bytesPerLine())
    return {code.text for code in zxingcpp.read_barcodes(picture)}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("wifi", "password"), [("", ""), ("Hall", "12345678"), (NAME[:20], "")])
def test_what_is_printed_is_read_by_a_phone(wifi: str, password: str) -> None:
    code = wifi_code(wifi, password)
    svg = DoorSheet(NAME, ADDRESS, wifi, code).svg()
    texts = [text.text for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]
    assert NAME in texts
    assert (wifi in texts) == bool(wifi)
    assert codes(svg) == {ADDRESS, code} - {""}
