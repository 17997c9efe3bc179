"""Letters one by one, as they are painted: read from bytes, measured in pixels, cut at the right edge."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from display.emulator.drawing.window import Row
from display.sign import Colour
from display.writing.characters import REPLACEMENT, UNKNOWN, decode
from display.writing.text import width

_SHINES = 0x80
"""Parts of a colour from which on an LED is lit, 0 to FF."""
_LEDS = {(True, False): Colour.RED, (False, True): Colour.GREEN, (True, True): Colour.YELLOW}
_TOKEN = re.compile(rb"[\x20-\x7e]+|(?P<pairs>(?:[\xa1-\xf7][\xa1-\xfe])+)|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Letter:
    """One character in its colour and height."""

    char: str
    colour: Colour | None
    height: int

    @property
    def width(self) -> int:
        """Pixels: a hanzi is as wide as high, a Latin letter half as wide."""
        return width(self.char) * self.height // 2


Letters = tuple[Letter, ...]


def read_text(data: bytes) -> str:
    """GB2312 as a card reads it: 〓 for each byte or pair that is no character."""
    return "".join(_pairs(token[0]) if token["pairs"] else _plain(token[0]) for token in _TOKEN.finditer(data))


def led(red: int, green: int) -> Colour | None:
    """What LEDs of two colours show of a colour; None if neither is lit."""
    return _LEDS.get((red >= _SHINES, green >= _SHINES))


def letters(row: Row) -> Letters:
    """A row's letters."""
    return tuple(Letter(char, span.colour, span.height) for span in row for char in span.text)


def wrap(row: Letters, room: int) -> list[Letters]:
    """A row cut where it would run over so many pixels; at least one piece, each of at least one letter."""
    pieces: list[list[Letter]] = [[]]
    used = 0
    for letter in row:
        if used + letter.width > room and pieces[-1]:
            pieces.append([])
            used = 0
        pieces[-1].append(letter)
        used += letter.width
    return [tuple(piece) for piece in pieces]


def length(row: Iterable[Letter]) -> int:
    """Pixels a row is long."""
    return sum(letter.width for letter in row)


def _plain(data: bytes) -> str:
    return data.decode("ascii") if data[0] in range(0x20, 0x7F) else UNKNOWN


def _pairs(data: bytes) -> str:
    text = decode(data)
    if REPLACEMENT not in text and len(text) * 2 == len(data):
        return text
    return "".join(_pair(data[at : at + 2]) for at in range(0, len(data), 2))


def _pair(data: bytes) -> str:
    char = decode(data)
    return char if len(char) == 1 and char != REPLACEMENT else UNKNOWN
