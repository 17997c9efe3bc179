"""The page where a worker types his number."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import phone
from kiosk.screen.flow.state import Remark
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "PhoneEntry"]


@QmlElement
@QmlUncreatable("constructed by the window")
class PhoneEntry(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The number as far as it is typed."""

    changed = Signal()

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation = conversation
        conversation.changed.connect(self.changed)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """What was typed."""
        return self._conversation.state.phone.digits

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many digits are to come."""
        return phone.DIGITS - len(self._conversation.state.phone.digits)

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad; the last digit of a number leads on by itself."""
        before = self._conversation.state
        state = phone.press(before, digit)
        self._conversation.step(state)
        if len(before.phone.digits) < len(state.phone.digits) == phone.DIGITS:
            self.done()

    @Slot()
    def erase(self) -> None:
        """删."""
        self._conversation.step(phone.erase(self._conversation.state))

    @Slot()
    def clear(self) -> None:
        """重输."""
        self._conversation.step(phone.clear(self._conversation.state))

    @Slot()
    def done(self) -> None:
        """Look for the worker, unless something is wrong with the number."""
        state = phone.check(self._conversation.state)
        self._conversation.step(state)
        if state.remark is Remark.NONE:
            digits = state.phone.digits
            self._conversation.ask(lambda hall: hall.find(digits), phone.found)
