"""Journals in the host's own database and transaction: written, copied, forked, checked.

What an entry is and how it hashes stands in `sync.entries`. A journal that two machines went on writing forks: it ends
at the last entry they have in common, and each went on in a branch, a journal of its own.
"""

import hashlib
from collections.abc import Iterable, Sequence

import msgspec
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from sync.columns import insert_rows
from sync.entries import (
    DROPPED,
    ENDED,
    ENTRY_LIMIT,
    NAME_BYTES,
    OPENED,
    STATED,
    Drops,
    Entry,
    Follows,
    Head,
    Header,
    chain,
    dropped_runs,
    encode_header,
    genesis,
    kind_of,
    name_of,
    read_opening,
)
from sync.errors import ChainBroken, EntryTooLarge, Gap, JournalEnded
from sync.journals.offers import Offer, check_signatures
from sync.journals.stored import ALL, SIGNED_EVERY, Held, StoredJournals
from sync.signing import Sign


class Extended(msgspec.Struct, frozen=True):
    """What came of an offer: the journal where it lies, as it was before, and the entries that were new there."""

    held: Held
    fresh: list[Entry]
    has_forked: bool
    """Whether a journal forked by it: entries lie in another one now."""


class Journals(StoredJournals):
    """The journals of one database; every method works inside the transaction of the connection given."""

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

    def extend(self, conn: sa.Connection, offer: Offer) -> Extended:
        """Store the entries not held yet, in a journal made when missing; what came of it.

        Entries that contradict those held fork the journal if its owner signed both. Gap, ChainBroken, BadSignature and
        JournalEnded leave all as it was.
        """
        offer = self._as_trunk(conn, offer)
        known = self.held(conn, offer.journal)
        held, has_forked = (known, False) if known else self._begin(conn, offer)
        first = offer.entries[0].number
        if held.branch_of and first <= held.branch_of.head.number:
            raise ChainBroken("a branch begins behind what it branches from")
        self._check(conn, held, offer)
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
            for number, runs in dropped_runs(fresh):
                self._drop_bodies(conn, held.key, runs, number)
        return Extended(held, fresh, has_forked)

    def fork(self, conn: sa.Connection, name: bytes, at: int) -> bytes:
        """End a journal behind `at`: what it has beyond goes on in a branch, whose name is returned."""
        held = self._locked(conn, name)
        after = self._hash(conn, held.key, at + 1)
        branch = after[:NAME_BYTES]
        key = self._insert(conn, held, branch, at, held.head)
        for table in (self.entries, self.signatures, self.stated):
            conn.execute(sa.update(table).where(table.c.journal == held.key, table.c.number > at).values(journal=key))
        later = sa.and_(self.journals.c.parent == name, self.journals.c.since > at)
        conn.execute(sa.update(self.journals).where(later).values(parent=branch))
        end = {"length": at, "hash": self.hash_at(conn, name, at), "forked": True, "ended": False}
        moved = sa.update(self.journals).where(self.journals.c.key == held.key)
        conn.execute(moved.values(end))
        conn.execute(sa.update(self.journals).where(self.journals.c.key == key).values(forked=held.has_forked))
        return branch

    def _extend_branch(self, conn: sa.Connection, held: Held, offer: Offer, parts_at: int) -> Extended:
        """The owner signed two histories: fork where they part, then store the offered one as a branch."""
        trunk = held.branch_of.journal if held.branch_of and held.branch_of.head.number == parts_at else held.name
        if trunk == held.name:
            self.fork(conn, trunk, parts_at)
        own = tuple(entry for entry in offer.entries if entry.number > parts_at)
        common = self.hash_at(conn, trunk, parts_at) or b""
        name = chain(common, own[0])[:NAME_BYTES]
        branch_of = Follows(trunk, Head(parts_at, common))
        kept = tuple(each for each in offer.signatures if each.number > parts_at)
        stored = self.extend(conn, Offer(name, own, offer.head, kept, branch_of))
        return msgspec.structs.replace(stored, has_forked=stored.has_forked or trunk == held.name)

    def _as_trunk(self, conn: sa.Connection, offer: Offer) -> Offer:
        """A branch that begins with what its parent has next is no second history: it is offered of the parent."""
        if offer.branch_of is None:
            return offer
        parent = self.held(conn, offer.branch_of.journal)
        after = offer.branch_of.head.number + 1
        if parent is None or parent.head.number < after:
            return offer
        is_parent_s = (self.hash_at(conn, parent.name, after) or b"")[:NAME_BYTES] == offer.journal
        whole = msgspec.structs.replace(offer, journal=parent.name, branch_of=parent.branch_of)
        return whole if is_parent_s else offer

    def _begin(self, conn: sa.Connection, offer: Offer) -> tuple[Held, bool]:
        """Make an empty journal for what is offered, and whether another one forks by it.

        ChainBroken if its name is not made of its beginning.
        """
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
            row | {"since": 0, "length": 0, "ended": False, "forked": False, "counts": ALL, "full": ALL}
        )
        conn.execute(insert.on_conflict_do_nothing())
        return self._known(conn, offer.journal), False

    def _begin_branch(self, conn: sa.Connection, offer: Offer, branch_of: Follows) -> tuple[Held, bool]:
        parent, at = self._known(conn, branch_of.journal), branch_of.head.number
        if offer.entries[0].number != at + 1:
            raise Gap(f"a branch behind {at} was offered from {offer.entries[0].number}")
        if parent.head.number < at:
            raise Gap(f"holds {parent.head.number} of the parent, the branch begins behind {at}")
        if self.hash_at(conn, parent.name, at) != branch_of.head.hash:
            raise ChainBroken("the branch does not begin where its parent was")
        if chain(branch_of.head.hash, offer.entries[0])[:NAME_BYTES] != offer.journal:
            raise ChainBroken("the branch's name is not that of its first entry")
        check_signatures(offer, parent.public_key, parent.root, branch_of.head.hash)
        if parent.head.number > at:
            self.fork(conn, parent.name, at)
        elif not parent.has_forked:
            conn.execute(sa.update(self.journals).where(self.journals.c.key == parent.key).values(forked=True))
        found = self.held(conn, offer.journal)
        if found is None:
            self._insert(conn, parent, offer.journal, at, branch_of.head)
        return found or self._known(conn, offer.journal), True

    def _insert(self, conn: sa.Connection, parent: Held, name: bytes, since: int, head: Head) -> int:
        row = {"name": name, "root": parent.root, "hall": parent.hall, "parent": parent.name, "since": since}
        row |= {"public_key": parent.public_key, "length": head.number, "hash": head.hash}
        row |= {"counts": parent.counts, "full": parent.full}
        conn.execute(sa.insert(self.journals).values(row | {"ended": parent.has_ended, "forked": False}))
        return self._known(conn, name).key

    def _check(self, conn: sa.Connection, held: Held, offer: Offer) -> None:
        before, previous = offer.entries[0].number - 1, held.head.hash
        if before != held.head.number:
            stored = self.hash_at(conn, held.name, before)
            previous = stored or (offer.branch_of.head.hash if offer.branch_of else b"")
        check_signatures(offer, held.public_key, held.root, previous)

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

    def _keep_signatures(self, conn: sa.Connection, held: Held, offer: Offer) -> None:
        rows = [
            {"journal": held.key, "number": each.number, "signature": each.signature}
            for each in offer.signatures
            if each.number > held.head.number
        ]
        conn.execute(_insert_on(conn, self.signatures).on_conflict_do_nothing(), rows)

    def _drop_bodies(self, conn: sa.Connection, key: int, runs: Drops, before: int) -> None:
        """Keep the hash alone; what a journal says of itself stays."""
        columns = self.entries.c
        for first, last in runs.runs:
            within = (columns.journal == key, columns.number.between(first, min(last, before - 1)))
            query = sa.select(columns.number, columns.header, columns.body).where(*within, columns.body.is_not(None))
            found = [Entry(*row) for row in conn.execute(query)]
            for entry in (entry for entry in found if kind_of(entry) not in {OPENED, ENDED, DROPPED, STATED}):
                gone = sa.update(self.entries).where(columns.journal == key, columns.number == entry.number)
                conn.execute(gone.values(body=None, dropped=hashlib.sha256(entry.body or b"").digest()))

    def _store(self, conn: sa.Connection, held: Held, entries: Iterable[Entry]) -> Head:
        head, rows, stated, has_ended = held.head, [], [], False
        for entry in entries:
            if has_ended or entry.number != head.number + 1:
                raise Gap(f"{entry.number} follows {head.number}")
            head, kind = Head(entry.number, chain(head.hash, entry)), kind_of(entry)
            has_ended = kind == ENDED
            rows.append((held.key, *msgspec.structs.astuple(entry), head.hash))
            stated += [(held.key, entry.number, entry.body)] if kind == STATED and entry.body else []
        insert_rows(conn, self.entries, rows)
        insert_rows(conn, self.stated, stated)
        end = {"of_key": held.key, "to_length": head.number, "to_hash": head.hash, "to_ended": has_ended}
        conn.execute(self._move_end, end)
        return head


def _insert_on(conn: sa.Connection, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
    return postgresql.insert(table) if conn.dialect.name == "postgresql" else sqlite.insert(table)
