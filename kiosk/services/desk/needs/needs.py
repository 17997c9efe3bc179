"""What needs a person now, what costs most to wait for first."""

from collections.abc import Callable, Iterable

from kiosk.hall.desk.need import Need
from kiosk.services.desk.needs.acts import odd_acts
from kiosk.services.desk.needs.papers import unseen_papers
from kiosk.services.desk.needs.reviews import held_work
from kiosk.services.desk.needs.seats import contested_seats, forced_seats, late_workers, open_offers, open_talks
from kiosk.services.desk.needs.standing import appeals, listed_work
from kiosk.store import Store
from kiosk.store.queries import Queries

SOURCES: tuple[Callable[[Queries, Store], Iterable[Need]], ...] = (
    held_work,
    late_workers,
    contested_seats,
    open_offers,
    open_talks,
    forced_seats,
    odd_acts,
    appeals,
    listed_work,
    unseen_papers,
)
"""Each gives at most MOST of its own."""


class Needs:
    """The desk's one list."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self, around: Iterable[Need] = ()) -> tuple[Need, ...]:
        """Everything, in the order of when waiting begins to cost; `around` is what other than the database says."""
        with self._store.read() as query:
            found = [each for source in SOURCES for each in source(query, self._store)]
        return tuple(sorted([*found, *around], key=lambda each: (each.due, each.kind.value, each.subject)))
