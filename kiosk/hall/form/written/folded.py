"""What was typed, in one form: narrow, small, simplified, one kind of dash, no blank but between digits."""

import re
import unicodedata

from kiosk.hall.form.plain import clean
from kiosk.hall.form.wrong import ProblemCode, Wrong

LONGEST = 60
"""Letters of what is read at all: nobody writes a figure or a time with more."""
_SIMPLE = str.maketrans(
    "兩萬塊圓點個時鐘後週禮號幾來畝間錢總還兒單從開淩", "两万块圆点个时钟后周礼号几来亩间钱总还儿单从开凌"
)
_DASHES = re.compile(r"[-‐‑‒–—―−~～〜∼_ー]+|至|到|から|에서|부터|까지")
_UNSURE = re.compile(
    r"左右|上下|以上|以下|以内|大概|大约|差不多|最少|至少|最多|不到|可能|面议|面谈|再谈|商量|另议|看着给|看情况|不等"
    r"|[多来几约+?]|起|或|还是|[0-9一二三四五六七八九][-,、/][0-9一二三四五六七八九]"
    r"|정도|쯤|가량|이상|이하|약|또는|about|around|approx|atleast|upto|maybe|negotiable"
)


def fold(text: str) -> str:
    """The same in one form; MISSING if nothing is left."""
    line = clean(unicodedata.normalize("NFKC", text[: 4 * LONGEST])).casefold()
    if not line:
        raise Wrong(ProblemCode.MISSING)
    plain = "".join(letter for letter in line if unicodedata.category(letter) not in ("Mn", "Me"))
    dashed = _DASHES.sub("-", plain.translate(_SIMPLE))
    return re.sub(r"(?<![0-9])\s|\s(?![0-9])", "", dashed)


def is_unsure(folded: str) -> bool:
    """Whether it says more or less, or that it is still to be settled."""
    return _UNSURE.search(folded) is not None


def unread(folded: str, code: ProblemCode) -> Wrong:
    """Why this was not read: it is unsure, has a blank inside a figure, or is none at all (`code`)."""
    has_gap = re.search(r"[0-9]\s[0-9]", folded) is not None
    return Wrong(ProblemCode.AMBIGUOUS if is_unsure(folded) or has_gap else code)
