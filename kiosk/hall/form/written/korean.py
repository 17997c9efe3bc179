"""Korean figures: 이백오십, 30만, 백; and those that people count by: 세, 다섯, 열두."""

import re
from decimal import Decimal

_DIGITS = {digit: number for number, digit in enumerate("일이삼사오육칠팔구", 1)} | {"륙": 6}
_PART = "(?:(?P<{0}>[일이삼사오육륙칠팔구]?){1})?"
_BELOW = "".join(_PART.format(name, unit) for name, unit in (("k", "천"), ("h", "백"), ("t", "십")))
_SINO = re.compile(f"{_BELOW}(?P<o>[일이삼사오육륙칠팔구]?)")
_SIZES = {"k": 1000, "h": 100, "t": 10}
_DECADES = ("열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔")
_TENS = {ten: 10 * number for number, ten in enumerate(_DECADES, 1)} | {"스무": 20}
_ONES = {"하나": 1, "한": 1, "둘": 2, "두": 2, "셋": 3, "세": 3, "넷": 4, "네": 4} | {
    one: number for number, one in enumerate(["다섯", "여섯", "일곱", "여덟", "아홉"], 5)
}
_NATIVE = re.compile(f"({'|'.join(_TENS)})?({'|'.join(_ONES)})?")


def read_korean(text: str) -> Decimal | None:
    """The figure, None if the text is none."""
    if not text:
        return None
    high, man, low = text.partition("만")
    if man:
        many = (
            Decimal(high) if re.fullmatch(r"[0-9]{1,4}(?:\.[0-9]{1,2})?", high) else _sino(high) if high else Decimal(1)
        )
        few = _sino(low) if low else Decimal(0)
        return None if many is None or few is None else many * 10_000 + few
    return _sino(text) or _native(text)


def _sino(text: str) -> Decimal | None:
    found = _SINO.fullmatch(text)
    if found is None or not text:
        return None
    parts = [_DIGITS.get(found[name], 1) * size for name, size in _SIZES.items() if found[name] is not None]
    return Decimal(sum(parts) + _DIGITS.get(found["o"], 0))


def _native(text: str) -> Decimal | None:
    found = _NATIVE.fullmatch(text)
    if found is None:
        return None
    return Decimal(_TENS.get(found[1] or "", 0) + _ONES.get(found[2] or "", 0))
