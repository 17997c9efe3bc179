"""A window that fills one of the machine's screens, stays off the others, and goes when Esc is pressed."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QScreen, QWindow

BY_RULE = 0
USUAL = QSize(1920, 1080)
"""Pixels of a television that is not switched on yet."""
T = TypeVar("T")


def number_of(count: int, wanted: int) -> int:
    """Which of so many screens, from 1: the one that is wanted; by rule the second, or the only one."""
    return wanted if wanted != BY_RULE else min(2, count)


def screen_of(screens: Sequence[T], number: int) -> T | None:
    """The screen of that number, from 1; None while it is not there."""
    return screens[number - 1] if number <= len(screens) else None


class Television(QObject):
    """Keeps a window on its screen: hidden while that is switched off, so that it never covers the kiosk's."""

    def __init__(self, wanted: int, leave: Callable[[], None]) -> None:
        super().__init__()
        self._leave = leave
        self._number = number_of(len(QGuiApplication.screens()), wanted)
        self._window: QWindow | None = None

    @property
    def size(self) -> QSize:
        """Pixels of the screen."""
        screen = screen_of(QGuiApplication.screens(), self._number)
        return USUAL if screen is None else screen.size() * screen.devicePixelRatio()

    def show(self, window: QWindow, place: QRect | None = None) -> None:
        """Show a window on the whole screen, whenever it is there, or at a place of its own."""
        window.installEventFilter(self)
        if place is not None:
            window.setGeometry(place)
            window.show()
            return
        self._window = window
        window.setCursor(Qt.CursorShape.BlankCursor)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self._fill)
            application.screenRemoved.connect(self._fill)
        self._fill()

    def _fill(self, _screen: QScreen | None = None) -> None:
        screen, window = screen_of(QGuiApplication.screens(), self._number), self._window
        if window is None:
            return
        if screen is None:
            window.hide()
            return
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.showFullScreen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Leave when Esc is pressed."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self._leave()
            return True
        return super().eventFilter(watched, event)
