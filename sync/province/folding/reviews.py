"""What came of work that a clerk had to read first, for who offered it from anywhere."""

from collections.abc import Mapping

import sqlalchemy as sa

from sync.columns import insert_staged
from sync.province.ledger.database import insert_on
from sync.province.ledger.tables import reviews

CLOSED, REFUSED = 3, 2
"""Codes of the hall: why a posting was closed that was held, and how its review ended by that."""


def note(conn: sa.Connection, hall: bytes, ends: Mapping[bytes, int]) -> None:
    """Keep how each posting's first review ended, the greatest code of several."""
    rows = [{"posting": posting, "hall": hall, "how": how} for posting, how in sorted(ends.items())]
    if rows:
        insert = insert_on(conn, reviews)
        changed, is_greater = {"how": insert.excluded.how}, reviews.c.how < insert.excluded.how
        key = ["posting", "hall"]
        insert_staged(conn, insert.on_conflict_do_update(index_elements=key, set_=changed, where=is_greater), rows)
