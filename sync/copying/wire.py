"""Messages between two peers, as compressed msgpack; facts are opaque here.

The caller says how far it has every journal it follows (`Hello`); the peer answers with the same, with what the caller
lacks, and with the records that changed (`Welcome`). Where their rolls differ, these are exchanged before anything is
stored (`Rolls`). Then the caller sends what the peer lacks (`Push`) and hears how far the peer has it now (`Receipt`).
What a side does not take it answers with "no further", so that it is not offered again and stops nothing else. Where
two histories of one journal differ, the caller finds the last entry they have in common by asking for hashes
(`Compare`, `Compared`). Nothing is lost when an answer is: a repeat is harmless.
"""

import zlib
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from sync.entries import ENTRY_LIMIT, Entry, Follows, Hash, Head, Name, Number
from sync.errors import BadMessage
from sync.journals.offers import Far, Offer, Signature
from sync.records.record import NO_SPAN, Record, Span
from sync.roll.statements import Statement

MESSAGE_LIMIT = 4 * 1024 * 1024
"""Bytes of one message, decompressed; both ways."""
RANGE_BYTES = 512 * 1024
RANGE_ENTRIES = 2000
RECORDS = 2000
JOURNALS = 10_000
STATEMENTS = 2000
COMPARED = 64
REASON_LETTERS = 200
LONGEST_WAIT_S = 60

T = TypeVar("T")

Packed = Annotated[bytes, Meta(max_length=ENTRY_LIMIT)]


