"""The pages that show what fits a worker, and what has the number he typed."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock, day_of
from kiosk.hall.ids import from_text
from kiosk.hall.posting import Availability
from kiosk.hall.worker import Worker
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.state import Page
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import OFFER_FIELDS, Terms, day_parts

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "JobList"]


@QmlElement
@QmlUncreatable("constructed by the window")
class JobList(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Three suggestions, and the jobs of a number."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._clock = conversation, clock
        self._terms = Terms(names, clock)
        self._suggested, self._numbered = Rows(*OFFER_FIELDS), Rows(*OFFER_FIELDS)
        conversation.changed.connect(self._show)

    @Property(QObject, notify=never)
    def suggested(self) -> QObject:
        """At most three."""
        return self._suggested

    @Property(QObject, notify=never)
    def numbered(self) -> QObject:
        """What has the number that was typed: nearly always one."""
        return self._numbered

    @Property(int, notify=changed)
    def suggestedCount(self) -> int:
        """How many suggestions are on show."""
        return len(self._conversation.state.jobs.suggested)

    @Property(int, notify=changed)
    def numberedCount(self) -> int:
        """How many jobs have the number."""
        return len(self._conversation.state.jobs.numbered)

    @Property(int, notify=changed)
    def number(self) -> int:
        """The number they have, 0 for none."""
        return next((offer.posting.number for offer in self._conversation.state.jobs.numbered), 0)

    @Property(bool, notify=changed)
    def hasLostSeat(self) -> bool:
        """Whether the hall took a seat of the worker back."""
        return self._conversation.state.jobs.has_lost_seat

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def takenBack(self) -> dict[str, Any]:
        """The terms of the work whose label was typed and whose seat the hall took back; empty if none."""
        posting = self._conversation.state.label.taken_back
        return self._terms.of_posting(posting) if posting else {}

    @Property(int, notify=changed)
    def daysAhead(self) -> int:
        """Which day the jobs are for, 0 for today."""
        return self._day()["daysAhead"]

    @Property(int, notify=changed)
    def month(self) -> int:
        """The day's month."""
        return self._day()["month"]

    @Property(int, notify=changed)
    def day(self) -> int:
        """The day of the month."""
        return self._day()["day"]

    @Slot(str)
    def take(self, key: str) -> None:
        """Ask for a seat; where none can be had any more, look for something else."""
        worker, posting = self._conversation.state.phone.worker, from_text(key)
        offer = self._conversation.state.jobs.find(posting)
        if worker is None or offer is None:
            return
        if offer.status is Availability.OPEN:
            identity, seen = worker.id, offer.posting.edition
            self._conversation.ask(lambda hall: hall.sign_up(identity, posting, seen), jobs.answered)
        else:
            self._renew(worker)

    @Slot()
    def showEvery(self) -> None:
        """看全部活儿."""
        self._conversation.step(way.go(self._conversation.state, Page.EVERY))

    def _renew(self, worker: Worker) -> None:
        self._conversation.ask(lambda hall: hall.listing(worker), jobs.look_again)

    def _day(self) -> dict[str, int]:
        worker, today = self._conversation.state.phone.worker, day_of(self._clock())
        return day_parts(worker.day if worker else today, today)

    @Slot()
    def _show(self) -> None:
        state = self._conversation.state
        self._suggested.show([self._terms.of_offer(offer) for offer in state.jobs.suggested])
        self._numbered.show([self._terms.of_offer(offer) for offer in state.jobs.numbered])
        self.changed.emit()
