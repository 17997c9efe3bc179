"""What a program must offer so that its journals and records can be copied."""

from collections.abc import Sequence
from typing import Protocol

from sync.errors import SyncError
from sync.journal import Entry, Head
from sync.records import Record
from sync.wire import Changes, Range


class Host(Protocol):
    """One database; every method is a transaction of its own, durable when it returns."""

    def database(self) -> bytes:
        """Name of this database (10 bytes); a new one when it is made anew."""

    def heads(self) -> dict[bytes, Head]:
        """How far every journal goes."""

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry, None where the journal is not that long."""

    def entries(self, journal: bytes, after: int, most: int) -> Sequence[Entry]:
        """Entries of a journal behind `after`."""

    def changed_records(self, after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Open records changed after a sequence number, with theirs."""

    def last_sequence(self) -> int:
        """The sequence number of the latest change of a record."""

    def cursor(self, peer: bytes) -> int:
        """Up to which of a peer's sequence numbers its records are here."""

    def receive(self, offered: Range) -> SyncError | None:
        """Store entries; the reason if they cannot be, and then nothing of them is kept."""

    def merge(self, peer: bytes, changes: Changes) -> None:
        """Take over records and remember the peer's sequence number, together."""
