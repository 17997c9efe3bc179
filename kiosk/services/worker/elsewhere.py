"""Work of other halls: what they offer, a seat asked for there, and what came of it.

A wish is written down before anybody is asked, and asked again until its time is over: no answer is lost with a line.
"""

from collections.abc import Collection

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of, is_right
from kiosk.hall.facts import AfarAccepted, AfarAsked, AfarRefused
from kiosk.hall.ids import Id
from kiosk.hall.seat.application import (
    APPLICATIONS_MOST,
    Application,
    ApplicationEnd,
    ApplicationState,
    Applied,
    Distant,
    Hindrance,
    PapersFirst,
    ticket_of,
)
from kiosk.hall.seat.outcomes import AtDesk, WrongLabel
from kiosk.hall.seat.signup import Seat
from kiosk.hall.seat.span import end_of, span_of
from kiosk.hall.seat.talk import Talking
from kiosk.hall.worker import Person
from kiosk.services.clocks import is_behind
from kiosk.services.desk.away import worker_is_away
from kiosk.services.reach import Neighbours
from kiosk.services.worker.giving import Giving
from kiosk.services.worker.papers import is_for_desk, missing
from kiosk.services.worker.signups import LABEL_TRIES, LABELS
from kiosk.services.worker.talks import stands
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.transaction import Transaction

WORK = "afar.work"
"""The sealed record with what was applied for."""


class Elsewhere:
    """What a worker may have of other halls."""

    def __init__(self, store: Store, catalogue: Catalogue, neighbours: Neighbours) -> None:
        self._store, self._catalogue, self._neighbours = store, catalogue, neighbours

    def postings(self) -> tuple[Distant, ...] | None:
        """What other halls offer that has not begun and has a place left, by start; None without a line."""
        now, found = self._store.clock(), self._neighbours.postings()
        if found is None:
            return None
        open_ones = (work for work in found if work.left and work.terms.start > now and work.hall != self._store.hall)
        return tuple(sorted(open_ones, key=lambda work: (work.terms.start, work.posting)))

    def apply(self, worker: Id, work: Distant) -> Applied | Hindrance | PapersFirst:
        """Ask for a seat; who asks for the same work again is told how his application stands.

        What the work needs is asked first, as of a seat here; who says to be 16 or 17, has no phone by which the
        other hall could know him, or is kept away goes to the desk.
        """
        with self._store.read() as query:
            person = query.records.sealed(worker, PERSON, Person)
            if isinstance(person, Person) and not person.phone:
                return Hindrance.UNSURE
            is_away = worker_is_away(query, worker, self._store.clock())
            if is_away or is_for_desk(query, self._catalogue, worker, work.terms):
                return Hindrance.UNSURE
            if needs := missing(query, self._catalogue, worker, work.terms):
                return PapersFirst(needs)
        with self._store.write() as tx:
            made = self._made(tx, worker, work)
        return self._asked(made) if isinstance(made, Applied) and made.application.is_open(tx.now) else made

    def one(self, application: Id) -> Applied | None:
        """How an application stands."""
        with self._store.read() as query:
            found = query.applications.one(application)
            return None if found is None else _applied(query, found)

    def of_ticket(self, phone: str, ticket: int) -> tuple[Applied | Talking, ...] | WrongLabel | AtDesk:
        """The applications that a number and a ticket open whose work is not over: the ticket proves who asks.

        A wrong one is a try as a wrong label is.
        """
        with self._store.write() as tx:
            tries = Tries(tx, self._store.vault.lookup(LABELS, phone), day_of(tx.now), is_behind(self._store))
            left = LABEL_TRIES - tries.wrong()
            if left <= 0:
                return AtDesk()
            persons = tx.persons.of_number(phone, tx.now)
            made = [one for person in persons for one in tx.applications.of_worker(person) if one.ticket == ticket]
            afar = [_applied(tx, one) for one in made if day_of(one.span.last) >= day_of(tx.now)]
            found: tuple[Applied | Talking, ...] = (*afar, *_talks(tx, persons, ticket))
            tries.keep(is_wrong=not found)
            return found or (WrongLabel(left - 1) if left > 1 else AtDesk())

    def hear(self) -> None:
        """Ask again for all that nobody has answered yet, and write down what was answered."""
        with self._store.read() as query:
            waiting = [_applied(query, one) for one in query.applications.unanswered(self._store.clock())]
        for made in waiting:
            self._asked(made)

    def _made(self, tx: Transaction, worker: Id, work: Distant) -> Applied | Hindrance:
        if not self._store.counts or not is_right(tx.now):
            return Hindrance.UNSURE
        if work.terms.start <= tx.now:
            return Hindrance.CLOSED
        before = tx.applications.of_worker(worker)
        same = [one for one in before if one.posting == work.posting and one.counts_as_seat(tx.now)]
        if same:
            return _applied(tx, same[0])
        giving, time = Giving(tx, self._catalogue, self._store.identity.kiosk), span_of(work.terms)
        if giving.held_at(worker, time) or giving.is_bound_elsewhere(worker, time):
            return Hindrance.BUSY
        talks = tx.applications.talks_of_worker(worker)
        open_ones = sum(one.is_open(tx.now) for one in before) + sum(one.why is None for one in talks)
        if open_ones >= APPLICATIONS_MOST:
            return Hindrance.TOO_MANY
        return self._write(tx, worker, work, {*(one.ticket for one in before), *(one.ticket for one in talks)})

    def _write(self, tx: Transaction, worker: Id, work: Distant, taken: set[int]) -> Applied:
        id_, terms = tx.new_id(), work.terms
        ticket = ticket_of(tx.new_bytes, taken)
        tx.put_sealed(id_, WORK, work)
        tx.append(id_, AfarAsked(work.hall, work.posting, worker, ticket, terms.start, terms.hours, terms.days))
        whose = (work.hall, work.posting, worker)
        return Applied(Application(id_, *whose, ticket, tx.now, span_of(terms)), work)

    def _asked(self, made: Applied) -> Applied:
        """Asked while nothing is locked; what is answered is written once."""
        application = made.application
        with self._store.read() as query:
            person = query.records.sealed(application.worker, PERSON, Person)
        if not isinstance(person, Person):
            return made
        answer = self._neighbours.ask(application, person.name, person.phone)
        if answer is None:
            return made
        with self._store.write() as tx:
            known = tx.applications.one(application.id)
            if known is not None and known.state is ApplicationState.ASKED:
                tx.append(application.id, _heard(answer))
        return self.one(application.id) or made


def _heard(answer: Seat | ApplicationEnd) -> AfarAccepted | AfarRefused:
    return AfarAccepted(answer.kiosk, answer.number) if isinstance(answer, Seat) else AfarRefused(answer)


def _talks(tx: Transaction, persons: Collection[Id], ticket: int) -> list[Talking]:
    """Those whose work is not over."""
    of_persons = (one for person in persons for one in tx.applications.talks_of_worker(person))
    found = [stands(tx, one) for one in of_persons if one.ticket == ticket]
    return [one for one in found if day_of(end_of(one.posting.terms)) >= day_of(tx.now)]


def _applied(query: Queries, application: Application) -> Applied:
    work = query.records.sealed(application.id, WORK, Distant)
    return Applied(application, work if isinstance(work, Distant) else None)
