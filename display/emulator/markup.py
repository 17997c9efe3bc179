"""The text of an area: GB2312 with inline codes, as letters in colours."""

import re
from dataclasses import dataclass

from display.characters import REPLACEMENT, UNKNOWN, decode
from display.sign import Colour
from display.text import width

_TOKEN = re.compile(
    rb"\\n|\\C(?P<colour>[123])|\\F[OE](?P<font>[0-9]{3})|(?P<pair>[\xa1-\xf7][\xa1-\xfe])|(?P<byte>.)", re.DOTALL
)
_COLOURS = {b"1": Colour.RED, b"2": Colour.GREEN, b"3": Colour.YELLOW}


@dataclass(frozen=True, slots=True)
class Letter:
    """One character in its colour."""

    char: str
    colour: Colour

    @property
    def columns(self) -> int:
        """1 or 2."""
        return width(self.char)


Letters = tuple[Letter, ...]


def read_lines(text: bytes) -> list[Letters]:
    """Lines of an area's text; red until a code says otherwise, 〓 for bytes that are no character."""
    lines: list[list[Letter]] = [[]]
    colour = Colour.RED
    for token in _TOKEN.finditer(text):
        if token[0] == rb"\n":
            lines.append([])
        elif token["colour"]:
            colour = _COLOURS[token["colour"]]
        elif not token["font"]:
            lines[-1].append(Letter(_char(token[0]), colour))
    return [tuple(line) for line in lines]


def wrap(lines: list[Letters], columns: int) -> list[Letters]:
    """Lines cut where they would run over the right edge."""
    wrapped: list[Letters] = []
    for line in lines:
        wrapped.extend(_pieces(line, columns))
    return wrapped


def _pieces(line: Letters, columns: int) -> list[Letters]:
    pieces: list[list[Letter]] = [[]]
    used = 0
    for letter in line:
        if used + letter.columns > columns and pieces[-1]:
            pieces.append([])
            used = 0
        pieces[-1].append(letter)
        used += letter.columns
    return [tuple(piece) for piece in pieces]


def _char(data: bytes) -> str:
    char = decode(data)
    return char if len(char) == 1 and char.isprintable() and char != REPLACEMENT else UNKNOWN
