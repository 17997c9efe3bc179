"""Packets of the Lumen 流明 C-Power CP3200 and CP5200 cards. 8N1, 115200, 57600 or 38400 baud.

    A5 | escaped( 68 32 | card | code | flag | payload | sum 2 ) | AE

    off len field
     0   1  68 to the card, E8 its answer
     1   1  32, always
     2   1  card 1 to 254, FF all
     3   1  code: 7B commands, 76 power, 46 brightness, ...
     4   1  flag: bit 0 of a request asks for an answer; of an answer to 7B: 00 done, 01 checksum, 02 packet order
     5   n  payload: `messages`
     .   2  sum of all bytes before it, 16 bits, low byte first

Escape between the marks: A5 -> AA 05, AE -> AA 0E, AA -> AA 0A. So neither mark ever stands inside a packet, and a
receiver finds the next one after any noise. The sum is that of the unescaped bytes.

An answer's payload is kept as bytes: that of a 7B has a command's packet in the maker's document, with nothing said
about what is in it. The same document says that programs of cards before 3.3 answer with 68; they are not understood.

Source: the maker's documents "多窗口控制通信协议" V1.9 and "Basic protocol", and published frames, which are in
`tests/data/led.json`.
"""

import enum
import re
import struct
from dataclasses import dataclass

from display.protocols.checksum import sum16
from display.protocols.cpower.messages import (
    COMMANDS,
    MOST_DATA,
    Message,
    Packet,
    Raw,
    Status,
    is_packet,
    parse_packet,
)

LEAD, TAIL = b"\xa5", b"\xae"
REQUEST, ANSWER = 0x68, 0xE8
BOARD = 0x32
EVERY_CARD = 0xFF
ASKS = 1

_HEAD = struct.Struct("<5B")
_SUM = struct.Struct("<H")
_PACKET_HEAD = 4
_MOST_CONTENT = _HEAD.size + _PACKET_HEAD + MOST_DATA
_SPECIAL = re.compile(rb"[\xa5\xaa\xae]")
_ESCAPED = re.compile(rb"\xaa.?", re.DOTALL)
_ESCAPES = {b"\xa5": b"\xaa\x05", b"\xae": b"\xaa\x0e", b"\xaa": b"\xaa\x0a"}
_PLAIN = {escape: plain for plain, escape in _ESCAPES.items()}

MOST_ESCAPED = 2 * (_MOST_CONTENT + _SUM.size) + len(LEAD) + len(TAIL)
"""No packet is longer on the line."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One packet and the card it is for or from. ValueError if card or flag is not one byte."""

    message: Message
    card: int = 1
    flag: int = ASKS
    is_answer: bool = False

    def __post_init__(self) -> None:
        if self.card not in range(0x100) or self.flag not in range(0x100):
            raise ValueError("card and flag are one byte each")

    @property
    def wants_answer(self) -> bool:
        """Whether the card is to say something to this request."""
        return not self.is_answer and bool(self.flag & ASKS)


class Reason(enum.Enum):
    """Why bytes between two marks are no packet."""

    TRUNCATED = "no tail before the next packet"
    TOO_LONG = "longer than any packet"
    SHORT = "shorter than any packet"
    ESCAPE = "an escape that does not exist"
    CHECKSUM = "wrong checksum"
    KIND = "neither request nor answer of these cards"
    LENGTH = "wrong length"


@dataclass(frozen=True, slots=True)
class Fault:
    """Bytes that are no packet, and why."""

    reason: Reason
    raw: bytes


def answer(request: Frame, status: int = Status.OK, data: bytes = b"") -> Frame:
    """What a card says to a request; `data` is what it adds, which no document lays down for commands."""
    message = request.message
    payload = Packet(data).payload() if message.code == COMMANDS else data
    return Frame(Raw(message.code, payload), request.card, status, is_answer=True)


def encode(frame: Frame) -> bytes:
    """The bytes on the line. ValueError if it is too long, or bytes said to be a command's packet are none."""
    kind = ANSWER if frame.is_answer else REQUEST
    content = _HEAD.pack(kind, BOARD, frame.card, frame.message.code, frame.flag) + frame.message.payload()
    if len(content) > _MOST_CONTENT:
        raise ValueError(f"a packet has at most {_MOST_CONTENT} bytes, not {len(content)}")
    if not _is_laid_out(content):
        raise ValueError("a packet of code 7B has length, number and last number before its data")
    return LEAD + escape(content + _SUM.pack(sum16(content))) + TAIL


def parse(raw: bytes) -> Frame | Fault:
    """The packet these bytes are, marks included, or what is wrong with them. Never raises."""
    if not (raw.startswith(LEAD) and raw.endswith(TAIL)):
        return Fault(Reason.TRUNCATED if len(raw) < MOST_ESCAPED else Reason.TOO_LONG, raw)
    body = unescape(raw[1:-1])
    if body is None:
        return Fault(Reason.ESCAPE, raw)
    reason = _wrong(body)
    return Fault(reason, raw) if reason else _frame(body[: -_SUM.size])


def escape(body: bytes) -> bytes:
    """The bytes with their three special values escaped."""
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], body)


def unescape(data: bytes) -> bytes | None:
    """The bytes before escaping; None if there is an escape that does not exist, or a bare mark."""
    if LEAD in data or TAIL in data or any(pair not in _PLAIN for pair in _ESCAPED.findall(data)):
        return None
    return _ESCAPED.sub(lambda match: _PLAIN[match[0]], data)


def _wrong(body: bytes) -> Reason | None:
    if len(body) < _HEAD.size + _SUM.size:
        return Reason.SHORT
    content, (total,) = body[: -_SUM.size], _SUM.unpack(body[-_SUM.size :])
    if sum16(content) != total:
        return Reason.CHECKSUM
    if content[0] not in (REQUEST, ANSWER) or content[1] != BOARD:
        return Reason.KIND
    return None if _is_laid_out(content) and len(content) <= _MOST_CONTENT else Reason.LENGTH


def _is_laid_out(content: bytes) -> bool:
    kind, _, _, code, _ = _HEAD.unpack_from(content)
    return kind == ANSWER or code != COMMANDS or is_packet(content[_HEAD.size :])


def _frame(content: bytes) -> Frame:
    kind, _, card, code, flag = _HEAD.unpack_from(content)
    payload = content[_HEAD.size :]
    is_command = kind == REQUEST and code == COMMANDS
    message = parse_packet(payload) if is_command else Raw(code, payload)
    return Frame(message, card, flag, is_answer=kind == ANSWER)
