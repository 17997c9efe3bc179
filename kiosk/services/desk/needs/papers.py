"""Employers whose papers nobody has seen."""

from collections.abc import Iterator

from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.unverified import unverified

MOST = 100


def unseen_papers(query: Queries, store: Store) -> Iterator[Need]:
    """All who offer several jobs now, as one."""
    found = unverified(query.conn, store.clock(), MOST)
    if found:
        yield need(NeedKind.UNVERIFIED, found[0][1], b"", len(found))
