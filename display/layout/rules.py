"""The rules a hall's sign is laid out by: how large letters are, what a row of the list shows, which bars there are."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from display.errors import MatrixTooSmall
from display.layout.columns import GAP, Column, Form, needed
from display.sign import COLUMN, LETTER, LETTERS, Rect, Size
from display.writing.text import Align

METRES_PER_CM = 4.0
"""A letter of 1 cm can be read from so many metres."""
GAP_DOTS = 2
"""Usual dots between lines of 16."""
NARROWEST = 32
"""Pixels: two hanzi."""
AREA_BYTES = 900
"""Text that an area may have, inline codes included; cards take about 1000 bytes."""
_CODE_BYTES = 3
"""A colour before each column, and less for a new line after the last."""


@dataclass(frozen=True, slots=True)
class Sight:
    """How the glass is looked at: millimetres from LED to LED, metres to the farthest reader.

    `row`: height of letters in pixels; 0: by rule.
    """

    pitch_mm: float = 4.75
    read_from_m: float = 15.0
    row: int = 0


USUAL_SIGHT = Sight()


@dataclass(frozen=True, slots=True)
class Layout:
    """A row is written in the first of `forms` that fits; letters never grow so large that a cell of `must` is lost.

    `header_from`, `ticker_from`: lines of text a glass must have room for, to give one to a header, one to a ticker.
    `gap`: dots between lines of 16. One that `grows` has larger letters for a few rows, and for a message.
    """

    forms: tuple[Form, ...]
    must: frozenset[int] = frozenset((0,))
    header_from: int = 5
    ticker_from: int = 6
    metres_per_cm: float = METRES_PER_CM
    sight: Sight = USUAL_SIGHT
    gap: int = GAP_DOTS
    grows: bool = False


def hall_line(widths: Sequence[int], gap: int = GAP) -> tuple[Column, ...]:
    """A line of a form from the widths of number, trade, places left, pay, start and place; 0: not in this line.

    Figures stand at the right of their columns, so that units are under each other; the place grows. A number stands at
    the left of its column, whose width holds the blanks behind it: three digits of four leave one.
    """
    return tuple(
        Column(
            cell,
            width,
            cell == _PLACE,
            Align.RIGHT if cell in _FIGURES else Align.LEFT,
            0 if cell == _NUMBER else gap,
        )
        for cell, width in enumerate(widths)
        if width
    )


_NUMBER, _FIGURES, _PLACE = 0, (2, 3, 4), 5
HALL_LAYOUT = Layout(
    (
        (hall_line((6, 8, 8, 9, 7, 24), gap=2),),
        (hall_line((5, 8, 8, 9, 7, 12)),),
        (hall_line((5, 8, 6, 8, 7, 6)),),
        (hall_line((4, 8, 5, 8, 7, 4)),),
        (hall_line((4, 8, 6, 8, 7)),),
        (hall_line((4, 8, 4, 8, 5)),),
        (hall_line((4, 8, 4, 8)),),
        (hall_line((4, 6, 4, 8)),),
        (hall_line((4, 8, 4), gap=0), hall_line((0, 0, 0, 8, 7))),
        (hall_line((4, 4, 4), gap=0), hall_line((0, 0, 0, 8))),
        (hall_line((0, 6, 5, 8)),),
        (hall_line((0, 4, 4), gap=0), hall_line((0, 0, 0, 8), gap=0)),
        (hall_line((0, 4, 4, 6)),),
        (hall_line((0, 4, 4), gap=0),),
        (hall_line((0, 4)),),
    ),
    must=frozenset((1, 2, 3)),
)
"""Rows of number, trade, places left, pay, start and place: the first form where there is room enough."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The rules applied to a matrix: letters and form of the list, and its place.

    Bars have letters of `bar` px. Lines are `line_height` px from each other, in the middle of `body`.
    """

    size: Size
    letter: int
    bar: int
    form: Form
    has_header: bool
    has_ticker: bool
    body: Rect
    per_page: int
    line_height: int

    @property
    def columns(self) -> int:
        """Latin letters side by side in the list."""
        return 2 * self.body.width // self.letter

    @property
    def lines(self) -> int:
        """Lines of the list."""
        return self.per_page * len(self.form)

    @property
    def top(self) -> int:
        """Where the first line begins."""
        block = self.lines * self.line_height - (self.line_height - self.letter)
        return self.body.y + (self.body.height - block) // 2

    @property
    def bar_columns(self) -> int:
        """Latin letters side by side in a bar."""
        return 2 * self.body.width // self.bar


def legible_m(letter_px: int, pitch_mm: float, metres_per_cm: float = METRES_PER_CM) -> float:
    """Metres from which letters so many LEDs high can be read, by the rule of 1 cm of letter for each 4 m."""
    return letter_px * pitch_mm / 10 * metres_per_cm


def letter_for(sight: Sight, metres_per_cm: float = METRES_PER_CM) -> int:
    """Pixels: the smallest letter that is legible from where people stand, else the largest; or what `row` says."""
    if sight.row:
        return sight.row
    far = (letter for letter in LETTERS if legible_m(letter, sight.pitch_mm, metres_per_cm) >= sight.read_from_m)
    return next(far, LETTERS[-1])


def is_worth_a_gap(kept: int, without: int) -> bool:
    """Whether lines stand apart: not where more than a quarter of the rows would be lost by it."""
    return kept * 4 >= without * 3


def check_room(size: Size) -> None:
    """MatrixTooSmall if there is no room for two hanzi."""
    if size.height < LETTER or size.width < NARROWEST:
        found = f"{size.width}x{size.height}"
        raise MatrixTooSmall(f"a matrix of {found} has no room for a row of text, which takes {NARROWEST}x{LETTER}")


@lru_cache(maxsize=64)
def plan(size: Size, layout: Layout, rows: int = 0) -> Plan:
    """What the rules make of a matrix, for so many rows if that is known. MatrixTooSmall if not one of two hanzi fits.

    A layout that grows gives a few rows letters as large as they can be while all of them stay on one page and say as
    much.
    """
    check_room(size)
    letter, form = _letter_and_form(size, layout)
    usual = _planned(size, layout, letter, letter, form)
    if not layout.grows or not 0 < rows < usual.per_page:
        return usual
    larger = (
        _planned(size, layout, each, letter, wider)
        for each in _not_above(LETTERS[-1])
        if each > letter
        for wider in layout.forms
        if _says_as_much(wider, form) and _fits_body(wider, each, usual)
    )
    return next((found for found in larger if rows <= found.per_page), usual)


def _planned(size: Size, layout: Layout, letter: int, bar: int, form: Form) -> Plan:
    gap = _gap(size, layout, bar, form)
    has_header, has_ticker = _bars(size, bar, gap, layout)
    top, bottom = (bar + gap) * has_header, (bar + gap) * has_ticker
    wide, high = size.columns * COLUMN, size.height - top - bottom
    between = gap * letter // bar
    rows = max(1, min((high + between) // (letter + between) // len(form), _most_rows(form, 2 * wide // letter)))
    lines = rows * len(form)
    line_height = max(letter, min(high, (high + between) // lines))
    body = Rect(0, top, wide, high)
    return Plan(size, letter, bar, form, has_header, has_ticker, body, rows, line_height)


def _gap(size: Size, layout: Layout, letter: int, form: Form) -> int:
    """Dots between two lines."""
    gap = layout.gap * letter // LETTER
    kept, all_rows = (_rows(size, letter, each, layout, form) for each in (gap, 0))
    return gap if is_worth_a_gap(kept, all_rows) else 0


def _rows(size: Size, letter: int, gap: int, layout: Layout, form: Form) -> int:
    return (_lines(size, letter, gap) - sum(_bars(size, letter, gap, layout))) // len(form)


def _lines(size: Size, letter: int, gap: int) -> int:
    return (size.height + gap) // (letter + gap)


def _letter_and_form(size: Size, layout: Layout) -> tuple[int, Form]:
    must = frozenset() if layout.sight.row else layout.must
    for letter in _not_above(letter_for(layout.sight, layout.metres_per_cm)):
        for form in layout.forms:
            if must <= _cells(form) and _fits(form, letter, size, layout):
                return letter, form
    return LETTER, next((form for form in layout.forms if _fits(form, LETTER, size, layout)), layout.forms[-1][:1])


def _not_above(largest: int) -> Iterator[int]:
    return (letter for letter in reversed(LETTERS) if letter <= largest)


def _cells(form: Form) -> frozenset[int]:
    return frozenset(column.cell for line in form for column in line)


def _says_as_much(form: Form, as_other: Form) -> bool:
    """Whether it has all cells of the other, and as much room for what grows."""
    return _cells(form) >= _cells(as_other) and _growing(form) >= _growing(as_other)


def _growing(form: Form) -> int:
    return sum(column.width for line in form for column in line if column.grows)


def _fits(form: Form, letter: int, size: Size, layout: Layout) -> bool:
    lines = size.height // letter - sum(_bars(size, letter, 0, layout))
    return len(form) <= lines and _is_as_wide(form, 2 * size.columns * COLUMN // letter)


def _fits_body(form: Form, letter: int, usual: Plan) -> bool:
    return len(form) * letter <= usual.body.height and _is_as_wide(form, 2 * usual.body.width // letter)


def _is_as_wide(form: Form, columns: int) -> bool:
    return all(needed(line) <= columns for line in form)


def _bars(size: Size, letter: int, gap: int, layout: Layout) -> tuple[bool, bool]:
    lines = _lines(size, letter, gap)
    return lines >= max(2, layout.header_from), lines >= max(3, layout.ticker_from)


def _most_rows(form: Form, columns: int) -> int:
    """Rows whose text two areas can hold."""
    line_bytes = columns + max(len(line) + 1 for line in form) * _CODE_BYTES
    return AREA_BYTES // line_bytes // len(form) * 2
