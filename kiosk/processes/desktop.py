"""The display as windows find it."""

from PySide6.QtGui import QGuiApplication

from kiosk.processes.layout import Rect


def free_room() -> Rect:
    """Where windows may stand; an application must be there."""
    free = QGuiApplication.primaryScreen().availableGeometry()
    return Rect(free.x(), free.y(), free.width(), free.height())
