"""The text of an Onbon area: GB2312 with inline codes, as rows in colours and heights."""

import re

from display.emulator.drawing.letters import read_text
from display.emulator.drawing.window import Row, Span
from display.sign import LETTER, LETTERS, Colour

_TOKEN = re.compile(
    rb"(?P<newline>\\n)|\\C(?P<colour>[123])|\\F(?P<script>[OE])(?P<font>[0-9]{3})"
    rb"|(?P<latin>[^\\\xa1-\xf7]+|\\)|(?P<chinese>(?:[\xa1-\xf7][\xa1-\xfe])+)|(?P<stray>.)",
    re.DOTALL,
)
_FONT = re.compile(rb"\\F[OE]([0-9]{3})")
_COLOURS = {b"1": Colour.RED, b"2": Colour.GREEN, b"3": Colour.YELLOW}
_HEIGHTS = dict(zip((b"000", b"001", b"002"), LETTERS, strict=True))
"""The fonts of the card's library: which ones real cards have is unknown, larger ones are a guess."""


def knows_fonts(text: bytes) -> bool:
    """Whether the card has all fonts that a text asks for."""
    return all(font in _HEIGHTS for font in _FONT.findall(text))


def read_rows(text: bytes) -> tuple[Row, ...]:
    """Rows of an area's text; red and 16 px until a code says otherwise, 〓 for bytes that are no character."""
    rows: list[list[Span]] = [[]]
    colour, heights = Colour.RED, {b"O": LETTER, b"E": LETTER}
    for token in _TOKEN.finditer(text):
        if token["newline"]:
            rows.append([])
        elif token["colour"]:
            colour = _COLOURS[token["colour"]]
        elif token["script"]:
            heights[token["script"]] = _HEIGHTS.get(token["font"], LETTER)
        else:
            script = b"E" if token["latin"] else b"O"
            rows[-1].append(Span(read_text(token[0]), colour, heights[script]))
    return tuple(map(tuple, rows))


def first_height(text: bytes) -> int:
    """Height of the font a text begins with."""
    font = _FONT.match(text)
    return _HEIGHTS.get(font[1], LETTER) if font else LETTER
