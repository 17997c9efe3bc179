"""What packets say. What is not understood in full is kept as bytes and comes back the same.

Packets of code 7B carry commands. A command longer than a packet goes on in the next ones, without its code.

    off len field, little-endian            01 split windows          12 text
     0   2  length of the data               0  1  01                  0  1  12
     2   1  packet number, from 0            1  1  n, 1 to 8           1  1  window 0 to 7
     3   1  number of the last packet        2  8  n x (x y w h)       2  1  effect
     4   n  data: 01, 12, ...                                          3  1  align: bits 0-1 0 left 1 centre 2 right,
                                            numbers inside commands          bits 2-3 0 top 1 centre 2 bottom
                                            are big-endian             4  1  speed 1 fastest to 100
                                                                       5  2  stay s
                                                                       7  1  font: bits 0-3 its size
                                                                       8  3  red green blue
                                                                      11  n  text, GB2312, a new line is 0D
                                                                       .  1  00

Packets of other codes are bytes here; `basic` makes the few that are needed.
"""

import enum
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from display.sign import Rect

COMMANDS = 0x7B
SPLIT, TEXT = 0x01, 0x12
MOST_WINDOWS = 8
MOST_DATA = 0xFFFF
FONT_SIZES = (8, 12, 16, 24, 32, 40, 48, 56)
"""Pixels; a size's place is its number."""
LEFT, CENTRE, RIGHT = 0, 1, 2
AT_ONCE, MOVE_LEFT, SCROLL_UP, SCROLL_LEFT, BLINK = 0, 6, 10, 11, 13
NEW_LINE, END = b"\r", b"\0"

_PACKET = struct.Struct("<HBB")
_PLACE = struct.Struct(">4H")
_TEXT = struct.Struct(">5BHB3s")


class Message(Protocol):
    """What one packet says."""

    @property
    def code(self) -> int:
        """Its kind: 7B commands, 76 power, ..."""

    def payload(self) -> bytes:
        """The bytes between the packet's flag and its sum. ValueError if they are too many."""


class Status(enum.IntEnum):
    """The flag of an answer to a command."""

    OK = 0
    CHECKSUM = 1
    PACKET_ORDER = 2


@dataclass(frozen=True, slots=True)
class Raw:
    """A packet that is no command, or an answer, kept as bytes."""

    code: int
    data: bytes = b""

    def __post_init__(self) -> None:
        if self.code not in range(0x100):
            raise ValueError(f"a code is one byte, not {self.code}")

    def payload(self) -> bytes:
        """The bytes as they were."""
        return self.data


@dataclass(frozen=True, slots=True)
class Packet:
    """A command kept as bytes, or a part of one. ValueError if numbers do not fit a byte each, or data its length."""

    code: ClassVar[int] = COMMANDS
    data: bytes
    number: int = 0
    last: int = 0

    def __post_init__(self) -> None:
        try:
            self.payload()
        except struct.error as error:
            raise ValueError(f"packet {self.number} of {self.last}: {error}") from None

    @property
    def is_whole(self) -> bool:
        """Whether it is the only packet of its command."""
        return self.number == self.last == 0

    def payload(self) -> bytes:
        """Length, numbers, data."""
        return _PACKET.pack(len(self.data), self.number, self.last) + self.data


@dataclass(frozen=True, slots=True)
class SplitWindows:
    """01: the windows 0, 1, ... from now on, in pixels. ValueError unless there are 1 to 8 and their numbers fit."""

    code: ClassVar[int] = COMMANDS
    windows: tuple[Rect, ...]

    def __post_init__(self) -> None:
        if len(self.windows) not in range(1, MOST_WINDOWS + 1):
            raise ValueError(f"1 to {MOST_WINDOWS} windows, not {len(self.windows)}")
        try:
            self.command()
        except struct.error as error:
            raise ValueError(f"windows: {error}") from None

    def command(self) -> bytes:
        """The command's bytes."""
        places = (_PLACE.pack(place.x, place.y, place.width, place.height) for place in self.windows)
        return bytes((SPLIT, len(self.windows))) + b"".join(places)

    def payload(self) -> bytes:
        """The only packet of this command."""
        return Packet(self.command()).payload()


@dataclass(frozen=True, slots=True)
class WindowText:
    """12: a text in a window. ValueError if a value does not fit, or the text has a 00: it would end there."""

    code: ClassVar[int] = COMMANDS
    window: int
    text: bytes
    effect: int = AT_ONCE
    align: int = LEFT
    speed: int = 1
    stay_s: int = 3
    font: int = FONT_SIZES.index(16)
    colour: bytes = b"\xff\0\0"

    def __post_init__(self) -> None:
        if self.window not in range(MOST_WINDOWS) or END in self.text or len(self.colour) != 3:
            raise ValueError("a window is 0 to 7, a text has no 00, a colour is 3 bytes")
        try:
            self.command()
        except struct.error as error:
            raise ValueError(f"window {self.window}: {error}") from None

    def command(self) -> bytes:
        """The command's bytes."""
        show = (self.window, self.effect, self.align, self.speed, self.stay_s, self.font, self.colour)
        return _TEXT.pack(TEXT, *show) + self.text + END

    def payload(self) -> bytes:
        """The only packet of this command."""
        return Packet(self.command()).payload()


def is_packet(payload: bytes) -> bool:
    """Whether the bytes after the flag are a command's packet of the length it says."""
    return len(payload) >= _PACKET.size and _PACKET.unpack_from(payload)[0] == len(payload) - _PACKET.size


def parse_packet(payload: bytes) -> Message:
    """The message of a command's packet."""
    _, number, last = _PACKET.unpack_from(payload)
    packet = Packet(payload[_PACKET.size :], number, last)
    return parse_command(packet.data) if packet.is_whole else packet


def parse_command(data: bytes) -> Message:
    """The message of a whole command of at most 65535 bytes; Packet unless it is known and comes back the same."""
    parser = _PARSERS.get(data[:1])
    if parser is not None:
        try:
            message = parser(data)
        except (ValueError, IndexError, struct.error):
            return Packet(data)
        if message.command() == data:
            return message
    return Packet(data)


def _split(data: bytes) -> SplitWindows:
    return SplitWindows(tuple(Rect(*place) for place in _PLACE.iter_unpack(data[2:])))


def _text(data: bytes) -> WindowText:
    _, window, *show = _TEXT.unpack_from(data)
    return WindowText(window, data[_TEXT.size : -1], *show)


_PARSERS: dict[bytes, Callable[[bytes], SplitWindows | WindowText]] = {
    bytes((SPLIT,)): _split,
    bytes((TEXT,)): _text,
}
