"""The card's font: 16-px bitmaps, Latin 8 px wide, everything else 16; its larger letters are the same dots scaled."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from display.errors import FontMissing
from display.sign import COLUMN, LETTER

_NAMES = ("unifont.otf", "unifont.ttf", "Unifont.otf", "Unifont.ttf")
_FOLDERS = (
    Path("/usr/share/fonts/opentype/unifont"),
    Path("/usr/share/fonts/truetype/unifont"),
    Path("/usr/share/fonts/unifont"),
    Path("/usr/share/fonts/misc"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".local/share/fonts",
)
FONT_PLACES = tuple(folder / name for folder in _FOLDERS for name in _NAMES)
_PART = 4
"""Pixels: every height of letters is a multiple of it."""
_REPEATED = "—…"
"""Half as wide in this font as on a GB2312 card: drawn twice."""


def find_font(places: Iterable[Path] = FONT_PLACES) -> Path:
    """Where GNU Unifont is. FontMissing if it is nowhere."""
    for place in places:
        if place.is_file():
            return place
    raise FontMissing("The emulated card needs GNU Unifont, a 16-px bitmap font (Debian: apt install fonts-unifont).")


class BitmapFont:
    """Glyphs as masks of mode "1". FontMissing if the file is no font."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or find_font()
        try:
            # Pillow would look for a system font of the same name if a path were no font.
            self._font = ImageFont.truetype(BytesIO(path.read_bytes()), LETTER)
        except OSError as error:
            raise FontMissing(f"{path} cannot be read as a font: {error}") from error
        self._glyphs: dict[tuple[str, int], Image.Image] = {}

    def glyph(self, char: str, height: int = LETTER) -> Image.Image:
        """A letter's mask, as wide as high, or half as wide for ASCII; other heights than 16 are multiples of 4."""
        key = (char, height)
        if key not in self._glyphs:
            self._glyphs[key] = self._draw(char) if height == LETTER else _scaled(self.glyph(char), height)
        return self._glyphs[key]

    def _draw(self, char: str) -> Image.Image:
        mask = Image.new("1", (COLUMN if char.isascii() else 2 * COLUMN, LETTER))
        pen = ImageDraw.Draw(mask)
        pen.fontmode = "1"
        if char in _REPEATED:
            pen.text((COLUMN, 0), char, font=self._font, fill=1)
            pen.text((0, 0), char, font=self._font, fill=1)
        else:
            pen.text(((mask.width - round(self._font.getlength(char))) // 2, 0), char, font=self._font, fill=1)
        return mask


def _scaled(mask: Image.Image, height: int) -> Image.Image:
    """The same dots at another height: a dot is lit if it touches one that was, so all strokes stay equally thick."""
    times = height // _PART
    large = mask.resize((mask.width * times, mask.height * times), Image.Resampling.NEAREST).convert("L")
    return large.reduce(LETTER // _PART).point(lambda value: 255 if value else 0).convert("1")
