"""One job looked at, the seat asked of it, and what is asked before: certificates, which of two works."""

# ruff: noqa: N802  QML's members are camelCase

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.clock import Clock
from kiosk.hall.ids import Id, from_text
from kiosk.hall.listing.bars import Bar
from kiosk.hall.posting import Availability
from kiosk.screen.answers import Answer, Taking
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import elsewhere, jobs, queue
from kiosk.screen.flow.state import State
from kiosk.screen.offers import HeldSeat, Looked
from kiosk.screen.viewmodels.parts.codes import code
from kiosk.screen.viewmodels.parts.list_codes import Bars
from kiosk.screen.viewmodels.parts.matter_codes import Marks
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME
from kiosk.screen.viewmodels.parts.names import Names
from kiosk.screen.viewmodels.parts.rows import Rows
from kiosk.screen.viewmodels.parts.terms import OFFER_FIELDS, Terms

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "JobView"]
_FINAL = (Bar.CLOSED, Bar.BEGUN, Bar.FULL, Bar.TALK_FIRST, Bar.AGE)
"""What nobody can have by a tap."""


@QmlElement
@QmlUncreatable("constructed by the window")
class JobView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The job on show, and the seat that is wanted."""

    changed = Signal()
    never = Signal()
    """Of what stays: Qt's lint does not see `constant`."""

    def __init__(self, conversation: Conversation, names: Names, clock: Clock) -> None:
        super().__init__()
        self._conversation, self._names = conversation, names
        self._terms = Terms(names, clock)
        self._row, self._own = dict[str, Any](), dict[str, Any]()
        self._looked = Rows(*OFFER_FIELDS, "marks")
        conversation.changed.connect(self._show)

    @Property(QObject, notify=never)
    def looked(self) -> QObject:
        """The job looked at: one, or none."""
        return self._looked

    @Property(bool, notify=changed)
    def canTake(self) -> bool:
        """Whether its seat may be asked for."""
        looked = self._conversation.state.jobs.looked
        is_open = looked is not None and looked.offer.status is Availability.OPEN and looked.bar not in _FINAL
        return is_open and not self._row.get("label")

    @Property(bool, notify=changed)
    def canQueue(self) -> bool:
        """Whether he may wait for a seat of it: nothing but that it is full keeps it from him."""
        looked = self._conversation.state.jobs.looked
        is_full = looked is not None and Bar.FULL is looked.bar and looked.offer.status is Availability.FULL
        return is_full and not self._row.get("label")

    @Property(bool, notify=changed)
    def canTalk(self) -> bool:
        """Whether its employer talks to people first."""
        looked = self._conversation.state.jobs.looked
        is_open = looked is not None and looked.offer.status is Availability.OPEN
        return is_open and looked is not None and looked.bar is Bar.TALK_FIRST

    @Slot()
    def goTalk(self) -> None:
        """报名去谈."""
        looked, worker = self._conversation.state.jobs.looked, self._conversation.state.phone.worker
        if worker is not None and looked is not None:
            posting = looked.offer.posting
            taking = Taking(posting.id, posting.edition, is_talk=True)
            self._conversation.step(jobs.ask_seat(self._conversation.state, taking))
            self._talk(worker.id, taking)

    @Property(int, notify=changed)
    def bar(self) -> int:
        """What keeps it from him, of `Bars`."""
        looked = self._conversation.state.jobs.looked
        return code(Bars.Bar, looked.bar if looked else None)

    @Property(str, notify=changed)
    def key(self) -> str:
        """Which job it is."""
        return str(self._row.get("key", ""))

    @Property(int, notify=changed)
    def number(self) -> int:
        """Its number on the board, 0 for none."""
        return int(self._row.get("number", 0))

    @Property(str, notify=changed)
    def trade(self) -> str:
        """Name of its trade."""
        return str(self._row.get("trade", ""))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def needed(self) -> list[str]:
        """Certificates that it needs; empty for one that this hall does not know."""
        return list(self._row.get("needs", ()))

    @Property(str, notify=changed)
    def ownLabel(self) -> str:
        """The seat he has for that time."""
        return str(self._own.get("label", ""))

    @Property(str, notify=changed)
    def ownTrade(self) -> str:
        """Name of that seat's trade."""
        return str(self._own.get("trade", ""))

    @Property(int, notify=changed)
    def ownHour(self) -> int:
        """When that work begins."""
        return int(self._own.get("hour", 0))

    @Property(int, notify=changed)
    def ownMinute(self) -> int:
        """When that work begins."""
        return int(self._own.get("minute", 0))

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def papers(self) -> list[str]:
        """The certificates he is asked for; empty for one that this hall does not know."""
        wanted = self._conversation.state.wanted
        return self._names.catalogue.papers(wanted.needs) if wanted else []

    @Slot(str)
    def open(self, key: str) -> None:
        """Look at a job by itself."""
        worker, posting = self._conversation.state.phone.worker, from_text(key)
        if worker is not None:
            seats = self._conversation.state.seats.held
            self._conversation.ask(lambda hall: hall.look(worker, posting, seats), jobs.opened)

    @Slot(str)
    def take(self, key: str) -> None:
        """Ask for a seat; where none can be had any more, look for something else."""
        state, posting = self._conversation.state, from_text(key)
        offer, worker = state.jobs.find(posting), state.phone.worker
        if worker is None or offer is None:
            return
        if offer.status is Availability.OPEN:
            self._take(jobs.ask_seat(state, Taking(posting, offer.posting.edition)))
        else:
            asked = jobs.on_show(state, worker)
            self._conversation.ask(lambda hall: hall.listing(worker, asked), jobs.look_again)

    @Slot()
    def takeLooked(self) -> None:
        """报名，就去这个."""
        self.take(str(self._row["key"]))

    @Slot()
    def waitForLooked(self) -> None:
        """满了，排个队."""
        looked = self._conversation.state.jobs.looked
        if looked is not None:
            posting = looked.offer.posting
            self._take(jobs.ask_seat(self._conversation.state, Taking(posting.id, posting.edition, is_waiting=True)))

    @Slot()
    def leaveLooked(self) -> None:
        """看别的."""
        self._conversation.step(jobs.leave_looked(self._conversation.state))

    @Slot()
    def have(self) -> None:
        """有."""
        state = jobs.with_papers(self._conversation.state)
        if state.wanted is not None and (stands := queue.offered(state)) is not None:
            waiting, seen, has = stands.waiting, stands.posting.edition, state.wanted.needs
            self._conversation.ask(lambda hall: hall.queueing.come_with(waiting, seen, has), queue.answered)
            return
        if (wanted := state.wanted) is not None:
            needs, taking, work, worker = wanted.needs, wanted.taking, wanted.work, state.phone.worker
            if worker is not None and work is not None:
                identity, afar = worker.id, work
                self._conversation.step(state)
                self._conversation.ask(lambda hall: hall.applying.apply(identity, afar, needs), elsewhere.applied)
            elif worker is not None and taking.is_talk:
                self._conversation.step(state)
                self._talk(worker.id, taking, needs)
            else:
                self._ask(state, lambda hall, worker, held: hall.take_with(worker, needs, taking, held))

    @Slot()
    def haveNot(self) -> None:
        """没有."""
        self._conversation.step(jobs.without_papers(self._conversation.state))
        state, worker = self._conversation.state, self._conversation.state.phone.worker
        if worker is not None:
            asked = jobs.on_show(state, worker)
            self._conversation.ask(lambda hall: hall.listing(worker, asked), jobs.renew)

    @Slot()
    def swap(self) -> None:
        """换成这个."""
        self._take(jobs.swap(self._conversation.state))

    @Slot()
    def keep(self) -> None:
        """还去."""
        self._conversation.step(jobs.keep_seat(self._conversation.state))

    def _talk(self, worker: Id, taking: Taking, papers: int = 0) -> None:
        self._conversation.ask(
            lambda hall: hall.applying.talk(worker, taking.posting, taking.edition, papers), elsewhere.talked
        )

    def _take(self, state: State) -> None:
        if (wanted := state.wanted) is not None:
            taking = wanted.taking
            self._ask(state, lambda hall, worker, held: hall.take(worker, taking, held))

    def _ask(self, state: State, work: "Callable[[Inquiries, Id, tuple[HeldSeat, ...]], Answer]") -> None:
        worker, held = state.phone.worker, state.seats.held
        if worker is not None and not state.is_waiting:
            identity = worker.id
            self._conversation.step(state)
            self._conversation.ask(lambda hall: work(hall, identity, held), jobs.answered)

    @Slot()
    def _show(self) -> None:
        state = self._conversation.state
        looked = state.jobs.looked
        row = {} if looked is None else self._terms.of_offer(looked.offer, state.seats.held)
        self._looked.show([{**row, "marks": _marks(looked)}] if looked else [])
        seat = state.wanted.in_the_way if state.wanted else None
        self._row, self._own = row, self._terms.of_seat(seat) if seat else {}
        self.changed.emit()


def _marks(looked: Looked) -> list[dict[str, int]]:
    return [{"mark": code(Marks.Mark, mark), "people": people} for mark, people in looked.marks]
