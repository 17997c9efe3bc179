"""How the screen looks to who stands before it, and the two questions about it."""

# ruff: noqa: N802  QML's members are camelCase

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.ids import Id
from kiosk.hall.language import Language
from kiosk.hall.worker import Worker
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import look
from kiosk.screen.flow.look import Look, Sheet
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.look_codes import Languages, Sheets
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "LookView"]


class Kept(NamedTuple):
    """How a worker reads, by what the hall keeps of him."""

    worker: Id = b""
    language: str = ""
    is_large: bool = False


@QmlElement
@QmlUncreatable("constructed by the window")
class LookView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Language, large text, contrast, slow, low; all of it ends with the visit.

    Of a worker whom the hall knows it keeps language and size.
    """

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, languages: Sequence[Language]) -> None:
        super().__init__()
        self._conversation, self._languages = conversation, tuple(languages)
        self._look, self._kept = conversation.state.look, Kept()
        conversation.changed.connect(self._follow)

    @property
    def spoken(self) -> Language:
        """The language of the pages now."""
        return self._look.language if self._look.language in self._languages else self._languages[0]

    @Property(int, notify=changed)
    def language(self) -> int:
        """The language of the pages, of `Languages`."""
        return code(Languages.Language, self.spoken)

    @Property("QVariantList", notify=never)  # type: ignore[arg-type]  # the stubs forget names of types
    def languages(self) -> list[int]:
        """The languages of the hall, of `Languages`, its first one first."""
        return [code(Languages.Language, language) for language in self._languages]

    @Property(int, notify=changed)
    def sheet(self) -> int:
        """The question that lies over the page, of `Sheets`."""
        return code(Sheets.Sheet, self._look.sheet)

    @Property(bool, notify=changed)
    def isLarge(self) -> bool:
        """Whether texts are larger."""
        return self._look.is_large

    @Property(bool, notify=changed)
    def isContrast(self) -> bool:
        """Whether it is white on black."""
        return self._look.is_contrast

    @Property(bool, notify=changed)
    def isSlow(self) -> bool:
        """Whether there is more time, and nothing moves."""
        return self._look.is_slow

    @Property(bool, notify=changed)
    def isLow(self) -> bool:
        """Whether everything is in the lower half."""
        return self._look.is_low

    @Slot()
    def askLanguage(self) -> None:
        """语言."""
        self._show(look.opened(self._look, Sheet.LANGUAGE))

    @Slot()
    def askView(self) -> None:
        """看不清."""
        self._show(look.opened(self._look, Sheet.VIEW))

    @Slot()
    def close(self) -> None:
        """好了."""
        self._show(look.opened(self._look, Sheet.NONE))

    @Slot(int)
    def speak(self, language: int) -> None:
        """Go on in a language of `Languages`."""
        found = next((each for each in self._languages if code(Languages.Language, each) == language), None)
        if found is not None:
            self._show(look.spoken(self._look, found))

    @Slot()
    def switchLarge(self) -> None:
        """大字."""
        self._show(replace(self._look, is_large=not self._look.is_large))

    @Slot()
    def switchContrast(self) -> None:
        """黑底白字."""
        self._show(replace(self._look, is_contrast=not self._look.is_contrast))

    @Slot()
    def switchSlow(self) -> None:
        """慢慢来."""
        self._show(replace(self._look, is_slow=not self._look.is_slow))

    @Slot()
    def switchLow(self) -> None:
        """放低."""
        self._show(replace(self._look, is_low=not self._look.is_low))

    def _show(self, shown: Look) -> None:
        self._conversation.step(replace(self._conversation.state, look=shown))

    @Slot()
    def _follow(self) -> None:
        before, self._look = self._look, self._conversation.state.look
        self._keep(self._conversation.state.phone.worker)
        if self._look != before:
            self.changed.emit()

    def _keep(self, worker: Worker | None) -> None:
        """The hall keeps how somebody reads whom it knows, whenever that is another thing than before."""
        if worker is None:
            self._kept = Kept()
            return
        if self._kept.worker != worker.id:
            self._kept = Kept(worker.id, worker.language, worker.is_large)
        language = self._look.language.value if self._look.language else self._kept.language
        now = Kept(worker.id, language, self._look.is_large)
        if now != self._kept:
            self._kept = now
            self._conversation.tell(lambda hall: hall.keep_look(now.worker, now.language, now.is_large))
