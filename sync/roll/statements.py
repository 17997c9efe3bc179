"""What is said of who belongs to an owner: statements, signed and read. Pure."""

import hashlib
from collections.abc import Callable
from typing import Annotated

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec import Meta

from sync.entries import NAME_BYTES, Hash, Key, Name, Number
from sync.nesting import Decoder
from sync.sealing import is_sealing_key, sealing_key
from sync.signing import SIGNATURE_BYTES, public_key

MOST_OF_ONE = 100
"""Statements of one signer that are looked at: more than a hall has machines."""
STATEMENT_BYTES = 16 * 1024
FINGERPRINT_BYTES = 10
_STATEMENT, _MEMBER = b"linggong roll", b"linggong member"
Signed = Annotated[bytes, Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)]
Sealed = Annotated[bytes, Meta(max_length=STATEMENT_BYTES)]
Sign = Callable[[bytes], bytes]


class Member(msgspec.Struct, frozen=True, array_like=True, order=True):
    """A machine: the key it signs with, the X25519 key one seals to, its letter (0 = A), and its own word for these."""

    key: Key
    sealing_key: Key
    kiosk: Annotated[int, Meta(ge=0, le=25)]
    signature: Signed


class NamedHead(msgspec.Struct, frozen=True, array_like=True, order=True):
    """What a machine wrote up to this number, where the chain has this hash."""

    key: Key
    number: Number
    hash: Hash


Members = Annotated[tuple[Member, ...], Meta(max_length=MOST_OF_ONE)]
Keys = Annotated[tuple[Key, ...], Meta(max_length=MOST_OF_ONE)]
Heads = Annotated[tuple[NamedHead, ...], Meta(max_length=MOST_OF_ONE)]


class Admitted(msgspec.Struct, frozen=True, array_like=True, tag="admitted"):
    """A machine belongs to the owner; said by the root, or by a machine that is admitted."""

    owner: Name
    member: Member


class Struck(msgspec.Struct, frozen=True, array_like=True, tag="struck"):
    """A machine is struck off for ever, by the root: up to where it is believed, and who of those it let in stays."""

    owner: Name
    key: Key
    heads: Heads
    stays: Members


class Secret(msgspec.Struct, frozen=True, array_like=True, tag="secret"):
    """A new secret of the hall, sealed by the root to each who stays; the largest number is used from then on."""

    owner: Name
    number: Number
    fingerprint: Annotated[bytes, Meta(min_length=FINGERPRINT_BYTES, max_length=FINGERPRINT_BYTES)]
    body: Sealed
    key: Sealed


class NextRoot(msgspec.Struct, frozen=True, array_like=True, tag="next"):
    """Another root from now on, and all that goes on to be true: said by the one before, or by itself where pinned."""

    owner: Name
    root: Key
    stays: Members
    struck: Keys
    heads: Heads


Content = Admitted | Struck | Secret | NextRoot


class Statement(msgspec.Struct, frozen=True, array_like=True, order=True):
    """Content as it was signed, and by whom."""

    body: Annotated[bytes, Meta(max_length=STATEMENT_BYTES)]
    signer: Key
    signature: Signed

    @property
    def digest(self) -> bytes:
        """Its name, 16 bytes."""
        return hashlib.sha256(self.signer + self.body).digest()[:16]


_encoder = msgspec.msgpack.Encoder()
_decoder: Decoder[Content] = Decoder(Content)  # type: ignore[arg-type]


def id_of(root: bytes) -> bytes:
    """The id of whom this public root key makes."""
    return hashlib.sha256(root).digest()[:NAME_BYTES]


def member_of(owner: bytes, seed: bytes, kiosk: int = 0) -> Member:
    """The machine with this private key, by its own word."""
    sealing, signer = sealing_key(seed), Ed25519PrivateKey.from_private_bytes(seed)
    return Member(public_key(seed), sealing, kiosk, signer.sign(_member(owner, sealing, kiosk)))


def is_own_word(owner: bytes, member: Member) -> bool:
    """Whether the machine itself said which sealing key and letter it has; a key must be one that one can seal to."""
    is_signed = _is_signed(member.key, _member(owner, member.sealing_key, member.kiosk), member.signature)
    return is_signed and is_sealing_key(member.sealing_key)


def state(content: Content, seed: bytes) -> Statement:
    """Sign with a private key of 32 bytes."""
    body = _encoder.encode(content)
    key = Ed25519PrivateKey.from_private_bytes(seed)
    return Statement(body, key.public_key().public_bytes_raw(), key.sign(_STATEMENT + body))


def read(statement: Statement) -> Content | None:
    """What it says, None if it was not signed so or says nothing this program knows."""
    if not _is_signed(statement.signer, _STATEMENT + statement.body, statement.signature):
        return None
    content = read_content(statement)
    members = _members_in(content)
    return content if content and all(is_own_word(content.owner, member) for member in members) else None


def read_content(statement: Statement) -> Content | None:
    """The same where the signatures were checked before."""
    try:
        content: Content = _decoder.decode(statement.body)
        return content
    except msgspec.DecodeError:
        return None


def _members_in(content: Content | None) -> tuple[Member, ...]:
    if isinstance(content, Admitted):
        return (content.member,)
    return content.stays if isinstance(content, Struck | NextRoot) else ()


def _member(owner: bytes, sealing: bytes, kiosk: int) -> bytes:
    return _MEMBER + owner + sealing + bytes([kiosk])


def _is_signed(key: bytes, message: bytes, signature: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
