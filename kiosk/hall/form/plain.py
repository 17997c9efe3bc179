"""Text that somebody typed: one line, nothing lost that can be seen."""

import unicodedata

_NARROW = {wide: wide - 0xFEE0 for wide in range(0xFF01, 0xFF5F) if chr(wide - 0xFEE0).isalnum()}
"""Wide letters and digits to narrow ones; Chinese punctuation stays as typed."""
_BLANK = frozenset("\u2800\u3164\uffa0")
"""Letters by their name that show nothing."""
_UNSEEN = frozenset(
    map(chr, (0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, *range(0xFFF0, 0xFFF9), *range(0xE0000, 0xE1000)))
) - frozenset(map(chr, range(0xE0100, 0xE01F0)))
"""What no program shows, beside what Unicode calls control or format (Default_Ignorable_Code_Point); which shape of a
letter is meant stays."""

CLEANED = 10
"""So many times as long may be what is cleaned."""


def clean(text: str) -> str:
    """One line of plain text: wide letters and digits made narrow, what controls or is not seen gone, blanks joined."""
    narrow = unicodedata.normalize("NFC", text).translate(_NARROW)
    line = " ".join("".join(map(kept, narrow)).split())
    return line if any(unicodedata.category(letter)[0] not in "MZ" for letter in line) else ""


def a_line(text: str, letters: int) -> str:
    """What another program may have brought, in one line of so many letters at most: what our own form takes."""
    return clean(text[: CLEANED * letters])[:letters]


def kept(letter: str) -> str:
    """What is left of a letter: itself, a blank for what parts letters unseen, nothing for what nobody sees."""
    category = unicodedata.category(letter)
    if category == "Cc" or category[0] == "Z" or letter in _BLANK:
        return " "
    is_none = ord(letter) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(letter) <= 0xFDEF
    return "" if category in ("Cf", "Cs") or is_none or letter in _UNSEEN else letter
