"""Frames of the "显示屏通信协议" V2.0, RS-485, no delimiters and no escaping.

    DA  64  PN[2]  CMD  DL  DATA[DL]  CRC[2]

DA is the display's address, PN the packet number, FFFF for a single one. CRC-16/MODBUS over all before it (reflected
A001, begins FFFF), low byte first. A receiver finds frames by length and checksum; silence ends what is unfinished.
"""

import enum
import struct
from dataclasses import dataclass

VERSION = 0x64
SINGLE = 0xFFFF
TEXT, CLOCK, BRIGHTNESS = 0x62, 0x05, 0x0C
DONE = 0
MOST_DATA = 255

_HEAD = struct.Struct(">BBHBB")
_CRC = struct.Struct("<H")
_LEAST = _HEAD.size + _CRC.size
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
            raise ValueError(f"a frame has one byte of command, one of address and at most {MOST_DATA} of data")


class Reason(enum.Enum):
    """Why bytes are no frame."""

    NOISE = "no frame begins here"
    CHECKSUM = "wrong checksum or length"


@dataclass(frozen=True, slots=True)
class Fault:
    """Bytes that are no frame, and why."""

    reason: Reason
    raw: bytes


def crc16(data: bytes) -> int:
    """CRC-16/MODBUS; 4B37 for b"123456789"."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xA001 if crc & 1 else 0)
    return crc


def encode(frame: Frame) -> bytes:
    """The bytes on the line."""
    head = _HEAD.pack(frame.address, VERSION, frame.packet, frame.command, len(frame.data))
    return head + frame.data + _CRC.pack(crc16(head + frame.data))


def answer(request: Frame, code: int = DONE) -> Frame:
    """What a display says to a request."""
    return Frame(request.command, bytes((code,)), request.address, request.packet)


def parse(raw: bytes) -> Frame | Fault:
    """The frame that exactly these bytes are, or what is wrong with them. Never raises."""
    if not _begins(raw):
        return Fault(Reason.NOISE, raw)
    if _length(raw) != len(raw) or crc16(raw[: -_CRC.size]) != _CRC.unpack(raw[-_CRC.size :])[0]:
        return Fault(Reason.CHECKSUM, raw)
    address, _, packet, command, length = _HEAD.unpack_from(raw)
    return Frame(command, raw[_HEAD.size : _HEAD.size + length], address, packet)


class Splitter:
    """Cuts a stream into frames and the noise between them; keeps at most one frame's length."""

    def __init__(self) -> None:
        self._raw = bytearray()
        self._noise = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Raw frames that end in these bytes, and noise before them."""
        found: list[bytes] = []
        for first in range(0, len(data), MOST_BYTES):
            self._raw += data[first : first + MOST_BYTES]
            found += self._cut()
        return found

    def rest(self) -> bytes:
        """Silence: what has come and is no frame; it is dropped."""
        rest = bytes(self._noise + self._raw)
        self._noise.clear()
        self._raw.clear()
        return rest

    def _cut(self) -> list[bytes]:
        found: list[bytes] = []
        while self._raw:
            length = _length(self._raw)
            if length is None or length > len(self._raw):
                if _may_begin(self._raw):
                    break
            elif not isinstance(parse(bytes(self._raw[:length])), Fault):
                found += [*self._noise_so_far(), bytes(self._raw[:length])]
                del self._raw[:length]
                continue
            self._noise.append(self._raw.pop(0))
            if len(self._noise) >= MOST_BYTES:
                found += self._noise_so_far()
        return found

    def _noise_so_far(self) -> list[bytes]:
        noise = bytes(self._noise)
        self._noise.clear()
        return [noise] if noise else []


class Decoder:
    """Frames and faults of one line."""

    def __init__(self) -> None:
        self._splitter = Splitter()

    def feed(self, data: bytes) -> list[Frame | Fault]:
        """What ended in these bytes, in order."""
        return [parse(raw) for raw in self._splitter.feed(data)]

    def rest(self) -> list[Frame | Fault]:
        """What silence has ended."""
        raw = self._splitter.rest()
        return [parse(raw)] if raw else []


def _begins(raw: bytes | bytearray) -> bool:
    return len(raw) >= _LEAST and raw[1] == VERSION


def _may_begin(raw: bytearray) -> bool:
    return len(raw) < 2 or raw[1] == VERSION


def _length(raw: bytes | bytearray) -> int | None:
    """Bytes of the frame that begins here, if enough of it has come to know."""
    if len(raw) < _HEAD.size or raw[1] != VERSION:
        return None
    return _LEAST + raw[_HEAD.size - 1]
