"""Sign-ups: a seat at once, or a plain no."""

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, day_of, is_right
from kiosk.hall.facts import AttendanceContested, SignupArrived, SignupRefused
from kiosk.hall.ids import Id, new_id
from kiosk.hall.limits import share_from_afar
from kiosk.hall.posting import Availability, Choosing, Posting, PostingState
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
    Shown,
    Uncertified,
    Unsure,
    WrongLabel,
)
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, RefusalReason, SignupState
from kiosk.hall.seat.span import may_arrive
from kiosk.hall.seat.waiting import spare
from kiosk.services.clocks import doubt, is_behind
from kiosk.services.desk.away import worker_is_away
from kiosk.services.turns import end_left
from kiosk.services.worker.giving import Giving, contact_of, give_back, known
from kiosk.services.worker.labels import note_seen, opened, taken_back
from kiosk.services.worker.papers import asked_first
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction

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
        return self._ask(Request(new_id(self._store.new_bytes), worker, posting, edition=edition))

    def swap(self, held: Id, worker: Id, posting: Id, edition: int = 0) -> Outcome:
        """Give a seat back and take another, both or neither: whoever has the other one's seats writes both at once."""
        return self._ask(Request(new_id(self._store.new_bytes), worker, posting, edition=edition, instead_of=held))

    def _ask(self, request: Request) -> Outcome:
        return self.before(request) or self._or_elsewhere(request, self._try(request))

    def before(self, request: Request) -> Unsure | Uncertified | None:
        """What must be shown or said before anybody is given that seat."""
        with self._store.read() as query:
            wanted = query.postings.one(request.posting)
            if wanted is None:
                return None
            if worker_is_away(query, request.worker, self._clock()):
                return Unsure(wanted)
            can_be_had = wanted.availability(self._clock()) is Availability.OPEN
            return asked_first(query, self._catalogue, request.worker, wanted, can_be_had=can_be_had)

    def apply(self, request: Request) -> Outcome:
        """The same for who asks from afar; asked again, the same is answered again.

        Of who is kept away nobody else is asked.
        """
        outcome = self.answer(request)
        with self._store.read() as query:
            is_away = worker_is_away(query, request.worker, self._clock())
        return outcome if is_away else self._or_elsewhere(request, outcome)

    def _or_elsewhere(self, request: Request, outcome: Outcome) -> Outcome:
        """Who says that it is full may be wrong, as long as anybody else has a seat."""
        if not isinstance(outcome, Unsure) or not self._store.counts:
            return outcome
        for journal in self._others(outcome.posting):
            answer = self._ask_other(journal, request)
            if isinstance(answer, Confirmed | Already | Busy | Closed | Changed):
                return answer
            outcome = answer if isinstance(answer, Full) else outcome
        return outcome

    def answer(self, request: Request) -> Outcome:
        """Another kiosk asks for a seat of a posting of this one; the same request is answered the same way."""
        with self._store.read() as query:
            given, wanted = query.signups.one(request.signup), query.postings.one(request.posting)
            if given is not None and given.state in HOLDS_SEAT:
                posting = known(query.postings.one(given.posting))
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
            if 0 < request.edition < wanted.edition:
                return Changed(wanted)
            is_ours_to_give = wanted.terms.choosing is Choosing.AT_ONCE and not tx.postings.is_closed_to_us(wanted.id)
            if not is_ours_to_give or not self._store.counts or not is_right(tx.now):
                return Unsure(wanted)
            giving = Giving(tx, self._catalogue, self._store.identity.kiosk)
            if request.instead_of and not giving.may_give_back(request):
                return Unsure(wanted)
            if worker_is_away(tx, request.worker, tx.now):
                return Unsure(wanted)
            held = giving.busy(request.worker, wanted, request.instead_of)
            return held or self._decide(tx, giving, request, wanted)

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
            if isinstance(found, Shown) and self._store.counts:
                note_seen(tx, found)
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
            give_back(tx, signup, by)
            return True

    def arrive(self, signup: Id, by: Party) -> SeatWord:
        """Say that the worker is there, not long before the start; done as well when said twice."""
        with self._store.write() as tx:
            found = tx.signups.one(signup)
            if found is None or found.state not in HOLDS_SEAT:
                return SeatWord.NOT_HELD
            if found.state is SignupState.CONFIRMED:
                if not may_arrive(known(tx.postings.one(found.posting)).terms, tx.now):
                    return SeatWord.TOO_EARLY
                tx.append(signup, SignupArrived(by))
            return SeatWord.DONE

    def contest(self, signup: Id) -> SeatWord:
        """Say that he came, as his employer says that he did not; done as well when said twice."""
        with self._store.write() as tx:
            ticked, found = tx.ticks.one(signup), tx.signups.one(signup)
            if ticked.is_contested:
                return SeatWord.DONE
            if found is None or found.state not in HOLDS_SEAT or not ticked.may_contest(tx.now):
                return SeatWord.NOT_HELD
            tx.append(signup, AttendanceContested())
            return SeatWord.DONE

    def _decide(self, tx: Transaction, giving: Giving, request: Request, posting: Posting) -> Outcome:
        waiting = tx.waiting.of_posting(posting.id)
        if waiting and not giving.decides(posting):
            return Unsure(posting)
        if giving.decides(posting):
            end_left(tx, giving, posting)
        account = giving.account(posting)
        is_share_gone = request.is_from_afar and not _is_left_for_afar(tx, posting)
        if not spare(waiting, account.free + account.offered) or is_share_gone:
            if posting.places_left and not is_share_gone and not waiting:
                return Unsure(posting)
            tx.append(request.signup, SignupRefused(posting.id, request.worker, RefusalReason.FULL))
            return Full(posting)
        return giving.give(request, posting)


def _is_left_for_afar(query: Queries, posting: Posting) -> bool:
    return query.signups.count_from_afar(posting.id) < share_from_afar(posting.wanted)
