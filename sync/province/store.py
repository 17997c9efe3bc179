"""The province's database: journals and records as they came, bodies unread."""

import secrets
import sqlite3
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.entries import NAME_BYTES
from sync.errors import SyncError
from sync.journal import Far, Journals, Offer
from sync.records import Record, Records
from sync.wire import Changes

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


def system_clock() -> int:
    """The machine's time in epoch ms."""
    return time.time_ns() // 1_000_000


class ProvinceStore:
    """A Host on one database of its own, PostgreSQL or, for a trial, SQLite; `clock` in epoch ms."""

    def __init__(self, url: str, clock: Callable[[], int] = system_clock) -> None:
        self._engine, self._clock = sa.create_engine(url), clock
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _prepare_sqlite)
            sa.event.listen(self._engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
        metadata.create_all(self._engine)
        self._database = self._name()

    def database(self) -> bytes:
        """Name of this database."""
        return self._database

    def halls(self) -> tuple[bytes, ...]:
        """All."""
        return ()

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far every journal goes."""
        with self._read() as conn:
            return journals.heads(conn, halls)

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        with self._read() as conn:
            return journals.hash_at(conn, journal, number)

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        with self._read() as conn:
            return journals.offer(conn, journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store entries."""
        try:
            with self._engine.begin() as conn:
                journals.extend(conn, offer)
        except SyncError as refusal:
            return refusal
        return None

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records changed after a sequence number."""
        with self._read() as conn:
            return records.changed(conn, halls, after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        with self._read() as conn:
            return records.last_sequence(conn)

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        with self._read() as conn:
            return conn.scalar(sa.select(cursors.c.sequence).where(cursors.c.peer == peer)) or 0

    def merge(self, peer: bytes, changes: Changes) -> None:
        """Take over records."""
        with self._engine.begin() as conn:
            records.merge(conn, changes.records, self._clock())
            dialect = postgresql if conn.dialect.name == "postgresql" else sqlite
            insert = dialect.insert(cursors).values(peer=peer, sequence=changes.sequence)
            conn.execute(insert.on_conflict_do_update(index_elements=["peer"], set_={"sequence": changes.sequence}))

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
