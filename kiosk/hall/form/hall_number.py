"""Hall numbers: by which somebody is known who has no phone; made at the desk, typed where a mobile number would be.

Seven digits: two for the kiosk that gave it (01 is A), the people of that kiosk, counted in four, and one to check.
None begins as a mobile number does, or as nearly all numbers of cards: whoever types is understood at the second digit.
Behind I (09) comes 70.
"""

import re
import unicodedata

import msgspec

from kiosk.hall.form import phone_number

LENGTH = 7
COUNTED_MOST = 9_999
SKIPPED = 50
"""A kiosk that was restored does not know which numbers it gave last: it leaves so many out."""
_BEGINNINGS = (*range(1, 10), *range(70, 87))
"""Of each kiosk, A first."""
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)
"""Damm's square: any one digit that is another, and any two neighbours that changed places, are found."""


class HallNumber(msgspec.Struct, frozen=True, order=True):
    """Which kiosk (0 = A) gave a number, and how many it had given before, and one."""

    kiosk: int
    number: int

    @property
    def digits(self) -> str:
        """What is printed and typed: 0100071."""
        counted = f"{_BEGINNINGS[self.kiosk]:02}{self.number:04}"
        return f"{counted}{_check(counted)}"


def normalise(text: str) -> str | None:
    """The seven digits, None where the text is no hall number."""
    digits = "".join(unicodedata.normalize("NFKC", text).split())
    is_number = re.fullmatch(r"[0-9]{7}", digits) is not None
    return digits if is_number and is_beginning(digits) and digits[2:6] != "0000" and not _check(digits) else None


def is_beginning(digits: str) -> bool:
    """Whether a hall number begins so, and no mobile number."""
    first = digits[:2]
    return len(first) == 2 and first.isascii() and first.isdigit() and int(first) in _BEGINNINGS


def of_person(text: str) -> str | None:
    """What somebody is known by at the kiosk: a mobile number or a hall number, in one form."""
    return phone_number.normalise(text) or normalise(text)


def mask(number: str) -> str:
    """What may be shown of either: 138****5678, ***0071."""
    if not number:
        return ""
    return f"***{number[-4:]}" if len(number) == LENGTH else phone_number.mask(number)


def _check(digits: str) -> int:
    """The digit that checks those before it; 0 for a number with its right one."""
    interim = 0
    for digit in digits:
        interim = int(_DAMM[interim][int(digit)])
    return interim
