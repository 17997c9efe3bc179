"""Ids: 10 random bytes, written as 16 letters of Crockford's base32."""

from collections.abc import Callable

ID_BYTES = 10
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(ALPHABET)} | {"I": 1, "L": 1, "O": 0}

Id = bytes
Entropy = Callable[[int], bytes]
"""Gives so many random bytes; `secrets.token_bytes` outside simulations."""


def new_id(entropy: Entropy) -> Id:
    """Make a new id."""
    return entropy(ID_BYTES)


def to_text(data: bytes) -> str:
    """Crockford base32 of `data`, whose length must be a multiple of 5 bytes."""
    number, letters = int.from_bytes(data), len(data) * 8 // 5
    return "".join(ALPHABET[number >> 5 * place & 31] for place in reversed(range(letters)))


def from_text(text: str) -> bytes:
    """Bytes of a Crockford base32 text (a multiple of 8 letters); ValueError if it is none."""
    letters = text.strip().upper()
    if not letters or len(letters) % 8 or not all(letter in _VALUES for letter in letters):
        raise ValueError("not base32")
    number = 0
    for letter in letters:
        number = number << 5 | _VALUES[letter]
    return number.to_bytes(len(letters) * 5 // 8)
