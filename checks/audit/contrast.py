"""How well a text stands out from what is painted behind it (WCAG 2.2, 1.4.3)."""

import itertools
from collections.abc import Sequence

from PIL import Image

Colour = tuple[int, int, int]

ALIKE = 40
"""Colours that differ by less, over all three parts of 0-255, are one: smoothed edges are many."""
MOSTLY = 0.7
"""A text's own strokes cover less than this of its box."""


def contrast(one: Colour, other: Colour) -> float:
    """From 1, the same, to 21, black on white."""
    lights = sorted((_light(one), _light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def ground(image: Image.Image, box: tuple[int, int, int, int], ink: Colour) -> Colour:
    """The colour behind a text of this ink whose box is (left, top, right, bottom) in pixels."""
    found = _colours(image, box)
    count, most = found[0]
    if _distance(most, ink) <= ALIKE and count > MOSTLY * sum(count for count, _ in found):
        return most
    return next((colour for _, colour in found if _distance(colour, ink) > ALIKE), most)


def is_painted(image: Image.Image, box: tuple[int, int, int, int], ink: Colour, behind: Colour) -> bool:
    """Whether there are any strokes of this ink; the first few colours mostly tell."""
    found = _colours(image, box)
    enough = 0.003 * sum(count for count, _ in found)
    strokes = (count for count, colour in found if _distance(colour, ink) < _distance(colour, behind))
    return any(painted > enough for painted in itertools.accumulate(strokes))


def over(ink: Colour, alpha: float, behind: Colour) -> Colour:
    """An ink that lets some of its ground through."""
    red, green, blue = (round(alpha * one + (1 - alpha) * other) for one, other in zip(ink, behind, strict=True))
    return red, green, blue


def _colours(image: Image.Image, box: tuple[int, int, int, int]) -> list[tuple[int, Colour]]:
    """The colours in a box, the most frequent first."""
    part = image.crop(box)
    counted: Sequence[tuple[int, Colour]] = part.getcolors(part.width * part.height) or ()
    return sorted(counted, reverse=True)


def _distance(one: Colour, other: Colour) -> int:
    return sum(abs(a - b) for a, b in zip(one, other, strict=True))


def _light(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
