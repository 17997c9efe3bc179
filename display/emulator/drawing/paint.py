"""A window as pixels: pages of rows that stand, blink or move in, or a strip that passes for ever."""

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from display.emulator.drawing.font import BitmapFont
from display.emulator.drawing.letters import Letters, length, letters, wrap
from display.emulator.drawing.window import Kind, Window
from display.sign import Colour

RGB = {Colour.RED: (255, 0, 0), Colour.GREEN: (0, 255, 0), Colour.YELLOW: (255, 255, 0)}
BLINK_S = 0.5
_LEAST_STAY_S = 0.5

Rows = Sequence[Letters]


@dataclass(frozen=True, slots=True)
class Phase:
    """Where a window stands at a moment: its page, the pixels it has moved, whether a blink hides it."""

    page: int = 0
    moved: int = 0
    is_hidden: bool = False


class Painting:
    """One window, ready to be painted at any moment."""

    def __init__(self, window: Window, font: BitmapFont) -> None:
        self._window = window
        self._font = font
        self._motion = window.motion
        self._pages = self._cut()
        self._painted: dict[int, Image.Image] = {}

    def phase(self, elapsed_s: float) -> Phase:
        """What is seen so many seconds after it came; equal phases are equal pixels."""
        motion, way = self._motion, self._way()
        if motion.kind is Kind.RUN:
            return Phase(moved=int(elapsed_s / motion.step_s) % (way + self._strip()))
        turn_s = way * motion.step_s + max(_LEAST_STAY_S, self._window.stay_s)
        last = len(self._pages) - 1
        turned = int(elapsed_s / turn_s)
        turned = turned if self._window.loops else min(turned, last)
        moved = min(way, int((elapsed_s - turned * turn_s) / motion.step_s))
        is_hidden = motion.kind is Kind.BLINK and int(elapsed_s / BLINK_S) % 2 == 1
        return Phase(turned % (last + 1), moved, is_hidden)

    def paint(self, phase: Phase) -> Image.Image:
        """The window's pixels, RGB."""
        rect, motion = self._window.rect, self._motion
        is_back = motion.kind is Kind.RUN and motion.dx + motion.dy > 0
        left = (self._strip() if is_back else self._way()) - phase.moved
        seen = Image.new("RGB", (rect.width, rect.height))
        if not phase.is_hidden:
            seen.paste(self._page(phase.page), (-motion.dx * left, -motion.dy * left))
        return seen

    def _way(self) -> int:
        """Pixels from just outside to the place where a page stands."""
        rect = self._window.rect
        return abs(self._motion.dx) * rect.width + abs(self._motion.dy) * rect.height

    def _strip(self) -> int:
        """Pixels the strip is long in the direction in which it runs."""
        rows = self._pages[0]
        return max(1, length(rows[0]) if self._motion.dx else self._height(rows))

    def _cut(self) -> list[Rows]:
        window = self._window
        rows = [letters(row) for row in window.rows] or [()]
        runs = self._motion.kind is Kind.RUN
        if runs and self._motion.dx:
            return [[tuple(letter for row in rows for letter in row)]]
        if window.wraps:
            rows = [piece for row in rows for piece in wrap(row, window.rect.width)]
        return [rows] if runs else self._paged(rows)

    def _paged(self, rows: Rows) -> list[Rows]:
        pages: list[list[Letters]] = [[]]
        for row in rows:
            is_full = self._window.is_single or self._height([*pages[-1], row]) > self._window.rect.height
            if is_full and pages[-1]:
                pages.append([])
            pages[-1].append(row)
        return list(pages)

    def _page(self, index: int) -> Image.Image:
        if index not in self._painted:
            self._painted[index] = self._write(self._pages[index])
        return self._painted[index]

    def _write(self, rows: Rows) -> Image.Image:
        motion, rect = self._motion, self._window.rect
        runs = motion.kind is Kind.RUN
        width = self._strip() if runs and motion.dx else rect.width
        height = self._strip() if runs and motion.dy else rect.height
        page = Image.new("RGB", (width, height))
        top = max(0, int((height - self._height(rows)) * self._window.down))
        for row in rows:
            tall = self._tall(row)
            self._write_row(page, row, top + tall)
            top += tall + self._window.spacing
        return page

    def _write_row(self, page: Image.Image, row: Letters, bottom: int) -> None:
        left = max(0, int((page.width - length(row)) * self._window.across))
        for letter in row:
            if letter.colour:
                glyph = self._font.glyph(letter.char, letter.height)
                page.paste(RGB[letter.colour], (left, bottom - letter.height), glyph)
            left += letter.width

    def _height(self, rows: Rows) -> int:
        return sum(map(self._tall, rows)) + self._window.spacing * (len(rows) - 1)

    def _tall(self, row: Letters) -> int:
        return max((letter.height for letter in row), default=self._window.letter)
