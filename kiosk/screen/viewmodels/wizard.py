"""The way through the pages: where the person is, and the buttons that every page has."""

# ruff: noqa: N802  QML's members are camelCase

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.answers import Errand
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import phone, way
from kiosk.screen.flow.state import Page
from kiosk.screen.viewmodels.parts.asking import look_for_work
from kiosk.screen.viewmodels.parts.codes import Pages, Remarks, Troubles, code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "Wizard"]


@QmlElement
@QmlUncreatable("constructed by the window")
class Wizard(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The page, what is in the way, and how to leave."""

    changed = Signal()

    def __init__(self, conversation: Conversation, catalogue: Catalogue) -> None:
        super().__init__()
        self._conversation, self._catalogue = conversation, catalogue
        conversation.changed.connect(self.changed)

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page, of `Pages`."""
        return code(Pages.Page, self._conversation.state.page)

    @Property(int, notify=changed)
    def remark(self) -> int:
        """What must be said on this page, of `Remarks`."""
        return code(Remarks.Remark, self._conversation.state.remark)

    @Property(int, notify=changed)
    def trouble(self) -> int:
        """What keeps the hall from answering, of `Troubles`."""
        return code(Troubles.Trouble, self._conversation.state.trouble)

    @Property(bool, notify=changed)
    def isWaiting(self) -> bool:
        """Whether the hall was asked and has not answered."""
        return self._conversation.state.is_waiting

    @Property(bool, notify=changed)
    def isKnown(self) -> bool:
        """Whether the hall knows the worker."""
        return self._conversation.state.phone.worker is not None

    @Property(bool, notify=changed)
    def wasKnown(self) -> bool:
        """Whether the hall knew the worker before this visit."""
        return self._conversation.state.phone.was_known

    @Slot()
    def share(self) -> None:
        """不是我, 两个人用这个号."""
        self._conversation.step(phone.share(self._conversation.state))

    @Slot()
    def findWork(self) -> None:
        """我要找活."""
        self._conversation.step(phone.begin(self._conversation.state, Errand.WORK))

    @Slot()
    def hire(self) -> None:
        """我要招人."""
        self._go(Page.HIRE)

    @Slot()
    def decline(self) -> None:
        """不同意."""
        self._conversation.step(phone.decline(self._conversation.state))

    @Slot()
    def showJobs(self) -> None:
        """Back to the jobs, or to them for the first time."""
        if self._conversation.state.phone.worker is not None:
            self._go(Page.JOBS)
        else:
            look_for_work(self._conversation, self._catalogue)

    @Slot()
    def enterLabel(self) -> None:
        """我报的活儿: the number first, where it is not known yet."""
        if self._conversation.state.page is Page.START:
            self._conversation.step(phone.begin(self._conversation.state, Errand.SEATS))
        else:
            self._go(Page.LABEL)

    @Slot()
    def back(self) -> None:
        """返回."""
        self._conversation.step(way.back(self._conversation.state))

    @Slot()
    def leave(self) -> None:
        """退出."""
        self._conversation.leave()

    @Slot()
    def tryAgain(self) -> None:
        """Ask the hall once more."""
        self._conversation.try_again()

    def _go(self, page: Page) -> None:
        self._conversation.step(way.go(self._conversation.state, page))
