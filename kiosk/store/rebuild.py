"""Folds every journal from zero, to compare with the tables or to replace them."""

import sqlalchemy as sa

from kiosk.store import tables
from kiosk.store.fold import fold

BATCH = 500


def refold(source: sa.Connection, target: sa.Connection) -> None:
    """Fold all of `source`'s journals into the empty folded tables of `target`."""
    for far in tables.journals.heads(source):
        for entries in tables.journals.batches(source, far.journal, BATCH):
            fold(target, far.journal, entries)


def replace(conn: sa.Connection) -> None:
    """Empty the folded tables and fold again, within one transaction."""
    for table in tables.FOLDED:
        conn.execute(sa.delete(table))
    refold(conn, conn)


def differing(conn: sa.Connection) -> tuple[str, ...]:
    """Names of the folded tables that do not say what the journals say."""
    memory = sa.create_engine("sqlite://")
    tables.metadata.create_all(memory, tables=list(tables.FOLDED))
    with memory.begin() as fresh:
        refold(conn, fresh)
        return tuple(table.name for table in tables.FOLDED if rows(conn, table) != rows(fresh, table))


def rows(conn: sa.Connection, table: sa.Table) -> list[tuple[object, ...]]:
    """All rows of a folded table in the order of its key."""
    return [tuple(row) for row in conn.execute(sa.select(table).order_by(*table.primary_key))]
