"""The province as one caller may see it."""

from collections.abc import Collection, Sequence

import msgspec

from sync.copying.host import peer_name
from sync.copying.wire import Changes, RollDigest
from sync.entries import read_opening
from sync.errors import NotOnRoll, SyncError
from sync.journals.offers import Far, Offer
from sync.province.ledger.store import ProvinceStore
from sync.records.record import Record, Span
from sync.roll.statements import Statement, read_content


class Confined:
    """The province as one caller may see it, for the time of one request: its own hall, or all where it has none."""

    def __init__(self, store: ProvinceStore, hall: bytes, key: bytes) -> None:
        self._store, self._hall, self._key = store, hall, key
        self._heads: dict[bytes, Far] = {}

    def database(self) -> bytes:
        """Name of the province's database."""
        return self._store.database()

    def halls(self) -> tuple[bytes, ...]:
        """All."""
        return ()

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far the journals of the caller's hall go."""
        found = self._store.heads(self.confine(halls))
        self._heads = {far.journal: far for far in found}
        return found

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry, of a journal of the caller's hall."""
        far = self._heads.get(journal)
        if far is not None and far.head.number == number:
            return far.head.hash
        return self._store.hash_at(journal, number) if far is not None or self._may_see(journal) else None

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        return self._store.offer(journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store entries of the caller's own hall."""
        known_by = offer.branch_of.journal if offer.branch_of else offer.journal
        hall = self._store.hall_of(known_by) or _named_hall(offer)
        is_foreign = self._hall and hall not in (b"", self._hall)
        return NotOnRoll("of another hall") if is_foreign else self._store.receive(offer)

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records of the caller's hall."""
        return self._store.changed_records(self.confine(halls), after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        return self._store.last_sequence()

    def cursor(self, peer: bytes) -> int:
        """Up to which of the caller's sequence numbers its records are here."""
        return self._store.cursor(self._peer(peer))

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change of a record of the caller's hall."""
        return self._store.last_change(self.confine(halls), until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records: each says no more than the entry that names it, whoever brings it."""
        return self._store.merge(self._peer(peer), changes)

    def rolls(self, owners: Collection[bytes]) -> Sequence[RollDigest]:
        """The rolls of the caller's hall and of the province."""
        followed = self._followed(owners)
        return self._store.rolls(followed) if followed or not self._hall else ()

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """What says something of the caller's hall and of the province."""
        followed = self._followed(owners)
        return self._store.statements(followed) if followed or not self._hall else ()

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says something of the caller's hall, or of the province, which an old backup has not heard."""
        mine = {self._hall, self._store.province} if self._hall else set[bytes]()
        fresh = {*statements} - {*(self._store.statements(sorted(mine)) if mine else ())}
        said = {content.owner for content in map(read_content, fresh) if content} & mine
        return self._store.take_roll(fresh, sorted(said)) if said else False

    def _followed(self, owners: Collection[bytes]) -> Collection[bytes]:
        """Of these owners (none: of all) those whose rolls the caller may see."""
        mine = {self._hall, self._store.province}
        return sorted(mine & set(owners) if owners else mine) if self._hall else owners

    def _peer(self, name: bytes) -> bytes:
        """A caller's name for its database is its own: nobody moves another's cursor."""
        return peer_name(self._key, name)

    def _may_see(self, journal: bytes) -> bool:
        return not self._hall or self._store.hall_of(journal) == self._hall

    def confine(self, halls: Collection[bytes]) -> Collection[bytes]:
        """The halls a caller may see of those it asks for."""
        return (self._hall,) if self._hall else halls


def _named_hall(offer: Offer) -> bytes:
    """The hall that a journal's opening names, empty if this is no opening: then nobody stores it either."""
    try:
        return read_opening(offer.entries[0]).hall
    except msgspec.DecodeError:
        return b""
