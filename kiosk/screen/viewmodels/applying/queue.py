"""The pages of who waits for a full job."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock
from kiosk.hall.seat.outcomes import NotQueued, Queued
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import queue
from kiosk.screen.flow.state import Page, Remark
from kiosk.screen.idle import Monotonic
from kiosk.screen.viewmodels.parts.asking import look_at_place
from kiosk.screen.viewmodels.parts.codes import UNKNOWN, WaitingEnds, code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.terms import Terms

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "QueueView"]


@QmlElement
@QmlUncreatable("constructed by the window")
class QueueView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """A queue place as it is typed, and how its holder stands."""

    changed = Signal()

    def __init__(self, conversation: Conversation, names: Names, clock: Clock, monotonic: Monotonic) -> None:
        super().__init__()
        self._conversation, self._terms, self._monotonic = conversation, Terms(names, clock), monotonic
        self._stands: Queued | NotQueued | None = None
        self._until = 0.0
        self._work = dict[str, Any]()
        conversation.changed.connect(self._show)

    @Property(str, notify=changed)
    def typedNumber(self) -> str:
        """The job's number as far as it is typed."""
        return self._conversation.state.queue.number

    @Property(str, notify=changed)
    def typedPlace(self) -> str:
        """The place as far as it is typed."""
        return self._conversation.state.queue.place

    @Property(bool, notify=changed)
    def isPlacing(self) -> bool:
        """Whether the place is being typed, and no more the number."""
        return self._conversation.state.queue.is_placing

    @Property(int, notify=changed)
    def triesLeft(self) -> int:
        """How many more wrong places may be typed today."""
        return self._conversation.state.queue.tries_left

    @Property(int, notify=changed)
    def number(self) -> int:
        """What the job is called by."""
        return self._stands.posting.number if self._stands else 0

    @Property(int, notify=changed)
    def place(self) -> int:
        """The place in its queue."""
        return self._stands.waiting.place if self._stands else 0

    @Property(int, notify=changed)
    def insteadOf(self) -> int:
        """What the work was called by that he had a seat of and that this one replaced; 0 where he had none."""
        return self._stands.instead_of if isinstance(self._stands, Queued) else 0

    @Property(int, notify=changed)
    def seats(self) -> int:
        """So many wait together there."""
        return self._stands.waiting.seats if self._stands else 1

    @Property(int, notify=changed)
    def ahead(self) -> int:
        """How many are before him."""
        return self._stands.ahead if isinstance(self._stands, Queued) else 0

    @Property(bool, notify=changed)
    def isCalled(self) -> bool:
        """Whether he is asked now."""
        turn = self._stands.waiting.turn if isinstance(self._stands, Queued) else None
        return turn is not None and not turn.is_wanted

    @Property(bool, notify=changed)
    def isWanted(self) -> bool:
        """Whether he said yes and those before him have not answered."""
        turn = self._stands.waiting.turn if isinstance(self._stands, Queued) else None
        return turn is not None and turn.is_wanted

    @Property(bool, notify=changed)
    def isOver(self) -> bool:
        """Whether he does not wait any more."""
        return isinstance(self._stands, NotQueued)

    @Property(int, notify=changed)
    def why(self) -> int:
        """Why he does not, of `WaitingEnds`."""
        return code(WaitingEnds.WaitingEnd, self._stands.why) if isinstance(self._stands, NotQueued) else UNKNOWN

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Until his answer is too late; 0 where that is not known here."""
        return max(0, round(self._until - self._monotonic())) if self.isCalled else 0

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def work(self) -> dict[str, Any]:
        """The job's terms; empty where there is none."""
        return self._work

    @Slot()
    def begin(self) -> None:
        """我在排队."""
        self._conversation.step(queue.begin(self._conversation.state))

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad."""
        self._conversation.step(queue.press(self._conversation.state, digit))

    @Slot()
    def erase(self) -> None:
        """删一个."""
        self._conversation.step(queue.erase(self._conversation.state))

    @Slot()
    def done(self) -> None:
        """On to the place, or to what number and place open."""
        was_placing = self._conversation.state.queue.is_placing
        state = queue.check(self._conversation.state)
        self._conversation.step(state)
        if was_placing and state.remark is Remark.NONE:
            look_at_place(self._conversation)

    @Slot()
    def answerCall(self) -> None:
        """His place is called on the first page."""
        self._conversation.step(queue.called(self._conversation.state))

    @Slot()
    def lookAtReplacement(self) -> None:
        """看看新的, of work that was replaced by another one."""
        fallen = self._conversation.state.label.taken_back
        if fallen is not None and fallen.waiting is not None:
            waiting = fallen.waiting
            self._conversation.ask(lambda hall: hall.queueing.look(waiting), queue.opened)

    @Slot()
    def come(self) -> None:
        """去."""
        if isinstance(self._stands, Queued):
            waiting, seen = self._stands.waiting, self._stands.posting.edition
            self._conversation.ask(lambda hall: hall.queueing.come(waiting, seen), queue.answered)

    @Slot()
    def leave(self) -> None:
        """不去, 不排了."""
        if isinstance(self._stands, Queued):
            waiting = self._stands.waiting.id
            self._conversation.ask(lambda hall: hall.queueing.leave(waiting), queue.left)

    @Slot()
    def refresh(self) -> None:
        """Somebody committed: it may be his turn."""
        if isinstance(self._stands, Queued) and self._conversation.state.page is Page.QUEUED:
            waiting = self._stands.waiting
            self._conversation.hear(lambda hall: hall.queueing.seen(waiting), queue.renewed)

    @Slot()
    def tick(self) -> None:
        """Time has passed."""
        if self.isCalled and self._conversation.state.page is Page.QUEUED:
            self.changed.emit()

    @Slot()
    def _show(self) -> None:
        stands = self._conversation.state.queue.stands
        if stands != self._stands:
            self._stands = stands
            self._until = self._monotonic() + stands.left / 1000 if isinstance(stands, Queued) else 0.0
        self._work = self._terms.of_posting(stands.posting) if stands else {}
        self.changed.emit()
