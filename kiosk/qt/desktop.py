"""The display as windows find it."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from kiosk.qt.layout import Rect, place_kiosk, place_wall


def free_room() -> Rect:
    """Where windows may stand; an application must be there."""
    free = QGuiApplication.primaryScreen().availableGeometry()
    return Rect(free.x(), free.y(), free.width(), free.height())


def kiosk_room(width_mm: float, height_mm: float) -> QRect:
    """Where a kiosk's glass of this size stands as a window."""
    return _rect(place_kiosk(free_room(), width_mm, height_mm))


def wall_room() -> QRect:
    """Where the wall stands as a window."""
    return _rect(place_wall(free_room()))


def _rect(place: Rect) -> QRect:
    return QRect(place.x, place.y, place.width, place.height)
