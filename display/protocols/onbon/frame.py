"""Frames of the Onbon BX-5K and 6K character cards, as a request and as an answer. 8N1, 57600 or 9600 baud.

    A5 x8 | escaped( header 14 | data | crc 2 ) | 5A

    header, little-endian                             data
    off len field                                     off len request              answer
     0   2  destination: screen 1, FFFF, FFFE          0   1  group                group
     2   2  source: 8000 = computer                    1   1  command              command
     4   3  reserved 0                                 2   1  01 answer me, 02 not error, 0 none
     7   1  option 0                                   3   2  reserved 00 00       00 00
     8   1  check 0 CRC16, 1 sum                       5   n  payload              data
     9   1  display mode
    10   1  device FE = any
    11   1  version 02
    12   2  length of data, before escaping

Escape in ONE pass over header, data and crc: A5 -> A6 02, A6 -> A6 01, 5A -> 5B 02, 5B -> 5B 01. So neither A5 nor 5A
ever stands inside a frame, and a receiver finds the next one after any noise. The crc, low byte first, and the length
are those of the unescaped bytes. Source: the maker's BX-K SDK and published frames; `tests/data/led.json` has them.
"""

import enum
import re
import struct
from dataclasses import dataclass, field
from functools import partial

from display.errors import ForbiddenCommand
from display.protocols.checksum import ARC, crc16, sum16
from display.protocols.onbon.messages import FORBIDDEN, Ack, Message, Nack, NackError, parse_message

LEAD, TAIL = 0xA5, 0x5A
LEAD_IN = bytes((LEAD,)) * 8
COMPUTER = 0x8000
BROADCAST, BROADCAST_ANSWERED = 0xFFFF, 0xFFFE
ANSWER, NO_ANSWER = 1, 2
MOST_DATA = 0xFFFF

_HEADER = struct.Struct("<HH3sBBBBBH")
_CRC = struct.Struct("<H")
_LEAST_DATA = 5
_CHECKS = (partial(crc16, begin=ARC), sum16)
_SPECIAL = re.compile(rb"[\xa5\xa6\x5a\x5b]")
_ESCAPED = re.compile(rb"[\xa6\x5b].?", re.DOTALL)
_ESCAPES = {b"\xa5": b"\xa6\x02", b"\xa6": b"\xa6\x01", b"\x5a": b"\x5b\x02", b"\x5b": b"\x5b\x01"}
_PLAIN = {escape: plain for plain, escape in _ESCAPES.items()}


@dataclass(frozen=True, slots=True)
class Header:
    """The header's fields, its length field aside. ValueError if one does not fit or the check is not 0 or 1."""

    destination: int = 1
    source: int = COMPUTER
    reserved: bytes = b"\0\0\0"
    option: int = 0
    check: int = 0
    display_mode: int = 0
    device: int = 0xFE
    version: int = 2

    def __post_init__(self) -> None:
        if self.check not in range(len(_CHECKS)) or len(self.reserved) != 3:
            raise ValueError("check is 0 or 1 and reserved 3 bytes")
        try:
            self.encode(0)
        except struct.error as error:
            raise ValueError(f"header: {error}") from None

    def encode(self, length: int) -> bytes:
        """14 bytes, before escaping."""
        modes = (self.option, self.check, self.display_mode, self.device, self.version)
        return _HEADER.pack(self.destination, self.source, self.reserved, *modes, length)


@dataclass(frozen=True, slots=True)
class Frame:
    """One frame; `flag` is 1 or 2 in a request (answer, or not) and the error in an answer."""

    message: Message
    header: Header = field(default_factory=Header)
    flag: int = ANSWER
    reserved: bytes = b"\0\0"

    def __post_init__(self) -> None:
        if self.flag not in range(0x100) or len(self.reserved) != 2:
            raise ValueError("flag is one byte and reserved two")

    @property
    def wants_answer(self) -> bool:
        """Whether the card must say something to this request."""
        return self.flag == ANSWER and self.header.destination != BROADCAST


