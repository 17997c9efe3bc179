"""Journals in the host's own database and transaction: written, copied, forked, checked.

What an entry is and how it hashes stands in `sync.entries`. A journal that two machines went on writing forks: it ends
at the last entry they have in common, and each went on in a branch, a journal of its own.
"""

import contextlib
import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.columns import Bytes, insert_rows
from sync.entries import (
    DROPPED,
    ENDED,
    ENTRY_LIMIT,
    HASH_BYTES,
    KEY_BYTES,
    NAME_BYTES,
    OPENED,
    Drops,
    Entry,
    Follows,
    Head,
    Header,
    Name,
    chain,
    drops_bodies,
    encode_header,
    genesis,
    kind_of,
    name_of,
    read_drops,
    read_opening,
)
from sync.errors import BadSignature, ChainBroken, EntryTooLarge, Gap, JournalEnded, UnknownJournal
from sync.signing import SIGNATURE_BYTES, Sign, is_signed

SIGNED_EVERY = 50
"""A head is signed at these numbers, so that ranges can be cut there, and wherever its owner has sent it."""
OFFERED_AT_ONCE = 2000
VERIFIED_AT_ONCE = 1000


class Signature(msgspec.Struct, frozen=True, array_like=True):
    """The owner's word that the journal leads to its hash at this number."""

    number: int
    signature: bytes


