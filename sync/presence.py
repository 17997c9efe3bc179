"""Proof that somebody stands before a kiosk: short enough for a picture, signed by the key of the kiosk's journal.

    journal[10] seconds[4] random[6] address[4] port[2] signature[64]      90 bytes, 144 letters

Seconds since 1970 when it was made; where the kiosk's own pages are on the hall's network, zeros for nowhere.
"""

from ipaddress import IPv4Address

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync.entries import NAME_BYTES
from sync.names import from_text, to_text
from sync.signing import SIGNATURE_BYTES

GOOD_S = 600
"""How long one may go in with it."""
HERE_S = 1800
"""How long who went in may post."""
RANDOM_BYTES = 6
LETTERS = 144
_DOMAIN = b"linggong presence"
_SIGNED = NAME_BYTES + 4 + RANDOM_BYTES + 4 + 2


class Where(msgspec.Struct, frozen=True):
    """An address on the hall's network; port 0 is nowhere."""

    address: IPv4Address = IPv4Address(0)
    port: int = 0

    @property
    def web_address(self) -> str:
        """As a browser opens it, empty for nowhere."""
        return f"http://{self.address}:{self.port}" if self.port else ""


NOWHERE = Where()


def where_of(web_address: str) -> Where:
    """Of an address such as http://192.168.1.20:8080; of one that is a name, or none, NOWHERE."""
    host, _, port = web_address.removeprefix("http://").rpartition(":")
    try:
        return Where(IPv4Address(host), int(port))
    except ValueError:
        return NOWHERE


class Presence(msgspec.Struct, frozen=True):
    """What a code says, and its bytes; `at` in epoch ms."""

    journal: bytes
    at: int
    where: Where
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


def issue(seed: bytes, journal: bytes, at: int, random: bytes, where: Where = NOWHERE) -> Presence:
    """A code made at `at` (epoch ms) with the private key of these 32 bytes, and 6 random ones."""
    said = journal + (at // 1000).to_bytes(4) + random + where.address.packed + where.port.to_bytes(2)
    signature = Ed25519PrivateKey.from_private_bytes(seed).sign(_DOMAIN + said)
    return read(said + signature)


def read(data: bytes) -> Presence:
    """What a code says, whoever made it; ValueError if it is none."""
    if len(data) != _SIGNED + SIGNATURE_BYTES:
        raise ValueError("no code")
    rest = data[NAME_BYTES + 4 + RANDOM_BYTES : _SIGNED]
    where = Where(IPv4Address(rest[:4]), int.from_bytes(rest[4:]))
    return Presence(data[:NAME_BYTES], int.from_bytes(data[NAME_BYTES : NAME_BYTES + 4]) * 1000, where, data)


def read_text(text: str) -> Presence:
    """The same of its letters."""
    letters = text.strip().upper()
    if len(letters) != LETTERS:
        raise ValueError("no code")
    return read(from_text(letters))
