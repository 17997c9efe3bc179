"""The bulletin as a sign: a header, a list in columns, the hotline; red trade, yellow money and places, green rest.

A number is shown whole or not at all: a part of one is another job's.
"""

import datetime as dt
from dataclasses import dataclass

from display.layout.cells import Bar, Cell
from display.layout.hall import empty_sign, hall_sign
from display.layout.rules import HALL_LAYOUT, Layout
from display.sign import ALWAYS, Colour, Hours, Sign, Size
from display.writing.text import is_korean
from kiosk.board.row import Row, Wordings
from kiosk.hall.clock import local
from kiosk.words.words import CHINESE

NOTHING = ("暂时没有活儿，一来就上屏", "暂时没有活儿", "没有活儿", "没活")
SHORT_NAME = 2
"""Letters of a trade where its column has no room for all."""
ASK = "问服务台"
"""For a place that the board has no letters for."""


@dataclass(frozen=True)
class Frame:
    """What stands around the list, on how large a matrix, the rules it is laid out by, and when it shines."""

    name: str
    hotline: str
    size: Size
    layout: Layout = HALL_LAYOUT
    hours: Hours = ALWAYS


def sign(rows: tuple[Row, ...], frame: Frame, now: int) -> Sign:
    """What should be on the glass at `now` (epoch ms). MatrixTooSmall if not one row fits."""
    header, footer = _header(rows, frame.name, now), Cell(frame.hotline, Colour.GREEN)
    if not rows:
        return empty_sign(frame.size, header, _cell(NOTHING, Colour.GREEN), footer, frame.layout)
    return hall_sign(frame.size, header, [_cells(row) for row in rows], footer, frame.layout)


def _header(rows: tuple[Row, ...], name: str, now: int) -> Bar:
    """Where room is short the clock stays longest, then the count of jobs."""
    at, jobs = local(now), sum(not row.is_full for row in rows)
    clock = Cell(f"{at:%H:%M}", Colour.GREEN, rank=0)
    date = Cell(_date(at.date()), Colour.GREEN, rank=3)
    count = Cell(f"{jobs}个活儿", Colour.YELLOW, shorter=(f"{jobs}个",), rank=1)
    return Bar((Cell(name, Colour.RED, rank=2), clock, date), (count,))


def _date(day: dt.date) -> str:
    return f"{CHINESE.clock.dated(day)} {CHINESE.clock.short_weekdays[day.weekday()]}"


def _cells(row: Row) -> tuple[Cell, ...]:
    return (
        Cell(row.number, Colour.GREEN, shorter=("",)),
        _trade(row),
        _cell(row.left, Colour.YELLOW),
        _cell(row.pay, Colour.YELLOW),
        _cell(row.start, Colour.GREEN),
        _place(row),
    )


def _trade(row: Row) -> Cell:
    """Of a name without room the first two hanzi: 搬运, 月嫂."""
    otherwise = CHINESE.catalogue.trade if is_korean(row.family) else row.family
    name = otherwise if is_korean(row.trade) else row.trade
    return Cell(name, Colour.RED, shorter=(name[:SHORT_NAME],))


def _place(row: Row) -> Cell:
    """What is promised stands behind the place, as much of it as there is room for."""
    place = ASK if is_korean(row.place) else row.place
    return _cell((*(f"{place} {promise}".strip() for promise in row.promises), place), Colour.GREEN)


def _cell(words: Wordings, colour: Colour) -> Cell:
    return Cell(words[0], colour, shorter=words[1:])
