"""The list that is the same for everyone: which part of it, in which order, page by page."""

# ruff: noqa: N802  QML's members are camelCase

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock, day_of
from kiosk.hall.listing.browsing import Order, Part
from kiosk.screen.conversation import Conversation, TakeIn
from kiosk.screen.flow import every, jobs, way
from kiosk.screen.flow.state import Every, Page
from kiosk.screen.offers import Shelf
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.list_codes import Orders
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import OFFER_FIELDS, Terms, day_parts

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "Browsing"]
ALL = -1
"""QML's number for all families, all zones."""


@QmlElement
@QmlUncreatable("constructed by the window")
class Browsing(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """A page of the list, and the choices of which part of it is looked at."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._names, self._clock = conversation, names, clock
        self._terms, self._room, self._step = Terms(names, clock), 4, 3
        self._page, self._families = Rows(*OFFER_FIELDS), Rows("family", "familyName", "open", "isChosen")
        self._zones = Rows("zone", "zoneName", "ride", "open", "isChosen")
        self._days, self._orders = Rows("daysAhead", "month", "day", "open", "isChosen"), Rows("order", "isChosen")
        conversation.changed.connect(self._show)

    @Property(QObject, notify=never)
    def page(self) -> QObject:
        """The jobs on the page on show."""
        return self._page

    @Property(QObject, notify=never)
    def families(self) -> QObject:
        """All (-1), then each; how many jobs can be had of it, all else chosen as it is."""
        return self._families

    @Property(QObject, notify=never)
    def zones(self) -> QObject:
        """All (-1), then each, the nearest first; how many jobs can be had there."""
        return self._zones

    @Property(QObject, notify=never)
    def days(self) -> QObject:
        """Today and tomorrow; how many jobs can be had then."""
        return self._days

    @Property(QObject, notify=never)
    def orders(self) -> QObject:
        """What may stand first, of `Orders`."""
        return self._orders

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many jobs are listed."""
        return self._shelf().shares.listed

    @Property(int, notify=changed)
    def openCount(self) -> int:
        """How many of them can be had."""
        shelf = self._shelf()
        return shelf.shares.days.get(shelf.part.day, 0)

    @Property(int, notify=changed)
    def pageNumber(self) -> int:
        """The page, from 1."""
        return self._shelf().page + 1

    @Property(int, notify=changed)
    def pageCount(self) -> int:
        """How many pages there are."""
        return self._shelf().pages

    @Property(int, notify=changed)
    def openSameDay(self) -> int:
        """How many of them are paid the same day."""
        return self._shelf().shares.same_day

    @Property(int, notify=changed)
    def openMeals(self) -> int:
        """How many of them come with meals."""
        return self._shelf().shares.meals

    @Property(bool, notify=changed)
    def isSameDay(self) -> bool:
        """Whether only those are listed."""
        return self._conversation.state.every.same_day

    @Property(bool, notify=changed)
    def isMeals(self) -> bool:
        """Whether only those are listed."""
        return self._conversation.state.every.meals

    @Property(str, notify=changed)
    def family(self) -> str:
        """Name of the chosen family, empty for all."""
        chosen = self._conversation.state.every.family
        return "" if chosen is None else self._names.catalogue.families[chosen].name

    @Property(str, notify=changed)
    def zone(self) -> str:
        """Name of the chosen zone, empty for all."""
        chosen = self._conversation.state.every.zone
        return next((zone.name for zone in self._names.catalogue.zones if zone.code == chosen), "")

    @Property(int, notify=changed)
    def openInZone(self) -> int:
        """How many jobs can be had in the chosen zone, or in all."""
        return self._shelf().shares.zones.get(self._conversation.state.every.zone, 0)

    @Property(bool, notify=never)
    def hasZones(self) -> bool:
        """Whether there are any to choose from."""
        return bool(self._names.catalogue.zones)

    @Slot()
    def open(self) -> None:
        """看全部."""
        other = replace(self._conversation.state.every, room=self._room, step=self._step)
        self._look(other, every.opened)

    @Slot(int)
    def fit(self, rows: int) -> None:
        """So many rows have room on a page; the next one keeps the last of this."""
        self._room, self._step = rows, max(1, rows - 1)
        asked = self._conversation.state.every
        if self._conversation.state.page is Page.EVERY and (asked.room, asked.step) != (self._room, self._step):
            self._look(replace(asked, page=0, room=self._room, step=self._step))

    @Slot(int)
    def turn(self, by: int) -> None:
        """Turn the pages, never past an end."""
        shelf = self._shelf()
        page = min(max(0, shelf.page + by), shelf.pages - 1)
        self._look(replace(self._conversation.state.every, page=page))

    @Slot(int)
    def chooseFamily(self, family: int) -> None:
        """Jobs of one family, or of all."""
        self._choose(family=None if family == ALL else family)

    @Slot(int)
    def chooseZone(self, zone: int) -> None:
        """Jobs of one zone, or of all."""
        self._choose(zone=None if zone == ALL else zone)

    @Slot(int)
    def chooseDay(self, days_ahead: int) -> None:
        """Jobs of one day."""
        self._choose(day=self._today() + dt.timedelta(days=days_ahead))

    @Slot(int)
    def chooseOrder(self, order: int) -> None:
        """What stands first."""
        self._choose(order=next(each for each in Order if code(Orders.Order, each) == order))

    @Slot()
    def toggleSameDay(self) -> None:
        """Only what is paid on the day, or all."""
        self._choose(same_day=not self._conversation.state.every.same_day)

    @Slot()
    def toggleMeals(self) -> None:
        """管饭."""
        self._choose(meals=not self._conversation.state.every.meals)

    @Slot()
    def pick(self) -> None:
        """挑一挑."""
        self._conversation.step(way.go(self._conversation.state, Page.PICK))

    @Slot()
    def pickZone(self) -> None:
        """去哪儿."""
        self._conversation.step(way.go(self._conversation.state, Page.ZONES))

    @Slot()
    def done(self) -> None:
        """Back to the list."""
        self._conversation.step(way.back(self._conversation.state))

    def _choose(self, **other: object) -> None:
        """Another part begins at its first page."""
        self._look(replace(self._conversation.state.every, page=0, **other))  # type: ignore[arg-type]

    def _look(self, other: Every, then: TakeIn = every.shown) -> None:
        talk = self._conversation
        worker = talk.state.phone.worker
        if worker is None or talk.state.is_waiting:
            return
        talk.step(every.look(talk.state, other))
        asked = replace(jobs.on_show(talk.state, worker), part=other.part(worker.day))
        talk.ask(lambda hall: hall.listing(worker, asked), then)

    def _shelf(self) -> Shelf:
        return self._conversation.state.jobs.every or Shelf(Part(self._today()))

    def _today(self) -> dt.date:
        return day_of(self._clock())

    @Slot()
    def _show(self) -> None:
        state, left = self._conversation.state, self._shelf().shares
        self._page.show([self._terms.of_offer(offer, state.seats.held) for offer in self._shelf().offers])
        self._families.show([self._family_row(each) for each in (None, *range(len(self._names.catalogue.families)))])
        zones = sorted(self._names.catalogue.zones, key=lambda zone: zone.minutes)
        rows = ((ALL, "", 0, None), *((zone.code, zone.name, zone.minutes, zone.code) for zone in zones))
        self._zones.show(
            [
                {"zone": number, "zoneName": name, "ride": ride, "open": left.zones.get(zone, 0)}
                | {"isChosen": zone == state.every.zone}
                for number, name, ride, zone in rows
            ]
        )
        self._days.show([self._day_row(self._today() + dt.timedelta(days=days)) for days in (0, 1)])
        self._orders.show(
            [{"order": code(Orders.Order, each), "isChosen": each is state.every.order} for each in Order]
        )
        self.changed.emit()

    def _family_row(self, family: int | None) -> dict[str, object]:
        return {
            "family": ALL if family is None else family,
            "familyName": "" if family is None else self._names.catalogue.families[family].name,
            "open": self._shelf().shares.families.get(family, 0),
            "isChosen": family == self._conversation.state.every.family,
        }

    def _day_row(self, day: dt.date) -> dict[str, object]:
        shelf = self._shelf()
        open_then = shelf.shares.days.get(day, 0)
        return {**day_parts(day, self._today()), "open": open_then, "isChosen": day == shelf.part.day}
