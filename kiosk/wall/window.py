"""The window on the wall: shows what an emulated card shows, painted again only when it changed."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRasterWindow

from display.emulator.drawing.glass import Glass
from kiosk.wall.dots import dots_rect, paint_dots

LOOK_EVERY_MS = 40


class WallWindow(QRasterWindow):
    """A glass, looked at 25 times a second."""

    def __init__(self, look: Callable[[], Glass], title: str) -> None:
        super().__init__()
        self._look, self.glass = look, look()
        self.setTitle(title)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.follow)
        self._timer.start(LOOK_EVERY_MS)
        self.paintings = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint the LEDs that must be painted again."""
        self.paintings += 1
        glass = self.glass
        size = glass.size
        picture = QImage(glass.rgb, size.width, size.height, 3 * size.width, QImage.Format.Format_RGB888)
        painter = QPainter(self)
        ratio = self.devicePixelRatio()
        painter.setClipRegion(event.region())
        painter.scale(1 / ratio, 1 / ratio)
        paint_dots(painter, self.size() * ratio, picture)
        painter.end()

    def follow(self) -> None:
        """Show what the glass is now."""
        glass, before = self._look(), self.glass
        if glass.generation == before.generation:
            return
        self.glass = glass
        rows = changed_rows(before, glass)
        if rows:
            self.update(self._rows(rows))

    def _rows(self, rows: range) -> QRect:
        """Where these rows of LEDs are, in Qt's units, from side to side."""
        ratio, size = self.devicePixelRatio(), self.glass.size
        dots = dots_rect(self.size() * ratio, QSize(size.width, size.height))
        dot = dots.width() // size.width
        top, height = dots.top() + rows.start * dot, len(rows) * dot
        return QRect(0, int(top / ratio) - 1, self.width(), int(height / ratio) + 3)


def changed_rows(before: Glass, after: Glass) -> range:
    """From the first row of pixels that changed to the last."""
    wide = 3 * after.size.width
    starts = range(0, len(after.rgb), wide)
    changed = [start // wide for start in starts if before.rgb[start : start + wide] != after.rgb[start : start + wide]]
    return range(changed[0], changed[-1] + 1) if changed else range(0)
