"""Which kiosk answers drafts without a code, and how many of those came."""

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.review import Cause
from kiosk.store import tables
from kiosk.store.queries.journals import JournalQueries

_TAKERS, _HELD = tables.draft_takers.c, tables.held.c
TAKERS = sa.select(_TAKERS.journal, _TAKERS.turn).order_by(_TAKERS.turn.desc(), _TAKERS.journal.desc())
COUNT = sa.select(sa.func.count()).where(
    _HELD.cause == Cause.NO_CODE, _HELD.held_at >= sa.bindparam("since"), _HELD.held_at < sa.bindparam("until")
)


class DraftQueries:
    """What can be asked of them."""

    def __init__(self, conn: sa.Connection, journals: JournalQueries) -> None:
        self._conn, self._journals = conn, journals

    def next_turn(self) -> int:
        """The turn of who takes over now."""
        row = self._conn.execute(TAKERS).first()
        return (row.turn if row else 0) + 1

    def answered_by(self, hall: Id) -> bytes | None:
        """The key of the machine that answers: whom a clerk named last and who belongs to the hall, else its first."""
        roll = self._journals.roll(hall)
        for row in self._conn.execute(TAKERS).all():
            key = self._journals.held(row.journal).public_key
            if key in roll.members:
                return key
        return roll.first.key if roll.first else None

    def count(self, since: int, until: int) -> int:
        """How many without a code were held for a clerk in this time (epoch ms)."""
        return self._conn.scalar(COUNT, {"since": since, "until": until}) or 0
