"""How a kiosk shows who it is, with no clock of its own: it signs each request with a challenge of the server's.

    Authorization: Linggong key=<base64>, challenge=<base64>, signature=<base64>
    signature = Ed25519("linggong request" + challenge + method + " " + path + line feed + SHA-256(body))

The challenge is the one that the newest answer brought.
"""

import base64
import binascii
import datetime as dt
import hashlib
import re
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

CHALLENGE_PATH, CHALLENGE_HEADER = "/v1/challenge", "Linggong-Challenge"
QUEUE_HEADER = "Linggong-Queue"
"""Seconds since the oldest entry that was not sent was written."""
_DOMAIN = b"linggong request"
_HEADER = re.compile(r"Linggong key=([A-Za-z0-9+/=]+), *challenge=([A-Za-z0-9+/=]+), *signature=([A-Za-z0-9+/=]+)")


class Claim:
    """What an Authorization header says: a key, a challenge, a signature."""

    __slots__ = ("challenge", "key", "signature")

    def __init__(self, key: bytes, challenge: bytes, signature: bytes) -> None:
        self.key, self.challenge, self.signature = key, challenge, signature

    def is_signed(self, method: str, path: str, body: bytes) -> bool:
        """Whether the owner of the key signed this request."""
        try:
            key = Ed25519PublicKey.from_public_bytes(self.key)
            key.verify(self.signature, _signed(self.challenge, method, path, body))
        except (InvalidSignature, ValueError):
            return False
        return True


def read_claim(header: str) -> Claim | None:
    """The claim of a header, None if it makes none."""
    found = _HEADER.fullmatch(header)
    try:
        return Claim(*(base64.b64decode(part, validate=True) for part in found.groups())) if found else None
    except binascii.Error:
        return None


def date_s(headers: Mapping[str, str]) -> float | None:
    """The Date of a message in epoch s; None if it has none."""
    try:
        said = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    said = said if said.tzinfo else said.replace(tzinfo=dt.UTC)
    return said.timestamp()


def claim(seed: bytes, challenge: str, request: tuple[str, str, bytes]) -> str:
    """The header for a request (method, path, body), signed with the private key of these 32 bytes."""
    key = Ed25519PrivateKey.from_private_bytes(seed)
    signature = key.sign(_signed(base64.b64decode(challenge), *request))
    parts = {"key": _text(key.public_key().public_bytes_raw()), "challenge": challenge, "signature": _text(signature)}
    return "Linggong " + ", ".join(f"{name}={value}" for name, value in parts.items())


def _signed(challenge: bytes, method: str, path: str, body: bytes) -> bytes:
    return _DOMAIN + challenge + f"{method} {path}\n".encode() + hashlib.sha256(body).digest()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()
