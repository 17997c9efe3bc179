"""Questions about who is registered: hall numbers given; people and postings by day, last four digits and name."""

from collections.abc import Collection
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import LAST_FOUR, NAME, Own
from kiosk.store.tables import own as own_tables

_NUMBERS, _WORKERS, _POSTINGS, _SEARCHED = (
    tables.hall_numbers.c,
    tables.workers.c,
    tables.postings.c,
    own_tables.searched.c,
)
LAST = sa.select(sa.func.max(_NUMBERS.number)).where(_NUMBERS.kiosk == sa.bindparam("kiosk"))
HAS_GIVEN = sa.select(sa.exists().where(_NUMBERS.journal.in_(sa.bindparam("journals", expanding=True))))


class Looked(msgspec.Struct, frozen=True):
    """What is looked for: who came within [first, last] (epoch ms), a whole name, four last digits; what is empty not.

    `before`: time and id of the last one that was seen.
    """

    first: int = 0
    last: int = 2**53
    name: str = ""
    four: str = ""
    before: tuple[int, Id] | None = None


class RegisterQueries:
    """What can be asked of the register."""

    def __init__(self, conn: sa.Connection, own: Own) -> None:
        self._conn, self._own = conn, own

    def last_number(self, kiosk: int) -> int:
        """The highest hall number that any machine of this letter is known to have given, 0 if none."""
        return self._conn.scalar(LAST, {"kiosk": kiosk}) or 0

    def has_given(self, journals: Collection[Id]) -> bool:
        """Whether a number was given in one of these journals."""
        return self._conn.scalar(HAS_GIVEN, {"journals": list(journals)}) or False

    def seekers(self, looked: Looked, most: int) -> list[tuple[Id, int]]:
        """People and when they last agreed to be kept, the latest first; of who may have that name."""
        return self._page(_WORKERS.id, _WORKERS.registered_at, looked, most)

    def postings(self, looked: Looked, most: int) -> list[tuple[Id, int]]:
        """Postings and when they were published, the latest first; of who may have that name."""
        return self._page(_POSTINGS.id, _POSTINGS.published_at, looked, most)

    def _page(self, subject: Any, at: Any, looked: Looked, most: int) -> list[tuple[Id, int]]:
        last = min(looked.last, looked.before[0]) if looked.before else looked.last
        meant = [at.between(looked.first, last)]
        if looked.before:
            meant.append(sa.tuple_(at, subject) < looked.before)
        for kind, value in ((NAME, looked.name), (LAST_FOUR, looked.four)):
            if value:
                having = sa.select(_SEARCHED.subject).where(_SEARCHED.hash == self._own.search_hash(kind, value))
                meant.append(subject.in_(having))
        found = sa.select(subject, at).where(*meant).order_by(at.desc(), subject.desc()).limit(most)
        return [(row[0], row[1]) for row in self._conn.execute(found)]
