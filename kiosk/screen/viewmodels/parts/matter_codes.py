"""Codes of what a worker says of his work, as QML knows them; see `codes`."""

from enum import Enum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME"]


@QmlElement
@QmlUncreatable("holds codes")
class Grievances(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a complaint is about."""

    @QEnum
    class Grievance(Enum):
        """`hall.day.complaint.Grievance`."""

        UNKNOWN = auto()
        NOT_PAID = auto()
        NOT_AS_SAID = auto()
        MONEY_TAKEN = auto()
        UNSAFE = auto()
        OTHER = auto()


@QmlElement
@QmlUncreatable("holds codes")
class CaseStates(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """How a complaint stands."""

    @QEnum
    class CaseState(Enum):
        """`hall.day.complaint.CaseState`."""

        UNKNOWN = auto()
        RECEIVED = auto()
        TAKEN = auto()
        ANSWERED = auto()
        WITHDRAWN = auto()
        NOT_SUSTAINED = auto()
        PASSED_ON = auto()
        SUSTAINED = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Marks(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """How an employer was."""

    @QEnum
    class Mark(Enum):
        """`hall.day.rating.Mark`."""

        UNKNOWN = auto()
        GOOD = auto()
        FAIR = auto()
        BAD = auto()


@QmlElement
@QmlUncreatable("holds codes")
class MarkReasons(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a mark is for, a bit each: here the numbers are those of the enum meant."""

    @QEnum
    class MarkReason(Enum):
        """`hall.day.rating.MarkReason`."""

        PAY = 1
        AS_SAID = 2
        SAFETY = 4
        MANNERS = 8


@QmlElement
@QmlUncreatable("holds codes")
class PayWords(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a worker says of his pay."""

    @QEnum
    class PayWord(Enum):
        """`hall.day.pay.PayWord`."""

        NONE = auto()
        UNPAID = auto()
        PAID = auto()
