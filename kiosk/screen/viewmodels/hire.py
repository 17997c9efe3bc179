"""The page for employers: a code to scan, before it one for the hall's wireless network, digits for printed codes."""

# ruff: noqa: N802  QML's members are camelCase

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.qt.background import Background, Ok, Result
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.state import Page
from kiosk.screen.market import HireDoor, Ways
from kiosk.screen.pictures import CodePicture
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "HireCode"]
Whither = Callable[[], Ways]
"""Where the code is to lead now; it may be slow."""
HIRE, WIFI = "hire", "wifi"
"""What the pictures of the codes are called."""
_NOTHING = HireDoor()


@QmlElement
@QmlUncreatable("constructed by the window")
class HireCode(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The code on show: new every minute, as soon as somebody used it, and when it is to lead elsewhere."""

    changed = Signal()

    def __init__(
        self, background: "Background[Inquiries]", conversation: Conversation, picture: CodePicture, ways: Whither
    ) -> None:
        super().__init__()
        self._background, self._conversation = background, conversation
        self._picture, self._ways = picture, ways
        self._door, self._serial, self._modules, self._wifi_modules = _NOTHING, 0, 0, 0
        self._is_asking, self._is_unreachable = False, False
        conversation.changed.connect(self._page_changed)

    @Property(bool, notify=changed)
    def isUnreachable(self) -> bool:
        """Whether no phone can reach this machine now."""
        return self._is_unreachable

    @Property(bool, notify=changed)
    def isPublic(self) -> bool:
        """Whether the code opens the province's pages, from any network."""
        return bool(self._door.ways.public)

    @Property(int, notify=changed)
    def serial(self) -> int:
        """Grows with every new code, so that the picture is drawn anew."""
        return self._serial

    @Property(int, notify=changed)
    def modules(self) -> int:
        """Dots along one side, the quiet ones around it included."""
        return self._modules

    @Property(int, notify=changed)
    def wifiModules(self) -> int:
        """The same of the code for the hall's wireless network; 0 where there is none."""
        return self._wifi_modules

    @Property(str, notify=changed)
    def wifiName(self) -> str:
        """What the hall's wireless network is called."""
        return self._door.ways.wifi

    @Property(str, notify=changed)
    def digits(self) -> str:
        """What is typed by who has scanned a printed code."""
        return f"{self._door.digits[:3]} {self._door.digits[3:]}" if self._door.digits else ""

    def refresh(self) -> None:
        """Look whether the code has changed; only while it is on show."""
        if self._is_on_show() and not self._is_asking:
            self._is_asking = True
            ways = self._ways
            self._background.ask(lambda hall: hall.door(ways()), self._answered)

    @Slot()
    def _page_changed(self) -> None:
        if not self._is_on_show():
            self._show(_NOTHING, is_unreachable=False)
        elif not self._door.address:
            self.refresh()

    def _is_on_show(self) -> bool:
        return self._conversation.state.page is Page.HIRE

    def _answered(self, result: Result[HireDoor]) -> None:
        self._is_asking = False
        if isinstance(result, Ok) and self._is_on_show():
            self._show(result.value, is_unreachable=not result.value.address)

    def _show(self, door: HireDoor, is_unreachable: bool) -> None:
        if (door, is_unreachable) == (self._door, self._is_unreachable):
            return
        self._door, self._is_unreachable = door, is_unreachable
        self._serial += 1
        self._modules = self._picture.draw(HIRE, door.address)
        self._wifi_modules = self._picture.draw(WIFI, door.ways.wifi_code)
        self.changed.emit()
