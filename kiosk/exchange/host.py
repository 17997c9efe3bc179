"""The kiosk's store as sync sees it."""

import time
from collections.abc import Callable, Sequence

from kiosk.store import Store
from sync.errors import SyncError
from sync.journal import Entry, Head, chain
from sync.records import Record
from sync.wire import Changes, Range

FOLDED_AT_ONCE = 100
"""Entries a transaction: the write lock is held at most about 20 ms, then rested as long, so that taps come through."""


class StoreHost:
    """A Host on the hall's database; what comes in is folded in the transaction that stores it."""

    def __init__(self, store: Store, rest: Callable[[float], None] = time.sleep) -> None:
        self._store, self._rest = store, rest

    def database(self) -> bytes:
        """Name of this database."""
        with self._store.read() as query:
            return query.setting("database") or b""

    def heads(self) -> dict[bytes, Head]:
        """How far every journal goes."""
        with self._store.read() as query:
            return query.heads()

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        with self._store.read() as query:
            return query.hash_at(journal, number)

    def entries(self, journal: bytes, after: int, most: int) -> Sequence[Entry]:
        """Entries of a journal behind `after`."""
        with self._store.read() as query:
            return query.entries(journal, after, most)

    def changed_records(self, after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Open records changed after a sequence number."""
        with self._store.read() as query:
            return query.changed_records(after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        with self._store.read() as query:
            return query.last_sequence()

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        with self._store.read() as query:
            return query.cursor(peer)

    def receive(self, offered: Range) -> SyncError | None:
        """Store and fold entries piece by piece; nobody else writes this kiosk's own journal."""
        if offered.journal == self._store.identity.journal:
            return SyncError("this kiosk's own journal is written here alone")
        try:
            for piece in self._pieces(offered):
                self._store_piece(piece)
        except SyncError as refusal:
            return refusal
        return None

    def merge(self, peer: bytes, changes: Changes) -> None:
        """Take over open records; a sealed one is not taken from outside."""
        with self._store.write() as tx:
            tx.merge_records([record for record in changes.records if not record.sealed])
            tx.put_cursor(peer, changes.sequence)

    def _store_piece(self, piece: Range) -> None:
        begun = time.monotonic()
        with self._store.write() as tx:
            tx.receive(piece.journal, piece.entries, piece.head)
        self._rest(time.monotonic() - begun)

    def _pieces(self, offered: Range) -> list[Range]:
        """The same entries in runs of FOLDED_AT_ONCE, each with the head it leads to from what is held."""
        entries = offered.entries
        head = self.hash_at(offered.journal, entries[0].number - 1)
        if len(entries) <= FOLDED_AT_ONCE or head is None:
            return [offered]
        pieces: list[Range] = []
        for first in range(0, len(entries), FOLDED_AT_ONCE):
            run = entries[first : first + FOLDED_AT_ONCE]
            for entry in run:
                head = chain(head, entry)
            pieces.append(Range(offered.journal, run, Head(run[-1].number, head)))
        return pieces if pieces[-1].head == offered.head else [offered]
