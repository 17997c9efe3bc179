"""C-Power packets as JSON: what is described can be made again, and what cannot be made says why."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.protocols.cpower import (
    Decoder,
    Fault,
    Frame,
    Packet,
    Raw,
    Reason,
    SplitWindows,
    Status,
    WindowText,
    answer,
    encode,
    parse,
)
from display.protocols.cpower.text_form import describe, frame_of
from display.sign import Rect

GOLDEN = {
    frame["name"]: bytes.fromhex(frame["hex"])
    for frame in json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["cpower"]
}
byte = st.integers(0, 0xFF)
texts = st.binary(max_size=40) | st.sampled_from(("招聘", "第一·行\r第二行", "宝—元")).map(
    lambda text: text.translate({0xB7: "・", 0x2014: "―"}).encode("gb2312")
)
messages = st.one_of(
    st.builds(WindowText, st.integers(0, 7), texts.map(lambda text: text.replace(b"\0", b"")), effect=byte, speed=byte),
    st.builds(SplitWindows, st.lists(st.builds(Rect, byte, byte, byte, byte), min_size=1, max_size=8).map(tuple)),
    st.builds(Packet, st.binary(max_size=20), byte, byte),
    st.builds(Raw, byte.filter(lambda code: code != 0x7B), st.binary(max_size=20)),
)


def told(raw: bytes) -> dict[str, Any]:
    """What a packet says after it has gone through JSON."""
    (item,) = Decoder().feed(raw)
    words = json.loads(json.dumps(describe(item)))
    assert isinstance(words, dict)
    return words


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_golden_packets_go_through_json(name: str) -> None:
    assert frame_of(told(GOLDEN[name])) == GOLDEN[name]


@given(messages, byte, byte)
def test_what_is_described_can_be_made_again(message: WindowText | SplitWindows, card: int, flag: int) -> None:
    raw = encode(Frame(message, card, flag))
    assert frame_of(told(raw)) == raw


def test_words() -> None:
    words = told(GOLDEN["doc ex2 CC=12 abc\\rcba"])
    assert words == {
        "message": "text",
        "window": 0,
        "effect": 0,
        "align": 1,
        "speed": 0,
        "stay_s": 3,
        "font": 2,
        "red": 255,
        "green": 0,
        "blue": 0,
        "text": "abc\rcba",
        "card": 1,
        "flag": 1,
    }
    assert told(GOLDEN["query power"]) == {"message": "raw", "code": 0x76, "data": "01", "card": 1, "flag": 1}
    said = told(encode(answer(Frame(WindowText(0, b"a")), Status.PACKET_ORDER)))
    assert said == {
        "message": "answer",
        "reads": "packet_order",
        "code": 0x7B,
        "data": "00000000",
        "card": 1,
        "flag": 2,
    }
    assert frame_of(said) == encode(answer(Frame(WindowText(0, b"a")), Status.PACKET_ORDER))
    assert told(encode(answer(Frame(WindowText(0, b"a")), 9)))["reads"] == "unknown 9"
    assert describe(Fault(Reason.CHECKSUM, b"\xa5\xae")) == {
        "fault": "checksum",
        "what": "wrong checksum",
        "hex": "a5ae",
    }


def test_wishes_that_are_good() -> None:
    assert frame_of({"message": "text", "speed": 0, "text": "abc"}) == GOLDEN["doc ex1 CC=12 abc"]
    assert frame_of({"message": "power", "is_on": True}) == GOLDEN["power on 76"]
    assert frame_of({"message": "power", "is_on": False}) == GOLDEN["power off 76"]
    assert parse(frame_of({"message": "brightness", "level": 31})) == Frame(Raw(0x46, b"\0" + b"\x1f" * 24))
    split = {"card": 2, "message": "split", "windows": [{"x": 0, "y": 0, "width": 64, "height": 300}]}
    assert parse(frame_of(split)) == Frame(SplitWindows((Rect(0, 0, 64, 300),)), 2)
    assert len(Decoder().feed(frame_of({"message": "text", "text": "力" * 500}))) == 3


def test_a_text_that_json_would_change_stays_bytes() -> None:
    for text in (b"\xff\xfe", b"\xc1\xa6" * 300):
        raw = encode(Frame(WindowText(2, text)))
        words = told(raw)
        assert words["message"] == "packet"
        assert words["reads"]
        assert frame_of(words) == raw


@pytest.mark.parametrize(
    ("wish", "why"),
    [
        ({}, "message: expected one of text, split"),
        ({"message": ["text"]}, "message: expected one of"),
        ({"message": "reset"}, "message: expected one of"),
        ({"message": "text", "txt": ""}, "txt: there is no such key"),
        ({"message": "text", "text": "😀"}, "not in GB2312"),
        ({"message": "text", "text": 5}, "text: expected a string"),
        ({"message": "text", "text": "a\0b"}, "a text has no 00"),
        ({"message": "text", "window": 8}, "a window is 0 to 7"),
        ({"message": "text", "window": "0"}, "window: expected a whole number"),
        ({"message": "text", "card": 256}, "one byte"),
        ({"message": "text", "card": True}, "card: expected a whole number"),
        ({"message": "text", "speed": 256}, "window 0: "),
        ({"message": "text", "red": 256}, "red, green, blue: expected 0 to 255"),
        ({"message": "text", "text": "力" * 60000}, "at most"),
        ({"message": "split"}, "windows: expected a list of objects"),
        ({"message": "split", "windows": [1]}, "windows: expected a list of objects"),
        ({"message": "split", "windows": []}, "1 to 8 windows"),
        ({"message": "split", "windows": [{"x": 0}]}, "y: expected a whole number"),
        ({"message": "split", "windows": [{"x": 0, "z": 0}]}, "z: there is no such key"),
        ({"message": "split", "windows": [dict.fromkeys(("x", "y", "width", "height"), -1)]}, "windows: "),
        ({"message": "power"}, "is_on: expected true or false"),
        ({"message": "brightness", "level": 40}, "brightness is 0 to 31"),
        ({"message": "packet", "data": "0"}, "data: expected hex"),
        ({"message": "packet", "data": 7}, "data: expected hex"),
        ({"message": "packet", "data": "00", "number": 300}, "packet 300 of 0"),
        ({"message": "raw", "data": "00"}, "code: expected a whole number"),
        ({"message": "raw", "code": 0x7B, "data": "00"}, "7B has length"),
    ],
)
def test_wishes_that_cannot_be_made_say_why(wish: dict[str, Any], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        frame_of(wish)
