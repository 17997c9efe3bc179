"""A decoder of C-Power packets that nothing can upset."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.protocols.cpower import Decoder, Fault, Frame, Packet, Raw, Reason, Splitter, WindowText, encode, parse
from display.protocols.cpower.frame import MOST_ESCAPED

GOLDEN = {
    frame["name"]: bytes.fromhex(frame["hex"])
    for frame in json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["cpower"]
}
PING = Frame(Raw(0x76, b"\x01"))

good_packets = st.sampled_from(sorted(GOLDEN.values())) | st.builds(
    lambda data, number: encode(Frame(Packet(data, number, number))), st.binary(max_size=60), st.integers(0, 255)
)
noise = st.lists(st.sampled_from((0xA5, 0xAE, 0xAA, 0x05, 0x0E, 0x68, 0x32, 0x7B, 0x00)), max_size=30).map(bytes)
pieces = st.lists(st.binary(max_size=30) | noise | good_packets, max_size=8)


@given(pieces, st.lists(st.integers(1, 7)), good_packets)
def test_any_stream_in_any_chunks_gives_the_same_and_the_next_good_packet(
    before: list[bytes], cuts: list[int], last: bytes
) -> None:
    stream = b"".join(before) + last
    whole = Decoder().feed(stream)
    decoder = Decoder()
    found = []
    for size in cuts:
        found += decoder.feed(stream[:size])
        stream = stream[size:]
    found += decoder.feed(stream)
    assert found == whole
    assert whole[-1] == parse(last)
    assert isinstance(whole[-1], Frame)


@given(st.binary() | noise)
def test_parsing_raises_nothing(raw: bytes) -> None:
    for item in (parse(raw), parse(b"\xa5" + raw + b"\xae")):
        if isinstance(item, Frame):
            assert encode(item) == b"\xa5" + raw + b"\xae" or encode(item) == raw


@given(st.binary(max_size=200))
def test_what_is_cut_out_has_marks_at_its_ends_only(stream: bytes) -> None:
    for raw in Splitter().feed(stream):
        assert raw.startswith(b"\xa5")
        assert 0xA5 not in raw[1:]
        assert 0xAE not in raw[:-1]


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_no_wrong_byte_makes_another_packet(name: str) -> None:
    raw = GOLDEN[name]
    for place in range(len(raw)):
        for value in set(range(0x100)) - {raw[place]}:
            garbled = raw[:place] + bytes((value,)) + raw[place + 1 :]
            *faults, ping = Decoder().feed(garbled + encode(PING))
            assert all(isinstance(item, Fault) for item in faults), (place, value)
            assert ping == PING


@given(st.binary(max_size=40) | noise, st.data())
def test_one_wrong_byte_is_never_taken_for_another_command(command: bytes, draw: st.DataObject) -> None:
    raw = encode(Frame(Packet(command)))
    place = draw.draw(st.integers(0, len(raw) - 1))
    value = draw.draw(st.integers(0, 0xFF).filter(lambda new: new != raw[place]))
    found = Decoder().feed(raw[:place] + bytes((value,)) + raw[place + 1 :])
    assert all(isinstance(item, Fault) for item in found)


def test_the_sum_is_blind_to_an_escape_that_comes_out_of_a_wrong_byte_but_a_length_is_not() -> None:
    raw = encode(Frame(Raw(0x30, b"\xa0\x05")))
    garbled = raw.replace(b"\xa0\x05", b"\xaa\x05")
    assert parse(garbled) == Frame(Raw(0x30, b"\xa5"))
    text = encode(Frame(WindowText(0, b"\xa0\x05")))
    assert Decoder().feed(text.replace(b"\xa0\x05", b"\xaa\x05")) == [
        Fault(Reason.LENGTH, text.replace(b"\xa0\x05", b"\xaa\x05"))
    ]


def test_memory_is_bounded() -> None:
    decoder = Decoder()
    faults = [fault for _ in range(3) for fault in decoder.feed(b"\xa5" + b"x" * MOST_ESCAPED)]
    assert [fault.reason for fault in faults if isinstance(fault, Fault)] == [Reason.TOO_LONG] * 3
    assert max(len(fault.raw) for fault in faults if isinstance(fault, Fault)) <= MOST_ESCAPED
    assert decoder.feed(encode(PING)) == [PING]


def test_the_longest_packet_is_read() -> None:
    longest = encode(Frame(Packet(b"\xaa" * 0xFFFF)))
    assert Decoder().feed(longest) == [Frame(Packet(b"\xaa" * 0xFFFF))]


def test_idle_lead_bytes_are_nothing() -> None:
    assert Decoder().feed(b"\xa5" * 5 + encode(PING) + b"\xae" * 5) == [PING]
    cut = encode(PING)[:4]
    assert Decoder().feed(cut + encode(PING)) == [Fault(Reason.TRUNCATED, cut), PING]
