"""Days as people write them: 今天, 明儿, 大后天, 周三, 下周一, 12月3号, 3号, 2026-12-03; in Korean and English too."""

import datetime as dt
import re

from kiosk.hall.form.written import numerals
from kiosk.hall.form.wrong import ProblemCode, Wrong

_AHEAD = {
    "今天|今日|今儿个?|当天|오늘|today": 0,
    "明天|明日|明儿个?|래일|내일|tomorrow": 1,
    "大后[天儿]": 3,
    "后天|后日|后儿|모레": 2,
    "今(?=[早晚晨])": 0,
    "明(?=[早晚晨])": 1,
}
_DATE = re.compile(r"(20[0-9]{2})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})[日号]?\s?")
_MONTH_DAY = re.compile(
    r"([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:月|월)([0-9]{1,2}|[一二三四五六七八九十廿]{1,3})[日号일]?"
)
_SHORT = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})")
_OF_MONTH = re.compile(r"([0-9]{1,2}|[一二三四五六七八九十廿]{1,3})(?:[号日]|일)(?!间)")
_WEEK = re.compile("(这个?|本|下个?|이번|다음)?(?:周|星期|礼拜)([一二三四五六日天1-7])")
_WEEKDAYS = (
    *("월요일|mon(?:day)?", "화요일|tue(?:sday)?", "수요일|wed(?:nesday)?", "목요일|thu(?:rsday)?"),
    *("금요일|fri(?:day)?", "토요일|sat(?:urday)?", "일요일|sun(?:day)?"),
)


def read(line: str, today: dt.date, *, alone: bool = False) -> tuple[dt.date | None, str]:
    """The day a folded line begins with, and the rest; None and the whole line where it begins with none.

    `alone`: nothing else is to follow, so that 12.3 is a day and no time. A day of the week is the next one; today's
    name is AMBIGUOUS, as people mean today or in a week.
    """
    for words, ahead in _AHEAD.items():
        if found := re.match(words, line):
            return today + dt.timedelta(days=ahead), line[found.end() :].lstrip()
    if found := _DATE.match(line):
        return _date(*map(int, found.groups())), line[found.end() :]
    if found := _WEEK.match(line):
        return _weekday("一二三四五六日".index(_name(found[2])), found[1], today), line[found.end() :]
    if found := re.match("|".join(f"({words})" for words in _WEEKDAYS), line):
        return _weekday((found.lastindex or 1) - 1, None, today), line[found.end() :]
    return _of_calendar(line, today, alone=alone)


def _of_calendar(line: str, today: dt.date, *, alone: bool) -> tuple[dt.date | None, str]:
    if found := _MONTH_DAY.match(line) or (_SHORT.fullmatch(line) if alone else None):
        return _next(_number(found[1]), _number(found[2]), today), line[found.end() :].lstrip()
    if found := _OF_MONTH.match(line):
        return _of_month(_number(found[1]), today), line[found.end() :].lstrip()
    return None, line


def _name(letter: str) -> str:
    return {"天": "日"}.get(letter) or ("一二三四五六日"[int(letter) - 1] if letter.isdecimal() else letter)


def _weekday(weekday: int, which: str | None, today: dt.date) -> dt.date:
    monday = today - dt.timedelta(days=today.weekday())
    if which:
        is_next = which[0] in "下다"
        return monday + dt.timedelta(days=weekday + 7 * is_next)
    if weekday == today.weekday():
        raise Wrong(ProblemCode.AMBIGUOUS)
    return today + dt.timedelta(days=(weekday - today.weekday()) % 7)


def _next(month: int, day: int, today: dt.date) -> dt.date:
    """The day of a month that comes next; one a few weeks ago is over, and no day of next year."""
    this_year = _date(today.year, month, day)
    return this_year if this_year > today - dt.timedelta(days=180) else _date(today.year + 1, month, day)


def _of_month(day: int, today: dt.date) -> dt.date:
    if day >= today.day:
        return _date(today.year, today.month, day)
    return _date(today.year + today.month // 12, today.month % 12 + 1, day)


def _number(text: str) -> int:
    figure = numerals.read(text)
    if figure is None:
        raise Wrong(ProblemCode.UNKNOWN)
    return int(figure)


def _date(year: int, month: int, day: int) -> dt.date:
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise Wrong(ProblemCode.UNKNOWN) from None