class Range(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """An offer on the wire: headers and bodies of the entries from `first` on; where bodies are gone, their hashes."""

    journal: Name
    first: Number
    headers: Annotated[tuple[Packed, ...], Meta(min_length=1, max_length=RANGE_ENTRIES)]
    bodies: Annotated[tuple[Packed | None, ...], Meta(min_length=1, max_length=RANGE_ENTRIES)]
    hash: Hash
    signatures: Annotated[tuple[Signature, ...], Meta(min_length=1, max_length=RANGE_ENTRIES)]
    dropped: Annotated[tuple[Hash, ...], Meta(max_length=RANGE_ENTRIES)] = ()
    branch_of: Follows | None = None


class Changes(msgspec.Struct, frozen=True, array_like=True):
    """Records, and the sender's sequence number behind them; `after` is the one before them.

    Who does not have the sender's records up to there does not have them up to `sequence` then.
    """

    records: Annotated[tuple[Record, ...], Meta(max_length=RECORDS)]
    sequence: Number
    after: Number = 0


Journals = Annotated[tuple[Far, ...], Meta(max_length=JOURNALS)]
Ranges = Annotated[tuple[Range, ...], Meta(max_length=RANGE_ENTRIES)]
Halls = Annotated[tuple[Name, ...], Meta(max_length=JOURNALS)]
Cut = Annotated[bytes, Meta(max_length=10)]


class RollDigest(msgspec.Struct, frozen=True, array_like=True):
    """The digest of a roll as one side has it, and how many entries there say up to where somebody is believed."""

    owner: Name
    digest: Name
    stated: Number = 0


RollDigests = Annotated[tuple[RollDigest, ...], Meta(max_length=JOURNALS)]


class Hello(msgspec.Struct, frozen=True, array_like=True):
    """Caller: who I am, which halls' journals I follow (none: all), how far I have them, what I want to be sent.

    `rolls`: whose rolls I follow, and which I have. `cursor`: up to which sequence I have the records of database
    `peer`. `room`: bytes of entries and of records in the answer. `wait_s`: how long the answer may wait for news.
    """

    database: Name
    halls: Halls
    journals: Journals
    rolls: RollDigests
    peer: Cut
    cursor: Number
    room: Annotated[int, Meta(ge=1, le=RANGE_BYTES)] = RANGE_BYTES
    wait_s: Annotated[int, Meta(ge=0, le=LONGEST_WAIT_S)] = 0


class Welcome(msgspec.Struct, frozen=True, array_like=True):
    """Peer: who I am, how far I have those journals, what you lack, up to which sequence I have your records.

    `rolls`: those the caller follows, as I have them. `differing`: journals of which the caller has other entries.
    """

    database: Name
    journals: Journals
    rolls: RollDigests
    ranges: Ranges
    changes: Changes
    cursor: Number
    differing: Halls = ()


class Rolls(msgspec.Struct, frozen=True, array_like=True):
    """Caller: of these owners (none: of all) I know this. Peer: and I this."""

    owners: Halls
    statements: Annotated[tuple[Statement, ...], Meta(max_length=STATEMENTS)]


class Push(msgspec.Struct, frozen=True, array_like=True):
    """Caller: what the peer lacks; of which halls I follow the records (none: all)."""

    database: Name
    ranges: Ranges
    changes: Changes
    halls: Halls = ()


class Refusal(msgspec.Struct, frozen=True, array_like=True):
    """A journal that the peer did not take, and why; whether offering it again is in vain."""

    journal: Name
    reason: Annotated[str, Meta(max_length=REASON_LETTERS)]
    no_further: bool


class Receipt(msgspec.Struct, frozen=True, array_like=True):
    """Peer: how far I have the journals pushed now, what I refused, up to which sequence I have your records.

    `span`: who has my records up to its beginning has them up to its end, as he has brought what lies in it himself.
    """

    journals: Journals
    refusals: Annotated[tuple[Refusal, ...], Meta(max_length=RANGE_ENTRIES)]
    cursor: Number
    span: Span = NO_SPAN


class Compare(msgspec.Struct, frozen=True, array_like=True):
    """Caller: which hashes have you there?"""

    journal: Name
    numbers: Annotated[tuple[Number, ...], Meta(min_length=1, max_length=COMPARED)]


class Compared(msgspec.Struct, frozen=True, array_like=True):
    """Peer: these; none where the journal is not that long."""

    hashes: Annotated[tuple[Hash | None, ...], Meta(max_length=COMPARED)]


_encoder = msgspec.msgpack.Encoder()


def encode(message: msgspec.Struct) -> bytes:
    """Bytes of a message."""
    return zlib.compress(_encoder.encode(message))


def decode(data: bytes, kind: type[T]) -> T:
    """The message of a kind; BadMessage for anything else, also for a bomb that grows beyond MESSAGE_LIMIT."""
    try:
        expander = zlib.decompressobj()
        plain = expander.decompress(data, MESSAGE_LIMIT)
        if not expander.eof:
            raise BadMessage("cut, or larger than a message may be")
        return msgspec.msgpack.decode(plain, type=kind)
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise BadMessage(str(error)) from error


def pack(offer: Offer) -> Range:
    """An offer as it goes onto the wire."""
    return Range(
        offer.journal,
        offer.entries[0].number,
        tuple(entry.header for entry in offer.entries),
        tuple(entry.body for entry in offer.entries),
        offer.head.hash,
        offer.signatures,
        tuple(entry.dropped for entry in offer.entries if entry.body is None),
        offer.branch_of,
    )


def unpack(range_: Range) -> Offer:
    """The offer of a range; BadMessage if its parts do not belong together."""
    gone = iter(range_.dropped)
    count = sum(body is None for body in range_.bodies)
    if len(range_.headers) != len(range_.bodies) or len(range_.dropped) != count or range_.first < 1:
        raise BadMessage("the parts of a range do not belong together")
    pairs = zip(range_.headers, range_.bodies, strict=True)
    entries = tuple(
        Entry(number, header, body, next(gone) if body is None else b"")
        for number, (header, body) in enumerate(pairs, range_.first)
    )
    head = Head(entries[-1].number, range_.hash)
    return Offer(range_.journal, entries, head, range_.signatures, range_.branch_of)
