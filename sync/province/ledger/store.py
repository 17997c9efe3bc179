"""The province's journals and records as they came; who may bring what, and what follows from it, says a `Guard`."""

import contextlib
import secrets
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Protocol

import sqlalchemy as sa

from sync.authority.authority import Author
from sync.copying.wire import Changes, RollDigest
from sync.entries import NAME_BYTES, Entry
from sync.errors import SyncError
from sync.journals.offers import Far, Offer
from sync.province.ledger.database import HallLock, ProvinceUnusable, insert_on, lock_hall, open_engine, reading
from sync.province.ledger.keys import ProvinceKeys
from sync.province.ledger.tables import authority, cursors, journals, names, records, rolls
from sync.records.record import Placed, Record, Span
from sync.roll.statements import Statement

__all__ = ["Guard", "ProvinceStore", "journals", "records", "system_clock"]

Clock = Callable[[], int]
"""Epoch milliseconds."""
Entropy = Callable[[int], bytes]
Tell = Callable[[Collection[bytes]], None]
"""Says of which halls there is news; of none: of all."""


def system_clock() -> int:
    """The machine's time in epoch ms."""
    return time.time_ns() // 1_000_000


class Guard(Protocol):
    """Stands in the transaction in which entries are stored, beside the rules of `sync.authority.authority`."""

    def admit(self, conn: sa.Connection, key: bytes, hall: bytes) -> None:
        """Let a machine's journal in, and nobody else write to it until the transaction ends; SyncError if not."""

    def took(self, conn: sa.Connection, offer: Offer, fresh: Sequence[Entry]) -> Collection[bytes]:
        """What follows from the entries that were new; the halls that have news."""

    def merged(self, conn: sa.Connection, taken: Sequence[Placed]) -> None:
        """What follows from records that are other ones now."""

    def reckoned(self, conn: sa.Connection, journals: Collection[bytes]) -> None:
        """What follows when these journals count otherwise."""


class Anyone:
    """Nothing follows from anything."""

    def admit(self, _conn: sa.Connection, _key: bytes, _hall: bytes) -> None:
        """Whoever it is."""

    def took(self, _conn: sa.Connection, _offer: Offer, _fresh: Sequence[Entry]) -> Collection[bytes]:
        """No news."""
        return ()

    def merged(self, _conn: sa.Connection, _taken: Sequence[Placed]) -> None:
        """Nothing follows."""

    def reckoned(self, _conn: sa.Connection, _journals: Collection[bytes]) -> None:
        """Nothing follows."""


