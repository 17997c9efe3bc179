"""Messages between two peers, as compressed msgpack; facts are opaque here.

A round is two exchanges. The caller says how far it has every journal (`Hello`); the peer answers with the same, with
what the caller lacks, and with the records that changed (`Welcome`). Then the caller sends what the peer lacks (`Push`)
and hears how far the peer has it now (`Receipt`). Nothing is lost when an answer is: a repeat is harmless.
"""

import zlib
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from sync.errors import BadMessage
from sync.journal import Entry, Head, Name, Number
from sync.records import Record

MESSAGE_LIMIT = 4 * 1024 * 1024
"""Bytes of one message, decompressed; both ways."""
RANGE_BYTES = 512 * 1024
RANGE_ENTRIES = 500
RECORDS = 200
JOURNALS = 10_000

T = TypeVar("T")


class Far(msgspec.Struct, frozen=True, array_like=True):
    """How far a side has one journal, and the hash there."""

    journal: Name
    head: Head


class Range(msgspec.Struct, frozen=True, array_like=True):
    """Entries of one journal in order, and where they lead."""

    journal: Name
    entries: Annotated[tuple[Entry, ...], Meta(min_length=1, max_length=RANGE_ENTRIES)]
    head: Head


class Changes(msgspec.Struct, frozen=True, array_like=True):
    """Open records, and the sender's sequence number behind them."""

    records: Annotated[tuple[Record, ...], Meta(max_length=RECORDS)]
    sequence: Number


Journals = Annotated[tuple[Far, ...], Meta(max_length=JOURNALS)]
Ranges = Annotated[tuple[Range, ...], Meta(max_length=RANGE_ENTRIES)]


class Hello(msgspec.Struct, frozen=True, array_like=True):
    """Caller: who I am, how far I have everything, up to which sequence I have the records of database `peer`."""

    database: Name
    journals: Journals
    peer: Annotated[bytes, Meta(max_length=10)]
    cursor: Number


class Welcome(msgspec.Struct, frozen=True, array_like=True):
    """Peer: who I am, how far I have everything, what you lack, up to which sequence I have your records."""

    database: Name
    journals: Journals
    ranges: Ranges
    changes: Changes
    cursor: Number


class Push(msgspec.Struct, frozen=True, array_like=True):
    """Caller: what the peer lacks."""

    database: Name
    ranges: Ranges
    changes: Changes


class Receipt(msgspec.Struct, frozen=True, array_like=True):
    """Peer: how far I have the journals pushed now, up to which sequence I have your records."""

    journals: Journals
    cursor: Number


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
    except (zlib.error, msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadMessage(str(error)) from error
