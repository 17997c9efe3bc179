"""A sign's glass without a line: what a fresh card would show of it."""

from display.emulator.card import Card, CardOptions
from display.emulator.drawing.font import BitmapFont
from display.emulator.drawing.glass import Glass
from display.protocols.dialects import dialect
from display.sign import Sign


def preview(
    sign: Sign, page: int = 0, after_s: float = 0, font: BitmapFont | None = None, protocol: str = "onbon"
) -> Glass:
    """The pixels of one page, so many seconds after it came; SignTooBig if a card cannot take it."""
    card = Card(sign.size, CardOptions(protocol=protocol), clock=lambda: 0.0, font=font)
    speaker = dialect(protocol)
    drawings = speaker.draw(sign, page)
    card.feed(speaker.fresh(drawings, True) or b"")
    for drawing in drawings:
        card.feed(speaker.frame([drawing]).data)
    return card.glass(after_s)
