"""What a text would look like on the hall's board, before it is posted."""

from collections.abc import Callable

import msgspec


class Drawn(msgspec.Struct, frozen=True):
    """Each page as a picture (PNG), none where the board cannot show it; the letters it has no form for."""

    pages: tuple[bytes, ...] = ()
    undrawn: str = ""


Glass = Callable[[str], Drawn]
"""Draws a notice."""
