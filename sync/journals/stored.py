"""Journals as a database holds them: what is asked of them, and what is offered to others."""

import contextlib
from collections.abc import Collection, Iterator, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from sync.entries import Entry, Follows, Head, chain, dropped_runs, genesis
from sync.errors import UnknownJournal
from sync.journals.offers import Far, Offer, Signature
from sync.journals.tables import JournalTables
from sync.records.record import FULL, STATED

SIGNED_EVERY = 50
"""A head is signed at these numbers, so that ranges can be cut there, and wherever its owner has sent it."""
OFFERED_AT_ONCE = 2000
VERIFIED_AT_ONCE = 1000
ALL = 2**53
"""Further than any journal goes."""


class Held(msgspec.Struct, frozen=True):
    """One journal as this database has it: it counts up to `counts`, with full weight up to `full`."""

    key: int
    name: bytes
    root: bytes
    hall: bytes
    public_key: bytes
    head: Head
    has_ended: bool
    has_forked: bool
    branch_of: Follows | None
    counts: int = ALL
    full: int = ALL

    def weight(self, number: int) -> int:
        """How much an entry counts."""
        return FULL if number <= self.full else STATED if number <= self.counts else 0


class Damage(msgspec.Struct, frozen=True):
    """The first entry of a journal that no longer hashes to what was written, or whose body somebody else took away."""

    journal: bytes
    number: int


