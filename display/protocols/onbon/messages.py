"""What a frame says: `code` is group and command, `payload` what follows the two reserved bytes.

What is not known in full is kept as Raw, so that every message comes back as the same bytes. A2 01 would erase every
file of the card but the firmware: no value of these types says it.
"""

import datetime as dt
import enum
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Protocol

from display.errors import ForbiddenCommand
from display.protocols.onbon.areas import DynamicAreas

FORBIDDEN = b"\xa2\x01"


class Message(Protocol):
    """One command or answer."""

    @property
    def code(self) -> bytes:
        """Group and command, two bytes."""

    def payload(self) -> bytes:
        """The bytes that follow."""


class NackError(enum.IntEnum):
    """Why a card refuses."""

    GROUP = 0x01
    COMMAND = 0x02
    BUSY = 0x03
    MEMORY = 0x04
    CHECKSUM = 0x05
    NO_FILE = 0x06
    FLASH = 0x07
    DOWNLOAD = 0x08
    FILE_NAME = 0x09
    FILE_TYPE = 0x0A
    FILE_CRC = 0x0B
    NO_FONT = 0x0C
    FIRMWARE = 0x0D
    DATE_TIME = 0x0E
    FILE_EXISTS = 0x0F
    BLOCK_NUMBER = 0x10


@dataclass(frozen=True, slots=True)
class Raw:
    """A message kept as bytes. ForbiddenCommand for the one that erases the card, ValueError if code is not 2 bytes."""

    code: bytes
    data: bytes = b""

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", bytes(self.code))
        if len(self.code) != len(FORBIDDEN):
            raise ValueError(f"a code is two bytes, not {self.code.hex(' ')}")
        if self.code == FORBIDDEN:
            raise ForbiddenCommand("A2 01 erases every file of the card and is never sent")

    def payload(self) -> bytes:
        """The bytes as they were."""
        return self.data


@dataclass(frozen=True, slots=True)
class Ack:
    """A0 00: done. `data` is whatever a card adds."""

    code: ClassVar[bytes] = b"\xa0\x00"
    data: bytes = b""

    def payload(self) -> bytes:
        """What the card adds."""
        return self.data


@dataclass(frozen=True, slots=True)
class Nack:
    """A0 01: not done; the frame's flag says why."""

    code: ClassVar[bytes] = b"\xa0\x01"
    data: bytes = b""

    def payload(self) -> bytes:
        """What the card adds."""
        return self.data


@dataclass(frozen=True, slots=True)
class Ping:
    """A2 00: are you there?"""

    code: ClassVar[bytes] = b"\xa2\x00"

    def payload(self) -> bytes:
        """Nothing."""
        return b""


@dataclass(frozen=True, slots=True)
class Power:
    """A3 00: the LEDs on or off."""

    code: ClassVar[bytes] = b"\xa3\x00"
    is_on: bool

    def payload(self) -> bytes:
        """01 on, 02 off."""
        return b"\x01" if self.is_on else b"\x02"


@dataclass(frozen=True, slots=True)
class SetClock:
    """A2 03: the card's clock, local time, years 0 to 9999; `weekday` is 1 Monday to 6 Saturday, Sunday is 0 or 7."""

    code: ClassVar[bytes] = b"\xa2\x03"
    moment: dt.datetime
    weekday: int

    def payload(self) -> bytes:
        """8 BCD bytes YY CC MM DD hh mm ss weekday."""
        at = self.moment
        parts = (at.year % 100, at.year // 100, at.month, at.day, at.hour, at.minute, at.second, self.weekday)
        return bytes(part // 10 << 4 | part % 10 for part in parts)


@dataclass(frozen=True, slots=True)
class Brightness:
    """A3 02: `mode` 1 a fixed level, 2 by half hours; level 0 to 15; `half_hours` are 48 levels or left out."""

    code: ClassVar[bytes] = b"\xa3\x02"
    level: int
    mode: int = 1
    half_hours: bytes = b""

    def __post_init__(self) -> None:
        if not (self.mode in (1, 2) and 0 <= self.level <= 15 and len(self.half_hours) in (0, 48)):
            raise ValueError("brightness is mode 1 or 2, level 0 to 15, and 48 levels or none")

    def payload(self) -> bytes:
        """Mode, level, levels."""
        return bytes((self.mode, self.level)) + self.half_hours


def set_clock(moment: dt.datetime) -> SetClock:
    """Set the card's clock to this local time; Sunday is sent as 7."""
    return SetClock(moment.replace(microsecond=0, tzinfo=None), moment.isoweekday())


def parse_message(code: bytes, payload: bytes) -> Message:
    """The message these bytes say; Raw unless it is known and comes back as the same bytes. ForbiddenCommand: A2 01."""
    parser = _PARSERS.get(code)
    if parser is not None:
        try:
            message = parser(payload)
        except (ValueError, IndexError):
            return Raw(code, payload)
        if message.payload() == payload:
            return message
    return Raw(code, payload)


def _ping(_: bytes) -> Message:
    return Ping()


def _power(payload: bytes) -> Message:
    return Power(payload == b"\x01")


def _clock(payload: bytes) -> Message:
    year, century, *rest, weekday = ((byte >> 4) * 10 + (byte & 0xF) for byte in payload)
    month, day, hour, minute, second = rest
    return SetClock(dt.datetime(century * 100 + year, month, day, hour, minute, second), weekday)


def _brightness(payload: bytes) -> Message:
    return Brightness(payload[1], payload[0], payload[2:])


_PARSERS: dict[bytes, Callable[[bytes], Message]] = {
    Ack.code: Ack,
    Nack.code: Nack,
    Ping.code: _ping,
    Power.code: _power,
    SetClock.code: _clock,
    Brightness.code: _brightness,
    DynamicAreas.code: DynamicAreas.parse,
}
