"""An Alpha sign: it never answers, and shows file A unless the priority file holds something.

What is guesswork: rows stand in the middle, a text without a mode stands still, words are broken where the row ends,
letters are 16 px high, a rotating text moves a pixel every 30 ms.
"""

import datetime as dt
import re
from collections.abc import Mapping
from functools import partial

from display.emulator.drawing.memory import Standing, content
from display.emulator.drawing.window import BOTTOM, CENTRE, MIDDLE, STILL, TOP, Kind, Motion, Window
from display.emulator.firmware.alphatext import read_rows
from display.emulator.firmware.firmware import Firmware
from display.protocols.alpha import Fault, Frame, Packet, Splitter, Text, parse
from display.protocols.alpha import text as says
from display.protocols.alpha.frame import ALL_SIGNS, EVERYBODY
from display.sign import Rect

FILE, PRIORITY_FILE = 0, 1
"""Numbers of windows; both are the whole matrix."""

_LABELS = {says.FIRST: FILE, says.PRIORITY: PRIORITY_FILE}
_MOTIONS = {
    says.ROTATE: Motion(Kind.RUN, -1, 0),
    says.FLASH: Motion(Kind.BLINK),
    says.SCROLL: Motion(Kind.ENTER, 0, -1),
}
_DOWN = {says.TOP: TOP, says.BOTTOM: BOTTOM}
_SET_TIME = b"E"
_TIME = re.compile(rb" ([01][0-9]|2[0-3])([0-5][0-9])\Z")
_SOME_DAY = dt.date(2000, 1, 1)
"""The sign is told no date with the time."""


class AlphaFirmware(Firmware[Frame, Fault]):
    """The program of an Alpha sign, with both files in its memory."""

    frame, fault = Frame, Fault

    def splitter(self) -> Splitter:
        """At 00 00 00 00 00 01 and 04."""
        return Splitter()

    def standing(self, now: float) -> Mapping[int, Standing]:
        """The one file that is shown."""
        files = self._memory.standing(now)
        shown = max(files, default=FILE)
        return {shown: files[shown]} if files else {}

    def _is_meant(self, frame: Frame) -> bool:
        return frame.kind == ALL_SIGNS and frame.address in (EVERYBODY, b"%02X" % self._build.number)

    def _parse(self, raw: bytes) -> Frame | Fault:
        return parse(raw)

    def _obey(self, frame: Frame, now: float) -> bytes:
        """If one packet is wrong, there is no frame and none of them is obeyed."""
        for packet in frame.packets:
            self._take(packet, now)
        return b""

    def _put_off(self, _frame: Frame) -> bytes:
        return b""

    def _complain(self, _fault: Fault) -> bytes:
        return b""

    def _take(self, packet: Packet, now: float) -> None:
        text = Text.of(packet)
        time = _TIME.match(packet.data) if packet.command == _SET_TIME else None
        if text and text.label in _LABELS:
            self._write(_LABELS[text.label], text, now)
        elif time:
            self._memory.set_clock(dt.datetime.combine(_SOME_DAY, dt.time(int(time[1]), int(time[2]))), now)

    def _write(self, number: int, text: Text, now: float) -> None:
        """Fill a file; an empty one is gone, one that is too long is not taken."""
        if number == PRIORITY_FILE and len(text.text) > says.MOST_PRIORITY:
            return
        size = self._build.size
        place = Rect(0, 0, size.width, size.height)
        fresh = {number: content(text, partial(read_file, text, place))} if text.text else {}
        self._memory.replace((number,), fresh, now)


def read_file(text: Text, place: Rect) -> Window:
    """What a file shows."""
    return Window(
        place,
        read_rows(text.text),
        across=CENTRE,
        down=_DOWN.get(text.position, MIDDLE),
        motion=_MOTIONS.get(text.mode, STILL),
        wraps=True,
    )
