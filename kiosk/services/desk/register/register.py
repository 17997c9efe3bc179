"""The register: who looks for work and who offers it, the latest first, found by day, name, and four last digits."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from kiosk.hall.clock import day_range
from kiosk.hall.desk.register.seeker import WISHES, Wishes
from kiosk.hall.form.plain import clean
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact, Posting
from kiosk.hall.seat.outcomes import NO_CONTACT
from kiosk.hall.worker import Person
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.register import Looked
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT

PAGE = 20
READ_MOST = 2_000
"""So many are opened for one page at most: names share what they are found by."""
EXPORTED_MOST = 10_000


class Wish(msgspec.Struct, frozen=True):
    """What is looked for: of one day, of a whole name, of numbers that end so; behind the last one that was seen."""

    day: dt.date | None = None
    name: str = ""
    four: str = ""
    before: tuple[int, Id] | None = None


class SeekerEntry(msgspec.Struct, frozen=True):
    """Somebody who looks for work; `person` is empty where what was kept cannot be read any more."""

    worker: Id
    at: int
    person: Person
    wishes: Wishes


class PostingEntry(msgspec.Struct, frozen=True):
    """A posting, and who is called for it."""

    posting: Posting
    contact: Contact


class Found(msgspec.Struct, frozen=True):
    """A page of entries; `last` names the last one where more may follow."""

    entries: tuple[SeekerEntry, ...] | tuple[PostingEntry, ...]
    last: tuple[int, Id] | None = None


T = TypeVar("T", SeekerEntry, PostingEntry)
NOBODY = Person("", (), dt.date.min)


class Register:
    """Looks people and postings up."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def seekers(self, wish: Wish, most: int = PAGE) -> Found:
        """People who look for work."""
        with self._store.read() as query:
            return _page(_seekers(query, _looked(wish)), most)

    def seeker(self, worker: Id) -> SeekerEntry:
        """One of them, by his id."""
        with self._store.read() as query:
            return _entry(query, worker, 0, _person(query, worker))

    def postings(self, wish: Wish, most: int = PAGE) -> Found:
        """Postings of the hall."""
        with self._store.read() as query:
            return _page(_postings(query, _looked(wish)), most)


def _looked(wish: Wish) -> Looked:
    first, last = day_range(wish.day) if wish.day else (0, 2**53)
    return Looked(first, last, clean(wish.name[:200]), wish.four, wish.before)


def _page(found: Iterator[T], most: int) -> Found:
    entries: list[T] = []
    for entry in found:
        if len(entries) == most:
            return Found(tuple(entries), _place(entries[-1]))
        entries.append(entry)
    return Found(tuple(entries))


def _place(entry: SeekerEntry | PostingEntry) -> tuple[int, Id]:
    if isinstance(entry, SeekerEntry):
        return entry.at, entry.worker
    return entry.posting.published_at, entry.posting.id


def _walked(look: Callable[[Looked, int], list[tuple[Id, int]]], looked: Looked) -> Iterator[tuple[Id, int]]:
    """All that may be meant, read in pieces."""
    read = 0
    while read < (READ_MOST if looked.name or looked.four else EXPORTED_MOST):
        piece = look(looked, 2 * PAGE)
        yield from piece
        read += len(piece)
        if len(piece) < 2 * PAGE:
            return
        subject, at = piece[-1]
        looked = msgspec.structs.replace(looked, before=(at, subject))


def _seekers(query: Queries, looked: Looked) -> Iterator[SeekerEntry]:
    for worker, at in _walked(query.register.seekers, looked):
        person = _person(query, worker)
        if _is_meant(looked, person.name, (*person.typed_numbers, person.identity)):
            yield _entry(query, worker, at, person)


def _entry(query: Queries, worker: Id, at: int, person: Person) -> SeekerEntry:
    wishes = query.records.sealed(worker, WISHES, Wishes)
    return SeekerEntry(worker, at, person, wishes if isinstance(wishes, Wishes) else Wishes())


def _person(query: Queries, worker: Id) -> Person:
    person = query.records.sealed(worker, PERSON, Person)
    return person if isinstance(person, Person) else NOBODY


def _postings(query: Queries, looked: Looked) -> Iterator[PostingEntry]:
    for found, _ in _walked(query.register.postings, looked):
        posting, contact = query.postings.one(found), query.records.sealed(found, CONTACT, Contact)
        caller = contact if isinstance(contact, Contact) else NO_CONTACT
        if posting and _is_meant(looked, caller.name, (caller.phone,)):
            yield PostingEntry(posting, caller)


def _is_meant(looked: Looked, name: str, numbers: tuple[str, ...]) -> bool:
    """What is kept of a name is too short to tell it from others."""
    has_name = not looked.name or name == looked.name
    return has_name and (not looked.four or any(number.endswith(looked.four) for number in numbers if number))
