"""What changed last, for whoever follows the province's rows: each row that changes gets the next number.

A transaction that changes rows locks the count until it ends, so nobody sees a number before an earlier one.
"""

import datetime as dt
from collections.abc import Iterable

import msgspec
import sqlalchemy as sa

from sync.columns import insert_staged
from sync.contract.rows import What
from sync.province.ledger.database import insert_on
from sync.province.ledger.tables import changes, row_counts


class Changed(msgspec.Struct, frozen=True, order=True):
    """A row: of a posting or a market by its id, of a hall's hires by its day as well."""

    what: What
    id: bytes
    day: str = ""


def note_changes(conn: sa.Connection, rows: Iterable[Changed]) -> None:
    """Give these rows the next numbers."""
    found = sorted(set(rows))
    if not found:
        return
    last: int = conn.execute(sa.select(row_counts.c.value).with_for_update()).scalar_one()
    numbered = [
        {"what": row.what, "id": row.id, "day": row.day, "number": number} for number, row in enumerate(found, last + 1)
    ]
    insert = insert_on(conn, changes)
    changed = {"number": insert.excluded.number}
    insert_staged(conn, insert.on_conflict_do_update(index_elements=["what", "id", "day"], set_=changed), numbered)
    conn.execute(sa.update(row_counts).values(value=last + len(found)))


def changed_after(conn: sa.Connection, what: What, after: int, most: int) -> list[tuple[int, bytes, dt.date | None]]:
    """Number, id and day of rows that changed after a number, the oldest change first."""
    table = changes.c
    query = sa.select(table.number, table.id, table.day).where(table.what == what, table.number > after)
    rows = conn.execute(query.order_by(table.number).limit(most))
    return [(number, id_, dt.date.fromisoformat(day) if day else None) for number, id_, day in rows]
