"""The province's database: journals and records as they came, bodies unread."""

import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import sqlalchemy as sa

from sync.errors import SyncError
from sync.journal import NAME_BYTES, Entry, Head, Journals
from sync.records import Record, Records
from sync.wire import Changes, Range

metadata = sa.MetaData()
journals = Journals(metadata)
records = Records(metadata)
cursors = sa.Table(
    "cursors",
    metadata,
    sa.Column("peer", sa.LargeBinary(NAME_BYTES), primary_key=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
)
names = sa.Table("names", metadata, sa.Column("database", sa.LargeBinary(NAME_BYTES), primary_key=True))


class ProvinceStore:
    """A Host on one database of its own, SQLite for a trial."""

    def __init__(self, url: str) -> None:
        self._engine = sa.create_engine(url)
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _prepare_sqlite)
            sa.event.listen(self._engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
        metadata.create_all(self._engine)
        self._database = self._name()

    def database(self) -> bytes:
        """Name of this database."""
        return self._database

    def heads(self) -> dict[bytes, Head]:
        """How far every journal goes."""
        with self._read() as conn:
            return journals.heads(conn)

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        with self._read() as conn:
            return journals.hash_at(conn, journal, number)

    def entries(self, journal: bytes, after: int, most: int) -> Sequence[Entry]:
        """Entries of a journal behind `after`."""
        with self._read() as conn:
            return journals.read(conn, journal, after, most)

    def changed_records(self, after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Open records changed after a sequence number."""
        with self._read() as conn:
            return records.changed(conn, after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        with self._read() as conn:
            return records.last_sequence(conn)

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        with self._read() as conn:
            return conn.scalar(sa.select(cursors.c.sequence).where(cursors.c.peer == peer)) or 0

    def receive(self, offered: Range) -> SyncError | None:
        """Store entries."""
        try:
            with self._engine.begin() as conn:
                journals.extend(conn, offered.journal, offered.entries, offered.head)
        except SyncError as refusal:
            return refusal
        return None

    def merge(self, peer: bytes, changes: Changes) -> None:
        """Take over open records; a sealed one is not for a province."""
        with self._engine.begin() as conn:
            records.merge(conn, (record for record in changes.records if not record.sealed))
            conn.execute(sa.delete(cursors).where(cursors.c.peer == peer))
            conn.execute(sa.insert(cursors).values(peer=peer, sequence=changes.sequence))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _name(self) -> bytes:
        with self._engine.begin() as conn:
            name: bytes | None = conn.scalar(sa.select(names.c.database))
            if name is None:
                name = secrets.token_bytes(NAME_BYTES)
                conn.execute(sa.insert(names).values(database=name))
            return name

    @contextmanager
    def _read(self) -> Iterator[sa.Connection]:
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as conn:
            yield conn


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in ("busy_timeout=5000", "journal_mode=WAL", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")
