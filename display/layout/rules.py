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
    """

    forms: tuple[Form, ...]
    must: frozenset[int] = frozenset((0,))
    header_from: int = 5
    ticker_from: int = 6
    metres_per_cm: float = METRES_PER_CM
    sight: Sight = USUAL_SIGHT


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
    """The rules applied to a matrix: letters and form, and where the list is. Rows in lines of `line_height` px."""

    size: Size
    letter: int
    form: Form
    has_header: bool
    has_ticker: bool
    body: Rect
    per_page: int
    line_height: int

    @property
    def columns(self) -> int:
        """Latin letters side by side."""
        return 2 * self.body.width // self.letter


def legible_m(letter_px: int, pitch_mm: float, metres_per_cm: float = METRES_PER_CM) -> float:
    """Metres from which letters so many LEDs high can be read, by the rule of 1 cm of letter for each 4 m."""
    return letter_px * pitch_mm / 10 * metres_per_cm


def letter_for(sight: Sight, metres_per_cm: float = METRES_PER_CM) -> int:
    """Pixels: the smallest letter that is legible from where people stand, else the largest; or what `row` says."""
    if sight.row:
        return sight.row
    far = (letter for letter in LETTERS if legible_m(letter, sight.pitch_mm, metres_per_cm) >= sight.read_from_m)
    return next(far, LETTERS[-1])


def check_room(size: Size) -> None:
    """MatrixTooSmall if there is no room for two hanzi."""
    if size.height < LETTER or size.width < NARROWEST:
        found = f"{size.width}x{size.height}"
        raise MatrixTooSmall(f"a matrix of {found} has no room for a row of text, which takes {NARROWEST}x{LETTER}")


@lru_cache(maxsize=16)
def plan(size: Size, layout: Layout) -> Plan:
    """What the rules make of a matrix. MatrixTooSmall if not one row of two hanzi fits."""
    check_room(size)
    letter, form = _letter_and_form(size, layout)
    has_header, has_ticker = _bars(size, letter, layout)
    top = letter * has_header
    body = Rect(0, top, size.columns * COLUMN, size.height - top - letter * has_ticker)
    rows = max(1, min(body.height // letter // len(form), _most_rows(form, 2 * body.width // letter)))
    return Plan(size, letter, form, has_header, has_ticker, body, rows, body.height // (rows * len(form)))


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


def _fits(form: Form, letter: int, size: Size, layout: Layout) -> bool:
    lines = size.height // letter - sum(_bars(size, letter, layout))
    columns = 2 * size.columns * COLUMN // letter
    return len(form) <= lines and all(needed(line) <= columns for line in form)


def _bars(size: Size, letter: int, layout: Layout) -> tuple[bool, bool]:
    lines = size.height // letter
    return lines >= max(2, layout.header_from), lines >= max(3, layout.ticker_from)


def _most_rows(form: Form, columns: int) -> int:
    """Rows whose text two areas can hold."""
    line_bytes = columns + max(len(line) + 1 for line in form) * _CODE_BYTES
    return AREA_BYTES // line_bytes // len(form) * 2
