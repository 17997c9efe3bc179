"""Journals: numbered, hash-chained entries kept in the host's own database and transaction.

An entry is a header and a body, both bytes as written and never encoded again. With `sha` = SHA-256:

    hash(0) = sha("linggong journal" + journal's 10-byte name)
    hash(n) = sha(hash(n-1) + sha(header) + sha(body))

The chain runs over sha(body), so a body can be dropped later and the chain still checks.
"""

import contextlib
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated, Any

import msgspec
import sqlalchemy as sa
from msgspec import Meta
from sqlalchemy.dialects import postgresql, sqlite

from sync.errors import ChainBroken, EntryTooLarge, Gap, UnknownJournal

ENTRY_LIMIT = 16 * 1024
NAME_BYTES = 10
VERIFIED_AT_ONCE = 1000
HASH_BYTES = 32

Name = Annotated[bytes, Meta(min_length=NAME_BYTES, max_length=NAME_BYTES)]
Hash = Annotated[bytes, Meta(min_length=HASH_BYTES, max_length=HASH_BYTES)]
Number = Annotated[int, Meta(ge=0, le=2**53)]
Kind = Annotated[str, Meta(min_length=1, max_length=40)]


class Header(msgspec.Struct, frozen=True, array_like=True):
    """What a relay may read: kind, subject (10 bytes), time written (epoch ms), halls addressed."""

    kind: Kind
    subject: Name
    at: Number
    to: tuple[Name, ...] = ()
    must_understand: bool = False


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One entry as stored and sent: `dropped` is sha(body) where the body is gone."""

    number: Number
    header: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)]
    body: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)] | None
    dropped: Annotated[bytes, Meta(max_length=HASH_BYTES)] = b""

    def read_header(self) -> Header:
        """Decode the header."""
        return decode_header(self.header)


class Head(msgspec.Struct, frozen=True, array_like=True):
    """How far a journal goes: the number of its last entry and the hash there (32 bytes)."""

    number: Number
    hash: Hash


class Damage(msgspec.Struct, frozen=True):
    """The first entry of a journal that no longer hashes to what was written."""

    journal: bytes
    number: int


_header_encoder = msgspec.msgpack.Encoder()
_header_decoder = msgspec.msgpack.Decoder(Header)


def encode_header(header: Header) -> bytes:
    """Header bytes as they are written and hashed."""
    return _header_encoder.encode(header)


def decode_header(header: bytes) -> Header:
    """Read header bytes; msgspec.DecodeError if they are no header."""
    return _header_decoder.decode(header)


def _is_whole(entry: Entry) -> bool:
    """Whether a row still has the types that were written; a flipped bit can change those too."""
    parts = (entry.header, entry.dropped, b"" if entry.body is None else entry.body)
    return all(isinstance(part, bytes) for part in parts)


def genesis(name: bytes) -> bytes:
    """Hash before a journal's first entry."""
    return hashlib.sha256(b"linggong journal" + name).digest()


def chain(previous: bytes, entry: Entry) -> bytes:
    """Hash of `entry` (32 bytes) when it follows the entry hashed `previous`."""
    body = entry.dropped if entry.body is None else hashlib.sha256(entry.body).digest()
    return hashlib.sha256(previous + hashlib.sha256(entry.header).digest() + body).digest()


