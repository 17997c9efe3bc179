"""Letting in: a clerk carries a code of 16 letters; both sides prove that they know it, neither sends it.

    newcomer                                   door
    Knock(name of the code, key, nonce, hall) ->
                                              <- Door(hall, key, nonce, proof)
    Enter(the knock, member, proof, ...)      ->
                                              <- whatever the door gives, sealed to the member

    proof = HMAC-SHA-256(key of the code, who + hall + door's key + door's nonce + newcomer's key + newcomer's nonce
                         + member)                                              who: "door" or "newcomer"

The code has 80 random bits, so there is nothing to guess or count; a false proof changes nothing.
"""

import hashlib
import hmac
from collections.abc import Callable
from typing import Annotated

import msgspec
from msgspec import Meta

from sync.entries import NAME_BYTES, Key, Name
from sync.names import from_letters, in_groups, to_letters
from sync.roll.statements import STATEMENT_BYTES, Member, Statement

CODE_LETTERS, CODE_BYTES = 16, 10
NONCE_BYTES, PROOF_BYTES = 16, 32
STATEMENTS = 500

Nonce = Annotated[bytes, Meta(min_length=NONCE_BYTES, max_length=NONCE_BYTES)]
Proof = Annotated[bytes, Meta(min_length=PROOF_BYTES, max_length=PROOF_BYTES)]
Statements = Annotated[tuple[Statement, ...], Meta(max_length=STATEMENTS)]
Box = Annotated[bytes, Meta(max_length=STATEMENT_BYTES)]


class Code(msgspec.Struct, frozen=True):
    """What a code makes: the name it is found by, and the key that proves it."""

    name: bytes
    key: bytes


class Knock(msgspec.Struct, frozen=True):
    """Who comes, with a code of this name; `hall` is None for a machine that is of no hall yet."""

    code: Name
    key: Key
    nonce: Nonce
    hall: Name | None = None


class Door(msgspec.Struct, frozen=True):
    """Who answers, and that it knows the code."""

    hall: Name
    key: Key
    nonce: Nonce
    proof: Proof


class Enter(msgspec.Struct, frozen=True):
    """The newcomer knows the code as well; `statements` show the way from its hall's root, if it is of one."""

    knock: Knock
    member: Member
    proof: Proof
    statements: Statements = ()


def new_code(entropy: Callable[[int], bytes]) -> str:
    """A code to read out: XXXX-XXXX-XXXX-XXXX."""
    return in_groups(to_letters(int.from_bytes(entropy(CODE_BYTES)), CODE_LETTERS))


def read_code(text: str) -> Code:
    """What somebody typed; ValueError if it is no code."""
    secret = from_letters(text, CODE_LETTERS).to_bytes(CODE_BYTES)
    name = hashlib.sha256(b"linggong code name" + secret).digest()[:NAME_BYTES]
    return Code(name, hashlib.sha256(b"linggong code key" + secret).digest())


def door_proof(key: bytes, knock: Knock, door: tuple[bytes, bytes, bytes]) -> bytes:
    """The door's: (hall, key, nonce) of the door, under the key of the code."""
    return hmac.digest(key, b"door" + _said(knock, door), "sha256")


def newcomer_proof(key: bytes, knock: Knock, door: tuple[bytes, bytes, bytes], member: Member) -> bytes:
    """The newcomer's, over what it will be as well."""
    return hmac.digest(key, b"newcomer" + _said(knock, door) + msgspec.msgpack.encode(member), "sha256")


def is_same(proof: bytes, other: bytes) -> bool:
    """Compare without telling where they differ."""
    return hmac.compare_digest(proof, other)


def _said(knock: Knock, door: tuple[bytes, bytes, bytes]) -> bytes:
    return b"".join(door) + knock.key + knock.nonce
