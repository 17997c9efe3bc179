"""The pages where a worker says how it was: paid or not, good or bad, what is wrong."""

# ruff: noqa: N802  QML's members are camelCase

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock, day_of
from kiosk.hall.day.complaint import WORDS_MOST, Grievance
from kiosk.hall.day.pay import PayWord, due_at
from kiosk.hall.day.rating import Mark, MarkReason
from kiosk.screen.answers import Said
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import way
from kiosk.screen.flow.day import telling
from kiosk.screen.flow.state import Page, Remark, State
from kiosk.screen.offers import CaseSeen
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.matter_codes import CaseStates, Grievances, Marks, PayWords
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.terms import day_parts

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "MattersView"]


@QmlElement
@QmlUncreatable("constructed by the window")
class MattersView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """What has been said of the seat on show, and what is being said."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._clock = conversation, clock
        conversation.changed.connect(self.changed)

    @Property(int, notify=changed)
    def pay(self) -> int:
        """What the worker has said of the pay, of `PayWords`."""
        held = self._conversation.state.seats.first
        return code(PayWords.PayWord, held.pay if held else None)

    @Property(bool, notify=changed)
    def canBeUnpaid(self) -> bool:
        """Whether the day on which the pay was due has come."""
        held = self._conversation.state.seats.first
        return held is not None and due_at(held.posting.terms) <= self._clock()

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def due(self) -> dict[str, int]:
        """The day on which it is due."""
        held = self._conversation.state.seats.first
        return self._day(due_at(held.posting.terms)) if held else {}

    @Property(bool, notify=changed)
    def hasBegun(self) -> bool:
        """Whether the work has begun."""
        held = self._conversation.state.seats.first
        return held is not None and held.posting.terms.start <= self._clock()

    @Property(int, notify=changed)
    def given(self) -> int:
        """The mark that the employer has, of `Marks`."""
        held = self._conversation.state.seats.first
        return code(Marks.Mark, (held.mark if held else None) or Mark.UNKNOWN)

    @Property(int, notify=changed)
    def mark(self) -> int:
        """The mark that is being given, of `Marks`."""
        return code(Marks.Mark, self._conversation.state.telling.mark)

    @Property(int, notify=changed)
    def reasons(self) -> int:
        """Bits of what it is for, of `MarkReasons`."""
        return int(self._conversation.state.telling.reasons)

    @Property(int, notify=changed)
    def grievance(self) -> int:
        """What is wrong, of `Grievances`."""
        return code(Grievances.Grievance, self._conversation.state.telling.grievance)

    @Property(str, notify=changed)
    def words(self) -> str:
        """The worker's own words as far as they are typed."""
        return self._conversation.state.telling.words

    @Property(int, notify=never)
    def wordsMost(self) -> int:
        """So many letters are kept."""
        return WORDS_MOST

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def cases(self) -> list[dict[str, Any]]:
        """His complaints, the newest first: digits, grievance, its day, how it stands, when it is due, the answer."""
        return [self._case(case) for case in self._conversation.state.telling.cases]

    @Slot()
    def open(self) -> None:
        """别的事."""
        self._step(way.go(self._conversation.state, Page.MATTERS))

    @Slot()
    def openPay(self) -> None:
        """工钱没给."""
        self._step(way.go(self._conversation.state, Page.PAY))

    @Slot()
    def openMark(self) -> None:
        """这家怎么样."""
        self._step(way.go(self._conversation.state, Page.MARK))

    @Slot()
    def openGrievances(self) -> None:
        """有事要说."""
        self._step(way.go(self._conversation.state, Page.GRIEVANCE))

    @Slot()
    def sayPaid(self) -> None:
        """给了."""
        self._say(PayWord.PAID)

    @Slot()
    def sayUnpaid(self) -> None:
        """没给."""
        self._say(PayWord.UNPAID)

    @Slot(int)
    def giveMark(self, number: int) -> None:
        """好, 一般, 不好: a number of `Marks`."""
        self._step(telling.mark(self._conversation.state, Mark[Marks.Mark(number).name]))

    @Slot(int)
    def toggleReason(self, bit: int) -> None:
        """What it is for: a bit of `MarkReasons`."""
        self._step(telling.toggle_reason(self._conversation.state, MarkReason(bit)))

    @Slot()
    def sendMark(self) -> None:
        """就这些."""
        state = self._conversation.state
        if state.seats.first is not None:
            signup, mark, reasons = state.seats.first.signup.id, state.telling.mark, state.telling.reasons

            def rate(hall: "Inquiries") -> Said:
                return hall.matters.rate(signup, mark, reasons)

            self._conversation.ask(rate, telling.marked)

    @Slot(int)
    def complain(self, number: int) -> None:
        """What is wrong: a number of `Grievances`."""
        self._step(telling.complain(self._conversation.state, Grievance[Grievances.Grievance(number).name]))

    @Slot(str)
    def write(self, words: str) -> None:
        """The words as they are typed."""
        if words != self._conversation.state.telling.words:
            self._step(telling.write(self._conversation.state, words))

    @Slot()
    def send(self) -> None:
        """交上去."""
        state = telling.check_words(self._conversation.state)
        self._step(state)
        held, told = state.seats.first, state.telling
        if state.remark is Remark.NONE and held is not None:
            worker, signup = held.signup.worker, held.signup.id

            def complain(hall: "Inquiries") -> CaseSeen | None:
                return hall.matters.complain(worker, told.grievance, told.words, signup)

            self._conversation.ask(complain, telling.filed)

    def _say(self, word: PayWord) -> None:
        held = self._conversation.state.seats.first
        if held is not None:
            signup = held.signup.id

            def say(hall: "Inquiries") -> Said:
                return hall.matters.pay(signup, word)

            self._conversation.ask(say, lambda state, said: telling.said_of_pay(state, word, said))

    def _case(self, case: CaseSeen) -> dict[str, Any]:
        return {
            **self._day(case.at),
            "digits": case.digits,
            "grievance": code(Grievances.Grievance, case.grievance),
            "state": code(CaseStates.CaseState, case.state),
            "due": day_parts(case.due, day_of(self._clock())),
            "answer": case.answer,
        }

    def _day(self, at: int) -> dict[str, int]:
        return day_parts(day_of(at), day_of(self._clock()))

    def _step(self, state: State) -> None:
        self._conversation.step(state)
