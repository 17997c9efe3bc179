"""Folds every journal from zero, to compare with the tables or to replace them."""

import sqlalchemy as sa

from kiosk.hall.facts import Kinds
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.fold import Source, fold
from kiosk.store.queries.journals import PROVINCE
from kiosk.store.queries.own import SETTING
from kiosk.store.tables import own as own_tables
from sync.journals.engines import sqlite_engine
from sync.journals.stored import ALL, Held

BATCH = 500


def refold(source: sa.Connection, target: sa.Connection, kinds: Kinds) -> None:
    """Fold all of `source`'s journals into the empty folded tables of `target`."""
    province = source.scalar(SETTING, {"name": PROVINCE}) or b""
    found = [tables.journals.held(source, far.journal) for far in tables.journals.heads(source)]
    for held in filter(None, found):
        origin = source_of(source, held, tables.authority.owner(source, held, province), province)
        for entries in tables.journals.batches(source, held.name, BATCH):
            fold(target, origin, entries, kinds)


def source_of(conn: sa.Connection, held: Held, owner: Id, province: Id) -> Source:
    """Under which name and how much a journal's entries count, and whether it is an inbox.

    Of a machine that was struck off none has full weight: where it says of another's posting that it is its own, that
    is undone.
    """
    full = held.full if held.full == ALL else 0
    return Source(tables.journals.told_as(conn, held), held.counts, full, is_inbox=owner == province)


def replace(conn: sa.Connection, kinds: Kinds) -> None:
    """Empty the folded tables and fold again, within one transaction; nothing waits to be folded after that.

    Of a journal that forked records may have been passed over: peers are asked for all again.
    """
    for table in tables.FOLDED:
        conn.execute(sa.delete(table))
    refold(conn, conn, kinds)
    if conn.execute(sa.delete(own_tables.unfolded)).rowcount:
        conn.execute(sa.delete(own_tables.cursors))


def differing(conn: sa.Connection, kinds: Kinds) -> tuple[str, ...]:
    """Names of the folded tables that do not say what the journals say."""
    memory = sqlite_engine()
    tables.metadata.create_all(memory, tables=list(tables.FOLDED))
    with memory.begin() as fresh:
        refold(conn, fresh, kinds)
        return tuple(table.name for table in tables.FOLDED if rows(conn, table) != rows(fresh, table))


def rows(conn: sa.Connection, table: sa.Table) -> list[tuple[object, ...]]:
    """All rows of a folded table in the order of its key."""
    return [tuple(row) for row in conn.execute(sa.select(table).order_by(*table.primary_key))]
