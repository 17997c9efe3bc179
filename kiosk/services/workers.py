"""Workers: found by their number, registered once, looking for work on a day."""

import datetime as dt

from kiosk.hall.clock import working_day
from kiosk.hall.facts import WorkerRegistered
from kiosk.hall.ids import Id
from kiosk.hall.worker import CONSENT_VERSION, Person, Worker
from kiosk.store import Store
from kiosk.store.queries import PERSON, PHONE, Queries


class Workers:
    """People who look for work; numbers come normalised (11 digits)."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, phone: str) -> Worker | None:
        """The worker with this number, looking for the day he named or, when that is over, for the next one."""
        with self._store.read() as query:
            worker = query.subject_of(PHONE, phone)
            return None if worker is None else _worker(query, worker, self._store.clock())

    def register(self, phone: str, trades: tuple[int, ...], day: dt.date, name: str = "") -> Worker:
        """Keep a number after its owner agreed; a number already known looks for these trades from now on."""
        with self._store.write() as tx:
            worker = tx.subject_of(PHONE, phone)
            if worker is None:
                worker = tx.new_id()
                tx.append(worker, WorkerRegistered(CONSENT_VERSION))
                tx.remember(PHONE, phone, worker)
            tx.put_sealed(worker, PERSON, Person(phone, trades, day, name))
            return Worker(worker, trades, day, tx.experience(worker, tx.now))

    def look_for(self, worker: Id, trades: tuple[int, ...], day: dt.date) -> Worker:
        """Change what a worker looks for."""
        with self._store.write() as tx:
            person = tx.sealed_record(worker, PERSON, Person)
            if person is None:
                raise LookupError("no such worker")
            tx.put_sealed(worker, PERSON, Person(person.phone, trades, day, person.name))
            return Worker(worker, trades, day, tx.experience(worker, tx.now))


def _worker(query: Queries, worker: Id, now: int) -> Worker | None:
    person = query.sealed_record(worker, PERSON, Person)
    if person is None:
        return None
    return Worker(worker, person.trades, max(person.day, working_day(now)), query.experience(worker, now))
