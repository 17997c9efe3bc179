"""A figure as people write it: 300, 1,200, 三百, 二百五, 一千二, 2百, 1万2, 3k; in Korean and English too."""

import re
from decimal import Decimal

from kiosk.hall.form.written.english import read_english
from kiosk.hall.form.written.korean import read_korean
from kiosk.hall.form.wrong import ProblemCode, Wrong

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_ALIKE = str.maketrans(
    "〇○壹贰貳叁肆伍陆陸柒捌玖拾佰仟两0123456789", "零零一二二三四五六六七八九十百千二零一二三四五六七八九"
)
_SCORES = {"廿": "二十", "卅": "三十"}
_FIGURE = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3}){1,2}(?:\.[0-9]{1,2})?")
_BY_UNIT = re.compile(r"([0-9]+(?:\.[0-9]{1,2})?)([百千万kw])([0-9]*)")
_UNIT_OF = {"百": 100, "千": 1000, "万": 10_000, "k": 1000, "w": 10_000}
_CHINESE = re.compile(r"[零一二三四五六七八九十百千万]{1,15}")
_TWO_AT_ONCE = re.compile(r"(?:^|[十百千万])[一二三四五六七八九]{2,}")


def read(text: str) -> Decimal | None:
    """The figure, None if the text is none; AMBIGUOUS where it says two at once: 三四, 百八, 一千五十."""
    if _FIGURE.fullmatch(text):
        return Decimal(text)
    if _GROUPED.fullmatch(text):
        return Decimal(text.replace(",", ""))
    readings = (_by_unit, _chinese, read_korean, read_english)
    return next((found for reading in readings if (found := reading(text)) is not None), None)


def write(number: int) -> str:
    """A whole number below 100 million in Chinese, in full: 一百零五."""
    high, low = divmod(number, 10_000)
    if high:
        gap = "零" if low and low < 1000 else ""
        return f"{write(high)}万{gap}{write(low) if low else ''}".replace("万十", "万一十").replace("零十", "零一十")
    return _below_ten_thousand(number)


def shorten(written: str) -> str:
    """The same as people say it, its last unit left out: 二百五; unchanged where they say it in full."""
    last, before = written[-1:], written[-3:-2]
    is_next = last in _UNITS and before in _UNITS and _UNITS[before] == 10 * _UNITS[last]
    return written[:-1] if is_next else written


def _below_ten_thousand(number: int) -> str:
    said, is_gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, unit)
        if digit:
            said += ("零" if is_gap and said else "") + _DIGITS[digit] + name
        is_gap = not digit
    return re.sub("^一十", "十", said) or _DIGITS[0]


def _by_unit(text: str) -> Decimal | None:
    """1.2万, 15万, 3k; 1千2 = 1200, 1百05 = 105, 1万2000 = 12000."""
    found = _BY_UNIT.fullmatch(text)
    if found is None:
        return None
    figure, unit, rest = found.groups()
    size = _UNIT_OF[unit]
    if (rest and "." in figure) or len(rest) not in (0, 1, len(str(size)) - 1):
        return None
    low = int(rest or 0) * (size // 10 if len(rest) == 1 and rest != "0" else 1)
    return Decimal(figure) * size + low


def _chinese(text: str) -> Decimal | None:
    whole, point, part = text.partition("点")
    if point and re.fullmatch(r"[零〇一二三四五六七八九]{1,2}", part):
        digits = "".join(str(_DIGITS.index(letter)) for letter in part.translate(_ALIKE))
        before = _chinese(whole)
        return None if before is None else before + Decimal(f"0.{digits}")
    for score, tens in _SCORES.items():
        text = text.replace(score, tens)
    plain = text.translate(_ALIKE)
    if not _CHINESE.fullmatch(plain):
        return None
    if set(plain) <= set(_DIGITS) and len(plain) > 1:
        return _digit_by_digit(plain)
    number = _added_up(plain)
    full = write(number)
    same = re.sub("^一十", "十", re.sub("(?<=[百千])十", "一十", plain))
    if same not in (full, shorten(full)):
        raise Wrong(ProblemCode.AMBIGUOUS)
    return Decimal(number)


def _digit_by_digit(plain: str) -> Decimal:
    """二零零; without a nought it may be two figures: 三五 is three to five."""
    if "零" not in plain or plain.startswith("零"):
        raise Wrong(ProblemCode.AMBIGUOUS)
    return Decimal("".join(str(_DIGITS.index(letter)) for letter in plain))


def _added_up(plain: str) -> int:
    """The value of digits and units; whether they are written so that it is the only one, the caller sees."""
    if _TWO_AT_ONCE.search(plain):
        raise Wrong(ProblemCode.AMBIGUOUS)
    total, section, digit, unit = 0, 0, 0, 1
    for letter in plain:
        if letter == "万":
            total, section, digit, unit = (section + digit) * 10_000, 0, 0, 10_000
        elif letter in _UNITS:
            section, digit, unit = section + (digit or 1) * _UNITS[letter], 0, _UNITS[letter]
        else:
            digit = _DIGITS.index(letter)
            unit = 1 if letter == "零" else unit
    return total + section + digit * (unit // 10 if unit > 10 else 1)
