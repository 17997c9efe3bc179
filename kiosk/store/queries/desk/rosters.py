"""Questions about who is expected on a day."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import HOLDS_SEAT
from kiosk.store import tables
from kiosk.store.queries.judging import state_of, was_holders


def _with_seats() -> sa.Select[Any]:
    given, posting = tables.signups, tables.postings.c
    query = sa.select(posting.id).join_from(given, tables.postings, posting.id == given.c.posting)
    is_due = posting.start.between(sa.bindparam("first"), sa.bindparam("last"))
    held = (state_of(given).in_(HOLDS_SEAT), was_holders(given))
    return query.where(is_due, *held).distinct()


WITH_SEATS = _with_seats()


class RosterQueries:
    """What can be asked of seats given."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def with_seats(self, first: int, last: int) -> tuple[Id, ...]:
        """Work that begins between two times (epoch ms) and of which somebody has a seat."""
        return tuple(self._conn.scalars(WITH_SEATS, {"first": first, "last": last}))
