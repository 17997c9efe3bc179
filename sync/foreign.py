"""Bytes that somebody else wrote: decoded, or msgspec.DecodeError, whatever they are."""

from typing import TypeVar

import msgspec

T = TypeVar("T")


def read(decoder: msgspec.msgpack.Decoder[T], data: bytes) -> T:
    """What they say; msgspec.DecodeError also for letters that are none, and for what nests too deep."""
    try:
        return decoder.decode(data)
    except (UnicodeDecodeError, RecursionError) as error:
        raise msgspec.DecodeError(type(error).__name__) from error
