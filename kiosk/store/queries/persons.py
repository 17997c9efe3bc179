"""Questions about people: who stands behind a number, one person or two; which ids are one person's."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import DAY
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.judging import is_ours
from kiosk.store.queries.own import Own
from kiosk.store.queries.records import RecordQueries
from kiosk.store.vault import Vault

PERSON, PHONE, IDENTITY = "person", "worker phone", "worker identity"
"""A record's name; what kinds of number a person is found by: what he types at the kiosk, what stands on his card."""
UNUSED = 183 * DAY
"""After so long a number may be somebody else's."""
PERSONS_MOST = 2
"""So many people share a number; for more it is the desk."""


def _is_one_person(same: sa.FromClause) -> sa.ColumnElement[bool]:
    """Whether this very machine says that two ids are one person's, and nobody has parted them."""
    parted = tables.parted.alias()
    pair = (parted.c.one == same.c.same, parted.c.other == same.c.id)
    return sa.and_(is_ours(same.c.journal), ~sa.exists().where(*pair).correlate_except(parted))


def person_of(worker: sa.ColumnElement[bytes]) -> sa.ColumnElement[bytes]:
    """The id that stands for a person, by this machine's own word."""
    same = tables.same.alias()
    known = sa.select(sa.func.min(same.c.same)).where(same.c.id == worker, _is_one_person(same))
    return sa.func.coalesce(known.correlate_except(same).scalar_subquery(), worker)


def _last_signup() -> sa.Select[Any]:
    table = tables.signups.c
    return sa.select(sa.func.max(table.at)).where(table.worker.in_(sa.bindparam("ids", expanding=True)))


_ONE = _is_one_person(tables.same)
STANDS = sa.select(sa.func.min(tables.same.c.same)).where(tables.same.c.id == sa.bindparam("id"), _ONE)
_STANDS_FOR = person_of(tables.same.c.id) == sa.bindparam("same")
SAME = sa.select(tables.same.c.id).where(tables.same.c.same == sa.bindparam("same"), _ONE, _STANDS_FOR)
SAME = SAME.distinct().order_by(tables.same.c.id)
LAST_SIGNUP = _last_signup()


class PersonQueries:
    """What can be asked of people who look for work."""

    def __init__(self, conn: sa.Connection, vault: Vault, own: Own, records: RecordQueries) -> None:
        self._conn, self._vault, self._own, self._records = conn, vault, own, records

    def ids_of(self, person: Id) -> tuple[Id, ...]:
        """All ids of one person."""
        stands = self._conn.scalar(STANDS, {"id": person, "me": self._vault.key}) or person
        return (stands, *self._conn.scalars(SAME, {"same": stands, "me": self._vault.key}))

    def of_identity(self, identity: str) -> tuple[Id, ...]:
        """Whose card bears this number: one person, or two that nobody has joined yet."""
        return tuple({self.ids_of(subject)[0] for subject in self._own.subjects_of(IDENTITY, identity)})

    def of_number(self, phone: str, now: int) -> tuple[Id, ...]:
        """Who uses a number, who came last first; nobody whom it was half a year ago that it belonged to."""
        used = {person: self._last_use(person) for person in self.ever_of_number(phone)}
        known = [person for person, last in used.items() if now - last <= UNUSED]
        return tuple(sorted(known, key=lambda person: (-used[person], person)))

    def ever_of_number(self, phone: str) -> tuple[Id, ...]:
        """All whose number it ever was."""
        return tuple({self.ids_of(subject)[0] for subject in self._own.subjects_of(PHONE, phone)})

    def _last_use(self, person: Id) -> int:
        """When the person last said what he looks for, or took a seat (epoch ms)."""
        ids = list(self.ids_of(person))
        seat = self._conn.scalar(LAST_SIGNUP, {"ids": ids}) or 0
        records = [self._records.one(each, PERSON) for each in ids]
        return max(seat, *(record.at for record in records if record))
