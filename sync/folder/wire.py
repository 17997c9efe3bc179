"""What a kiosk and the process that works in a folder say to each other: frames of a length and a msgpack message.

The kiosk says `Exchange` or `Say` and hears `Answered`, `Done` or `Down`.
"""

import socket
import struct
import time
from typing import TypeVar

import msgspec

from sync.errors import BadMessage, Trouble
from sync.nesting import decode

FRAME_LIMIT = 4 * 1024 * 1024 + 65536
"""Bytes of one frame: the largest message and what is around it."""
_LENGTH = struct.Struct(">I")


class Limits(msgspec.Struct, frozen=True):
    """What a folder may cost: seconds for one message and for a visit; bytes of memory and of a file.

    `file_bytes`: no file on FAT can be larger.
    """

    message_s: float = 20.0
    visit_s: float = 120.0
    memory_bytes: int = 256 * 1024 * 1024
    file_bytes: int = 2**32 - 1


LIMITS = Limits()


class Exchange(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Answer this message of `sync.copying.wire`."""

    path: str
    body: bytes


class Say(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """Write a text for people into the folder, as this file."""

    name: str
    text: str


class Answered(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """The answer."""

    body: bytes


class Done(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """The text is there."""


class Down(msgspec.Struct, frozen=True, array_like=True, tag=True):
    """It could not be done, and why."""

    trouble: Trouble
    words: str


Order = Exchange | Say
Reply = Answered | Done | Down

T = TypeVar("T")


def send(line: socket.socket, message: msgspec.Struct, until: float | None = None) -> None:
    """Send one frame; TimeoutError after `until` (monotonic seconds), OSError if nobody is there."""
    body = msgspec.msgpack.encode(message)
    line.settimeout(_left(until))
    line.sendall(_LENGTH.pack(len(body)) + body)


def receive(line: socket.socket, kind: type[T], until: float | None = None) -> T | None:
    """The next message, None at the end; TimeoutError after `until`, BadMessage for what is none or too long."""
    head = _exactly(line, _LENGTH.size, until)
    if head is None:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > FRAME_LIMIT:
        raise BadMessage(f"a frame of {length} bytes")
    body = _exactly(line, length, until)
    try:
        return None if body is None else decode(body, kind)
    except msgspec.DecodeError as error:
        raise BadMessage(str(error)) from error


def _exactly(line: socket.socket, size: int, until: float | None) -> bytes | None:
    whole = bytearray()
    while len(whole) < size:
        line.settimeout(_left(until))
        part = line.recv(min(size - len(whole), 262_144))
        if not part:
            return None
        whole += part
    return bytes(whole)


def _left(until: float | None) -> float | None:
    if until is None:
        return None
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
