"""Papers: the certificates that people say they have, one sealed record each."""

from kiosk.hall.catalogue.certificate import STATED, Stated, bits, codes
from kiosk.hall.ids import Id
from kiosk.store import Store
from kiosk.store.queries import Queries


class Papers:
    """Keeps what people say of their certificates."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def state(self, worker: Id, papers: int) -> None:
        """A worker says that he has the certificates of these bits; said again it is said once."""
        with self._store.write() as tx:
            for code in codes(papers & ~stated(tx, worker, papers)):
                tx.put_sealed(worker, f"{STATED}{code}", Stated(tx.now))


def stated(query: Queries, worker: Id, papers: int) -> int:
    """Which of these certificates a worker has said to have; what cannot be read any more is asked again."""
    ids = query.persons.ids_of(worker)
    return bits(
        code
        for code in codes(papers)
        if any(isinstance(query.records.sealed(each, f"{STATED}{code}", Stated), Stated) for each in ids)
    )
