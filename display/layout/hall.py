"""A hall's sign by rule from the size of its matrix: a header, a list in aligned columns, a hotline.

The list is cut into two areas, upper and lower half, so that a changed row costs a small frame: four areas in all, what
cards are sure to take. They stand at multiples of 8 px and have less than 1000 bytes of text each.
"""

from collections.abc import Sequence
from functools import lru_cache

from display.layout.cells import MARGIN, Bar, Cell, bar_line, said, words
from display.layout.columns import line_of, slots
from display.layout.rules import AREA_BYTES, HALL_LAYOUT, Layout, Plan, plan
from display.sign import LETTERS, Area, Colour, Effect, Page, Rect, Role, Run, Sign, Size
from display.writing.breaking import wrap
from display.writing.text import Align, pad, shorten, width

_MARK_FROM, _UNIT_FROM = 16, 40
"""Columns of a header from which it says which page it is, and from which with a word."""
_PAGE = "页"
NEXT = 6
"""Of a row's cells the one that the foot of the page before it says."""
_PARTS_APART = 4
"""Between lines of a message there is such a part of a letter."""
_ROWS_KEPT = 4096


def hall_sign(
    size: Size,
    header: Bar,
    rows: Sequence[Sequence[Cell]],
    footer: Cell,
    layout: Layout = HALL_LAYOUT,
) -> Sign:
    """The sign of a hall; each row has a cell for each column of the layout. MatrixTooSmall if not one row fits.

    Rows that do not fit become further pages, and the header then says which page it is. A seventh cell of the row
    with which a page begins is what the foot of the page before says; the footer stands on the last page. A footer
    whose words do not fit moves, and stands on every page.
    """
    rules = plan(size, layout, len(rows))
    line_up = _typesetter(rules)
    lines = [line_up.lines(tuple(row)) for row in rows]
    firsts = range(0, max(1, len(rows)), rules.per_page)
    pages = [_page(lines[first : first + rules.per_page]) for first in firsts]
    nexts = [rows[first][NEXT] for first in firsts[1:] if len(rows[first]) > NEXT]
    return _sign(rules, header, pages, [*nexts, footer])


def empty_sign(size: Size, header: Bar, messages: Sequence[Cell], footer: Cell, layout: Layout = HALL_LAYOUT) -> Sign:
    """The sign of a hall with nothing to list: the first message in the middle, the others below as there is room.

    A layout that grows has the first one in the largest letters with which it fits into a line.
    """
    rules = plan(size, layout)
    areas = (layout.grows and _large(rules, messages)) or _list(rules, [_small(rules, messages)])
    return Sign(size, (*_header(rules, header, 1), *areas, *_ticker(rules, [footer])))


def _small(rules: Plan, messages: Sequence[Cell]) -> Page:
    """All in the letters of the list."""
    lines = [Run(line, messages[0].colour) for line in _message(messages[0], rules.columns, rules.lines)]
    lines += _one_line_each(messages[1:], rules.columns, rules.lines - len(lines))
    above = (rules.lines - len(lines)) // 2
    return (*((),) * above, *((_centred(line, rules.columns),) for line in lines))


