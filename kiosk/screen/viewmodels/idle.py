"""Whether somebody is still there."""

# ruff: noqa: N802  QML's members are camelCase

from PySide6.QtCore import Property, QEvent, QObject, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.conversation import Conversation
from kiosk.screen.idle import Idle
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "IdleWatch"]
_PRESS = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
_RELEASE = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


@QmlElement
@QmlUncreatable("constructed by the window")
class IdleWatch(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Asks, and forgets the person when nobody answers. A press that answers does nothing else."""

    changed = Signal()

    def __init__(self, conversation: Conversation, idle: Idle) -> None:
        super().__init__()
        self._conversation, self._idle = conversation, idle
        self._is_asking, self._seconds = False, 0

    @Property(bool, notify=changed)
    def isAsking(self) -> bool:
        """Whether the question is on show."""
        return self._is_asking

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Until everything is wiped."""
        return self._seconds

    def tick(self) -> None:
        """Look at the clock."""
        if self._idle.is_resting:
            self._conversation.hold(False)
        if self._idle.is_over:
            self._conversation.leave()
        if not self._conversation.state.has_begun:
            self._idle.touch()
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

    def _pressed(self, event: QEvent) -> bool:
        was_asked = self._is_asking
        self._idle.touch()
        self._conversation.hold(not was_asked)
        self._show()
        event.setAccepted(was_asked or event.isAccepted())
        return was_asked

    def _show(self) -> None:
        is_asking = self._idle.is_asking
        now = (is_asking, self._idle.seconds_left if is_asking else 0)
        if now != (self._is_asking, self._seconds):
            self._is_asking, self._seconds = now
            self.changed.emit()


def _has_pressed(event: QTouchEvent) -> bool:
    return any(point.state() == QEventPoint.State.Pressed for point in event.points())
