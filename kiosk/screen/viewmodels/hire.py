"""The page for employers: a code to scan."""

# ruff: noqa: N802  QML's members are camelCase

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.qt.background import Background, Ok, Result
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.state import Page
from kiosk.screen.pictures import CodePicture
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "HireCode"]
Address = Callable[[str], str]
"""The web address that lets a phone in with a token, empty while no phone can reach this machine; it may be slow."""


@QmlElement
@QmlUncreatable("constructed by the window")
class HireCode(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The code on show: new every minute, as soon as somebody used it, and when the machine's address changes."""

    changed = Signal()

    def __init__(
        self, background: "Background[Inquiries]", conversation: Conversation, picture: CodePicture, address: Address
    ) -> None:
        super().__init__()
        self._background, self._conversation = background, conversation
        self._picture, self._to_address = picture, address
        self._address, self._serial, self._modules = "", 0, 0
        self._is_asking, self._is_unreachable = False, False
        conversation.changed.connect(self._page_changed)

    @Property(bool, notify=changed)
    def isUnreachable(self) -> bool:
        """Whether no phone can reach this machine now."""
        return self._is_unreachable

    @Property(int, notify=changed)
    def serial(self) -> int:
        """Grows with every new code, so that the picture is drawn anew."""
        return self._serial

    @Property(int, notify=changed)
    def modules(self) -> int:
        """Dots along one side, the quiet ones around it included."""
        return self._modules

    def refresh(self) -> None:
        """Look whether the code has changed; only while it is on show."""
        if self._is_on_show() and not self._is_asking:
            self._is_asking = True
            to_address = self._to_address
            self._background.ask(lambda hall: to_address(hall.token()), self._answered)

    @Slot()
    def _page_changed(self) -> None:
        if not self._is_on_show():
            self._show("", is_unreachable=False)
        elif not self._address:
            self.refresh()

    def _is_on_show(self) -> bool:
        return self._conversation.state.page is Page.HIRE

    def _answered(self, result: Result[str]) -> None:
        self._is_asking = False
        if isinstance(result, Ok) and self._is_on_show():
            self._show(result.value, is_unreachable=not result.value)

    def _show(self, address: str, is_unreachable: bool) -> None:
        if (address, is_unreachable) == (self._address, self._is_unreachable):
            return
        self._address, self._is_unreachable = address, is_unreachable
        self._serial += 1
        self._modules = self._picture.draw(address)
        self.changed.emit()
