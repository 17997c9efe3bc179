"""English figures, written without blanks: threehundredandfifty, twentyfive."""

import re
from decimal import Decimal

_SMALL = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_ONES = {word: number for number, word in enumerate(_SMALL, 1)} | {"a": 1}
_LARGE = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_TENS = {word: 10 * number for number, word in enumerate(_LARGE, 2)}
_ONE, _TEN = f"(?:{'|'.join(sorted(_SMALL, key=len, reverse=True))})", f"(?:{'|'.join(_TENS)})"
_BELOW = f"(?:({_TEN})-?)?({_ONE})?"
_FIGURE = re.compile(rf"(?:({_ONE}|a)thousand(?:and|,)?)?(?:({_ONE}|a)hundred(?:and)?)?{_BELOW}")


def read_english(text: str) -> Decimal | None:
    """The figure, None if the text is none."""
    found = _FIGURE.fullmatch(text)
    if found is None or not text:
        return None
    thousands, hundreds, tens, ones = (found[group] or "" for group in range(1, 5))
    if tens and _ONES.get(ones, 0) > 9:
        return None
    high = 1000 * _ONES.get(thousands, 0) + 100 * _ONES.get(hundreds, 0)
    return Decimal(high + _TENS.get(tens, 0) + _ONES.get(ones, 0))
