"""What was typed into one field, read: a value, or Wrong with what is wrong with it."""

import datetime as dt
import enum
import re
import unicodedata
from collections.abc import Collection
from decimal import Decimal

from kiosk.hall.clock import day_of
from kiosk.hall.form import phone_number
from kiosk.hall.form.personal import holds_personal
from kiosk.hall.form.plain import clean


class ProblemCode(enum.Enum):
    """What can be wrong with a field."""

    MISSING = "missing"
    NOT_A_NUMBER = "not_a_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    TOO_LONG = "too_long"
    IN_THE_PAST = "in_the_past"
    TOO_FAR = "too_far"
    NOT_A_PHONE = "not_a_phone"
    PERSONAL_NUMBER = "personal_number"
    UNKNOWN = "unknown"


class Wrong(Exception):
    """A field's value cannot be taken."""

    def __init__(self, code: ProblemCode) -> None:
        super().__init__(code.value)
        self.code = code


def filled(text: str) -> str:
    """One plain line; MISSING if nothing is left."""
    line = clean(text)
    if not line:
        raise Wrong(ProblemCode.MISSING)
    return line


def count(text: str, most: int, least: int = 1) -> int:
    """A whole number."""
    line = _number(text)
    if not re.fullmatch(r"-?[0-9]{1,12}", line):
        raise Wrong(ProblemCode.NOT_A_NUMBER)
    return _within(int(line), least, most)


def amount(text: str, most_yuan: int) -> int:
    """Yuan as people write them, in fen."""
    line = re.sub(r"[,元块¥ ]", "", _number(text))
    if not re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,2})?", line):
        raise Wrong(ProblemCode.NOT_A_NUMBER)
    return _within(int(Decimal(line) * 100), 1, most_yuan * 100)


def one_of(text: str, codes: Collection[int], otherwise: int | None = None) -> int:
    """One of these numbers; where nothing is typed `otherwise`, or MISSING if there is none."""
    if otherwise is not None and not clean(text):
        return otherwise
    line = _number(text)
    if not re.fullmatch(r"[0-9]{1,6}", line) or int(line) not in codes:
        raise Wrong(ProblemCode.UNKNOWN)
    return int(line)


def each_of(text: str, codes: Collection[int]) -> tuple[int, ...]:
    """Some of these numbers with blanks between them, or none."""
    return tuple(one_of(part, codes) for part in clean(text).split(" ") if part)


def length(text: str, most_hours: int, most_days: int) -> tuple[int, int]:
    """Hours and days, one of which is 0: 8h, 3d; both where nothing is typed."""
    line = clean(text)
    if not line:
        return 0, 0
    match = re.fullmatch(r"([0-9]{1,3})([hd])", line)
    if match is None:
        raise Wrong(ProblemCode.UNKNOWN)
    number, are_hours = int(match[1]), match[2] == "h"
    _within(number, 1, most_hours if are_hours else most_days)
    return (number, 0) if are_hours else (0, number)


def day(text: str, now: int, days_ahead: int) -> dt.date:
    """YYYY-MM-DD, from today on."""
    try:
        found = dt.date.fromisoformat(filled(text))
    except ValueError:
        raise Wrong(ProblemCode.UNKNOWN) from None
    today = day_of(now)
    if found < today:
        raise Wrong(ProblemCode.IN_THE_PAST)
    if found > today + dt.timedelta(days=days_ahead):
        raise Wrong(ProblemCode.TOO_FAR)
    return found


def time(text: str) -> dt.time:
    """HH:MM; seconds are left out."""
    match = re.fullmatch(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::[0-5][0-9])?", _number(text))
    if match is None:
        raise Wrong(ProblemCode.UNKNOWN)
    return dt.time(int(match[1]), int(match[2]))


def words(text: str, letters: int, *, needed: bool = True) -> str:
    """One plain line of so many letters without anybody's number."""
    line = filled(text) if needed else clean(text)
    if len(line) > letters:
        raise Wrong(ProblemCode.TOO_LONG)
    if holds_personal(line):
        raise Wrong(ProblemCode.PERSONAL_NUMBER)
    return line


def phone(text: str) -> str:
    """A phone's number, in one form."""
    number = phone_number.normalise(filled(text))
    if number is None:
        raise Wrong(ProblemCode.NOT_A_PHONE)
    return number


def _number(text: str) -> str:
    """What was typed into a field for numbers, all forms folded."""
    return filled(unicodedata.normalize("NFKC", text))


def _within(number: int, least: int, most: int) -> int:
    if number < least:
        raise Wrong(ProblemCode.TOO_SMALL)
    if number > most:
        raise Wrong(ProblemCode.TOO_LARGE)
    return number
