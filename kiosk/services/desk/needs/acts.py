"""Acts that a manager looks at afterwards."""

from collections.abc import Iterator

from kiosk.hall.desk.act import Act
from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.acts import Sought

MOST = 100


def odd_acts(query: Queries, _store: Store) -> Iterator[Need]:
    """All since a manager looked last, as one."""
    seen = query.acts.of(Sought(act=Act.ACTS_SEEN), 1)
    since = seen[0].at + 1 if seen else None
    found = query.acts.of(Sought(odd=True, since=since), MOST)
    if found:
        yield need(NeedKind.ODD_ACTS, found[-1].at, found[-1].id, len(found))
