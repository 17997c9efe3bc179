"""A sign's glass without a line: what a fresh card would show of it."""

from display.emulator.card import Card
from display.emulator.font import BitmapFont
from display.emulator.glass import Glass
from display.protocols.onbon import Onbon
from display.sign import Sign


def preview(sign: Sign, page: int = 0, after_s: float = 0, font: BitmapFont | None = None) -> Glass:
    """The pixels of one page, so many seconds after it came; SignTooBig if a card cannot take it."""
    card = Card(sign.size, clock=lambda: 0.0, font=font)
    dialect = Onbon()
    for drawing in dialect.draw(sign, page):
        card.feed(dialect.frame([drawing]).data)
    return card.glass(after_s)
