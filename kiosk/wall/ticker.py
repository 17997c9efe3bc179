"""A text that is wider than its place: it stands for a moment, then runs round without end."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPainter

from display.sign import Line, Run, line_width
from kiosk.wall.lettering import draw_line
from kiosk.wall.tints import BAR

COLUMNS_A_SECOND = 5.0
"""Two hanzi and a half: slow enough to be read along."""
GAP = 8
"""Columns between the end and the next beginning."""
TAILS_IN_LETTER = 8
"""Latin letters may hang below their cells by one part of so many."""


class Ticker:
    """One moving line on a bar, drawn once, in its place on the screen: cells as high as that."""

    def __init__(self, line: Line, place: QRect, stay_s: float) -> None:
        letter, tail = place.height(), place.height() // TAILS_IN_LETTER
        self.place, self._stay_s = place.adjusted(0, 0, 0, tail), stay_s
        self._round = (line_width(line) + GAP) * letter // 2
        self._speed = COLUMNS_A_SECOND * letter / 2
        self._strip = QImage(QSize(self._round + place.width(), letter + tail), QImage.Format.Format_RGB32)
        self._strip.fill(BAR)
        painter = QPainter(self._strip)
        draw_line(painter, (*line, Run(" " * GAP)) * 2, QRect(0, 0, self._strip.width(), letter))
        painter.end()

    def offset(self, elapsed_s: float) -> int:
        """Pixels that have run out at the left so long after it came."""
        round_s = self._stay_s + self._round / self._speed
        return round(max(0.0, elapsed_s % round_s - self._stay_s) * self._speed) % self._round

    def paint(self, painter: QPainter, elapsed_s: float) -> None:
        """The part that is seen then."""
        seen = QRect(QPoint(self.offset(elapsed_s), 0), self.place.size())
        painter.drawImage(self.place.topLeft(), self._strip, seen)
