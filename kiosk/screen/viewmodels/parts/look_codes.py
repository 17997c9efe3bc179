"""Codes of how the screen looks and speaks, as QML knows them; see `codes`."""

from enum import Enum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME"]


@QmlElement
@QmlUncreatable("holds codes")
class Languages(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What the pages are written in."""

    @QEnum
    class Language(Enum):
        """`hall.language.Language`."""

        CHINESE = auto()
        KOREAN = auto()
        ENGLISH = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Sheets(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Questions about the look that lie over a page."""

    @QEnum
    class Sheet(Enum):
        """`flow.look.Sheet`."""

        NONE = auto()
        LANGUAGE = auto()
        VIEW = auto()
