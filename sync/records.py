"""Records: what people typed, beside the journals; replaceable, replicated by edit number.

A record is named by its subject and its name. The version with the larger (erased, edit, at, journal) stands, so
replicas that have seen the same versions hold the same one, and nothing stands above an erasure. `sequence` is this
database's own count of changes: a peer asks for what changed after the last one it has seen.

Clocks decide nothing: a version dated more than ten minutes ahead is put aside until its time has come.
"""

import hashlib
from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Any

import msgspec
import sqlalchemy as sa
from msgspec import Meta

from sync.columns import Bytes, insert_rows, is_among
from sync.entries import ENTRY_LIMIT, NAME_BYTES, Kind, Name, Number

DIGEST_BYTES = 10
AHEAD_MS = 10 * 60 * 1000
LOOKED_UP_AT_ONCE = 1000


class Record(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One version of a record of one hall; `body` is plain msgpack when open, ciphertext under `key` when sealed.

    An erased one has neither body nor key.
    """

    subject: Name
    name: Kind
    edit: Number
    at: Number
    journal: Name
    hall: Name
    body: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)]
    sealed: bool = False
    key: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)] = b""
    erased: bool = False

    def version(self) -> tuple[bool, int, int, bytes, bytes]:
        """What decides which of two versions stands."""
        return self.erased, self.edit, self.at, self.journal, self.body


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Counts of one database: what one peer brought has those behind `before`, up to `after`, and nothing else has."""

    before: Number
    after: Number


NO_SPAN = Span(0, 0)


def digest(body: bytes) -> bytes:
    """Name of one version of an open record: the first 10 bytes of its body's SHA-256."""
    return hashlib.sha256(body).digest()[:DIGEST_BYTES]


class Records:
    """The records of one database; every method works inside the transaction of the connection given."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.records = sa.Table(
            "records",
            metadata,
            *_version_columns(),
            sa.Column("digest", Bytes(DIGEST_BYTES), nullable=False),
            sa.Column("sequence", sa.BigInteger, nullable=False, unique=True),
            sa.PrimaryKeyConstraint("subject", "name"),
        )
        self.ahead = sa.Table(
            "records_ahead",
            metadata,
            *_version_columns(),
            sa.PrimaryKeyConstraint("subject", "name", "journal"),
            comment="versions dated too far ahead to be taken over yet",
        )
        self.counters = sa.Table(
            "counters",
            metadata,
            sa.Column("name", sa.String(20), primary_key=True),
            sa.Column("value", sa.BigInteger, nullable=False),
        )
        self._prepare()

    def _prepare(self) -> None:
        """What is asked all the time, put together once."""
        table, named = self.records.c, self._named(sa.bindparam("of_subject"), sa.bindparam("of_name"))
        self._all = sa.select(*self._columns())
        self._one, self._edit = self._all.where(named), sa.select(table.edit).where(named)
        self._due = sa.select(self.ahead).where(self.ahead.c.at <= sa.bindparam("latest"))
        self._count = sa.select(self.counters.c.value)
        self._count_locked, self._forget = self._count.with_for_update(), sa.delete(self.records).where(named)

    def get(self, conn: sa.Connection, subject: bytes, name: str) -> Record | None:
        """The version that stands, None where there is none."""
        found = conn.execute(self._one, {"of_subject": subject, "of_name": name}).one_or_none()
        return None if found is None else Record(*found)

    def next_edit(self, conn: sa.Connection, subject: bytes, name: str) -> int:
        """The edit number a new version must carry."""
        edit = conn.scalar(self._edit, {"of_subject": subject, "of_name": name})
        return 1 if edit is None else edit + 1

    def merge(self, conn: sa.Connection, records: Iterable[Record], now: int) -> list[Record]:
        """Take over every version that stands above the one held; those that do. `now` in epoch ms."""
        due = [record for record in records if not self._put_aside(conn, record, now)]
        due += self._come_of_age(conn, now)
        sequence = self._locked_sequence(conn) if due else 0
        held, taken, last = self._held(conn, due), list[Record](), dict[tuple[bytes, str], int]()
        stood = held.keys() & {(record.subject, record.name) for record in due}
        for record in due:
            name = (record.subject, record.name)
            if name not in held or held[name].version() < record.version():
                held[name] = record
                taken.append(record)
                last[name] = sequence + len(taken)
        if taken:
            self._replace(conn, [(held[name], number) for name, number in last.items()], stood & last.keys())
            conn.execute(sa.update(self.counters).values(value=sequence + len(taken)))
        return taken

    def span(self, conn: sa.Connection, brought: Iterable[Record], taken: Collection[Record]) -> Span:
        """Where this database has just counted what a peer brought."""
        after = self.last_sequence(conn)
        return Span(after - len(taken), after) if {*taken} <= {*brought} else NO_SPAN

    def changed(self, conn: sa.Connection, halls: Collection[bytes], after: int, most: int) -> list[tuple[int, Record]]:
        """Up to `most` records of these halls (none: all) that changed after a sequence number, oldest change first."""
        columns = self.records.c
        query = sa.select(columns.sequence, *self._columns()).where(columns.sequence > after)
        query = query.where(columns.hall.in_(halls)) if halls else query
        rows = conn.execute(query.order_by(columns.sequence).limit(most))
        return [(sequence, Record(*version)) for sequence, *version in rows]

    def last_change(self, conn: sa.Connection, halls: Collection[bytes], until: int) -> int:
        """The count of the latest change up to `until` of a record of these halls (none: all), 0 if there is none."""
        columns = self.records.c
        query = sa.select(sa.func.max(columns.sequence)).where(columns.sequence <= until)
        return conn.scalar(query.where(columns.hall.in_(halls)) if halls else query) or 0

    def last_sequence(self, conn: sa.Connection) -> int:
        """The count of this database's latest change, 0 before the first."""
        return conn.scalar(self._count) or 0

    def put_aside(self, conn: sa.Connection) -> list[Record]:
        """Versions whose time has not come: somebody's clock is wrong."""
        return [Record(*row) for row in conn.execute(sa.select(self.ahead))]

    def _put_aside(self, conn: sa.Connection, record: Record, now: int) -> bool:
        if record.at <= now + AHEAD_MS:
            return False
        table = self.ahead.c
        same = (table.subject == record.subject, table.name == record.name, table.journal == record.journal)
        held = conn.execute(sa.select(self.ahead).where(*same)).one_or_none()
        if held is None or Record(*held).version() < record.version():
            conn.execute(sa.delete(self.ahead).where(*same))
            conn.execute(sa.insert(self.ahead).values(msgspec.structs.asdict(record)))
        return True

    def _come_of_age(self, conn: sa.Connection, now: int) -> list[Record]:
        found = [Record(*row) for row in conn.execute(self._due, {"latest": now + AHEAD_MS})]
        if found:
            conn.execute(sa.delete(self.ahead).where(self.ahead.c.at <= now + AHEAD_MS))
        return found

    def _locked_sequence(self, conn: sa.Connection) -> int:
        """The count, locked until the transaction ends, so that no change is seen before an earlier one."""
        value: int | None = conn.scalar(self._count_locked)
        if value is None:
            conn.execute(sa.insert(self.counters).values(name="records", value=0))
        return value or 0

    def _held(self, conn: sa.Connection, records: Sequence[Record]) -> dict[tuple[bytes, str], Record]:
        """The versions that stand of the subjects of these."""
        subjects, found = sorted({record.subject for record in records}), dict[tuple[bytes, str], Record]()
        for at in range(0, len(subjects), LOOKED_UP_AT_ONCE):
            some = is_among(conn, self.records.c.subject, subjects[at : at + LOOKED_UP_AT_ONCE])
            for row in conn.execute(self._all.where(some)):
                found[row[0], row[1]] = Record(*row)
        return found

    def _replace(
        self, conn: sa.Connection, numbered: Sequence[tuple[Record, int]], held: Iterable[tuple[bytes, str]]
    ) -> None:
        """Write versions; `held`: subject and name of those that have one to replace."""
        gone = [{"of_subject": subject, "of_name": name} for subject, name in held]
        if gone:
            conn.execute(self._forget, gone)
        rows = [(*msgspec.structs.astuple(record), digest(record.body), sequence) for record, sequence in numbered]
        insert_rows(conn, self.records, rows)

    def _named(self, subject: Any, name: Any) -> sa.ColumnElement[bool]:
        return sa.and_(self.records.c.subject == subject, self.records.c.name == name)

    def _columns(self) -> list[sa.Column[Any]]:
        return [self.records.c[field] for field in Record.__struct_fields__]


def _version_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("subject", Bytes(NAME_BYTES), nullable=False),
        sa.Column("name", sa.String(40), nullable=False),
        sa.Column("edit", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("journal", Bytes(NAME_BYTES), nullable=False),
        sa.Column("hall", Bytes(NAME_BYTES), nullable=False),
        sa.Column("body", Bytes, nullable=False),
        sa.Column("sealed", sa.Boolean, nullable=False),
        sa.Column("key", Bytes, nullable=False),
        sa.Column("erased", sa.Boolean, nullable=False),
    ]
