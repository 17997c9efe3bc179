"""The display as windows find it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from kiosk.qt.layout import Rect, place_wall


def free_room() -> Rect:
    """Where windows may stand; an application must be there."""
    free = QGuiApplication.primaryScreen().availableGeometry()
    return Rect(free.x(), free.y(), free.width(), free.height())


def wall_room() -> QRect:
    """Where the wall stands as a window."""
    place = place_wall(free_room())
    return QRect(place.x, place.y, place.width, place.height)
