"""Messages: what comes back, what is refused."""

import contextlib
import zlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import wire
from sync.errors import BadMessage
from sync.journal import Entry, Head
from sync.wire import Changes, Far, Hello, Push, Range, Receipt, Welcome

KINDS = [Hello, Welcome, Push, Receipt]
HEAD = Head(2, b"h" * 32)
RANGE = Range(b"j" * 10, (Entry(1, b"header", b"body"), Entry(2, b"header", None, b"d" * 32)), HEAD)


@pytest.mark.parametrize(
    "message",
    [
        Hello(b"d" * 10, (Far(b"j" * 10, HEAD),), b"", 0),
        Welcome(b"d" * 10, (), (RANGE,), Changes((), 3), 7),
        Push(b"d" * 10, (RANGE,), Changes((), 0)),
        Receipt((Far(b"j" * 10, HEAD),), 1),
    ],
)
def test_a_message_comes_back(message):
    assert wire.decode(wire.encode(message), type(message)) == message


@given(st.binary(max_size=200), st.sampled_from(KINDS))
def test_garbage_is_refused_by_name(data, kind):
    for bytes_ in (data, zlib.compress(data)):
        with pytest.raises(BadMessage):
            wire.decode(bytes_, kind)


@given(st.integers(0, 200), st.binary(max_size=4))
def test_a_cut_or_damaged_message_never_falls_over(at, other):
    whole = wire.encode(Push(b"d" * 10, (RANGE,), Changes((), 0)))
    at %= len(whole)
    with pytest.raises(BadMessage):
        wire.decode(whole[:at], Push)
    damaged = whole[:at] + other + whole[at + len(other) :]
    if damaged != whole:
        with contextlib.suppress(BadMessage):
            wire.decode(damaged, Push)


def test_a_bomb_is_not_unpacked():
    bomb = zlib.compress(msgspec.msgpack.encode([b"d" * 10, [], b"", 0, bytes(wire.MESSAGE_LIMIT)]))
    assert len(bomb) < 20_000
    with pytest.raises(BadMessage, match="larger"):
        wire.decode(bomb, Hello)


@pytest.mark.parametrize("name", [b"", b"short", b"j" * 11])
def test_names_have_ten_bytes(name):
    with pytest.raises(BadMessage):
        wire.decode(wire.encode(Receipt((Far(name, HEAD),), 1)), Receipt)
