"""Frames of the "显示屏通信协议" V2.0, RS-485, no delimiters and no escaping.

    DA  64  PN[2]  CMD  DL  DATA[DL]  CRC[2]

DA is the display's address, PN the packet number, FFFF for a single one. CRC-16/MODBUS over all before it, low byte
first. A receiver finds frames by length and checksum; silence ends what is unfinished.
"""

import enum
import struct
from dataclasses import dataclass

from display.protocols.checksum import MODBUS, crc16

VERSION = 0x64
SINGLE = 0xFFFF
TEXT, CLOCK, BRIGHTNESS = 0x62, 0x05, 0x0C
BRIGHTNESSES = range(10, 101)
"""Percent that a display takes."""
DONE = 0
MOST_DATA = 255
MOST_ANSWER = 1
"""Bytes of data in an answer."""

HEAD = struct.Struct(">BBHBB")
_CRC = struct.Struct("<H")
_LEAST = HEAD.size + _CRC.size
MOST_BYTES = _LEAST + MOST_DATA


@dataclass(frozen=True, slots=True)
class Frame:
    """A command and its data; in an answer one byte, 0 for done. ValueError if it cannot be."""

    command: int
    data: bytes = b""
    address: int = 0
    packet: int = SINGLE

    def __post_init__(self) -> None:
        object.__setattr__(self, "data", bytes(self.data))
        fits = 0 <= self.command <= 0xFF and 0 <= self.address <= 0xFF and 0 <= self.packet <= SINGLE
        if not fits or len(self.data) > MOST_DATA:
            raise ValueError(
                f"command and address are 0 to 255, the packet's number 0 to {SINGLE}, data at most {MOST_DATA} bytes"
            )


class Reason(enum.Enum):
    """Why bytes are no frame."""

    NOISE = "no frame begins here"
    CHECKSUM = "wrong checksum or length"


@dataclass(frozen=True, slots=True)
class Fault:
    """Bytes that are no frame, and why."""

    reason: Reason
    raw: bytes


def encode(frame: Frame) -> bytes:
    """The bytes on the line."""
    head = HEAD.pack(frame.address, VERSION, frame.packet, frame.command, len(frame.data))
    return head + frame.data + _CRC.pack(crc16(head + frame.data, MODBUS))


def answer(request: Frame, code: int = DONE) -> Frame:
    """What a display says to a request."""
    return Frame(request.command, bytes((code,)), request.address, request.packet)


def parse(raw: bytes) -> Frame | Fault:
    """The frame that exactly these bytes are, or what is wrong with them. Never raises."""
    length = length_of(raw)
    if length is None or len(raw) < _LEAST:
        return Fault(Reason.NOISE, raw)
    if length != len(raw) or crc16(raw[: -_CRC.size], MODBUS) != _CRC.unpack(raw[-_CRC.size :])[0]:
        return Fault(Reason.CHECKSUM, raw)
    address, _, packet, command, size = HEAD.unpack_from(raw)
    return Frame(command, raw[HEAD.size : HEAD.size + size], address, packet)


def length_of(raw: bytes | bytearray) -> int | None:
    """Bytes of the frame that begins here; None if none does, or too little of it has come to know."""
    if len(raw) < HEAD.size or raw[1] != VERSION:
        return None
    return _LEAST + raw[HEAD.size - 1]
