"""Seats as a clerk sees them: whose turn it is, and who has one, by label and masked number."""

import msgspec

from kiosk.hall.day.ticked import Ticked
from kiosk.hall.form.phone_number import mask
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.seat.signup import Signup
from kiosk.hall.seat.waiting import Waiting
from kiosk.hall.worker import Person
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT


class AtTurn(msgspec.Struct, frozen=True):
    """Who waits for which work; `is_called` while a seat is held out to him."""

    waiting: Waiting
    posting: Posting
    phone_masked: str
    is_called: bool
    is_over: bool


class Seated(msgspec.Struct, frozen=True):
    """Who has a seat, or gave it back."""

    signup: Signup
    phone_masked: str


class Contested(msgspec.Struct, frozen=True):
    """What both say, `is_seen` where the seat was shown to be his; who they are, where that opens."""

    posting: Posting
    signup: Signup
    ticked: Ticked
    is_seen: bool
    worker: Person | None
    employer: Contact | None


class Seats:
    """Asked by clerks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def turn(self, waiting: Id) -> AtTurn | None:
        """A queue place and its work."""
        with self._store.read() as query:
            found = query.waiting.one(waiting)
            posting = None if found is None else query.postings.one(found.posting)
            if found is None or posting is None:
                return None
            is_called = any(each.waiting == waiting and not each.is_wanted for each in query.waiting.called())
            is_over = query.waiting.why_over(waiting) is not None
            return AtTurn(found, posting, _masked(query, found.worker), is_called, is_over)

    def contested(self, signup: Id) -> Contested | None:
        """A seat of which its worker and his employer do not say the same; decided on or not."""
        with self._store.read() as query:
            found = query.signups.one(signup)
            posting = None if found is None else query.postings.one(found.posting)
            ticked = query.ticks.one(signup)
            if found is None or posting is None or not ticked.contested_at:
                return None
            person = query.records.sealed(found.worker, PERSON, Person)
            employer = query.records.sealed(posting.id, CONTACT, Contact)
            is_seen = query.standings.is_seen(signup)
            worker = person if isinstance(person, Person) else None
            by = employer if isinstance(employer, Contact) else None
            return Contested(posting, found, ticked, is_seen, worker, by)

    def of_posting(self, posting: Id) -> tuple[Seated, ...]:
        """Who has a seat of a posting, by seat."""
        with self._store.read() as query:
            return tuple(Seated(one, _masked(query, one.worker)) for one in query.signups.of_posting(posting))


def _masked(query: Queries, worker: Id) -> str:
    person = query.records.sealed(worker, PERSON, Person)
    return mask(person.phone) if isinstance(person, Person) and person.phone else ""
