"""Workers: found by their number, registered once, looking for work on a day."""

import datetime as dt
from collections.abc import Sequence

from msgspec.structs import replace

from kiosk.hall.age import Age, Verdict, judged, must_ask
from kiosk.hall.clock import day_of
from kiosk.hall.desk.register.seeker import WISHES, Wishes
from kiosk.hall.facts import PersonParted, WorkerRegistered
from kiosk.hall.facts.person import SALT_BYTES
from kiosk.hall.form import hall_number
from kiosk.hall.form.draft import DAYS_AHEAD_MOST
from kiosk.hall.ids import Id
from kiosk.hall.worker import CONSENT_VERSION, WISHES_LAST, Person, Worker
from kiosk.services.clocks import is_behind
from kiosk.services.worker.jobs import sought
from kiosk.services.worker.papers import stated
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.records import Unreadable
from kiosk.store.queries.worker.finding import find_person
from kiosk.store.transaction import Transaction

CHILDREN = "a child's number"

LAST_DIGITS = 4
"""So many of a number tell two people apart who know each other."""


class Workers:
    """People who look for work; numbers come normalised: 11 digits, or the hall's own 7."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, phone: str) -> Worker | None:
        """The worker with this number, looking for the day he named or, when that is over, for the next one."""
        with self._store.read() as query:
            persons = query.persons.of_number(phone, self._store.clock())
            return _found(query, persons[0], self._store.hall, self._store.clock()) if persons else None

    def one(self, worker: Id) -> Worker | None:
        """A worker by his id, as he is kept."""
        with self._store.read() as query:
            return _found(query, worker, self._store.hall, self._store.clock())

    def last_digits(self, workers: Sequence[Id]) -> tuple[str, ...]:
        """The last four digits of each one's number, empty where it cannot be read any more."""
        with self._store.read() as query:
            persons = (_person(query, worker) for worker in workers)
            return tuple(person.number[-LAST_DIGITS:] if person else "" for person in persons)

    def agree(self, phone: str, age: Age, beside: Id | None = None) -> tuple[Verdict, Worker | None]:
        """The owner of a number agrees that it is kept and says how old he is; the worker, where he is admitted.

        Of a child nothing is kept but that another answer under this number goes to the desk until midnight.
        `beside`: who uses the number as well, and is another.
        """
        with self._store.write() as tx:
            today, who = day_of(tx.now), _user(tx, phone, tx.now, beside)
            day = sought(tx, self._store.hall, tx.now)
            if who is None and hall_number.normalise(phone):
                return Verdict.CARD_FIRST, None
            before = _from_now(_person(tx, who) or Person("", (), day), day)
            children = Tries(tx, self._store.vault.lookup(CHILDREN, phone), today, is_behind(self._store))
            is_childs, said = children.wrong() > 0, before.age if before.age_said == today else Age.UNKNOWN
            verdict = judged(age, Age.CHILD if is_childs else said)
            if verdict is Verdict.CHILD:
                children.keep(is_wrong=True)
            if verdict is Verdict.CHILD or is_childs:
                return verdict, None
            kept = Age.YOUNG if verdict is Verdict.CARD_FIRST else age
            agreed = replace(before, age=kept, age_said=today).with_number(phone)
            worker = _worker(tx, keep(tx, who, agreed), agreed, tx.now)
            return verdict, worker if verdict is Verdict.ADMITTED else None

    def register(
        self, phone: str, trades: tuple[int, ...], day: dt.date, name: str = "", known: Id | None = None
    ) -> Worker:
        """Keep what the owner of a number looks for from now on: whoever is known by it, or came last."""
        with self._store.write() as tx:
            who = known or _user(tx, phone, tx.now)
            person = Person("", trades, day, name, wished=day_of(tx.now)).with_number(phone)
            before = _person(tx, who)
            person = person.since(before) if before else person
            return _worker(tx, keep(tx, who, person), person, tx.now)

    def keep_look(self, worker: Id, language: str, *, is_large: bool) -> None:
        """Keep in which language (a locale) and size a worker reads."""
        with self._store.write() as tx:
            person = _person(tx, worker)
            if person is not None:
                keep(tx, worker, replace(person, language=language, is_large=is_large))


def keep(tx: Transaction, known: Id | None, person: Person, consent: int = CONSENT_VERSION) -> Id:
    """Write down who somebody is, who agreed to the consent lines now where he is new or says how old he is.

    Whoever is new is nobody who had that number before.
    """
    worker = known or tx.new_id()
    before = _person(tx, known)
    if before == person:
        return worker
    tx.put_sealed(worker, PERSON, person)
    if known is None or (before and before.age_said != person.age_said):
        tx.append(worker, WorkerRegistered(consent))
    others = {other for number in person.typed_numbers for other in tx.persons.ever_of_number(number)}
    tx.own.forget_numbers(worker)
    find_person(tx.own, worker, person)
    for other in sorted(others) if known is None else ():
        tx.append(tx.new_id(), PersonParted(worker, other, tx.new_bytes(SALT_BYTES)))
    return worker


def _user(query: Queries, phone: str, now: int, beside: Id | None = None) -> Id | None:
    """Who uses a number and came last; of two who share it the one that is not `beside`."""
    known = query.persons.of_number(phone, now)
    same = query.persons.ids_of(beside) if beside else ()
    return next((one for one in known if one not in same), None)


def _person(query: Queries, worker: Id | None) -> Person | None:
    """What can be read of a worker."""
    found = query.records.sealed(worker, PERSON, Person) if worker else None
    return found if isinstance(found, Person) else None


def _found(query: Queries, worker: Id, hall: Id, now: int) -> Worker | None:
    """A worker as he is kept; of a record that does not open it is only known that there is one."""
    person = query.records.sealed(worker, PERSON, Person)
    if person is None or person is Unreadable.ERASED:
        return None
    day = sought(query, hall, now)
    readable = person if isinstance(person, Person) else Person("", (), day)
    return _worker(query, worker, _from_now(readable, day), now)


def _from_now(person: Person, day: dt.date) -> Person:
    """A day that is over, or further ahead than work is posted, is looked for no more."""
    is_near = day <= person.day <= day + dt.timedelta(days=DAYS_AHEAD_MOST)
    return person if is_near else replace(person, day=day)


def _worker(query: Queries, worker: Id, person: Person, now: int) -> Worker:
    wishes = query.records.sealed(worker, WISHES, Wishes)
    return Worker(
        worker,
        person.trades,
        person.day,
        query.signups.experience(worker, now),
        papers=stated(query, worker),
        language=person.language,
        is_large=person.is_large,
        age=person.age_on(day_of(now)),
        must_be_asked=_must_ask(person, day_of(now)),
        ride=wishes.ride if isinstance(wishes, Wishes) else 0,
        wishes_are_old=person.wished is not None and day_of(now) - person.wished >= WISHES_LAST,
    )


def _must_ask(person: Person, today: dt.date) -> bool:
    """Of whom the desk has seen the card nobody asks his age again."""
    return not (person.identity and person.age_said) and must_ask(person.age, person.age_said, today)
