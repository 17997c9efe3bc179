"""A folder on a USB stick or a second disk, as a peer: the same messages, answered by a database that lies there.

The database is opened for each transaction and closed again, so that the stick may be pulled at any time. Journals are
checked as they are from any peer. Records are not signed, so each has a MAC of the hall: what anybody else put on the
stick is passed over. What cannot be read as such a database is set aside under another name, and a new one begun.
"""

import contextlib
import secrets
import sqlite3
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import msgspec
import sqlalchemy as sa

from sync.columns import Bytes
from sync.entries import ENTRY_LIMIT, NAME_BYTES
from sync.errors import BadMessage, LineDown, SyncError
from sync.journal import Journals
from sync.offers import Far, Offer
from sync.records import Record, Records, Span
from sync.replica import Responder
from sync.transport import Answer
from sync.wire import Changes

FILE = "journals.db"
LONGEST_VALUE = 4 * ENTRY_LIMIT
_PRAGMAS = ("trusted_schema=OFF", "journal_mode=DELETE", "synchronous=FULL", "busy_timeout=2000")
_GONE = {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN}
_GONE |= {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_NOMEM}

Mac = Callable[[bytes], bytes]
"""Of a record's bytes, under a key that only the kiosks of a hall have."""

metadata = sa.MetaData()
journals, records = Journals(metadata), Records(metadata)
cursors = sa.Table(
    "cursors",
    metadata,
    sa.Column("peer", Bytes(NAME_BYTES), primary_key=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
)
names = sa.Table("names", metadata, sa.Column("database", Bytes(NAME_BYTES), primary_key=True))
macs = sa.Table(
    "macs",
    metadata,
    sa.Column("subject", Bytes(NAME_BYTES), primary_key=True),
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("mac", Bytes, nullable=False),
)


class Folder:
    """A `sync.transport.Transport` to the folder; `clock` in epoch ms."""

    def __init__(self, path: Path, mac: Mac, clock: Callable[[], int]) -> None:
        self._path, self._mac, self._clock = path, mac, clock

    def ask(self, path: str, body: bytes) -> Answer:
        """Answer when called for. LineDown: pulled, full, read-only, or begun anew; BadMessage."""
        return lambda: self._answer(path, body)

    def _answer(self, path: str, body: bytes) -> bytes:
        try:
            host = FolderHost(_open(self._path / FILE), self._mac, self._clock)
            return Responder(host).answer(path, body)
        except sa.exc.DBAPIError as error:
            raise self._down(getattr(error.orig, "sqlite_errorcode", 0) & 0xFF) from error
        except OSError as error:
            raise LineDown(error.strerror or "gone") from error
        except (TypeError, ValueError, AttributeError, sa.exc.SQLAlchemyError) as error:
            raise self._down(sqlite3.SQLITE_CORRUPT) from error

    def _down(self, code: int) -> SyncError:
        if code in _GONE:
            return LineDown(f"SQLite {code}")
        aside = self._path / f"{FILE}.{secrets.token_hex(4)}.bad"
        with contextlib.suppress(OSError):
            (self._path / FILE).replace(aside)
        return BadMessage(f"was no database of journals; kept as {aside.name}")


class FolderHost:
    """A Host on the folder's database, which is open no longer than each transaction."""

    def __init__(self, engine: sa.Engine, mac: Mac, clock: Callable[[], int]) -> None:
        self._engine, self._mac, self._clock = engine, mac, clock

    def database(self) -> bytes:
        """Name of this database."""
        with self._engine.begin() as conn:
            name: bytes | None = conn.scalar(sa.select(names.c.database))
            if name is None:
                name = secrets.token_bytes(NAME_BYTES)
                conn.execute(sa.insert(names).values(database=name))
            return name

    def halls(self) -> tuple[bytes, ...]:
        """All."""
        return ()

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far every journal goes."""
        with self._engine.begin() as conn:
            return journals.heads(conn, halls)

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        with self._engine.begin() as conn:
            return journals.hash_at(conn, journal, number)

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        with self._engine.begin() as conn:
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
        """Records changed after a sequence number that a kiosk of this hall has put there."""
        with self._engine.begin() as conn:
            changed = records.changed(conn, halls, after, most)
            return [(number, record) for number, record in changed if self._is_ours(conn, record)]

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        with self._engine.begin() as conn:
            return records.last_sequence(conn)

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        with self._engine.begin() as conn:
            return conn.scalar(sa.select(cursors.c.sequence).where(cursors.c.peer == peer)) or 0

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change up to `until`."""
        with self._engine.begin() as conn:
            return records.last_change(conn, halls, until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records, over whatever somebody else has put in their places."""
        with self._engine.begin() as conn:
            for record in changes.records:
                held = records.get(conn, record.subject, record.name)
                if held is not None and not self._is_ours(conn, held):
                    conn.execute(sa.delete(records.records).where(*_place(records.records, record)))
            taken = records.merge(conn, changes.records, self._clock())
            for record in taken:
                conn.execute(sa.delete(macs).where(*_place(macs, record)))
                row = {"subject": record.subject, "name": record.name, "mac": self._of(record)}
                conn.execute(sa.insert(macs).values(row))
            conn.execute(sa.delete(cursors).where(cursors.c.peer == peer))
            conn.execute(sa.insert(cursors).values(peer=peer, sequence=changes.sequence))
            return records.span(conn, changes.records, taken)

    def _is_ours(self, conn: sa.Connection, record: Record) -> bool:
        kept: bytes | None = conn.scalar(sa.select(macs.c.mac).where(*_place(macs, record)))
        return isinstance(kept, bytes) and secrets.compare_digest(kept, self._of(record))

    def _of(self, record: Record) -> bytes:
        return self._mac(msgspec.msgpack.encode(record))


def _place(table: sa.Table, record: Record) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return table.c.subject == record.subject, table.c.name == record.name


def _open(file: Path) -> sa.Engine:
    """Without a connection that stays."""
    if not file.parent.is_dir():
        raise FileNotFoundError(2, "no such folder", str(file.parent))
    engine = sa.create_engine(f"sqlite:///{file}", poolclass=sa.pool.NullPool)
    sa.event.listen(engine, "connect", _prepare)
    sa.event.listen(engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))
    metadata.create_all(engine)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
