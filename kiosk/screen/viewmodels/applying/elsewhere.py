"""The pages of other halls' work, and of an application there."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock
from kiosk.hall.ids import from_text, to_text
from kiosk.hall.seat.application import Application, Distant
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import elsewhere
from kiosk.screen.flow.state import Page
from kiosk.screen.viewmodels.parts.application_codes import ApplicationEnds, Applications
from kiosk.screen.viewmodels.parts.codes import UNKNOWN, code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import TERM_FIELDS, Terms

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "ElsewhereView"]
FIELDS = (*TERM_FIELDS, "key", "hall", "ride", "placesLeast")


@QmlElement
@QmlUncreatable("constructed by the window")
class ElsewhereView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """A page of the list, and the application on show."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._terms, self._room = conversation, Terms(names, clock), 1
        self._page, self._work = Rows(*FIELDS), dict[str, Any]()
        conversation.changed.connect(self._show)

    @Property(QObject, notify=never)
    def page(self) -> QObject:
        """The jobs on the page on show."""
        return self._page

    @Property(bool, notify=changed)
    def hasLine(self) -> bool:
        """Whether the province answered."""
        return self._conversation.state.elsewhere.works is not None

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many jobs are listed."""
        return len(self._works())

    @Property(int, notify=changed)
    def pageNumber(self) -> int:
        """The page, from 1."""
        return self._number() + 1

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """How many pages there are, at least one."""
        return self._pages()

    @Property(int, notify=changed)
    def state(self) -> int:
        """How the application on show stands, of `Applications`."""
        made = self._application()
        return code(Applications.Application, made.state) if made else UNKNOWN

    @Property(int, notify=changed)
    def why(self) -> int:
        """Why it got nothing, of `ApplicationEnds`."""
        made = self._application()
        return code(ApplicationEnds.ApplicationEnd, made.why) if made else UNKNOWN

    @Property(str, notify=changed)
    def ticket(self) -> str:
        """Four digits by which it is opened again."""
        made = self._application()
        return str(made.ticket) if made else ""

    @Property(str, notify=changed)
    def label(self) -> str:
        """The seat that the other hall gave."""
        made = self._application()
        return made.seat.label if made and made.seat else ""

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def work(self) -> dict[str, Any]:
        """What was applied for, of `FIELDS`; empty where that cannot be read."""
        return self._work

    @Slot()
    def begin(self) -> None:
        """别的市场的活儿."""
        self._conversation.ask(lambda hall: hall.applying.elsewhere(), elsewhere.listed)

    @Slot(int)
    def fit(self, rows: int) -> None:
        """So many rows have room on a page."""
        self._room = max(1, rows)
        self._show()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Turn the pages."""
        self._conversation.step(elsewhere.turn(self._conversation.state, by, self._pages()))

    @Slot(str)
    def take(self, key: str) -> None:
        """Ask for a seat there."""
        posting, worker = from_text(key), self._conversation.state.phone.worker
        work = next((each for each in self._works() if each.posting == posting), None)
        if worker is not None and work is not None:
            identity, wanted = worker.id, work
            self._conversation.step(elsewhere.ask(self._conversation.state, work))
            self._conversation.ask(lambda hall: hall.applying.apply(identity, wanted), elsewhere.applied)

    @Slot()
    def refresh(self) -> None:
        """Somebody committed: it may be the answer."""
        made = self._application()
        if made is not None and self._conversation.state.page is Page.APPLIED:
            identity = made.id
            self._conversation.hear(lambda hall: hall.applying.application(identity), elsewhere.renewed)

    def _works(self) -> tuple[Distant, ...]:
        return self._conversation.state.elsewhere.works or ()

    def _pages(self) -> int:
        return max(1, -(-len(self._works()) // self._room))

    def _application(self) -> Application | None:
        first = self._conversation.state.elsewhere.first
        return first.application if first else None

    def _number(self) -> int:
        """A page that there is, from 0."""
        return min(self._conversation.state.elsewhere.page, self._pages() - 1)

    def _row(self, work: Distant) -> dict[str, Any]:
        return {
            **self._terms.of_terms(work.terms, work.place),
            "key": to_text(work.posting),
            "hall": work.hall_name,
            "ride": work.ride,
            "placesLeast": work.left,
        }

    @Slot()
    def _show(self) -> None:
        first, begin = self._conversation.state.elsewhere.first, self._number() * self._room
        self._work = self._row(first.work) if first and first.work else {}
        self._page.show([self._row(work) for work in self._works()[begin : begin + self._room]])
        self.changed.emit()
