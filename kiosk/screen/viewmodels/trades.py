"""The pages where a worker says what he can do, and on which day."""

# ruff: noqa: N802  QML's members are camelCase

import datetime as dt

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.catalogue.trade import Family
from kiosk.hall.clock import Clock
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Wish
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import jobs, trades
from kiosk.screen.flow.state import State
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "TradeChoice"]


@QmlElement
@QmlUncreatable("constructed by the window")
class TradeChoice(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Families, their trades, two days."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._names, self._clock = conversation, names, clock
        self._families = Rows("name", "icon", "trades", "chosen")
        self._trades = Rows("code", "name", "icon", "isChosen")
        conversation.changed.connect(self._show)
        self._show()

    @Property(QObject, notify=never)
    def families(self) -> QObject:
        """At most five."""
        return self._families

    @Property(QObject, notify=never)
    def trades(self) -> QObject:
        """Those of the open family, at most five."""
        return self._trades

    @Property(str, notify=changed)
    def family(self) -> str:
        """Name of the open family."""
        return self._family().name

    @Property(int, notify=changed)
    def chosen(self) -> int:
        """How many trades are chosen."""
        return len(self._conversation.state.trades.chosen)

    @Property(bool, notify=never)
    def canChange(self) -> bool:
        """Whether there is more than one trade to choose from."""
        return len(self._names.catalogue.trades()) > 1

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def names(self) -> list[str]:
        """Names of the chosen trades; empty for one that an older catalogue does not know."""
        return [self._names.catalogue.name(code) for code in self._conversation.state.trades.chosen]

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Of the first of them."""
        found = map(self._names.catalogue.find, self._conversation.state.trades.chosen)
        return next((trade.icon for trade in found if trade), "")

    @Slot(int)
    def openFamily(self, family: int) -> None:
        """Show a family's trades; its only one leads on."""
        self._take(trades.open_family(self._conversation.state, family, self._names.catalogue))

    @Slot(int)
    def want(self, family: int) -> None:
        """A family of the first page."""
        self._conversation.step(trades.want(self._conversation.state, family))

    @Slot(int)
    def toggle(self, code: int) -> None:
        """Choose a trade, which leads on, or take it back."""
        self._take(trades.toggle(self._conversation.state, code))

    @Slot()
    def begin(self) -> None:
        """换样活儿."""
        self._conversation.step(trades.begin(self._conversation.state, self._names.catalogue))

    @Slot()
    def done(self) -> None:
        """看活儿, 还干."""
        state = self._conversation.state
        if state.phone.worker is not None and state.trades.chosen:
            self._look(state.phone.worker, state.phone.worker.day)

    def _take(self, state: State) -> None:
        """What is chosen now leads on; what is chosen no more does not."""
        before = self._conversation.state.trades.chosen
        self._conversation.step(state)
        if len(state.trades.chosen) > len(before):
            self.done()

    def _look(self, worker: Worker, day: dt.date) -> None:
        state = self._conversation.state
        wish = Wish(state.phone.digits, state.trades.chosen, day)
        self._conversation.ask(lambda hall: hall.register(wish, worker.id), jobs.looked)

    @Slot()
    def _show(self) -> None:
        chosen = self._conversation.state.trades.chosen
        self._families.show([_family_row(family, chosen) for family in self._names.catalogue.families])
        self._trades.show(
            [
                {"code": trade.code, "name": trade.name, "icon": trade.icon, "isChosen": trade.code in chosen}
                for trade in self._family().trades
            ]
        )
        self.changed.emit()

    def _family(self) -> Family:
        return self._names.catalogue.families[self._conversation.state.trades.family]


def _family_row(family: Family, chosen: tuple[int, ...]) -> dict[str, object]:
    return {
        "name": family.name,
        "icon": family.icon,
        "trades": [trade.name for trade in family.trades],
        "chosen": sum(trade.code in chosen for trade in family.trades),
    }
