"""What the screen asks of the hall's services, in the screen's own words. Runs on the background thread.

Loaded only there: the services bring SQLAlchemy, which takes longer to import than the first page to show.
"""

from collections.abc import Callable, Sequence

import msgspec

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, Clock
from kiosk.hall.figures.on_offer import OnOffer
from kiosk.hall.form import hall_number
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import Labelled as Opened
from kiosk.hall.seat.outcomes import SeatWord, Shown, TakenBack, WrongLabel
from kiosk.hall.seat.signup import Party, Seat
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Agreed, Known, Labelled, OnShow, Said, Unfound, Wish
from kiosk.screen.behind import NOTHING, Behind
from kiosk.screen.market import FamilyOffer, HireDoor, Market, Watch, Ways
from kiosk.screen.offers import CaseSeen
from kiosk.screen.questions.applying import Applying
from kiosk.screen.questions.jobs import JobInquiries
from kiosk.screen.questions.matters import Matters
from kiosk.screen.questions.panel import PanelInquiries
from kiosk.screen.questions.queueing import Queueing
from kiosk.screen.questions.seats import held
from kiosk.screen.questions.trouble import named_trouble
from kiosk.services import Services
from kiosk.services.employer.employers import QUICK

_WITHDRAWN = {True: SeatWord.DONE, False: SeatWord.NOT_HELD}


class Inquiries(JobInquiries):
    """The hall, asked by the screen; raises HallUnavailable when it cannot answer."""

    def __init__(self, services: Services, catalogue: Catalogue, clock: Clock, behind: Behind = NOTHING) -> None:
        super().__init__(services, catalogue, clock)
        self.applying, self.queueing = Applying(services), Queueing(services)
        self.matters = Matters(services, clock)
        self.panel = PanelInquiries(services, catalogue, clock, behind)

    def watch(self) -> Watch:
        """Sees every commit."""
        with named_trouble():
            return self._services.watch()

    def kiosk(self) -> int:
        """This kiosk's number, 0 for A: its seats' labels begin with that letter."""
        with named_trouble():
            return self._services.here.letters[0]

    def market(self) -> Market:
        """What everybody may see who walks by."""
        with named_trouble():
            now, (today, _) = self._services.market.now(), self._days()
            unnamed_today, unnamed_tomorrow = map(self._unnamed, now.on_offer)
            return Market(
                day=(now.day - today).days,
                families=tuple(map(self._of_families, now.on_offer)),
                unnamed=(unnamed_today, unnamed_tomorrow),
                doubt=self._services.here.doubt(),
                gone=now.gone,
                newest=now.newest,
                notice=self._services.notices.standing(self._clock()),
                events=self._services.events.work(self._clock()),
                called=self._services.waitings.called(self._clock()),
                said=self._services.desk.openings.said,
            )

    def door(self, ways: Ways) -> HireDoor:
        """The employers' code to show now, and where it leads."""
        to = ways.public or ways.pages
        with named_trouble():
            token = self._services.employers.token(ways.pages, QUICK if ways.public else MINUTE)
            return HireDoor(f"{to}/e/{token}" if to else "", self._services.digits.shown(), ways)

    def find(self, phone: str, trades: tuple[int, ...] = ()) -> Known | Unfound | None:
        """The worker with this number, who looks for these trades too, and what he can have.

        None for a number that the hall does not know, or whose owner is asked once more.
        """
        with named_trouble():
            worker = self._services.workers.find(phone)
            if worker is None and hall_number.normalise(phone):
                return Unfound.NOT_GIVEN
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
            return self._shown(worker)

    def keep_look(self, worker: Id, language: str, is_large: bool) -> None:
        """Keep in which language (a locale) and size a worker reads."""
        with named_trouble():
            self._services.workers.keep_look(worker, language, is_large=is_large)

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

    def contest(self, signup: Id) -> Said:
        """Say that the worker was there."""
        return self.matters.said(lambda: self._services.signups.contest(signup))

    def _known(self, phone: str, worker: Worker, trades: tuple[int, ...]) -> Known:
        """A worker, with what he looks for by the way he came."""
        wanted = tuple(dict.fromkeys((*worker.trades, *trades)))
        if wanted != worker.trades:
            return self.register(Wish(phone, wanted, worker.day), worker.id)
        return self._shown(worker)

    def _shown(self, worker: Worker) -> Known:
        """A worker, and what he can have on the day on which there is something for him."""
        looking = msgspec.structs.replace(worker, day=self._services.jobs.day_for(worker))
        return Known(looking, self.listing(looking, OnShow()))

    def _of_families(self, found: Sequence[OnOffer]) -> tuple[FamilyOffer, ...]:
        by_trade = {each.trade: each for each in found}
        return tuple(
            _together([by_trade[one.code] for one in family.trades if one.code in by_trade])
            for family in self._catalogue.families
        )

    def _unnamed(self, found: Sequence[OnOffer]) -> FamilyOffer:
        named = {one.code for one in self._catalogue.trades()}
        return _together([each for each in found if each.trade not in named])


def open_inquiries(
    open_services: Callable[[], Services], catalogue: Catalogue, clock: Clock, behind: Behind
) -> Inquiries:
    """The hall, opened."""
    with named_trouble():
        return Inquiries(open_services(), catalogue, clock, behind)


def _together(trades: Sequence[OnOffer]) -> FamilyOffer:
    day_pay = max((each.day_pay for each in trades), default=0)
    return FamilyOffer(sum(each.postings for each in trades), sum(each.places for each in trades), day_pay)


def _labelled(found: Opened, cases: Callable[[Id], tuple[CaseSeen, ...]]) -> Labelled:
    match found:
        case Shown():
            workers = {seat.signup.worker for seat in (*found.seats, *found.done)}
            seats, done = (tuple(map(held, each)) for each in (found.seats, found.done))
            return Labelled(seats, done, cases(workers.pop()) if len(workers) == 1 else ())
        case TakenBack():
            return Labelled(taken_back=found)
        case WrongLabel():
            return Labelled(tries_left=found.left)
        case _:
            return Labelled()
