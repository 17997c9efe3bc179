"""Letters in cells: a hanzi in a square, a Latin letter in half of one, each in the middle of its own."""

from collections.abc import Mapping
from functools import lru_cache

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from display.sign import Colour, Line
from display.writing.text import width
from kiosk.wall.tints import TINTS

FAMILY = "Noto Sans CJK SC"
"""Without the name of its Chinese face Qt would draw Japanese forms."""
HALF_WIDTH = QFont.Tag("hwid")
"""The font's own Latin letters that are half as wide as a hanzi."""
FILLED = 0.94
"""Share of a cell's height that a hanzi takes, so that two never touch."""
ABOVE = 0.88
"""Part of a hanzi's square that is above the base line, in this font."""


def draw_line(painter: QPainter, line: Line, place: QRect, tints: Mapping[Colour, QColor] = TINTS) -> None:
    """Letters from the left edge of `place`, in cells as high as it is, in the tints of their runs."""
    height, columns = place.height(), 0
    for run in line:
        painter.setPen(tints[run.colour])
        for letter in run.text:
            left, columns = place.left() + columns * height // 2, columns + width(letter)
            if not letter.isspace():
                _draw(painter, letter, QRect(left, place.top(), width(letter) * height // 2, height))


def _draw(painter: QPainter, letter: str, cell: QRect) -> None:
    painter.setFont(_font(cell.height(), letter.isascii()))
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.drawText(QPointF(cell.topLeft()) + _begin(cell.height(), letter), letter)


@lru_cache(maxsize=32)
def _font(height: int, is_half: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(height * FILLED)))
    font.setWeight(QFont.Weight.Bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if is_half:
        font.setFeature(HALF_WIDTH, 1)
    return font


@lru_cache(maxsize=8192)
def _begin(height: int, letter: str) -> QPointF:
    """Where a letter begins on its base line, from the upper left corner of its cell; marks above it stay inside."""
    font = _font(height, letter.isascii())
    metrics, size = QFontMetricsF(font), font.pixelSize()
    left = (width(letter) * height // 2 - metrics.horizontalAdvance(letter)) / 2
    base = (height - size) / 2 + size * ABOVE
    return QPointF(left, max(base, 1 - metrics.tightBoundingRect(letter).top()))
