"""The pages where a worker types his number, agrees that it is kept and says how old he is."""

# ruff: noqa: N802  QML's members are camelCase

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.answers import Errand
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import phone, trades, way
from kiosk.screen.flow.state import Page, Remark, State
from kiosk.screen.viewmodels.parts.asking import look_at_turn, look_for_work
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "PhoneEntry"]


@QmlElement
@QmlUncreatable("constructed by the window")
class PhoneEntry(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The number as far as it is typed."""

    changed = Signal()

    def __init__(self, conversation: Conversation, catalogue: Catalogue) -> None:
        super().__init__()
        self._conversation, self._catalogue = conversation, catalogue
        conversation.changed.connect(self.changed)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """What was typed."""
        return self._conversation.state.phone.digits

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many digits are to come."""
        return self._whole() - len(self._conversation.state.phone.digits)

    @Property(int, notify=changed)
    def whole(self) -> int:
        """How many a number has that begins as what was typed."""
        return self._whole()

    def _whole(self) -> int:
        return phone.length_of(self._conversation.state.phone.digits)

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad; the last digit of a number leads on by itself."""
        before = self._conversation.state
        state = phone.press(before, digit)
        self._conversation.step(state)
        if len(before.phone.digits) < len(state.phone.digits) == self._whole():
            self.done()

    @Slot()
    def erase(self) -> None:
        """删."""
        self._conversation.step(phone.erase(self._conversation.state))

    @Slot()
    def clear(self) -> None:
        """全删了."""
        self._conversation.step(phone.clear(self._conversation.state))

    @Slot()
    def done(self) -> None:
        """Look for the worker, unless something is wrong with the number."""
        state = phone.check(self._conversation.state)
        self._conversation.step(state)
        if state.remark is Remark.NONE:
            self._go_on(state)

    def _go_on(self, state: State) -> None:
        if state.phone.errand is Errand.SEATS:
            self._conversation.step(way.go(state, Page.LABEL))
        elif state.phone.errand is Errand.TURN:
            look_at_turn(self._conversation)
        else:
            look_for_work(self._conversation, self._catalogue)

    @Slot()
    def agree(self) -> None:
        """同意，我满 18 岁."""
        self._agree(Age.ADULT)

    @Slot()
    def agreeYoung(self) -> None:
        """同意，我 16、17 岁."""
        self._agree(Age.YOUNG)

    @Slot()
    def isChild(self) -> None:
        """我不满 16 岁."""
        self._agree(Age.CHILD)

    def _agree(self, age: Age) -> None:
        state, catalogue = self._conversation.state, self._catalogue
        digits, beside = state.phone.digits, state.phone.beside.id if state.phone.beside else None
        implied = trades.implied(state.trades.wanted, catalogue)
        self._conversation.ask(
            lambda hall: hall.agree(digits, age, beside, implied),
            lambda state, answer: phone.agreed(state, answer, catalogue),
        )
