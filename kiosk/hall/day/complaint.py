"""Complaints: what is wrong, in a sealed record with a number that is unique in the hall without a line.

A case's number is digits only: two for the kiosk that took it (01 is A), then the cases of that kiosk, counted.
"""

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

WORDS_MOST = 400
"""Letters of what people say in their own words."""
COUNTED_DIGITS = 4
"""So many at least, so that a case's number looks like no job's."""
SKIPPED = 50
"""A kiosk that was restored does not know which numbers it gave last: it leaves so many out."""


class Grievance(Code):
    """What a complaint is about."""

    UNKNOWN = 0
    NOT_PAID = 1
    NOT_AS_SAID = 2
    MONEY_TAKEN = 3
    """Money was asked for, or papers kept."""
    UNSAFE = 4
    OTHER = 5


class Case(msgspec.Struct, frozen=True, order=True):
    """Which kiosk (0 = A) took a complaint, and its running number there."""

    kiosk: int
    number: int

    @property
    def digits(self) -> str:
        """What is shown and typed: 010007."""
        return f"{self.kiosk + 1:02}{self.number:0{COUNTED_DIGITS}}"


class Complaint(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of a complaint: who made it, what about, in which words; the sign-up it is of, or none."""

    worker: Id
    grievance: int
    words: str = ""
    signup: Id = b""


class Filed(msgspec.Struct, frozen=True):
    """A complaint as it stands: its case number and when it was made (epoch ms); what it says, where that opens."""

    id: Id
    case: Case
    at: int
    complaint: Complaint | None


def read_case(digits: str) -> Case | None:
    """The case that typed digits name, None for what cannot be one."""
    if not digits.isascii() or not digits.isdigit() or len(digits) <= 2:
        return None
    kiosk, number = int(digits[:2]) - 1, int(digits[2:])
    return Case(kiosk, number) if 0 <= kiosk < 26 and number else None


def tidy(words: str) -> str:
    """What somebody typed, as it is kept: printable letters of any language and line ends, no more than WORDS_MOST."""
    kept = "".join(letter for letter in words.replace("\r", "\n") if letter == "\n" or letter.isprintable())
    return kept.strip()[:WORDS_MOST].rstrip()
