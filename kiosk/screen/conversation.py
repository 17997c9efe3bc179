"""The conversation with the person at the screen: the state, what is asked of the hall, and who hears of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kiosk.hall.worker import Worker
from kiosk.screen import flow
from kiosk.screen.background import Background, Err, Ok, Result
from kiosk.screen.errors import HallUnavailable, Trouble
from kiosk.screen.flow import Page, State
from kiosk.screen.offers import Listing

if TYPE_CHECKING:
    from kiosk.screen.inquiries import Inquiries

T = TypeVar("T")
TakeIn = Callable[[State, Listing], State]
WITH_JOBS = (Page.JOBS, Page.EVERY, Page.NUMBERED)


class Conversation(QObject):
    """Holds the state; `changed` follows every step. What the hall answers to one person never reaches the next."""

    changed = Signal()

    def __init__(self, background: "Background[Inquiries]") -> None:
        super().__init__()
        self._background = background
        self._person, self._is_refreshing, self._is_stale, self._is_held = 0, False, False, False
        self._again: Callable[[], None] | None = None
        self.state = State()

    def step(self, state: State) -> None:
        """Show the next state; nobody's state ends the conversation."""
        if state == State():
            self._person += 1
            self._again = None
        before, self.state = self.state, state
        self.changed.emit()
        if before.page not in WITH_JOBS and state.page in WITH_JOBS and state.listing is before.listing:
            self._update(flow.renew)

    def leave(self) -> None:
        """Forget everything about the person, at once."""
        self.step(State())

    def ask(self, work: "Callable[[Inquiries], T]", then: Callable[[State, T], State]) -> None:
        """Ask the hall something; `then` makes the next state of its answer. One question at a time."""
        if self.state.is_waiting:
            return
        person = self._person

        def answered(result: Result[T]) -> None:
            if person == self._person:
                self._answered(result, then)

        self._again = lambda: self.ask(work, then)
        self.step(flow.waiting(self.state))
        self._background.ask(work, answered)

    def try_again(self) -> None:
        """Ask the last question once more."""
        if self._again is not None:
            self._again()

    def hold(self, is_held: bool) -> None:
        """While a finger is on the glass nothing is refreshed under it."""
        self._is_held = is_held
        if not is_held and self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Somebody committed: bring the jobs on show up to date, one question at a time."""
        self._update(flow.refresh)

    def _update(self, take_in: TakeIn) -> None:
        worker = self.state.worker
        if worker is None or self.state.page not in WITH_JOBS:
            return
        self._is_stale = self._is_held or self._is_refreshing
        if not self._is_stale:
            self._ask_for_news(worker, take_in)

    def _ask_for_news(self, worker: Worker, take_in: TakeIn) -> None:
        person, listing = self._person, self.state.listing
        shown = tuple({offer.posting.id for offer in listing.on_show})
        self._is_refreshing = True

        def answered(result: Result[Listing]) -> None:
            self._is_refreshing = False
            if person == self._person and isinstance(result, Ok):
                self._show_news(listing, result.value, take_in)
            if self._is_stale:
                self.refresh()

        self._background.ask(lambda hall: hall.listing(worker, shown), answered)

    def _show_news(self, asked_for: Listing, news: Listing, take_in: TakeIn) -> None:
        if self._is_held or asked_for is not self.state.listing:
            self._is_stale = True
        else:
            self.step(take_in(self.state, news))

    def _answered(self, result: Result[T], then: Callable[[State, T], State]) -> None:
        if isinstance(result, Err):
            self.step(flow.troubled(self.state, _trouble(result.error)))
            return
        self._again = None
        self.step(then(flow.untroubled(self.state), result.value))


def _trouble(error: Exception) -> Trouble:
    return error.trouble if isinstance(error, HallUnavailable) else Trouble.UNKNOWN
