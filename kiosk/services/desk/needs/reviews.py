"""Held work that nobody has read."""

from collections.abc import Iterator

from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.hall.posting import Contact
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CONTACT


def held_work(query: Queries, store: Store) -> Iterator[Need]:
    """What waits in the hall and has not begun; what begins sooner than patience lasts is due when it begins."""
    for held in query.reviews.waiting(query.journals.all(store.hall)):
        if held.start > store.clock() and not held.is_asked:
            contact = query.records.sealed(held.id, CONTACT, Contact)
            name = contact.name if isinstance(contact, Contact) else ""
            headcount, trade = (held.work.terms.headcount, held.work.terms.trade) if held.work else (0, 0)
            yield need(NeedKind.HELD, held.at, held.id, name, headcount, trade=trade, latest=held.start)
