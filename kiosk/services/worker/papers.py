"""Papers: the certificates that people say they have, one sealed record each."""

from kiosk.hall.age import Age
from kiosk.hall.catalogue.certificate import CODE_MOST, STATED, Stated, bits, codes
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting, Terms
from kiosk.hall.seat.outcomes import Uncertified, Unsure
from kiosk.hall.worker import Person
from kiosk.services.desk.away import worker_is_away
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON


class Papers:
    """Keeps what people say of their certificates."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def state(self, worker: Id, papers: int) -> None:
        """A worker says that he has the certificates of these bits; said again it is said once."""
        with self._store.write() as tx:
            for code in codes(papers & ~stated(tx, worker)):
                tx.put_sealed(worker, f"{STATED}{code}", Stated(tx.now))


def stated(query: Queries, worker: Id) -> int:
    """Bits of the certificates that a worker has said to have; what cannot be read any more is asked again."""
    found = ((each, name) for each in query.persons.ids_of(worker) for name in query.records.names(each, STATED))
    read = (name for each, name in found if isinstance(query.records.sealed(each, name, Stated), Stated))
    known = {f"{STATED}{code}": code for code in range(1, CODE_MOST + 1)}
    return bits(known[name] for name in read if name in known)


def asked_first(query: Queries, worker: Id, wanted: Posting, needs: int, now: int) -> Uncertified | Unsure | None:
    """What comes before a seat: whom only the desk may help goes there; then certificates, the bits of `needs`."""
    if sees_desk(query, worker, now):
        return Unsure(wanted)
    lacking = needs & ~stated(query, worker) if needs else 0
    return Uncertified(wanted, lacking) if lacking else None


def sees_desk(query: Queries, worker: Id, now: int) -> bool:
    """Whether somebody has no seat by himself: who is 16 or 17, as the desk sees his card, and who is kept away."""
    return is_young(query, worker) or worker_is_away(query, worker, now)


def is_young(query: Queries, worker: Id) -> bool:
    """Whether somebody says to be 16 or 17."""
    person = query.records.sealed(worker, PERSON, Person)
    return isinstance(person, Person) and person.age is Age.YOUNG


def missing(query: Queries, catalogue: Catalogue, worker: Id, terms: Terms) -> int:
    """Bits of the certificates that work needs and a worker has not said to have."""
    needs = catalogue.needed(terms)
    return needs & ~stated(query, worker) if needs else 0
