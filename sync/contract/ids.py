"""Ids and keys as texts."""

import base64
from typing import Annotated

from msgspec import Meta

from sync.entries import KEY_BYTES
from sync.names import NAME_PATTERN

KEY_PATTERN = "^[A-Za-z0-9+/]{43}=$"
KeyText = Annotated[str, Meta(pattern=KEY_PATTERN, description="32 bytes in base64")]
NameText = Annotated[str, Meta(pattern=NAME_PATTERN, description="10 bytes in Crockford's base32")]


def key_text(key: bytes) -> str:
    """A key in base64."""
    return base64.b64encode(key).decode()


def key_bytes(text: str) -> bytes:
    """The 32 bytes of a key in base64; ValueError if they are none."""
    key = base64.b64decode(text, validate=True)
    if len(key) != KEY_BYTES:
        raise ValueError("not 32 bytes")
    return key
