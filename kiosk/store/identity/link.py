"""A link by which one computer is let in at one other kiosk of its hall, signed by the key of the kiosk it works at.

    signer[10] target[10] pc[10] seconds[4] random[7] signature[64]      105 bytes, 168 letters

Kiosks by the names of their keys, as on the hall's roll; seconds since 1970 when it was made.
"""

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from kiosk.hall.ids import Id, from_text, to_text
from sync.entries import NAME_BYTES
from sync.roll.statements import id_of
from sync.signing import SIGNATURE_BYTES, public_key

RANDOM_BYTES = 7
LETTERS = 168
_DOMAIN = b"linggong link"
_NAMES = 3 * NAME_BYTES
_SIGNED = _NAMES + 4 + RANDOM_BYTES


class Link(msgspec.Struct, frozen=True):
    """What it says, and its bytes; `at` in epoch ms."""

    signer: Id
    target: Id
    pc: Id
    at: int
    data: bytes

    @property
    def text(self) -> str:
        """As it stands in an address."""
        return to_text(self.data)

    def is_signed(self, key: bytes) -> bool:
        """Whether the owner of that public key made it."""
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(self.data[_SIGNED:], _DOMAIN + self.data[:_SIGNED])
        except (InvalidSignature, ValueError):
            return False
        return True


def name_of(key: bytes) -> Id:
    """A kiosk's name, of its public key."""
    return Id(id_of(key))


def link(seed: bytes, to: tuple[Id, Id], at: int, random: bytes) -> Link:
    """A link to a kiosk for a computer (`to`), made at `at` (epoch ms) with the private key of these 32 bytes."""
    target, pc = to
    said = name_of(public_key(seed)) + target + pc + (at // 1000).to_bytes(4) + random
    return _read(said + Ed25519PrivateKey.from_private_bytes(seed).sign(_DOMAIN + said))


def read_link(text: str) -> Link:
    """What the letters of a link say, whoever made it; ValueError if it is none."""
    if len(text) != LETTERS:
        raise ValueError("no link")
    return _read(from_text(text))


def _read(data: bytes) -> Link:
    if len(data) != _SIGNED + SIGNATURE_BYTES:
        raise ValueError("no link")
    signer, target, pc = (Id(data[at : at + NAME_BYTES]) for at in range(0, _NAMES, NAME_BYTES))
    return Link(signer, target, pc, int.from_bytes(data[_NAMES : _NAMES + 4]) * 1000, data)
