"""An urgent notice: it takes the whole glass, in the largest letters with which it fits, else in pages."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from display.layout.rules import AREA_BYTES, check_room
from display.sign import COLUMN, LETTERS, Area, Colour, Line, Priority, Rect, Role, Run, Sign, Size
from display.writing.breaking import Pieces, phrases, units, wrap
from display.writing.text import ELLIPSIS, MOST_CHARACTERS, Align, clean, pad, width

MOST_PAGES = 8
"""Nobody stands before a wall for longer; what is beyond ends in …"""
_LINE_CODES = 5
"""Bytes a line may take beside its letters: a colour and a new line."""


@dataclass(frozen=True, slots=True)
class _Room:
    """How many columns and lines of letters of that height a page has."""

    letter: int
    columns: int
    lines: int


def notice_sign(size: Size, text: str, colour: Colour = Colour.RED) -> Sign:
    """The text and nothing else on the glass, urgent. MatrixTooSmall if there is no room for two hanzi.

    Lines of the text stay lines. A text that does not fit at once is in pages of the smallest letters.
    """
    check_room(size)
    paragraphs = _paragraphs(text)
    for letter in reversed(LETTERS):
        room = _room(size, letter)
        lines = _whole(paragraphs, room)
        if lines:
            return _sign(size, room, [_centred(lines, room, colour)])
    return _sign(size, room, _pages(paragraphs, room, colour))


def _paragraphs(text: str) -> list[str]:
    cut = text[:MOST_CHARACTERS]
    lines = [" ".join(clean(line).split()) for line in cut.splitlines()]
    found = [line for line in lines if line]
    if len(text) > len(cut) and found:
        found[-1] += ELLIPSIS
    return found


def _room(size: Size, letter: int) -> _Room:
    columns = 2 * size.columns * COLUMN // letter
    return _Room(letter, columns, min(size.height // letter, AREA_BYTES // (columns + _LINE_CODES)))


def _whole(paragraphs: Sequence[str], room: _Room) -> list[str]:
    """The lines of a text that fits, broken between phrases, or else without a word cut; none if it does not."""
    return next((lines for pieces in (phrases, units) if (lines := _broken(paragraphs, room, pieces))), [])


def _broken(paragraphs: Sequence[str], room: _Room, pieces: Pieces) -> list[str]:
    if any(width(piece.strip()) > room.columns for text in paragraphs for piece in pieces(text)):
        return []
    wrapped = [wrap(text, room.columns, pieces) for text in paragraphs]
    if sum(map(len, wrapped)) > room.lines:
        return []
    narrowed = partial(_balanced, columns=room.columns, pieces=pieces)
    return [line for text, lines in zip(paragraphs, wrapped, strict=True) for line in narrowed(text, lines)]


def _balanced(text: str, lines: list[str], columns: int, pieces: Pieces) -> list[str]:
    """As many lines in the narrowest width that makes no more of them and cuts nothing."""
    narrow = max(2, -(-width(text) // len(lines)), *(width(piece.strip()) for piece in pieces(text)))
    tries = (wrap(text, narrower, pieces) for narrower in range(narrow, columns))
    return next((found for found in tries if len(found) == len(lines)), lines)


def _centred(lines: Sequence[str], room: _Room, colour: Colour) -> tuple[Line, ...]:
    return tuple((Run(pad(line, room.columns, Align.CENTRE), colour),) for line in lines)


def _pages(paragraphs: Sequence[str], room: _Room, colour: Colour) -> list[tuple[Line, ...]]:
    lines = [line for text in paragraphs for line in wrap(text, room.columns)]
    most = MOST_PAGES * room.lines
    if len(lines) > most:
        lines = [*lines[: most - 1], _ended(lines[most - 1], room.columns)]
    rows: list[Line] = [(Run(line, colour),) for line in lines]
    return [tuple(rows[first : first + room.lines]) for first in range(0, max(1, len(rows)), room.lines)]


def _ended(line: str, columns: int) -> str:
    while width(line) > columns - width(ELLIPSIS):
        line = line[:-1]
    return line + ELLIPSIS


def _sign(size: Size, room: _Room, pages: Sequence[tuple[Line, ...]]) -> Sign:
    lines = max(1, *map(len, pages))
    spacing = min(room.letter // 4, (size.height - lines * room.letter) // lines)
    height = lines * (room.letter + spacing)
    above = min((size.height - height + spacing) // 2, size.height - height)
    place = Rect(0, above, size.columns * COLUMN, height)
    area = Area(Role.NOTICE, place, tuple(pages), room.letter, room.letter + spacing)
    return Sign(size, (area,), Priority.URGENT)
