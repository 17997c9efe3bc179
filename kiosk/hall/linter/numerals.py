"""Numbers in a folded text: 200, 2.5, 2百, 三百, 二百五, 十五."""

import math
import re
from collections.abc import Iterator

import msgspec

from kiosk.hall.linter.folding import Break, Folded, is_digit

_DIGITS = {"零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}
_FIGURE = re.compile(r"([0-9]+(?:\.[0-9]+)?)([十百千万]*)([0-9]*)")
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
    """Whether a digit begins the next number: 二十六一小时 is 26 an hour, and 十三四岁 13 or 14."""
    has_unit, last = not set(number).isdisjoint(_UNITS), number[-1]
    return has_unit and last in _DIGITS and _DIGITS[last] != 0 and _DIGITS[letter] != _DIGITS[last] + 1


def _value(text: str) -> float:
    if is_digit(text[0]):
        return _figure(text)
    if not set(text) & set(_UNITS):
        return float("".join(str(_DIGITS[letter]) for letter in text))
    return float(_chinese(text))


def _figure(text: str) -> float:
    """2百 is 200, 1万2 is 12000, 1.5万 is 15000; of 11.30.5 the first two."""
    figure, units, rest = _FIGURE.findall(text)[0]
    unit = math.prod(_UNITS[letter] for letter in units)
    value = float(figure) * unit
    return value + int(rest) * (unit // 10 if len(rest) == 1 else 1) if units and rest else value


def _chinese(text: str) -> int:
    """三百 is 300, 二百五 is 250, 十三四 is 14."""
    total, digit, unit = 0, 0, 1
    for letter in text:
        if letter in _DIGITS:
            digit = _DIGITS[letter]
            unit = 1 if digit == 0 else unit
        elif letter == "万":
            total, digit, unit = (total + digit) * _UNITS[letter], 0, _UNITS[letter]
        else:
            total, digit, unit = total + (digit or 1) * _UNITS[letter], 0, _UNITS[letter]
    return total + digit * max(1, unit // 10)
