"""What a new machine and a door of the hall say to each other: `sync.roll.letting`, as msgpack."""

from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from kiosk.hall.ids import Id
from kiosk.store.keys import HallKeys
from sync.copying.wire import STATEMENTS
from sync.errors import BadMessage
from sync.nesting import decode
from sync.roll.letting import Box, Statements
from sync.roll.statements import Statement
from sync.sealing import Sealed, hall_key_bound, unseal

KNOCK, ENTER, WHO, ROLL = "/v1/door/knock", "/v1/door/enter", "/v1/door/who", "/v1/door/roll"

T = TypeVar("T")


class LetterTakenError(Exception):
    """Another machine of the hall has this letter."""


class LetIn(msgspec.Struct, frozen=True):
    """The hall's roll, and its secrets sealed to the new machine; nothing where its letter is somebody's already."""

    statements: Statements = ()
    body: Box = b""
    key: Box = b""

    @property
    def is_letter_taken(self) -> bool:
        """Whether the new machine must choose another letter first."""
        return not self.body


class Name(msgspec.Struct, frozen=True):
    """Which machine this says it is; what it says sealed proves it."""

    writer: Annotated[bytes, Meta(min_length=10, max_length=10)]


class RollTold(msgspec.Struct, frozen=True):
    """What somebody knows of who belongs to the hall; anybody may say it and ask for it."""

    statements: Annotated[tuple[Statement, ...], Meta(max_length=STATEMENTS)] = ()


def encode(message: msgspec.Struct) -> bytes:
    """Bytes of a message."""
    return msgspec.msgpack.encode(message)


def read(body: bytes, kind: type[T]) -> T:
    """A message; BadMessage if it is none."""
    try:
        return decode(body, kind)
    except msgspec.DecodeError as error:
        raise BadMessage(str(error)) from error


def pack_secrets(secrets: tuple[bytes, ...]) -> bytes:
    """Secrets of a hall as they are sealed to a machine, or to the province."""
    return msgspec.msgpack.encode(secrets)


def unpack_secrets(plain: bytes) -> tuple[bytes, ...]:
    """The secrets again; BadMessage if they are none."""
    found = read(plain, tuple[Annotated[bytes, Meta(min_length=32, max_length=32)], ...])
    if not found:
        raise BadMessage("no secret")
    return found


def open_keys(seed: bytes, hall: Id, statements: tuple[Statement, ...], sealed: Sealed) -> HallKeys:
    """The keys of a hall as they were handed to the machine of this seed; BadMessage if they are not."""
    plain = unseal(seed, hall_key_bound(hall), sealed)
    if plain is None:
        raise BadMessage("not the hall's secrets")
    return HallKeys(hall, unpack_secrets(plain), statements)
