"""Appeals that nobody has decided, and work of who is on the province's list."""

from collections.abc import Iterator

from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.hall.posting import Contact
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CONTACT

MOST = 40


def appeals(query: Queries, _store: Store) -> Iterator[Need]:
    """Each is a manager's to decide."""
    for one in query.exclusions.appeals_waiting()[:MOST]:
        yield need(NeedKind.APPEAL, one.at, one.id)


def listed_work(query: Queries, store: Store) -> Iterator[Need]:
    """What people can still sign up for; due from when the list was told."""
    now, since = store.clock(), query.listed.roster().at
    for employer in query.listed.employers(now)[:MOST]:
        for work in query.postings.of_employer(employer, MOST):
            if work.is_open(now):
                contact = query.records.sealed(work.id, CONTACT, Contact)
                name = contact.name if isinstance(contact, Contact) else ""
                at = max(since, work.published_at)
                yield need(NeedKind.LISTED, at, employer, name or "有个单位", work.number, trade=work.terms.trade)
