"""Names and codes as people and JSON carry them: Crockford's base32, 16 letters for 10 bytes."""

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_VALUES = {letter: value for value, letter in enumerate(_ALPHABET)} | {"I": 1, "L": 1, "O": 0}
NAME_PATTERN = "^[0-9A-HJKMNP-TV-Z]{16}$"


def to_text(name: bytes) -> str:
    """Letters of bytes, whose number must be a multiple of 5."""
    return to_letters(int.from_bytes(name), len(name) * 8 // 5)


def from_text(text: str) -> bytes:
    """Bytes of letters, whose number must be a multiple of 8; ValueError if it is no base32."""
    if len(text) % 8:
        raise ValueError("not base32")
    return from_letters(text, len(text)).to_bytes(len(text) * 5 // 8)


def to_letters(number: int, count: int) -> str:
    """So many letters of a number."""
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(count)))


def from_letters(text: str, count: int) -> int:
    """The number of so many letters as people write them, blanks and dashes between; ValueError if they are none."""
    letters = "".join(letter for letter in text.upper() if letter not in " -")
    if len(letters) != count or not all(letter in _VALUES for letter in letters):
        raise ValueError("not base32")
    number = 0
    for letter in letters:
        number = number << 5 | _VALUES[letter]
    return number


def in_groups(letters: str) -> str:
    """As people copy them: four at a time."""
    return "-".join(letters[at : at + 4] for at in range(0, len(letters), 4))
