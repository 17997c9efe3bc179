"""Facts of journals: whose they are, where they end; and of records that no other fact names."""

from typing import Annotated, ClassVar

import msgspec
from msgspec import Meta

from kiosk.hall.facts.fact import Fact, Number, Writer
from kiosk.hall.facts.folds import Change, Origin, Raise, Value, Write
from kiosk.hall.ids import Id

INBOX = 255
"""What stands for a kiosk's number in the opening of a province's journal."""


class Earlier(msgspec.Struct, frozen=True, array_like=True):
    """The journal that another one goes on from, its length and its hash there."""

    journal: Id
    head: tuple[Number, bytes]


class JournalOpened(Fact, frozen=True, array_like=True):
    """First entry of a kiosk's journal (subject: the journal): whose it is; `kiosk` 0 = A.

    `key` is the Ed25519 key that signs it, `nonce` makes its name another than that of any other opening.
    `holds_seats` is false when nobody knows what the journal before has given away: a restored backup, a cloned disk.
    """

    kind: ClassVar[str] = "journal.opened"
    writer: ClassVar[Writer] = Writer.ITSELF
    hall: Id
    key: bytes
    follows: Earlier | None
    kiosk: Annotated[int, Meta(ge=0, le=INBOX)]
    nonce: Id
    holds_seats: bool = True

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """One row a kiosk."""
        follows = self.follows.journal if self.follows else None
        own: dict[str, Value] = {"hall": self.hall, "kiosk": self.kiosk}
        values = own | {"follows": follows, "holds_seats": self.holds_seats}
        return (Write("kiosks", origin.subject, origin.journal, values),)


class JournalEnded(Fact, frozen=True, array_like=True):
    """Last entry of a journal (subject: the journal): its kiosk goes on in another one that names it."""

    kind: ClassVar[str] = "journal.ended"
    writer: ClassVar[Writer] = Writer.ITSELF

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Its postings are those of the journal that follows."""
        return (Raise("journal_ends", origin.journal, 1, {}),)


class RecordWritten(Fact, frozen=True, array_like=True):
    """Something was typed that no other fact goes with (subject: the record's); its header names the version."""

    kind: ClassVar[str] = "record.written"

    def fold(self, origin: Origin) -> tuple[Change, ...]:  # noqa: ARG002
        """Records are no tables."""
        return ()
