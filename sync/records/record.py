"""One version of a record, and what decides which of several stands."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Annotated

import msgspec
from msgspec import Meta

from sync.entries import DIGEST_BYTES, ENTRY_LIMIT, Kind, Name, Number

MOST_EDIT = 2**31
"""A larger edit is no version: nobody can put one out of reach."""
STATED, FULL = 1, 2
"""Weights: what a machine that stays has stated of one that was struck off, and all else. 0 does not count."""


class Record(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """One version of a record; `body` is plain msgpack when open, ciphertext under `key` when sealed.

    `journal` and `number` name the entry that holds its digest. An erased one has neither body nor key.
    """

    subject: Name
    name: Kind
    edit: Number
    at: Number
    journal: Name
    number: Number
    body: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)]
    sealed: bool = False
    key: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)] = b""
    erased: bool = False

    @property
    def digest(self) -> bytes:
        """What the entry holds of it, 16 bytes."""
        said = (self.subject, self.name, self.edit, self.at, self.erased, self.sealed, self.body, self.key)
        return hashlib.sha256(b"linggong record" + msgspec.msgpack.encode(said)).digest()[:DIGEST_BYTES]


class Placed(msgspec.Struct, frozen=True):
    """A version whose entry is here: whose it is, of which hall's journals, who wrote it, how much that counts."""

    owner: bytes
    hall: bytes
    writer: bytes
    weight: int
    record: Record
    named: bytes = b""
    """The digest, where it has been made already."""

    @property
    def rank(self) -> tuple[int, bool, int, int, bytes, bytes]:
        """What decides which of two versions stands."""
        record = self.record
        return self.weight, record.erased, record.edit, record.at, record.journal, self.named or record.digest


class Span(msgspec.Struct, frozen=True, array_like=True):
    """Counts of one database: what one peer brought has those behind `before`, up to `after`, and nothing else has."""

    before: Number
    after: Number


NO_SPAN = Span(0, 0)
Weigh = Callable[[Sequence[Placed]], Sequence[Placed]]
Named = tuple[bytes, bytes, str]
Group = dict[tuple[bytes, bool], Placed]
"""Versions of one record by writer and whether they erase."""
