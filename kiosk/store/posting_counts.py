"""How many postings were published, as limits ask; which numbers they have; how many can be had, by trade."""

from collections.abc import Collection

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import statements, tables
from kiosk.store.queries import Queries


def _open_by_trade() -> sa.Select[int, int]:
    """Of what the list shows, unread: what nobody selects is not worked out."""
    listed = statements.OPEN_POSTINGS.order_by(None).subquery().c
    free = sa.select(listed.trade, sa.func.count().label("postings")).where(listed.headcount > listed.taken)
    return free.group_by(listed.trade)


_OPEN_BY_TRADE = _open_by_trade()


def open_by_trade(query: Queries, homes: Collection[Id], first: int, last: int) -> dict[int, int]:
    """How many postings `Queries.open_postings` gives that have a place left, by trade code; none is read."""
    found = query.conn.execute(_OPEN_BY_TRADE, {"homes": list(homes), "first": first, "last": last})
    return {row.trade: row.postings for row in found}


def count_of_employer(query: Queries, employer: Id) -> int:
    """How many postings an employer has, closed ones too."""
    return _count(query, tables.postings.c.employer == employer)


def count_published(query: Queries, homes: Collection[Id], first: int, last: int) -> int:
    """How many postings these journals published within [first, last] (epoch ms)."""
    table = tables.postings.c
    return _count(query, table.home.in_(homes), table.published_at.between(first, last))


def numbers_in_use(query: Queries, since: int) -> set[int]:
    """Numbers of work that begins at `since` (epoch ms) or later."""
    table = tables.postings.c
    return set(query.conn.scalars(sa.select(table.number).where(table.start >= since, table.number.is_not(None))))


def last_number(query: Queries, homes: Collection[Id]) -> int:
    """The number these journals gave last, 0 for none."""
    table = tables.postings.c
    found = sa.select(table.number).where(table.home.in_(homes), table.number.is_not(None))
    return query.conn.scalar(found.order_by(table.published_at.desc(), table.number.desc()).limit(1)) or 0


def _count(query: Queries, *where: sa.ColumnElement[bool]) -> int:
    return query.conn.scalar(sa.select(sa.func.count()).select_from(tables.postings).where(*where)) or 0