class ProvinceStore:
    """A Host on one database of its own, PostgreSQL or, for a trial, SQLite."""

    def __init__(self, url: str, clock: Clock = system_clock, entropy: Entropy = secrets.token_bytes) -> None:
        self._engine, self._clock, self._entropy = open_engine(url), clock, entropy
        self._guard: Guard = Anyone()
        self._database, self.province = self._name(), b""
        self._tell: Tell = lambda _halls: None

    def guard(self, guard: Guard) -> None:
        """Who stands in each transaction from now on."""
        self._guard = guard

    def tell(self, tell: Tell) -> None:
        """Whom to tell of news, once it is durable."""
        self._tell = tell

    @property
    def engine(self) -> sa.Engine:
        """The database."""
        return self._engine

    @property
    def now(self) -> int:
        """Epoch ms."""
        return self._clock()

    def new_bytes(self, count: int) -> bytes:
        """So many random bytes."""
        return self._entropy(count)

    def database(self) -> bytes:
        """Name of this database."""
        return self._database

    def halls(self) -> tuple[bytes, ...]:
        """All."""
        return ()

    def rolls(self, owners: Collection[bytes]) -> Sequence[RollDigest]:
        """The rolls as they are here."""
        with self.reading() as conn:
            stated = journals.stated_count(conn)
            return [RollDigest(owner, rolls.of(conn, owner).digest, stated) for owner in owners or rolls.owners(conn)]

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """All that says something of these owners."""
        with self.reading() as conn:
            return [each for owner in owners or rolls.owners(conn) for each in rolls.of(conn, owner).kept]

    def take_roll(self, statements: Collection[Statement], owners: Collection[bytes] = ()) -> bool:
        """Take over what says something of these owners, none: of all."""
        with self.writing() as (conn, news):
            learnt = self.learn(conn, statements, owners)
            news.update(learnt)
            return bool(learnt)

    def learn(self, conn: sa.Connection, statements: Collection[Statement], owners: Collection[bytes]) -> set[bytes]:
        """The same inside a transaction; of whom that changed anything. The province's own roll is locked last."""
        for owner in sorted(owners, key=lambda owner: (owner == self.province, owner)):
            lock_hall(conn, owner, HallLock.ROLL)
        learnt = authority.take_roll(conn, statements, owners, self.province)
        self._ask_again(conn, learnt.must_ask_again)
        self._guard.reckoned(conn, learnt.journals)
        return learnt.owners

    def _ask_again(self, conn: sa.Connection, must: bool) -> None:
        """Ask every peer for all its records, if one was passed over that may count now."""
        if must:
            conn.execute(sa.delete(cursors))

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far every journal goes."""
        with self.reading() as conn:
            return journals.heads(conn, halls)

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        with self.reading() as conn:
            return journals.hash_at(conn, journal, number)

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        with self.reading() as conn:
            return journals.offer(conn, journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store entries, and what follows from them."""
        try:
            with self.writing() as (conn, news):
                author = self._admit(conn, offer)
                fresh = journals.extend(conn, offer).fresh
                changed = authority.took(conn, author, self.province) if fresh else set()
                self._ask_again(conn, bool(changed) and records.take_passed_over(conn))
                news.update(self._guard.took(conn, offer, fresh) if fresh else ())
                self._guard.reckoned(conn, changed)
        except SyncError as refusal:
            return refusal
        return None

    def _admit(self, conn: sa.Connection, offer: Offer) -> Author:
        """Who writes it; SyncError if its writer may not say it; locks what nobody else may change meanwhile."""
        key, hall = authority.signer(conn, offer)
        lock_hall(conn, hall, HallLock.ENTRIES)
        self._guard.admit(conn, key, hall)
        if authority.has_cut(conn, hall):
            lock_hall(conn, hall, HallLock.HEADS)
        return authority.admit(conn, offer, self.province)

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records changed after a sequence number."""
        with self.reading() as conn:
            return records.changed(conn, halls, after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        with self.reading() as conn:
            return records.last_sequence(conn)

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        with self.reading() as conn:
            return conn.scalar(sa.select(cursors.c.sequence).where(cursors.c.peer == peer)) or 0

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change up to `until`."""
        with self.reading() as conn:
            return records.last_change(conn, halls, until)

    def hall_of(self, journal: bytes) -> bytes | None:
        """The hall whose journal it is, None if it is not here."""
        with self.reading() as conn:
            held = journals.held(conn, journal)
        return held.hall if held else None

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records."""
        with self.writing() as (conn, news):
            taken = authority.merge(conn, changes.records, self.province)
            self._guard.merged(conn, taken)
            news.update(one.hall for one in taken)
            known = conn.scalar(sa.select(cursors.c.sequence).where(cursors.c.peer == peer)) or 0
            if changes.after <= known:
                insert = insert_on(conn, cursors).values(peer=peer, sequence=changes.sequence)
                conn.execute(insert.on_conflict_do_update(index_elements=["peer"], set_={"sequence": changes.sequence}))
            return records.span(conn, changes.records, taken)

    def be_province(self, keys: ProvinceKeys) -> None:
        """Speak as the province with these keys; ProvinceUnusable if the database is another province's.

        It is enough that one of the keys of before is known: an old backup has not heard of the newest yet.
        """
        try:
            self._be_province(keys)
        except ProvinceUnusable:
            self.close()
            raise

    def _be_province(self, keys: ProvinceKeys) -> None:
        self.found(keys)
        with self.reading() as conn:
            roll = rolls.of(conn, self.province)
        if keys.public_key in roll.struck:
            raise ProvinceUnusable("these keys were struck off: take province.key from where that was done")
        if not {*keys.public_keys} & {*roll.members, *roll.struck}:
            raise ProvinceUnusable("its province does not know these keys")

    def found(self, keys: ProvinceKeys) -> None:
        """Be the province of this database; of a new one the one that these keys' root makes, if it is there."""
        root, said = keys.root, keys.admission()
        with self._engine.begin() as conn:
            conn.execute(sa.select(records.counters.c.value).with_for_update())
            known: bytes | None = conn.scalar(sa.select(names.c.province))
            if known is None and root:
                conn.execute(sa.update(names).values(province=root.id))
            self.province = known or (root.id if root else b"")
            if said and root and root.id == self.province:
                rolls.take(conn, [said], (self.province,))

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def _name(self) -> bytes:
        """The database's name; the first node to open it gives one."""
        with self._engine.begin() as conn:
            conn.execute(sa.select(records.counters.c.value).with_for_update())
            name: bytes | None = conn.scalar(sa.select(names.c.database))
            if name is None:
                name = self._entropy(NAME_BYTES)
                conn.execute(sa.insert(names).values(database=name))
            return name

    @contextlib.contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Queries that hold nothing."""
        with reading(self._engine) as conn:
            yield conn

    @contextlib.contextmanager
    def writing(self) -> Iterator[tuple[sa.Connection, set[bytes]]]:
        """One transaction, and the set of halls that have news when it is durable."""
        news: set[bytes] = set()
        with self._engine.begin() as conn:
            yield conn, news
        if news:
            self._tell(news)
