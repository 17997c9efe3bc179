"""Whether bytes nest too deep: as a naive count says, for any bytes, on any stack."""

import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.nesting import MOST, Decoder, decode, decode_json, is_deep

SCALARS = st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats() | st.text() | st.binary()
EXTENSIONS = st.builds(msgspec.msgpack.Ext, st.integers(-128, 127), st.binary(max_size=40))


def containers(inner):
    keys = st.integers(0, 2**32) | st.text(max_size=5)
    return st.lists(inner, max_size=20) | st.dictionaries(keys, inner, max_size=20) | wrapped(inner)


def wrapped(inner):
    """Many containers around one value, which chance alone would hardly make."""
    return st.tuples(inner, st.lists(st.booleans(), max_size=MOST)).map(lambda pair: _wrapped(*pair))


def _wrapped(value, kinds):
    for is_array in kinds:
        value = [value] if is_array else {1: value}
    return value


VALUES = st.recursive(SCALARS | EXTENSIONS, containers)


def depth(value):
    if isinstance(value, dict):
        return 1 + max(map(depth, value.values()), default=0)
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


@given(VALUES)
def test_as_a_naive_count_says(value):
    data = msgspec.msgpack.encode(value)
    assert is_deep(data) == (depth(value) > MOST)
    assert is_deep(data + b"\x91" * 100) == (depth(value) > MOST)


@pytest.mark.parametrize(
    "opening", [b"\x91", b"\xdc\0\1", b"\xdd\0\0\0\1", b"\x81\0", b"\xde\0\1\0", b"\xdf\0\0\0\1\0"]
)
def test_the_last_that_may_and_the_first_that_may_not(opening):
    assert not is_deep(opening * MOST + b"\xc0")
    assert not is_deep(opening * (MOST - 1) + b"\x90")
    assert is_deep(opening * MOST + b"\x90")
    assert is_deep(opening * (MOST + 1))
    assert is_deep(b"\x92" + b"\x90" + opening * MOST + b"\xc0")


@given(
    st.binary(max_size=300)
    | st.lists(st.sampled_from(b"\x91\x81\xdc\xdd\xde\xdf\x90\xc1\xc4\xc9\xdb\xff\0"), max_size=300).map(bytes)
)
def test_garbage_has_an_answer_and_what_can_be_read_is_judged_alike(data):
    found = is_deep(data)
    try:
        assert found == (depth(msgspec.msgpack.decode(data, strict=False)) > MOST)
    except (msgspec.DecodeError, RecursionError, TypeError, UnicodeDecodeError):
        assert found in {True, False}


def test_lengths_that_lie_cost_nothing():
    assert not is_deep(b"\xdd\xff\xff\xff\xff" + b"\x90" * 100_000)
    assert not is_deep(b"\xdb\xff\xff\xff\xff" + b"\x91" * 100_000)
    assert is_deep(b"\x91" * 4_000_000)


def test_the_verdict_does_not_depend_on_the_stack():
    class Loose(msgspec.Struct, array_like=True):
        number: int

    loose = Decoder(Loose)
    most, deep = (b"\x92\x01" + b"\x91" * (MOST - 2 + more) + b"\x90" for more in (0, 1))

    def at(frames):
        if frames:
            return at(frames - 1)
        with pytest.raises(msgspec.DecodeError, match="nests deeper than 32"):
            loose.decode(deep)
        return loose.decode(most).number

    assert [at(frames) for frames in (0, 100, sys.getrecursionlimit() // 2)] == [1, 1, 1]


def test_decoding_never_ends_by_the_stack():
    for data in (b"\x91" * 100_000, b"\x81\xa1a" * 100_000):
        with pytest.raises(msgspec.DecodeError, match="nests deeper than 32"):
            decode(data, object)
    for text in (b"[" * 100_000, b'{"a":' * 100_000):
        with pytest.raises(msgspec.DecodeError, match="nests deeper than 32"):
            decode_json(text, object)
    assert decode(b"\x93\1\2\3", list[int]) == decode_json(b"[1,2,3]", list[int]) == [1, 2, 3]
