"""What should be on the glass, in no protocol's words.

A sign is a matrix with a few areas. An area shows one of its pages at a time; a page is lines, a line is runs of one
colour. Areas with several pages turn together: page k of the sign is page k of each of them.
"""

import enum
from dataclasses import dataclass

from display.errors import SignError
from display.text import clean, width

COLUMN = 8
"""Pixels a Latin letter is wide; a hanzi takes two columns."""
LETTER = 16
"""Pixels a letter is high."""


class Colour(enum.Enum):
    """What two- and three-colour cards can light."""

    RED = 1
    GREEN = 2
    YELLOW = 3


class Effect(enum.Enum):
    """How a text comes onto the glass."""

    STATIC = enum.auto()
    SCROLL_LEFT = enum.auto()


class Role(enum.Enum):
    """What an area is for; the pages of a list are what the driver turns for news."""

    HEADER = enum.auto()
    LIST = enum.auto()
    TICKER = enum.auto()


@dataclass(frozen=True, slots=True)
class Size:
    """Pixels."""

    width: int
    height: int

    @property
    def columns(self) -> int:
        """Whole Latin letters that fit side by side."""
        return self.width // COLUMN


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on the matrix in pixels, from its upper left corner."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one colour; cleaned here, so nothing in a sign can be read as a card's code."""

    text: str
    colour: Colour = Colour.RED

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", clean(self.text))


Line = tuple[Run, ...]
Page = tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the matrix and its pages, at least one; `line_height` >= 16 px; `stay_s` is used by moving texts."""

    role: Role
    rect: Rect
    pages: tuple[Page, ...]
    line_height: int = LETTER
    effect: Effect = Effect.STATIC
    stay_s: float = 3.0

    def page(self, index: int) -> Page:
        """The page that belongs to the sign's page `index`; an area with fewer pages stays on its last."""
        return self.pages[min(index, len(self.pages) - 1)]


@dataclass(frozen=True, slots=True)
class Sign:
    """What should be on a matrix; an area's number on the card is its place in `areas`. SignError if it cannot be."""

    size: Size
    areas: tuple[Area, ...]

    def __post_init__(self) -> None:
        for area in self.areas:
            _check(area, self.size)

    @property
    def page_count(self) -> int:
        """How many pages the sign turns through."""
        return max((len(area.pages) for area in self.areas), default=1)


def line_text(line: Line) -> str:
    """A line without its colours."""
    return "".join(run.text for run in line)


def line_width(line: Line) -> int:
    """Columns that a line takes."""
    return sum(width(run.text) for run in line)


def _check(area: Area, size: Size) -> None:
    rect = area.rect
    if not area.pages:
        raise SignError(f"the {area.role.name} area has no page")
    if area.line_height < LETTER:
        raise SignError(f"a line is {LETTER} px high at least, not {area.line_height}")
    if min(rect.x, rect.y) < 0 or rect.width < COLUMN or rect.height < LETTER:
        raise SignError(f"{rect} is no place for text")
    if rect.x + rect.width > size.width or rect.y + rect.height > size.height:
        raise SignError(f"{rect} is not inside a matrix of {size.width}x{size.height}")
