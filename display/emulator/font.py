"""The card's font: 16-px bitmaps, Latin 8 px wide, everything else 16."""

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
_REPEATED = "—…"
"""Half as wide in this font as on a GB2312 card: drawn twice."""


def find_font(places: Iterable[Path] = FONT_PLACES) -> Path:
    """Where GNU Unifont is. FontMissing if it is nowhere."""
    for place in places:
        if place.is_file():
            return place
    raise FontMissing("The emulated card needs GNU Unifont, a 16-px bitmap font (Debian: apt install fonts-unifont).")


class BitmapFont:
    """Glyphs as masks of mode "1", 16 px high. FontMissing if the file is no font."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or find_font()
        try:
            # Pillow would look for a system font of the same name if a path were no font.
            self._font = ImageFont.truetype(BytesIO(path.read_bytes()), LETTER)
        except OSError as error:
            raise FontMissing(f"{path} cannot be read as a font: {error}") from error
        self._glyphs: dict[str, Image.Image] = {}

    def glyph(self, char: str) -> Image.Image:
        """A letter's mask, 8 px wide for ASCII and 16 px for what takes two bytes."""
        if char not in self._glyphs:
            self._glyphs[char] = self._draw(char)
        return self._glyphs[char]

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
