"""What one sees: the matrix as pixels."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PIL import Image

from display.emulator.drawing.font import BitmapFont
from display.emulator.drawing.memory import Standing
from display.emulator.drawing.paint import Painting, Phase
from display.emulator.drawing.window import Window
from display.sign import Size

BRIGHTEST = 100
_DIMMEST = 0.5
"""How much of its light a picture keeps at no brightness at all: pictures are for people."""

Picture = tuple[tuple[Window, Phase], ...]


@dataclass(frozen=True)
class Glass:
    """The matrix at a moment: `rgb` row by row, 3 bytes a pixel, black where no LED is lit; brightness in percent.

    `generation` grows by one whenever the pixels or the brightness may have changed.
    """

    size: Size
    rgb: bytes
    generation: int
    brightness: int = BRIGHTEST

    @cached_property
    def image(self) -> Image.Image:
        """The pixels as a Pillow image, mode RGB, a little darker if the LEDs are dimmed."""
        image = Image.frombytes("RGB", (self.size.width, self.size.height), self.rgb)
        if self.brightness == BRIGHTEST:
            return image
        share = _DIMMEST + (1 - _DIMMEST) * self.brightness / BRIGHTEST
        return image.point(lambda value: round(value * share))

    @property
    def is_dark(self) -> bool:
        """Whether no LED is lit."""
        return not any(self.rgb)


class Painter:
    """Paints windows; what did not change is not painted again."""

    def __init__(self, size: Size, font: BitmapFont) -> None:
        self._size = size
        self._font = font
        self._paintings: dict[Window, Painting] = {}
        self._picture: Picture = ()
        self._glass = Glass(size, bytes(size.width * size.height * 3), 0)

    def glass(self, standing: Sequence[Standing], brightness: int, now: float) -> Glass:
        """The glass with these windows; the same object as before if nothing changed."""
        self._paintings = {stands.window: self._painting(stands.window) for stands in standing}
        picture = tuple(
            (stands.window, self._paintings[stands.window].phase(now - stands.since)) for stands in standing
        )
        if picture != self._picture or brightness != self._glass.brightness:
            self._picture = picture
            self._glass = Glass(self._size, self._paint(picture), self._glass.generation + 1, brightness)
        return self._glass

    def _painting(self, window: Window) -> Painting:
        return self._paintings.get(window) or Painting(window, self._font)

    def _paint(self, picture: Picture) -> bytes:
        image = Image.new("RGB", (self._size.width, self._size.height))
        for window, phase in picture:
            image.paste(self._paintings[window].paint(phase), (window.rect.x, window.rect.y))
        return image.tobytes()
