"""The page where a worker types the number of a seat or of a complaint he has."""

# ruff: noqa: N802  QML's members are camelCase

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.seat.application import TICKET_DIGITS
from kiosk.hall.seat.signup import Seat
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import elsewhere, label
from kiosk.screen.flow.state import Remark, State
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "LabelEntry"]


@QmlElement
@QmlUncreatable("constructed by the window")
class LabelEntry(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The number as far as it is typed, behind the letter of this kiosk."""

    changed = Signal()

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation, self._kiosk = conversation, 0
        conversation.changed.connect(self.changed)

    def set_kiosk(self, kiosk: int) -> None:
        """This kiosk's number, known once the database is open."""
        if kiosk != self._kiosk:
            self._kiosk = kiosk
            self.changed.emit()

    @Property(str, notify=changed)
    def letter(self) -> str:
        """The letter of this kiosk's seats."""
        return self._letter()

    @Property(str, notify=changed)
    def typed(self) -> str:
        """The number typed to see a seat again."""
        return self._conversation.state.label.digits

    @Property(bool, notify=changed)
    def isCase(self) -> bool:
        """Whether what is typed can be no seat's number."""
        return label.is_case(self._conversation.state.label)

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """How many more wrong numbers may be typed today."""
        return self._conversation.state.label.tries_left

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad."""
        self._step(label.press(self._conversation.state, digit))

    @Slot()
    def erase(self) -> None:
        """删."""
        self._step(label.erase(self._conversation.state))

    @Slot()
    def find(self) -> None:
        """Look for the worker's seats with this number."""
        state = label.check(self._conversation.state)
        self._step(state)
        if state.remark is not Remark.NONE:
            return
        phone, digits = state.phone.digits, state.label.digits
        if label.is_case(state.label):
            self._conversation.ask(lambda hall: hall.matters.case(phone, digits), label.opened)
        elif len(digits) == TICKET_DIGITS:
            self._conversation.ask(lambda hall: hall.applying.ticket(phone, digits), elsewhere.opened)
        else:
            self._conversation.ask(lambda hall: hall.seats(phone, digits.lstrip("0")), label.opened)

    def _letter(self) -> str:
        return Seat(self._kiosk, 0).label[:-1]

    def _step(self, state: State) -> None:
        self._conversation.step(state)