class StoredJournals(JournalTables):
    """The journals of one database, read; every method works inside the transaction of the connection given."""

    def held(self, conn: sa.Connection, name: bytes) -> Held | None:
        """One journal, None if it is not here."""
        row = conn.execute(self._one, {"name": name}).one_or_none()
        return None if row is None else self._as_held(conn, row)

    def heads(self, conn: sa.Connection, halls: Collection[bytes] = ()) -> list[Far]:
        """How far every journal of these halls goes, of no hall: of all; branches behind what they branch from."""
        table = self.journals.c
        query = sa.select(table.name, table.length, table.hash, table.forked).order_by(table.since, table.name)
        rows = conn.execute(query.where(table.hall.in_(halls)) if halls else query)
        return [Far(row.name, Head(row.length, row.hash), row.forked) for row in rows]

    def heads_of_key(self, conn: sa.Connection, public_key: bytes) -> list[Far]:
        """How far every journal goes that is signed with this key."""
        table = self.journals.c
        query = sa.select(table.name, table.length, table.hash, table.forked).where(table.public_key == public_key)
        return [Far(row.name, Head(row.length, row.hash), row.forked) for row in conn.execute(query)]

    def unsigned(self, conn: sa.Connection, public_key: bytes) -> list[bytes]:
        """Journals and branches of this key whose last entry is not signed."""
        table, signed = self.journals.c, self.signatures.c
        at_head = sa.and_(signed.journal == table.key, signed.number == table.length)
        query = sa.select(table.name).outerjoin_from(self.journals, self.signatures, at_head)
        own = (
            table.public_key == public_key,
            signed.number.is_(None),
            table.forked.is_(False),
            table.length > table.since,
        )
        return list(conn.scalars(query.where(*own)))

    def stated_count(self, conn: sa.Connection) -> int:
        """How many entries say up to where a machine that was struck off is believed."""
        return conn.scalar(self._stated_count) or 0

    def hash_at(self, conn: sa.Connection, name: bytes, number: int) -> bytes | None:
        """Hash of entry `number` (0 = before the first), None where the journal is not that long."""
        if number == 0:
            return genesis(name)
        row = conn.execute(self._place, {"name": name}).one_or_none()
        if row is None:
            return None
        if row.parent is not None and number <= row.since:
            return self.hash_at(conn, row.parent, number)
        found: bytes | None = conn.scalar(self._hash_at, {"journal": row.key, "number": number})
        return found

    def told_as(self, conn: sa.Connection, held: Held) -> bytes:
        """The name under which its entries are told: a branch beside which no other counts goes on as its parent.

        So who was told of a fork and who was not tell the same.
        """
        columns = self.journals.c
        while held.branch_of is not None:
            since = held.branch_of.head.number
            beside = (columns.parent == held.branch_of.journal, columns.since == since, columns.name != held.name)
            counting = (columns.counts > since, columns.length > since)
            if conn.execute(sa.select(columns.key).where(*beside, *counting).limit(1)).first():
                break
            held = self._known(conn, held.branch_of.journal)
        return held.name

    def read(self, conn: sa.Connection, name: bytes, after: int, most: int) -> list[Entry]:
        """Up to `most` own entries of `name` that follow number `after`, in order."""
        return [entry for entry, _ in self._stored(conn, name, after, most)]

    def batches(self, conn: sa.Connection, name: bytes, most: int) -> Iterator[list[Entry]]:
        """All own entries of `name` in order, at most so many at a time."""
        after = 0
        while entries := self.read(conn, name, after, most):
            yield entries
            after = entries[-1].number

    def offer(self, conn: sa.Connection, name: bytes, after: int, room: int) -> Offer | None:
        """What follows `after`, about `room` bytes, cut where it is signed; None if nothing signed follows.

        Where a journal forked nobody signed: it is offered with the beginning of a branch, up to a signature there.
        """
        held = self._known(conn, name)
        after = max(after, held.branch_of.head.number if held.branch_of else 0)
        signed = [each for each in self._signed(conn, held, after, OFFERED_AT_ONCE) if each.number <= held.counts]
        entries = self.read(conn, name, after, OFFERED_AT_ONCE) if signed else []
        fits = _fitting(entries, room)
        last = next((each.number for each in reversed(signed) if each.number <= after + fits), None)
        last = signed[0].number if last is None and signed else last
        if last is None:
            return self._offer_trunk(conn, held, after, room) if held.has_forked else None
        kept = tuple(each for each in signed if each.number <= last)
        head = Head(last, self._hash(conn, held.key, last))
        return Offer(name, tuple(entries[: last - after]), head, kept, held.branch_of)

    def _offer_trunk(self, conn: sa.Connection, held: Held, after: int, room: int) -> Offer | None:
        rest = tuple(self.read(conn, held.name, after, SIGNED_EVERY))
        offers = (self.offer(conn, branch, held.head.number, room) for branch in self._branches(conn, held) if rest)
        beyond = next((offer for offer in offers if offer), None)
        if beyond is None:
            return None
        end = beyond.signatures[0]
        own_part = tuple(entry for entry in beyond.entries if entry.number <= end.number)
        is_whole = end.number == beyond.head.number
        head = beyond.head if is_whole else Head(end.number, self.hash_at(conn, beyond.journal, end.number) or b"")
        return Offer(held.name, rest + own_part, head, (end,), held.branch_of)

    def _branches(self, conn: sa.Connection, held: Held) -> Sequence[bytes]:
        """Journals that go on where this one forked."""
        table = self.journals.c
        own = (table.parent == held.name, table.since == held.head.number)
        return conn.scalars(sa.select(table.name).where(*own).order_by(table.name)).all()

    def verify(self, conn: sa.Connection) -> Iterator[Damage]:
        """Hash every journal again; the first entry that differs, one Damage a journal."""
        for far in self.heads(conn):
            damage = self._first_damage(conn, self._known(conn, far.journal), far.head)
            if damage is not None:
                yield Damage(far.journal, damage)

    def _first_damage(self, conn: sa.Connection, held: Held, head: Head) -> int | None:
        number = held.branch_of.head.number if held.branch_of else 0
        previous = held.branch_of.head.hash if held.branch_of else genesis(held.name)
        gone, dropped = list[int](), list[tuple[int, int]]()
        while stored := self._readable(conn, held.name, number):
            for entry, written in stored:
                number += 1
                if not _is_whole(entry) or entry.number != number:
                    return number
                previous = chain(previous, entry)
                if previous != written:
                    return number
                gone += [number] if entry.body is None else []
                for at, runs in dropped_runs([entry]):
                    dropped += [(first, min(last, at - 1)) for first, last in runs.runs]
        if Head(number, previous) != head:
            return number + 1
        gone = [] if held.has_forked else gone
        return next((one for one in gone if not any(first <= one <= last for first, last in dropped)), None)

    def _readable(self, conn: sa.Connection, name: bytes, after: int) -> list[tuple[Entry, bytes]]:
        """The next entries, as far as a damaged file lets them be read; none if the very next cannot be."""
        for most in (VERIFIED_AT_ONCE, 1):
            with contextlib.suppress(sa.exc.DBAPIError):
                return self._stored(conn, name, after, most)
        return []

    def _signed(self, conn: sa.Connection, held: Held, after: int, most: int) -> list[Signature]:
        table = self.signatures.c
        query = sa.select(table.number, table.signature).where(table.journal == held.key, table.number > after)
        return [Signature(*row) for row in conn.execute(query.order_by(table.number).limit(most))]

    def _hashes(self, conn: sa.Connection, held: Held, first: int) -> dict[int, bytes]:
        """Number -> hash of a journal's own entries from `first` on, as many as an offer has at most."""
        columns = self.entries.c
        own = (columns.journal == held.key, columns.number.between(first, first + OFFERED_AT_ONCE))
        return {row.number: row.hash for row in conn.execute(sa.select(columns.number, columns.hash).where(*own))}

    def _hash(self, conn: sa.Connection, key: int, number: int) -> bytes:
        found: bytes = conn.execute(self._hash_at, {"journal": key, "number": number}).scalar_one()
        return found

    def _stored(self, conn: sa.Connection, name: bytes, after: int, most: int) -> list[tuple[Entry, bytes]]:
        """Entries with the hash that was written for each."""
        rows = conn.execute(self._following, {"name": name, "after": after, "most": most})
        return [(Entry(number, header, body, dropped), digest) for number, header, body, dropped, digest in rows]

    def _locked(self, conn: sa.Connection, name: bytes) -> Held:
        row = conn.execute(self._one_locked, {"name": name}).one_or_none()
        if row is None:
            raise UnknownJournal(name.hex())
        return self._as_held(conn, row)

    def _known(self, conn: sa.Connection, name: bytes) -> Held:
        held = self.held(conn, name)
        if held is None:
            raise UnknownJournal(name.hex())
        return held

    def _as_held(self, conn: sa.Connection, row: Any) -> Held:
        branch_of = None
        if row.parent is not None:
            branch_of = Follows(row.parent, Head(row.since, self.hash_at(conn, row.parent, row.since) or b""))
        head = Head(row.length, row.hash)
        known = (row.key, row.name, row.root, row.hall, row.public_key, head, row.ended, row.forked)
        return Held(*known, branch_of, row.counts, row.full)


def _fitting(entries: Sequence[Entry], room: int) -> int:
    """How many of the first entries fit into so many bytes."""
    for index, entry in enumerate(entries):
        room -= entry.size
        if room < 0:
            return index
    return len(entries)


def _is_whole(entry: Entry) -> bool:
    """Whether a row still has the types that were written; a flipped bit can change those too."""
    parts = (entry.header, entry.dropped, b"" if entry.body is None else entry.body)
    return all(isinstance(part, bytes) for part in parts)
