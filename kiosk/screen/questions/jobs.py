"""What the screen asks of the hall about jobs: lists, one by itself, a seat. Runs on the background thread."""

import datetime as dt
from collections.abc import Collection, Sequence

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, day_of
from kiosk.hall.ids import Id
from kiosk.hall.listing.bars import time_of
from kiosk.hall.listing.browsing import Count
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import (
    Already,
    Busy,
    Changed,
    Closed,
    Confirmed,
    Full,
    NotQueued,
    Outcome,
    Queued,
    QueueOutcome,
    TooManyPlaces,
    Uncertified,
)
from kiosk.hall.worker import Worker
from kiosk.screen.answers import Answer, AnswerKind, Called, OnShow, Taking
from kiosk.screen.offers import HeldSeat, Listing, Looked, Offer, Shelf
from kiosk.screen.questions.seats import held
from kiosk.screen.questions.trouble import named_trouble
from kiosk.services import Services

_KINDS: dict[type, AnswerKind] = {
    Full: AnswerKind.FULL,
    Closed: AnswerKind.CLOSED,
    Busy: AnswerKind.BUSY,
    Changed: AnswerKind.CHANGED,
    TooManyPlaces: AnswerKind.TOO_MANY_PLACES,
    Uncertified: AnswerKind.UNCERTIFIED,
}


class JobInquiries:
    """Jobs and their seats; raises HallUnavailable when the hall cannot answer."""

    def __init__(self, services: Services, catalogue: Catalogue, clock: Clock) -> None:
        self._services, self._catalogue, self._clock = services, catalogue, clock

    def listing(self, worker: Worker, on_show: OnShow) -> Listing:
        """What the worker can have now, and what became of the postings on show."""
        with named_trouble():
            own = self._suggested(worker)
            shelf = self._shelf(on_show)
            known = {offer.posting.id for offer in (*own, *(shelf.offers if shelf else ()))}
            others = [self._services.jobs.posting(key) for key in on_show.keys if key not in known]
            return Listing(
                suggested=own,
                days=self._counts(worker),
                every=shelf,
                looked=None if on_show.looked is None else self._looked(worker, on_show.looked, on_show.seats),
                has_lost_seat=self._services.signups.has_lost_seat(worker.id),
                is_clock_wrong=self._services.here.doubt() is not None,
                others=self._offers([posting for posting in others if posting is not None]),
            )

    def look(self, worker: Worker, posting: Id, seats: Sequence[HeldSeat]) -> Looked | None:
        """One posting by itself, and what keeps it from the worker."""
        with named_trouble():
            return self._looked(worker, posting, seats)

    def numbered(self, worker: Worker, number: int, seats: Sequence[HeldSeat]) -> Called:
        """What has this number on the board."""
        with named_trouble():
            found = self._services.jobs.numbered(number).postings
            looked = self._looked(worker, found[0].id, seats) if len(found) == 1 else None
            return Called(self._offers(found), looked)

    def take(self, worker: Id, taking: Taking, shown: Sequence[HeldSeat]) -> Answer:
        """Ask for a seat, in place of one he gives back where he says so; `shown`: seats he has shown to be his."""
        with named_trouble():
            signups = self._services.signups
            if taking.is_waiting:
                told = self._services.waitings.join(worker, taking.posting, taking.edition)
                return self._answer(told, taking.posting, ())
            if taking.instead_of:
                outcome = signups.swap(taking.instead_of, worker, taking.posting, taking.edition)
            else:
                outcome = signups.sign_up(worker, taking.posting, taking.edition)
            return self._answer(outcome, taking.posting, shown)

    def take_with(self, worker: Id, papers: int, taking: Taking, shown: Sequence[HeldSeat]) -> Answer:
        """The same for who says that he has the certificates of these bits."""
        with named_trouble():
            self._services.papers.state(worker, papers)
        return self.take(worker, taking, shown)

    def _answer(self, outcome: Outcome | QueueOutcome, posting: Id, shown: Sequence[HeldSeat]) -> Answer:
        match outcome:
            case Confirmed() | Already():
                return Answer(AnswerKind.SEATED, posting, held(outcome), isinstance(outcome, Already))
            case Uncertified():
                return Answer(AnswerKind.UNCERTIFIED, posting, needs=outcome.needs)
            case Queued() | NotQueued():
                return Answer(AnswerKind.QUEUED, posting, stands=outcome)
            case Busy():
                return Answer(AnswerKind.BUSY, posting, self._in_the_way(outcome.posting, shown))
            case _:
                return Answer(_KINDS.get(type(outcome), AnswerKind.UNSURE), posting)

    def _in_the_way(self, wanted: Posting, shown: Sequence[HeldSeat]) -> HeldSeat | None:
        time = time_of(wanted.terms, self._catalogue)
        return next((seat for seat in shown if time_of(seat.posting.terms, self._catalogue).overlaps(time)), None)

    def _shelf(self, on_show: OnShow) -> Shelf | None:
        if on_show.part is None:
            return None
        found = self._services.jobs.browse(on_show.part, on_show.page, on_show.room, on_show.step)
        return Shelf(on_show.part, self._offers(found.postings), found.page, found.pages, found.shares)

    def _counts(self, worker: Worker) -> tuple[Count, Count]:
        today, tomorrow = (self._services.jobs.count_in(worker.trades, day) for day in self._days())
        return today, tomorrow

    def _looked(self, worker: Worker, posting: Id, seats: Sequence[HeldSeat]) -> Looked | None:
        found = self._services.jobs.posting(posting)
        if found is None:
            return None
        bar = self._services.jobs.bar(worker, found, [seat.posting for seat in seats])
        (offer,) = self._offers([found])
        return Looked(offer, bar, tuple(self._services.verifications.marks(found.employer).items()))

    def _days(self) -> tuple[dt.date, dt.date]:
        """Today and tomorrow."""
        today = day_of(self._clock())
        return today, today + dt.timedelta(days=1)

    def _suggested(self, worker: Worker) -> tuple[Offer, ...]:
        found = self._services.jobs.suggestions(worker)
        known = self._services.verifications.known({one.posting.employer for one in found})
        return tuple(Offer(one.posting, one.reasons, known=known[one.posting.employer]) for one in found)

    def _offers(self, postings: Collection[Posting]) -> tuple[Offer, ...]:
        known = self._services.verifications.known({posting.employer for posting in postings})
        now = self._clock()
        return tuple(
            Offer(posting, status=posting.availability(now), known=known[posting.employer]) for posting in postings
        )
