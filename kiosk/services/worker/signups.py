"""Sign-ups: a seat at once, or a plain no."""

from collections.abc import Callable
from typing import TypeAlias

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, Clock, day_of, is_right
from kiosk.hall.facts import SeatFreed, SignupArrived, SignupConfirmed, SignupRefused, SignupWithdrawn
from kiosk.hall.ids import Id, new_id
from kiosk.hall.limits import share_from_afar
from kiosk.hall.posting import Choosing, Posting, PostingState
from kiosk.hall.seat.outcomes import (
    Already,
    AtDesk,
    Busy,
    Changed,
    Closed,
    Confirmed,
    Full,
    Labelled,
    Outcome,
    Request,
    SeatWord,
    Unsure,
    WrongLabel,
)
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, RefusalReason, Seat, Signup, SignupState
from kiosk.hall.seat.span import Span, may_arrive, span_of
from kiosk.services.clocks import doubt, is_behind
from kiosk.services.worker.labels import contact_of, opened, taken_back
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction
from kiosk.store.tries import Tries

SHOWN_AGAIN = 10 * MINUTE
LABEL_TRIES = 3
"""So many wrong labels a number and day; after that it is the desk until midnight."""
LABELS = "labels of a number"

AskOther: TypeAlias = Callable[[Id, Request], Outcome | None]
"""The answer of the kiosk that writes a journal, None while it cannot be reached."""


def nobody_answers(_journal: Id, _request: Request) -> Outcome | None:
    """There is no other kiosk."""
    return None


