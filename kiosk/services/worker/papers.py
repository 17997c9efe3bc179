"""Papers: the certificates that people say they have, one sealed record each."""

from kiosk.hall.age import Age
from kiosk.hall.catalogue.certificate import CODE_MOST, STATED, Stated, bits, codes
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting, Terms
from kiosk.hall.seat.outcomes import Uncertified, Unsure
from kiosk.hall.worker import Person
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.transaction import Transaction


class Papers:
    """Keeps what people say of their certificates."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def state(self, worker: Id, papers: int) -> None:
        """A worker says that he has the certificates of these bits; said again it is said once."""
        with self._store.write() as tx:
            state(tx, worker, papers)


def state(tx: Transaction, worker: Id, papers: int) -> None:
    """Keep that he says to have the certificates of these bits, beside those he said before."""
    for code in codes(papers & ~stated(tx, worker)):
        tx.put_sealed(worker, f"{STATED}{code}", Stated(tx.now))


def stated(query: Queries, worker: Id) -> int:
    """Bits of the certificates that a worker has said to have; what cannot be read any more is asked again."""
    found = ((each, name) for each in query.persons.ids_of(worker) for name in query.records.names(each, STATED))
    read = (name for each, name in found if isinstance(query.records.sealed(each, name, Stated), Stated))
    known = {f"{STATED}{code}": code for code in range(1, CODE_MOST + 1)}
    return bits(known[name] for name in read if name in known)


def asked_first(
    query: Queries, catalogue: Catalogue, worker: Id, wanted: Posting, *, can_be_had: bool
) -> Uncertified | Unsure | None:
    """What comes before a seat: who is too young, or says to be 16 or 17, goes to the desk; certificates are asked of
    what can be had.
    """
    if is_for_desk(query, catalogue, worker, wanted.terms):
        return Unsure(wanted)
    needs = missing(query, catalogue, worker, wanted.terms) if can_be_had else 0
    return Uncertified(wanted, needs) if needs else None


def is_for_desk(query: Queries, catalogue: Catalogue, worker: Id, terms: Terms) -> bool:
    """Whether the desk sees a card first of who says to be 16 or 17, or the law lets nobody as old do that work."""
    person = query.records.sealed(worker, PERSON, Person)
    if not isinstance(person, Person):
        return False
    if not person.identity:
        return person.age is Age.YOUNG
    return catalogue.from_age(terms.trade) > person.age_on(day_of(terms.start)).years


def missing(query: Queries, catalogue: Catalogue, worker: Id, terms: Terms) -> int:
    """Bits of the certificates that work needs and a worker has not said to have."""
    needs = catalogue.needed(terms)
    return needs & ~stated(query, worker) if needs else 0
