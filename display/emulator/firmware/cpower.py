"""A C-Power card: windows split as it was told last, one text in each until another comes.

What is guesswork: before any split there is one window, the whole matrix; splitting empties the windows; status 3 is
for what cannot be done; lines that are too long go on below; a step of speed is 10 ms a pixel.
"""

from functools import partial

from display.emulator.drawing.letters import led, read_text
from display.emulator.drawing.memory import Memory, content
from display.emulator.drawing.window import (
    BOTTOM,
    CENTRE,
    LEFT,
    MIDDLE,
    RIGHT,
    TOP,
    Kind,
    Motion,
    Span,
    Window,
    is_inside,
)
from display.emulator.firmware.firmware import Build, Firmware, OnFault
from display.protocols.cpower import (
    Assembler,
    Fault,
    Frame,
    Message,
    Packet,
    Raw,
    Reason,
    Splitter,
    SplitWindows,
    Status,
    WindowText,
    answer,
    basic,
    encode,
    parse,
)
from display.protocols.cpower.frame import EVERY_CARD
from display.protocols.cpower.messages import BLINK, COMMANDS, FONT_SIZES, MOVE_LEFT, NEW_LINE, SCROLL_LEFT, SCROLL_UP
from display.sign import Rect

REFUSED = 3
"""The status for a window that is not there, a place that is not on the matrix, a command the card does not know."""
SPEED_STEP_S = 0.01
RESTARTS = (0x2D, 0xFE)

_UNSURE = (Reason.TRUNCATED, Reason.SHORT, Reason.KIND)
"""Too little was heard to know that it was a packet for a card."""
_MOTIONS = {
    MOVE_LEFT: (Kind.ENTER, -1, 0),
    SCROLL_UP: (Kind.RUN, 0, -1),
    SCROLL_LEFT: (Kind.RUN, -1, 0),
    BLINK: (Kind.BLINK, 0, 0),
}
"""All other effects are drawn at once."""
_ACROSS = (LEFT, CENTRE, RIGHT, LEFT)
_DOWN = (TOP, MIDDLE, BOTTOM, TOP)
_DONE, _FAILED = b"\1", b"\0"


class CPowerFirmware(Firmware[Frame, Fault]):
    """The program of a C-Power card."""

    frame, fault = Frame, Fault

    def __init__(self, build: Build) -> None:
        super().__init__(build)
        self._start()

    def splitter(self) -> Splitter:
        """At A5 and AE."""
        return Splitter()

    def _start(self) -> None:
        size = self._build.size
        self._memory = Memory()
        self._windows: tuple[Rect, ...] = (Rect(0, 0, size.width, size.height),)
        self._assembler = Assembler()

    def _is_meant(self, frame: Frame) -> bool:
        return not frame.is_answer and frame.card in (self._build.number, EVERY_CARD)

    def _parse(self, raw: bytes) -> Frame | Fault:
        return parse(raw)

    def _obey(self, frame: Frame, now: float) -> bytes:
        said = self._said(frame.message, now)
        return encode(said) if said and frame.wants_answer else b""

    def _put_off(self, frame: Frame) -> bytes:
        """A command was heard badly; to other packets nothing is said."""
        is_command = frame.wants_answer and frame.message.code == COMMANDS
        return encode(self._status(Status.CHECKSUM)) if is_command else b""

    def _complain(self, fault: Fault) -> bytes:
        is_silent = fault.reason in _UNSURE or self._build.on_fault is OnFault.SILENT
        return b"" if is_silent else encode(self._status(Status.CHECKSUM))

    def _status(self, status: int) -> Frame:
        return answer(Frame(Packet(b""), self._build.number), status)

    def _said(self, message: Message, now: float) -> Frame | None:
        """Do what it says; what there is to say about it."""
        if not isinstance(message, Raw):
            return self._status(self._command(message, now))
        data = self._basic(message)
        return None if data is None else answer(Frame(message, self._build.number), data=data)

    def _command(self, message: Message, now: float) -> int:
        whole = self._assembler.take(message)
        match whole:
            case Status():
                return whole
            case SplitWindows() if all(is_inside(place, self._build.size) for place in whole.windows):
                self._windows = whole.windows
                self._memory.replace(tuple(self._memory.standing(now)), {}, now)
            case WindowText() if whole.window < len(self._windows):
                filled = content(whole, partial(read_text_in, whole, self._windows[whole.window]))
                self._memory.replace((), {whole.window: filled}, now)
            case _:
                return REFUSED
        return Status.OK

    def _basic(self, message: Raw) -> bytes | None:
        """Power, brightness, restart; the data of the answer, None if there is none."""
        if message.code == basic.POWER:
            wished = basic.wished_power(message)
            self._memory.is_lit = self._memory.is_lit if wished is None else wished
            return message.data[:1] + bytes((self._memory.is_lit,))
        if message.code == basic.BRIGHTNESS:
            return self._dim(message.data[1:])
        if message.code in RESTARTS:
            self._start()
            return b""
        return None

    def _dim(self, levels: bytes) -> bytes:
        if not levels or max(levels) > basic.MOST_BRIGHT:
            return _FAILED
        self._memory.dim(tuple(round(level * 100 / basic.MOST_BRIGHT) for level in levels))
        return _DONE


def read_text_in(message: WindowText, place: Rect) -> Window:
    """What a text shows in its window."""
    height = FONT_SIZES[message.font & 0x0F] if message.font & 0x0F < len(FONT_SIZES) else FONT_SIZES[0]
    colour = led(*message.colour[:2])
    kind, dx, dy = _MOTIONS.get(message.effect, (Kind.STAND, 0, 0))
    return Window(
        place,
        tuple((Span(read_text(line), colour, height),) for line in message.text.split(NEW_LINE)),
        letter=height,
        across=_ACROSS[message.align & 3],
        down=_DOWN[message.align >> 2 & 3],
        motion=Motion(kind, dx, dy, max(1, message.speed) * SPEED_STEP_S),
        stay_s=message.stay_s,
        wraps=True,
    )
