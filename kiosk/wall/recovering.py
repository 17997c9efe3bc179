"""What stands on the wall while the hall's data cannot be read."""

import datetime as dt

from display.layout.cells import Bar, Cell
from display.layout.hall import empty_sign
from display.layout.rules import Layout
from display.sign import Colour, Sign, Size

SOON = ("正在恢复，马上就好", "正在恢复", "稍等")


def recovering_sign(size: Size, layout: Layout, name: str, at: dt.datetime) -> Sign:
    """The hall's name, the clock, and that it will be back soon. MatrixTooSmall if not one row fits."""
    header = Bar((Cell(name, Colour.RED, rank=1),), (Cell(f"{at:%H:%M}", Colour.GREEN),))
    return empty_sign(size, header, Cell(SOON[0], Colour.YELLOW, shorter=SOON[1:]), Cell(""), layout)