class Reason(enum.Enum):
    """Why bytes between two marks are no frame."""

    TRUNCATED = "no tail before the next frame"
    TOO_LONG = "longer than any frame"
    SHORT = "shorter than any frame"
    ESCAPE = "an escape that does not exist"
    CHECK_MODE = "a check that is not known"
    CHECKSUM = "wrong checksum"
    LENGTH = "wrong length"
    FORBIDDEN = "the command that erases the card"


@dataclass(frozen=True, slots=True)
class Fault:
    """Bytes that are no frame, and why."""

    reason: Reason
    raw: bytes


def ack(request: Frame) -> Frame:
    """The answer that says: done."""
    return Frame(Ack(), _swapped(request.header), flag=0)


def nack(request: Frame | None, error: NackError, screen: int = 1) -> Frame:
    """The answer that says why not; without a request, to the computer from that screen."""
    header = Header(COMPUTER, screen) if request is None else _swapped(request.header)
    return Frame(Nack(), header, flag=error)


def encode(frame: Frame) -> bytes:
    """The bytes on the line. ValueError if it is too long, ForbiddenCommand if it would erase the card."""
    data = frame.message.code + bytes((frame.flag,)) + frame.reserved + frame.message.payload()
    if data.startswith(FORBIDDEN):
        raise ForbiddenCommand("A2 01 erases every file of the card and is never sent")
    if len(data) > MOST_DATA:
        raise ValueError(f"a frame has at most {MOST_DATA} bytes of data, not {len(data)}")
    body = frame.header.encode(len(data)) + data
    return LEAD_IN + escape(body + _CRC.pack(_CHECKS[frame.header.check](body))) + bytes((TAIL,))


def parse(raw: bytes) -> Frame | Fault:
    """The frame these bytes are, lead-in and tail included, or what is wrong with them. Never raises."""
    if not raw.endswith(bytes((TAIL,))):
        return Fault(Reason.TRUNCATED if len(raw) < MOST_ESCAPED else Reason.TOO_LONG, raw)
    body = unescape(raw[:-1].lstrip(bytes((LEAD,))))
    if body is None:
        return Fault(Reason.ESCAPE, raw)
    reason = _wrong(body)
    return Fault(reason, raw) if reason else _frame(body[: -_CRC.size])


def escape(body: bytes) -> bytes:
    """The bytes with their four special values escaped, in one pass."""
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], body)


def unescape(data: bytes) -> bytes | None:
    """The bytes before escaping; None if there is an escape that does not exist, or a bare special value."""
    if LEAD in data or TAIL in data or any(pair not in _PLAIN for pair in _ESCAPED.findall(data)):
        return None
    return _ESCAPED.sub(lambda match: _PLAIN[match[0]], data)


def _wrong(body: bytes) -> Reason | None:
    if len(body) < _HEADER.size + _LEAST_DATA + _CRC.size:
        return Reason.SHORT
    content, (crc,) = body[: -_CRC.size], _CRC.unpack(body[-_CRC.size :])
    *_, check, _, _, _, length = _HEADER.unpack_from(content)
    if check >= len(_CHECKS):
        return Reason.CHECK_MODE
    if _CHECKS[check](content) != crc:
        return Reason.CHECKSUM
    if _HEADER.size + length != len(content):
        return Reason.LENGTH
    return Reason.FORBIDDEN if content.startswith(FORBIDDEN, _HEADER.size) else None


def _frame(content: bytes) -> Frame:
    *fields, _ = _HEADER.unpack_from(content)
    data = content[_HEADER.size :]
    message = parse_message(data[:2], data[_LEAST_DATA:])
    return Frame(message, Header(*fields), data[2], data[3:_LEAST_DATA])


def _swapped(header: Header) -> Header:
    return Header(header.source, header.destination, display_mode=header.display_mode)


MOST_ESCAPED = 2 * (_HEADER.size + MOST_DATA + _CRC.size) + len(LEAD_IN) + 1
"""No frame is longer on the line."""
