"""How many people, and how long, as people write them: 三个人, 俩, 仨; 半天, 一个半小时, 三天, 一礼拜."""

import re
from decimal import Decimal

import msgspec

from kiosk.hall.form.written import numerals
from kiosk.hall.form.written.folded import fold, unread
from kiosk.hall.form.wrong import ProblemCode, Wrong

_ASKED = re.compile("^(?:我们?)?(?:一共|总共)?(?:还?要|招|找|用|缺|需要?|need)?")
_PEOPLE = re.compile("(?:个?人手?|名工?人?|位|个|口人|명|사람|people|persons?|men|workers?)$")
_PAIR = {"俩": 2, "仨": 3, "俩人": 2, "仨人": 3}

HALF_DAY = 4 * 60
"""Minutes: what the law calls part-time."""
_DAYS = {"周": 7, "礼拜": 7, "星期": 7, "week": 7, "주일": 7, "주": 7, "月": 30, "month": 30, "달": 30, "개월": 30}
_SAID = {
    "半天": (HALF_DAY, 0),
    "一上午": (HALF_DAY, 0),
    "一下午": (HALF_DAY, 0),
    "반나절": (HALF_DAY, 0),
    "halfaday": (HALF_DAY, 0),
    "halfday": (HALF_DAY, 0),
    "半小时": (30, 0),
    "半个小时": (30, 0),
    "半个钟头": (30, 0),
    "반시간": (30, 0),
    "halfanhour": (30, 0),
    "半个月": (0, 15),
    "보름": (0, 15),
    "하루": (0, 1),
    "이틀": (0, 2),
    "사흘": (0, 3),
    "나흘": (0, 4),
    "닷새": (0, 5),
    "俩小时": (120, 0),
    "仨小时": (180, 0),
    "俩钟头": (120, 0),
    "仨钟头": (180, 0),
    "俩月": (0, 60),
    "仨月": (0, 90),
}
_HOURS = re.compile("(.+?)(?:个?(半)?(?:小时|钟头|钟)|시간(반)?|(?:h|hours?|hrs?)())")
_FROM_DAYS = re.compile(f"(.+?)(个半|个)?(天|日|{'|'.join(_DAYS)}|d|days?|일)(半)?s?")
_AROUND = re.compile("^(?:大约)?(?:干|做|工作)")


class Length(msgspec.Struct, frozen=True):
    """How long work lasts: minutes, or days; one of them is 0."""

    minutes: int = 0
    days: int = 0


def read_people(text: str) -> int:
    """How many; NOT_A_NUMBER or AMBIGUOUS where it cannot be taken."""
    line = fold(text)
    if line in _PAIR:
        return _PAIR[line]
    plain = _PEOPLE.sub("", _ASKED.sub("", line))
    if plain in _PAIR:
        return _PAIR[plain]
    below, dash, most = plain.partition("-")
    if dash:
        figures = [numerals.read(part) for part in (below, most)]
        if not below and figures[1] is not None:
            raise Wrong(ProblemCode.TOO_SMALL)
        raise Wrong(ProblemCode.NOT_A_NUMBER if None in figures else ProblemCode.AMBIGUOUS)
    figure = numerals.read(plain)
    if figure is None or figure != int(figure):
        raise unread(line, ProblemCode.NOT_A_NUMBER)
    return int(figure)


def read_length(text: str) -> Length:
    """How long; UNKNOWN or AMBIGUOUS where it cannot be taken. A week is 7 days, a month 30."""
    line = _AROUND.sub("", fold(text))
    if line in _SAID:
        return Length(*_SAID[line])
    if found := _HOURS.fullmatch(line):
        hours = numerals.read(found[1])
        if hours is not None:
            half = 30 if found[2] or found[3] else 0
            return Length(_whole(hours * 60, line) + half)
    if found := _FROM_DAYS.fullmatch(line):
        days = numerals.read(found[1])
        if days is not None and found[2] != "个半" and not found[4]:
            return Length(days=_whole(days * _DAYS.get(found[3], 1), line))
        raise unread(line, ProblemCode.NOT_WHOLE if days is not None else ProblemCode.UNKNOWN)
    raise unread(line, ProblemCode.UNKNOWN)


def _whole(figure: Decimal, line: str) -> int:
    if figure != int(figure):
        raise unread(line, ProblemCode.NOT_WHOLE)
    return int(figure)
