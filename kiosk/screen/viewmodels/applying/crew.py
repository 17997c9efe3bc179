"""The pages of two who go together."""

# ruff: noqa: N802  QML's members are camelCase

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.ids import from_text
from kiosk.hall.seat.outcomes import Queued
from kiosk.hall.seat.signup import CREW_LEAST
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Company, CompanyWish, Taking
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow import crew, jobs
from kiosk.screen.flow.phone import length_of
from kiosk.screen.flow.state import Remark
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "CrewView"]

Asked: TypeAlias = tuple[tuple[Worker, str, str], bytes, int]
"""For whom, of which posting and edition."""


@QmlElement
@QmlUncreatable("constructed by the window")
class CrewView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """The second one's number as far as it is typed, and what came of asking for two seats."""

    changed = Signal()

    def __init__(self, conversation: Conversation, catalogue: Catalogue) -> None:
        super().__init__()
        self._conversation, self._catalogue = conversation, catalogue
        conversation.changed.connect(self.changed)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """What was typed."""
        return self._conversation.state.crew.digits

    @Property(int, notify=changed)
    def missing(self) -> int:
        """How many digits are to come."""
        return self._whole() - len(self._conversation.state.crew.digits)

    @Property(int, notify=changed)
    def whole(self) -> int:
        """How many a number has that begins as what was typed."""
        return self._whole()

    def _whole(self) -> int:
        return length_of(self._conversation.state.crew.digits)

    @Property(int, notify=changed)
    def free(self) -> int:
        """How many seats are free, where they are too few."""
        return self._conversation.state.crew.free

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def whose(self) -> list[str]:
        """Last digits of the numbers: of whom something hinders, or of both, in the order of their seats."""
        return list(self._conversation.state.crew.whose)

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def labels(self) -> list[str]:
        """Both seats: A5, A6."""
        return [held.label for held in self._conversation.state.seats.held]

    @Property("QStringList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def papers(self) -> list[str]:
        """The certificates both are asked for; empty for one that this hall does not know."""
        return self._catalogue.papers(self._conversation.state.crew.needs)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def parts(self) -> list[dict[str, Any]]:
        """How each stands of two who wait apart: `place`, 0 for none, and `label` where he has a seat."""
        return [
            {
                "place": part.stands.waiting.place if isinstance(part.stands, Queued) else 0,
                "label": part.seat.label if part.seat else "",
            }
            for part in self._conversation.state.crew.parts
        ]

    @Property(int, notify=changed)
    def number(self) -> int:
        """What the job is called by, 0 where it is not on show any more."""
        offer = self._conversation.state.jobs.find(self._conversation.state.crew.posting)
        return offer.posting.number if offer else 0

    @Property(bool, notify=changed)
    def mayWait(self) -> bool:
        """Whether the work wants two at all."""
        offer = self._conversation.state.jobs.find(self._conversation.state.crew.posting)
        return offer is not None and offer.posting.wanted >= CREW_LEAST

    @Slot()
    def waitTogether(self) -> None:
        """两个人一起排."""
        self._wish(CompanyWish.QUEUE)

    @Slot()
    def waitApart(self) -> None:
        """分开排."""
        self._wish(CompanyWish.APART)

    @Slot()
    def have(self) -> None:
        """都有."""
        asking = self._conversation.state.crew
        self._ask(lambda hall, asked: hall.applying.certified(asking.needs, asking.wish, *asked))

    @Slot()
    def haveNot(self) -> None:
        """有人没有."""
        self._conversation.step(crew.without_papers(self._conversation.state))

    @Slot(str)
    def begin(self, key: str) -> None:
        """两个人一起去."""
        self._conversation.step(crew.begin(self._conversation.state, from_text(key)))

    @Slot(str)
    def press(self, digit: str) -> None:
        """A key of the pad; the last digit of a number leads on by itself."""
        before = self._conversation.state
        state = crew.press(before, digit)
        self._conversation.step(state)
        if len(before.crew.digits) < len(state.crew.digits) == self._whole():
            self.done()

    @Slot()
    def erase(self) -> None:
        """删一个."""
        self._conversation.step(crew.erase(self._conversation.state))

    @Slot()
    def clear(self) -> None:
        """全删了."""
        self._conversation.step(crew.clear(self._conversation.state))

    @Slot()
    def done(self) -> None:
        """Ask for both seats, unless something is wrong with the number."""
        state = crew.check(self._conversation.state)
        self._conversation.step(state)
        if state.remark is Remark.NONE:
            self._wish(CompanyWish.SEATS)

    @Slot()
    def agree(self) -> None:
        """同意，我满 18 岁."""
        self._agree(Age.ADULT)

    @Slot()
    def agreeYoung(self) -> None:
        """同意，我 16、17 岁."""
        self._agree(Age.YOUNG)

    @Slot()
    def isChild(self) -> None:
        """我不满 16 岁."""
        self._agree(Age.CHILD)

    @Slot()
    def decline(self) -> None:
        """不同意."""
        self._conversation.step(crew.decline(self._conversation.state))

    @Slot()
    def goAlone(self) -> None:
        """我一个人去."""
        state = self._conversation.state
        posting, worker = state.crew.posting, state.phone.worker
        offer = state.jobs.find(posting)
        if worker is not None and offer is not None:
            identity, held, taking = worker.id, state.seats.held, Taking(posting, offer.posting.edition)
            self._conversation.step(jobs.ask_seat(state, taking))
            self._conversation.ask(lambda hall: hall.take(identity, taking, held), jobs.answered)

    def _wish(self, wish: CompanyWish) -> None:
        self._conversation.step(crew.wish(self._conversation.state, wish))
        self._ask(lambda hall, asked: hall.applying.wish(wish, *asked))

    def _agree(self, age: Age) -> None:
        self._ask(lambda hall, asked: hall.applying.agree_together(age, *asked))

    def _ask(self, work: "Callable[[Inquiries, Asked], Company]") -> None:
        """Ask for both seats: the worker, both numbers, the posting, its edition on show."""
        state = self._conversation.state
        worker, posting = state.phone.worker, state.crew.posting
        offer = state.jobs.find(posting)
        if worker is not None and offer is not None:
            asked = ((worker, state.phone.digits, state.crew.digits), posting, offer.posting.edition)
            self._conversation.ask(lambda hall: work(hall, asked), crew.answered)
