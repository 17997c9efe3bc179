"""Acts that a manager looks at afterwards."""

from collections.abc import Iterator

from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.acts import MOST, UNSEEN


def odd_acts(query: Queries, _store: Store) -> Iterator[Need]:
    """All at which no manager has looked, as one."""
    found = query.acts.of(UNSEEN, MOST)
    if found:
        yield need(NeedKind.ODD_ACTS, found[-1].at, found[-1].id, len(found))
