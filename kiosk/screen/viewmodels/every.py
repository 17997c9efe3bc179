"""The list that is the same for everyone, by day and family of trades."""

# ruff: noqa: N802  QML's members are camelCase

import datetime as dt

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock, day_of
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.every import look, open_count, page_count, page_of, part
from kiosk.screen.flow.state import Every
from kiosk.screen.offers import Offer
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import OFFER_FIELDS, Terms, day_parts

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "Browsing"]
ALL = -1
"""QML's number for all families."""


@QmlElement
@QmlUncreatable("constructed by the window")
class Browsing(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """A page of the list, and two strips to choose which part of it is looked at."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._names, self._clock = conversation, names, clock
        self._terms, self._room = Terms(names, clock), 1
        self._page, self._families = Rows(*OFFER_FIELDS), Rows("family", "familyName", "open", "isChosen")
        self._days = Rows("daysAhead", "month", "day", "open", "isChosen")
        self._listed: tuple[Offer, ...] = ()
        conversation.changed.connect(self._show)

    @Property(QObject, notify=never)
    def page(self) -> QObject:
        """The jobs on the page on show."""
        return self._page

    @Property(QObject, notify=never)
    def families(self) -> QObject:
        """All (-1), then each; how many jobs of the chosen day can be had of it."""
        return self._families

    @Property(QObject, notify=never)
    def days(self) -> QObject:
        """Today and tomorrow; how many jobs of the chosen family can be had then."""
        return self._days

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many jobs are listed."""
        return len(self._listed)

    @Property(int, notify=changed)
    def pageNumber(self) -> int:
        """The page, from 1."""
        return self._every().page + 1

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """How many pages there are."""
        return page_count(self._listed, self._room)

    @Slot(int)
    def fit(self, rows: int) -> None:
        """So many rows have room on a page."""
        self._room = max(1, rows)
        self._show()

    @Slot(int)
    def turn(self, by: int) -> None:
        """Turn the pages."""
        self._look(self._every().turned(by, page_count(self._listed, self._room)))

    @Slot(int)
    def chooseFamily(self, family: int) -> None:
        """Jobs of one family, or of all."""
        self._look(self._every().of_family(None if family == ALL else family))

    @Slot(int)
    def chooseDay(self, days_ahead: int) -> None:
        """Jobs of one day."""
        self._look(self._every().of_day(self._today() + dt.timedelta(days=days_ahead)))

    def _look(self, every: Every) -> None:
        self._conversation.step(look(self._conversation.state, every))

    def _every(self) -> Every:
        """What is looked at, on a page that there is."""
        return self._conversation.state.every.turned(0, page_count(self._listed, self._room))

    def _day(self) -> dt.date:
        state = self._conversation.state
        return state.every.day or (state.phone.worker.day if state.phone.worker else self._today())

    def _today(self) -> dt.date:
        return day_of(self._clock())

    def _part(self, day: dt.date, family: int | None) -> tuple[Offer, ...]:
        return part(self._conversation.state.jobs.every, day, family, self._names.catalogue)

    @Slot()
    def _show(self) -> None:
        day, family = self._day(), self._conversation.state.every.family
        self._listed = self._part(day, family)
        shown = page_of(self._listed, self._every().page, self._room)
        self._page.show([self._terms.of_offer(offer) for offer in shown])
        self._families.show(
            [self._family_row(each, day) for each in (None, *range(len(self._names.catalogue.families)))]
        )
        self._days.show([self._day_row(self._today() + dt.timedelta(days=days), day) for days in (0, 1)])
        self.changed.emit()

    def _family_row(self, family: int | None, day: dt.date) -> dict[str, object]:
        return {
            "family": ALL if family is None else family,
            "familyName": "" if family is None else self._names.catalogue.families[family].name,
            "open": open_count(self._part(day, family)),
            "isChosen": family == self._conversation.state.every.family,
        }

    def _day_row(self, day: dt.date, chosen: dt.date) -> dict[str, object]:
        family = self._conversation.state.every.family
        return {**day_parts(day, self._today()), "open": open_count(self._part(day, family)), "isChosen": day == chosen}
