"""Text for the glass: cleaned in this one place, measured in columns, shortened and padded to a width.

A column is 8 px, one byte on the wire: Latin letters take one, everything else two.
"""

import enum
import re
import unicodedata

from display.writing.characters import HANGUL, REPLACEMENTS, SAFE, UNKNOWN

MOST_CHARACTERS = 1000
ELLIPSIS = "…"
_ELLIPSIS_FROM = 12
_INVISIBLE = frozenset(("Mn", "Me", "Cf", "Cs", "Sk"))
_BLANK = frozenset(("Cc", "Zs", "Zl", "Zp"))
_KOREAN = re.compile(f"[{HANGUL}]+(?: +[{HANGUL}]+)*")
_KOREAN_LETTER = re.compile(f"[{HANGUL}]")


class Align(enum.Enum):
    """Where padding goes: after the text, before it, or on both sides."""

    LEFT = enum.auto()
    RIGHT = enum.auto()
    CENTRE = enum.auto()


def clean(text: str, otherwise: str | None = None) -> str:
    """What a GB2312 card can draw of a text by anyone: no inline codes, no control bytes, at most 1000 characters.

    Characters outside the set become something sensible, or 〓; Korean words in a row are one 〓. If `otherwise` is
    given, a text that is mostly Korean becomes that instead. Cleaning twice changes nothing.
    """
    text = text[:MOST_CHARACTERS]
    if SAFE.issuperset(text):
        return text
    text = unicodedata.normalize("NFC", text)
    if otherwise is not None and is_korean(text):
        return clean(otherwise)
    return "".join(map(_drawn, _KOREAN.sub(UNKNOWN, text)))[:MOST_CHARACTERS]


def is_korean(text: str) -> bool:
    """Whether more than half of its letters are Korean, which no GB2312 card can draw."""
    korean = len(_KOREAN_LETTER.findall(text))
    return korean * 2 > sum(map(str.isalpha, text))


def is_writable(text: str) -> bool:
    """Whether a GB2312 card can draw something of a text, and it is not mostly Korean."""
    return not is_korean(text) and not {*clean(text)} <= {UNKNOWN, " "}


def undrawn(text: str) -> str:
    """Which letters of a text such a card has nothing for, each once: 〓 stands there instead."""
    letters = dict.fromkeys(unicodedata.normalize("NFC", text[:MOST_CHARACTERS]))
    return "".join(letter for letter in letters if letter != UNKNOWN and UNKNOWN in clean(letter))


def _drawn(char: str) -> str:
    if char in SAFE:
        return char
    if char in REPLACEMENTS:
        return REPLACEMENTS[char]
    category = unicodedata.category(char)
    if category in _INVISIBLE:
        return ""
    return " " if category in _BLANK else _plain(char)


def _plain(char: str) -> str:
    parts = [_replaced(part) for part in unicodedata.normalize("NFKD", char)]
    letters = "".join(part for part in parts if not (len(part) == 1 and unicodedata.combining(part)))
    return letters if letters and SAFE.issuperset(letters) else UNKNOWN


def _replaced(char: str) -> str:
    """What is drawn instead of it: where a small letter is spelled out, its capital is, in capitals."""
    if char in REPLACEMENTS:
        return REPLACEMENTS[char]
    spelled = REPLACEMENTS.get(char.lower())
    return char if spelled is None else spelled.upper()


def width(text: str) -> int:
    """Columns of 8 px that a cleaned text takes."""
    return len(text) + sum(char > "\x7f" for char in text)


def shorten(text: str, columns: int) -> str:
    """The text if it fits into so many columns, else its beginning, from 12 columns with …; a hanzi is never cut."""
    if width(text) <= columns:
        return text
    mark = ELLIPSIS if columns >= _ELLIPSIS_FROM else ""
    return beginning(text, columns - width(mark)) + mark


def pad(text: str, columns: int, align: Align = Align.LEFT) -> str:
    """The text with blanks to exactly so many columns; a text that is wider comes back unchanged."""
    blanks = max(0, columns - width(text))
    before = {Align.LEFT: 0, Align.RIGHT: blanks, Align.CENTRE: blanks // 2}[align]
    return " " * before + text + " " * (blanks - before)


def one_line(text: str, otherwise: str | None = None) -> str:
    """A text by anyone, cleaned, with single blanks between its words and none around them."""
    return " ".join(clean(text, otherwise).split())


def beginning(text: str, columns: int) -> str:
    """What fits of a cleaned text into so many columns."""
    used = 0
    for index, char in enumerate(text):
        used += width(char)
        if used > columns:
            return text[:index]
    return text
