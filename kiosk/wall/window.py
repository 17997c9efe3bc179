"""The window on the wall: shows what an emulated card shows, painted again only when it changed."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRasterWindow

from display.emulator.glass import Glass
from kiosk.wall.dots import paint_dots

LOOK_EVERY_MS = 40


class WallWindow(QRasterWindow):
    """A glass, looked at 25 times a second."""

    def __init__(self, look: Callable[[], Glass], title: str) -> None:
        super().__init__()
        self._look, self._glass = look, look()
        self.setTitle(title)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._follow)
        self._timer.start(LOOK_EVERY_MS)
        self.paintings = 0

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint every LED."""
        self.paintings += 1
        glass = self._glass
        size = glass.size
        picture = QImage(glass.rgb, size.width, size.height, 3 * size.width, QImage.Format.Format_RGB888)
        painter = QPainter(self)
        ratio = self.devicePixelRatio()
        painter.scale(1 / ratio, 1 / ratio)
        paint_dots(painter, self.size() * ratio, picture)
        painter.end()

    def _follow(self) -> None:
        glass = self._look()
        if glass.generation != self._glass.generation:
            self._glass = glass
            self.update()
