"""Workers: found by their number, registered once, looking for work on a day."""

import datetime as dt

from kiosk.hall.clock import working_day
from kiosk.hall.draft import DAYS_AHEAD_MOST
from kiosk.hall.facts import WorkerRegistered
from kiosk.hall.ids import Id
from kiosk.hall.worker import CONSENT_VERSION, Person, Worker
from kiosk.store import Store
from kiosk.store.queries import PERSON, PHONE, Queries, Unreadable


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
            known = tx.subject_of(PHONE, phone)
            worker, person = known or tx.new_id(), Person(phone, trades, day, name)
            if known is None or tx.sealed_record(worker, PERSON, Person) != person:
                tx.put_sealed(worker, PERSON, person)
            if known is None:
                tx.append(worker, WorkerRegistered(CONSENT_VERSION))
                tx.remember(PHONE, phone, worker)
            return Worker(worker, trades, day, tx.experience(worker, tx.now))


def _worker(query: Queries, worker: Id, now: int) -> Worker | None:
    person, day = query.sealed_record(worker, PERSON, Person), working_day(now)
    if person is None or person is Unreadable.ERASED:
        return None
    experience = query.experience(worker, now)
    if isinstance(person, Unreadable):
        return Worker(worker, (), day, experience)
    is_near = day <= person.day <= day + dt.timedelta(days=DAYS_AHEAD_MOST)
    return Worker(worker, person.trades, person.day if is_near else day, experience)
