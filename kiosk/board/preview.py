"""How a notice would look on the hall's own glass, before anybody reads it there."""

from functools import partial
from io import BytesIO

from display.emulator.drawing.look import leds
from display.emulator.preview import preview
from display.errors import DisplayError
from display.layout.notice import notice_sign
from display.sign import Priority, Sign, Size
from display.writing.text import undrawn
from kiosk.board.pictures import show_in_parts
from kiosk.hall.announced.glass import Drawn, Glass

WIDEST = 1800
"""Pixels that a picture has at most, four for each dot where that is less."""


def glass_of(size: Size, protocol: str) -> Glass:
    """What draws for a glass of that size."""
    return partial(drawn, size, protocol)


def drawn(size: Size, protocol: str, text: str) -> Drawn:
    """Its pages as the card would show them, in as many parts as it takes."""
    camera = _Camera(protocol)
    try:
        show_in_parts(camera, notice_sign(size, text))
    except DisplayError:
        return Drawn((), undrawn(text))
    return Drawn(camera.pages, undrawn(text))


class _Camera:
    """A panel that keeps pictures."""

    def __init__(self, protocol: str) -> None:
        self._protocol = protocol
        self.pages: tuple[bytes, ...] = ()

    def show(self, sign: Sign) -> None:
        """SignTooBig, as of the card."""
        self.pages = tuple(self._picture(sign, page) for page in range(sign.page_count))

    def withdraw(self, priority: Priority) -> None:
        """Nothing stands here."""

    def _picture(self, sign: Sign, page: int) -> bytes:
        image = preview(sign, page, protocol=self._protocol).image
        picture = BytesIO()
        leds(image, max(1, min(4, WIDEST // sign.size.width))).save(picture, "PNG")
        return picture.getvalue()
