"""What a program must offer so that its journals and records can be copied."""

import hashlib
from collections.abc import Collection, Sequence
from typing import Protocol

from sync.copying.wire import Changes, RollDigest
from sync.entries import NAME_BYTES
from sync.errors import SyncError
from sync.journals.offers import Far, Offer
from sync.records.record import Record, Span
from sync.roll.statements import Statement


class Host(Protocol):
    """One database; every method is a transaction of its own, durable when it returns."""

    def database(self) -> bytes:
        """Name of this database (10 bytes); a new one when it is made anew."""

    def halls(self) -> tuple[bytes, ...]:
        """Halls whose journals are kept here; none: all."""

    def rolls(self, owners: Collection[bytes]) -> Sequence[RollDigest]:
        """The rolls of these owners as they are here; of none: of all whose rolls are followed here."""

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """All that says something of these owners; of none: of all."""

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says something of those whose rolls are followed here; whether that changed anything."""

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far every journal of these halls goes, by name; of no hall: of all. Own journals are signed first."""

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry, None where the journal is not that long."""

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal, about `room` bytes; None if nothing that is signed does."""

    def receive(self, offer: Offer) -> SyncError | None:
        """Store what is offered, if its writer may say it; the reason if not, and then nothing of it is kept."""

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records for peers of these halls that changed after a sequence number, with theirs."""

    def last_sequence(self) -> int:
        """The sequence number of the latest change of a record."""

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change up to `until` of a record for peers of these halls."""

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records whose entry is here, and remember the peer's sequence number; where they were counted."""


def peer_name(speaker: bytes, name: bytes) -> bytes:
    """What a database is called here whose name a speaker told: nobody moves another's cursor."""
    return hashlib.sha256(b"linggong peer" + speaker + name).digest()[:NAME_BYTES]
