"""The glasses that a hall's page is looked at on, and the ways it can look there."""

import itertools
from dataclasses import dataclass

LANGUAGES = ("zh_CN", "ko_CN", "en")
NORMAL, LARGE, CONTRAST = MODES = ("normal", "large", "contrast")


@dataclass(frozen=True)
class Shape:
    """One glass: its pixels, and its millimetres."""

    pixels: tuple[int, int]
    mm: tuple[float, float]

    def __str__(self) -> str:
        return f"{self.pixels[0]}x{self.pixels[1]}"

    @property
    def is_wide(self) -> bool:
        """Whether it lies on its side."""
        return self.mm[0] > self.mm[1]


@dataclass(frozen=True)
class Look:
    """In which language a page speaks, and how its letters and colours are."""

    language: str
    mode: str

    def __str__(self) -> str:
        return f"{self.language} {self.mode}"


SHAPES = (
    Shape((1080, 1920), (268, 476)),
    Shape((1920, 1080), (476, 268)),
    Shape((1366, 768), (409, 230)),
    Shape((1280, 800), (331, 207)),
)
LOOKS = tuple(Look(language, mode) for language, mode in itertools.product(LANGUAGES, MODES))
PLAIN = LOOKS[0]
SMALL = (Shape((540, 960), (268, 476)), Shape((960, 540), (476, 268)))
"""Both shapes in few pixels: quick to paint."""
