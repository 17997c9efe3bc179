"""The display at the lane where people are picked up (即停即走): which posting leaves from which bay."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from display.layout.cells import Cell, said, words
from display.layout.rules import USUAL_SIGHT, Sight, check_room, letter_for
from display.sign import COLUMN, LETTER, LETTERS, Area, Colour, Line, Page, Rect, Role, Run, Sign, Size
from display.writing.breaking import wrap
from display.writing.text import Align, one_line, pad, width

TRADE = 4
"""Columns a trade has at least: two hanzi."""
_MOST_FIGURES = 6
_WIDE, _WIDE_FROM = 4, 16
"""From so many columns on the bays have four, for a longer word over them."""
_HEAD_FROM = 4
"""Lines of text the glass must have room for, to give one to the head."""
_PARTED_FROM = 2
"""Columns to spare that are given to blanks before the trade gets more."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A posting's number, its trade, and the bay where its people are picked up."""

    number: str
    trade: Cell
    bay: str


@dataclass(frozen=True, slots=True)
class LaneWords:
    """What stands over the columns, and what is said when nobody is picked up; the same ever shorter."""

    number: tuple[str, ...] = ("号",)
    trade: tuple[str, ...] = ("工种", "工")
    bay: tuple[str, ...] = ("车位", "位")
    nothing: tuple[str, ...] = ("现在没有要上车的", "暂时没车", "没车")


USUAL_WORDS = LaneWords()


@dataclass(frozen=True, slots=True)
class _Columns:
    """Letters of each column, and blanks between two."""

    number: int
    trade: int
    bay: int
    gap: int


def lane_sign(
    size: Size,
    departures: Sequence[Departure],
    sight: Sight = USUAL_SIGHT,
    says: LaneWords = USUAL_WORDS,
) -> Sign:
    """The next departures, a line each, in the order given. MatrixTooSmall if there is no room for two hanzi.

    What has no room becomes pages. Numbers and bays are whole as long as they have at most six figures and the glass
    that many columns; the trade is what is cut.
    """
    check_room(size)
    letter = _letter(size, departures, sight)
    lines = size.height // letter
    columns = _columns(departures, 2 * size.columns * COLUMN // letter)
    if not departures:
        return _sign(size, letter, [_nothing(_cell(says.nothing), columns, lines)], lines, None)
    head = _head(says, columns) if lines >= _HEAD_FROM else None
    room = lines - (head is not None)
    rows = [_line(departure, columns) for departure in departures]
    return _sign(size, letter, [tuple(rows[first : first + room]) for first in range(0, len(rows), room)], room, head)


def _letter(size: Size, departures: Sequence[Departure], sight: Sight) -> int:
    """The letter by rule, or a smaller one if that leaves no room for a trade."""
    least = sum(_figures(departures)) + TRADE
    wanted = letter_for(sight)
    fitting = (
        letter
        for letter in reversed(LETTERS)
        if letter <= wanted and letter <= size.height and 2 * size.columns * COLUMN // letter >= least
    )
    return next(fitting, LETTER)


def _figures(departures: Sequence[Departure]) -> tuple[int, int]:
    """Letters of the widest number and the widest bay."""
    numbers = [width(one_line(departure.number)) for departure in departures]
    bays = [width(one_line(departure.bay)) for departure in departures]
    return min(_MOST_FIGURES, max((2, *numbers))), min(_MOST_FIGURES, max((1, *bays)))


def _columns(departures: Sequence[Departure], room: int) -> _Columns:
    number, bay = _figures(departures)
    number = min(number, room)
    bay = max(bay, _WIDE) if room >= _WIDE_FROM else bay
    bay = bay if number + 1 + bay <= room else 0
    rest = room - number - bay
    gap = 1 if rest >= TRADE + _PARTED_FROM else 0
    return _Columns(number, rest - 2 * gap, bay, gap)


def _line(departure: Departure, columns: _Columns) -> Line:
    number, bay = Cell(departure.number, Colour.YELLOW), Cell(departure.bay, Colour.GREEN)
    return _in_columns((number, departure.trade, bay), columns)


def _head(says: LaneWords, columns: _Columns) -> Line:
    """The word over the bays needs two columns even where the bays need one."""
    more = min(columns.trade, max(0, 2 - columns.bay)) if columns.bay else 0
    widened = replace(columns, trade=columns.trade - more, bay=columns.bay + more)
    return _in_columns((_cell(says.number), _cell(says.trade), _cell(says.bay)), widened)


def _cell(texts: tuple[str, ...]) -> Cell:
    return Cell(texts[0], Colour.GREEN, shorter=texts[1:])


def _in_columns(cells: tuple[Cell, Cell, Cell], columns: _Columns) -> Line:
    number, trade, bay = cells
    blanks = " " * columns.gap
    return (
        Run(pad(said(number, columns.number), columns.number) + blanks, number.colour),
        Run(pad(said(trade, columns.trade), columns.trade) + blanks, trade.colour),
        Run(pad(said(bay, columns.bay), columns.bay, Align.RIGHT), bay.colour),
    )


def _nothing(cell: Cell, columns: _Columns, lines: int) -> Page:
    """In the middle of the glass, the first words that fit into one line, else the last."""
    room = columns.number + columns.trade + columns.bay + 2 * columns.gap
    wrapped = [wrap(text, room) for text in words(cell)]
    found = next((wrap_ for wrap_ in wrapped if len(wrap_) == 1), wrapped[-1][:lines])
    above = (lines - len(found)) // 2
    return (*((),) * above, *((Run(pad(line, room, Align.CENTRE), cell.colour),) for line in found))


def _sign(size: Size, letter: int, pages: Sequence[Page], lines: int, head: Line | None) -> Sign:
    """The head, if there is one, over so many lines."""
    height = size.height // (lines + (head is not None))
    top = height if head is not None else 0
    wide = size.columns * COLUMN
    areas = [Area(Role.LANE, Rect(0, top, wide, lines * height), tuple(pages), letter, height)]
    if head is not None:
        areas.insert(0, Area(Role.HEADER, Rect(0, 0, wide, height), ((head,),), letter, height))
    return Sign(size, tuple(areas))
