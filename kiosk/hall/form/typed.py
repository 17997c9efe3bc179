"""What was typed into one field, read: a value, or Wrong with what is wrong with it."""

import datetime as dt
import re
import unicodedata
from collections.abc import Collection

from kiosk.hall.clock import day_of
from kiosk.hall.form import phone_number
from kiosk.hall.form.personal import holds_personal
from kiosk.hall.form.plain import clean
from kiosk.hall.form.written import counts, days, times
from kiosk.hall.form.written import pay as written_pay
from kiosk.hall.form.written.folded import fold
from kiosk.hall.form.written.pay import Pay
from kiosk.hall.form.written.times import When
from kiosk.hall.form.wrong import ProblemCode, Wrong
from kiosk.hall.ids import Id, to_text


def filled(text: str) -> str:
    """One plain line; MISSING if nothing is left."""
    line = clean(text)
    if not line:
        raise Wrong(ProblemCode.MISSING)
    return line


def count(text: str, most: int, least: int = 1) -> int:
    """So many people."""
    return _within(counts.read_people(text), least, most)


def pay(text: str, most_yuan: int) -> Pay:
    """Pay, one figure or a range, with its unit where that is said."""
    found = written_pay.read(text)
    _within(found.least, 1, most_yuan * 100)
    _within(found.most, 0, most_yuan * 100)
    return found


def one_of(text: str, codes: Collection[int], otherwise: int | None = None) -> int:
    """One of these numbers; where nothing is typed `otherwise`, or MISSING if there is none."""
    if otherwise is not None and not clean(text):
        return otherwise
    line = _number(text)
    if not re.fullmatch(r"[0-9]{1,6}", line) or int(line) not in codes:
        raise Wrong(ProblemCode.UNKNOWN)
    return int(line)


def id_of(text: str, known: Collection[Id]) -> Id | None:
    """One of these ids as its text, or none."""
    found = next((one for one in known if to_text(one) == clean(text)), None)
    if found is None and clean(text):
        raise Wrong(ProblemCode.UNKNOWN)
    return found


def each_of(text: str, codes: Collection[int]) -> tuple[int, ...]:
    """Some of these numbers with blanks between them, or none."""
    return tuple(one_of(part, codes) for part in clean(text).split(" ") if part)


def length(text: str, most_hours: int, most_days: int) -> tuple[int, int]:
    """Whole hours and days, one of which is 0; both where nothing is typed."""
    if not clean(text):
        return 0, 0
    found = counts.read_length(text)
    if found.days:
        return 0, _within(found.days, 1, most_days)
    return hours(_within(found.minutes, 1, most_hours * 60)), 0


def hours(minutes: int) -> int:
    """Whole hours of so many minutes."""
    if minutes % 60:
        raise Wrong(ProblemCode.NOT_WHOLE)
    return minutes // 60


def day(text: str, now: int, days_ahead: int) -> dt.date:
    """A day as people write it, from today on."""
    today = day_of(now)
    found, rest = days.read(fold(text), today, alone=True)
    if found is None or rest:
        raise Wrong(ProblemCode.UNKNOWN)
    if found < today:
        raise Wrong(ProblemCode.IN_THE_PAST)
    if found > today + dt.timedelta(days=days_ahead):
        raise Wrong(ProblemCode.TOO_FAR)
    return found


def when(text: str, now: int) -> When:
    """When work begins, with its day and end where they are said."""
    return times.read(text, day_of(now))


def time(text: str, now: int) -> dt.time:
    """A time without a day and an end."""
    found = when(text, now)
    if found.day or found.minutes:
        raise Wrong(ProblemCode.UNKNOWN)
    return found.time


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
