"""Into the panel: who, his PIN; and on which of its pages he is."""

# ruff: noqa: N802  QML's members are camelCase

from random import SystemRandom
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import MINUTE
from kiosk.hall.desk.clerk import Clerk, NotKnown
from kiosk.hall.desk.pin import PIN_DIGITS
from kiosk.hall.ids import from_text, to_text
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.panel import steps
from kiosk.screen.flow.panel.state import DIGITS, Entered, Leaf, Panel
from kiosk.screen.flow.state import State
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.panel_codes import Leafs, Tolds

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "PanelEntry"]
SHOWN = 4
"""So many names stand on a page, beside a way to the next."""


@QmlElement
@QmlUncreatable("constructed by the window")
class PanelEntry(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Where a clerk is in the panel; the PIN as far as it is typed is shown as so many dots."""

    changed = Signal()

    def __init__(self, conversation: Conversation) -> None:
        super().__init__()
        self._conversation, self._chance = conversation, SystemRandom()
        conversation.changed.connect(self.changed)

    @property
    def _panel(self) -> Panel:
        return self._conversation.state.panel

    @Property(int, notify=changed)
    def leaf(self) -> int:
        """The page of the panel, of `Leafs`."""
        return code(Leafs.Leaf, self._panel.leaf)

    @Property(int, notify=changed)
    def told(self) -> int:
        """What came of the last touch, of `Tolds`."""
        return code(Tolds.Told, self._panel.told)

    @Property(str, notify=changed)
    def name(self) -> str:
        """Whom the PIN is of."""
        return self._panel.clerk.name if self._panel.clerk else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def holders(self) -> list[dict[str, Any]]:
        """Who can open it, a page of them: key, name."""
        first = self._panel.page * SHOWN
        return [{"key": to_text(each.id), "name": each.name} for each in self._panel.holders[first : first + SHOWN]]

    @Property(int, notify=changed)
    def holderPages(self) -> int:
        """On how many pages they stand."""
        return -(-len(self._panel.holders) // SHOWN)

    @Property(int, notify=changed)
    def page(self) -> int:
        """Which one is shown, from 1."""
        return self._panel.page + 1

    @Property(int, notify=changed)
    def typed(self) -> int:
        """How many digits of the PIN were typed."""
        return len(self._panel.digits)

    @Property(str, notify=changed)
    def pad(self) -> str:
        """Its ten digits in the order of now, empty where no PIN is asked for."""
        return self._panel.pad if self._panel.leaf is Leaf.PIN else ""

    @Property(int, notify=changed)
    def minutes(self) -> int:
        """So long no PIN is heard."""
        return -(-self._panel.wait_ms // MINUTE)

    @Slot(int)
    def turn(self, by: int) -> None:
        """Another page of a list."""
        self._step(steps.turn(self._conversation.state, by))

    @Slot()
    def nextNames(self) -> None:
        """再看几个; after the last page the first."""
        is_last = (self._panel.page + 1) * SHOWN >= len(self._panel.holders)
        by = -self._panel.page if is_last else 1
        self._step(steps.turn(self._conversation.state, by))

    @Slot(str)
    def pick(self, key: str) -> None:
        """Who somebody says he is."""
        self._step(steps.pick(self._conversation.state, from_text(key), self._shuffled()))

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad; the last digit of a PIN is all of it."""
        state = self._conversation.state
        if state.is_waiting:
            return
        self._step(steps.press(state, digit))
        panel = self._panel
        if panel.leaf is Leaf.PIN and len(panel.digits) == PIN_DIGITS and panel.clerk is not None:
            self._enter(panel.clerk, panel.digits)

    @Slot()
    def erase(self) -> None:
        """删一个."""
        self._step(steps.erase(self._conversation.state))

    @Slot()
    def clear(self) -> None:
        """全删了."""
        self._step(steps.erase(self._conversation.state, whole=True))

    def _enter(self, clerk: Clerk, pin: str) -> None:
        def enter(hall: "Inquiries") -> Entered | NotKnown:
            return hall.panel.enter(clerk.id, pin)

        self._conversation.ask(enter, lambda state, answer: steps.entered(state, answer, self._shuffled()))

    def _shuffled(self) -> str:
        return "".join(self._chance.sample(DIGITS, len(DIGITS)))

    def _step(self, state: State) -> None:
        self._conversation.step(state)
