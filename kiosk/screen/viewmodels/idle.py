"""Whether somebody is still there, and whether the glass is dark."""

# ruff: noqa: N802  QML's members are camelCase

from collections.abc import Callable

from PySide6.QtCore import Property, QEvent, QObject, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.state import Page
from kiosk.screen.idle import Idle
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "IdleWatch"]
_PRESS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_RELEASE = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


@QmlElement
@QmlUncreatable("constructed by the window")
class IdleWatch(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Asks, and forgets the person when nobody answers; while the hall is closed the glass goes dark.

    A press that answers, or wakes the glass, does nothing else.
    """

    changed = Signal()

    def __init__(self, conversation: Conversation, idle: Idle, is_open: Callable[[], bool]) -> None:
        super().__init__()
        self._conversation, self._idle, self._is_open = conversation, idle, is_open
        self._is_asking, self._seconds, self._is_dark = False, 0, False

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the question is on show."""
        return self._is_asking

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Until everything is wiped."""
        return self._seconds

    @Property(bool, notify=changed)
    def isDark(self) -> bool:
        """Whether the glass shows nothing, until it is touched."""
        return self._is_dark

    @property
    def is_resting(self) -> bool:
        """Whether nobody has touched the glass for some seconds."""
        return self._idle.is_resting

    def tick(self) -> None:
        """Look at the clock."""
        state = self._conversation.state
        self._idle.is_slow, self._idle.is_short = state.look.is_slow, state.page is Page.PANEL
        if self._idle.is_resting:
            self._conversation.hold(False)
        if self._is_left():
            self._conversation.leave()
        self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See every press of every finger before the pages do; the one that answers the question ends here.

        A finger, a sleeve or a drop that only lies there says nothing.
        """
        kind = event.type()
        if kind in _PRESS or (isinstance(event, QTouchEvent) and _has_pressed(event)):
            return self._pressed(event)
        if kind in _RELEASE:
            self._conversation.hold(False)
        return False

    def _is_left(self) -> bool:
        """Nobody answered; or only the look of the first page was changed, about which nobody is asked."""
        state = self._conversation.state
        return not state.is_fresh and (self._idle.is_over or (self._idle.is_asking and not state.has_begun))

    def _pressed(self, event: QEvent) -> bool:
        is_answer = self._is_asking or self._is_dark
        self._idle.touch()
        self._conversation.hold(not is_answer)
        self._show()
        event.setAccepted(is_answer or event.isAccepted())
        return is_answer

    def _show(self) -> None:
        is_asking = self._idle.is_asking and self._conversation.state.has_begun
        is_dark = self._idle.is_asking and not is_asking and not self._is_open()
        now = (is_asking, self._idle.seconds_left if is_asking else 0, is_dark)
        if now != (self._is_asking, self._seconds, self._is_dark):
            self._is_asking, self._seconds, self._is_dark = now
            self.changed.emit()


def _has_pressed(event: QTouchEvent) -> bool:
    return any(point.state() == QEventPoint.State.Pressed for point in event.points())
