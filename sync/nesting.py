"""Foreign bytes nest at most MOST deep, else they are no message: decoders recurse, and a stack ends.

Whether bytes nest too deep is a property of the bytes alone: every reader, on any stack, finds the same.
"""

from collections.abc import Iterator
from functools import cache
from typing import Any, Generic, TypeVar, overload

import msgspec

MOST = 32
"""Arrays and maps that may stand within each other."""

T = TypeVar("T")

_ARRAYS, _MAPS = range(0x90, 0xA0), range(0x80, 0x90)
_SIZED_ARRAYS, _SIZED_MAPS = {0xDC: 2, 0xDD: 4}, {0xDE: 2, 0xDF: 4}
_SHORT_TEXTS = range(0xA0, 0xC0)
_SIZED_BYTES = {0xC4: 1, 0xC5: 2, 0xC6: 4, 0xC7: 1, 0xC8: 2, 0xC9: 4, 0xD9: 1, 0xDA: 2, 0xDB: 4}
_EXTENSIONS = range(0xC7, 0xCA)
"""Of these a byte says the kind, beside the bytes counted."""
_FIXED = {0xCA: 4, 0xCB: 8, 0xCC: 1, 0xCD: 2, 0xCE: 4, 0xCF: 8, 0xD0: 1, 0xD1: 2, 0xD2: 4, 0xD3: 8}
_FIXED |= {0xD4: 2, 0xD5: 3, 0xD6: 5, 0xD7: 9, 0xD8: 17}
_OPENING = {*_ARRAYS, *_MAPS, *_SIZED_ARRAYS, *_SIZED_MAPS}
_NOT_OPENING = bytes(byte for byte in range(256) if byte not in _OPENING)


class Decoder(Generic[T]):
    """A msgpack decoder that takes nothing that nests too deep."""

    def __init__(self, kind: type[T]) -> None:
        self._decoder: msgspec.msgpack.Decoder[T] = msgspec.msgpack.Decoder(kind)

    def decode(self, data: bytes) -> T:
        """The value; msgspec.DecodeError for anything else."""
        if is_deep(data):
            raise _too_deep()
        try:
            return self._decoder.decode(data)
        except RecursionError:
            raise _too_deep() from None
        except UnicodeDecodeError:
            raise msgspec.DecodeError("letters that are none") from None


@overload
def decode(data: bytes, kind: type[T]) -> T: ...
@overload
def decode(data: bytes, kind: Any) -> Any: ...
def decode(data: bytes, kind: Any) -> Any:
    """The value of a kind, or of a union; msgspec.DecodeError for anything else, also what nests too deep."""
    return _decoder_of(kind).decode(data)


@cache
def _decoder_of(kind: Any) -> Decoder[Any]:
    return Decoder(kind)


def decode_json(data: bytes, kind: type[T]) -> T:
    """The value of a kind in JSON; msgspec.DecodeError for anything else, also what nests too deep."""
    try:
        return msgspec.json.decode(data, type=kind)
    except RecursionError:
        raise _too_deep() from None


def is_deep(data: bytes) -> bool:
    """Whether the first msgpack value of these bytes nests deeper than MOST, as far as it is there; of any bytes."""
    return len(data.translate(None, _NOT_OPENING)) > MOST and _nests_deep(data)


def _nests_deep(data: bytes) -> bool:
    waited_for = list[int]()
    for count in _items(data):
        if count is None:
            _came(waited_for)
        elif len(waited_for) == MOST:
            return True
        else:
            waited_for.append(count + 1)
            _came(waited_for)
        if not waited_for:
            break
    return False


def _came(waited_for: list[int]) -> None:
    """One value of the innermost container, or its beginning, is there: what is complete thereby is closed."""
    while waited_for:
        waited_for[-1] -= 1
        if waited_for[-1]:
            return
        waited_for.pop()


def _items(data: bytes) -> Iterator[int | None]:
    """Of each value how many values it holds, None if it is no container; ends where nothing can be read."""
    at = 0
    while at < len(data):
        byte = data[at]
        if byte == 0xC1:
            return
        if byte in _OPENING:
            count, head = _opened(data, at)
            at += head
            yield count
        else:
            at += _plain(data, at)
            yield None


def _opened(data: bytes, at: int) -> tuple[int, int]:
    """Values in the container that begins here, and bytes of its own."""
    byte = data[at]
    if byte in _ARRAYS or byte in _MAPS:
        return (byte & 15) * (2 if byte in _MAPS else 1), 1
    size = (_SIZED_ARRAYS | _SIZED_MAPS)[byte]
    count = int.from_bytes(data[at + 1 : at + 1 + size])
    return count * (2 if byte in _SIZED_MAPS else 1), 1 + size


def _plain(data: bytes, at: int) -> int:
    """Bytes of the value that begins here and is no container."""
    byte = data[at]
    if byte in _SHORT_TEXTS:
        return 1 + (byte & 31)
    if byte in _SIZED_BYTES:
        size = _SIZED_BYTES[byte]
        return 1 + size + int.from_bytes(data[at + 1 : at + 1 + size]) + (byte in _EXTENSIONS)
    return 1 + _FIXED.get(byte, 0)


def _too_deep() -> msgspec.DecodeError:
    return msgspec.DecodeError(f"nests deeper than {MOST}")
