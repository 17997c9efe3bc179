"""The page of a talk before work is given: at which table, when, and what came of it."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock, local
from kiosk.hall.seat.talk import Talking
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import elsewhere
from kiosk.screen.flow.state import Page
from kiosk.screen.viewmodels.parts.application_codes import ApplicationEnds
from kiosk.screen.viewmodels.parts.codes import UNKNOWN, code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.terms import Terms

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "TalkView"]


@QmlElement
@QmlUncreatable("constructed by the window")
class TalkView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The talk on show."""

    changed = Signal()

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._terms, self._work = conversation, Terms(names, clock), dict[str, Any]()
        conversation.changed.connect(self._show)

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        """Whether nothing has come of it yet."""
        talking = self._talking()
        return talking is not None and talking.talk.why is None

    @Property(int, notify=changed)
    def why(self) -> int:
        """What came of it, of `ApplicationEnds`."""
        talking = self._talking()
        return code(ApplicationEnds.ApplicationEnd, talking.talk.why) if talking and talking.talk.why else UNKNOWN

    @Property(int, notify=changed)
    def table(self) -> int:
        """At which table."""
        talking = self._talking()
        return talking.table if talking else 0

    @Property(int, notify=changed)
    def hour(self) -> int:
        """When, the hour."""
        talking = self._talking()
        return local(talking.meets_at).hour if talking else 0

    @Property(int, notify=changed)
    def minute(self) -> int:
        """When, the minute."""
        talking = self._talking()
        return local(talking.meets_at).minute if talking else 0

    @Property(str, notify=changed)
    def ticket(self) -> str:
        """Four digits by which it is opened again."""
        talking = self._talking()
        return str(talking.talk.ticket) if talking else ""

    @Property(int, notify=changed)
    def place(self) -> int:
        """Where he stands among those who were taken and have no seat yet, 0 for nowhere."""
        talking = self._talking()
        return talking.place if talking else 0

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def work(self) -> dict[str, Any]:
        """What it is about."""
        return self._work

    @Slot()
    def agree(self) -> None:
        """谈成了."""
        if (talking := self._talking()) is not None:
            application = talking.talk.id
            self._conversation.ask(lambda hall: hall.applying.agree(application), elsewhere.agreed)

    @Slot()
    def leave(self) -> None:
        """没谈成."""
        if (talking := self._talking()) is not None:
            application = talking.talk.id
            self._conversation.ask(lambda hall: hall.applying.leave_talk(application), elsewhere.talk_shown)

    @Slot()
    def refresh(self) -> None:
        """Somebody committed: the employer may have said something."""
        talking = self._talking()
        if talking is not None and self._conversation.state.page is Page.TALK:
            application = talking.talk.id
            self._conversation.hear(lambda hall: hall.applying.talked(application), elsewhere.talk_renewed)

    def _talking(self) -> Talking | None:
        return self._conversation.state.elsewhere.talk

    @Slot()
    def _show(self) -> None:
        talking = self._talking()
        self._work = self._terms.of_posting(talking.posting) if talking else {}
        self.changed.emit()
