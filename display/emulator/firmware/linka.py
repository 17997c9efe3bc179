"""A Linka display: lines below one another, each with a text of its own until it gets another one.

What is guesswork: an answer of 1 is for all that cannot be done, address 0 is every display's, a missing line is as
high as the one below it, a step of speed is 30 ms a pixel, a text that moves in does so once, the clock's numbers are
year, month, day, hour, minute, second.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import partial

from display.emulator.drawing.letters import led, read_text
from display.emulator.drawing.memory import content
from display.emulator.drawing.window import Kind, Motion, Span, Window, is_inside
from display.emulator.firmware.firmware import Build, Firmware, OnFault
from display.protocols.linka import Fault, Frame, Reason, Splitter, Text, answer, encode, parse
from display.protocols.linka.frame import BRIGHTNESS, CLOCK, DONE
from display.protocols.linka.text import DOWN, FONTS, LEFT, RIGHT, RUNNING_LEFT, UP
from display.sign import Rect

REFUSED = 1
EVERY_DISPLAY = 0
SILENCE_S = 0.1
SPEED_STEP_S = 0.03

_HEIGHTS = {font: height for height, font in FONTS.items()}
_BRIGHTNESSES = range(10, 101)
_COMMAND = 4
"""Place of a frame's command."""
_MOTIONS = {
    LEFT: (Kind.ENTER, -1, 0),
    RIGHT: (Kind.ENTER, 1, 0),
    UP: (Kind.ENTER, 0, -1),
    DOWN: (Kind.ENTER, 0, 1),
    RUNNING_LEFT: (Kind.RUN, -1, 0),
}


class LinkaFirmware(Firmware[Frame, Fault]):
    """The program of a Linka display."""

    silence_s = SILENCE_S
    frame, fault = Frame, Fault

    def __init__(self, build: Build) -> None:
        super().__init__(build)
        self._lines: dict[int, Text] = {}

    def splitter(self) -> Splitter:
        """By length and checksum."""
        return Splitter()

    def _is_meant(self, frame: Frame) -> bool:
        return frame.address in (self._build.number, EVERY_DISPLAY)

    def _parse(self, raw: bytes) -> Frame | Fault:
        return parse(raw)

    def _obey(self, frame: Frame, now: float) -> bytes:
        return encode(answer(frame, self._done(frame, now)))

    def _put_off(self, frame: Frame) -> bytes:
        return encode(answer(frame, REFUSED))

    def _complain(self, fault: Fault) -> bytes:
        if fault.reason is not Reason.CHECKSUM or self._build.on_fault is OnFault.SILENT:
            return b""
        return encode(Frame(fault.raw[_COMMAND], bytes((REFUSED,)), fault.raw[0]))

    def _done(self, frame: Frame, now: float) -> int:
        """Do what it says; 0 if it is done."""
        text = Text.of(frame)
        if text:
            return self._set(text, now)
        if frame.command == BRIGHTNESS and len(frame.data) == 1 and frame.data[0] in _BRIGHTNESSES:
            self._memory.dim((frame.data[0],))
            return DONE
        moment = _moment(frame.data) if frame.command == CLOCK else None
        if moment:
            self._memory.set_clock(moment, now)
        return DONE if moment else REFUSED

    def _set(self, text: Text, now: float) -> int:
        """Fill a line; lines below it move if it is higher or lower than the one before."""
        lines = {**self._lines, text.line: text}
        size = self._build.size
        if text.font not in _HEIGHTS:
            return REFUSED
        places = {number: Rect(0, y, size.width, height) for number, y, height in _stacked(lines)}
        if not all(is_inside(place, size) for place in places.values()):
            return REFUSED
        self._lines = lines
        contents = {
            number: content((lines[number], place), partial(read_line, lines[number], place))
            for number, place in places.items()
        }
        self._memory.replace((), contents, now)
        return DONE


def read_line(text: Text, place: Rect) -> Window:
    """What a line shows in its place."""
    kind, dx, dy = _MOTIONS.get(text.effect, (Kind.STAND, 0, 0))
    span = Span(read_text(text.text), led(*text.colour[:2]), place.height)
    motion = Motion(kind, dx, dy, max(1, text.speed) * SPEED_STEP_S)
    return Window(place, ((span,),), motion=motion, letter=place.height, loops=False)


def _stacked(lines: Mapping[int, Text]) -> Iterator[tuple[int, int, int]]:
    """Number, y and height of each line in pixels, from above."""
    y = next_number = 0
    for number in sorted(lines):
        height = _HEIGHTS[lines[number].font]
        y += (number - next_number) * height
        yield number, y, height
        y += height
        next_number = number + 1


def _moment(data: bytes) -> dt.datetime | None:
    try:
        return dt.datetime(int.from_bytes(data[:2], "little"), *data[2:7])
    except (TypeError, ValueError):
        return None
