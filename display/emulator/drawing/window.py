"""What stands on a glass, in no protocol's words: windows with rows of letters, and how these move."""

import enum
from dataclasses import dataclass

from display.sign import LETTER, Colour, Rect, Size

LEFT = TOP = 0.0
CENTRE = MIDDLE = 0.5
RIGHT = BOTTOM = 1.0


@dataclass(frozen=True, slots=True)
class Span:
    """Some letters of one colour and height in pixels; without a colour nothing of them is lit."""

    text: str
    colour: Colour | None
    height: int = LETTER


Row = tuple[Span, ...]


class Kind(enum.Enum):
    """How letters come and go."""

    STAND = enum.auto()
    ENTER = enum.auto()
    """Each page moves in and stands."""
    RUN = enum.auto()
    """All of the text passes through as one strip, for ever."""
    BLINK = enum.auto()


@dataclass(frozen=True, slots=True)
class Motion:
    """A kind and, for what moves, its direction, a pixel every `step_s` seconds."""

    kind: Kind = Kind.STAND
    dx: int = 0
    dy: int = 0
    step_s: float = 0.03


STILL = Motion()


@dataclass(frozen=True, slots=True)
class Window:
    """A place and what is in it, as the message said it: rows are cut and paged when they are painted.

    `letter` is the height of a row without letters, `spacing` the pixels between rows; `across` and `down` 0 to 1 are
    where rows stand in a place that is larger. A page has as many rows as fit, or one if `is_single`; the last page
    stays unless `loops`.
    """

    rect: Rect
    rows: tuple[Row, ...]
    letter: int = LETTER
    spacing: int = 0
    across: float = LEFT
    down: float = TOP
    motion: Motion = STILL
    stay_s: float = 3.0
    wraps: bool = False
    is_single: bool = False
    loops: bool = True

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows' texts, without blanks at their ends."""
        return tuple("".join(span.text for span in row).rstrip(" ") for row in self.rows)


def is_inside(rect: Rect, size: Size) -> bool:
    """Whether there is such a place on a matrix."""
    begins = min(rect.x, rect.y) >= 0 and min(rect.width, rect.height) > 0
    return begins and rect.x + rect.width <= size.width and rect.y + rect.height <= size.height
