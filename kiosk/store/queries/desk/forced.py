"""Seats that a clerk stated to be free where a kiosk is gone."""

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import tables

_FORCED = sa.select(tables.seats.c.posting, sa.func.sum(tables.seats.c.forced)).where(tables.seats.c.forced > 0)
OF_POSTINGS = (
    _FORCED.join(tables.postings, tables.postings.c.id == tables.seats.c.posting)
    .where(tables.postings.c.start >= sa.bindparam("since"))
    .group_by(tables.seats.c.posting)
    .order_by(tables.seats.c.posting)
    .limit(sa.bindparam("most"))
)


def forced_since(conn: sa.Connection, since: int, most: int) -> tuple[tuple[Id, int], ...]:
    """Postings that begin at or after `since` (epoch ms), and how many seats of each were stated."""
    rows = conn.execute(OF_POSTINGS, {"since": since, "most": most})
    return tuple((posting, seats) for posting, seats in rows)
