"""Codes of applications as QML knows them, as in `codes`."""

from enum import Enum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME"]


@QmlElement
@QmlUncreatable("holds codes")
class Applications(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """How an application stands."""

    @QEnum
    class Application(Enum):
        """`hall.seat.application.ApplicationState`."""

        ASKED = auto()
        REFUSED = auto()
        ACCEPTED = auto()


@QmlElement
@QmlUncreatable("holds codes")
class ApplicationEnds(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Why an application got nothing."""

    @QEnum
    class ApplicationEnd(Enum):
        """`hall.seat.application.ApplicationEnd`."""

        UNKNOWN = auto()
        FULL = auto()
        CLOSED = auto()
        BUSY = auto()
        UNREACHABLE = auto()
        NOT_TAKEN = auto()
        UNANSWERED = auto()
        WITHDRAWN = auto()
        TAKEN = auto()
