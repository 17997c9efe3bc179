"""A sign in the words of an Onbon card."""

import datetime as dt
from collections.abc import Sequence

from display.errors import SignTooBig
from display.protocols.dialect import Answer, Drawing, Framed, Heard, pack
from display.protocols.onbon.areas import (
    MOVE_LEFT,
    MULTI_LINE,
    RUN_WHILE_REFRESHED,
    SINGLE_LINE,
    STATIC,
    DynamicArea,
    DynamicAreas,
)
from display.protocols.onbon.decoder import Decoder
from display.protocols.onbon.frame import Fault, Frame, Header, encode
from display.protocols.onbon.messages import Ack, Brightness, Message, Nack, NackError, Ping, Power, set_clock
from display.sign import COLUMN, Area, Colour, Effect, Line, Page, Sign
from display.writing.characters import encode as gb2312

MOST_AREAS = 4
"""Cards' limits are unknown; this many they are sure to take."""
MOST_AREA_BYTES = 1000
MODE_PRIORITY = 1
"""Our areas go before the program stored in the card, so an overlap with it cannot spoil them."""

_FRAME_ROOM = 480
"""Bytes of areas in one frame: some cards have trouble with more than 512 bytes of data."""
_SCROLL_SPEED = 2
_COLOURS = {Colour.RED: rb"\C1", Colour.GREEN: rb"\C2", Colour.GREY: rb"\C2", Colour.YELLOW: rb"\C3"}
_NEWLINE = rb"\n"
_FONTS = {16: b"", 24: rb"\FO001\FE001", 32: rb"\FO002\FE002"}
"""Larger letters are a guess: the second and third font of the card's library, Chinese and Latin."""
_MOST_BRIGHT = 15
_BLANK = b" "
"""What a card does with an area of no text at all is unknown."""
_ANSWERS: dict[int, Answer] = {NackError.BUSY: Answer.BUSY, NackError.CHECKSUM: Answer.GARBLED}
_REASONS: dict[int, str] = {error: error.name.lower().replace("_", " ") for error in NackError}


class Onbon:
    """One Onbon card on a line of its own."""

    def __init__(
        self,
        screen: int = 1,
        timeout_s: int = 60,
        display_mode: int = MODE_PRIORITY,
        has_colours: bool = True,
    ) -> None:
        self._timeout_s = timeout_s
        self._header = Header(screen, display_mode=display_mode)
        self._has_colours = has_colours
        self._decoder = Decoder()

    @property
    def timeout_s(self) -> int | None:
        """Seconds after which the card deletes an area that was not sent again."""
        return self._timeout_s

    @property
    def answers(self) -> bool:
        """Cards answer every frame."""
        return True

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """Every area on that page. SignTooBig for a fifth area, a text too long, or a place not in steps of 8 px."""
        if len(sign.areas) > MOST_AREAS:
            raise SignTooBig(f"a card takes {MOST_AREAS} areas, not {len(sign.areas)}")
        return tuple(self._drawing(number, area, area.page(page)) for number, area in enumerate(sign.areas))

    def fresh(self, _page: Sequence[Drawing], is_strange: bool, /) -> bytes | None:
        """Delete all areas; areas that are merely lost need no such frame."""
        return self._encode(DynamicAreas(delete_all=True)) if is_strange else None

    def frame(self, drawings: Sequence[Drawing]) -> Framed:
        """One A3 06 frame of at most 480 bytes, unless a single area is longer."""
        packed = tuple(pack(drawings, _FRAME_ROOM))
        return Framed(self._encode(DynamicAreas(tuple(DynamicArea.parse(drawing.wire) for drawing in packed))), packed)

    def ping(self) -> bytes | None:
        """A2 00."""
        return self._encode(Ping())

    def set_clock(self, moment: dt.datetime) -> bytes | None:
        """A2 03."""
        return self._encode(set_clock(moment))

    def set_power(self, is_on: bool) -> bytes | None:
        """A3 00."""
        return self._encode(Power(is_on))

    def set_brightness(self, percent: int) -> bytes | None:
        """A3 02 with a fixed level, 0 to 15; its short form, as it was seen on a line."""
        return self._encode(Brightness(round(percent * _MOST_BRIGHT / 100)))

    def hear(self, data: bytes) -> list[Heard]:
        """Answers of this screen."""
        found = (self._heard(item) for item in self._decoder.feed(data))
        return [heard for heard in found if heard]

    def forget(self) -> None:
        """Drop an unfinished answer."""
        self._decoder = Decoder()

    def _drawing(self, number: int, area: Area, page: Page) -> Drawing:
        dynamic = self._area(number, area, page)
        return Drawing(number, area.role, page, dynamic.encode(), area.rect, dynamic.effect == MOVE_LEFT)

    def _area(self, number: int, area: Area, page: Page) -> DynamicArea:
        rect = area.rect
        if rect.x % COLUMN or rect.width % COLUMN:
            raise SignTooBig(f"{rect}: cards place areas in steps of {COLUMN} px")
        text = _FONTS[area.letter] + self._text(page)
        if len(text) > MOST_AREA_BYTES:
            raise SignTooBig(f"area {number} has {len(text)} bytes of text, a card takes {MOST_AREA_BYTES}")
        is_moving = area.effect is Effect.SCROLL_LEFT
        return DynamicArea(
            number,
            rect.x // COLUMN,
            rect.y,
            rect.width // COLUMN,
            rect.height,
            text,
            line_spacing=area.line_height - area.letter,
            run_mode=RUN_WHILE_REFRESHED,
            timeout_s=self._timeout_s,
            single_line=SINGLE_LINE if is_moving else MULTI_LINE,
            effect=MOVE_LEFT if is_moving else STATIC,
            speed=_SCROLL_SPEED if is_moving else 0,
            stay_half_s=round(area.stay_s * 2),
        )

    def _text(self, page: Page) -> bytes:
        """Lines without the blanks at their ends, a colour at the beginning of each and where it changes."""
        return _NEWLINE.join(map(self._line, page)).rstrip(b" ") or _BLANK

    def _line(self, line: Line) -> bytes:
        text = b""
        colour = None
        for run in line:
            is_new = self._has_colours and run.colour is not colour and run.text.strip()
            colour = run.colour if is_new else colour
            text += (_COLOURS[run.colour] if is_new else b"") + gb2312(run.text)
        return text.rstrip(b" ")

    def _encode(self, message: Message) -> bytes:
        return encode(Frame(message, self._header))

    def _heard(self, item: Frame | Fault) -> Heard | None:
        if isinstance(item, Fault) or item.header.source != self._header.destination:
            return None
        if isinstance(item.message, Ack) and item.flag == 0:
            return Heard(Answer.DONE)
        if isinstance(item.message, Nack):
            return Heard(_ANSWERS.get(item.flag, Answer.REFUSED), _REASONS.get(item.flag, f"error {item.flag}"))
        return None
