"""The bulletin as a sign: a header, a list in columns, the hotline; red trade, yellow money and places, green rest."""

from dataclasses import dataclass

from display.columns import Column
from display.layout import Bar, Cell, hall_sign
from display.sign import Colour, Sign, Size
from kiosk.board.row import Row
from kiosk.hall.clock import local

NOTHING = "暂时没有活儿，一来就上屏"
WEEKDAYS = "一二三四五六日"
COLUMNS = (
    Column(width=8, least=8, keep=5),
    Column(width=8, least=7, keep=4),
    Column(width=9, least=8, keep=3),
    Column(width=7, least=7, keep=2),
    Column(width=8, least=8, keep=1, grows=True),
)
"""Trade, places left, pay, start, place. What is cut is a unit or a place, never a number."""


@dataclass(frozen=True)
class Frame:
    """What stands around the list, and on how large a matrix."""

    name: str
    hotline: str
    size: Size


def sign(rows: tuple[Row, ...], frame: Frame, now: int) -> Sign:
    """What should be on the glass at `now` (epoch ms)."""
    footer = Cell(frame.hotline, Colour.GREEN)
    if not rows:
        nothing = ((Cell(NOTHING, Colour.GREEN),),)
        whole = (Column(width=frame.size.columns, least=1, keep=1),)
        return hall_sign(frame.size, _header(rows, frame.name, now), nothing, footer, whole)
    return hall_sign(frame.size, _header(rows, frame.name, now), [_cells(row) for row in rows], footer, COLUMNS)


def _header(rows: tuple[Row, ...], name: str, now: int) -> Bar:
    at, jobs = local(now), sum(not row.is_full for row in rows)
    clock = Cell(f"{at:%H:%M}", Colour.GREEN)
    date = Cell(f"{at.month}月{at.day}日 周{WEEKDAYS[at.weekday()]}", Colour.GREEN)
    return Bar((Cell(name, Colour.RED), clock, date), (Cell(f"{jobs}个活儿", Colour.YELLOW),))


def _cells(row: Row) -> tuple[Cell, ...]:
    return (
        Cell(row.trade, Colour.RED),
        Cell(row.left, Colour.YELLOW),
        Cell(row.pay, Colour.YELLOW),
        Cell(row.start, Colour.GREEN),
        Cell(row.place, Colour.GREEN),
    )
