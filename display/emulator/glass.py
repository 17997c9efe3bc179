"""What one sees: the matrix as pixels."""

from dataclasses import dataclass
from functools import cached_property

from PIL import Image

from display.emulator.font import BitmapFont
from display.emulator.memory import Stored
from display.emulator.paint import Painting, Phase
from display.protocols.onbon import DynamicArea
from display.sign import COLUMN, Size

Picture = tuple[tuple[DynamicArea, Phase], ...]


@dataclass(frozen=True)
class Glass:
    """The matrix at a moment: `rgb` row by row, 3 bytes a pixel, black where no LED is lit.

    `generation` grows by one whenever the pixels may have changed.
    """

    size: Size
    rgb: bytes
    generation: int

    @cached_property
    def image(self) -> Image.Image:
        """The same as a Pillow image, mode RGB."""
        return Image.frombytes("RGB", (self.size.width, self.size.height), self.rgb)

    @property
    def is_dark(self) -> bool:
        """Whether no LED is lit."""
        return not any(self.rgb)


class Painter:
    """Paints areas; what did not change is not painted again."""

    def __init__(self, size: Size, font: BitmapFont) -> None:
        self._size = size
        self._font = font
        self._paintings: dict[DynamicArea, Painting] = {}
        self._picture: Picture = ()
        self._glass = Glass(size, bytes(size.width * size.height * 3), 0)

    def glass(self, areas: tuple[Stored, ...], now: float) -> Glass:
        """The glass with these areas; the same object as before if nothing changed."""
        self._paintings = {stored.area: self._painting(stored.area) for stored in areas}
        picture = tuple((stored.area, self._paintings[stored.area].phase(now - stored.since)) for stored in areas)
        if picture != self._picture:
            self._picture = picture
            self._glass = Glass(self._size, self._paint(picture), self._glass.generation + 1)
        return self._glass

    def _painting(self, area: DynamicArea) -> Painting:
        return self._paintings.get(area) or Painting(area, self._font)

    def _paint(self, picture: Picture) -> bytes:
        image = Image.new("RGB", (self._size.width, self._size.height))
        for area, phase in picture:
            image.paste(self._paintings[area].paint(phase), (area.x * COLUMN, area.y))
        return image.tobytes()
