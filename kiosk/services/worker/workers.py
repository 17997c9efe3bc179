"""Workers: found by their number, registered once, looking for work on a day."""

import datetime as dt

from kiosk.hall.catalogue.certificate import bits
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import working_day
from kiosk.hall.facts import PersonParted, WorkerRegistered
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.form.draft import DAYS_AHEAD_MOST
from kiosk.hall.ids import Id
from kiosk.hall.worker import CONSENT_VERSION, Person, Worker
from kiosk.services.worker.papers import stated
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON, PHONE
from kiosk.store.queries.records import Unreadable
from kiosk.store.transaction import Transaction


class Workers:
    """People who look for work; numbers come normalised (11 digits)."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._papers = store, bits(paper.code for paper in catalogue.certificates)

    def find(self, phone: str) -> Worker | None:
        """The worker with this number, looking for the day he named or, when that is over, for the next one."""
        with self._store.read() as query:
            persons = query.persons.of_number(phone, self._store.clock())
            return self._found(query, persons[0], self._store.clock()) if persons else None

    def register(
        self, phone: str, trades: tuple[int, ...], day: dt.date, name: str = "", known: Id | None = None
    ) -> Worker:
        """Keep a number after its owner agreed; whoever is known by it, or came last, looks for this from now on."""
        with self._store.write() as tx:
            who = known or next(iter(tx.persons.of_number(phone, tx.now)), None)
            worker = keep(tx, who, Person(phone, trades, day, name))
            return self._looking(tx, worker, trades, day)

    def another(self, worker: Id, person: Person) -> Worker:
        """Somebody else who uses this worker's number, kept after agreeing: the other of two, or whoever is new."""
        with self._store.write() as tx:
            known = tx.persons.of_number(person.phone, tx.now)
            others = [one for one in known if one not in tx.persons.ids_of(worker)]
            other = keep(tx, others[0] if others else None, person)
            return self._looking(tx, other, person.trades, person.day)

    def _found(self, query: Queries, worker: Id, now: int) -> Worker | None:
        person, day = query.records.sealed(worker, PERSON, Person), working_day(now)
        if person is None or person is Unreadable.ERASED:
            return None
        if isinstance(person, Unreadable):
            return self._looking(query, worker, (), day)
        is_near = day <= person.day <= day + dt.timedelta(days=DAYS_AHEAD_MOST)
        return self._looking(query, worker, person.trades, person.day if is_near else day)

    def _looking(self, query: Queries, worker: Id, trades: tuple[int, ...], day: dt.date) -> Worker:
        done = query.signups.experience(worker, self._store.clock())
        return Worker(worker, trades, day, done, stated(query, worker, self._papers))


def keep(tx: Transaction, known: Id | None, person: Person, consent: int = CONSENT_VERSION) -> Id:
    """Write down what somebody looks for; whoever is new is nobody who had that number before."""
    worker = known or tx.new_id()
    if known is None or tx.records.sealed(worker, PERSON, Person) != person:
        tx.put_sealed(worker, PERSON, person)
    if known is None:
        others = tx.persons.ever_of_number(person.phone)
        tx.append(worker, WorkerRegistered(consent))
        tx.own.remember(PHONE, person.phone, worker)
        for other in others:
            tx.append(tx.new_id(), PersonParted(worker, other, tx.new_bytes(SALT_BYTES)))
    return worker
