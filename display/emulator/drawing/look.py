"""The glass as the eye sees it: round dots on black."""

from PIL import Image, ImageChops, ImageDraw, ImageFilter

BACKGROUND = (8, 8, 10)
OFF = (26, 26, 28)
RED, GREEN, YELLOW = (255, 52, 36), (64, 240, 84), (255, 196, 40)

_FINE = 8
_DOT = 0.82
"""A dot's diameter in parts of the distance between dots."""
_GLOW = 0.45


def leds(glass: Image.Image, scale: int = 6, border: int = 1) -> Image.Image:
    """A picture of the matrix, `scale` pixels a dot and `border` dots of black around; glass in mode RGB."""
    lit = _coloured(glass).resize((glass.width * scale, glass.height * scale), Image.Resampling.NEAREST)
    dots = Image.composite(lit, Image.new("RGB", lit.size, BACKGROUND), _dots(glass.size, scale))
    frame = Image.new("RGB", (lit.width + 2 * border * scale, lit.height + 2 * border * scale), BACKGROUND)
    frame.paste(dots, (border * scale, border * scale))
    return ImageChops.screen(frame, _glow(frame, scale))


def _coloured(glass: Image.Image) -> Image.Image:
    """The pure colours of the glass, dimmed or not, as those of real LEDs."""
    brightest = max(glass.tobytes())
    red, green, _ = (band.point(lambda value: 255 if value * 2 > brightest else 0) for band in glass.split())
    image = Image.new("RGB", glass.size, OFF)
    image.paste(_dimmed(RED, brightest), mask=red)
    image.paste(_dimmed(GREEN, brightest), mask=green)
    image.paste(_dimmed(YELLOW, brightest), mask=ImageChops.darker(red, green))
    return image


def _dimmed(colour: tuple[int, int, int], brightest: int) -> tuple[int, int, int]:
    red, green, blue = (round(part * brightest / 255) for part in colour)
    return red, green, blue


def _dots(size: tuple[int, int], scale: int) -> Image.Image:
    fine = scale * _FINE
    margin = fine * (1 - _DOT) / 2
    big = Image.new("L", (fine, fine))
    ImageDraw.Draw(big).ellipse((margin, margin, fine - margin, fine - margin), fill=255)
    dot = big.resize((scale, scale), Image.Resampling.LANCZOS)
    row = Image.new("L", (size[0] * scale, scale))
    for column in range(size[0]):
        row.paste(dot, (column * scale, 0))
    mask = Image.new("L", (row.width, size[1] * scale))
    for line in range(size[1]):
        mask.paste(row, (0, line * scale))
    return mask


def _glow(frame: Image.Image, scale: int) -> Image.Image:
    bright = frame.point(lambda value: value * _GLOW if value > OFF[2] else 0)
    return bright.filter(ImageFilter.GaussianBlur(scale * 0.7))
