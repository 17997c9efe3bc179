"""The page where a worker types his number."""

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen import flow
from kiosk.screen.conversation import Conversation
from kiosk.screen.viewmodels.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

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
        return self._conversation.state.phone

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many digits are to come."""
        return flow.PHONE_DIGITS - len(self._conversation.state.phone)

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad; the last digit of a number leads on by itself."""
        before = self._conversation.state
        state = flow.press_digit(before, digit)
        self._conversation.step(state)
        if len(before.phone) < len(state.phone) == flow.PHONE_DIGITS:
            self.done()

    @Slot()
    def erase(self) -> None:
        """删."""
        self._conversation.step(flow.erase_digit(self._conversation.state))

    @Slot()
    def clear(self) -> None:
        """重输."""
        self._conversation.step(flow.clear_phone(self._conversation.state))

    @Slot()
    def done(self) -> None:
        """Look for the worker, unless something is wrong with the number."""
        state = flow.check_phone(self._conversation.state)
        self._conversation.step(state)
        if state.remark is flow.Remark.NONE:
            phone = state.phone
            self._conversation.ask(lambda hall: hall.find(phone), flow.found)
