"""Applies changes to the folded tables, set-wise: one statement and many rows for changes of one shape."""

import enum
import functools
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.hall import facts
from kiosk.hall.clock import LAST_MOMENT
from kiosk.hall.facts import KINDS, Kinds
from kiosk.hall.facts.folds import Add, Best, Change, Origin, Raise, Write
from kiosk.hall.ids import Id
from kiosk.store import tables
from sync.entries import DROPPED, Entry, Header
from sync.entries import STATED as HEADS_STATED
from sync.journals.stored import ALL
from sync.nesting import is_deep
from sync.records.record import FULL, STATED

_TABLES = {table.name: table for table in tables.FOLDED}
_NOT_UNDERSTOOD = 1
_NOT_FOLDED = frozenset((DROPPED, HEADS_STATED, "channel.posting", "channel.application"))
"""Kinds that are read elsewhere: by the journal itself, from the inbox."""


class WhyNot(enum.Enum):
    """Why an entry is kept and passed on, and not applied."""

    UNKNOWN = "unknown"
    MALFORMED = "malformed"


Shape = tuple[type[Change], str, tuple[str, ...]]


class Source(msgspec.Struct, frozen=True):
    """Whose entries are folded: the journal, up to where each counts how much, and whether it is the hall's inbox."""

    journal: Id
    counts: int = ALL
    full: int = ALL
    is_inbox: bool = False


def fold(conn: sa.Connection, source: Source, entries: Sequence[Entry], kinds: Kinds = KINDS) -> None:
    """Fold entries of one journal, in its order; what is unknown, dropped, or not its writer's changes nothing."""
    groups: dict[Shape, list[dict[str, Any]]] = {}
    for entry in entries:
        weight = FULL if entry.number <= source.full else STATED if entry.number <= source.counts else 0
        for change in _changes(source, entry, kinds) if weight else ():
            shape, row = _row(change, weight)
            groups.setdefault(shape, []).append(row)
    for shape, rows in groups.items():
        statement, in_order = _compiled(shape)
        conn.exec_driver_sql(statement, list(map(in_order, rows)))


def why_not_applied(entry: Entry) -> WhyNot | None:
    """Why an entry changed no table; None if it did, or need not."""
    try:
        header = entry.read_header()
    except msgspec.DecodeError:
        return WhyNot.MALFORMED
    if header.kind not in KINDS.names:
        return None if header.kind in _NOT_FOLDED else WhyNot.UNKNOWN
    is_read = entry.body is None or _read(header.kind, entry.body, KINDS) is not None
    return None if is_read else WhyNot.MALFORMED


def _changes(source: Source, entry: Entry, kinds: Kinds) -> Iterable[Change]:
    try:
        header = entry.read_header()
    except msgspec.DecodeError:
        return ()
    fact = None if entry.body is None else _read(header.kind, entry.body, kinds)
    if fact is not None:
        at = min(max(0, header.at), LAST_MOMENT)
        is_own = _may_write(source, entry.number, header, fact)
        return fact.fold(Origin(source.journal, header.subject, at)) if is_own else ()
    is_let_go = entry.body is None and header.kind in kinds.names
    if not header.must_understand or is_let_go or source.is_inbox:
        return ()
    return (Raise("closed_to_us", header.subject, _NOT_UNDERSTOOD, {}),)


def _may_write(source: Source, number: int, header: Header, fact: facts.Fact) -> bool:
    """Of a province's journal only the opening is read; a journal says of itself alone who it is, and at once."""
    if fact.writer is not facts.Writer.ITSELF:
        return not source.is_inbox
    is_opening = isinstance(fact, facts.JournalOpened)
    return header.subject == source.journal and (number == 1 if is_opening else not source.is_inbox)


def _read(kind: str, body: bytes, kinds: Kinds) -> facts.Fact | None:
    """A body that is no fact of its kind is kept and passed on, never folded."""
    try:
        return None if is_deep(body) else kinds.read(kind, body)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return None


def _row(change: Change, weight: int) -> tuple[Shape, dict[str, Any]]:
    match change:
        case Write(table, key, home, values):
            row = {"id": key, "home": home, "weight": weight, **values}
            return (Write, table, tuple(row)), row
        case Raise(table, key, state, values):
            row = {"id": key, "state": state, **values}
            return (Raise, table, tuple(row)), row
        case Best(table, row):
            return (Best, table, tuple(row)), row
        case Add(table, keys, column, amount):
            row = {**keys, column: amount}
            return (Add, table, tuple(row)), row


@functools.cache
def _compiled(shape: Shape) -> tuple[str, Callable[[dict[str, Any]], tuple[Any, ...]]]:
    """The statement of a shape, and a row in its order; SQLAlchemy does not keep what it compiles of an upsert."""
    compiled = _statement(shape).compile(dialect=sqlite.dialect(), column_keys=list(shape[2]))
    return str(compiled), itemgetter(*compiled.positiontup or ())


def _statement(shape: Shape) -> sqlite.Insert:
    kind, name, columns = shape
    table = _TABLES[name]
    insert = sqlite.insert(table)
    new, keys = insert.excluded, [column.name for column in table.primary_key]
    rest = [column for column in columns if column not in keys]
    update: dict[str, Any]
    if kind is Write:
        update = {column: new[column] for column in rest}
        is_own, is_more = new.home == table.c.home, new.weight > table.c.weight
        is_first = sa.and_(new.weight == table.c.weight, new.home < table.c.home)
        update["weight"] = sa.case((is_own, sa.func.max(table.c.weight, new.weight)), else_=new.weight)
        return insert.on_conflict_do_update(index_elements=keys, set_=update, where=sa.or_(is_own, is_more, is_first))
    if kind is Best:
        rank = table.info[tables.RANK]
        is_best = sa.tuple_(*(new[name] for name in rank)) >= sa.tuple_(*(table.c[name] for name in rank))
        if not rest:
            return insert.on_conflict_do_nothing(index_elements=keys)
        update = {column: new[column] for column in rest}
        return insert.on_conflict_do_update(index_elements=keys, set_=update, where=is_best if rank else None)
    if kind is Add:
        update = {column: table.c[column] + new[column] for column in rest}
    else:
        update = {column: _smallest(table.c[column], new[column]) for column in rest}
        update["state"] = sa.func.max(table.c.state, new.state)
    return insert.on_conflict_do_update(index_elements=keys, set_=update)


def _smallest(held: sa.ColumnElement[Any], offered: sa.ColumnElement[Any]) -> sa.ColumnElement[Any]:
    return sa.func.coalesce(sa.func.min(held, offered), held, offered)
