"""An Onbon card: dynamic areas, deleted when run mode 2 says so; every frame is answered."""

from functools import partial
from math import inf

from display.emulator.drawing.memory import Content, content
from display.emulator.drawing.window import (
    BOTTOM,
    CENTRE,
    LEFT,
    MIDDLE,
    RIGHT,
    STILL,
    TOP,
    Kind,
    Motion,
    Window,
    is_inside,
)
from display.emulator.firmware.firmware import Firmware, OnFault
from display.emulator.firmware.markup import first_height, knows_fonts, read_rows
from display.protocols.onbon import (
    Brightness,
    DynamicArea,
    DynamicAreas,
    Fault,
    Frame,
    Message,
    NackError,
    Ping,
    Power,
    Raw,
    Reason,
    SetClock,
    Splitter,
    ack,
    encode,
    nack,
    parse,
)
from display.protocols.onbon.areas import NEWLINE_AUTOMATIC, RUN_ONCE, RUN_WHILE_REFRESHED, SINGLE_LINE
from display.protocols.onbon.frame import BROADCAST, BROADCAST_ANSWERED
from display.sign import COLUMN, Rect, Size

MOST_DATA = 1024
"""Bytes of a message the card has memory for."""
MOST_AREAS = 4
SPEED_STEP_S = 0.01
"""The emulated card moves a text by a pixel every (speed + 1) x 10 ms."""

_GROUPS = b"\xa0\xa1\xa2\xa3"
_UNSURE = (Reason.TRUNCATED, Reason.SHORT)
"""Too little was heard to know that it was a frame for a card."""
_RUN_MODES = range(3)
_MOST_BRIGHT = 15
_BY_HALF_HOURS = 2
_DIRECTIONS = {3: (-1, 0), 4: (1, 0), 5: (0, -1), 6: (0, 1)}
"""Effects left, right, up, down; all others are drawn at once."""
_ACROSS = (LEFT, RIGHT, CENTRE, LEFT)
_DOWN = (TOP, BOTTOM, MIDDLE, TOP)


class OnbonFirmware(Firmware[Frame, Fault]):
    """The program of an Onbon card."""

    frame, fault = Frame, Fault

    def splitter(self) -> Splitter:
        """At A5 and 5A."""
        return Splitter()

    def _is_meant(self, frame: Frame) -> bool:
        return frame.header.destination in (self._build.number, BROADCAST, BROADCAST_ANSWERED)

    def _parse(self, raw: bytes) -> Frame | Fault:
        return parse(raw)

    def _obey(self, frame: Frame, now: float) -> bytes:
        return _answer(frame, self._done(frame.message, now))

    def _put_off(self, frame: Frame) -> bytes:
        return _answer(frame, NackError.BUSY)

    def _complain(self, fault: Fault) -> bytes:
        if fault.reason in _UNSURE or self._build.on_fault is OnFault.SILENT:
            return b""
        error = NackError.COMMAND if fault.reason is Reason.FORBIDDEN else NackError.CHECKSUM
        return encode(nack(None, error, self._build.number))

    def _done(self, message: Message, now: float) -> NackError | None:
        """Do what it says; the error if it cannot be done."""
        if len(message.payload()) > MOST_DATA:
            return NackError.MEMORY
        match message:
            case DynamicAreas():
                return self._set(message, now)
            case Power():
                self._memory.is_lit = message.is_on
            case Brightness():
                levels = message.half_hours if message.mode == _BY_HALF_HOURS else b""
                self._memory.dim(tuple(_percent(level) for level in levels or (message.level,)))
            case SetClock():
                self._memory.set_clock(message.moment, now)
            case Ping():
                pass
            case Raw(code=code) if code[0] not in _GROUPS:
                return NackError.GROUP
            case _:
                return NackError.COMMAND
        return None

    def _set(self, message: DynamicAreas, now: float) -> NackError | None:
        """Delete and set; the error, and no change at all, if one area is not possible."""
        if not all(_is_possible(area, self._build.size) for area in message.areas):
            return NackError.COMMAND
        if not all(knows_fonts(area.text) for area in message.areas):
            return NackError.NO_FONT
        standing = self._memory.standing(now)
        gone = tuple(standing) if message.delete_all else tuple(message.delete)
        fresh = {area.number: _content(area, now) for area in message.areas}
        if len((set(standing) - set(gone)) | set(fresh)) > MOST_AREAS:
            return NackError.MEMORY
        self._memory.replace(gone, fresh, now)
        return None


def read_area(area: DynamicArea) -> Window:
    """What an area shows."""
    letter = first_height(area.text)
    return Window(
        Rect(area.x * COLUMN, area.y, area.width * COLUMN, area.height),
        read_rows(area.text),
        letter=letter,
        spacing=area.line_spacing,
        across=_ACROSS[area.alignment & 3],
        down=_DOWN[area.alignment >> 2 & 3],
        motion=_motion(area),
        stay_s=area.stay_half_s / 2,
        wraps=area.newline == NEWLINE_AUTOMATIC,
        is_single=area.single_line == SINGLE_LINE,
        loops=area.run_mode != RUN_ONCE,
    )


def _motion(area: DynamicArea) -> Motion:
    """A single line that moves sideways is a strip without end; pages move in and stand."""
    if area.effect not in _DIRECTIONS:
        return STILL
    dx, dy = _DIRECTIONS[area.effect]
    kind = Kind.RUN if dx and area.single_line == SINGLE_LINE else Kind.ENTER
    return Motion(kind, dx, dy, (area.speed + 1) * SPEED_STEP_S)


def _content(area: DynamicArea, now: float) -> Content:
    until = now + area.timeout_s if area.run_mode == RUN_WHILE_REFRESHED else inf
    return content(area, partial(read_area, area), until)


def _is_possible(area: DynamicArea, size: Size) -> bool:
    place = Rect(area.x * COLUMN, area.y, area.width * COLUMN, area.height)
    is_known = area.type == 0 and area.run_mode in _RUN_MODES and area.single_line in (1, 2)
    return is_known and is_inside(place, size)


def _percent(level: int) -> int:
    return round(min(level, _MOST_BRIGHT) * 100 / _MOST_BRIGHT)


def _answer(request: Frame, error: NackError | None) -> bytes:
    if not request.wants_answer:
        return b""
    return encode(ack(request) if error is None else nack(request, error))
