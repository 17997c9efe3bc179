"""Pay as people write it: 300, 三百块一天, 200-300/天, 2块5一件, 一天两三百, 包干500."""

import re
from decimal import Decimal

import msgspec

from kiosk.hall.form.written import numerals
from kiosk.hall.form.written.folded import fold, unread
from kiosk.hall.form.wrong import ProblemCode, Wrong
from kiosk.hall.posting import PayUnit


class Pay(msgspec.Struct, frozen=True):
    """One figure or a range, in fen; `most` is 0 for one figure, `unit` UNKNOWN where nobody says one."""

    least: int
    most: int = 0
    unit: PayUnit = PayUnit.UNKNOWN


_UNITS = {
    PayUnit.HOUR: r"个?(?:小时|钟头)|时|h|hr|hour|시간",
    PayUnit.DAY: "天|日|个?工|day|일",
    PayUnit.MONTH: "个?月|month|mo|달|개월|월",
    PayUnit.PIECE: "件|piece|pc|건|개",
    PayUnit.MU: "亩地?|mu|무",
    PayUnit.TRIP: "趟|trip|탕|번",
}
_ALONE = {
    PayUnit.HOUR: "时薪|시급",
    PayUnit.DAY: "日薪|일당|하루에?",
    PayUnit.MONTH: "月薪|월급",
    PayUnit.WHOLE_JOB: "包干|一口价|全包|总共|一共|整个活儿?|一个活儿?|inall|total|wholejob|통채로|모두",
}
_EACH = "每一?|一|1|按|per|a|an|each|한|매"
_MONEY = "块钱|块|元钱|元|圆|钱|¥|rmb|cny|yuan|원"
_LESS = {"毛": Decimal("0.1"), "角": Decimal("0.1"), "分": Decimal("0.01")}
_TWO = re.compile(r"([一二两三四五六七八])([二三四五六七八九])([十百千万])")
_PARTS = re.compile(r"(?P<whole>.+?)(?:块|元)(?P<rest>.*)")


def _said(unit: PayUnit) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a unit stands before the figure, and behind it."""
    alone = f"|{_ALONE[unit]}" if unit in _ALONE else ""
    if unit not in _UNITS:
        return re.compile(f"^(?:{_ALONE[unit]})[:是,]?"), re.compile(f"/?(?:{_ALONE[unit]})$")
    name = _UNITS[unit]
    first = re.compile(f"^(?:(?:{_EACH})(?:{name}){alone})[:是,]?")
    return first, re.compile(f"(?:/(?:{_EACH})?(?:{name})|(?:{_EACH})(?:{name}){alone})$")


_SAID = {unit: _said(unit) for unit in (*_UNITS, PayUnit.WHOLE_JOB)}


def read(text: str) -> Pay:
    """What is written; NOT_A_NUMBER or AMBIGUOUS where it cannot be taken."""
    line = fold(text)
    unit, rest = _apart(line)
    first, dash, last = rest.partition("-")
    if dash and not first and _money(last) is not None:
        raise Wrong(ProblemCode.TOO_SMALL)
    if two := _TWO.fullmatch(_bare(rest)):
        first, dash, last = _two_at_once(two)
    least, most = _money(first), _money(last) if dash else Decimal(0)
    if least is None or most is None:
        raise unread(line, ProblemCode.NOT_A_NUMBER)
    if dash:
        least = _shared(first, last, least)
        if least >= most:
            raise Wrong(ProblemCode.AMBIGUOUS)
    return Pay(int(least * 100), int(most * 100), unit)


def _apart(line: str) -> tuple[PayUnit, str]:
    """The unit that is said, once, and what is left of the text."""
    for unit, (before, behind) in _SAID.items():
        for pattern in (before, behind):
            rest, count = pattern.subn("", line, count=1)
            if count and rest:
                return unit, rest.strip()
    return PayUnit.UNKNOWN, line


def _two_at_once(found: re.Match[str]) -> tuple[str, str, str]:
    """两三百 is 200 to 300; figures that do not follow each other are none."""
    low, high = (numerals.read(found[group]) for group in (1, 2))
    if low is None or high is None or high - low != 1:
        raise Wrong(ProblemCode.AMBIGUOUS)
    return found[1] + found[3], "-", found[2] + found[3]


def _shared(first: str, last: str, least: Decimal) -> Decimal:
    """两到三百 is 200 to 300, as nobody means 2; 2-300 may be either."""
    last = _bare(last)
    unit = last[-1:]
    if least >= 10 or len(_bare(first)) != 1:
        return least
    if unit in "百千万" and len(last) == 2:
        return least * {"百": 100, "千": 1000, "万": 10_000}[unit]
    figure = numerals.read(last)
    if figure is not None and figure >= 100:
        raise Wrong(ProblemCode.AMBIGUOUS)
    return least


def _bare(text: str) -> str:
    """A figure without the word for money."""
    return re.sub(f"^(?:{_MONEY})|(?:{_MONEY})$", "", text)


def _money(text: str) -> Decimal | None:
    """An amount in yuan: 300, 三百块钱, 2块5, 五毛, 12块5毛."""
    plain = text.removesuffix("整").removesuffix("钱")
    found = _PARTS.fullmatch(plain)
    if found and found["rest"]:
        whole, less = numerals.read(found["whole"]), _less(found["rest"])
        return None if whole is None or less is None else whole + less
    if plain[-1:] in _LESS:
        return _less(plain)
    return numerals.read(_bare(plain))


def _less(text: str) -> Decimal | None:
    """What stands behind the yuan: 5, 5毛, 50, 5毛5分."""
    if re.fullmatch("[0-9]{2}", text):
        return Decimal(f"0.{text}")
    total = Decimal(0)
    for piece in re.findall(r"[^毛角分]+[毛角分]?", text):
        size = _LESS.get(piece[-1], Decimal("0.1") if not total else Decimal("0.01"))
        figure = numerals.read(piece.rstrip("毛角分"))
        if figure is None or figure > 9:
            return None
        total += figure * size
    return total or None
