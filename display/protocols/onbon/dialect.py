"""A sign in the words of an Onbon card."""

from collections.abc import Sequence

from display.characters import encode as gb2312
from display.errors import SignTooBig
from display.protocols.dialect import Answer, Drawing, Heard
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
from display.protocols.onbon.messages import Ack, Nack, NackError
from display.sign import COLUMN, LETTER, Area, Colour, Effect, Line, Page, Sign

MOST_AREAS = 4
"""Cards' limits are unknown; this many they are sure to take."""
MOST_AREA_BYTES = 1000
MODE_PRIORITY = 1
"""Our areas go before the program stored in the card, so an overlap with it cannot spoil them."""

_FRAME_ROOM = 480
_SCROLL_SPEED = 2
_COLOURS = {Colour.RED: rb"\C1", Colour.GREEN: rb"\C2", Colour.YELLOW: rb"\C3"}
_NEWLINE = rb"\n"
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
    def timeout_s(self) -> int:
        """Seconds after which the card deletes an area that was not sent again."""
        return self._timeout_s

    @property
    def frame_room(self) -> int:
        """Bytes of areas in one frame: some cards have trouble with more than 512 bytes of data."""
        return _FRAME_ROOM

    def draw(self, sign: Sign, page: int) -> tuple[Drawing, ...]:
        """Every area on that page. SignTooBig for a fifth area, a text too long, or a place not in steps of 8 px."""
        if len(sign.areas) > MOST_AREAS:
            raise SignTooBig(f"a card takes {MOST_AREAS} areas, not {len(sign.areas)}")
        return tuple(self._drawing(number, area, area.page(page)) for number, area in enumerate(sign.areas))

    def frame(self, drawings: Sequence[Drawing], delete: Sequence[int]) -> bytes:
        """One A3 06 frame."""
        return self._frame(drawings, bytes(delete), False)

    def fresh_frame(self, drawings: Sequence[Drawing]) -> bytes:
        """One A3 06 frame that deletes all areas first."""
        return self._frame(drawings, b"", True)

    def hear(self, data: bytes) -> list[Heard]:
        """Answers of this screen."""
        found = (self._heard(item) for item in self._decoder.feed(data))
        return [heard for heard in found if heard]

    def forget(self) -> None:
        """Drop an unfinished answer."""
        self._decoder = Decoder()

    def _drawing(self, number: int, area: Area, page: Page) -> Drawing:
        dynamic = self._area(number, area, page)
        return Drawing(number, area.role, page, dynamic.encode(), dynamic.effect == MOVE_LEFT)

    def _area(self, number: int, area: Area, page: Page) -> DynamicArea:
        rect = area.rect
        if rect.x % COLUMN or rect.width % COLUMN:
            raise SignTooBig(f"{rect}: cards place areas in steps of {COLUMN} px")
        text = self._text(page)
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
            line_spacing=area.line_height - LETTER,
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

    def _frame(self, drawings: Sequence[Drawing], delete: bytes, delete_all: bool) -> bytes:
        areas = tuple(DynamicArea.parse(drawing.wire) for drawing in drawings)
        return encode(Frame(DynamicAreas(areas, delete, delete_all), self._header))

    def _heard(self, item: Frame | Fault) -> Heard | None:
        if isinstance(item, Fault) or item.header.source != self._header.destination:
            return None
        if isinstance(item.message, Ack) and item.flag == 0:
            return Heard(Answer.DONE)
        if isinstance(item.message, Nack):
            return Heard(_ANSWERS.get(item.flag, Answer.REFUSED), _REASONS.get(item.flag, f"error {item.flag}"))
        return None
