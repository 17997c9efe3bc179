"""Commands longer than a packet: their data goes on in the next packets, which count from 0 to the last's number."""

from display.protocols.cpower.frame import ASKS, Frame, encode
from display.protocols.cpower.messages import (
    MOST_DATA,
    Message,
    Packet,
    SplitWindows,
    Status,
    WindowText,
    parse_command,
)

PACKET_ROOM = 412
"""Bytes of a command in one packet: a text of 200 hanzi, its head and its end."""
_MOST_PACKETS = 0x100


def packets(command: bytes) -> tuple[Packet, ...]:
    """The packets a command takes, one if it fits. ValueError if 256 do not hold it."""
    pieces = [command[at : at + PACKET_ROOM] for at in range(0, len(command), PACKET_ROOM)]
    if len(pieces) > _MOST_PACKETS:
        raise ValueError(f"a command has at most {_MOST_PACKETS * PACKET_ROOM} bytes, not {len(command)}")
    return tuple(Packet(piece, number, len(pieces) - 1) for number, piece in enumerate(pieces))


def encode_command(command: SplitWindows | WindowText, card: int = 1, flag: int = ASKS) -> bytes:
    """The bytes on the line, all packets in a row; only the last asks for an answer, if any. ValueError: too long."""
    *first, last = packets(command.command())
    quiet = (Frame(packet, card, flag & ~ASKS) for packet in first)
    return b"".join(map(encode, (*quiet, Frame(last, card, flag))))


class Assembler:
    """Puts the packets of a line together again, of one command at a time, at most 65535 bytes."""

    def __init__(self) -> None:
        self._data = bytearray()
        self._next = 0
        self._last = 0

    def take(self, message: Message) -> Message | Status:
        """The message that is whole with this one; OK if more must come; PACKET_ORDER, and all is dropped, if not next.

        Number 0 begins anew; messages that are whole by themselves come back as they are.
        """
        if not isinstance(message, Packet) or message.is_whole:
            self._drop()
            return message
        if message.number == 0:
            self._begin(message.last)
        if not self._is_next(message):
            self._drop()
            return Status.PACKET_ORDER
        self._data += message.data
        self._next += 1
        return Status.OK if message.number < message.last else self._whole()

    def _begin(self, last: int) -> None:
        self._drop()
        self._last = last

    def _is_next(self, packet: Packet) -> bool:
        fits = len(self._data) + len(packet.data) <= MOST_DATA
        return fits and (packet.number, packet.last) == (self._next, self._last)

    def _whole(self) -> Message:
        data = bytes(self._data)
        self._drop()
        return parse_command(data)

    def _drop(self) -> None:
        self._data.clear()
        self._next = self._last = 0
