"""The text of an Alpha file: ASCII with control codes, as rows in colours."""

import re

from display.emulator.drawing.letters import read_text
from display.emulator.drawing.window import Row, Span
from display.sign import Colour

_TOKEN = re.compile(
    rb"\x1c(?P<colour>.)|(?P<newline>[\r\x0c])|(?P<text>[^\x00-\x1f]+)"
    rb"|[\x1b\x1d]..|[\x05-\x08\x0b\x10\x14\x1a\x1e].|[\x00-\x1f]",
    re.DOTALL,
)
"""All other codes are passed over, with the bytes that belong to them."""
_COLOURS = {b"1": Colour.RED, b"2": Colour.GREEN, b"3": Colour.YELLOW}


def read_rows(text: bytes) -> tuple[Row, ...]:
    """Rows of a file's text; red until a code says otherwise, 〓 for what is not ASCII."""
    rows: list[list[Span]] = [[]]
    colour = Colour.RED
    for token in _TOKEN.finditer(text):
        if token["newline"]:
            rows.append([])
        elif token["colour"]:
            colour = _COLOURS.get(token["colour"], Colour.RED)
        elif token["text"]:
            rows[-1].append(Span(read_text(token["text"]), colour))
    return tuple(map(tuple, rows))
