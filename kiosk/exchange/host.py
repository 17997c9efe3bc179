"""The kiosk's store as sync sees it."""

import contextlib
import time
from collections.abc import Callable, Collection, Iterator, Sequence

import msgspec

from kiosk.store import Store
from sync.entries import Head, chain
from sync.errors import SyncError
from sync.offers import Far, Offer
from sync.records import NO_SPAN, Record, Span
from sync.wire import Changes

FOLDED_AT_ONCE = MERGED_AT_ONCE = 100
"""In one transaction: the write lock is held some 5 ms, on a slow disk 20, so that taps come through."""
RESTED = 0.5
"""Of the time it was held, the lock is left alone then; with less, a tap that waits for it finds it taken again."""


class StoreHost:
    """A Host on the hall's database; what comes in is folded in the transaction that stores it.

    `halls`: whose journals are kept here; none: all.
    """

    def __init__(self, store: Store, halls: tuple[bytes, ...] = (), rest: Callable[[float], None] = time.sleep) -> None:
        self.store, self._halls, self._rest = store, halls, rest

    def database(self) -> bytes:
        """Name of this database."""
        return self.store.remembered("database", lambda query: query.setting("database") or b"")

    def halls(self) -> tuple[bytes, ...]:
        """Whose journals are kept here."""
        return self._halls

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far every journal goes; this kiosk's own is signed to its end."""
        wanted = tuple(halls)
        return self.store.remembered(("heads", wanted), lambda _query: self._heads(wanted))

    def _heads(self, halls: tuple[bytes, ...]) -> Sequence[Far]:
        self.store.sign()
        with self.store.read() as query:
            return query.heads(halls)

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        return self.store.remembered(("hash", journal, number), lambda query: query.hash_at(journal, number))

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        with self.store.read() as query:
            return query.offer(journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store and fold entries piece by piece, cut where they are signed.

        If this kiosk's own journal goes further or otherwise elsewhere, its database is an old copy: what it wrote
        there is taken back, and a new journal begun that gives no seat of earlier postings.
        """
        own = self.store.identity.journal
        try:
            for piece in _pieces(offer, self.hash_at(offer.journal, offer.entries[0].number - 1)):
                if self._store_piece(piece) and own in _journals_of(piece):
                    self.store.go_on(holds_seats=False)
                    own = self.store.identity.journal
        except SyncError as refusal:
            return refusal
        return None

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records changed after a sequence number; sealed ones go as the ciphertext they are."""
        name = ("changed", tuple(halls), after, most)
        return self.store.remembered(name, lambda query: query.changed_records(halls, after, most))

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        return self.store.remembered("sequence", lambda query: query.last_sequence())

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        return self.store.remembered(("cursor", peer), lambda query: query.cursor(peer))

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change up to `until`."""
        with self.store.read() as query:
            return query.last_change(halls, until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records piece by piece."""
        records, span = changes.records, NO_SPAN
        for first in range(0, max(1, len(records)), MERGED_AT_ONCE):
            with self._rested(), self.store.write() as tx:
                piece = tx.merge_records(records[first : first + MERGED_AT_ONCE])
                span = Span(span.before if span.after == piece.before else piece.before, piece.after)
                if first + MERGED_AT_ONCE >= len(records):
                    tx.put_cursor(peer, changes.sequence)
        return span

    def _store_piece(self, piece: Offer) -> bool:
        """Whether anything in it was new."""
        with self._rested(), self.store.write() as tx:
            return bool(tx.receive(piece))

    @contextlib.contextmanager
    def _rested(self) -> Iterator[None]:
        """Rest when it is done."""
        begun = time.monotonic()
        yield
        self._rest((time.monotonic() - begun) * RESTED)


def _journals_of(offer: Offer) -> tuple[bytes, ...]:
    """The journal whose entries are offered, and the one it is a branch of."""
    return (offer.journal,) if offer.branch_of is None else (offer.journal, offer.branch_of.journal)


def _pieces(offer: Offer, previous: bytes | None) -> list[Offer]:
    """The same entries in runs of about FOLDED_AT_ONCE that end where they are signed."""
    if previous is None or len(offer.entries) <= FOLDED_AT_ONCE:
        return [offer]
    pieces: list[Offer] = []
    signed = {each.number: each for each in offer.signatures}
    run, kept, head = [], [], Head(offer.entries[0].number - 1, previous)
    for entry in offer.entries:
        run.append(entry)
        head = Head(entry.number, chain(head.hash, entry))
        if entry.number in signed:
            kept.append(signed[entry.number])
        if (entry.number in signed and len(run) >= FOLDED_AT_ONCE) or entry is offer.entries[-1]:
            pieces.append(msgspec.structs.replace(offer, entries=tuple(run), head=head, signatures=tuple(kept)))
            run, kept = [], []
    return pieces if pieces[-1].head == offer.head else [offer]