def _large(rules: Plan, messages: Sequence[Cell]) -> list[Area]:
    """The first in letters larger than the list's; none if it does not fit."""
    for letter in (each for each in reversed(LETTERS) if rules.letter < each <= rules.body.height):
        columns = 2 * rules.body.width // letter
        found = _one_line_each(messages[:1], columns, 1)
        if found:
            break
    else:
        return []
    apart = rules.letter + rules.letter // _PARTS_APART
    more = _one_line_each(messages[1:], rules.columns, (rules.body.height - letter) // apart)
    top = rules.body.y + (rules.body.height - letter - len(more) * apart) // 2
    wide = rules.body.width
    page = ((_centred(found[0], columns),),)
    areas = [Area(Role.LIST, Rect(0, top, wide, letter), (page,), letter, letter)]
    if more:
        place = Rect(0, top + letter + apart - rules.letter, wide, len(more) * apart - (apart - rules.letter))
        rest = tuple((_centred(line, rules.columns),) for line in more)
        areas.append(Area(Role.LIST, place, (rest,), rules.letter, apart))
    return areas


def _message(cell: Cell, columns: int, room: int) -> list[str]:
    """The first words that fit into one line, else into the room, else what fits of the last."""
    wrapped = [wrap(text, columns) for text in words(cell)]
    return next((lines for most in (1, room) for lines in wrapped if len(lines) <= most), wrapped[-1][:room])


def _one_line_each(cells: Sequence[Cell], columns: int, room: int) -> list[Run]:
    """As many of the cells as there are lines, each in the first words that fit into one; what has none is left out."""
    found = ((next((text for text in words(cell) if width(text) <= columns), ""), cell.colour) for cell in cells)
    return [Run(text, colour) for text, colour in found if text][:room]


def _centred(run: Run, columns: int) -> Run:
    return Run(pad(run.text, columns, Align.CENTRE), run.colour)


def rows_per_page(size: Size, layout: Layout = HALL_LAYOUT) -> int:
    """How many rows of the list are seen at once when there are many."""
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


def _sign(rules: Plan, header: Bar, pages: Sequence[Page], feet: Sequence[Cell]) -> Sign:
    return Sign(rules.size, (*_header(rules, header, len(pages)), *_list(rules, pages), *_ticker(rules, feet)))


def _header(rules: Plan, bar: Bar, count: int) -> list[Area]:
    if not rules.has_header:
        return []
    unit = _PAGE if rules.bar_columns >= _UNIT_FROM else ""
    wide = width(f"{count}/{count}{unit}") + MARGIN
    if count == 1 or rules.bar_columns < _MARK_FROM:
        pages: list[Page] = [(bar_line(bar, rules.bar_columns),)]
    else:
        line = bar_line(bar, rules.bar_columns - wide)
        pages = [((*line, _mark(f"{page}/{count}{unit}", wide)),) for page in range(1, count + 1)]
    place = Rect(0, 0, rules.body.width, rules.bar)
    return [Area(Role.HEADER, place, tuple(pages), rules.bar, rules.bar)]


def _mark(text: str, wide: int) -> Run:
    return Run(pad(text, wide, Align.RIGHT), Colour.GREEN)


def _list(rules: Plan, pages: Sequence[Page]) -> list[Area]:
    """Two areas, cut between rows, or within the only one."""
    lines = rules.lines
    upper = (rules.per_page + 1) // 2 * len(rules.form) if rules.per_page > 1 else (lines + 1) // 2
    cuts = [(0, upper), (upper, lines)] if lines > 1 else [(0, 1)]
    return [_part(rules, pages, first, end) for first, end in cuts]


def _part(rules: Plan, pages: Sequence[Page], first: int, end: int) -> Area:
    height = (end - first) * rules.line_height - (rules.line_height - rules.letter) * (end == rules.lines)
    place = Rect(0, rules.top + first * rules.line_height, rules.body.width, height)
    cut = tuple(_filled(page[first:end]) for page in pages)
    return Area(Role.LIST, place, cut, rules.letter, rules.line_height, in_row=len(rules.form))


def _filled(page: Page) -> Page:
    """Nothing at all rather than lines of nothing."""
    return page if any(page) else ()


def _ticker(rules: Plan, feet: Sequence[Cell]) -> list[Area]:
    """The footer is the last of `feet`. Alone it moves rather than say less than all; with others if nothing fits."""
    if not rules.has_ticker:
        return []
    place, columns = Rect(0, rules.size.height - rules.bar, rules.body.width, rules.bar), rules.bar_columns
    found = [text.replace(" · ", "·") for text in words(feet[-1])]
    if width(found[-1 if len(feet) > 1 else 0]) > columns:
        moving = (((Run(shorten(found[0], AREA_BYTES), feet[-1].colour),),),)
        return [Area(Role.TICKER, place, moving, rules.bar, rules.bar, Effect.SCROLL_LEFT)]
    texts = [*(said(cell, columns) for cell in feet[:-1]), next(text for text in found if width(text) <= columns)]
    runs = (_centred(Run(text, cell.colour), columns) for text, cell in zip(texts, feet, strict=True))
    return [Area(Role.TICKER, place, tuple(((run,),) for run in runs), rules.bar, rules.bar)]
