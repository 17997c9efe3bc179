"""The tables of a database in a folder, and the host on it: journals, records and rolls, as whoever comes brings them.

Nothing is judged here: who reads it checks journals by the roll and records by their entries, as from any peer.
"""

import secrets
from collections.abc import Collection, Sequence

import sqlalchemy as sa

from sync.authority.authority import Authority
from sync.columns import Bytes
from sync.copying.wire import Changes, RollDigest
from sync.entries import NAME_BYTES
from sync.errors import SyncError
from sync.journals.journal import Journals
from sync.journals.offers import Far, Offer
from sync.records.record import Record, Span
from sync.records.records import Records
from sync.roll.rolls import Rolls
from sync.roll.statements import Statement

metadata = sa.MetaData()
journals, records, rolls = Journals(metadata), Records(metadata), Rolls(metadata)
authority = Authority(journals, records, rolls)
cursors = sa.Table(
    "cursors",
    metadata,
    sa.Column("peer", Bytes(NAME_BYTES), primary_key=True),
    sa.Column("sequence", sa.BigInteger, nullable=False),
)
names = sa.Table("names", metadata, sa.Column("database", Bytes(NAME_BYTES), primary_key=True))


class FolderHost:
    """A Host on the database in a folder."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

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

    def rolls(self, owners: Collection[bytes]) -> Sequence[RollDigest]:
        """The rolls that lie here."""
        with self._engine.begin() as conn:
            stated = journals.stated_count(conn)
            return [RollDigest(owner, rolls.of(conn, owner).digest, stated) for owner in owners or rolls.owners(conn)]

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """All that says something of these owners."""
        with self._engine.begin() as conn:
            return [each for owner in owners or rolls.owners(conn) for each in rolls.of(conn, owner).kept]

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says something."""
        with self._engine.begin() as conn:
            return bool(rolls.take(conn, statements, ()))

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
        """Records changed after a sequence number whose entries lie here and name them."""
        with self._engine.begin() as conn:
            changed = records.changed(conn, halls, after, most)
            named = {one.record for one in authority.place(conn, [record for _, record in changed])}
            return [(number, record) for number, record in changed if record in named]

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        with self._engine.begin() as conn:
            return records.last_sequence(conn)

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        with self._engine.begin() as conn:
            return _cursor(conn, peer)

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change up to `until`."""
        with self._engine.begin() as conn:
            return records.last_change(conn, halls, until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records."""
        with self._engine.begin() as conn:
            taken = authority.merge(conn, changes.records)
            if changes.after <= _cursor(conn, peer):
                conn.execute(sa.delete(cursors).where(cursors.c.peer == peer))
                conn.execute(sa.insert(cursors).values(peer=peer, sequence=changes.sequence))
            return records.span(conn, changes.records, taken)


def _cursor(conn: sa.Connection, peer: bytes) -> int:
    return conn.scalar(sa.select(cursors.c.sequence).where(cursors.c.peer == peer)) or 0
