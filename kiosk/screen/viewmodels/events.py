"""Fairs and the recruiting van: the line of the first page, and the page behind it."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.announced.event import NAME_LETTERS, Event, EventKind
from kiosk.hall.clock import Clock, day_of, local
from kiosk.hall.form.draft import PLACE_LETTERS
from kiosk.hall.form.plain import a_line
from kiosk.hall.posting import Posting
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import number, way
from kiosk.screen.flow.state import Page
from kiosk.screen.viewmodels.market import MarketView
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.terms import Terms, day_parts

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "EventsView"]


@QmlElement
@QmlUncreatable("constructed by the window")
class EventsView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What is announced, the next first."""

    changed = Signal()

    def __init__(self, conversation: Conversation, market: MarketView, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._market, self._clock = conversation, market, clock
        self._terms = Terms(names, clock)
        market.changed.connect(self.changed)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def all(self) -> list[dict[str, Any]]:
        """Name, place, day, hours of each, and its open jobs."""
        return [self._event(event, work) for event, work in self._market.announced]

    @Slot()
    def open(self) -> None:
        """The line of the first page."""
        self._conversation.step(way.go(self._conversation.state, Page.EVENTS))

    @Slot(int)
    def take(self, wanted: int) -> None:
        """One of its jobs, by its number."""
        self._conversation.step(number.touched(self._conversation.state, wanted))

    def _event(self, event: Event, work: tuple[Posting, ...]) -> dict[str, Any]:
        first, last = local(event.first), local(event.last)
        return {
            **day_parts(first.date(), day_of(self._clock())),
            "isVan": event.kind is EventKind.VAN,
            "name": a_line(event.name, NAME_LETTERS),
            "place": a_line(event.place, PLACE_LETTERS),
            "hour": first.hour,
            "minute": first.minute,
            "endHour": last.hour,
            "endMinute": last.minute,
            "jobs": [self._terms.of_posting(posting) for posting in work],
        }
