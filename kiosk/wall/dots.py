"""Pixels as LEDs: round, crisp at any size, dark when they are off."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QPainter, QPixmap

from display.emulator.drawing.look import BACKGROUND, GREEN, OFF, RED, YELLOW

PURE = ((0, 0, 0), (255, 0, 0), (0, 255, 0), (255, 255, 0))
SEEN = (OFF, RED, GREEN, YELLOW)
"""What the eye sees of an LED that is off, red, green, both."""
ROUND_FROM = 3
"""Pixels: smaller dots are squares, for want of corners to cut."""
FILLED = 0.86
"""Share of a dot's side that shines."""


def dots_rect(room: QSize, glass: QSize) -> QRect:
    """Where the dots stand in a window: as large as whole pixels allow, in the middle."""
    dot = max(1, min(room.width() // glass.width(), room.height() // glass.height()))
    size = glass * dot
    return QRect(QPoint((room.width() - size.width()) // 2, (room.height() - size.height()) // 2), size)


def paint_dots(painter: QPainter, room: QSize, picture: QImage) -> None:
    """Paint the glass into `room` (device pixels); `picture` has one pixel an LED, in pure colours."""
    frame = QColor(*BACKGROUND)
    where = dots_rect(room, picture.size())
    painter.fillRect(QRect(QPoint(0, 0), room), frame)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
    painter.drawImage(where, _as_seen(picture))
    dot = where.width() // picture.width()
    if dot >= ROUND_FROM:
        painter.setBrushOrigin(where.topLeft())
        painter.fillRect(where, QBrush(QPixmap.fromImage(_mask(dot, frame))))


def _as_seen(picture: QImage) -> QImage:
    indexed = picture.convertToFormat(QImage.Format.Format_Indexed8, [QColor(*colour).rgb() for colour in PURE])
    indexed.setColorTable([QColor(*colour).rgb() for colour in SEEN])
    return indexed


def _mask(dot: int, frame: QColor) -> QImage:
    """A tile of the frame's colour with a round hole."""
    tile = QImage(dot, dot, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(frame)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.black)
    rim = dot * (1 - FILLED) / 2
    painter.drawEllipse(QRectF(rim, rim, dot - 2 * rim, dot - 2 * rim))
    painter.end()
    return tile
