"""Which machines of a hall clerks let answer drafts without a code."""

import sqlalchemy as sa

from sync.province.ledger.database import insert_on
from sync.province.ledger.tables import takers


def note_taker(conn: sa.Connection, hall: bytes, journal: bytes, turn: int) -> None:
    """Keep the greatest turn that a journal has said, 0 for none."""
    if turn:
        insert = insert_on(conn, takers).values(journal=journal, hall=hall, turn=turn)
        is_greater = takers.c.turn < insert.excluded.turn
        changed = {"turn": insert.excluded.turn}
        conn.execute(insert.on_conflict_do_update(index_elements=["journal"], set_=changed, where=is_greater))
