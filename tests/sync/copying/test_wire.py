"""Messages: what comes back, what is refused."""

import contextlib
import zlib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.copying import wire
from sync.copying.wire import Changes, Compare, Compared, Hello, Push, Receipt, Refusal, RollDigest, Rolls, Welcome
from sync.entries import Entry, Follows, Head
from sync.errors import BadMessage
from sync.journals.offers import Far, Offer, Signature
from sync.roll.statements import Statement

KINDS = [Hello, Welcome, Rolls, Push, Receipt, Compare, Compared]
NAME, HEAD = b"j" * 10, Head(2, b"h" * 32)
ENTRIES = (Entry(1, b"header", b"body"), Entry(2, b"header", None, b"d" * 32))
OFFER = Offer(NAME, ENTRIES, HEAD, (Signature(2, b"s" * 64),), Follows(b"p" * 10, HEAD))
RANGE = wire.pack(OFFER)


@pytest.mark.parametrize(
    "message",
    [
        Hello(b"d" * 10, (b"h" * 10,), (Far(NAME, HEAD),), (RollDigest(NAME, NAME),), b"", 0, wait_s=25),
        Welcome(b"d" * 10, (Far(NAME, HEAD, True),), (), (RANGE,), Changes((), 3), 7, (NAME,)),
        Push(b"d" * 10, (RANGE,), Changes((), 0)),
        Receipt((Far(NAME, HEAD),), (Refusal(NAME, "Gap", False),), 1),
        Rolls((NAME,), (Statement(b"body", b"k" * 32, b"s" * 64),)),
        Compare(NAME, (1, 2)),
        Compared((b"h" * 32, None)),
    ],
)
def test_a_message_comes_back(message):
    assert wire.decode(wire.encode(message), type(message)) == message


def test_an_offer_comes_back():
    assert wire.unpack(RANGE) == OFFER


@pytest.mark.parametrize(
    "change", [{"headers": (b"one",)}, {"dropped": ()}, {"dropped": (b"d" * 32,) * 2}, {"first": 0}]
)
def test_a_range_whose_parts_do_not_belong_together_is_refused(change):
    with pytest.raises(BadMessage):
        wire.unpack(msgspec.structs.replace(RANGE, **change))


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
    bomb = zlib.compress(msgspec.msgpack.encode([b"d" * 10, [], [], [], b"", bytes(wire.MESSAGE_LIMIT)]))
    assert len(bomb) < 20_000
    with pytest.raises(BadMessage, match="larger"):
        wire.decode(bomb, Hello)


@pytest.mark.parametrize("name", [b"", b"short", b"j" * 11])
def test_names_have_ten_bytes(name):
    with pytest.raises(BadMessage):
        wire.decode(wire.encode(Receipt((Far(name, HEAD),), (), 1)), Receipt)
