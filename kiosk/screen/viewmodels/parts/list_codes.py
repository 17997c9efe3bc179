"""Codes of lists as QML knows them: what keeps a job from somebody, what stands first, who offers it."""

from enum import Enum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME"]


@QmlElement
@QmlUncreatable("holds codes")
class Bars(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What keeps a posting from a worker."""

    @QEnum
    class Bar(Enum):
        """`hall.listing.bars.Bar`."""

        NONE = auto()
        CLOSED = auto()
        BEGUN = auto()
        FULL = auto()
        TALK_FIRST = auto()
        AGE = auto()
        CERTIFICATE = auto()
        TIME_TAKEN = auto()
        TOO_FAR = auto()
        OTHER_DAY = auto()
        OTHER_TRADE = auto()
        OTHERS_FIRST = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Orders(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What stands first in the whole list."""

    @QEnum
    class Order(Enum):
        """`hall.listing.browsing.Order`."""

        START = auto()
        PAY = auto()
        RIDE = auto()


@QmlElement
@QmlUncreatable("holds codes")
class EmployerKinds(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What an employer is known as."""

    @QEnum
    class Kind(Enum):
        """`hall.employer.verification.EmployerKind`."""

        UNKNOWN = auto()
        PHONE = auto()
        PERSON = auto()
        FARM = auto()
        BUSINESS = auto()
        AGENCY = auto()
