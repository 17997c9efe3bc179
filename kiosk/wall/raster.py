"""How a matrix lies on a television: which one suits its shape, and where each of its pixels is on the screen.

A letter is drawn in a cell of whole pixels of the screen, so columns stand exactly under each other. Lines are further
apart than on LEDs, where every row of dots is dear. The sides of the screen stay free: televisions cut them off.
"""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

from display.sign import COLUMN, LETTER, LETTERS, Rect, Size

LETTERS_ON_SHORT_SIDE = 34
"""Latin letters that fit beside each other on a screen that stands upright; one that lies has as large ones."""
MARGIN = 50
"""One part of so many of the short side is left free on every side."""
SPACED, MOST_SPACED = 1.15, 1.3
"""Pixels from line to line for each pixel of a letter's height: at least, at most."""


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


def matrix_for(screen: QSize) -> Size:
    """The matrix for a list that fills a screen of so many pixels: 14 lines if it lies, 34 letters wide if it stands.

    Its lines are even in number, for rows of two lines.
    """
    free, column = _free(screen), _column(screen)
    lines = int(free.height() / (2 * column * SPACED)) // 2 * 2
    return Size(max(2, free.width() // column) * COLUMN, max(1, lines) * LETTER)


def matrix_for_notice(screen: QSize) -> Size:
    """The matrix for a few words: letters twice as large, lines as close as they like.

    A whole number of the largest hanzi stand beside each other, so that the middle is the middle.
    """
    free, column = _free(screen), 2 * _column(screen)
    largest = LETTERS[-1]
    hanzi = max(1, free.width() * COLUMN // column // largest)
    return Size(hanzi * largest, max(LETTER, free.height() * COLUMN // column))


def matrix_of_dots(screen: QSize) -> Size:
    """The matrix of about as large letters whose dots fill a screen: a whole number of pixels for each dot."""
    free = _free(screen)
    dot = max(1, round(min(free.width(), free.height()) / (LETTERS_ON_SHORT_SIDE * COLUMN)))
    return Size(max(4, free.width() // dot // COLUMN) * COLUMN, max(2, free.height() // dot // COLUMN) * COLUMN)


def fit(size: Size, screen: QSize) -> Raster:
    """A matrix as large as a screen has room for, in its middle."""
    free = _free(screen)
    column = max(1, min(free.width() * COLUMN // size.width, free.height() * COLUMN // size.height))
    down_px = min(free.height() * COLUMN / size.height, column * MOST_SPACED)
    left = (screen.width() - size.width * column // COLUMN) // 2
    return Raster(screen, column, down_px, left, round((screen.height() - size.height * down_px / COLUMN) / 2))


def _column(screen: QSize) -> int:
    free = _free(screen)
    return max(1, min(free.width(), free.height()) // LETTERS_ON_SHORT_SIDE)


def _free(screen: QSize) -> QSize:
    margin = min(screen.width(), screen.height()) // MARGIN
    return screen - QSize(2 * margin, 2 * margin)
