"""A3 06, dynamic areas: texts in the card's memory, gone after a power cut.

    n_delete [ids...] n_areas { length LE16, area }*          n_delete FF: all, no ids follow

    off len field          off len field            off len field
     0   1  type 0 text     10   1  line spacing px  18   1  new line 1 by code 2 automatic
     1   2  x       8 px    11   1  run mode         19   1  effect
     3   2  y       px      12   2  timeout s        20   1  exit
     5   2  width   8 px    14   1  sound            21   1  speed 0 fastest
     7   2  height  px      15   1  extension = 0    22   1  stay x 0.5 s
     9   1  area number     16   1  alignment        23   4  text length
                            17   1  lines 1 2        27   n  text, GB2312 with inline codes

All numbers are little-endian.
"""

import struct
from dataclasses import dataclass
from typing import ClassVar

_AREA = struct.Struct("<BHHHHBBBHBBBBBBBBBI")
_LENGTH = struct.Struct("<H")
_ALL = 0xFF
_EXTENSION = 10
"""Place of the extension's length among the fields; what an extension holds is unknown."""

RUN_LOOP, RUN_ONCE, RUN_WHILE_REFRESHED = 0, 1, 2
SINGLE_LINE, MULTI_LINE = 1, 2
NEWLINE_BY_CODE, NEWLINE_AUTOMATIC = 1, 2
STATIC, QUICK, MOVE_LEFT = 1, 2, 3


@dataclass(frozen=True, slots=True)
class DynamicArea:
    """One area in the values of the wire: x and width in units of 8 px. ValueError if one does not fit its bytes."""

    number: int
    x: int
    y: int
    width: int
    height: int
    text: bytes
    line_spacing: int = 0
    run_mode: int = RUN_WHILE_REFRESHED
    timeout_s: int = 60
    sound: int = 0
    alignment: int = 0
    single_line: int = MULTI_LINE
    newline: int = NEWLINE_BY_CODE
    effect: int = STATIC
    exit: int = 0
    speed: int = 0
    stay_half_s: int = 6
    type: int = 0

    def __post_init__(self) -> None:
        try:
            self.encode()
        except struct.error as error:
            raise ValueError(f"area {self.number}: {error}") from None

    def encode(self) -> bytes:
        """27 bytes and the text, without the length before them."""
        place = (self.type, self.x, self.y, self.width, self.height, self.number, self.line_spacing)
        run = (self.run_mode, self.timeout_s, self.sound, 0, self.alignment, self.single_line, self.newline)
        show = (self.effect, self.exit, self.speed, self.stay_half_s, len(self.text))
        head = _AREA.pack(*place, *run, *show)
        _LENGTH.pack(len(head) + len(self.text))
        return head + self.text

    @classmethod
    def parse(cls, data: bytes) -> "DynamicArea":
        """The area of these bytes; ValueError if they are not one in full."""
        if len(data) < _AREA.size:
            raise ValueError("an area is cut off")
        fields = _AREA.unpack_from(data)
        text = data[_AREA.size :]
        if fields[_EXTENSION] or fields[-1] != len(text):
            raise ValueError("an area has an extension or a wrong text length")
        kind, x, y, width, height, number, spacing, run_mode, timeout_s, sound = fields[:_EXTENSION]
        alignment, lines, newline, effect, leave, speed, stay = fields[_EXTENSION + 1 : -1]
        show = (spacing, run_mode, timeout_s, sound, alignment, lines, newline, effect, leave, speed, stay, kind)
        return cls(number, x, y, width, height, text, *show)


@dataclass(frozen=True, slots=True)
class DynamicAreas:
    """Delete some areas or all, then set others; at most 254 ids and 255 areas."""

    code: ClassVar[bytes] = b"\xa3\x06"
    areas: tuple[DynamicArea, ...] = ()
    delete: bytes = b""
    delete_all: bool = False

    def __post_init__(self) -> None:
        if len(self.delete) >= _ALL or len(self.areas) > _ALL or (self.delete and self.delete_all):
            raise ValueError("at most 254 ids, or all, are deleted, and at most 255 areas are set")

    def payload(self) -> bytes:
        """The deletions, then each area with its length."""
        gone = bytes((_ALL,)) if self.delete_all else bytes((len(self.delete),)) + self.delete
        return gone + bytes((len(self.areas),)) + b"".join(map(_with_length, self.areas))

    @classmethod
    def parse(cls, payload: bytes) -> "DynamicAreas":
        """The message of these bytes; ValueError or IndexError if they are not one in full."""
        count = payload[0]
        ids = 0 if count == _ALL else count
        delete, rest = payload[1 : 1 + ids], payload[1 + ids :]
        areas = _areas(rest[1:])
        if len(areas) != rest[0]:
            raise ValueError("the number of areas is not what it says")
        return cls(areas, delete, count == _ALL)


def _with_length(area: DynamicArea) -> bytes:
    data = area.encode()
    return _LENGTH.pack(len(data)) + data


def _areas(data: bytes) -> tuple[DynamicArea, ...]:
    areas = []
    while data:
        if len(data) < _LENGTH.size:
            raise ValueError("an area's length is cut off")
        end = _LENGTH.size + _LENGTH.unpack_from(data)[0]
        areas.append(DynamicArea.parse(data[_LENGTH.size : end]))
        data = data[end:]
    return tuple(areas)
