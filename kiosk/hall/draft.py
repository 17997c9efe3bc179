"""A posting as typed into the form, and what is wrong with it."""

import datetime as dt
import enum
import itertools
import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import msgspec

from kiosk.hall import phone_number
from kiosk.hall.clock import day_of, moment
from kiosk.hall.personal import hold_personal, holds_personal
from kiosk.hall.plain import clean
from kiosk.hall.posting import Contact, PayUnit, PostingText, Terms
from kiosk.hall.trade import Catalogue

HEADCOUNT_MOST = 999
PAY_MOST_YUAN = 100_000
DAYS_AHEAD_MOST = 60
PLACE_LETTERS = 40
NOTE_LETTERS = 100
NAME_LETTERS = 20
BAYS_MOST = 20
"""Bays that a hall may have."""


PUBLIC = ("place", "note", "name")
"""Fields that everybody sees, or whoever has a seat: no number in them, nor spread over two of them."""


class Draft(msgspec.Struct, frozen=True):
    """Every field as the employer typed it: day YYYY-MM-DD, time HH:MM, pay in yuan; `nonce` is the form's own."""

    trade: str = ""
    headcount: str = ""
    pay: str = ""
    pay_unit: str = ""
    day: str = ""
    time: str = ""
    place: str = ""
    note: str = ""
    name: str = ""
    phone: str = ""
    nonce: str = ""
    bay: str = ""


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


class Problem(msgspec.Struct, frozen=True):
    """One field and what is wrong with it."""

    field: str
    code: ProblemCode


class Checked(msgspec.Struct, frozen=True):
    """A draft without mistakes, in the hall's own types."""

    terms: Terms
    text: PostingText
    contact: Contact


class _Wrong(Exception):
    """A field's value cannot be taken."""

    def __init__(self, code: ProblemCode) -> None:
        super().__init__(code.value)
        self.code = code


def check(draft: Draft, catalogue: Catalogue, now: int, bays: int = BAYS_MOST) -> Checked | tuple[Problem, ...]:
    """Read a draft; all mistakes at once when there are any. `now` is in epoch ms, `bays` how many the hall has."""
    readers: dict[str, Callable[[], Any]] = {
        "trade": lambda: _trade(draft.trade, catalogue),
        "headcount": lambda: _headcount(draft.headcount),
        "pay": lambda: _pay(draft.pay),
        "pay_unit": lambda: _pay_unit(draft.pay_unit),
        "day": lambda: _day(draft.day, now),
        "time": lambda: _time(draft.time),
        "bay": lambda: _bay(draft.bay, bays),
        "place": lambda: _text(draft.place, PLACE_LETTERS),
        "note": lambda: _text(draft.note, NOTE_LETTERS, needed=False),
        "name": lambda: _text(draft.name, NAME_LETTERS),
        "phone": lambda: _phone(draft.phone),
    }
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for field, read in readers.items():
        try:
            values[field] = read()
        except _Wrong as wrong:
            problems.append(Problem(field, wrong.code))
    shown = [(field, values[field]) for field in PUBLIC if field in values]
    for (_, before), (field, text) in itertools.permutations(shown, 2):
        if hold_personal(before, text) and all(problem.field != field for problem in problems):
            problems.append(Problem(field, ProblemCode.PERSONAL_NUMBER))
    if not problems and moment(values["day"], values["time"]) <= now:
        problems.append(Problem("time", ProblemCode.IN_THE_PAST))
    return tuple(problems) if problems else _checked(values)


def _checked(values: dict[str, Any]) -> Checked:
    start = moment(values["day"], values["time"])
    return Checked(
        Terms(values["trade"], values["headcount"], values["pay"], values["pay_unit"], start, values["bay"]),
        PostingText(values["place"], values["note"]),
        Contact(values["name"], values["phone"]),
    )


def _number(text: str) -> str:
    """What was typed into a field for numbers, all forms folded."""
    return _filled(unicodedata.normalize("NFKC", text))


def _filled(text: str) -> str:
    line = clean(text)
    if not line:
        raise _Wrong(ProblemCode.MISSING)
    return line


def _whole_number(text: str) -> int:
    line = _number(text)
    if not re.fullmatch(r"-?[0-9]{1,12}", line):
        raise _Wrong(ProblemCode.NOT_A_NUMBER)
    return int(line)


def _trade(text: str, catalogue: Catalogue) -> int:
    if not re.fullmatch(r"[0-9]{1,6}", _filled(text)):
        raise _Wrong(ProblemCode.UNKNOWN)
    trade = catalogue.find(int(clean(text)))
    if trade is None:
        raise _Wrong(ProblemCode.UNKNOWN)
    return trade.code


def _headcount(text: str) -> int:
    headcount = _whole_number(text)
    if headcount < 1:
        raise _Wrong(ProblemCode.TOO_SMALL)
    if headcount > HEADCOUNT_MOST:
        raise _Wrong(ProblemCode.TOO_LARGE)
    return headcount


def _pay(text: str) -> int:
    line = re.sub(r"[,元块¥ ]", "", _number(text))
    if not re.fullmatch(r"-?[0-9]{1,9}(\.[0-9]{1,2})?", line):
        raise _Wrong(ProblemCode.NOT_A_NUMBER)
    fen = int(Decimal(line) * 100)
    if fen < 1:
        raise _Wrong(ProblemCode.TOO_SMALL)
    if fen > PAY_MOST_YUAN * 100:
        raise _Wrong(ProblemCode.TOO_LARGE)
    return fen


def _pay_unit(text: str) -> PayUnit:
    line = _filled(text)
    if line not in {str(unit.value) for unit in PayUnit if unit}:
        raise _Wrong(ProblemCode.UNKNOWN)
    return PayUnit(int(line))


def _day(text: str, now: int) -> dt.date:
    line = _filled(text)
    try:
        day = dt.date.fromisoformat(line)
    except ValueError:
        raise _Wrong(ProblemCode.UNKNOWN) from None
    today = day_of(now)
    if day < today:
        raise _Wrong(ProblemCode.IN_THE_PAST)
    if day > today + dt.timedelta(days=DAYS_AHEAD_MOST):
        raise _Wrong(ProblemCode.TOO_FAR)
    return day


def _time(text: str) -> dt.time:
    line = _number(text)
    match = re.fullmatch(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?::[0-5][0-9])?", line)
    if match is None:
        raise _Wrong(ProblemCode.UNKNOWN)
    return dt.time(int(match[1]), int(match[2]))


def _bay(text: str, bays: int) -> int:
    """Nobody picked up, or the number of one of the bays."""
    line = _number(text) if clean(text) else "0"
    if not re.fullmatch(r"[0-9]{1,2}", line) or int(line) > bays:
        raise _Wrong(ProblemCode.UNKNOWN)
    return int(line)


def _text(text: str, letters: int, *, needed: bool = True) -> str:
    line = _filled(text) if needed else clean(text)
    if len(line) > letters:
        raise _Wrong(ProblemCode.TOO_LONG)
    if holds_personal(line):
        raise _Wrong(ProblemCode.PERSONAL_NUMBER)
    return line


def _phone(text: str) -> str:
    number = phone_number.normalise(_filled(text))
    if number is None:
        raise _Wrong(ProblemCode.NOT_A_PHONE)
    return number
