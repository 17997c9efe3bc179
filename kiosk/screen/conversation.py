"""The conversation with the person at the screen: the state, what is asked of the hall, and who hears of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.hall.unavailable import Unavailable
from kiosk.hall.worker import Worker
from kiosk.qt.background import Background, Err, Ok, Result
from kiosk.screen.errors import HallUnavailable
from kiosk.screen.flow import jobs, way
from kiosk.screen.flow.state import Page, State
from kiosk.screen.offers import Listing

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

T = TypeVar("T")
TakeIn = Callable[[State, Listing], State]
WITH_JOBS = (Page.JOBS, Page.EVERY, Page.PICK, Page.ZONES, Page.NUMBERED, Page.JOB)


class Conversation(QObject):
    """Holds the state; `changed` follows every step. What belongs to a visit that has ended never reaches the next."""

    changed = Signal()

    def __init__(self, background: "Background[Inquiries]") -> None:
        super().__init__()
        self._background = background
        self._is_refreshing, self._is_stale, self._is_held = False, False, False
        self._again: Callable[[], None] | None = None
        self.state = State()

    def step(self, state: State) -> None:
        """Show the next state, unless its visit has ended; a new visit forgets the last question."""
        if state.visit < self.state.visit:
            return
        if state.visit > self.state.visit:
            self._again = None
        before, self.state = self.state, state
        self.changed.emit()
        if before.page not in WITH_JOBS and state.page in WITH_JOBS and state.jobs is before.jobs:
            self._update(jobs.renew)

    def leave(self) -> None:
        """Forget everything about the person, at once."""
        self.step(way.end(self.state))

    def ask(self, work: "Callable[[Inquiries], T]", then: Callable[[State, T], State]) -> None:
        """Ask the hall something; `then` makes the next state of its answer. One question at a time."""
        if self.state.is_waiting:
            return
        visit = self.state.visit

        def answered(result: Result[T]) -> None:
            if visit == self.state.visit:
                self._answered(result, then)
                self._catch_up()

        self._again = lambda: self.ask(work, then)
        self.step(way.waiting(self.state))
        self._background.ask(work, answered)

    def hear(self, work: "Callable[[Inquiries], T]", then: Callable[[State, T], State]) -> None:
        """Ask the hall something that nobody waits for; where it cannot answer, all stays as it is."""
        visit = self.state.visit

        def answered(result: Result[T]) -> None:
            if visit == self.state.visit and isinstance(result, Ok):
                self.step(then(self.state, result.value))

        self._background.ask(work, answered)

    def tell(self, work: "Callable[[Inquiries], None]") -> None:
        """Tell the hall something that nobody waits for."""
        self._background.ask(work, lambda _result: None)

    def try_again(self) -> None:
        """Ask the last question once more."""
        if self._again is not None:
            self._again()

    def hold(self, is_held: bool) -> None:
        """While a finger is on the glass nothing is refreshed under it."""
        self._is_held = is_held
        self._catch_up()

    def refresh(self) -> None:
        """Somebody committed: bring the jobs on show up to date, one question at a time, what a person asks first."""
        self._update(jobs.refresh)

    @property
    def _must_wait(self) -> bool:
        return self._is_held or self.state.is_waiting

    def _catch_up(self) -> None:
        if self._is_stale and not self._must_wait:
            self.refresh()

    def _update(self, take_in: TakeIn) -> None:
        worker, self._is_stale = self.state.phone.worker, False
        if worker is None or self.state.page not in WITH_JOBS:
            return
        self._is_stale = self._must_wait or self._is_refreshing
        if not self._is_stale:
            self._ask_for_news(worker, take_in)

    def _ask_for_news(self, worker: Worker, take_in: TakeIn) -> None:
        visit, shown, asked = self.state.visit, self.state.jobs, jobs.on_show(self.state, worker)
        self._is_refreshing = True

        def answered(result: Result[Listing]) -> None:
            self._is_refreshing = False
            if visit == self.state.visit and isinstance(result, Ok):
                self._show_news(shown, result.value, take_in)
            self._catch_up()

        self._background.ask(lambda hall: hall.listing(worker, asked), answered)

    def _show_news(self, asked_for: Listing, news: Listing, take_in: TakeIn) -> None:
        if self._must_wait or asked_for is not self.state.jobs:
            self._is_stale = True
        else:
            self.step(take_in(self.state, news))

    def _answered(self, result: Result[T], then: Callable[[State, T], State]) -> None:
        if isinstance(result, Err):
            self.step(way.troubled(self.state, _trouble(result.error)))
            return
        self._again = None
        self.step(then(way.untroubled(self.state), result.value))


def _trouble(error: Exception) -> Unavailable:
    return error.why if isinstance(error, HallUnavailable) else Unavailable.UNKNOWN
