"""How a new kiosk is given the hall's key by one that has it, after a clerk has compared six digits.

    new kiosk                            one of the hall
    Knock(commitment to key and nonce) ->
                                      <- Ticket(ticket, nonce, hall)
    Reveal(key, nonce)                 ->         both show code(key, nonce, nonce, hall)
    Collect(ticket) ...                ->
                                      <- Given(the hall's key sealed to the new kiosk's) once a clerk has typed the code

Who stands between them must choose before knowing both nonces, so the two codes agree once in a million tries.
"""

import hashlib
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from sync.errors import BadMessage
from sync.nesting import decode
from sync.sealing import Sealed

KNOCK, REVEAL, COLLECT = "/v1/join", "/v1/join/reveal", "/v1/join/collect"
NONCE = 16
CODE_DIGITS = 6

T = TypeVar("T")

Digest = Annotated[bytes, Meta(min_length=32, max_length=32)]
Nonce = Annotated[bytes, Meta(min_length=NONCE, max_length=NONCE)]
Ten = Annotated[bytes, Meta(min_length=10, max_length=10)]


class Knock(msgspec.Struct, frozen=True, array_like=True):
    """A new kiosk asks; the commitment binds it to a key and a nonce it has not shown yet."""

    commitment: Digest


class Ticket(msgspec.Struct, frozen=True, array_like=True):
    """Come in with this."""

    ticket: Ten
    nonce: Nonce
    hall: Ten


class Reveal(msgspec.Struct, frozen=True, array_like=True):
    """The X25519 key that the hall's key shall be sealed to, the nonce, and which kiosk it will be (0 = A)."""

    ticket: Ten
    key: Digest
    nonce: Nonce
    kiosk: Annotated[int, Meta(ge=0, le=25)]


class Collect(msgspec.Struct, frozen=True, array_like=True):
    """Has a clerk typed the code?"""

    ticket: Ten


class Given(msgspec.Struct, frozen=True, array_like=True):
    """The hall's key, sealed; None until a clerk has typed the code."""

    key: Sealed | None = None


class Waiting(msgspec.Struct, frozen=True, array_like=True):
    """A new kiosk that a clerk shall admit by its code, until a time, epoch ms."""

    code: str
    ticket: Ten
    key: Digest
    kiosk: int
    until: int
    is_admitted: bool = False


def read(body: bytes, kind: type[T]) -> T:
    """A message; BadMessage if it is none."""
    try:
        return decode(body, kind)
    except msgspec.DecodeError as error:
        raise BadMessage(str(error)) from error


def commitment(key: bytes, nonce: bytes) -> bytes:
    """What binds a new kiosk to its key and nonce."""
    return hashlib.sha256(b"linggong join" + key + nonce).digest()


def code(reveal: Reveal, ticket: Ticket) -> str:
    """Six digits that both sides show."""
    digest = hashlib.sha256(b"linggong code" + reveal.key + reveal.nonce + ticket.nonce + ticket.hall).digest()
    return f"{int.from_bytes(digest[:8]) % 10**CODE_DIGITS:0{CODE_DIGITS}}"
