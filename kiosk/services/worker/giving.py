"""Giving a seat within a transaction, and what goes with it: nobody has two at one time, who has one waits no more."""

import itertools
from collections.abc import Iterator, Sequence

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import MINUTE
from kiosk.hall.facts import SeatFreed, SignupConfirmed, SignupWithdrawn, TalkEnded, WaitingEnded
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.seat.application import ApplicationEnd
from kiosk.hall.seat.lease import Account
from kiosk.hall.seat.outcomes import NO_CONTACT, Already, Busy, Confirmed, Request
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, Seat, Signup, SignupState
from kiosk.hall.seat.span import Span, span_of
from kiosk.hall.seat.waiting import WaitingEnd
from kiosk.store.identity.identity import Identity
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CONTACT
from kiosk.store.transaction import Transaction

SHOWN_AGAIN = 10 * MINUTE
"""So long a seat is shown again to who asks for that very one."""


class Giving:
    """Seats of one transaction, of a kiosk with this letter (0 = A)."""

    def __init__(self, tx: Transaction, catalogue: Catalogue, kiosk: int) -> None:
        self._tx, self._catalogue, self._kiosk = tx, catalogue, kiosk
        self.lineage = tx.journals.lineage(tx.journal)

    def account(self, posting: Posting) -> Account:
        """What this kiosk may give of a posting."""
        return self._tx.leases.account(posting, self.lineage)

    def decides(self, posting: Posting) -> bool:
        """Whether this kiosk says who waits for a posting: its home, or where a clerk has taken it over."""
        return posting.home in self.lineage or self.account(posting).forced > 0

    def held_then(self, worker: Id, wanted: Posting, but: Id = b"") -> tuple[Signup, Posting] | None:
        """The seat that a worker has at the time of a posting, the ride there and back included, and of what."""
        return self.held_at(worker, self._span(wanted), but)

    def held_at(self, worker: Id, time: Span, but: Id = b"") -> tuple[Signup, Posting] | None:
        """The seat that a worker has at a time, `but` for one sign-up, and of what."""
        for signup in self._tx.signups.of_worker(worker):
            if signup.state in HOLDS_SEAT and signup.id != but:
                posting = known(self._tx.postings.one(signup.posting))
                if self._span(posting).overlaps(time):
                    return signup, posting
        return None

    def busy(self, worker: Id, wanted: Posting, but: Id = b"") -> Already | Busy | None:
        """What is told to who has work at the time of a posting, `but` for the sign-up he gives back."""
        held = self.held_then(worker, wanted, but)
        if held is None:
            return Busy(wanted) if self.is_bound_elsewhere(worker, self._span(wanted)) else None
        signup, posting = held
        is_again = posting.id == wanted.id and abs(self._tx.now - signup.at) <= SHOWN_AGAIN
        return Already(signup, posting, contact_of(self._tx, posting)) if is_again else Busy(wanted)

    def is_bound_elsewhere(self, worker: Id, time: Span) -> bool:
        """Whether a worker has a seat in another hall at a time, or has asked for one that may still come."""
        made = (one for one in self._tx.applications.of_worker(worker) if one.counts_as_seat(self._tx.now))
        return any(one.span.overlaps(time) for one in made)

    def may_give_back(self, request: Request) -> bool:
        """Whether the seat is the worker's and he has not arrived; what has not come here yet, who asks has seen."""
        found, ids = self._tx.signups.one(request.instead_of), self._tx.persons.ids_of(request.worker)
        return found is None or (found.state is SignupState.CONFIRMED and found.worker in ids)

    def confirmed(self, given: Signup) -> Confirmed:
        """A seat that was given, with all its holder needs."""
        posting = known(self._tx.postings.one(given.posting))
        return Confirmed(given, posting, contact_of(self._tx, posting))

    def give(self, request: Request, posting: Posting, crew: tuple[Id | None, int] = (None, 1)) -> Confirmed:
        """The next seat of a posting; the worker waits for nothing at that time any more.

        `crew`: with whom it was asked, and how many they are.
        """
        tx, worker = self._tx, request.worker
        seat = Seat(self._kiosk, tx.signups.last_seat(posting.id, self._kiosk) + 1)
        seen = request.edition or posting.edition
        if request.instead_of:
            give_back(tx, request.instead_of, Party.WORKER)
        fact = SignupConfirmed(posting.id, worker, seat.kiosk, seat.number, request.is_from_afar, seen, *crew)
        tx.append(request.signup, fact)
        self._end_waiting(worker, posting, crew[0])
        self._end_talks(worker, posting)
        given = Signup(request.signup, posting.id, worker, seat, SignupState.CONFIRMED, tx.now)
        return self.confirmed(given)

    def _end_waiting(self, worker: Id, posting: Posting, crew: Id | None) -> None:
        """One of several who wait together and has a seat without the others ends the place for all of them."""
        time = self._span(posting)
        for waiting in self._tx.waiting.of_worker(worker):
            other = self._tx.postings.one(waiting.posting)
            if waiting.posting == posting.id and (not waiting.mates or waiting.id == crew):
                self._tx.append(waiting.id, WaitingEnded(WaitingEnd.SEATED))
            elif other is not None and self._span(other).overlaps(time):
                self._tx.append(waiting.id, WaitingEnded(WaitingEnd.BUSY))

    def _end_talks(self, worker: Id, posting: Posting) -> None:
        time = self._span(posting)
        for talk in self._tx.applications.talks_of_worker(worker):
            other = self._tx.postings.one(talk.posting) if talk.why is None else None
            if other is not None and self._span(other).overlaps(time):
                self._tx.append(talk.id, TalkEnded(ApplicationEnd.BUSY))

    def _span(self, posting: Posting) -> Span:
        return span_of(posting.terms, self._catalogue.ride(posting.terms.zone))


def give_back(tx: Transaction, signup: Id, by: Party) -> None:
    """Withdraw, and free the seat if it was this kiosk's."""
    tx.append(signup, SignupWithdrawn(by))
    for freed, posting in tx.signups.withdrawn_and_not_freed(tx.journals.lineage(tx.journal)):
        if freed == signup:
            tx.append(signup, SeatFreed(posting))


def deciding(query: Queries, posting: Posting, identity: Identity) -> tuple[Id, ...]:
    """Journals of other kiosks that decide on a posting, its home first."""
    current = query.journals.current(identity.hall)
    lineages = {one: query.journals.lineage(one) for one in current if one != identity.journal}
    home = [one for one, lineage in lineages.items() if posting.home in lineage]
    forced = [one for one, lineage in lineages.items() if query.leases.account(posting, lineage).forced]
    return tuple(dict.fromkeys((*home, *forced)))


def repeated(query: Queries, workers: Sequence[Id]) -> Iterator[Id]:
    """Who is the same person as one before him."""
    for one, other in itertools.combinations(workers, 2):
        if other in query.persons.ids_of(one):
            yield other


def known(posting: Posting | None) -> Posting:
    """A posting that must be there."""
    if posting is None:
        raise LookupError("no such posting")
    return posting


def contact_of(query: Queries, posting: Posting) -> Contact:
    """Whom to call, empty where that cannot be read."""
    contact = query.records.sealed(posting.id, CONTACT, Contact)
    return contact if isinstance(contact, Contact) else NO_CONTACT
