"""What a journal is made of. All hashes are SHA-256, all names 10 bytes.

A journal begins with its opening, entry 1. Its name is made of that body, so nobody can take it for another's:

    name    = sha("linggong journal" + body(1))[:10]
    hash(0) = sha("linggong journal" + name)
    hash(n) = sha(hash(n-1) + sha(header) + sha(body))

An entry is a header and a body, both bytes as written and never encoded again. The chain runs over sha(body), so a body
can be dropped later and the chain still checks. A branch of a journal goes on from its parent's hash where they part,
and its name is the hash of its first own entry, cut to 10 bytes.
"""

import contextlib
import hashlib
from collections.abc import Iterable, Iterator
from typing import Annotated

import msgspec
from msgspec import Meta

from sync.nesting import Decoder

ENTRY_LIMIT = 16 * 1024
NAME_BYTES = 10
HASH_BYTES = 32
KEY_BYTES = 32
OPENED = "journal.opened"
"""Kind of entry 1: its body is an `Opening`, and whatever the host appends to that."""
ENDED = "journal.ended"
"""Kind of a journal's last entry: nothing may follow."""
DROPPED = "bodies.dropped"
"""Kind of the entry by which a journal says which of its bodies are gone: its body is a `Drops`."""
STATED = "heads.stated"
"""Kind of the entry by which a machine that stays says up to where it had what others wrote that are struck off."""
DIGEST_BYTES = 16
MOST_RECORDS = 200
"""Records that one entry names."""

Name = Annotated[bytes, Meta(min_length=NAME_BYTES, max_length=NAME_BYTES)]
Hash = Annotated[bytes, Meta(min_length=HASH_BYTES, max_length=HASH_BYTES)]
Key = Annotated[bytes, Meta(min_length=KEY_BYTES, max_length=KEY_BYTES)]
Number = Annotated[int, Meta(ge=0, le=2**53)]
Kind = Annotated[str, Meta(min_length=1, max_length=40)]
Digest = Annotated[bytes, Meta(min_length=DIGEST_BYTES, max_length=DIGEST_BYTES)]
_DROPPED = DROPPED.encode()
_DOMAIN = b"linggong journal"


class Head(msgspec.Struct, frozen=True, array_like=True):
    """How far a journal goes: the number of its last entry and the hash there."""

    number: Number
    hash: Hash


class Header(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """What a relay may read: kind, subject, time written (epoch ms), digests of the record versions written with it."""

    kind: Kind
    subject: Name
    at: Number
    records: Annotated[tuple[Digest, ...], Meta(max_length=MOST_RECORDS)] = ()
    must_understand: bool = False


class Entry(msgspec.Struct, frozen=True, array_like=True):
    """One entry as stored: `dropped` is sha(body) where the body is gone."""

    number: Number
    header: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)]
    body: Annotated[bytes, Meta(max_length=ENTRY_LIMIT)] | None
    dropped: Annotated[bytes, Meta(max_length=HASH_BYTES)] = b""

    def read_header(self) -> Header:
        """Decode the header; msgspec.DecodeError if it is none."""
        return _header_decoder.decode(self.header)

    @property
    def size(self) -> int:
        """Bytes of header and body."""
        return len(self.header) + len(self.body or b"")


class Follows(msgspec.Struct, frozen=True, array_like=True):
    """The journal before, as far as its owner had it."""

    journal: Name
    head: Head


class Opening(msgspec.Struct, frozen=True, array_like=True):
    """The beginning of entry 1's body: hall, the Ed25519 key that signs this journal, and the journal it follows."""

    hall: Name
    key: Key
    follows: Follows | None = None


class Drops(msgspec.Struct, frozen=True, array_like=True):
    """First and last number of each run of bodies that are gone."""

    runs: tuple[tuple[Number, Number], ...]


_header_encoder = msgspec.msgpack.Encoder()
_header_decoder = Decoder(Header)
_opening_decoder = Decoder(Opening)
_drops_decoder = Decoder(Drops)


def encode_header(header: Header) -> bytes:
    """Header bytes as they are written and hashed."""
    return _header_encoder.encode(header)


def read_opening(entry: Entry) -> Opening:
    """What entry 1 says; msgspec.DecodeError if it is no opening."""
    return _opening_decoder.decode(entry.body or b"")


def kind_of(entry: Entry) -> str:
    """What kind it is, "" if its header cannot be read."""
    try:
        return entry.read_header().kind
    except msgspec.DecodeError:
        return ""


def drops_bodies(entry: Entry) -> bool:
    """Whether it says that bodies are gone."""
    return _DROPPED in entry.header and kind_of(entry) == DROPPED


def read_drops(entry: Entry) -> Drops:
    """What an entry of kind DROPPED says; msgspec.DecodeError if it is none."""
    return _drops_decoder.decode(entry.body or b"")


def name_of(opening: bytes) -> bytes:
    """The name of the journal whose first body this is."""
    return hashlib.sha256(_DOMAIN + opening).digest()[:NAME_BYTES]


def genesis(name: bytes) -> bytes:
    """Hash before a journal's first entry."""
    return hashlib.sha256(_DOMAIN + name).digest()


def chain(previous: bytes, entry: Entry) -> bytes:
    """Hash of `entry` when it follows the entry hashed `previous`."""
    body = entry.dropped if entry.body is None else hashlib.sha256(entry.body).digest()
    return hashlib.sha256(previous + hashlib.sha256(entry.header).digest() + body).digest()


def dropped_runs(entries: Iterable[Entry]) -> Iterator[tuple[int, Drops]]:
    """Numbers of the entries by which bodies are dropped, and what they say; one that says nothing drops nothing."""
    for entry in entries:
        if drops_bodies(entry):
            with contextlib.suppress(msgspec.DecodeError):
                yield entry.number, read_drops(entry)
