"""What is found again by keyed hash on this machine: people by number, complaints by who made them, and of what."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.day.complaint import Complaint
from kiosk.hall.employer.verification import PAPERS, Papers
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact
from kiosk.hall.worker import Person
from kiosk.store import tables
from kiosk.store.queries import Queries
from kiosk.store.queries.employer.verifications import PAPERS_NUMBER
from kiosk.store.queries.own import OwnWrites
from kiosk.store.queries.persons import PERSON, PHONE
from kiosk.store.queries.postings import CONTACT
from kiosk.store.queries.records import Unreadable
from kiosk.store.queries.worker.complaints import COMPLAINT, found_by
from kiosk.store.tables import own as own_tables

SEALED: dict[str, type[Any]] = {PERSON: Person, CONTACT: Contact, COMPLAINT: Complaint, PAPERS: Papers}
"""What sealed records hold, by name."""
FOUND = (PERSON, CONTACT, COMPLAINT, PAPERS)


def look_up(query: Queries, own: OwnWrites, subject: Id, name: str) -> None:
    """A record is found by what stands in it now, and by nothing of before; one that was erased by nothing."""
    found = query.records.sealed(subject, name, SEALED[name])
    if name == CONTACT:
        _look_up_contact(own, subject, found)
        return
    if isinstance(found, SEALED[name]) or found is Unreadable.ERASED:
        query.conn.execute(sa.delete(own_tables.lookups).where(own_tables.lookups.c.subject == subject))
    if isinstance(found, Person):
        own.remember(PHONE, found.phone, subject)
    elif isinstance(found, Complaint):
        for kind, value in found_by(found):
            own.remember(kind, value, subject)
    elif isinstance(found, Papers):
        own.remember(PAPERS_NUMBER, found.number, subject)


def _look_up_contact(own: OwnWrites, posting: Id, found: Contact | Unreadable | None) -> None:
    if isinstance(found, Contact):
        own.put_contact(posting, found.phone)
    elif found is Unreadable.ERASED:
        own.forget_contact(posting)


def look_all_up(query: Queries, own: OwnWrites, hall: Id) -> None:
    """The same for every such record of the hall."""
    table = tables.records.records.c
    named = sa.select(table.subject, table.name).where(table.name.in_(FOUND), table.owner == hall).distinct()
    for subject, name in query.conn.execute(named).all():
        look_up(query, own, subject, name)
