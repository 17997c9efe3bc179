"""Alpha to the byte: golden transmissions both ways, no erasure by any way, and a page as a text."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import ForbiddenCommand, SignTooBig
from display.layout.cells import Bar, Cell
from display.layout.hall import hall_sign
from display.layout.notice import notice_sign
from display.protocols.alpha import Alpha, Decoder, Fault, Frame, Packet, Reason, Splitter, Text, encode, parse
from display.protocols.alpha.frame import MOST_BYTES
from display.protocols.alpha.text_form import describe, frame_of
from display.sign import Colour, Size

FRAMES = json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["alpha"]
GOLDEN = {frame["name"]: bytes.fromhex(frame["hex"]) for frame in FRAMES}

CUTS = b"\x02\x04"
"""In place of a letter they end a packet, or all, before its checksum; as that may be left out, nobody can see it."""

plain = st.binary(max_size=60).map(lambda data: bytes(byte & 0x7F for byte in data if byte & 0x7F > 4))
one = st.integers(5, 0x7F).map(lambda byte: bytes((byte,)))
packets = st.builds(Packet, one, plain, st.booleans()).filter(lambda packet: packet.data != b"$")
frames = st.builds(
    Frame,
    st.lists(packets, min_size=1, max_size=3).map(tuple),
    one,
    st.tuples(one, one).map(b"".join),
    st.integers(5, 9),
)


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_transmissions_both_ways(name):
    raw = GOLDEN[name]
    (frame,) = Decoder().feed(raw)
    assert encode(frame) == raw == encode(parse(raw))
    assert frame_of(describe(frame)) == raw


def test_what_they_say():
    (packet,) = parse(GOLDEN["text A hold HELLO no checksum"]).packets
    assert Text.of(packet) == Text(b"A", b"HELLO", b" ", b"b")
    assert Text.of(packet).packet().data == packet.data
    (release,) = parse(GOLDEN["priority release"]).packets
    assert Text.of(release) == Text(b"0")
    assert len(parse(GOLDEN["nested AAHELLO + Ga12, checksums"]).packets) == 2


@given(frames)
def test_every_transmission_comes_back(frame):
    assert parse(encode(frame)) == frame


def test_nothing_erases_a_sign():
    with pytest.raises(ForbiddenCommand):
        Packet(b"E", b"$")
    with pytest.raises(ForbiddenCommand):
        frame_of({"packets": [{"command": "E", "data": "$"}]})
    (fault,) = Decoder().feed(bytes(5) + b"\x01Z00\x02E$\x04")
    assert fault.reason is Reason.FORBIDDEN
    (nested,) = Decoder().feed(bytes(5) + b"\x01Z00\x02AAHI\x02E$\x04")
    assert nested.reason is Reason.FORBIDDEN


@given(st.binary(max_size=9000), st.lists(st.integers(1, 500)), frames)
def test_any_stream_never_raises_and_the_next_good_transmission_is_found(noise, cuts, frame):
    decoder, splitter, place = Decoder(), Splitter(), 0
    for cut in [*cuts, len(noise)]:
        decoder.feed(noise[place : place + cut])
        splitter.feed(noise[place : place + cut])
        assert len(splitter._body) <= MOST_BYTES
        place += cut
    decoder.feed(b"\x04")
    assert decoder.feed(encode(frame))[-1] == frame


@pytest.mark.parametrize("name", ["manual p.60 AAHELLO with checksum 01FB"])
def test_a_wrong_byte_under_a_checksum_is_seen(name):
    raw = GOLDEN[name]
    for place in range(raw.index(b"\x02") + 1, raw.index(b"\x03")):
        for value in set(range(256)) - {raw[place], *CUTS}:
            wrong = raw[:place] + bytes((value,)) + raw[place + 1 :]
            decoder = Decoder()
            assert all(isinstance(item, Fault) for item in [*decoder.feed(wrong), *decoder.rest()])


def jobs_sign(count=2):
    row = (
        Cell("112"),
        Cell("力工", Colour.RED),
        Cell("还差3人"),
        Cell("260元/天"),
        Cell("06:30", Colour.GREEN),
        Cell("高新区"),
    )
    return hall_sign(Size(192, 112), Bar((Cell("05:42", Colour.GREEN),)), [row] * count, Cell("热线 12333"))


def test_a_page_is_one_text_without_hanzi():
    alpha = Alpha()
    (drawing,) = alpha.draw(jobs_sign(), 0)
    release, frame = Decoder().feed(alpha.frame([drawing]).data)
    assert Text.of(release.packets[0]) == Text(b"0")
    text = Text.of(frame.packets[0])
    assert text.label == b"A"
    assert b"05:42" in text.text
    assert b"12333" in text.text
    assert text.text.isascii()
    assert not alpha.answers


def test_a_notice_goes_into_the_priority_file():
    alpha = Alpha()
    (drawing,) = alpha.draw(notice_sign(Size(192, 64), "STOP 12333"), 0)
    assert Text.of(parse(alpha.frame([drawing]).data).packets[0]).label == b"0"
    with pytest.raises(SignTooBig, match="125"):
        alpha.draw(notice_sign(Size(448, 128), "STOP " * 40), 0)


def test_the_clock():
    frame = parse(Alpha().set_clock(dt.datetime(2026, 11, 23, 9, 5)))
    assert frame.packets[0].data == parse(GOLDEN["time 09:05"]).packets[0].data


@pytest.mark.parametrize(
    "wish", [{}, {"packets": "x"}, {"label": "力"}, {"packets": [{"data": "x"}]}, {"nulls": 1, "packets": []}]
)
def test_a_wish_that_is_no_transmission_is_named(wish):
    with pytest.raises(ValueError, match=r"expected|packets|nulls"):
        frame_of(wish)
