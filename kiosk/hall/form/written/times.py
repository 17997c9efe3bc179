"""Times as people write them: 5点半, 早上6:00, 明早五点, 下午两点一刻, 0530, 6am; from one to another too."""

import datetime as dt
import re
from decimal import Decimal

import msgspec

from kiosk.hall.form.written import days, numerals
from kiosk.hall.form.written.folded import fold, unread
from kiosk.hall.form.wrong import ProblemCode, Wrong

_DAY_MINUTES = 24 * 60
_LONGEST = 16 * 60
"""Nobody works longer without a break: 7点到5点 means the evening or the morning."""


class When(msgspec.Struct, frozen=True):
    """When work begins: the time, the day where one is said, and how many minutes it lasts, 0 where it is not said."""

    time: dt.time
    day: dt.date | None = None
    minutes: int = 0


_PARTS = {
    "凌晨|半夜|夜里|새벽": {hour: hour for hour in range(6)},
    "清早|清晨|大?清早|一大?早|大?早上|早晨|早起|早|上午|아침|오전": {hour: hour for hour in range(4, 12)},
    "中午|晌午|正午|점심": {11: 11, 12: 12, 1: 13, 2: 14},
    "下午|午后|后晌|오후": {hour: hour + 12 for hour in range(1, 8)} | {12: 12},
    "傍晚|黄昏": {hour: hour + 12 for hour in range(4, 8)},
    "晚上|晚间|夜晚|晚|저녁|밤": {hour: hour + 12 for hour in range(5, 12)},
}
"""Hours that a part of the day may stand before, as the clock of 24 hours has them; others are refused."""
_ANY = {hour: hour for hour in (0, *range(4, 24))}
"""Without a part of the day: work begins in the morning, but two o'clock is at night or after noon."""
_FIGURE = "[0-9]{1,2}|[零〇一二两三四五六七八九十廿]{1,4}|[가-힣]{1,3}"
_CLOCK = re.compile(r"([0-9]{1,2})[:.]([0-5][0-9])(?::[0-5][0-9])?(am|pm)?")
_PLAIN = re.compile(r"([0-9]{1,2}?)([0-5][0-9])|([0-9]{1,2})(am|pm|o'clock)?")
_SAID = re.compile(rf"({_FIGURE})(?:点钟?|时|시)整?(?:(半|반)|([一三])刻|过?({_FIGURE})([分분])?)?钟?")


def read(text: str, today: dt.date) -> When:
    """What is written; UNKNOWN or AMBIGUOUS where it cannot be taken."""
    line = fold(text)
    day, rest = days.read(line, today)
    begin, dash, end = rest.partition("-")
    start, last = _clock(begin), _clock(end) if dash else None
    if start is None or (dash and last is None):
        raise unread(line, ProblemCode.UNKNOWN)
    minutes = (last - start) % _DAY_MINUTES if last is not None else 0
    if last is not None and not 0 < minutes <= _LONGEST:
        raise Wrong(ProblemCode.AMBIGUOUS)
    return When(dt.time(*divmod(start, 60)), day, minutes)


def _clock(text: str) -> int | None:
    """Minutes since midnight, None if it is no time."""
    part, rest = _part(text)
    if found := _CLOCK.fullmatch(rest):
        return _minutes(part, found[1], int(found[2]), found[3])
    if found := _PLAIN.fullmatch(rest):
        return _minutes(part, found[1] or found[3], int(found[2] or 0), found[4])
    found = _SAID.fullmatch(rest)
    hour = numerals.read(found[1]) if found else None
    if found is None or hour is None:
        return None
    minute = _past(found)
    if minute is None:
        return None
    return _minutes(part, found[1] if found[1].isdecimal() else str(int(hour)), minute, None)


def _past(found: re.Match[str]) -> int | None:
    """Minutes past the hour; 5点5 is none, as it may be 5 or 50."""
    if found[2]:
        return 30
    if found[3]:
        return 15 if found[3] == "一" else 45
    said = numerals.read(found[4].removeprefix("零")) if found[4] else Decimal(0)
    if said is None or said > 59 or (said and said < 10 and len(found[4]) == 1 and not found[5]):
        return None
    return int(said)


def _part(text: str) -> tuple[dict[int, int] | None, str]:
    for words, hours in _PARTS.items():
        if found := re.match(words, text):
            return hours, text[found.end() :].lstrip("的,")
    return None, text


def _minutes(part: dict[int, int] | None, hour: str, minute: int, half: str | None) -> int:
    """On the clock of 24 hours; AMBIGUOUS where the words fit no hour, or two."""
    number = int(hour)
    if half in ("am", "pm"):
        if part is not None or not 1 <= number <= 12:
            raise Wrong(ProblemCode.AMBIGUOUS)
        return (number % 12 + 12 * (half == "pm")) * 60 + minute
    if number > 23:
        raise Wrong(ProblemCode.UNKNOWN)
    if part is None:
        if number not in _ANY and not hour.startswith("0"):
            raise Wrong(ProblemCode.AMBIGUOUS)
        return number * 60 + minute
    if number in part.values() and number > 12:
        return number * 60 + minute
    if number not in part:
        raise Wrong(ProblemCode.AMBIGUOUS)
    return part[number] * 60 + minute
