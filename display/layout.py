"""A hall's sign by rule from the size of its matrix: a header, a list in aligned columns, a hotline.

One row of 16 px is list alone, two are header and list, three and more have the hotline too. The list is cut into two
areas, upper and lower half, so that a changed row costs a small frame: four areas in all, what cards are sure to take.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from display.columns import GAP, Column, widths
from display.errors import MatrixTooSmall
from display.sign import COLUMN, LETTER, Area, Colour, Effect, Line, Page, Rect, Role, Run, Sign, Size, line_width
from display.text import Align, clean, fit, shorten, width

MARGIN = 2
"""Columns between the cells of a bar."""
NARROWEST = 32
"""Pixels: two hanzi."""
_MARK_FROM = 16
_AREA_BYTES = 800
_ROW_OVERHEAD = 24
"""Bytes a row may take beside its letters: a new line and a colour for each cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text by anyone, in one colour."""

    text: str
    colour: Colour = Colour.RED


@dataclass(frozen=True, slots=True)
class Bar:
    """One line: cells from the left edge and cells from the right edge, the more important first of each."""

    left: tuple[Cell, ...] = ()
    right: tuple[Cell, ...] = ()


HALL_COLUMNS = (
    Column(width=8, least=6, keep=5),
    Column(width=6, least=5, keep=4),
    Column(width=9, least=7, keep=3),
    Column(width=7, least=5, keep=2),
    Column(width=10, least=6, keep=1, grows=True),
)
"""Trade, places left, pay, start, place."""


def hall_sign(
    size: Size,
    header: Bar,
    rows: Sequence[Sequence[Cell]],
    footer: Cell,
    columns: Sequence[Column] = HALL_COLUMNS,
) -> Sign:
    """The sign of a hall; each row has a cell for each column. MatrixTooSmall if not one row fits.

    Rows that do not fit become further pages, and the header then says which page it is. A footer that is wider than
    the matrix moves.
    """
    if size.height < LETTER or size.width < NARROWEST:
        raise MatrixTooSmall(f"a matrix of {size.width}x{size.height} has no room for a row of {NARROWEST}x{LETTER}")
    body, per_page = _body(size)
    letters = widths(columns, size.columns)
    lines = [_row(row, letters, columns) for row in rows]
    pages: list[Page] = [tuple(lines[first : first + per_page]) for first in range(0, max(1, len(lines)), per_page)]
    areas = [*_header(size, header, len(pages)), *_list(body, pages, per_page), *_footer(size, footer)]
    return Sign(size, tuple(areas))


def rows_per_page(size: Size) -> int:
    """How many rows of the list are seen at once."""
    return _body(size)[1]


def _body(size: Size) -> tuple[Rect, int]:
    bars = min(2, size.height // LETTER - 1)
    top = LETTER if bars else 0
    height = size.height - bars * LETTER
    most = 2 * (_AREA_BYTES // (size.columns + _ROW_OVERHEAD))
    return Rect(0, top, size.columns * COLUMN, height), max(1, min(height // LETTER, most))


def _header(size: Size, bar: Bar, count: int) -> list[Area]:
    if size.height < 2 * LETTER:
        return []
    marks = [f"{page}/{count}" for page in range(1, count + 1)] if count > 1 else [""]
    pages = tuple((_spread(bar, size.columns, mark),) for mark in marks)
    return [Area(Role.HEADER, Rect(0, 0, size.columns * COLUMN, LETTER), pages)]


def _spread(bar: Bar, columns: int, mark: str) -> Line:
    """Left cells, blanks, right cells, page mark; cells that find no room are left out, the first left one is cut."""
    last = Cell(mark, Colour.GREEN)
    room = columns - (width(mark) + MARGIN if mark and columns >= _MARK_FROM else 0)
    left = _those_that_fit(bar.left, room) or _cut(bar.left[:1], room)
    right = _those_that_fit(bar.right, room - line_width(left) - MARGIN)
    end = (*right, *_run(last, bool(right))) if room < columns else right
    return (*left, Run(" " * (columns - line_width(left) - line_width(end))), *end)


def _those_that_fit(cells: Sequence[Cell], room: int) -> Line:
    line: Line = ()
    for cell in cells:
        longer = (*line, *_run(cell, bool(line)))
        if line_width(longer) > room:
            break
        line = longer
    return line


def _run(cell: Cell, follows: bool) -> Line:
    return (Run(" " * MARGIN * follows + cell.text, cell.colour),)


def _cut(cells: Sequence[Cell], room: int) -> Line:
    return tuple(Run(shorten(clean(cell.text), room), cell.colour) for cell in cells)


def _list(body: Rect, pages: Sequence[Page], per_page: int) -> list[Area]:
    line_height = body.height // per_page
    upper = (per_page + 1) // 2
    cuts = [(0, upper), (upper, per_page)] if per_page > 1 else [(0, 1)]
    return [
        Area(
            Role.LIST,
            Rect(body.x, body.y + first * line_height, body.width, (end - first) * line_height),
            tuple(page[first:end] for page in pages),
            line_height=line_height,
        )
        for first, end in cuts
    ]


def _row(row: Sequence[Cell], letters: Sequence[int], columns: Sequence[Column]) -> Line:
    kept = [
        Run(fit(cell.text, wide, column.align) + " " * GAP, cell.colour)
        for cell, wide, column in zip(row, letters, columns, strict=True)
        if wide
    ]
    last = kept[-1]
    return (*kept[:-1], Run(last.text[:-GAP], last.colour))


def _footer(size: Size, cell: Cell) -> list[Area]:
    if size.height < 3 * LETTER:
        return []
    text = " ".join(clean(cell.text).split()).replace(" · ", "·")
    place = Rect(0, size.height - LETTER, size.columns * COLUMN, LETTER)
    if width(text) > size.columns:
        line = (Run(shorten(text, _AREA_BYTES), cell.colour),)
        return [Area(Role.TICKER, place, ((line,),), effect=Effect.SCROLL_LEFT)]
    return [Area(Role.TICKER, place, (((Run(fit(text, size.columns, Align.CENTRE), cell.colour),),),))]
