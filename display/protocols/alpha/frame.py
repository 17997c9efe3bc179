"""Transmissions of the Alpha protocol.

    00 x5+  01  type  address[2]  { 02  command  data  (03 sum[4])? }*  04

Type Z is all kinds of signs, address 00 all of them. The checksum of a packet is left out or four upper-case hex digits
of the 16-bit sum of its bytes from 02 to 03, both included. Signs do not answer.

Lines are 9600 7E1: seven bits and a parity bit, which the port makes and checks. The bytes here are without it, one
with its eighth bit set is a fault; that port must not be opened with eight bits.

A bare `E$` erases the sign: no value of these types says it.
"""

import enum
import re
from dataclasses import dataclass

from display.errors import ForbiddenCommand
from display.protocols.checksum import sum16

NULLS = 6
LEAST_NULLS, MOST_NULLS = 5, 256
ALL_SIGNS, EVERYBODY = b"Z", b"00"
MOST_BYTES = 4096
"""Of one transmission; what is longer is noise."""

SOH, EOT = b"\x01", b"\x04"
_STX, _ETX = b"\x02", b"\x03"
_CONTROL = re.compile(rb"[\x00-\x04]")
_MARKED = re.compile(rb"(?P<data>[^\x00-\x04]*)(?:\x03(?P<sum>[0-9A-F]{4}))?\Z")
_ERASE = (b"E", b"$")
_SEVEN_BITS = 0x80


@dataclass(frozen=True, slots=True)
class Packet:
    """One command; `data` has no byte below 05. ForbiddenCommand for the one that erases the sign, else ValueError."""

    command: bytes
    data: bytes = b""
    has_checksum: bool = True

    def __post_init__(self) -> None:
        # Its own bytes: those of a bytearray could be changed into the forbidden ones afterwards.
        object.__setattr__(self, "command", bytes(self.command))
        object.__setattr__(self, "data", bytes(self.data))
        if (self.command, self.data) == _ERASE:
            raise ForbiddenCommand("a bare E$ erases the sign's memory and is never sent")
        whole = self.command + self.data
        if len(self.command) != 1 or _CONTROL.search(whole) or (whole and max(whole) >= _SEVEN_BITS):
            raise ValueError("a command is one byte, and a packet has seven bits and no control byte below 05")

    def encode(self) -> bytes:
        """STX to the checksum."""
        marked = _STX + self.command + self.data
        return marked + _ETX + _sum(marked + _ETX) if self.has_checksum else marked


@dataclass(frozen=True, slots=True)
class Frame:
    """One transmission: at least one packet; `nulls` are the bytes 00 before it, by which signs find their speed."""

    packets: tuple[Packet, ...]
    kind: bytes = ALL_SIGNS
    address: bytes = EVERYBODY
    nulls: int = NULLS

    def __post_init__(self) -> None:
        for name in ("kind", "address"):
            object.__setattr__(self, name, bytes(getattr(self, name)))
        head = self.kind + self.address
        if not self.packets or len(self.kind) != 1 or len(self.address) != 2 or _CONTROL.search(head):
            raise ValueError("a transmission has a type of one byte, an address of two, and packets")
        if max(head) >= _SEVEN_BITS or not LEAST_NULLS <= self.nulls <= MOST_NULLS:
            raise ValueError(f"type and address have seven bits, and {LEAST_NULLS} to {MOST_NULLS} nulls come first")
        if len(encode(self)) > MOST_BYTES:
            raise ValueError(f"a transmission has at most {MOST_BYTES} bytes")


class Reason(enum.Enum):
    """Why bytes are no transmission."""

    NOISE = "no transmission begins here"
    TRUNCATED = "no end before the next transmission"
    TOO_LONG = "longer than any transmission"
    CHECKSUM = "wrong checksum"
    FORM = "not built as a transmission is"
    FORBIDDEN = "the command that erases the sign"


@dataclass(frozen=True, slots=True)
class Fault:
    """Bytes that are no transmission, and why."""

    reason: Reason
    raw: bytes


def encode(frame: Frame) -> bytes:
    """The bytes on the line."""
    packets = b"".join(packet.encode() for packet in frame.packets)
    return bytes(frame.nulls) + SOH + frame.kind + frame.address + packets + EOT


def parse(raw: bytes) -> Frame | Fault:
    """The transmission that exactly these bytes are, or what is wrong with them. Never raises."""
    nulls = len(raw) - len(raw.lstrip(b"\0"))
    body = raw[nulls:]
    if not body.startswith(SOH) or nulls < LEAST_NULLS:
        return Fault(Reason.NOISE, raw)
    if not body.endswith(EOT):
        return Fault(Reason.TRUNCATED if len(raw) < MOST_BYTES else Reason.TOO_LONG, raw)
    head, *packets = body[1:-1].split(_STX)
    try:
        return Frame(tuple(map(_packet, packets)), head[:1], head[1:], nulls)
    except ForbiddenCommand:
        return Fault(Reason.FORBIDDEN, raw)
    except ChecksumError:
        return Fault(Reason.CHECKSUM, raw)
    except ValueError:
        return Fault(Reason.FORM, raw)


class ChecksumError(ValueError):
    """A packet is not what its checksum says."""


def _packet(marked: bytes) -> Packet:
    found = _MARKED.match(marked)
    if found is None or not found["data"]:
        raise ValueError("no packet")
    data, checksum = found["data"], found["sum"]
    if checksum is not None and checksum != _sum(_STX + data + _ETX):
        raise ChecksumError
    return Packet(data[:1], data[1:], checksum is not None)


def _sum(marked: bytes) -> bytes:
    return b"%04X" % sum16(marked)
