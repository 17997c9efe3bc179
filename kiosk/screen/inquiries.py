"""What the screen asks of the hall's services, in the screen's own words. Runs on the background thread.

Loaded only there: the services bring SQLAlchemy, which takes longer to import than the first page to show.
"""

import datetime as dt
from collections.abc import Callable

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, day_of
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import (
    Already,
    Busy,
    Changed,
    Closed,
    Confirmed,
    Full,
    Held,
    Outcome,
    SeatWord,
    Shown,
    TakenBack,
    WrongLabel,
)
from kiosk.hall.seat.outcomes import Labelled as Opened
from kiosk.hall.seat.signup import Party, Seat
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Agreed, Answer, AnswerKind, Called, Known, Labelled, Said, Wish
from kiosk.screen.market import Market, Watch
from kiosk.screen.matters import Matters
from kiosk.screen.offers import CaseSeen, HeldSeat, Listing, Offer, suggested
from kiosk.screen.trouble import named_trouble
from kiosk.services import Services

_KINDS = {
    Full: AnswerKind.FULL,
    Closed: AnswerKind.CLOSED,
    Busy: AnswerKind.BUSY,
    Changed: AnswerKind.CHANGED,
}
_WITHDRAWN = {True: SeatWord.DONE, False: SeatWord.NOT_HELD}


class Inquiries:
    """The hall, asked by the screen; raises HallUnavailable when it cannot answer."""

    def __init__(self, services: Services, catalogue: Catalogue, clock: Clock) -> None:
        self._services, self._catalogue, self._clock = services, catalogue, clock
        self.matters = Matters(services, clock)

    def watch(self) -> Watch:
        """Sees every commit."""
        with named_trouble():
            return self._services.watch()

    def kiosk(self) -> int:
        """This kiosk's number, 0 for A: its seats' labels begin with that letter."""
        with named_trouble():
            return self._services.here.letters[0]

    def market(self) -> Market:
        """What is on offer today and tomorrow."""
        with named_trouble():
            today, _ = days = self._days()
            return Market(
                (self._services.jobs.day() - today).days, tuple(map(self._count, days)), self._services.here.doubt()
            )

    def token(self) -> str:
        """The employers' code to show now."""
        with named_trouble():
            return self._services.employers.token()

    def find(self, phone: str, trades: tuple[int, ...] = ()) -> Known | None:
        """The worker with this number, who looks for these trades too, and what he can have.

        None for a number that the hall does not know, or whose owner is asked once more.
        """
        with named_trouble():
            worker = self._services.workers.find(phone)
            return None if worker is None or worker.must_be_asked else self._known(phone, worker, trades)

    def agree(self, phone: str, age: Age, beside: Id | None, trades: tuple[int, ...] = ()) -> Agreed:
        """Keep a number whose owner agrees, if he may work; `beside` uses it too, and is another."""
        with named_trouble():
            verdict, worker = self._services.workers.agree(phone, age, beside)
            return Agreed(verdict, None if worker is None else self._known(phone, worker, trades))

    def register(self, wish: Wish, known: Id) -> Known:
        """Keep what a worker looks for from now on."""
        with named_trouble():
            worker = self._services.workers.register(wish.phone, wish.trades, wish.day, known=known)
            return Known(worker, self.listing(worker))

    def listing(self, worker: Worker, shown: tuple[Id, ...] = ()) -> Listing:
        """What the worker can have now, and what became of the postings on show."""
        with named_trouble():
            days = sorted({*self._days(), worker.day})
            every = [posting for day in days for posting in self._services.jobs.every(day)]
            still_open = {posting.id for posting in every}
            others = (self._services.jobs.posting(key) for key in shown if key not in still_open)
            return Listing(
                suggested=suggested(self._services.jobs.suggestions(worker)),
                every=tuple(Offer(posting) for posting in every),
                has_lost_seat=self._services.signups.has_lost_seat(worker.id),
                others=tuple(self._offer(posting) for posting in others if posting is not None),
            )

    def numbered(self, number: int) -> Called:
        """What has this number on the board."""
        with named_trouble():
            found = self._services.jobs.numbered(number)
            return Called(found.availability, tuple(self._offer(posting) for posting in found.postings))

    def sign_up(self, worker: Id, posting: Id, edition: int) -> Answer:
        """Ask for a seat of the edition on show."""
        with named_trouble():
            return _answer(self._services.signups.sign_up(worker, posting, edition), posting)

    def seats(self, phone: str, number: str) -> Labelled:
        """What this number and label open, today or later: its letter is this kiosk's, or was when it gave the seat."""
        with named_trouble():
            labels = [f"{Seat(kiosk, 0).label[:-1]}{number}" for kiosk in self._services.here.letters]
            found = self._services.signups.of_seat(phone, *labels)
            return _labelled(found, self.matters.cases)

    def give_up(self, signup: Id) -> Said:
        """Give a seat back."""
        return self.matters.said(lambda: _WITHDRAWN[self._services.signups.withdraw(signup)])

    def arrive(self, signup: Id) -> Said:
        """Say that the worker is there."""
        return self.matters.said(lambda: self._services.signups.arrive(signup, Party.WORKER))

    def _known(self, phone: str, worker: Worker, trades: tuple[int, ...]) -> Known:
        """A worker, with what he looks for by the way he came."""
        wanted = tuple(dict.fromkeys((*worker.trades, *trades)))
        if wanted != worker.trades:
            return self.register(Wish(phone, wanted, worker.day), worker.id)
        return Known(worker, self.listing(worker))

    def _days(self) -> tuple[dt.date, dt.date]:
        """Today and tomorrow."""
        today = day_of(self._clock())
        return today, today + dt.timedelta(days=1)

    def _offer(self, posting: Posting) -> Offer:
        return Offer(posting, status=posting.availability(self._clock()))

    def _count(self, day: dt.date) -> tuple[int, ...]:
        found = self._services.jobs.open_by_trade(day)
        return tuple(sum(found.get(trade.code, 0) for trade in each.trades) for each in self._catalogue.families)


def open_inquiries(open_services: Callable[[], Services], catalogue: Catalogue, clock: Clock) -> Inquiries:
    """The hall, opened."""
    with named_trouble():
        return Inquiries(open_services(), catalogue, clock)


def _held(seat: Held) -> HeldSeat:
    return HeldSeat(seat.signup, seat.posting, seat.contact, seat.pay, seat.mark)


def _labelled(found: Opened, cases: Callable[[Id], tuple[CaseSeen, ...]]) -> Labelled:
    match found:
        case Shown():
            workers = {seat.signup.worker for seat in (*found.seats, *found.done)}
            seats, done = (tuple(map(_held, each)) for each in (found.seats, found.done))
            return Labelled(seats, done, cases(workers.pop()) if len(workers) == 1 else ())
        case TakenBack():
            return Labelled(taken_back=found.posting)
        case WrongLabel():
            return Labelled(tries_left=found.left)
        case _:
            return Labelled()


def _answer(outcome: Outcome, posting: Id) -> Answer:
    if isinstance(outcome, Confirmed | Already):
        return Answer(AnswerKind.SEATED, posting, _held(outcome), isinstance(outcome, Already))
    return Answer(_KINDS.get(type(outcome), AnswerKind.UNSURE), posting)
