"""Running text as lines: broken between words and hanzi, never before a mark that closes or after one that opens."""

import re
from collections.abc import Callable, Iterator

from display.writing.text import width

CLOSING = frozenset("，。、；：？！…—～·）》〉】」』〕］｝”’％℃,.;:?!)]}%")
OPENING = frozenset("（《〈【「『〔［｛“‘￥([{$")
PAUSES = frozenset("，。；：？！,;:?!")
MEASURES = frozenset("年月日号点时分秒元角人个天周楼层栋米里斤吨亩趟件次名位岁")
"""What a number before it stays with."""
Pieces = Callable[[str], Iterator[str]]
_LOOSE = re.compile(f" +(?=[{re.escape(''.join(CLOSING))}])|(?<=[{re.escape(''.join(OPENING))}]) +")
"""Blanks within brackets and before marks, where a line would break wrongly."""
_TOKEN = re.compile(r" +|[!-~]+|[^ ]")


def wrap(text: str, columns: int, pieces: Pieces | None = None) -> list[str]:
    """A cleaned text as lines of at most so many columns, at least 2; blanks at breaks go. A piece too long is cut.

    Lines break between `pieces`, usually `units`.
    """
    lines: list[str] = []
    line = ""
    for unit in (pieces or units)(text):
        longer = line + unit
        if width(longer.rstrip()) <= columns:
            line = longer if line else unit.lstrip()
            continue
        lines.append(line.rstrip())
        *full, line = _cut(unit.lstrip(), columns)
        lines.extend(full)
    return [line for line in (*lines, line.rstrip()) if line]


def units(text: str) -> Iterator[str]:
    """The pieces that a line break must not part; blanks go with what follows them."""
    unit = ""
    for token in _TOKEN.findall(_LOOSE.sub("", text)):
        if unit and not _clings(unit, token):
            yield unit
            unit = ""
        unit += token
    if unit.strip():
        yield unit


def phrases(text: str) -> Iterator[str]:
    """The pieces between marks where a speaker would pause; each keeps its mark."""
    phrase = ""
    for unit in units(text):
        phrase += unit
        if phrase[-1] in PAUSES:
            yield phrase
            phrase = ""
    if phrase:
        yield phrase


def _clings(before: str, token: str) -> bool:
    if token.isspace():
        return False
    last = before[-1]
    return last.isspace() or last in OPENING or token[0] in CLOSING or (last.isdigit() and token in MEASURES)


def _cut(unit: str, columns: int) -> list[str]:
    """Pieces of a unit, of at most so many columns each; the last may be followed by more."""
    pieces = []
    while width(unit) > columns:
        end = _end(unit, columns)
        pieces.append(unit[:end])
        unit = unit[end:]
    return [*pieces, unit]


def _end(unit: str, columns: int) -> int:
    """How many letters fit; one less if a closing mark would begin the next line."""
    end = next(index for index in range(1, len(unit) + 1) if width(unit[: index + 1]) > columns)
    clings = unit[end] in CLOSING and end > 1 and unit[end - 1] not in CLOSING
    return end - 1 if clings else end
