"""The kiosk's store as sync sees it."""

import contextlib
from collections.abc import Collection, Iterator, Sequence

import msgspec

from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction
from sync.copying.host import peer_name
from sync.copying.wire import Changes, RollDigest
from sync.entries import Head, chain
from sync.errors import SyncError
from sync.journals.offers import Far, Offer
from sync.records.record import NO_SPAN, Record, Span
from sync.roll.statements import Statement

FIRST_PIECE, LEAST_PIECE, LARGEST_PIECE = 100, 50, 500
"""Entries or records in one transaction."""
HELD_MS = 5
"""So long a piece should hold the write lock: a tap waits no longer than for one."""


class StoreHost:
    """A Host on the hall's database, its journals and inbox; what comes is folded in the transaction that stores it.

    `speaker` tells those apart that bring something: what one calls its database is its own word, and moves no other's
    cursor.
    """

    def __init__(self, store: Store, speaker: bytes = b"") -> None:
        self.store, self.speaker, self._piece = store, speaker, FIRST_PIECE

    def database(self) -> bytes:
        """Name of this database."""
        return self.store.remembered("database", lambda query: query.own.setting("database") or b"")

    def halls(self) -> tuple[bytes, ...]:
        """This kiosk's own."""
        return (self.store.hall,)

    def rolls(self, owners: Collection[bytes]) -> Sequence[RollDigest]:
        """Of the hall and of the province that is believed here."""
        return self.store.remembered(("rolls", tuple(owners)), lambda query: _digests(query, owners))

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """All that says who belongs to the hall and the province."""
        with self.store.read() as query:
            return [each for owner in _followed(query, owners) for each in query.journals.roll(owner).kept]

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says who belongs to the hall and the province."""
        return self.store.take_roll(statements)

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far every journal goes; this kiosk's own is signed to its end."""
        wanted = tuple(halls)
        return self.store.remembered(("heads", wanted), lambda _query: self._heads(wanted))

    def _heads(self, halls: tuple[bytes, ...]) -> Sequence[Far]:
        self.store.sign()
        with self.store.read() as query:
            return query.journals.heads(halls)

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        return self.store.remembered(("hash", journal, number), lambda query: query.journals.hash_at(journal, number))

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        with self.store.read() as query:
            return query.journals.offer(journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store and fold entries piece by piece, cut where they are signed.

        If this kiosk's own journal goes further or otherwise elsewhere, its database is an old copy: what it wrote
        there is taken back, and a new journal begun that gives no seat of earlier postings.
        """
        own = self.store.identity.journal
        try:
            for piece in _pieces(offer, self.hash_at(offer.journal, offer.entries[0].number - 1), self._piece):
                if self._store_piece(piece) and own in _journals_of(piece):
                    self.store.go_on(holds_seats=False)
                    own = self.store.identity.journal
        except SyncError as refusal:
            return refusal
        return None

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records changed after a sequence number; sealed ones go as the ciphertext they are."""
        name = ("changed", tuple(halls), after, most)
        return self.store.remembered(name, lambda query: query.records.changed(halls, after, most))

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        return self.store.remembered("sequence", lambda query: query.records.last_sequence())

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""
        name = self._peer(peer)
        return self.store.remembered(("cursor", name), lambda query: query.own.cursor(name))

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change up to `until`."""
        with self.store.read() as query:
            return query.records.last_change(halls, until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records piece by piece."""
        name, span, left, is_over = self._peer(peer), NO_SPAN, changes.records, False
        while not is_over:
            piece, left = left[: self._piece], left[self._piece :]
            is_over = not left
            with self._turn(len(piece)) as tx:
                merged = tx.merge_records(piece)
                span = Span(span.before if span.after == merged.before else merged.before, merged.after)
                if is_over and changes.after <= tx.own.cursor(name):
                    tx.own.put_cursor(name, changes.sequence)
        return span

    def _peer(self, name: bytes) -> bytes:
        return peer_name(self.speaker, name)

    def _store_piece(self, piece: Offer) -> bool:
        """Whether anything in it was new."""
        with self._turn(len(piece.entries)) as tx:
            return bool(tx.receive(piece))

    @contextlib.contextmanager
    def _turn(self, size: int) -> Iterator[Transaction]:
        """One transaction, then everybody else's; after a full piece the next is as large as its time allows."""
        with self.store.write() as tx:
            begun = self.store.clock()
            yield tx
        held = self.store.clock() - begun
        if held > 0 and size >= self._piece:
            self._piece = max(LEAST_PIECE, min(LARGEST_PIECE, 2 * self._piece, self._piece * HELD_MS // held))
        self.store.give_way()


def _followed(query: Queries, owners: Collection[bytes]) -> list[bytes]:
    """Those of whom rolls are kept here, of these, or all."""
    own = [owner for owner in (query.own.setting("hall"), query.journals.province()) if owner]
    return [owner for owner in own if owner in owners or not owners]


def _digests(query: Queries, owners: Collection[bytes]) -> list[RollDigest]:
    stated = query.journals.stated_count()
    return [RollDigest(owner, query.journals.roll(owner).digest, stated) for owner in _followed(query, owners)]


def _journals_of(offer: Offer) -> tuple[bytes, ...]:
    """The journal whose entries are offered, and the one it is a branch of."""
    return (offer.journal,) if offer.branch_of is None else (offer.journal, offer.branch_of.journal)


def _pieces(offer: Offer, previous: bytes | None, most: int) -> list[Offer]:
    """The same entries in runs of about so many that end where they are signed."""
    if previous is None or len(offer.entries) <= most:
        return [offer]
    pieces: list[Offer] = []
    signed = {each.number: each for each in offer.signatures}
    run, kept, head = [], [], Head(offer.entries[0].number - 1, previous)
    for entry in offer.entries:
        run.append(entry)
        head = Head(entry.number, chain(head.hash, entry))
        if entry.number in signed:
            kept.append(signed[entry.number])
        if (entry.number in signed and len(run) >= most) or entry is offer.entries[-1]:
            pieces.append(msgspec.structs.replace(offer, entries=tuple(run), head=head, signatures=tuple(kept)))
            run, kept = [], []
    return pieces if pieces[-1].head == offer.head else [offer]
