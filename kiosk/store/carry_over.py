"""Journals of before they were signed: this kiosk's own facts are written anew into a signed one, the others are gone.

Those of other kiosks come again from their owners.
"""

import msgspec
import sqlalchemy as sa

from kiosk.hall import facts
from kiosk.store import tables
from sync.entries import Header

_OLD = sa.text(
    "SELECT header, body FROM old_entries JOIN old_journals ON old_journals.key = old_entries.journal "
    "WHERE old_journals.name = :name ORDER BY number"
)


def has_old_journals(conn: sa.Connection) -> bool:
    """Whether there is something to carry over."""
    return sa.inspect(conn).has_table("old_entries")


def carry_over(conn: sa.Connection, own: bytes, journal: bytes) -> int:
    """Append the facts of the old journal `own` to the new one, at their old times, and drop the old tables.

    The new one's length.
    """
    length = 1
    for header_bytes, body in conn.execute(_OLD, {"name": own}).all():
        header = msgspec.msgpack.decode(header_bytes, type=Header)
        if header.kind != facts.JournalOpened.kind and body is not None:
            length = tables.journals.append(conn, journal, header, body).number
    conn.execute(sa.text("UPDATE records SET hall = (SELECT value FROM settings WHERE name = 'hall')"))
    for table in ("old_entries", "old_journals"):
        conn.execute(sa.text(f"DROP TABLE {table}"))
    return length
