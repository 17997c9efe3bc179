"""Linka to the byte: published frames both ways, whatever comes on the line, and a sign as lines."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import SignTooBig
from display.layout.cells import Cell
from display.layout.lane import Departure, lane_sign
from display.protocols.checksum import MODBUS, crc16
from display.protocols.dialect import Answer
from display.protocols.linka import Decoder, Fault, Frame, Linka, Splitter, Text, answer, encode, parse
from display.protocols.linka.frame import MOST_BYTES, MOST_DATA
from display.protocols.linka.text import MOST_TEXT, RUNNING_LEFT
from display.protocols.linka.text_form import describe, frame_of
from display.sign import Area, Colour, Effect, Rect, Role, Run, Sign, Size

FRAMES = json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["linka"]
GOLDEN = {frame["name"]: bytes.fromhex(frame["hex"]) for frame in FRAMES}

frames = st.builds(
    Frame,
    st.integers(0, 255),
    st.binary(max_size=MOST_DATA),
    st.integers(0, 255),
    st.integers(0, 0xFFFF),
)
byte = st.integers(0, 255)
texts = st.builds(
    Text,
    byte,
    st.binary(max_size=MOST_TEXT),
    byte,
    byte,
    byte,
    byte,
    byte,
    st.binary(min_size=3, max_size=3),
    byte,
    st.tuples(st.binary(min_size=2, max_size=2), byte, st.binary(min_size=4, max_size=4), byte),
)


def test_the_checksum_is_that_of_modbus():
    assert crc16(b"123456789", MODBUS) == 0x4B37


@pytest.mark.parametrize("name", GOLDEN)
def test_published_frames_both_ways(name):
    raw = GOLDEN[name]
    (frame,) = Decoder().feed(raw)
    assert encode(frame) == raw == encode(parse(raw))
    assert Text.of(frame) or frame_of(describe(frame)) == raw


def test_what_the_published_text_says():
    text = Text.of(parse(GOLDEN["62 line0 欢迎光临"]))
    assert (text.line, text.text.decode("gb2312"), text.font, text.colour) == (0, "欢迎光临", 3, b"\xff\0\0")
    assert encode(text.frame()) == GOLDEN["62 line0 欢迎光临"]
    assert encode(answer(text.frame())) == GOLDEN["62 ACK"]


@given(frames)
def test_every_frame_comes_back(frame):
    assert parse(encode(frame)) == frame


@given(texts)
def test_every_text_comes_back(text):
    assert Text.of(parse(encode(text.frame(7)))) == text


@given(st.binary(max_size=900), st.lists(st.integers(1, 50)), frames)
def test_any_stream_never_raises_and_a_good_frame_after_silence_is_found(noise, cuts, frame):
    decoder, splitter, place = Decoder(), Splitter(), 0
    for cut in [*cuts, len(noise)]:
        decoder.feed(noise[place : place + cut])
        splitter.feed(noise[place : place + cut])
        assert len(splitter._raw) <= MOST_BYTES
        assert len(splitter._noise) <= MOST_BYTES
        place += cut
    decoder.rest()
    assert decoder.feed(encode(frame))[-1] == frame


@given(st.binary(max_size=40), frames, frames)
def test_frames_in_a_row_are_told_apart(noise, one, other):
    found = Decoder().feed(encode(one) + encode(other))
    assert found == [one, other]


@pytest.mark.parametrize("name", GOLDEN)
def test_no_wrong_byte_goes_unseen(name):
    raw = GOLDEN[name]
    for place in range(len(raw)):
        for value in range(1, 256):
            wrong = raw[:place] + bytes((raw[place] ^ value,)) + raw[place + 1 :]
            decoder = Decoder()
            assert all(isinstance(item, Fault) for item in [*decoder.feed(wrong), *decoder.rest()])


def departures(count):
    return [Departure(str(number), Cell("瓦工", Colour.RED), str(number % 4 + 1)) for number in range(1, count + 1)]


def test_a_lane_sign_is_drawn_line_by_line_and_no_line_stays():
    sign = lane_sign(Size(64, 64), departures(5))
    linka = Linka()
    for page in range(sign.page_count):
        drawings = linka.draw(sign, page)
        assert [drawing.number for drawing in drawings] == [0, 1, 2, 3]
        found = [Text.of(parse(linka.frame([drawing]).data)) for drawing in drawings]
        assert [text.line for text in found] == [0, 1, 2, 3]
        assert all(text.text for text in found)
    assert found[-1].text == b" "


def test_answers_are_heard_and_others_are_not():
    linka = Linka(address=3)
    request = Text(0, b"x").frame(3)
    assert [heard.answer for heard in linka.hear(encode(answer(request)))] == [Answer.DONE]
    assert [heard.answer for heard in linka.hear(encode(answer(request, 2)))] == [Answer.REFUSED]
    assert linka.hear(encode(answer(Text(0, b"x").frame(4)))) == []
    assert linka.hear(encode(request)) == []


def test_a_moving_text_a_long_one_and_two_heights():
    area = Area(
        Role.TICKER, Rect(0, 0, 64, 16), (((Run("服务热线 12333", Colour.GREEN),),),), effect=Effect.SCROLL_LEFT
    )
    moving = Linka().draw(Sign(Size(64, 16), (area,)), 0)[0]
    assert moving.is_moving
    assert moving.wire[1] == RUNNING_LEFT
    long = Area(Role.TICKER, Rect(0, 0, 64, 16), (((Run("热" * 200),),),))
    with pytest.raises(SignTooBig, match="400 bytes"):
        Linka().draw(Sign(Size(64, 16), (long,)), 0)
    tall = Area(Role.LIST, Rect(0, 16, 64, 32), (((Run("热"),),),), letter=32, line_height=32)
    with pytest.raises(SignTooBig, match="one height"):
        Linka().draw(Sign(Size(64, 64), (area, tall)), 0)


@pytest.mark.parametrize(
    "wish", [{}, {"message": "text"}, {"message": "text", "text": "조"}, {"message": "raw", "command": "x"}, {"x": 1}]
)
def test_a_wish_that_is_no_frame_is_named(wish):
    with pytest.raises(ValueError, match=r"expected|GB2312"):
        frame_of(wish)
