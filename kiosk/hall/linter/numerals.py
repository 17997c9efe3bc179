"""Numbers in a folded text: 200, 2.5, 2百, 三百, 二百五, 十五."""

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from kiosk.hall.form.written.numerals import read
from kiosk.hall.form.wrong import Wrong
from kiosk.hall.linter.folding import Break, Folded, is_digit

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = frozenset("十百千万")
_MOST_LETTERS = 12
"""Of a number; what is longer is none that any rule asks for."""


class Number(msgspec.Struct, frozen=True):
    """A number, from which folded letter to before which."""

    start: int
    end: int
    value: float


def numbers(folded: Folded) -> Iterator[Number]:
    """All numbers, each as long as it goes."""
    text, place = folded.text, 0
    while place < len(text):
        is_one = is_digit(text[place]) or text[place] in _DIGITS or text[place] == "十"
        end = _end(folded, place) if is_one else place + 1
        if is_one and end - place <= _MOST_LETTERS:
            yield Number(place, end, _value(text[place:end]))
        place = end


def _end(folded: Folded, start: int) -> int:
    """Behind the last letter of the number that begins there."""
    text, place = folded.text, start + 1
    while place < len(text) and folded.letters[place].gap is Break.NONE:
        is_point = text[place] == "." and is_digit(text[place - 1]) and is_digit(text[place + 1 : place + 2])
        if not is_point and not _goes_on(text[max(start, place - _MOST_LETTERS) : place], text[place]):
            break
        place += 1
    return place


def _goes_on(number: str, letter: str) -> bool:
    """Whether a letter is part of a number that has begun."""
    if letter in _UNITS:
        return True
    if is_digit(number[0]):
        return is_digit(letter)
    return letter in _DIGITS and not _is_another(number, letter)


def _is_another(number: str, letter: str) -> bool:
    """Whether a digit begins the next number: 二十六一小时 is 26 an hour, and 十三四岁 is one."""
    has_unit, last = not set(number).isdisjoint(_UNITS), number[-1]
    return has_unit and last in _DIGITS and _DIGITS[last] != 0 and _DIGITS[letter] != _DIGITS[last] + 1


def _value(text: str) -> float:
    """As the form reads it; of 11.30.5 the first two."""
    return float(".".join(text.split(".")[:2])) if text.isascii() else _words(text)


@lru_cache(maxsize=4096)
def _words(text: str) -> float:
    """Of what the form reads in two ways, 十三四 or 四五十, the largest part that it reads in one."""
    try:
        found = read(text)
    except Wrong:
        found = None
    if found is not None:
        return float(found)
    return max(_value(text[1:]), _value(text[:-1])) if len(text) > 1 else 0.0
