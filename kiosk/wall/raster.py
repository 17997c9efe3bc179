"""How a matrix lies on a television: which one suits its shape, and where each of its pixels is on the screen.

Letters are as high as the farthest reader needs. Each is drawn in a cell of whole pixels of the screen, so columns
stand exactly under each other. The sides of the screen stay free: televisions cut them off.
"""

from dataclasses import dataclass
from math import ceil, hypot

from PySide6.QtCore import QRect, QSize

from display.sign import COLUMN, LETTER, LETTERS, Rect, Size

MARGIN = 50
"""One part of so many of the short side is left free on every side."""
FEWEST_LETTERS, FEWEST_LINES = 22, 5
"""Latin letters beside each other and lines a list must have room for, however far away its readers are."""
MOST_SPACED = 1.3
"""Pixels from line to line for each pixel of a letter's height, at most."""
WIDTH_OF_NOTHING = 192
"""The matrix's pixels across where there is nothing to list: five of the largest hanzi, and a half on each side."""
MM_AN_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Raster:
    """A matrix on a screen: pixels of the screen that a column takes across and 8 px down, and where it begins."""

    screen: QSize
    column: int
    down_px: float
    left: int
    top: int

    def across(self, x: int) -> int:
        """The screen's pixel where the matrix's pixel `x` begins."""
        return self.left + x * self.column // COLUMN

    def down(self, y: int) -> int:
        """The screen's pixel where the matrix's pixel `y` begins."""
        return self.top + round(y * self.down_px / COLUMN)

    def line(self, place: Rect, y: int, letter: int) -> QRect:
        """Where the letters of a line are that begins `y` px below the top of its place: cells are as high as it is."""
        left, top, height = self.across(place.x), self.down(place.y + y), letter // COLUMN * self.column
        spare = self.down(place.y + y + letter) - top - height
        return QRect(left, top + spare // 2, self.across(place.x + place.width) - left, height)


def letter_for(screen: QSize, diagonal_inch: float, height_mm: float) -> float:
    """How many of a screen's pixels are so high, if its glass is so large."""
    return hypot(screen.width(), screen.height()) * height_mm / (diagonal_inch * MM_AN_INCH)


def matrix_for(screen: QSize, letter: float) -> Size:
    """The matrix for a list that fills a screen of so many pixels, its letters at least so many of them high."""
    return _matrix(screen, _column(screen, letter))


def matrix_for_notice(screen: QSize, letter: float) -> Size:
    """The matrix for a few words: letters twice as large.

    A whole number of the largest hanzi stand beside each other, so that the middle is the middle.
    """
    found, largest = _matrix(screen, 2 * _column(screen, letter)), LETTERS[-1]
    return Size(max(1, found.width // largest) * largest, found.height)


def matrix_for_nothing(screen: QSize) -> Size:
    """The matrix for one short sentence in the largest letters that a screen has room for, and small ones below."""
    return _matrix(screen, max(1, _free(screen).width() * COLUMN // WIDTH_OF_NOTHING))


def matrix_of_dots(screen: QSize, letter: float) -> Size:
    """The matrix whose dots fill a screen: a whole number of pixels for each dot, letters about so many high."""
    free = _free(screen)
    dot = max(1, round(min(letter / LETTER, free.width() / (FEWEST_LETTERS * COLUMN))))
    return Size(max(4, free.width() // dot // COLUMN) * COLUMN, max(2, free.height() // dot // COLUMN) * COLUMN)


def fit(size: Size, screen: QSize) -> Raster:
    """A matrix as large as a screen has room for, in its middle."""
    free = _free(screen)
    column = max(1, min(free.width() * COLUMN // size.width, free.height() * COLUMN // size.height))
    down_px = min(free.height() * COLUMN / size.height, column * MOST_SPACED)
    left = (screen.width() - size.width * column // COLUMN) // 2
    return Raster(screen, column, down_px, left, round((screen.height() - size.height * down_px / COLUMN) / 2))


def _matrix(screen: QSize, column: int) -> Size:
    free = _free(screen)
    return Size(max(4, free.width() // column) * COLUMN, max(LETTER, free.height() * COLUMN // column))


def _column(screen: QSize, letter: float) -> int:
    """Pixels of the screen that half a letter is wide."""
    free = _free(screen)
    return max(1, min(ceil(letter / 2), free.width() // FEWEST_LETTERS, free.height() // (2 * FEWEST_LINES)))


def _free(screen: QSize) -> QSize:
    margin = min(screen.width(), screen.height()) // MARGIN
    return screen - QSize(2 * margin, 2 * margin)
