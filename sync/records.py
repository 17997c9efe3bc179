"""Records: what people typed, beside the journals; replaceable, replicated by edit number.

A record is named by its subject and its name. The version with the larger (edit, at, journal) stands, so replicas that
have seen the same versions hold the same one. `sequence` is this database's own count of changes: a peer asks for
what changed after the last one it has seen.
"""

import hashlib
from collections.abc import Iterable
from typing import Annotated, Any

import msgspec
import sqlalchemy as sa
from msgspec import Meta

from sync.journal import ENTRY_LIMIT, NAME_BYTES, Kind, Name, Number

DIGEST_BYTES = 10


class Record(msgspec.Struct, frozen=True, array_like=True):
    """One version of a record; `body` is plain msgpack when open, ciphertext under `key` (wrapped) when sealed."""

    subject: Name
    name: Kind
    edit: Number
    at: Number
    journal: Name
    body: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)]
    sealed: bool = False
    key: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)] = b""

    def version(self) -> tuple[int, int, bytes, bytes]:
        """What decides which of two versions stands."""
        return self.edit, self.at, self.journal, self.body


def digest(body: bytes) -> bytes:
    """Name of one version of an open record: the first 10 bytes of its body's SHA-256."""
    return hashlib.sha256(body).digest()[:DIGEST_BYTES]


class Records:
    """The records of one database; every method works inside the transaction of the connection given."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.records = sa.Table(
            "records",
            metadata,
            sa.Column("subject", sa.LargeBinary(NAME_BYTES), primary_key=True),
            sa.Column("name", sa.String(40), primary_key=True),
            sa.Column("edit", sa.Integer, nullable=False),
            sa.Column("at", sa.BigInteger, nullable=False),
            sa.Column("journal", sa.LargeBinary(NAME_BYTES), nullable=False),
            sa.Column("body", sa.LargeBinary, nullable=False),
            sa.Column("sealed", sa.Boolean, nullable=False),
            sa.Column("key", sa.LargeBinary, nullable=False),
            sa.Column("digest", sa.LargeBinary(DIGEST_BYTES), nullable=False),
            sa.Column("sequence", sa.BigInteger, nullable=False, unique=True),
        )

    def get(self, conn: sa.Connection, subject: bytes, name: str) -> Record | None:
        """The version that stands, None where there is none."""
        found = conn.execute(sa.select(*self._columns()).where(self._named(subject, name))).one_or_none()
        return None if found is None else _record(found)

    def next_edit(self, conn: sa.Connection, subject: bytes, name: str) -> int:
        """The edit number a new version must carry."""
        edit = conn.scalar(sa.select(self.records.c.edit).where(self._named(subject, name)))
        return 1 if edit is None else edit + 1

    def merge(self, conn: sa.Connection, records: Iterable[Record]) -> int:
        """Take over every version that stands above the one held; return how many did."""
        taken = 0
        for record in records:
            held = self.get(conn, record.subject, record.name)
            if held is None or held.version() < record.version():
                self._replace(conn, record)
                taken += 1
        return taken

    def changed(self, conn: sa.Connection, after: int, most: int) -> list[tuple[int, Record]]:
        """Up to `most` open records whose last change came after sequence `after`, oldest change first."""
        columns = self.records.c
        query = (
            sa.select(columns.sequence, *self._columns())
            .where(columns.sequence > after, columns.sealed.is_(False))
            .order_by(columns.sequence)
            .limit(most)
        )
        return [(row.sequence, _record(row)) for row in conn.execute(query)]

    def last_sequence(self, conn: sa.Connection) -> int:
        """The count of this database's latest change, 0 before the first."""
        return conn.scalar(sa.select(sa.func.max(self.records.c.sequence))) or 0

    def _replace(self, conn: sa.Connection, record: Record) -> None:
        last = self.last_sequence(conn)
        conn.execute(sa.delete(self.records).where(self._named(record.subject, record.name)))
        row = msgspec.structs.asdict(record) | {"digest": digest(record.body), "sequence": last + 1}
        conn.execute(sa.insert(self.records).values(row))

    def _named(self, subject: bytes, name: str) -> sa.ColumnElement[bool]:
        return sa.and_(self.records.c.subject == subject, self.records.c.name == name)

    def _columns(self) -> list[sa.Column[Any]]:
        return [self.records.c[field] for field in Record.__struct_fields__]


def _record(row: sa.Row[Any]) -> Record:
    return Record(**{field: getattr(row, field) for field in Record.__struct_fields__})
