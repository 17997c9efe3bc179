"""Crews: a seat for each of two to six people in one transaction, or for none; only the posting's home decides."""

from collections.abc import Sequence

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import is_right
from kiosk.hall.facts import LeaseRecalled
from kiosk.hall.ids import Id, new_id
from kiosk.hall.posting import Choosing, Posting, PostingState
from kiosk.hall.seat.crew import CrewOutcome, CrewRequest, Mate
from kiosk.hall.seat.outcomes import Already, Changed, Closed, Few, Hindered, Request, Together, Unsure
from kiosk.hall.seat.signup import HOLDS_SEAT
from kiosk.hall.seat.waiting import spare
from kiosk.services.clocks import doubt
from kiosk.services.desk.away import worker_is_away
from kiosk.services.reach import Reach
from kiosk.services.worker.giving import Giving, deciding, repeated
from kiosk.services.worker.signups import Signups
from kiosk.store import Store
from kiosk.store.transaction import Transaction

LOOKS, LOOK_S = 6, 0.5
"""How often, and after how many seconds each, it is looked whether seats that were asked back have come: 3 s in all."""


class Crews:
    """Gives a crew the seats of one posting, all or none."""

    def __init__(self, store: Store, catalogue: Catalogue, signups: Signups, reach: Reach) -> None:
        self._store, self._catalogue, self._signups, self._reach = store, catalogue, signups, reach

    def sign_up(self, workers: Sequence[Id], posting: Id, edition: int = 0) -> CrewOutcome:
        """Ask for a seat for each of these workers; seats that the home has lent are waited for, three seconds.

        What one of them must show or say before is asked of him first.
        """
        for worker in workers:
            if before := self._signups.before(Request(b"", worker, posting)):
                return before
        outcome = self._asked(workers, posting, edition)
        for _ in range(LOOKS):
            if not isinstance(outcome, Few) or not outcome.may_come:
                break
            self._reach.pause(LOOK_S)
            outcome = self._asked(workers, posting, edition)
        return outcome

    def answer(self, request: CrewRequest) -> CrewOutcome:
        """Here, or asked by another kiosk; the same request is answered the same way."""
        with self._store.write() as tx:
            giving = Giving(tx, self._catalogue, self._store.identity.kiosk)
            wanted = tx.postings.one(request.posting)
            asked = [found for mate in request.mates if (found := tx.signups.one(mate.signup))]
            if asked and wanted is not None and all(each.state in HOLDS_SEAT for each in asked):
                return Together(tuple(map(giving.confirmed, asked)))
            if asked or wanted is None or not wanted.is_open(tx.now):
                has_begun = wanted and not asked and wanted.state is PostingState.OPEN
                return Unsure(wanted) if wanted and has_begun and doubt(self._store) else Closed(wanted)
            if 0 < request.edition < wanted.edition:
                return Changed(wanted)
            is_away = any(worker_is_away(tx, mate.worker, tx.now) for mate in request.mates)
            if is_away or not self._may_give(tx, giving, wanted):
                return Unsure(wanted)
            return _given_before(tx, giving, request, wanted) or _decide(tx, giving, request, wanted)

    def _asked(self, workers: Sequence[Id], posting: Id, edition: int) -> CrewOutcome:
        """Asked anew each time, under ids of its own: who refuses one request refuses it again."""
        crew, *signups = (new_id(self._store.new_bytes) for _ in range(len(workers) + 1))
        request = CrewRequest(crew, posting, tuple(map(Mate, signups, workers)), edition)
        outcome = self.answer(request)
        if not isinstance(outcome, Unsure) or not self._store.counts:
            return outcome
        told = (self._reach.ask_other(journal, request) for journal in self._deciding(outcome.posting))
        return next((one for one in told if isinstance(one, Together | Few | Hindered | Closed | Changed)), outcome)

    def _deciding(self, posting: Posting) -> tuple[Id, ...]:
        with self._store.read() as query:
            return deciding(query, posting, self._store.identity)

    def _may_give(self, tx: Transaction, giving: Giving, posting: Posting) -> bool:
        is_ours = giving.decides(posting) and not tx.postings.is_closed_to_us(posting.id)
        return is_ours and posting.terms.choosing is Choosing.AT_ONCE and self._store.counts and is_right(tx.now)


def _given_before(
    tx: Transaction, giving: Giving, request: CrewRequest, posting: Posting
) -> Together | Hindered | None:
    """What they have of that time already: all of them this very seat, which is shown again, or some of them."""
    held = {mate.worker: giving.busy(mate.worker, posting) for mate in request.mates}
    again = [one.signup for one in held.values() if isinstance(one, Already) and one.signup.posting == posting.id]
    if len(again) == len(request.mates):
        return Together(tuple(map(giving.confirmed, again)))
    twice = repeated(tx, [mate.worker for mate in request.mates])
    hindered = {*(worker for worker, one in held.items() if one), *twice}
    return Hindered(posting, tuple(sorted(hindered))) if hindered else None


def _decide(tx: Transaction, giving: Giving, request: CrewRequest, posting: Posting) -> Together | Few:
    """Who waits comes first: a crew has what none of them may want."""
    account, waiting = giving.account(posting), tx.waiting.of_posting(posting.id)
    free = spare(waiting, account.free + account.offered)
    missing = len(request.mates) - free
    if missing > 0:
        return Few(posting, free, may_come=not waiting and _recall(tx, posting, missing, free))
    crew = (request.id, len(request.mates))
    asked = [Request(mate.signup, mate.worker, posting.id, edition=request.edition) for mate in request.mates]
    given = [giving.give(one, posting, crew).signup for one in asked]
    return Together(tuple(map(giving.confirmed, given)))


def _recall(tx: Transaction, posting: Posting, missing: int, free: int) -> bool:
    """Ask back what other kiosks hold, each once at a time; whether enough may come."""
    if posting.places_left < free + missing:
        return False
    for holder in tx.leases.holders_with_seats(posting.id):
        if holder != tx.journal and not tx.leases.has_open_recall(posting.id, holder):
            tx.append(tx.new_id(), LeaseRecalled(posting.id, holder, missing))
    return True
