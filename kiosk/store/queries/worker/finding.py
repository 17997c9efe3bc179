"""What is found again by keyed hash on this machine: people and exclusions by number, complaints by maker and cause."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.day.complaint import Complaint
from kiosk.hall.desk.exclusion import Keys
from kiosk.hall.employer.verification import PAPERS, Papers
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact
from kiosk.hall.worker import Person
from kiosk.store import tables
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.exclusions import EXCLUDED, KEYS
from kiosk.store.queries.employer.verifications import LICENCE, PAPERS_NUMBER
from kiosk.store.queries.own import OwnWrites
from kiosk.store.queries.persons import IDENTITY, PERSON, PHONE
from kiosk.store.queries.postings import CONTACT
from kiosk.store.queries.records import Unreadable
from kiosk.store.queries.worker.complaints import COMPLAINT, found_by

SEALED: dict[str, type[Any]] = {
    PERSON: Person,
    CONTACT: Contact,
    COMPLAINT: Complaint,
    PAPERS: Papers,
    KEYS: Keys,
}
"""What sealed records hold, by name."""
FOUND = (PERSON, CONTACT, COMPLAINT, PAPERS, KEYS)


def look_up(query: Queries, own: OwnWrites, subject: Id, name: str) -> None:
    """A record is found by what stands in it now, and by nothing of before; one that was erased by nothing."""
    found = query.records.sealed(subject, name, SEALED[name])
    if name == CONTACT:
        _look_up_contact(own, subject, found)
        return
    if isinstance(found, SEALED[name]) or found is Unreadable.ERASED:
        own.forget_numbers(subject)
    if isinstance(found, Person):
        find_person(own, subject, found)
    elif isinstance(found, Complaint):
        for kind, value in found_by(found):
            own.remember(kind, value, subject)
    elif isinstance(found, Papers):
        own.remember(PAPERS_NUMBER, found.number, subject)
        if found.licence:
            own.remember(LICENCE, found.licence, subject)
    elif isinstance(found, Keys):
        for key in found.keys:
            own.remember(EXCLUDED, key.hex(), subject)


def find_person(own: OwnWrites, worker: Id, person: Person) -> None:
    """Let a worker be found by what he types, by his card, and at the desk by his name."""
    for number in person.typed_numbers:
        own.remember(PHONE, number, worker)
    if person.identity:
        own.remember(IDENTITY, person.identity, worker)
    own.put_searched(worker, person.name, (*person.typed_numbers, person.identity))


def find_contact(own: OwnWrites, posting: Id, contact: Contact) -> None:
    """Let a posting be found by whom one calls for it."""
    own.put_contact(posting, contact.phone)
    own.put_searched(posting, contact.name, (contact.phone,))


def _look_up_contact(own: OwnWrites, posting: Id, found: Contact | Unreadable | None) -> None:
    if isinstance(found, Contact):
        find_contact(own, posting, found)
    elif found is Unreadable.ERASED:
        own.forget_contact(posting)


def look_all_up(query: Queries, own: OwnWrites, hall: Id) -> None:
    """The same for every such record of the hall."""
    table = tables.records.records.c
    named = sa.select(table.subject, table.name).where(table.name.in_(FOUND), table.owner == hall).distinct()
    for subject, name in query.conn.execute(named).all():
        look_up(query, own, subject, name)
