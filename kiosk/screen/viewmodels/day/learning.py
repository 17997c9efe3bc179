"""The pages of courses and policy cards."""

# ruff: noqa: N802  QML's members are camelCase

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.hall.catalogue.card import Card
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.screen.conversation import Conversation
from kiosk.screen.flow.day import learning
from kiosk.screen.offers import CourseSeen
from kiosk.screen.viewmodels.look import LookView
from kiosk.screen.viewmodels.parts.codes import UNKNOWN
from kiosk.screen.viewmodels.parts.module import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME

__all__ = ["QML_IMPORT_MAJOR_VERSION", "QML_IMPORT_NAME", "LearningView"]
A_PAGE = 4
"""So many courses or cards; the fifth thing to touch leads on."""


@QmlElement
@QmlUncreatable("constructed by the window")
class LearningView(QObject):  # type: ignore[operator]  # the stubs forget __call__
    """Courses as they stand for the worker; cards in the language of the pages."""

    changed = Signal()

    def __init__(self, conversation: Conversation, catalogue: Catalogue, look: LookView) -> None:
        super().__init__()
        self._conversation, self._catalogue, self._look = conversation, catalogue, look
        conversation.changed.connect(self.changed)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def courses(self) -> list[dict[str, Any]]:
        """The courses of the page on show."""
        shown = self._conversation.state.learning
        first = shown.page * A_PAGE
        return [self._course(number, shown.courses[number]) for number in _numbers(first, len(shown.courses))]

    @Property(int, notify=changed)
    def coursePages(self) -> int:
        """How many pages of courses there are, 0 for none."""
        return _pages(len(self._conversation.state.learning.courses))

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def course(self) -> dict[str, Any]:
        """The course that is looked at."""
        shown = self._conversation.state.learning
        if shown.chosen >= len(shown.courses):
            return {}
        return self._course(shown.chosen, shown.courses[shown.chosen])

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def policies(self) -> list[dict[str, Any]]:
        """The cards of the page on show."""
        first = self._conversation.state.learning.page * A_PAGE
        return [self._policy(number) for number in _numbers(first, len(self._cards))]

    @Property(int, notify=changed)
    def policyPages(self) -> int:
        """How many pages of cards there are, 0 for none."""
        return _pages(len(self._cards))

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]  # the stubs forget names of types
    def policy(self) -> dict[str, Any]:
        """The card that is looked at."""
        number = self._conversation.state.learning.chosen
        return self._policy(number) if number < len(self._cards) else {}

    @Property(bool, notify=changed)
    def isHall(self) -> bool:
        """Whether the cards are what the hall makes public."""
        return self._conversation.state.learning.is_hall

    @Property(bool, notify=changed)
    def hasHall(self) -> bool:
        """Whether it makes anything public."""
        return bool(self._catalogue.public)

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page on show, from 1."""
        return self._conversation.state.learning.page + 1

    @Slot()
    def openCourses(self) -> None:
        """学点啥."""
        held = self._conversation.state.seats.first
        if held is not None:
            worker = held.signup.worker
            self._conversation.ask(lambda hall: hall.matters.courses(worker), learning.show_courses)

    @Slot()
    def openPolicies(self) -> None:
        """有啥政策."""
        self._conversation.step(learning.show_policies(self._conversation.state))

    @Slot()
    def openHall(self) -> None:
        """这个市场."""
        self._conversation.step(learning.show_hall(self._conversation.state))

    @Slot()
    def nextCourses(self) -> None:
        """再看几个, of the courses."""
        self._conversation.step(
            learning.turn(self._conversation.state, _pages(len(self._conversation.state.learning.courses)))
        )

    @Slot()
    def nextPolicies(self) -> None:
        """再看几个, of the cards."""
        self._conversation.step(learning.turn(self._conversation.state, _pages(len(self._cards))))

    @Slot(int)
    def openCourse(self, number: int) -> None:
        """A course, counted from 0."""
        self._conversation.step(learning.open_course(self._conversation.state, number))

    @Slot(int)
    def openPolicy(self, number: int) -> None:
        """A card, counted from 0."""
        self._conversation.step(learning.open_policy(self._conversation.state, number))

    @Slot()
    def join(self) -> None:
        """我想学; said again: 不学了."""
        state = self._conversation.state
        held, shown = state.seats.first, state.learning
        if held is None or shown.chosen >= len(shown.courses):
            return
        worker, seen = held.signup.worker, shown.courses[shown.chosen]
        if seen.is_joined:
            self._conversation.ask(lambda hall: hall.matters.leave(worker, seen.course.code), learning.joined)
        else:
            self._conversation.ask(lambda hall: hall.matters.join(worker, seen.course.code), learning.joined)

    @property
    def _cards(self) -> tuple[Card, ...]:
        return self._catalogue.public if self._conversation.state.learning.is_hall else self._catalogue.policies

    def _course(self, number: int, seen: CourseSeen) -> dict[str, Any]:
        course = seen.course.named(self._look.spoken)
        return {
            "number": number,
            "isJoined": seen.is_joined,
            "left": UNKNOWN if seen.left is None else seen.left,
            "name": course.name,
            "when": course.when,
            "where": course.where,
            "isFree": course.is_free,
            "money": course.money,
        }

    def _policy(self, number: int) -> dict[str, Any]:
        card = self._cards[number]
        words = card.said(self._look.spoken)
        said = {"number": number, "icon": card.icon, "title": words.title, "text": words.text}
        return said | {"ground": card.ground, "telephone": card.telephone}


def _numbers(first: int, count: int) -> range:
    return range(first, min(first + A_PAGE, count))


def _pages(count: int) -> int:
    return -(-count // A_PAGE)
