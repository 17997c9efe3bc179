"""Mobile numbers of mainland China: `1[3-9]` and nine digits, with or without 86 before them."""

import re
import unicodedata

_NUMBER = re.compile(r"(?:(?:00)?86)?(1[3-9][0-9]{9})")
_SIGNS = frozenset("PZCS")
"""Punctuation, blanks, what is not seen, signs: what stands between digits where a number is pasted."""


def normalise(text: str) -> str | None:
    """The 11 digits, None if the text is no mobile number: other letters than digits make it none."""
    plain = [letter for letter in unicodedata.normalize("NFKC", text) if unicodedata.category(letter) != "Mn"]
    digits = "".join(letter for letter in plain if unicodedata.category(letter)[0] not in _SIGNS)
    is_abroad = "+" in plain and not digits.startswith("86")
    found = _NUMBER.fullmatch(digits)
    return found[1] if found and not is_abroad else None


def mask(number: str) -> str:
    """What may be shown of a number: 138****5678."""
    return f"{number[:3]}****{number[-4:]}"
