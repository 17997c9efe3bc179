"""A sign in the words of a C-Power card: an area is a window, a page of it one text in one colour.

A window keeps its text until it gets another one, or the windows are split anew. What is guesswork: that splitting
empties the windows, that letters of a font are as wide as `sign` has them, that a line as wide as its window makes no
empty line with the new line after it, and that a card is quick enough for the packets of a long text in a row. A space
between lines cannot be asked for.
"""

import datetime as dt
from collections.abc import Sequence

from display.errors import SignTooBig
from display.protocols.cpower import basic
from display.protocols.cpower.decoder import Decoder
from display.protocols.cpower.frame import EVERY_CARD, Fault, Frame, encode
from display.protocols.cpower.messages import (
    AT_ONCE,
    COMMANDS,
    FONT_SIZES,
    MOST_WINDOWS,
    NEW_LINE,
    SCROLL_LEFT,
    Raw,
    SplitWindows,
    Status,
    WindowText,
    parse_command,
)
from display.protocols.cpower.parts import encode_command
from display.protocols.dialect import Answer, Drawing, Framed, Heard
from display.sign import Area, Colour, Effect, Line, Page, Sign, line_text
from display.writing.characters import encode as gb2312

MOST_TEXT = 1000
"""Bytes of text in one window: three packets; what cards can hold is unknown."""

_MOST_PLACE = 0xFFFF
_SCROLL_SPEED = 3
_RGB = {Colour.RED: b"\xff\0\0", Colour.GREEN: b"\0\xff\0", Colour.GREY: b"\0\xff\0", Colour.YELLOW: b"\xff\xff\0"}
_BLANK = b" "
"""What a card does with a text of no letters at all is unknown."""
_ANSWERS: dict[int, Answer] = {
    Status.OK: Answer.DONE,
    Status.CHECKSUM: Answer.GARBLED,
    Status.PACKET_ORDER: Answer.GARBLED,
}
_REASONS: dict[int, str] = {Status.OK: "", Status.CHECKSUM: "checksum", Status.PACKET_ORDER: "packet order"}


class CPower:
    """One C-Power card on a line of its own; a card of one colour gets every text in red."""

    def __init__(self, card: int = 1, has_colours: bool = True) -> None:
        self._card = card
        self._has_colours = has_colours
        self._decoder = Decoder()

    @property
    def timeout_s(self) -> int | None:
        """Cards keep a text for ever."""
        return None

    @property
    def answers(self) -> bool:
        """Cards answer every packet that asks for it."""
        return True

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """Every area on that page. SignTooBig for a ninth area, a text too long, or a place beyond 65535 px."""
        if len(sign.areas) > MOST_WINDOWS:
            raise SignTooBig(f"a card takes {MOST_WINDOWS} windows, not {len(sign.areas)}")
        if max(sign.size.width, sign.size.height) > _MOST_PLACE:
            raise SignTooBig(f"a card has at most {_MOST_PLACE} px in either direction")
        return tuple(self._drawing(number, area, area.page(page)) for number, area in enumerate(sign.areas))

    def fresh(self, page: Sequence[Drawing], _is_strange: bool, /) -> bytes | None:
        """Split windows at the places of the page; None for a page without any."""
        places = tuple(drawing.place for drawing in sorted(page, key=lambda drawing: drawing.number))
        return encode(Frame(SplitWindows(places), self._card)) if places else None

    def frame(self, drawings: Sequence[Drawing]) -> Framed:
        """The first drawing, in several packets if it is long."""
        command = parse_command(drawings[0].wire)
        if not isinstance(command, WindowText):
            raise ValueError(f"window {drawings[0].number}: this drawing is no text of a C-Power card")
        return Framed(encode_command(command, self._card), (drawings[0],))

    def ping(self) -> bytes | None:
        """76: are your LEDs lit?"""
        return self._encode(basic.ask_power())

    def set_clock(self, _moment: dt.datetime, /) -> bytes | None:
        """How a card wants its clock's numbers is unknown."""
        return None

    def set_power(self, is_on: bool) -> bytes | None:
        """76."""
        return self._encode(basic.power(is_on))

    def set_brightness(self, percent: int) -> bytes | None:
        """46 with the same level for all hours."""
        return self._encode(basic.brightness(round(percent * basic.MOST_BRIGHT / 100)))

    def hear(self, data: bytes) -> list[Heard]:
        """Answers of this card."""
        found = (self._heard(item) for item in self._decoder.feed(data))
        return [heard for heard in found if heard]

    def forget(self) -> None:
        """Drop an unfinished answer."""
        self._decoder = Decoder()

    def _drawing(self, number: int, area: Area, page: Page) -> Drawing:
        text = _text(page)
        if len(text) > MOST_TEXT:
            raise SignTooBig(f"window {number} has {len(text)} bytes of text, a card takes {MOST_TEXT}")
        is_moving = area.effect is Effect.SCROLL_LEFT
        command = WindowText(
            number,
            text,
            effect=SCROLL_LEFT if is_moving else AT_ONCE,
            speed=_SCROLL_SPEED if is_moving else 1,
            stay_s=min(max(1, round(area.stay_s)), _MOST_PLACE),
            font=FONT_SIZES.index(area.letter),
            colour=_RGB[self._colour(page)],
        )
        return Drawing(number, area.role, page, command.command(), area.rect, is_moving)

    def _colour(self, page: Page) -> Colour:
        """The colour of all that can be seen; yellow if it has several."""
        colours = {run.colour for line in page for run in line if run.text.strip()}
        if not self._has_colours or not colours:
            return Colour.RED
        return colours.pop() if len(colours) == 1 else Colour.YELLOW

    def _encode(self, message: Raw) -> bytes:
        return encode(Frame(message, self._card))

    def _heard(self, item: Frame | Fault) -> Heard | None:
        if isinstance(item, Fault) or not item.is_answer or not isinstance(item.message, Raw):
            return None
        if self._card not in (item.card, EVERY_CARD):
            return None
        if item.message.code != COMMANDS:
            return Heard(Answer.REFUSED, "failed") if basic.has_failed(item.message) else Heard(Answer.DONE)
        return Heard(_ANSWERS.get(item.flag, Answer.REFUSED), _REASONS.get(item.flag, f"error {item.flag}"))


def _text(page: Page) -> bytes:
    """Lines without the blanks at their ends."""
    return NEW_LINE.join(map(_line, page)).rstrip(b" " + NEW_LINE) or _BLANK


def _line(line: Line) -> bytes:
    return gb2312(line_text(line)).rstrip(b" ")
