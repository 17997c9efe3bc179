"""Who stands behind a number: one person, or two; the same id may be known under several names of one person.

Two ids of one number are one person's if nobody has parted them and they never worked at one time.
"""

from collections.abc import Collection, Iterator

import sqlalchemy as sa

from kiosk.hall.clock import DAY
from kiosk.hall.ids import Id
from kiosk.hall.signup import HOLDS_SEAT
from kiosk.hall.span import Span, span_of
from kiosk.store import statements, tables
from kiosk.store.queries import PERSON, PHONE, Queries
from kiosk.store.tables import own as own_tables

UNUSED = 183 * DAY
"""After so long a number may be somebody else's."""
PERSONS_MOST = 2
"""So many people share a number; for more it is the desk."""


def of_number(query: Queries, phone: str, now: int) -> tuple[Id, ...]:
    """Who uses a number, who came last first; nobody whom it was half a year ago that it belonged to."""
    used = {person: _last_use(query, person) for person in _all_of_number(query, phone)}
    known = [person for person, last in used.items() if now - last <= UNUSED]
    return tuple(sorted(known, key=lambda person: (-used[person], person)))


def before(query: Queries, phone: str) -> tuple[Id, ...]:
    """All whose number it ever was."""
    return tuple(_all_of_number(query, phone))


def to_join(query: Queries) -> Iterator[tuple[Id, Id]]:
    """Pairs of ids, the larger first, that are one person's and this machine has not said to be so."""
    for subjects in _shared_numbers(query):
        persons = sorted({query.ids_of(subject)[0] for subject in subjects})
        for place, larger in enumerate(persons):
            smaller = next((one for one in persons[:place] if _is_one(query, one, larger)), None)
            if smaller is not None:
                yield from ((each, smaller) for each in query.ids_of(larger))
                break


def _all_of_number(query: Queries, phone: str) -> dict[Id, None]:
    return dict.fromkeys(query.ids_of(subject)[0] for subject in query.subjects_of(PHONE, phone))


def _shared_numbers(query: Queries) -> list[list[Id]]:
    """Workers of each number that has several."""
    table, workers = own_tables.lookups.c, tables.workers.c
    is_worker = workers.id == table.subject
    rows = sa.select(table.hash, table.subject).join_from(own_tables.lookups, tables.workers, is_worker)
    found: dict[bytes, list[Id]] = {}
    for row in query.conn.execute(rows.where(table.hash.in_(_several())).order_by(table.hash, table.subject)):
        found.setdefault(row.hash, []).append(row.subject)
    return list(found.values())


def _several() -> sa.Select[tuple[bytes]]:
    table = own_tables.lookups.c
    return sa.select(table.hash).group_by(table.hash).having(sa.func.count() > 1)


def _is_one(query: Queries, one: Id, other: Id) -> bool:
    mine, theirs = query.ids_of(one), query.ids_of(other)
    return not _are_parted(query, mine, theirs) and not _have_worked_together(query, one, other)


def _are_parted(query: Queries, mine: Collection[Id], theirs: Collection[Id]) -> bool:
    table, pairs = tables.parted.c, [sorted((one, other)) for one in mine for other in theirs]
    said = sa.or_(*(sa.and_(table.one == one, table.other == other) for one, other in pairs))
    return query.conn.execute(sa.select(table.one).where(said).limit(1)).first() is not None


def _have_worked_together(query: Queries, one: Id, other: Id) -> bool:
    return any(mine.overlaps(theirs) for mine in _work_of(query, one) for theirs in _work_of(query, other))


def _work_of(query: Queries, person: Id) -> list[Span]:
    held = (signup for signup in query.signups_of_worker(person) if signup.state in HOLDS_SEAT)
    return [span_of(posting.terms) for posting in (query.posting(signup.posting) for signup in held) if posting]


def _last_use(query: Queries, person: Id) -> int:
    """When the person last said what he looks for, or took a seat (epoch ms)."""
    ids = list(query.ids_of(person))
    seat = query.conn.scalar(statements.LAST_SIGNUP, {"ids": ids}) or 0
    records = [query.record(each, PERSON) for each in ids]
    return max(seat, *(record.at for record in records if record))