class Signups:
    """Gives seats of this kiosk's postings, and takes them back."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, ask_other: AskOther = nobody_answers) -> None:
        self._store, self._catalogue, self._clock, self._ask_other = store, catalogue, clock, ask_other

    def sign_up(self, worker: Id, posting: Id, edition: int = 0) -> Outcome:
        """Ask for a seat of the edition that was seen; the answer is final and, when confirmed, durable.

        Where this kiosk has no seat to give, the posting's home is asked, then the kiosks that it lent seats to.
        """
        request = Request(new_id(self._store.new_bytes), worker, posting, edition=edition)
        return self._or_elsewhere(request, self._try(request))

    def apply(self, request: Request) -> Outcome:
        """The same for who asks from afar; asked again, the same is answered again."""
        return self._or_elsewhere(request, self.answer(request))

    def _or_elsewhere(self, request: Request, outcome: Outcome) -> Outcome:
        if not isinstance(outcome, Unsure) or not self._store.counts:
            return outcome
        answers = (self._ask_other(journal, request) for journal in self._others(outcome.posting))
        return next((answer for answer in answers if answer and not isinstance(answer, Unsure | Full)), outcome)

    def answer(self, request: Request) -> Outcome:
        """Another kiosk asks for a seat of a posting of this one; the same request is answered the same way."""
        with self._store.read() as query:
            given, wanted = query.signups.one(request.signup), query.postings.one(request.posting)
            if given is not None and given.state in HOLDS_SEAT:
                posting = _known(query.postings.one(given.posting))
                return Confirmed(given, posting, contact_of(query, posting))
            if given is not None or query.signups.is_refused(request.signup):
                return Full(wanted) if wanted is not None and given is None else Closed(wanted)
        return self._try(request)

    def _try(self, request: Request) -> Outcome:
        with self._store.write() as tx:
            wanted = tx.postings.one(request.posting)
            if wanted is None or not wanted.is_open(tx.now):
                has_begun = wanted and wanted.state is PostingState.OPEN
                return Unsure(wanted) if wanted and has_begun and doubt(self._store) else Closed(wanted)
            is_ours_to_give = wanted.terms.choosing is Choosing.AT_ONCE and not tx.postings.is_closed_to_us(wanted.id)
            if not is_ours_to_give or not self._store.counts or not is_right(tx.now):
                return Unsure(wanted)
            if 0 < request.edition < wanted.edition:
                return Changed(wanted)
            return self._held_then(tx, request.worker, wanted) or self._decide(tx, request, wanted)

    def _others(self, posting: Posting) -> tuple[Id, ...]:
        """Journals of other kiosks that may have a seat of a posting, its home first."""
        with self._store.read() as query:
            identity = self._store.identity
            holders = query.leases.holders_with_seats(posting.id)
            current = [journal for journal in query.journals.current(identity.hall) if journal != identity.journal]
            home = [journal for journal in current if posting.home in query.journals.lineage(journal)]
            return tuple(dict.fromkeys((*home, *(journal for journal in current if journal in holders))))

    def of_seat(self, phone: str, *labels: str) -> Labelled:
        """The seats that a number and a label open and that are not over; the label proves who asks.

        Several where it was typed without its letter, at a kiosk that had another one before: they are one try.
        """
        with self._store.write() as tx:
            tries = Tries(tx, self._store.vault.lookup(LABELS, phone), day_of(tx.now), is_behind(self._store))
            left = LABEL_TRIES - tries.wrong()
            if left <= 0:
                return AtDesk()
            found = opened(tx, phone, {label.strip().upper() for label in labels}, tx.now)
            tries.keep(is_wrong=found is None)
            return found or (WrongLabel(left - 1) if left > 1 else AtDesk())

    def has_lost_seat(self, worker: Id) -> bool:
        """Whether the hall took back a seat of work that has not begun; which one is told to who knows its label."""
        with self._store.read() as query:
            return bool(taken_back(query, worker, self._clock()))

    def withdraw(self, signup: Id, by: Party = Party.WORKER) -> bool:
        """Give a seat back for good; false when it is not held any more or the person has arrived."""
        with self._store.write() as tx:
            found = tx.signups.one(signup)
            if found is None or found.state is not SignupState.CONFIRMED:
                return False
            tx.append(signup, SignupWithdrawn(by))
            if (signup, found.posting) in tx.signups.withdrawn_and_not_freed(tx.journals.lineage(tx.journal)):
                tx.append(signup, SeatFreed(found.posting))
            return True

    def arrive(self, signup: Id, by: Party) -> SeatWord:
        """Say that the worker is there, not long before the start; done as well when said twice."""
        with self._store.write() as tx:
            found = tx.signups.one(signup)
            if found is None or found.state not in HOLDS_SEAT:
                return SeatWord.NOT_HELD
            if found.state is SignupState.CONFIRMED:
                if not may_arrive(_known(tx.postings.one(found.posting)).terms, tx.now):
                    return SeatWord.TOO_EARLY
                tx.append(signup, SignupArrived(by))
            return SeatWord.DONE

    def _held_then(self, tx: Transaction, worker: Id, wanted: Posting) -> Already | Busy | None:
        """Whether the worker has work at that time, the ride there and back included."""
        time = self._span(wanted)
        for signup in filter(_is_held, tx.signups.of_worker(worker)):
            posting = _known(tx.postings.one(signup.posting))
            if self._span(posting).overlaps(time):
                is_new = abs(tx.now - signup.at) <= SHOWN_AGAIN
                return Already(signup, posting, contact_of(tx, posting)) if is_new else Busy(wanted)
        return None

    def _span(self, posting: Posting) -> Span:
        return span_of(posting.terms, self._catalogue.ride(posting.terms.zone))

    def _decide(self, tx: Transaction, request: Request, posting: Posting) -> Outcome:
        signup, worker = request.signup, request.worker
        lineage = tx.journals.lineage(tx.journal)
        account = tx.leases.account(posting, lineage)
        is_share_gone = request.is_from_afar and not _is_left_for_afar(tx, posting)
        if account.free == 0 or is_share_gone:
            if posting.places_left and not is_share_gone:
                return Unsure(posting)
            tx.append(signup, SignupRefused(posting.id, worker, RefusalReason.FULL))
            return Full(posting)
        kiosk = self._store.identity.kiosk
        seat = Seat(kiosk, tx.signups.last_seat(posting.id, kiosk) + 1)
        seen = max(request.edition, posting.edition)
        tx.append(signup, SignupConfirmed(posting.id, worker, seat.kiosk, seat.number, request.is_from_afar, seen))
        given = Signup(signup, posting.id, worker, seat, SignupState.CONFIRMED, tx.now)
        return Confirmed(given, _again(tx, posting), contact_of(tx, posting))


def _is_left_for_afar(query: Queries, posting: Posting) -> bool:
    return query.signups.count_from_afar(posting.id) < share_from_afar(posting.terms.headcount)


def _is_held(signup: Signup) -> bool:
    return signup.state in HOLDS_SEAT


def _again(query: Queries, posting: Posting) -> Posting:
    return _known(query.postings.one(posting.id))


def _known(posting: Posting | None) -> Posting:
    if posting is None:
        raise LookupError("no such posting")
    return posting
