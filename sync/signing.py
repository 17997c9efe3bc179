"""Signatures: Ed25519 over journal, number and head hash, so that a relay can pass them on."""

from collections.abc import Callable

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.entries import Head

SIGNATURE_BYTES = 64
_DOMAIN = b"linggong head"

Sign = Callable[[bytes, Head], bytes]
"""Journal and head -> signature."""


def signer(seed: bytes) -> Sign:
    """Signs with the private key of these 32 bytes."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    return lambda journal, head: key.sign(_signed(journal, head))


def public_key(seed: bytes) -> bytes:
    """The 32 bytes others check signatures with."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def is_signed(key: bytes, journal: bytes, head: Head, signature: bytes) -> bool:
    """Whether the owner of that public key says that this journal leads to this head."""
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, _signed(journal, head))
    except (InvalidSignature, ValueError):
        return False
    return True


def _signed(journal: bytes, head: Head) -> bytes:
    return _DOMAIN + journal + head.number.to_bytes(8, "big") + head.hash
