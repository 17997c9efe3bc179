"""Names as people and JSON carry them: Crockford's base32, 16 letters for 10 bytes."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"I": 1, "L": 1, "O": 0}
NAME_PATTERN = "^[0-9A-HJKMNP-TV-Z]{16}$"


def to_text(name: bytes) -> str:
    """Letters of bytes, whose number must be a multiple of 5."""
    number, letters = int.from_bytes(name), len(name) * 8 // 5
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(letters)))


def from_text(text: str) -> bytes:
    """Bytes of letters, whose number must be a multiple of 8; ValueError if it is no base32."""
    letters = text.upper()
    if len(letters) % 8 or not all(letter in _VALUES for letter in letters):
        raise ValueError("not base32")
    number = 0
    for letter in letters:
        number = number << 5 | _VALUES[letter]
    return number.to_bytes(len(letters) * 5 // 8)
