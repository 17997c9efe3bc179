"""A hall's sign by rule from the size of its matrix: a header, a list in aligned columns, a hotline.

The list is cut into two areas, upper and lower half, so that a changed row costs a small frame: four areas in all, what
cards are sure to take. They stand at multiples of 8 px and have less than 1000 bytes of text each.
"""

from collections.abc import Sequence
from functools import lru_cache

from display.layout.cells import MARGIN, Bar, Cell, bar_line, words
from display.layout.columns import line_of, slots
from display.layout.rules import AREA_BYTES, HALL_LAYOUT, Layout, Plan, plan
from display.sign import Area, Colour, Effect, Page, Rect, Role, Run, Sign, Size
from display.writing.breaking import wrap
from display.writing.text import Align, fit, one_line, pad, shorten, width

_MARK_FROM = 16
_ROWS_KEPT = 4096


def hall_sign(
    size: Size,
    header: Bar,
    rows: Sequence[Sequence[Cell]],
    footer: Cell,
    layout: Layout = HALL_LAYOUT,
) -> Sign:
    """The sign of a hall; each row has a cell for each column of the layout. MatrixTooSmall if not one row fits.

    Rows that do not fit become further pages, and the header then says which page it is. A footer that is wider than
    the matrix moves.
    """
    rules = plan(size, layout)
    line_up = _typesetter(rules)
    lines = [line_up.lines(tuple(row)) for row in rows]
    pages = [_page(lines[first : first + rules.per_page]) for first in range(0, max(1, len(rows)), rules.per_page)]
    return _sign(rules, header, pages, footer)


def empty_sign(size: Size, header: Bar, message: Cell, footer: Cell, layout: Layout = HALL_LAYOUT) -> Sign:
    """The sign of a hall with nothing to list: a message in the middle of the list's place."""
    rules = plan(size, layout)
    room = rules.per_page * len(rules.form)
    lines = _message(message, rules.columns, room)
    above = (room - len(lines)) // 2
    page = (*((),) * above, *((Run(pad(line, rules.columns, Align.CENTRE), message.colour),) for line in lines))
    return _sign(rules, header, [page], footer)


def rows_per_page(size: Size, layout: Layout = HALL_LAYOUT) -> int:
    """How many rows of the list are seen at once."""
    return plan(size, layout).per_page


class _Typesetter:
    """Rows as lines of the list; each is made once as long as it stays among the last few thousand."""

    def __init__(self, rules: Plan) -> None:
        self._places = tuple(slots(line, rules.columns) for line in rules.form)
        self.lines = lru_cache(_ROWS_KEPT)(self._lines)

    def _lines(self, row: tuple[Cell, ...]) -> Page:
        return tuple(line_of(row, places) for places in self._places)


@lru_cache(maxsize=4)
def _typesetter(rules: Plan) -> _Typesetter:
    return _Typesetter(rules)


def _page(rows: Sequence[Page]) -> Page:
    return tuple(line for lines in rows for line in lines)


def _sign(rules: Plan, header: Bar, pages: Sequence[Page], footer: Cell) -> Sign:
    areas = (*_header(rules, header, len(pages)), *_list(rules, pages), *_ticker(rules, footer))
    return Sign(rules.size, areas)


def _header(rules: Plan, bar: Bar, count: int) -> list[Area]:
    if not rules.has_header:
        return []
    wide = width(f"{count}/{count}") + MARGIN
    if count == 1 or rules.columns < _MARK_FROM:
        pages: list[Page] = [(bar_line(bar, rules.columns),)]
    else:
        line = bar_line(bar, rules.columns - wide)
        pages = [((*line, _mark(f"{page}/{count}", wide)),) for page in range(1, count + 1)]
    place = Rect(0, 0, rules.body.width, rules.letter)
    return [Area(Role.HEADER, place, tuple(pages), rules.letter, rules.letter)]


def _mark(text: str, wide: int) -> Run:
    return Run(pad(text, wide, Align.RIGHT), Colour.GREEN)


def _list(rules: Plan, pages: Sequence[Page]) -> list[Area]:
    """Two areas, cut between rows, or within the only one; what a line is higher than its letters is half above it."""
    lines = rules.per_page * len(rules.form)
    upper = (rules.per_page + 1) // 2 * len(rules.form) if rules.per_page > 1 else (lines + 1) // 2
    cuts = [(0, upper), (upper, lines)] if lines > 1 else [(0, 1)]
    return [_part(rules, pages, first, end) for first, end in cuts]


def _part(rules: Plan, pages: Sequence[Page], first: int, end: int) -> Area:
    body = rules.body
    above = (rules.line_height - rules.letter) // 2
    height = (end - first) * rules.line_height - (above if end == rules.per_page * len(rules.form) else 0)
    place = Rect(body.x, body.y + above + first * rules.line_height, body.width, height)
    cut = tuple(_filled(page[first:end]) for page in pages)
    return Area(Role.LIST, place, cut, rules.letter, rules.line_height)


def _filled(page: Page) -> Page:
    """Nothing at all rather than lines of nothing."""
    return page if any(page) else ()


def _ticker(rules: Plan, cell: Cell) -> list[Area]:
    if not rules.has_ticker:
        return []
    place = Rect(0, rules.size.height - rules.letter, rules.body.width, rules.letter)
    text, moves = _footer(cell, rules.columns)
    effect = Effect.SCROLL_LEFT if moves else Effect.STATIC
    return [Area(Role.TICKER, place, (((Run(text, cell.colour),),),), rules.letter, rules.letter, effect)]


def _footer(cell: Cell, columns: int) -> tuple[str, bool]:
    """What stands at the bottom, and whether it must move."""
    text = one_line(cell.text, cell.otherwise).replace(" · ", "·")
    if width(text) > columns:
        return shorten(text, AREA_BYTES), True
    return fit(text, columns, Align.CENTRE), False


def _message(cell: Cell, columns: int, room: int) -> list[str]:
    """The first words that fit into one line, else into the room, else what fits of the last."""
    wrapped = [wrap(text, columns) for text in words(cell)]
    return next((lines for most in (1, room) for lines in wrapped if len(lines) <= most), wrapped[-1][:room])
