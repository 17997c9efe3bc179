"""The tables of a database in a folder, and the host on it: journals, records, and a MAC of the hall for each record.

Journals are checked as they are from any peer. Records are not signed, so each has a MAC: what anybody else put on the
stick is passed over.
"""

import secrets
from collections.abc import Callable, Collection, Sequence

import msgspec
import sqlalchemy as sa

from sync.columns import Bytes
from sync.entries import NAME_BYTES
from sync.errors import SyncError
from sync.journal import Journals
from sync.offers import Far, Offer
from sync.records import Record, Records, Span
from sync.wire import Changes

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


class FolderHost:
    """A Host on the database in a folder."""

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
