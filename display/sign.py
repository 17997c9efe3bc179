"""What should be on the glass, in no protocol's words.

A sign is a matrix with a few areas. An area shows one of its pages at a time; a page is lines, a line is runs of one
colour. Areas with several pages turn together: page k of the sign is page k of each of them.
"""

import datetime as dt
import enum
from dataclasses import dataclass

from display.errors import SignError
from display.writing.text import clean, width

COLUMN = 8
"""Pixels a Latin letter of the smallest height is wide; a hanzi takes two columns."""
LETTER = 16
"""Pixels the smallest letter is high."""
LETTERS = (16, 24, 32)
"""Heights of letters in pixels; a Latin letter is half as wide as high, a hanzi as wide as high."""


class Colour(enum.Enum):
    """What two- and three-colour cards can light, and grey, for which they light green."""

    RED = 1
    GREEN = 2
    YELLOW = 3
    GREY = 4


class Effect(enum.Enum):
    """How a text comes onto the glass."""

    STATIC = enum.auto()
    SCROLL_LEFT = enum.auto()


class Role(enum.Enum):
    """What an area is for; the pages of a list are what the driver turns for news."""

    HEADER = enum.auto()
    LIST = enum.auto()
    TICKER = enum.auto()
    LANE = enum.auto()
    NOTICE = enum.auto()


class Priority(enum.IntEnum):
    """Of the signs a driver was given, it shows the one that matters most."""

    NORMAL = 0
    URGENT = 1


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
    """A part of the matrix and its pages, at least one; `letter` is one of LETTERS, `line_height` at least as high.

    `stay_s` is used by moving texts; in a list a row has `in_row` lines.
    """

    role: Role
    rect: Rect
    pages: tuple[Page, ...]
    letter: int = LETTER
    line_height: int = LETTER
    effect: Effect = Effect.STATIC
    stay_s: float = 3.0
    in_row: int = 1

    def page(self, index: int) -> Page:
        """The page that belongs to the sign's page `index`; an area with fewer pages stays on its last."""
        return self.pages[min(index, len(self.pages) - 1)]


@dataclass(frozen=True, slots=True)
class Hours:
    """When LEDs shine, local time, and how brightly.

    `on`: spans (from, to), over midnight if `to` is earlier; none: always. `brightness`: percent from that time of day
    on, until the next; none: as the card is set.
    """

    on: tuple[tuple[dt.time, dt.time], ...] = ()
    brightness: tuple[tuple[dt.time, int], ...] = ()

    def __post_init__(self) -> None:
        if any(not 0 <= percent <= 100 for _, percent in self.brightness):
            raise SignError("brightness is 0 to 100 percent")

    def is_on(self, at: dt.time) -> bool:
        """Whether the LEDs shine at that time of day."""
        return not self.on or any(_within(at, begin, end) for begin, end in self.on)

    def percent(self, at: dt.time) -> int | None:
        """How brightly; None if that is left to the card."""
        steps = sorted(self.brightness)
        return next((percent for begin, percent in reversed(steps) if begin <= at), steps[-1][1] if steps else None)


ALWAYS = Hours()
"""The LEDs shine day and night, as brightly as the card is set."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What should be on a matrix; an area's number on the card is its place in `areas`. SignError if it cannot be."""

    size: Size
    areas: tuple[Area, ...]
    priority: Priority = Priority.NORMAL
    hours: Hours = ALWAYS

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


def _within(at: dt.time, begin: dt.time, end: dt.time) -> bool:
    return begin <= at < end if begin <= end else at >= begin or at < end


def _check(area: Area, size: Size) -> None:
    rect = area.rect
    if not area.pages:
        raise SignError(f"the {area.role.name} area has no page")
    if area.letter not in LETTERS or area.line_height < area.letter:
        raise SignError(f"letters are {LETTERS} px high and lines at least as high as their letters")
    if min(rect.x, rect.y) < 0 or rect.width < COLUMN or rect.height < area.letter:
        raise SignError(f"{rect} is no place for text")
    if rect.x + rect.width > size.width or rect.y + rect.height > size.height:
        raise SignError(f"{rect} is not inside a matrix of {size.width}x{size.height}")
