"""An area's text as pixels: pages of lines, or one line that moves to the left for ever."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from display.emulator.font import BitmapFont
from display.emulator.markup import Letters, read_lines, wrap
from display.protocols.onbon.areas import MOVE_LEFT, NEWLINE_AUTOMATIC, RUN_ONCE, SINGLE_LINE, DynamicArea
from display.sign import COLUMN, LETTER, Colour

RGB = {Colour.RED: (255, 0, 0), Colour.GREEN: (0, 255, 0), Colour.YELLOW: (255, 255, 0)}
_HALF_SECOND = 0.5
_SPEED_STEP_S = 0.01
"""The emulated card moves a text by a pixel every (speed + 1) x 10 ms."""


@dataclass(frozen=True, slots=True)
class Phase:
    """Where an area stands at a moment: its page, or the pixels it has moved."""

    page: int = 0
    moved: int = 0


class Painting:
    """One area as it was received, ready to be painted at any moment."""

    def __init__(self, area: DynamicArea, font: BitmapFont) -> None:
        self._area = area
        self._font = font
        self._is_moving = area.effect == MOVE_LEFT
        self._pages = self._cut(read_lines(area.text))

    def phase(self, elapsed_s: float) -> Phase:
        """What is seen so many seconds after it came; equal phases are equal pixels."""
        if self._is_moving:
            step_s = (self._area.speed + 1) * _SPEED_STEP_S
            return Phase(0, int(elapsed_s / step_s) % (self._strip_width() + self._width()))
        turned = int(elapsed_s / max(_HALF_SECOND, self._area.stay_half_s * _HALF_SECOND))
        last = len(self._pages) - 1
        return Phase(min(turned, last) if self._area.run_mode == RUN_ONCE else turned % (last + 1))

    def paint(self, phase: Phase) -> Image.Image:
        """The area's pixels, RGB."""
        area = Image.new("RGB", (self._width(), self._area.height))
        x = self._width() - phase.moved if self._is_moving else 0
        self._write(area, self._pages[phase.page], x)
        return area

    def _cut(self, lines: list[Letters]) -> list[list[Letters]]:
        if self._is_moving:
            return [[tuple(letter for line in lines for letter in line)]]
        if self._area.newline == NEWLINE_AUTOMATIC:
            lines = wrap(lines, self._area.width)
        is_single = self._area.single_line == SINGLE_LINE
        fitting = 1 if is_single else max(1, (self._area.height + self._area.line_spacing) // self._pitch())
        return [lines[first : first + fitting] for first in range(0, len(lines), fitting)]

    def _write(self, area: Image.Image, lines: Sequence[Letters], x: int) -> None:
        for row, line in enumerate(lines):
            left = x
            for letter in line:
                glyph = self._font.glyph(letter.char)
                area.paste(RGB[letter.colour], (left, row * self._pitch()), glyph)
                left += letter.columns * COLUMN

    def _pitch(self) -> int:
        return LETTER + self._area.line_spacing

    def _width(self) -> int:
        return self._area.width * COLUMN

    def _strip_width(self) -> int:
        return sum(letter.columns for letter in self._pages[0][0]) * COLUMN
