"""Questions about postings that are offered in place of another, and about who had seats of that one."""

from collections.abc import Collection
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.posting import PostingState
from kiosk.store import tables
from kiosk.store.queries.judging import is_one_machine


class Replacement(msgspec.Struct, frozen=True):
    """`posting` is offered in place of `old`; so many places of its queue are kept for who had a seat of that."""

    posting: Id
    old: Id
    places: int


_LINKS, _POSTS = tables.replacements.c, tables.postings.c
_SAID = sa.select(_LINKS.id, _LINKS.old, _LINKS.places).select_from(tables.replacements)
_PUBLISHED = _SAID.join(tables.postings, sa.and_(_POSTS.id == _LINKS.id, is_one_machine(_POSTS.home, _LINKS.home)))
_OPEN = sa.exists().where(tables.posting_states.c.id == _LINKS.id, tables.posting_states.c.state == PostingState.OPEN)
ONE = _SAID.where(_LINKS.id == sa.bindparam("id"), _LINKS.home.in_(sa.bindparam("homes", expanding=True)))
OF = _PUBLISHED.where(_LINKS.id == sa.bindparam("id"))
INSTEAD = _PUBLISHED.where(_LINKS.old == sa.bindparam("old")).order_by(_POSTS.published_at, _LINKS.id)
SAID_OF = _SAID.where(_LINKS.old == sa.bindparam("old")).order_by(_LINKS.id)
DUE = _PUBLISHED.where(
    _LINKS.home.in_(sa.bindparam("homes", expanding=True)), _POSTS.start > sa.bindparam("now"), _OPEN
).order_by(_LINKS.id)
_SIGNUPS = tables.signups.c
GROUPS = sa.select(_SIGNUPS.id, _SIGNUPS.crew, _SIGNUPS.is_from_afar).where(_SIGNUPS.posting == sa.bindparam("posting"))


class ReplacementQueries:
    """What can be asked of postings in place of others."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def one(self, posting: Id, homes: Collection[Id]) -> Replacement | None:
        """In place of what it is offered by the word of one of these journals, published or held."""
        return self._first(ONE, id=posting, homes=list(homes))

    def of(self, posting: Id) -> Replacement | None:
        """In place of what a posting was published."""
        return self._first(OF, id=posting)

    def places(self, posting: Id) -> int:
        """So many first places of a posting's queue are kept for who had a seat of what it is in place of."""
        found = self.of(posting)
        return found.places if found else 0

    def number_before(self, posting: Id, place: int) -> int:
        """What the work was called by that who has this place in a posting's queue had a seat of, 0 for nobody."""
        found = self.of(posting)
        if found is None or place > found.places:
            return 0
        return self._conn.scalar(sa.select(_POSTS.number).where(_POSTS.id == found.old)) or 0

    def instead(self, old: Id) -> Replacement | None:
        """What was published in place of a posting."""
        return self._first(INSTEAD, old=old)

    def said_of(self, old: Id) -> tuple[Id, ...]:
        """All that was ever to be offered in place of a posting, published or not."""
        return tuple(row.id for row in self._conn.execute(SAID_OF, {"old": old}))

    def due(self, homes: Collection[Id], now: int) -> tuple[Replacement, ...]:
        """What these journals published in place of another, while it can be had at `now` (epoch ms)."""
        return tuple(map(_read, self._conn.execute(DUE, {"homes": list(homes), "now": now})))

    def crews(self, posting: Id) -> dict[Id, Id | None]:
        """Sign-up -> with whom it was asked, of a posting; without those that the province brought."""
        rows = self._conn.execute(GROUPS, {"posting": posting})
        return {row.id: row.crew for row in rows if not row.is_from_afar}

    def _first(self, query: sa.Select[Any], **meant: object) -> Replacement | None:
        row = self._conn.execute(query, meant).first()
        return None if row is None else _read(row)


def _read(row: Any) -> Replacement:
    return Replacement(row.id, row.old, row.places)