class Journals:
    """The journals of one database; every method works inside the transaction of the connection given."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.journals = sa.Table(
            "journals",
            metadata,
            sa.Column("key", sa.Integer, primary_key=True),
            sa.Column("name", sa.LargeBinary(NAME_BYTES), nullable=False, unique=True),
            sa.Column("length", sa.BigInteger, nullable=False),
            sa.Column("hash", sa.LargeBinary(HASH_BYTES), nullable=False),
        )
        self.entries = sa.Table(
            "entries",
            metadata,
            sa.Column("journal", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
            sa.Column("header", sa.LargeBinary, nullable=False),
            sa.Column("body", sa.LargeBinary),
            sa.Column("dropped", sa.LargeBinary(HASH_BYTES), nullable=False),
            sa.Column("hash", sa.LargeBinary(HASH_BYTES), nullable=False),
        )

    def begin(self, conn: sa.Connection, name: bytes) -> None:
        """Make an empty journal unless it is there."""
        dialect = postgresql if conn.dialect.name == "postgresql" else sqlite
        row = {"name": name, "length": 0, "hash": genesis(name)}
        conn.execute(dialect.insert(self.journals).values(row).on_conflict_do_nothing())

    def append(self, conn: sa.Connection, name: bytes, header: Header, body: bytes) -> Head:
        """Write the next entry of `name` and return the new head; EntryTooLarge leaves all as it was."""
        key, head = self._locked(conn, name)
        entry = Entry(head.number + 1, encode_header(header), body)
        if len(entry.header) + len(body) > ENTRY_LIMIT:
            raise EntryTooLarge(f"{len(entry.header) + len(body)} bytes, at most {ENTRY_LIMIT}")
        return self._store(conn, key, head, [entry])

    def extend(self, conn: sa.Connection, name: bytes, entries: Sequence[Entry], head: Head) -> list[Entry]:
        """Store the entries not held yet, in a journal made when missing; return those that were new.

        `head` is what the sender says of the last one. Gap and ChainBroken leave all as it was.
        """
        self.begin(conn, name)
        key, held = self._locked(conn, name)
        fresh = [entry for entry in entries if entry.number > held.number]
        if not fresh:
            return []
        if fresh[0].number != held.number + 1:
            raise Gap(f"holds {held.number}, was offered {fresh[0].number}")
        if self._store(conn, key, held, fresh) != head:
            raise ChainBroken(f"entries {fresh[0].number} to {fresh[-1].number} do not lead to the stated head")
        return fresh

    def heads(self, conn: sa.Connection) -> dict[bytes, Head]:
        """Every journal held, by name."""
        rows = conn.execute(sa.select(self.journals.c.name, self.journals.c.length, self.journals.c.hash))
        return {row.name: Head(row.length, row.hash) for row in rows}

    def hash_at(self, conn: sa.Connection, name: bytes, number: int) -> bytes | None:
        """Hash of entry `number` (0 = before the first), None where the journal is not that long."""
        if number == 0:
            return genesis(name)
        query = sa.select(self.entries.c.hash).join_from(self.entries, self.journals, self._joined())
        found: bytes | None = conn.scalar(query.where(self.journals.c.name == name, self.entries.c.number == number))
        return found

    def read(self, conn: sa.Connection, name: bytes, after: int, most: int) -> list[Entry]:
        """Up to `most` entries of `name` that follow number `after`, in order."""
        return [entry for entry, _ in self._stored(conn, name, after, most)]

    def batches(self, conn: sa.Connection, name: bytes, most: int) -> Iterator[list[Entry]]:
        """All entries of `name` in order, at most so many at a time."""
        after = 0
        while entries := self.read(conn, name, after, most):
            yield entries
            after = entries[-1].number

    def verify(self, conn: sa.Connection) -> Iterator[Damage]:
        """Hash every journal again; the first entry that differs, one Damage a journal."""
        for name, head in self.heads(conn).items():
            damage = self._first_damage(conn, name, head)
            if damage is not None:
                yield Damage(name, damage)

    def _first_damage(self, conn: sa.Connection, name: bytes, head: Head) -> int | None:
        previous, number = genesis(name), 0
        while stored := self._readable(conn, name, number):
            for entry, written in stored:
                number += 1
                if not _is_whole(entry) or entry.number != number:
                    return number
                previous = chain(previous, entry)
                if previous != written:
                    return number
        return None if Head(number, previous) == head else number + 1

    def _readable(self, conn: sa.Connection, name: bytes, after: int) -> list[tuple[Entry, bytes]]:
        """The next entries, as far as a damaged file lets them be read; none if the very next cannot be."""
        for most in (VERIFIED_AT_ONCE, 1):
            with contextlib.suppress(sa.exc.DBAPIError):
                return self._stored(conn, name, after, most)
        return []

    def _stored(self, conn: sa.Connection, name: bytes, after: int, most: int) -> list[tuple[Entry, bytes]]:
        """Entries with the hash that was written for each."""
        columns = self.entries.c
        query = (
            sa.select(columns.number, columns.header, columns.body, columns.dropped, columns.hash)
            .join_from(self.entries, self.journals, self._joined())
            .where(self.journals.c.name == name, columns.number > after)
            .order_by(columns.number)
            .limit(most)
        )
        rows = conn.execute(query)
        return [(Entry(row.number, row.header, row.body, row.dropped), row.hash) for row in rows]

    def _joined(self) -> sa.ColumnElement[bool]:
        return self.journals.c.key == self.entries.c.journal

    def _locked(self, conn: sa.Connection, name: bytes) -> tuple[int, Head]:
        query = sa.select(self.journals).where(self.journals.c.name == name).with_for_update()
        row = conn.execute(query).one_or_none()
        if row is None:
            raise UnknownJournal(name.hex())
        return row.key, Head(row.length, row.hash)

    def _store(self, conn: sa.Connection, key: int, head: Head, entries: Iterable[Entry]) -> Head:
        rows: list[dict[str, Any]] = []
        for entry in entries:
            if entry.number != head.number + 1:
                raise Gap(f"{entry.number} follows {head.number}")
            head = Head(entry.number, chain(head.hash, entry))
            rows.append({"journal": key, "hash": head.hash, **msgspec.structs.asdict(entry)})
        conn.execute(sa.insert(self.entries), rows)
        update = sa.update(self.journals).where(self.journals.c.key == key)
        conn.execute(update.values(length=head.number, hash=head.hash))
        return head
