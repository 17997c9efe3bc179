"""The first page: the time, and how much is on offer."""

# ruff: noqa: N802, N815  QML's members are camelCase

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.announced.event import Event
from kiosk.hall.catalogue.trade import Family
from kiosk.hall.clock import Clock, Doubt, Witness, is_right, local
from kiosk.hall.desk.opening import Said
from kiosk.hall.posting import Posting
from kiosk.hall.seat.waiting import Summons
from kiosk.qt.background import Background, Ok, Result
from kiosk.screen.conversation import Conversation
from kiosk.screen.market import FamilyOffer, Host, Market
from kiosk.screen.viewmodels.parts.codes import Witnesses, code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import Terms, yuan

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "MarketView"]
NEWEST_FIELDS = ("icon", "trade", "pay", "payUnit", "daysAhead", "month", "day", "hour", "minute")


@QmlElement
@QmlUncreatable("constructed by the window")
class MarketView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What everybody may see who walks by."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""
    timeChanged = Signal()

    def __init__(
        self,
        background: "Background[Inquiries]",
        conversation: Conversation,
        host: Host,
        names: Names,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._background, self._conversation, self._host = background, conversation, host
        self._names, self._clock = names, clock
        self._terms = Terms(names, clock)
        self._families, self._newest = Rows("name", "icon", "open", "dayPay"), Rows(*NEWEST_FIELDS)
        self._called = Rows("number", "places", "insteadOf")
        self._market: Market | None = None
        self._is_asking, self._is_stale = False, False
        self._now = local(clock())
        conversation.changed.connect(self._catch_up)
        self.show()

    @Property(str, notify=never)
    def name(self) -> str:
        """What the hall is called."""
        return self._host.name

    @Property(str, notify=never)
    def clerk(self) -> str:
        """Who helps people, empty where nobody is named."""
        return self._host.clerk

    @Property(str, notify=never)
    def desk(self) -> str:
        """Where the desk is, empty where that is not said."""
        return self._host.desk

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the figures were read, by a clock that can be right."""
        return self._market is not None and is_right(self._clock())

    @Property(int, notify=changed)
    def open(self) -> int:
        """How many postings are open on the day people look for now."""
        return self._market.open_on(self._market.day) if self._market else 0

    @Property(int, notify=changed)
    def openToday(self) -> int:
        """How many postings are open today."""
        return self._market.open_on(0) if self._market else 0

    @Property(int, notify=changed)
    def openTomorrow(self) -> int:
        """How many postings are open tomorrow."""
        return self._market.open_on(1) if self._market else 0

    @Property(int, notify=changed)
    def daysAhead(self) -> int:
        """The day people look for now, 0 for today."""
        return self._market.day if self._market else 0

    @Property(int, notify=changed)
    def places(self) -> int:
        """How many people are looked for on that day."""
        return self._market.places_on(self._market.day) if self._market else 0

    @Property(int, notify=changed)
    def gone(self) -> int:
        """How many went to work today, by fives; 0 for few."""
        return self._market.gone if self._market else 0

    @Property(str, notify=changed)
    def notice(self) -> str:
        """What the hall says to everybody now, empty for nothing."""
        return self._market.notice if self._market else ""

    @Property(QObject, notify=never)
    def newest(self) -> QObject:
        """Work that came last, at most three."""
        return self._newest

    @Property(int, notify=changed)
    def newestCount(self) -> int:
        """How many they are."""
        return len(self._market.newest) if self._market else 0

    @Property(QObject, notify=never)
    def families(self) -> QObject:
        """Open postings by family, and the highest pay for a day."""
        return self._families

    @Property(QObject, notify=never)
    def called(self) -> QObject:
        """Whose turn it is: places of each job, the job that was asked for first comes first."""
        return self._called

    @Property(int, notify=timeChanged)
    def month(self) -> int:
        """Month by the hall's clock."""
        return self._now.month

    @Property(int, notify=timeChanged)
    def day(self) -> int:
        """Day of the month."""
        return self._now.day

    @Property(int, notify=timeChanged)
    def weekday(self) -> int:
        """0 for Monday."""
        return self._now.weekday()

    @Property(int, notify=timeChanged)
    def hour(self) -> int:
        """Hour by the hall's clock."""
        return self._now.hour

    @Property(int, notify=timeChanged)
    def minute(self) -> int:
        """Minute by the hall's clock."""
        return self._now.minute

    @Property(bool, notify=changed)
    def isClockWrong(self) -> bool:
        """Whether anything contradicts the hall's clock."""
        return self._doubt() is not None

    @Property(int, notify=changed)
    def clockWitness(self) -> int:
        """What contradicts it, of `Witnesses`."""
        doubt = self._doubt()
        return code(Witnesses.Witness, doubt.witness if doubt else None)

    @Property(str, notify=changed)
    def clockKiosk(self) -> str:
        """The letter of the kiosk that contradicts it."""
        doubt = self._doubt()
        return chr(ord("A") + doubt.kiosk) if doubt and doubt.witness is Witness.KIOSK else ""

    @Property(str, notify=changed)
    def ownTime(self) -> str:
        """The hall's time beside `otherTime`, with its day where that is another one."""
        return self._beside(self._clock())

    @Property(str, notify=changed)
    def otherTime(self) -> str:
        """What time it is by what contradicts the hall's clock."""
        doubt = self._doubt()
        return self._beside(doubt.other) if doubt else ""

    def _doubt(self) -> Doubt | None:
        if not is_right(self._clock()):
            return Doubt(Witness.SENSE)
        return self._market.doubt if self._market else None

    def _beside(self, at: int) -> str:
        doubt = self._doubt()
        is_today = doubt is None or local(doubt.other).date() == local(self._clock()).date()
        time = f"{local(at).hour}:{local(at):%M}"
        return time if is_today else f"{local(at):%Y-%m-%d} {time}"

    @property
    def said(self) -> tuple[Said, ...]:
        """What kiosks of the hall were told last: open or closed."""
        return self._market.said if self._market else ()

    @property
    def announced(self) -> tuple[tuple[Event, tuple[Posting, ...]], ...]:
        """Fairs and the van, each with its work."""
        return self._market.events if self._market else ()

    def tick(self) -> None:
        """Show the time; a new minute may have ended postings."""
        now = local(self._clock())
        if (now.hour, now.minute, now.day) != (self._now.hour, self._now.minute, self._now.day):
            self._now = now
            self.timeChanged.emit()
            self.refresh()

    def refresh(self) -> None:
        """Count again, one question at a time, and none that somebody who is busy at another page would wait for."""
        self._is_stale = self._is_asking or self._conversation.state.has_begun
        if not self._is_stale:
            self._is_asking = True
            self._background.ask(lambda hall: hall.market(), self._answered)

    @Slot()
    def _catch_up(self) -> None:
        if self._is_stale and not self._is_asking:
            self.refresh()

    def _answered(self, result: Result[Market]) -> None:
        self._is_asking = False
        if isinstance(result, Ok):
            self._market = result.value
            self.show()
        if self._is_stale:
            self.refresh()

    @Slot()
    def show(self) -> None:
        """Show the figures and names as they are read now."""
        market = self._market
        offers = market.families[market.day] if market else (FamilyOffer(),) * len(self._names.catalogue.families)
        families = zip(self._names.catalogue.families, offers, strict=True)
        self._families.show([_family_row(family, offer) for family, offer in families])
        newest = market.newest if market else ()
        self._newest.show([self._terms.of_posting(each) for each in newest])
        self._called.show(_calls(market.called if market else ()))
        self.changed.emit()


def _family_row(family: Family, offer: FamilyOffer) -> dict[str, object]:
    return {
        "name": family.name,
        "icon": family.icon,
        "open": offer.postings,
        "dayPay": yuan(offer.day_pay) if offer.day_pay else "",
    }


def _calls(called: Iterable[Summons]) -> list[dict[str, object]]:
    """Places of each job, without those who have answered; the job that was asked for first comes first."""
    asked = [one for one in called if not one.is_wanted]
    numbers = dict.fromkeys(one.number for one in asked)
    by_number = {each: [one for one in asked if one.number == each] for each in numbers}
    return [
        {
            "number": number,
            "places": sorted(one.place for one in those),
            "insteadOf": max(one.instead_of for one in those),
        }
        for number, those in by_number.items()
    ]
