"""The sheet for a door or a wall: a code to post by, before it one for the hall's wireless network. A4, as SVG."""

from collections.abc import Iterator
from html import escape

import msgspec
import qrcode

WIDE, HIGH, EDGE = 210, 297, 15
"""Millimetres."""
WHOLE, LEFT = (WIDE / 2, 180.0), (48.0, 62.0)
"""Where words stand: their middle, and how wide they may be."""
QUIET = 4
FONT = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif"
INK, SKY, SAND = "#1B1F24", "#0B4A86", "#F3E9D6"
TITLES = ("招人，扫这里", "사람을 구하려면 찍으십시오", "To hire, scan here")
WIFI = ("先连无线网", "먼저 무선망에 련결", "First join the Wi-Fi")
DIGITS = (
    "再到机器前，点「我要招人」，填屏幕上的六个数",
    "다음 기계에서 《사람 구하기》를 누르고 화면의 여섯자리 수를 적으십시오",
    "Then tap 'Hire' at the machine and type the six digits on its screen",
)


class DoorSheet(msgspec.Struct, frozen=True):
    """What stands on it; without a wireless network its code is not there."""

    hall: str
    address: str
    wifi: str = ""
    wifi_code: str = ""

    def svg(self) -> str:
        """The whole page."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}mm" height="{HIGH}mm" viewBox="0 0 {WIDE} {HIGH}"'
        return "\n".join((f'{head} font-family="{FONT}">', *self._parts(), "</svg>", ""))

    def _parts(self) -> Iterator[str]:
        yield f'<rect width="{WIDE}" height="{HIGH}" fill="white"/><rect width="{WIDE}" height="26" fill="{SKY}"/>'
        yield _line(self.hall, 17, 11, "white")
        for y, size, words in zip((46.0, 59.0, 69.0), (17.0, 8.0, 8.0), TITLES, strict=True):
            yield _line(words, y, size)
        if self.wifi:
            yield from self._with_wifi()
        else:
            yield _code(self.address, 40, 78, 130)
        for y, size, words in zip((243.0, 257.0, 267.0), (8.5, 6.0, 6.0), DIGITS, strict=True):
            yield _line(words, y, size)
        yield _line(self.address, 284, 5)

    def _with_wifi(self) -> Iterator[str]:
        yield f'<rect x="{EDGE}" y="82" width="66" height="134" rx="4" fill="{SAND}"/>'
        for y, size, words in zip((94.0, 103.0, 110.0), (8.0, 5.5, 5.5), WIFI, strict=True):
            yield _line(words, y, size, place=LEFT)
        yield _code(self.wifi_code, 18, 116, 60)
        yield _line(self.wifi, 194, 9, place=LEFT)
        yield _code(self.address, 88, 88, 110)


def _line(words: str, y: float, size: float, colour: str = INK, place: tuple[float, float] = WHOLE) -> str:
    """Words in the middle of a place, smaller where they would be wider than its room."""
    middle, room = place
    fitted = min(size, room / max(1, sum(1 if letter > "\u2e7f" else 0.62 for letter in words)))
    shape = f'x="{middle:g}" y="{y:g}" font-size="{fitted:.3g}" font-weight="700" text-anchor="middle" fill="{colour}"'
    return f"<text {shape}>{escape(words)}</text>"


def _code(text: str, x: float, y: float, side: float) -> str:
    """A code of so many millimetres, on white."""
    made = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_Q, border=QUIET)
    made.add_data(text)
    made.make(fit=True)
    rows = made.get_matrix()
    dots = "".join(
        f"M{across} {down}h1v1h-1z" for down, row in enumerate(rows) for across, is_dark in enumerate(row) if is_dark
    )
    ground = f'<rect width="{len(rows)}" height="{len(rows)}" fill="white"/>'
    scale = side / len(rows)
    return f'<g transform="translate({x:g} {y:g}) scale({scale:.5g})">{ground}<path d="{dots}"/></g>'
