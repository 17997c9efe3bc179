"""Numbers and accounts of a person in text that everybody sees: mobiles, identity and card numbers, chats, mail.

They are written in many ways: wide, in Chinese, with o for 0, in groups, spread over two fields. Prices, times, days,
house numbers and plates are none.
"""

import re
import unicodedata
from collections.abc import Sequence

_CHINESE = str.maketrans("〇零○◯一壹幺二贰三叁四肆五伍六陆七柒八捌九玖", "00001112233445566778899")
_LATIN = str.maketrans("oil|", "0111")
_LOOKS_LIKE_DIGITS = re.compile(r"[oil|]*[0-9][0-9oil|]*|(?<![a-z])o+(?![a-z])")

_DAY = r"20[2-4]\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)"
_FIGURE, _UNIT = r"\d{1,5}(?:\.\d{1,2})?", "[元块人个名位号点时天月日年米平栋楼层室岁斤吨公里亩趟件]"
_AMOUNT = rf"{_FIGURE}(?:[-~至到–—]{_FIGURE})?(?={_UNIT})"
_COMMON = re.compile(rf"(?<!\d)(?:{_DAY}|{_AMOUNT})")

_RUN = re.compile(r"[0-9]+(?:(?:[^\w:¥$%]|_){1,3}[0-9]+)*(?:(?:[^\w:¥$%]|_){0,3}x(?![a-z]))?")
_MOBILE = re.compile(r"1[3-9][0-9]{9}")
_WHOLE_MOBILE = re.compile(rf"(?:(?:00)?86)?{_MOBILE.pattern}")
_IDENTITY = re.compile(r"[1-9][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x]")
_CARD_DIGITS = range(15, 20)
_MOST_GROUPS = 20
_USUAL = ([3, 4, 4], [3, 8])
"""How many digits of a mobile stand together, where it is parted in different ways."""

_CHAT = r"(?:微信|薇信|威信|v信|(?<![a-z])(?:vx|wx|weixin|wechat|qq|dy)(?![a-z])|扣扣|抖音|快手)"
_ACCOUNT = re.compile(
    rf"{_CHAT}[\s群]{{0,3}}(?:[号是加搜:]{{1,3}}\s?[a-z0-9_-]{{5,20}}+|(?=[a-z_-]*[0-9])[a-z0-9_-]{{5,20}}+)(?![元块])"
)
_MAIL = re.compile(r"[a-z0-9._+-]+@[a-z0-9-]+\.[a-z]{2,}")


def holds_personal(text: str) -> bool:
    """Whether a person can be found by what a text holds."""
    plain = _plain(text)
    digits = _LOOKS_LIKE_DIGITS.sub(lambda found: found[0].translate(_LATIN), plain.translate(_CHINESE))
    runs = _RUN.findall(_COMMON.sub("日", digits))
    return bool(_ACCOUNT.search(plain) or _MAIL.search(plain)) or any(map(_is_personal, runs))


def hold_personal(first: str, second: str) -> bool:
    """Whether a person can be found by what two texts hold one behind the other, and by neither alone."""
    alone = holds_personal(first) or holds_personal(second)
    return not alone and holds_personal(f"{first} {second}")


def _plain(text: str) -> str:
    """Narrow and small, without marks and without what is not seen."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(letter for letter in folded if unicodedata.category(letter) not in ("Mn", "Me", "Cf"))


def _is_personal(run: str) -> bool:
    """Whether digits that stand near each other are such a number, or some of them beside others."""
    groups = re.findall(r"[0-9]+|x", run)
    parts = [part.strip() or " " for part in re.split(r"[0-9]+", run)[1:-1]]
    if any(_is_long(group) for group in groups):
        return True
    count = len(groups)
    pieces = ((first, end) for first in range(count) for end in range(first + 1, min(first + _MOST_GROUPS, count) + 1))
    return any(_is_number(groups[first:end], {*parts[first : end - 1]}) for first, end in pieces)


def _is_long(group: str) -> bool:
    """Whether digits without a break are more than any price, and hold a mobile or are a card's."""
    return len(group) in _CARD_DIGITS or _MOBILE.search(group) is not None


def _is_number(groups: Sequence[str], parts: set[str]) -> bool:
    """Whether groups that are parted in these ways are one number."""
    digits, sizes = "".join(groups), [len(group) for group in groups]
    if _IDENTITY.fullmatch(digits):
        return True
    if len(digits) in _CARD_DIGITS and len(parts) == 1 and {*sizes[:-1]} == {4}:
        return True
    return _WHOLE_MOBILE.fullmatch(digits) is not None and (len(parts) <= 1 or sizes in _USUAL)
