"""The page where a worker types the number that the board shows."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import number
from kiosk.screen.flow.state import Number, Page, Remark
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "JobNumber"]


@QmlElement
@QmlUncreatable("constructed by the window")
class JobNumber(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The job's number as far as it is typed."""

    changed = Signal()

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation = conversation
        conversation.changed.connect(self.changed)
        conversation.changed.connect(self._go_on)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """What was typed."""
        return self._conversation.state.number.digits

    @Slot()
    def begin(self) -> None:
        """输大屏上的号."""
        self._conversation.step(number.begin(self._conversation.state))

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad."""
        self._conversation.step(number.press(self._conversation.state, digit))

    @Slot()
    def erase(self) -> None:
        """删一个."""
        self._conversation.step(number.erase(self._conversation.state))

    @Slot()
    def clear(self) -> None:
        """全删了."""
        self._conversation.step(number.clear(self._conversation.state))

    @Slot()
    def done(self) -> None:
        """Look for what has the number."""
        state = number.check(self._conversation.state)
        self._conversation.step(state)
        if state.remark is Remark.NONE:
            typed, held, worker = int(state.number.digits), state.seats.held, state.phone.worker
            if worker is not None:
                self._conversation.ask(lambda hall: hall.numbered(worker, typed, held), number.called)

    @Slot()
    def _go_on(self) -> None:
        """Whoever touched a job before he said who he is sees it before his own."""
        state = self._conversation.state
        wanted, worker = state.number.wanted, state.phone.worker
        if wanted and worker is not None and state.page is Page.JOBS and not state.is_waiting:
            self._conversation.step(replace(state, number=Number()))
            self._conversation.ask(lambda hall: hall.numbered(worker, wanted, ()), number.opened)
