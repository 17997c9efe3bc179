"""The pages that show what fits a worker, and what has the number he typed."""

# ruff: noqa: N802  QML's members are camelCase

import datetime as dt
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock, day_of
from kiosk.hall.listing.browsing import Count
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import jobs
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import OFFER_FIELDS, SEAT_FIELDS, Terms, day_parts

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
        self._own, self._days = Rows(*SEAT_FIELDS), Rows("daysAhead", "month", "day", "open", "isChosen")
        conversation.changed.connect(self._show)

    @Property(QObject, notify=never)
    def suggested(self) -> QObject:
        """At most three."""
        return self._suggested

    @Property(QObject, notify=never)
    def own(self) -> QObject:
        """Seats that he took in this visit, or has shown to be his."""
        return self._own

    @Property(int, notify=changed)
    def ownCount(self) -> int:
        """How many those are."""
        return self._own.rowCount()

    @Property(QObject, notify=never)
    def days(self) -> QObject:
        """Today and tomorrow, and how many jobs there are in his trades."""
        return self._days

    @Property(bool, notify=changed)
    def isListed(self) -> bool:
        """Whether anything was posted of his trades that day, be it full."""
        days, ahead = self._conversation.state.jobs.days, self._day()["daysAhead"]
        return 0 <= ahead < len(days) and days[ahead].listed > 0

    @Property(QObject, notify=never)
    def numbered(self) -> QObject:
        """What has the number that was typed: nearly always one."""
        return self._numbered

    @Property(int, notify=changed)
    def suggestedCount(self) -> int:
        """How many suggestions are on show."""
        return self._suggested.rowCount()

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

    @Property(bool, notify=changed)
    def isClockWrong(self) -> bool:
        """Whether anything contradicts the hall's clock."""
        return self._conversation.state.jobs.is_clock_wrong

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def takenBack(self) -> dict[str, Any]:
        """The terms of the work whose seat is gone that was typed, and whether he `isUnwanted`; empty if none.

        `instead`: those of the work that it was replaced by, where he `canLook` at his place there.
        """
        found = self._conversation.state.label.taken_back
        if found is None:
            return {}
        instead = self._terms.of_posting(found.instead) if found.instead else {}
        more = {"isUnwanted": found.is_unwanted, "instead": instead, "canLook": found.waiting is not None}
        return self._terms.of_posting(found.posting) | more

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

    @Slot(int)
    def showOwn(self, index: int) -> None:
        """A seat of his."""
        state = self._conversation.state
        self._conversation.step(jobs.show_seat(state, state.seats.held[index].signup.id))

    @Slot(int)
    def chooseDay(self, days_ahead: int) -> None:
        """Today, tomorrow."""
        day = day_of(self._clock()) + dt.timedelta(days=days_ahead)
        self._conversation.step(jobs.of_day(self._conversation.state, day))
        state, worker = self._conversation.state, self._conversation.state.phone.worker
        if worker is not None:
            asked = jobs.on_show(state, worker)
            self._conversation.ask(lambda hall: hall.listing(worker, asked), jobs.renew)

    def _day(self) -> dict[str, int]:
        worker, today = self._conversation.state.phone.worker, day_of(self._clock())
        return day_parts(worker.day if worker else today, today)

    @Slot()
    def _show(self) -> None:
        state = self._conversation.state
        held = state.seats.held
        rows = [self._terms.of_offer(offer, held) for offer in state.jobs.suggested]
        self._suggested.show([row for row in rows if not row["label"]])
        self._numbered.show([self._terms.of_offer(offer, held) for offer in state.jobs.numbered])
        self._own.show([self._terms.of_seat(seat) for seat in held])
        self._days.show([self._day_row(days, count) for days, count in enumerate(state.jobs.days)])
        self.changed.emit()

    def _day_row(self, days: int, count: Count) -> dict[str, object]:
        today = day_of(self._clock())
        parts = day_parts(today + dt.timedelta(days=days), today)
        return {**parts, "open": count.open, "isChosen": days == self._day()["daysAhead"]}
