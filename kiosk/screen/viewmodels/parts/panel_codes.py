"""Codes of the clerks' panel, as QML knows them; see `codes`."""

from enum import Enum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME"]


@QmlElement
@QmlUncreatable("holds codes")
class Leafs(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Pages of the panel."""

    @QEnum
    class Leaf(Enum):
        """`flow.panel.state.Leaf`."""

        WHO = auto()
        PIN = auto()
        HOME = auto()
        HALL = auto()
        DEVICES = auto()
        URGENT = auto()
        PREVIEW = auto()
        ROSTER = auto()
        SEATS = auto()
        COMPUTER = auto()
        NEEDS = auto()
        HELD = auto()
        CASE = auto()
        WHY = auto()
        NUMBER = auto()
        CARD = auto()
        OUT = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Tolds(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What came of the last touch."""

    @QEnum
    class Told(Enum):
        """`flow.panel.state.Told`."""

        NONE = auto()
        WRONG_PIN = auto()
        WAIT = auto()
        DONE = auto()
        LATER = auto()
        OVERTAKEN = auto()
        NO_TEXT = auto()
        TOO_LONG = auto()
        PERSONAL = auto()
        NOT_MOBILE = auto()
        CLOCK = auto()
        NO_WORD = auto()
        MANAGER_ONLY = auto()
        MISTYPED = auto()
        ADULT = auto()
        YOUNG = auto()
        CHILD = auto()
        OTHER_CARD = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Devices(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a kiosk depends on."""

    @QEnum
    class Device(Enum):
        """`hall.desk.device.Device`."""

        UNKNOWN = auto()
        BOARD = auto()
        PROVINCE = auto()
        KIOSKS = auto()
        FOLDER = auto()
        DISK = auto()
        CLOCK = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Faults(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """How it stands with one of them."""

    @QEnum
    class Fault(Enum):
        """`hall.desk.device.Fault`."""

        UNKNOWN = auto()
        NONE = auto()
        NOT_USED = auto()
        NOT_RUNNING = auto()
        SILENT = auto()
        REFUSES = auto()
        LOST = auto()
        LOW = auto()
        FULL = auto()
        WRONG = auto()
        STARTING = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Causes(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Why a clerk reads work first."""

    @QEnum
    class Cause(Enum):
        """`hall.review.Cause`."""

        UNKNOWN = auto()
        WORDS = auto()
        UNVERIFIED = auto()
        MANY = auto()
        COMPLAINED = auto()
        NO_CODE = auto()
