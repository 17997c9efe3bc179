"""Whether somebody is still there."""

# ruff: noqa: N802  QML's members are camelCase

from PySide6.QtCore import Property, QEvent, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import State
from kiosk.screen.idle import Idle
from kiosk.screen.viewmodels.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "IdleWatch"]
_PRESS = (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.MouseButtonDblClick)
_REST = (QEvent.Type.MouseMove, QEvent.Type.TouchUpdate)
_RELEASE = (QEvent.Type.MouseButtonRelease, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


@QmlElement
@QmlUncreatable("constructed by the window")
class IdleWatch(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Asks, and forgets the person when nobody answers. A press that answers does nothing else."""

    changed = Signal()

    def __init__(self, conversation: Conversation, idle: Idle) -> None:
        super().__init__()
        self._conversation, self._idle = conversation, idle
        self._is_asking, self._seconds, self._is_swallowing = False, 0, False

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
        if self._idle.is_over:
            self._conversation.leave()
        if self._conversation.state == State():
            self._idle.touch()
        self._show()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See every press before the pages do; the one that answers the question ends here."""
        kind = event.type()
        if kind in _PRESS:
            return self._pressed()
        if kind in _RELEASE:
            return self._released()
        return kind in _REST and self._is_swallowing

    def _pressed(self) -> bool:
        self._is_swallowing = self._is_asking
        self._idle.touch()
        self._conversation.hold(True)
        self._show()
        return self._is_swallowing

    def _released(self) -> bool:
        was_swallowed, self._is_swallowing = self._is_swallowing, False
        self._conversation.hold(False)
        return was_swallowed

    def _show(self) -> None:
        is_asking = self._idle.is_asking
        now = (is_asking, self._idle.seconds_left if is_asking else 0)
        if now != (self._is_asking, self._seconds):
            self._is_asking, self._seconds = now
            self.changed.emit()
