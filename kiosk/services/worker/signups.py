"""Sign-ups: a seat at once, or a plain no."""

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE, Clock, day_of, is_right
from kiosk.hall.facts import SeatFreed, SignupArrived, SignupConfirmed, SignupRefused, SignupWithdrawn
from kiosk.hall.ids import Id, new_id
from kiosk.hall.limits import share_from_afar
from kiosk.hall.posting import Choosing, Posting, PostingState
from kiosk.hall.seat.asked import AskOther, nobody_answers
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
from kiosk.hall.worker import Person
from kiosk.services.clocks import doubt, is_behind
from kiosk.services.worker.labels import contact_of, opened, taken_back
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.transaction import Transaction
from kiosk.store.tries import Tries

SHOWN_AGAIN = 10 * MINUTE
LABEL_TRIES = 3
"""So many wrong labels a number and day; after that it is the desk until midnight."""
LABELS = "labels of a number"


class Signups:
    """Gives seats of this kiosk's postings, and takes them back."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, ask_other: AskOther = nobody_answers) -> None:
        self._store, self._catalogue, self._clock, self._ask_other = store, catalogue, clock, ask_other

    def sign_up(self, worker: Id, posting: Id, edition: int = 0) -> Outcome:
        """Ask for a seat of the edition that was seen; the answer is final and, when confirmed, durable.

        Where this kiosk has no seat to give, the posting's home is asked, then the kiosks that it lent seats to.
        """
        request = Request(new_id(self._store.new_bytes), worker, posting, edition=edition)
        return self._card_first(request) or self._or_elsewhere(request, self._try(request))

    def _card_first(self, request: Request) -> Unsure | None:
        """Who says to be 16 or 17 has a seat of no kiosk before the desk has seen his card."""
        with self._store.read() as query:
            person = query.records.sealed(request.worker, PERSON, Person)
            is_young = isinstance(person, Person) and person.age is Age.YOUNG
            wanted = query.postings.one(request.posting) if is_young else None
        return None if wanted is None else Unsure(wanted)

    def apply(self, request: Request) -> Outcome:
        """The same for who asks from afar; asked again, the same is answered again."""
        return self._or_elsewhere(request, self.answer(request))

    def _or_elsewhere(self, request: Request, outcome: Outcome) -> Outcome:
        if not isinstance(outcome, Unsure) or not self._store.counts:
            return outcome
        answers = (self._ask_other(journal, request) for journal in self._others(outcome.posting))
        final = (answer for answer in answers if isinstance(answer, Confirmed | Already | Busy | Closed | Changed))
        return next(final, outcome)

    def answer(self, request: Request) -> Outcome:
        """Another kiosk asks for a seat of a posting of this one; the same request is answered the same way."""
        with self._store.read() as query:
            given, wanted = query.signups.one(request.signup), query.postings.one(request.posting)
            if given is not None and given.state in HOLDS_SEAT:
                return self.confirmed(query, given)
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
            return self.held_then(tx, request.worker, wanted) or self._decide(tx, request, wanted)

    def _others(self, posting: Posting) -> tuple[Id, ...]:
        """Journals of other kiosks that may have a seat of a posting, its home first."""
        home = self.home_of(posting)
        with self._store.read() as query:
            holders, own = query.leases.holders_with_seats(posting.id), self._store.identity.journal
            others = (each for each in query.journals.current(self._store.hall) if each != own and each in holders)
            return tuple(dict.fromkeys((*((home,) if home else ()), *others)))

    def home_of(self, posting: Posting) -> Id | None:
        """What the posting's home writes now, None if that is this kiosk or nobody goes on there."""
        with self._store.read() as query:
            current, own = query.journals.current(self._store.hall), self._store.identity.journal
            others = (journal for journal in current if journal != own)
            return next((one for one in others if posting.home in query.journals.lineage(one)), None)

    def confirmed(self, query: Queries, given: Signup) -> Confirmed:
        """A seat that was given, with all its holder needs."""
        posting = _known(query.postings.one(given.posting))
        return Confirmed(given, posting, contact_of(query, posting))

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

    def held_then(self, tx: Transaction, worker: Id, wanted: Posting) -> Already | Busy | None:
        """Whether the worker has work at that time, the ride there and back included."""
        time = self._span(wanted)
        for signup in filter(_is_held, tx.signups.of_worker(worker)):
            posting = _known(tx.postings.one(signup.posting))
            if self._span(posting).overlaps(time):
                is_new = abs(tx.now - signup.at) <= SHOWN_AGAIN
                return Already(signup, posting, contact_of(tx, posting)) if is_new else Busy(wanted)
        return Busy(wanted) if self._is_bound_elsewhere(tx, worker, time) else None

    def is_busy(self, tx: Transaction, worker: Id, time: Span) -> bool:
        """Whether the worker has work at that time, in this hall or another."""
        held = (_known(tx.postings.one(one.posting)) for one in filter(_is_held, tx.signups.of_worker(worker)))
        is_bound = any(self._span(posting).overlaps(time) for posting in held)
        return is_bound or self._is_bound_elsewhere(tx, worker, time)

    @staticmethod
    def _is_bound_elsewhere(tx: Transaction, worker: Id, time: Span) -> bool:
        """By a seat in another hall, or by one that was asked for and may still come."""
        made = (one for one in tx.applications.of_worker(worker) if one.counts_as_seat(tx.now))
        return any(one.span.overlaps(time) for one in made)

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
        return self.give(tx, request, posting)

    def give(
        self, tx: Transaction, request: Request, posting: Posting, crew: tuple[Id | None, int] = (None, 1)
    ) -> Confirmed:
        """Give a seat of this kiosk's account, which has one free; `crew`: with whom it was asked, and how many."""
        signup, worker, kiosk = request.signup, request.worker, self._store.identity.kiosk
        seat = Seat(kiosk, tx.signups.last_seat(posting.id, kiosk) + 1)
        seen = max(request.edition, posting.edition)
        tx.append(signup, SignupConfirmed(posting.id, worker, kiosk, seat.number, request.is_from_afar, seen, *crew))
        given = Signup(signup, posting.id, worker, seat, SignupState.CONFIRMED, tx.now)
        return self.confirmed(tx, given)


def _is_left_for_afar(query: Queries, posting: Posting) -> bool:
    return query.signups.count_from_afar(posting.id) < share_from_afar(posting.terms.headcount)


def _is_held(signup: Signup) -> bool:
    return signup.state in HOLDS_SEAT


def _known(posting: Posting | None) -> Posting:
    if posting is None:
        raise LookupError("no such posting")
    return posting
