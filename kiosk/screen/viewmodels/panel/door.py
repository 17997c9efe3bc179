"""The panel's door: corners held on the first page, seen before the page sees them; no item of it is on the glass."""

# ruff: noqa: N802  Qt's names

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.panel import steps
from kiosk.screen.flow.panel.corners import Corner, Corners
from kiosk.screen.flow.state import Page

WIDTH_MM, HEIGHT_MM = 40.0, 32.0
"""Of each corner; nothing that can be touched lies there on the first page."""
_MOUSE = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease)
_TOUCH = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class HiddenDoor(QObject):
    """Watches the window's fingers and its mouse."""

    def __init__(self, conversation: Conversation, monotonic: Callable[[], float]) -> None:
        super().__init__()
        self._conversation, self._clock = conversation, monotonic
        self._corners = Corners()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what the first page sees, and let it pass."""
        if event.type() in _MOUSE or event.type() in _TOUCH:
            if self._conversation.state.page is not Page.START:
                self._corners.forget()
            elif isinstance(watched, QQuickWindow):
                self._see(watched, event)
        return False

    def _see(self, window: QQuickWindow, event: QEvent) -> None:
        if isinstance(event, QTouchEvent):
            self._see_touch(window, event)
        elif isinstance(event, QMouseEvent) and event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            is_up = event.type() is QEvent.Type.MouseButtonRelease
            is_alone = event.button() is Qt.MouseButton.LeftButton
            self._touched(window, event.position(), is_up=is_up) if is_alone else self._corners.forget()

    def _see_touch(self, window: QQuickWindow, event: QTouchEvent) -> None:
        if event.type() is QEvent.Type.TouchCancel or len(event.points()) != 1:
            self._corners.forget()
        elif event.type() is not QEvent.Type.TouchUpdate:
            is_up = event.type() is QEvent.Type.TouchEnd
            self._touched(window, event.points()[0].position(), is_up=is_up)

    def _touched(self, window: QQuickWindow, at: QPointF, *, is_up: bool) -> None:
        corner, now = _corner(window, at), self._clock()
        if not is_up:
            self._corners.press(corner, now)
        elif self._corners.release(corner, now):
            self._open()

    def _open(self) -> None:
        talk = self._conversation
        if not talk.state.is_waiting:
            talk.step(steps.begin(talk.state))
            talk.ask(lambda hall: hall.panel.holders(), steps.listed)


def _corner(window: QQuickWindow, at: QPointF) -> Corner:
    """Corners of what is shown: of the lower half of the glass where all is low."""
    unit = float(window.property("unit"))
    top = window.height() / 2 if window.property("isLow") else 0
    if not 0 <= at.x() <= WIDTH_MM * unit:
        return Corner.NONE
    if top <= at.y() <= top + HEIGHT_MM * unit:
        return Corner.UPPER
    return Corner.LOWER if at.y() >= window.height() - HEIGHT_MM * unit else Corner.NONE
