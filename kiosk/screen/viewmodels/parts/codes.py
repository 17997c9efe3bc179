"""Codes as QML knows them: each enum again as a type of QML, so that its lint sees a misspelt one.

Written out, as the lint reads this file without running it; names are those of the enum meant, numbers are QML's own.
"""

from enum import Enum, auto

from PySide6.QtCore import QEnum, QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME"]
UNKNOWN = -1
"""QML's number for what it has no name for: every function of words says so in a sentence."""


def code(kind: type[Enum], member: Enum | None) -> int:
    """QML's number for a member of the enum that `kind` repeats; None is its NONE."""
    found = kind.__members__.get("NONE" if member is None else member.name)
    return UNKNOWN if found is None else int(found.value)


@QmlElement
@QmlUncreatable("holds codes")
class Pages(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Where a person can be."""

    @QEnum
    class Page(Enum):
        """`flow.state.Page`."""

        START = auto()
        PHONE = auto()
        CONSENT = auto()
        FAMILIES = auto()
        TRADES = auto()
        JOBS = auto()
        EVERY = auto()
        NUMBER = auto()
        NUMBERED = auto()
        SEAT = auto()
        LABEL = auto()
        HELD = auto()
        HIRE = auto()
        NOTICE = auto()
        MATE = auto()
        MATE_CONSENT = auto()
        TOGETHER = auto()
        FEW = auto()
        ELSEWHERE = auto()
        APPLIED = auto()
        PAIR_PAPERS = auto()
        TALK = auto()
        JOB = auto()
        PICK = auto()
        ZONES = auto()
        PAPERS = auto()
        SWAP = auto()
        PLACE = auto()
        QUEUED = auto()
        MATTERS = auto()
        PAY = auto()
        MARK = auto()
        WHY = auto()
        GRIEVANCE = auto()
        WORDS = auto()
        CASE = auto()
        COURSES = auto()
        COURSE = auto()
        POLICIES = auto()
        POLICY = auto()
        APART = auto()
        EVENTS = auto()
        STILL = auto()
        PANEL = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Remarks(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What a person must be told beside what the page shows."""

    @QEnum
    class Remark(Enum):
        """`flow.state.Remark`."""

        NONE = auto()
        TOO_SHORT = auto()
        NOT_MOBILE = auto()
        FULL = auto()
        CLOSED = auto()
        NO_NUMBER = auto()
        NO_SUCH_JOB = auto()
        BUSY = auto()
        CHANGED = auto()
        UNSURE = auto()
        EARLIER = auto()
        DECLINED = auto()
        NO_LABEL = auto()
        NO_SUCH_SEAT = auto()
        TO_DESK = auto()
        TAKEN_BACK = auto()
        GAVE_UP = auto()
        NOT_HELD = auto()
        SHARED = auto()
        NO_PAPERS = auto()
        NOT_SWAPPED = auto()
        CARD_FIRST = auto()
        CHILD = auto()
        SAME_NUMBER = auto()
        HINDERED = auto()
        MATE_CARD_FIRST = auto()
        MATE_CHILD = auto()
        MATE_DECLINED = auto()
        TOO_MANY = auto()
        APART = auto()
        NO_SUCH_PLACE = auto()
        TOO_MANY_PLACES = auto()
        TOO_LATE = auto()
        NOT_WAITING = auto()
        TOO_EARLY = auto()
        NO_WORDS = auto()
        SAID_ENOUGH = auto()
        COURSE_FULL = auto()
        MATE_WAITS = auto()
        NOT_HALL_NUMBER = auto()
        NO_SUCH_PERSON = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Troubles(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What keeps the hall from answering."""

    @QEnum
    class Trouble(Enum):
        """`hall.unavailable.Unavailable`."""

        NONE = auto()
        BUSY = auto()
        DISK_FULL = auto()
        DAMAGED = auto()
        UNKNOWN = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Statuses(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Whether a posting can be had."""

    @QEnum
    class Status(Enum):
        """`hall.posting.Availability`."""

        OPEN = auto()
        FULL = auto()
        OVER = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Reasons(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Why a posting is suggested."""

    @QEnum
    class Reason(Enum):
        """`hall.matching.ReasonKind`."""

        DONE_BEFORE = auto()
        BEST_PAY = auto()
        STARTS_SOON = auto()
        MANY_PLACES = auto()
        LAST_PLACES = auto()
        YOUR_TRADE = auto()
        NEAR_TRADE = auto()


@QmlElement
@QmlUncreatable("holds codes")
class PayUnits(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What the pay is for."""

    @QEnum
    class PayUnit(Enum):
        """`hall.posting.PayUnit`."""

        UNKNOWN = auto()
        HOUR = auto()
        DAY = auto()
        MONTH = auto()
        PIECE = auto()
        MU = auto()
        TRIP = auto()
        WHOLE_JOB = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Witnesses(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What contradicts the hall's clock."""

    @QEnum
    class Witness(Enum):
        """`hall.clock.Witness`."""

        NONE = auto()
        SENSE = auto()
        JOURNAL = auto()
        KIOSK = auto()
        PROVINCE = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Pays(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """When the pay is given."""

    @QEnum
    class Paid(Enum):
        """`hall.posting.Paid`."""

        UNKNOWN = auto()
        SAME_DAY = auto()
        JOB_DONE = auto()
        WEEK = auto()
        HALF_MONTH = auto()
        MONTH = auto()


@QmlElement
@QmlUncreatable("holds codes")
class Extras(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What comes with the work, a bit each: here the numbers are those of the enum meant."""

    @QEnum
    class Extra(Enum):
        """`hall.posting.Extra`."""

        MEALS = 1
        LODGING = 2
        RIDE = 4
        TOOLS = 8
        INSURANCE = 16


@QmlElement
@QmlUncreatable("holds codes")
class WaitingEnds(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Why somebody does not wait any more."""

    @QEnum
    class WaitingEnd(Enum):
        """`hall.seat.waiting.WaitingEnd`."""

        UNKNOWN = auto()
        WITHDRAWN = auto()
        SEATED = auto()
        BUSY = auto()
        SILENT = auto()
        OVER = auto()
        DESK = auto()
