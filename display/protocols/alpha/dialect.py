"""A sign in the words of an Alpha sign: one file with the whole page, as far as it is ASCII.

Signs never answer, so nothing is known of the glass, and whatever is said once may be lost. So a text for file A comes
each time with the release of the priority file before it: a notice that is over cannot hide it for long. Hanzi are left
out: without a memory configuration a sign has no file for their pictures, and configuring it would erase it.
"""

import datetime as dt
from collections.abc import Sequence

from display.errors import SignTooBig
from display.protocols.alpha.frame import Frame, Packet, encode
from display.protocols.alpha.text import (
    COLOUR,
    FILL,
    FIRST,
    HOLD,
    MOST_PRIORITY,
    NEW_LINE,
    PRIORITY,
    ROTATE,
    WRITE_TEXT,
    Text,
)
from display.protocols.dialect import Drawing, Framed, Heard
from display.sign import Colour, Effect, Line, Page, Priority, Rect, Role, Sign

MOST_TEXT = 1000
"""Bytes of file A; what signs can hold is unknown."""
_COLOURS = {
    Colour.RED: COLOUR + b"1",
    Colour.GREEN: COLOUR + b"2",
    Colour.GREY: COLOUR + b"2",
    Colour.YELLOW: COLOUR + b"3",
}
_SET_TIME = b"E"
_RELEASE = encode(Frame((Text(PRIORITY).packet(),)))


class Alpha:
    """One Alpha sign on a line of its own, or all that hang on it."""

    def __init__(self, has_colours: bool = True) -> None:
        self._has_colours = has_colours

    @property
    def timeout_s(self) -> int | None:
        """Signs keep a file for ever."""
        return None

    @property
    def answers(self) -> bool:
        """Signs say nothing."""
        return False

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """The whole page as one text. SignTooBig for more than a file takes."""
        lines: Page = tuple(line for area in sign.areas for line in area.page(page))
        is_moving = any(area.effect is Effect.SCROLL_LEFT for area in sign.areas) and len(sign.areas) == 1
        written = NEW_LINE.join(filter(None, map(self._line, lines)))
        is_urgent = sign.priority is Priority.URGENT
        most = MOST_PRIORITY if is_urgent else MOST_TEXT
        if len(written) > most:
            raise SignTooBig(f"the page has {len(written)} bytes of text, the sign's file takes {most}")
        text = Text(PRIORITY if is_urgent else FIRST, written or b" ", FILL, ROTATE if is_moving else HOLD)
        role = Role.NOTICE if is_urgent else Role.LIST
        place = Rect(0, 0, sign.size.width, sign.size.height)
        return (Drawing(int(is_urgent), role, lines, text.packet().data, place, is_moving),)

    def fresh(self, _page: Sequence[Drawing], _is_strange: bool, /) -> bytes | None:
        """A text replaces its file, and brings the release of the other one along."""
        return None

    def frame(self, drawings: Sequence[Drawing]) -> Framed:
        """The text; for file A, after a transmission of its own that releases the priority file."""
        text = Packet(WRITE_TEXT, drawings[0].wire)
        release = b"" if drawings[0].wire.startswith(PRIORITY) else _RELEASE
        return Framed(release + encode(Frame((text,))), (drawings[0],))

    def ping(self) -> bytes | None:
        """Nobody would answer."""
        return None

    def set_clock(self, moment: dt.datetime) -> bytes | None:
        """E 20 HHMM."""
        return encode(Frame((Packet(_SET_TIME, f" {moment:%H%M}".encode()),)))

    def set_power(self, _is_on: bool, /) -> bytes | None:
        """There is no such command."""
        return None

    def set_brightness(self, _percent: int, /) -> bytes | None:
        """There is no such command in what is known."""
        return None

    def hear(self, _data: bytes, /) -> list[Heard]:
        """Nothing."""
        return []

    def forget(self) -> None:
        """There is nothing to forget."""

    def _line(self, line: Line) -> bytes:
        """ASCII with a colour where it changes; blanks joined."""
        written, colour = b"", None
        for run in line:
            text = " ".join(_ascii(run.text).split()).encode()
            if text:
                is_new = self._has_colours and run.colour is not colour
                written += b" " * bool(written) + (_COLOURS[run.colour] if is_new else b"") + text
                colour = run.colour
        return written


def _ascii(text: str) -> str:
    return "".join(char if char.isascii() else " " for char in text)
