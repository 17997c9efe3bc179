"""How many postings were published, as limits ask; which numbers they have."""

from collections.abc import Collection

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries import Queries


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
