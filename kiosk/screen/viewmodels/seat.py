"""The pages that show a seat, and what its holder can do with it."""

# ruff: noqa: N802  QML's members are camelCase

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.day.pay import whole_pay
from kiosk.hall.day.ticked import NOTHING
from kiosk.hall.form.draft import NAME_LETTERS
from kiosk.hall.form.plain import a_line
from kiosk.hall.posting import Paid
from kiosk.hall.seat.signup import SignupState
from kiosk.hall.seat.span import is_over, may_arrive
from kiosk.screen.answers import Said
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import seat
from kiosk.screen.flow.state import State
from kiosk.screen.idle import Monotonic
from kiosk.screen.viewmodels.parts.codes import UNKNOWN, Pays, code
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.terms import Terms, yuan

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "SeatView"]
_NOTHING: dict[str, Any] = {}
UNDONE_WITHIN = 60.0
"""Seconds in which a tap that was a mistake is taken back."""


@QmlElement
@QmlUncreatable("constructed by the window")
class SeatView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The number, what it is for, whom to call."""

    changed = Signal()

    def __init__(
        self, conversation: Conversation, names: Names, clock: Clock, monotonic: Monotonic = time.monotonic
    ) -> None:
        super().__init__()
        self._conversation, self._terms = conversation, Terms(names, clock)
        self._clock, self._monotonic = clock, monotonic
        self._row, self._taken, self._taken_at = _NOTHING, b"", 0.0
        conversation.changed.connect(self._show)

    def tick(self) -> None:
        """Time has passed."""
        if self._conversation.state.seats.first is not None:
            self.changed.emit()

    @Property(str, notify=changed)
    def label(self) -> str:
        """The seat's number: A5."""
        held = self._conversation.state.seats.first
        return held.label if held else ""

    @Property(bool, notify=changed)
    def hasArrived(self) -> bool:
        """Whether the hall knows that the worker is there."""
        held = self._conversation.state.seats.first
        return held is not None and held.signup.state is SignupState.ARRIVED

    @Property(bool, notify=changed)
    def canArrive(self) -> bool:
        """Whether it is time to say so."""
        held = self._conversation.state.seats.first
        return held is not None and not self.hasArrived and may_arrive(held.posting.terms, self._clock())

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def attendance(self) -> dict[str, bool]:
        """What of this is so: he did not come, as his employer says; he can say that he did, has; the desk's word."""
        held = self._conversation.state.seats.first
        ticked = held.ticked if held else NOTHING
        return {
            "isMissed": ticked.word is Attendance.ABSENT,
            "canContest": ticked.may_contest(self._clock()),
            "isContested": ticked.is_contested,
            "isJudged": ticked.judged is not None,
            "came": ticked.judged is Attendance.ARRIVED,
        }

    @Property(bool, notify=changed)
    def isOver(self) -> bool:
        """Whether the work is over."""
        held = self._conversation.state.seats.first
        return held is not None and is_over(held.posting.terms, self._clock())

    @Property(bool, notify=changed)
    def canUndo(self) -> bool:
        """Whether the seat was given a moment ago, in this visit."""
        held = self._conversation.state.seats.first
        is_just_taken = held is not None and held.signup.id == self._taken
        return is_just_taken and self._monotonic() - self._taken_at < UNDONE_WITHIN

    @Property(bool, notify=changed)
    def isGivingUp(self) -> bool:
        """Whether the worker is asked once more."""
        return self._conversation.state.seats.is_giving_up

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many seats have this number, on different days."""
        return len(self._conversation.state.seats.held)

    @Property(str, notify=changed)
    def icon(self) -> str:
        """Picture of the trade."""
        return str(self._row.get("icon", ""))

    @Property(str, notify=changed)
    def trade(self) -> str:
        """Name of the trade."""
        return str(self._row.get("trade", ""))

    @Property(str, notify=changed)
    def pay(self) -> str:
        """Yuan."""
        return str(self._row.get("pay", ""))

    @Property(int, notify=changed)
    def payUnit(self) -> int:
        """What the pay is for."""
        return int(self._row.get("payUnit", UNKNOWN))

    @Property(str, notify=changed)
    def whole(self) -> str:
        """Yuan of the whole work, empty where that is not said or is the pay."""
        held = self._conversation.state.seats.first
        fen = whole_pay(held.posting.terms) if held else 0
        return yuan(fen) if fen else ""

    @Property(int, notify=changed)
    def daysAhead(self) -> int:
        """When, 0 for today."""
        return int(self._row.get("daysAhead", 0))

    @Property(int, notify=changed)
    def month(self) -> int:
        """The start's month."""
        return int(self._row.get("month", 0))

    @Property(int, notify=changed)
    def day(self) -> int:
        """The start's day of the month."""
        return int(self._row.get("day", 0))

    @Property(int, notify=changed)
    def hour(self) -> int:
        """The start's hour."""
        return int(self._row.get("hour", 0))

    @Property(int, notify=changed)
    def minute(self) -> int:
        """The start's minute."""
        return int(self._row.get("minute", 0))

    @Property(int, notify=changed)
    def paid(self) -> int:
        """When the pay is given."""
        return int(self._row.get("paid", code(Pays.Paid, Paid.UNKNOWN)))

    @Property(int, notify=changed)
    def hours(self) -> int:
        """How many hours it lasts, 0 where that is not said."""
        return int(self._row.get("hours", 0))

    @Property(int, notify=changed)
    def days(self) -> int:
        """How many days it lasts, 0 where that is not said."""
        return int(self._row.get("days", 0))

    @Property(int, notify=changed)
    def extras(self) -> int:
        """Bits of what comes with it."""
        return int(self._row.get("extras", 0))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def needs(self) -> list[str]:
        """Names of the certificates it needs."""
        return list(self._row.get("needs", ()))

    @Property(str, notify=changed)
    def place(self) -> str:
        """Where."""
        return str(self._row.get("place", ""))

    @Property(int, notify=changed)
    def number(self) -> int:
        """What the posting is called by."""
        return int(self._row.get("number", 0))

    @Property(int, notify=changed)
    def bay(self) -> int:
        """Where people are picked up, 0 for nowhere."""
        return int(self._row.get("bay", 0))

    @Property(str, notify=changed)
    def leaves(self) -> str:
        """When the vehicle leaves, 6:20; empty where nobody said."""
        return str(self._row.get("leaves", ""))

    @Property(str, notify=changed)
    def note(self) -> str:
        """What else the employer wrote."""
        return str(self._row.get("note", ""))

    @Property(str, notify=changed)
    def employer(self) -> str:
        """Whom to ask for."""
        held = self._conversation.state.seats.first
        return a_line(held.contact.name, NAME_LETTERS) if held else ""

    @Property(str, notify=changed)
    def phone(self) -> str:
        """Whom to call."""
        held = self._conversation.state.seats.first
        return held.contact.phone if held else ""

    @Slot()
    def showNext(self) -> None:
        """The next of several seats."""
        self._step(seat.show_next(self._conversation.state))

    @Slot()
    def askGivingUp(self) -> None:
        """不去了."""
        self._step(seat.ask_giving_up(self._conversation.state))

    @Slot()
    def keep(self) -> None:
        """还是去."""
        self._step(seat.keep(self._conversation.state))

    @Slot()
    def giveUp(self) -> None:
        """不去了, said twice."""
        held = self._conversation.state.seats.first
        if held is not None:
            signup = held.signup.id

            def give_up(hall: "Inquiries") -> Said:
                return hall.give_up(signup)

            self._conversation.ask(give_up, seat.gave_up)

    @Slot()
    def undo(self) -> None:
        """点错了，不要了."""
        if self.canUndo:
            self.giveUp()

    @Slot()
    def arrive(self) -> None:
        """我到了."""
        held = self._conversation.state.seats.first
        if held is not None:
            signup = held.signup.id

            def arrive(hall: "Inquiries") -> Said:
                return hall.arrive(signup)

            self._conversation.ask(arrive, seat.arrived)

    @Slot()
    def contest(self) -> None:
        """我去了."""
        held, now = self._conversation.state.seats.first, self._clock()
        if held is not None:
            signup = held.signup.id

            def contest(hall: "Inquiries") -> Said:
                return hall.contest(signup)

            self._conversation.ask(contest, lambda state, said: seat.contested(state, said, now))

    def _step(self, state: State) -> None:
        self._conversation.step(state)

    @Slot()
    def _show(self) -> None:
        seats = self._conversation.state.seats
        held = seats.first
        if held is None or not seats.is_taken_now:
            self._taken = b""
        elif held.signup.id != self._taken:
            self._taken, self._taken_at = held.signup.id, self._monotonic()
        self._row = self._terms.of_posting(held.posting) if held else _NOTHING
        self.changed.emit()
