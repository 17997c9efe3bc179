"""Two ids are one person's if nobody has parted them, for one card's number always, for one phone's only where neither
has a card and they never worked at one time; a hall number alone joins nobody.
"""

from collections.abc import Collection, Iterator

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import HOLDS_SEAT
from kiosk.hall.seat.span import Span, span_of
from kiosk.hall.worker import Person
from kiosk.store import tables
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.tables import own


def to_join(query: Queries) -> Iterator[tuple[Id, Id]]:
    """Pairs of ids, the larger first, that are one person's and this machine has not said to be so."""
    for subjects in _shared_numbers(query):
        persons = sorted({query.persons.ids_of(subject)[0] for subject in subjects})
        for place, larger in enumerate(persons):
            smaller = next((one for one in persons[:place] if _is_one(query, one, larger)), None)
            if smaller is not None:
                yield from ((each, smaller) for each in query.persons.ids_of(larger))
                break


def _shared_numbers(query: Queries) -> list[list[Id]]:
    """Workers of each number that has several."""
    table, workers = own.lookups.c, tables.workers.c
    is_worker = workers.id == table.subject
    rows = sa.select(table.hash, table.subject).join_from(own.lookups, tables.workers, is_worker)
    found: dict[bytes, list[Id]] = {}
    for row in query.conn.execute(rows.where(table.hash.in_(_several())).order_by(table.hash, table.subject)):
        found.setdefault(row.hash, []).append(row.subject)
    return list(found.values())


def _several() -> sa.Select[tuple[bytes]]:
    table = own.lookups.c
    return sa.select(table.hash).group_by(table.hash).having(sa.func.count() > 1)


def _is_one(query: Queries, one: Id, other: Id) -> bool:
    mine, theirs = query.persons.ids_of(one), query.persons.ids_of(other)
    if _are_parted(query, mine, theirs):
        return False
    my, their = _kept(query, mine), _kept(query, theirs)
    cards = [{each.identity for each in known} - {""} for known in (my, their)]
    if any(cards):
        return bool(cards[0] & cards[1])
    phones = [{each.phone for each in known} - {""} for known in (my, their)]
    return bool(phones[0] & phones[1]) and not _have_worked_together(query, one, other)


def _kept(query: Queries, ids: Collection[Id]) -> list[Person]:
    """What can be read of a person."""
    found = (query.records.sealed(each, PERSON, Person) for each in ids)
    return [each for each in found if isinstance(each, Person)]


def _are_parted(query: Queries, mine: Collection[Id], theirs: Collection[Id]) -> bool:
    table, pairs = tables.parted.c, [sorted((one, other)) for one in mine for other in theirs]
    said = sa.or_(*(sa.and_(table.one == one, table.other == other) for one, other in pairs))
    return query.conn.execute(sa.select(table.one).where(said).limit(1)).first() is not None


def _have_worked_together(query: Queries, one: Id, other: Id) -> bool:
    return any(mine.overlaps(theirs) for mine in _work_of(query, one) for theirs in _work_of(query, other))


def _work_of(query: Queries, person: Id) -> list[Span]:
    held = (signup for signup in query.signups.of_worker(person) if signup.state in HOLDS_SEAT)
    return [span_of(posting.terms) for posting in (query.postings.one(signup.posting) for signup in held) if posting]
