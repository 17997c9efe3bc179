"""The window on a television: paints a sign when it changes, and what moves on it as smoothly as the screen can."""

import time
from collections.abc import Callable

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QRasterWindow

from kiosk.wall.picture import Picture, make_picture
from kiosk.wall.programme import NOTHING, Programme, Scene

LOOK_EVERY_MS = 50
MOVE_EVERY_MS = 16


class SignWindow(QRasterWindow):
    """A programme, looked at 20 times a second, or 60 times while something moves."""

    def __init__(
        self,
        programme: Programme,
        title: str,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.setTitle(title)
        self._programme, self._clock = programme, clock
        self._scene: Scene = NOTHING
        self.picture = Picture(QImage())
        self.paintings = 0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.follow)
        self._timer.start(LOOK_EVERY_MS)
        self.follow()

    @property
    def interval_ms(self) -> int:
        """Milliseconds between two looks."""
        return self._timer.interval()

    def follow(self) -> None:
        """Show what is to be seen now."""
        scene = self._programme.scene(self._clock())
        if scene != self._scene:
            self._scene, self.picture = scene, Picture(QImage())
            self.update()
        for ticker, _ in self.picture.tickers:
            self.update(self._logical(ticker.place))
        self._timer.setInterval(MOVE_EVERY_MS if self.picture.tickers else LOOK_EVERY_MS)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint what must be painted again."""
        ratio = self.devicePixelRatio()
        room = self.size() * ratio
        if self.picture.image.size() != room:
            self.picture = make_picture(self._scene, QImage(room, QImage.Format.Format_RGB32))
            self.paintings += 1
        painter = QPainter(self)
        painter.setClipRegion(event.region())
        painter.scale(1 / ratio, 1 / ratio)
        painter.drawImage(0, 0, self.picture.image)
        now = self._clock()
        for ticker, since in self.picture.tickers:
            ticker.paint(painter, now - since)
        painter.end()

    def _logical(self, place: QRect) -> QRect:
        """Pixels of the screen in Qt's units, and a little around them."""
        ratio = self.devicePixelRatio()
        return QRect(
            int(place.left() / ratio) - 1,
            int(place.top() / ratio) - 1,
            int(place.width() / ratio) + 3,
            int(place.height() / ratio) + 3,
        )
