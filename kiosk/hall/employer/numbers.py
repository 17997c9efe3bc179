"""Numbers on an employer's papers: unified social credit code, identity number, number of a labour agency's licence.

Credit code (GB 32100): 18 letters, two of who registers and what, six digits of the place, nine of the organisation,
one to check: the sum of each times 3^position is divided by 31. Identity number (GB 11643): 17 digits, in them the day
of birth, and one to check, X for ten.
"""

import datetime as dt
import enum
import re
import unicodedata

LENGTH = 18
LETTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""What a credit code is written with, each worth its place."""
LICENCE_LENGTHS = range(6, 41)
_MEANT = str.maketrans("IOZS", "1025")
"""Letters that no credit code has, and the digits that they look like."""
_REGION = re.compile(r"[0-9]{6}")
_IDENTITY = re.compile(r"[1-9][0-9]{16}[0-9X]")
_SIGNS = frozenset("PZCS")
_BRACKETS = "()[]〔〕"


class Fault(enum.Enum):
    """Why a text is no such number."""

    MISSING = "missing"
    LENGTH = "length"
    LETTERS = "letters"
    """Something stands in it that cannot."""
    CHECK = "check"
    """A letter is another one, or two changed places."""
    DATE = "date"


def read_credit_code(text: str) -> str | Fault:
    """The 18 letters; blanks, signs, wide and small letters, and letters that look like digits are forgiven."""
    code = _plain(text).translate(_MEANT)
    if fault := _length(code):
        return fault
    if not set(code) <= set(LETTERS) or not _REGION.fullmatch(code[2:8]):
        return Fault.LETTERS
    return code if code[-1] == credit_check(code[:-1]) else Fault.CHECK


def credit_check(letters: str) -> str:
    """The last letter of a credit code, of its first 17."""
    total = sum(LETTERS.index(letter) * pow(3, place, 31) for place, letter in enumerate(letters))
    return LETTERS[-total % 31]


def read_identity_number(text: str, today: dt.date) -> str | Fault:
    """The 18 digits of a card, the last of which may be X; forgiven is the same."""
    number = _plain(text)
    if fault := _length(number):
        return fault
    if not number.isascii() or not _IDENTITY.fullmatch(number):
        return Fault.LETTERS
    if not _is_day(number[6:14], today):
        return Fault.DATE
    return number if number[-1] == identity_check(number[:-1]) else Fault.CHECK


def birth_of(number: str) -> dt.date:
    """The day of birth that an identity number says."""
    return dt.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))


def identity_check(digits: str) -> str:
    """The last of an identity number, of its first 17."""
    total = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(digits))
    return "10X98765432"[total % 11]


def read_licence(text: str) -> str | Fault:
    """The number of a licence, as each province writes it: letters and digits, at least four of these."""
    folded = unicodedata.normalize("NFKC", text[: 10 * LICENCE_LENGTHS[-1]])
    number = "".join(letter for letter in folded if letter.isalnum() or letter in _BRACKETS).upper()
    if not number:
        return Fault.MISSING
    if len(number) not in LICENCE_LENGTHS:
        return Fault.LENGTH
    return number if len(re.findall(r"[0-9]", number)) >= 4 else Fault.LETTERS


def mask_identity(number: str) -> str:
    """What may be shown of an identity number: 220***********1234."""
    return f"{number[:3]}{'*' * 11}{number[-4:]}"


def _plain(text: str) -> str:
    """Narrow and large, without what stands between: blanks, signs, marks, what is not seen."""
    folded = unicodedata.normalize("NFKC", text[: 10 * LENGTH]).upper()
    return "".join(letter for letter in folded if unicodedata.category(letter)[0] not in _SIGNS | {"M"})


def _length(number: str) -> Fault | None:
    if not number:
        return Fault.MISSING
    return None if len(number) == LENGTH else Fault.LENGTH


def _is_day(digits: str, today: dt.date) -> bool:
    try:
        born = dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return born <= today and today.year - born.year <= 130
