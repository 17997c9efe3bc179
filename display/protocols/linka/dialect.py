"""A sign in the words of a Linka display: lines of one colour, each a frame of its own.

A display keeps a line until it gets another one, so every line of the matrix is always sent, blank ones too.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from display.errors import SignTooBig
from display.protocols.dialect import Answer, Drawing, Framed, Heard
from display.protocols.linka.decoder import Decoder
from display.protocols.linka.frame import (
    BRIGHTNESS,
    BRIGHTNESSES,
    CLOCK,
    DONE,
    MOST_ANSWER,
    TEXT,
    Fault,
    Frame,
    encode,
)
from display.protocols.linka.text import AT_ONCE, FONTS, MOST_TEXT, RUNNING_LEFT, Text
from display.sign import LETTER, Area, Colour, Effect, Line, Rect, Role, Sign, line_text
from display.writing.characters import encode as gb2312

MOST_LINES = 256
_RGB = {Colour.RED: b"\xff\0\0", Colour.GREEN: b"\0\xff\0", Colour.GREY: b"\0\xff\0", Colour.YELLOW: b"\xff\xff\0"}
_BLANK = b" "
_ANSWERED = (TEXT, CLOCK, BRIGHTNESS)


class Linka:
    """One Linka display; a display of one colour gets every line in red."""

    def __init__(self, address: int = 0, has_colours: bool = True) -> None:
        self._address = address
        self._has_colours = has_colours
        self._decoder = Decoder(MOST_ANSWER)

    @property
    def timeout_s(self) -> int | None:
        """Displays keep a line for ever."""
        return None

    @property
    def answers(self) -> bool:
        """Displays answer every frame."""
        return True

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """Every line of the matrix.

        SignTooBig for letters of two heights, more than 236 bytes in a line, two texts in one line or one below all.
        """
        letter = _letter(sign)
        count = sign.size.height // letter
        if count > MOST_LINES:
            raise SignTooBig(f"a display has at most {MOST_LINES} lines, not {count}")
        written: dict[int, Drawing] = {}
        for area in sign.areas:
            for index, line in enumerate(area.page(page)):
                number = (area.rect.y + index * area.line_height) // letter
                if number in written or number >= count:
                    raise SignTooBig(f"there is no room for another text in line {number} of {count}")
                written[number] = self._line(number, line, area)
        blank = Rect(0, 0, sign.size.width, letter)
        return tuple(written.get(number) or self._blank(number, blank) for number in range(count))

    def fresh(self, _page: Sequence[Drawing], _is_strange: bool, /) -> bytes | None:
        """All lines are drawn again, that is enough."""
        return None

    def frame(self, drawings: Sequence[Drawing]) -> Framed:
        """The first line."""
        return Framed(encode(Frame(TEXT, drawings[0].wire, self._address)), (drawings[0],))

    def ping(self) -> bytes | None:
        """No command asks for an answer alone."""
        return None

    def set_clock(self, _moment: dt.datetime, /) -> bytes | None:
        """The order of the clock's numbers is unknown."""
        return None

    def set_power(self, _is_on: bool, /) -> bytes | None:
        """There is no such command."""
        return None

    def set_brightness(self, percent: int) -> bytes | None:
        """0C; displays take 10 to 100."""
        fitting = min(max(percent, BRIGHTNESSES[0]), BRIGHTNESSES[-1])
        return encode(Frame(BRIGHTNESS, bytes((fitting,)), self._address))

    def hear(self, data: bytes) -> list[Heard]:
        """Answers of this display."""
        found = (self._heard(item) for item in self._decoder.feed(data))
        return [heard for heard in found if heard]

    def forget(self) -> None:
        """Drop an unfinished answer."""
        self._decoder = Decoder(MOST_ANSWER)

    def _line(self, number: int, line: Line, area: Area) -> Drawing:
        text = gb2312(line_text(line)).rstrip(b" ") or _BLANK
        if len(text) > MOST_TEXT:
            raise SignTooBig(f"line {number} has {len(text)} bytes of text, a display takes {MOST_TEXT}")
        effect = RUNNING_LEFT if area.effect is Effect.SCROLL_LEFT else AT_ONCE
        shown = Text(number, text, effect, font=FONTS[area.letter], colour=_RGB[self._colour(line)])
        place = Rect(area.rect.x, number * area.letter, area.rect.width, area.letter)
        return self._drawing(number, shown, line, area.role, place)

    def _blank(self, number: int, place: Rect) -> Drawing:
        text = Text(number, _BLANK, font=FONTS[place.height])
        return self._drawing(number, text, (), Role.LANE, replace(place, y=number * place.height))

    def _drawing(self, number: int, text: Text, line: Line, role: Role, place: Rect) -> Drawing:
        return Drawing(number, role, (line,), text.data(), place, text.effect == RUNNING_LEFT)

    def _colour(self, line: Line) -> Colour:
        """The colour of all that can be seen; yellow if the line has several."""
        colours = {run.colour for run in line if run.text.strip()}
        if not self._has_colours or not colours:
            return Colour.RED
        return colours.pop() if len(colours) == 1 else Colour.YELLOW

    def _heard(self, item: Frame | Fault) -> Heard | None:
        if isinstance(item, Fault) or item.address != self._address or item.command not in _ANSWERED:
            return None
        if len(item.data) != MOST_ANSWER or _is_echo(item):
            return None
        return Heard(Answer.DONE) if item.data[0] == DONE else Heard(Answer.REFUSED, f"error {item.data[0]}")


def _letter(sign: Sign) -> int:
    """Pixels that every line is high."""
    letters = {area.letter for area in sign.areas} or {LETTER}
    if len(letters) > 1:
        raise SignTooBig("all lines of such a display have letters of one height")
    return letters.pop()


def _is_echo(item: Frame) -> bool:
    """Two-wire adapters hear what they send; of that a brightness alone is as long as an answer."""
    return item.command == BRIGHTNESS and item.data[0] in BRIGHTNESSES