class Far(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """How far a side has one journal, the hash there, and whether it goes no further because it forked."""

    journal: Name
    head: Head
    has_forked: bool = False


class Offer(msgspec.Struct, frozen=True):
    """Entries of one journal in order, where they lead, and who says so; `branch_of` says where a branch begins."""

    journal: bytes
    entries: tuple[Entry, ...]
    head: Head
    signatures: tuple[Signature, ...]
    branch_of: Follows | None = None


class Held(msgspec.Struct, frozen=True):
    """One journal as this database has it."""

    key: int
    name: bytes
    root: bytes
    hall: bytes
    public_key: bytes
    head: Head
    has_ended: bool
    has_forked: bool
    branch_of: Follows | None


class Damage(msgspec.Struct, frozen=True):
    """The first entry of a journal that no longer hashes to what was written, or whose body somebody else took away."""

    journal: bytes
    number: int


class Journals:
    """The journals of one database; every method works inside the transaction of the connection given."""

    def __init__(self, metadata: sa.MetaData) -> None:
        self.journals = sa.Table(
            "journals",
            metadata,
            sa.Column("key", sa.Integer, primary_key=True),
            sa.Column("name", Bytes(NAME_BYTES), nullable=False, unique=True),
            sa.Column("root", Bytes(NAME_BYTES), nullable=False),
            sa.Column("hall", Bytes(NAME_BYTES), nullable=False),
            sa.Column("parent", Bytes(NAME_BYTES)),
            sa.Column("since", sa.BigInteger, nullable=False),
            sa.Column("public_key", Bytes(KEY_BYTES), nullable=False),
            sa.Column("length", sa.BigInteger, nullable=False),
            sa.Column("hash", Bytes(HASH_BYTES), nullable=False),
            sa.Column("ended", sa.Boolean, nullable=False),
            sa.Column("forked", sa.Boolean, nullable=False),
        )
        self.entries = sa.Table(
            "entries",
            metadata,
            sa.Column("journal", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
            sa.Column("header", Bytes, nullable=False),
            sa.Column("body", Bytes),
            sa.Column("dropped", Bytes(HASH_BYTES), nullable=False),
            sa.Column("hash", Bytes(HASH_BYTES), nullable=False),
        )
        self.signatures = sa.Table(
            "signatures",
            metadata,
            sa.Column("journal", sa.Integer, primary_key=True, autoincrement=False),
            sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
            sa.Column("signature", Bytes(SIGNATURE_BYTES), nullable=False),
        )
        self._prepare()

    def _prepare(self) -> None:
        """What is asked all the time, put together once."""
        journals, entries = self.journals.c, self.entries.c
        is_named = journals.name == sa.bindparam("name")
        self._place = sa.select(journals.key, journals.parent, journals.since).where(is_named)
        self._one = sa.select(self.journals).where(is_named)
        self._one_locked = self._one.with_for_update()
        at = (entries.journal == sa.bindparam("journal"), entries.number == sa.bindparam("number"))
        self._hash_at = sa.select(entries.hash).where(*at)
        self._following = (
            sa.select(entries.number, entries.header, entries.body, entries.dropped, entries.hash)
            .join_from(self.entries, self.journals, journals.key == entries.journal)
            .where(is_named, entries.number > sa.bindparam("after"))
            .order_by(entries.number)
            .limit(sa.bindparam("most"))
        )

    def open(self, conn: sa.Connection, at: int, opening: bytes) -> bytes:
        """Begin a journal of one's own with this body, an `Opening`; its name."""
        name = name_of(opening)
        entry = Entry(1, encode_header(Header(OPENED, name, at)), opening)
        self._begin(conn, Offer(name, (entry,), Head(1, b""), ()))
        self._store(conn, self._locked(conn, name), [entry])
        return name

    def append(self, conn: sa.Connection, name: bytes, header: Header, body: bytes) -> Head:
        """Write the next entry and return the new head; EntryTooLarge and JournalEnded leave all as it was."""
        held = self._locked(conn, name)
        entry = Entry(held.head.number + 1, encode_header(header), body)
        if entry.size > ENTRY_LIMIT:
            raise EntryTooLarge(f"{entry.size} bytes, at most {ENTRY_LIMIT}")
        if held.has_ended or held.has_forked:
            raise JournalEnded(name.hex())
        return self._store(conn, held, [entry])

    def drop(self, conn: sa.Connection, name: bytes, at: int, runs: Drops) -> Head:
        """Write that the bodies of these numbers are gone, and let them go; the new head."""
        head = self.append(conn, name, Header(DROPPED, name, at), msgspec.msgpack.encode(runs))
        self._drop_bodies(conn, self._known(conn, name).key, runs, head.number)
        return head

    def sign(self, conn: sa.Connection, name: bytes, sign: Sign) -> None:
        """Sign the head, and every head before it at which ranges may be cut, unless that is done."""
        held = self._locked(conn, name)
        table = self.signatures.c
        last = conn.scalar(sa.select(sa.func.max(table.number)).where(table.journal == held.key)) or 0
        cuts = range(last - last % SIGNED_EVERY + SIGNED_EVERY, held.head.number, SIGNED_EVERY)
        for number in (*cuts, *((held.head.number,) if held.head.number > last else ())):
            head = Head(number, self._hash(conn, held.key, number))
            row = {"journal": held.key, "number": number, "signature": sign(held.root, head)}
            conn.execute(sa.insert(self.signatures).values(row))

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

    def fork_count(self, conn: sa.Connection) -> int:
        """How many journals have forked; when that grows, entries have moved from one journal to another."""
        return conn.scalar(sa.select(sa.func.count()).where(self.journals.c.forked)) or 0

    def extend(self, conn: sa.Connection, offer: Offer) -> list[Entry]:
        """Store the entries not held yet, in a journal made when missing; return those that were new.

        Entries that contradict those held fork the journal if its owner signed both. Gap, ChainBroken, BadSignature and
        JournalEnded leave all as it was.
        """
        held = self.held(conn, offer.journal) or self._begin(conn, offer)
        self._check_signatures(conn, held, offer)
        first = offer.entries[0].number
        if first > held.head.number + 1:
            raise Gap(f"holds {held.head.number}, was offered {first}")
        parts_at = self._parts_at(conn, held, offer.entries)
        if parts_at is not None:
            return self._extend_branch(conn, held, offer, parts_at)
        fresh = [entry for entry in offer.entries if entry.number > held.head.number]
        if fresh and (held.has_ended or held.has_forked):
            raise JournalEnded(offer.journal.hex())
        if fresh:
            self._store(conn, held, fresh)
            self._keep_signatures(conn, held, offer)
            for number, runs in _drops(fresh):
                self._drop_bodies(conn, held.key, runs, number)
        return fresh

    def fork(self, conn: sa.Connection, name: bytes, at: int) -> bytes:
        """End a journal behind `at`: what it has beyond goes on in a branch, whose name is returned."""
        held = self._locked(conn, name)
        after = self._hash(conn, held.key, at + 1)
        branch = after[:NAME_BYTES]
        key = self._insert(conn, held, branch, at, held.head)
        for table in (self.entries, self.signatures):
            conn.execute(sa.update(table).where(table.c.journal == held.key, table.c.number > at).values(journal=key))
        later = sa.and_(self.journals.c.parent == name, self.journals.c.since > at)
        conn.execute(sa.update(self.journals).where(later).values(parent=branch))
        end = {"length": at, "hash": self.hash_at(conn, name, at), "forked": True, "ended": False}
        moved = sa.update(self.journals).where(self.journals.c.key == held.key)
        conn.execute(moved.values(end))
        conn.execute(sa.update(self.journals).where(self.journals.c.key == key).values(forked=held.has_forked))
        return branch

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
        signed = self._signed(conn, held, after, OFFERED_AT_ONCE)
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
        own = sa.and_(self.journals.c.parent == held.name, self.journals.c.since == held.head.number)
        branch = conn.scalar(sa.select(sa.func.min(self.journals.c.name)).where(own))
        beyond = self.offer(conn, branch, held.head.number, room) if rest and branch else None
        if beyond is None:
            return None
        end = beyond.signatures[0]
        own_part = tuple(entry for entry in beyond.entries if entry.number <= end.number)
        head = Head(end.number, self.hash_at(conn, branch, end.number) or b"")
        return Offer(held.name, rest + own_part, head, (end,), held.branch_of)

    def _signed(self, conn: sa.Connection, held: Held, after: int, most: int) -> list[Signature]:
        table = self.signatures.c
        query = sa.select(table.number, table.signature).where(table.journal == held.key, table.number > after)
        return [Signature(*row) for row in conn.execute(query.order_by(table.number).limit(most))]

    def verify(self, conn: sa.Connection) -> Iterator[Damage]:
        """Hash every journal again; the first entry that differs, one Damage a journal."""
        for far in self.heads(conn):
            damage = self._first_damage(conn, self._known(conn, far.journal), far.head)
            if damage is not None:
                yield Damage(far.journal, damage)

    def _extend_branch(self, conn: sa.Connection, held: Held, offer: Offer, parts_at: int) -> list[Entry]:
        """The owner signed two histories: fork where they part, then store the offered one as a branch."""
        self.fork(conn, held.name, parts_at)
        own = tuple(entry for entry in offer.entries if entry.number > parts_at)
        common = self.hash_at(conn, held.name, parts_at) or b""
        name = chain(common, own[0])[:NAME_BYTES]
        branch_of = Follows(held.name, Head(parts_at, common))
        kept = tuple(each for each in offer.signatures if each.number > parts_at)
        return self.extend(conn, Offer(name, own, offer.head, kept, branch_of))

    def _begin(self, conn: sa.Connection, offer: Offer) -> Held:
        """Make an empty journal for what is offered; ChainBroken if its name is not made of its beginning."""
        if offer.branch_of is not None:
            return self._begin_branch(conn, offer, offer.branch_of)
        first = offer.entries[0]
        if first.number != 1:
            raise Gap(f"holds nothing, was offered {first.number}")
        if first.body is None or name_of(first.body) != offer.journal:
            raise ChainBroken("the journal's name is not made of its opening")
        try:
            if first.read_header().kind != OPENED:
                raise ChainBroken("a journal begins with its opening")
            opening = read_opening(first)
        except msgspec.DecodeError as error:
            raise ChainBroken("a journal begins with its opening") from error
        row = {"name": offer.journal, "root": offer.journal, "public_key": opening.key, "hash": genesis(offer.journal)}
        row |= {"hall": opening.hall}
        insert = _insert_on(conn, self.journals).values(
            row | {"since": 0, "length": 0, "ended": False, "forked": False}
        )
        conn.execute(insert.on_conflict_do_nothing())
        return self._known(conn, offer.journal)

    def _begin_branch(self, conn: sa.Connection, offer: Offer, branch_of: Follows) -> Held:
        parent, at = self._known(conn, branch_of.journal), branch_of.head.number
        if offer.entries[0].number != at + 1:
            raise Gap(f"a branch behind {at} was offered from {offer.entries[0].number}")
        if parent.head.number < at:
            raise Gap(f"holds {parent.head.number} of the parent, the branch begins behind {at}")
        if self.hash_at(conn, parent.name, at) != branch_of.head.hash:
            raise ChainBroken("the branch does not begin where its parent was")
        if chain(branch_of.head.hash, offer.entries[0])[:NAME_BYTES] != offer.journal:
            raise ChainBroken("the branch's name is not that of its first entry")
        self._check_signatures(conn, msgspec.structs.replace(parent, head=branch_of.head), offer)
        if parent.head.number > at:
            self.fork(conn, parent.name, at)
        elif not parent.has_forked:
            conn.execute(sa.update(self.journals).where(self.journals.c.key == parent.key).values(forked=True))
        found = self.held(conn, offer.journal)
        if found is None:
            self._insert(conn, parent, offer.journal, at, branch_of.head)
        return found or self._known(conn, offer.journal)

    def _insert(self, conn: sa.Connection, parent: Held, name: bytes, since: int, head: Head) -> int:
        row = {"name": name, "root": parent.root, "hall": parent.hall, "parent": parent.name, "since": since}
        row |= {"public_key": parent.public_key, "length": head.number, "hash": head.hash}
        conn.execute(sa.insert(self.journals).values(row | {"ended": parent.has_ended, "forked": False}))
        return self._known(conn, name).key

    def _check_signatures(self, conn: sa.Connection, held: Held, offer: Offer) -> None:
        """BadSignature unless the last entry and every other head that is said to be signed are."""
        signed = {each.number: each.signature for each in offer.signatures}
        before, previous = offer.entries[0].number - 1, held.head.hash
        if before != held.head.number:
            held_hash = self.hash_at(conn, held.name, before)
            previous = held_hash or (offer.branch_of.head.hash if offer.branch_of else b"")
        head = Head(0, previous)
        for number, entry in enumerate(offer.entries, offer.entries[0].number):
            if entry.number != number:
                raise Gap(f"{entry.number} stands where {number} should")
            head = Head(number, chain(head.hash, entry))
            if number in signed and not is_signed(held.public_key, held.root, head, signed[number]):
                raise ChainBroken(f"the hash at {number} is not what its owner signed")
        if head != offer.head:
            raise ChainBroken(f"entries up to {head.number} do not lead to the stated head")
        if head.number not in signed:
            raise BadSignature(f"the head {head.number} is not signed")

    def _parts_at(self, conn: sa.Connection, held: Held, entries: Sequence[Entry]) -> int | None:
        """The last number at which what is offered and what is held are the same, if they differ behind it."""
        first = entries[0].number
        if first > held.head.number:
            return None
        previous, hashes = self.hash_at(conn, held.name, first - 1) or b"", self._hashes(conn, held, first)
        for entry in entries:
            previous = chain(previous, entry)
            if entry.number > held.head.number:
                return None
            if hashes.get(entry.number) != previous:
                return entry.number - 1
        return None

    def _hashes(self, conn: sa.Connection, held: Held, first: int) -> dict[int, bytes]:
        """Number -> hash of a journal's own entries from `first` on, as many as an offer has at most."""
        columns = self.entries.c
        own = (columns.journal == held.key, columns.number.between(first, first + OFFERED_AT_ONCE))
        return {row.number: row.hash for row in conn.execute(sa.select(columns.number, columns.hash).where(*own))}

    def _keep_signatures(self, conn: sa.Connection, held: Held, offer: Offer) -> None:
        rows = [
            {"journal": held.key, "number": each.number, "signature": each.signature}
            for each in offer.signatures
            if each.number > held.head.number
        ]
        conn.execute(_insert_on(conn, self.signatures).on_conflict_do_nothing(), rows)

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
                dropped += [run for _, runs in _drops([entry]) for run in runs.runs]
        if Head(number, previous) != head:
            return number + 1
        gone = [] if held.has_forked else gone
        return next((one for one in gone if not any(first <= one <= last for first, last in dropped)), None)

    def _drop_bodies(self, conn: sa.Connection, key: int, runs: Drops, before: int) -> None:
        """Keep the hash alone; what a journal says of itself stays."""
        columns = self.entries.c
        for first, last in runs.runs:
            within = (columns.journal == key, columns.number.between(first, min(last, before - 1)))
            query = sa.select(columns.number, columns.header, columns.body).where(*within, columns.body.is_not(None))
            found = [Entry(*row) for row in conn.execute(query)]
            for entry in (entry for entry in found if kind_of(entry) not in {OPENED, ENDED, DROPPED}):
                gone = sa.update(self.entries).where(columns.journal == key, columns.number == entry.number)
                conn.execute(gone.values(body=None, dropped=hashlib.sha256(entry.body or b"").digest()))

    def _readable(self, conn: sa.Connection, name: bytes, after: int) -> list[tuple[Entry, bytes]]:
        """The next entries, as far as a damaged file lets them be read; none if the very next cannot be."""
        for most in (VERIFIED_AT_ONCE, 1):
            with contextlib.suppress(sa.exc.DBAPIError):
                return self._stored(conn, name, after, most)
        return []

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
        return Held(row.key, row.name, row.root, row.hall, row.public_key, head, row.ended, row.forked, branch_of)

    def _hash(self, conn: sa.Connection, key: int, number: int) -> bytes:
        found: bytes = conn.execute(self._hash_at, {"journal": key, "number": number}).scalar_one()
        return found

    def _store(self, conn: sa.Connection, held: Held, entries: Iterable[Entry]) -> Head:
        head, rows, has_ended = held.head, [], False
        for entry in entries:
            if has_ended or entry.number != head.number + 1:
                raise Gap(f"{entry.number} follows {head.number}")
            head = Head(entry.number, chain(head.hash, entry))
            has_ended = kind_of(entry) == ENDED
            rows.append((held.key, *msgspec.structs.astuple(entry), head.hash))
        insert_rows(conn, self.entries, rows)
        update = sa.update(self.journals).where(self.journals.c.key == held.key)
        conn.execute(update.values(length=head.number, hash=head.hash, ended=has_ended))
        return head


def _insert_on(conn: sa.Connection, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if conn.dialect.name == "postgresql" else sqlite.insert(table)


def _fitting(entries: Sequence[Entry], room: int) -> int:
    """How many of the first entries fit into so many bytes."""
    for index, entry in enumerate(entries):
        room -= entry.size
        if room < 0:
            return index
    return len(entries)


def _drops(entries: Iterable[Entry]) -> Iterator[tuple[int, Drops]]:
    """Numbers of the entries by which bodies are dropped, and what they say; one that says nothing drops nothing."""
    for entry in entries:
        if drops_bodies(entry):
            with contextlib.suppress(msgspec.DecodeError):
                yield entry.number, read_drops(entry)


def _is_whole(entry: Entry) -> bool:
    """Whether a row still has the types that were written; a flipped bit can change those too."""
    parts = (entry.header, entry.dropped, b"" if entry.body is None else entry.body)
    return all(isinstance(part, bytes) for part in parts)
