"""C-Power packets: golden ones both ways, round trips, commands of several packets."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.protocols.cpower import (
    Assembler,
    Decoder,
    Fault,
    Frame,
    Message,
    Packet,
    Raw,
    Reason,
    SplitWindows,
    Status,
    WindowText,
    answer,
    basic,
    encode,
    encode_command,
    parse,
)
from display.protocols.cpower.frame import escape, unescape
from display.protocols.cpower.parts import PACKET_ROOM, packets
from display.sign import Rect

GOLDEN = {
    frame["name"]: bytes.fromhex(frame["hex"])
    for frame in json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["cpower"]
}

byte = st.integers(0, 0xFF)
word = st.integers(0, 0xFFFF)
data = st.binary(max_size=80)
texts = st.builds(
    WindowText,
    st.integers(0, 7),
    data.map(lambda text: text.replace(b"\0", b"")),
    **dict.fromkeys(("effect", "align", "speed", "font"), byte),
    stay_s=word,
    colour=st.binary(min_size=3, max_size=3),
)
splits = st.builds(SplitWindows, st.lists(st.builds(Rect, word, word, word, word), min_size=1, max_size=8).map(tuple))
parts = st.builds(Packet, data, byte, st.integers(1, 0xFF))
unknown = st.builds(Packet, data.filter(lambda command: command[:1] not in (b"\x01", b"\x12")))
raws = st.builds(Raw, byte.filter(lambda code: code != 0x7B), data)
messages = st.one_of(texts, splits, parts, unknown, raws)
answers = st.builds(Frame, st.builds(Raw, byte, data), byte, byte, st.just(value=True))
frames = st.builds(Frame, messages, byte, byte) | answers


def good(raw: bytes) -> Frame:
    frame = parse(raw)
    assert isinstance(frame, Frame), frame
    return frame


def reason(raw: bytes) -> Reason:
    fault = parse(raw)
    assert isinstance(fault, Fault)
    return fault.reason


def line(content: bytes) -> bytes:
    """A packet of these bytes, whatever they are, with a right sum."""
    return b"\xa5" + escape(content + (sum(content) & 0xFFFF).to_bytes(2, "little")) + b"\xae"


def test_every_golden_packet_is_read_and_comes_back_the_same() -> None:
    assert len(GOLDEN) == 9
    for raw in GOLDEN.values():
        assert encode(good(raw)) == raw
        assert Decoder().feed(raw) == [parse(raw)]


def test_golden_packets_mean_what_their_names_say() -> None:
    assert good(GOLDEN["doc ex1 CC=12 abc"]).message == WindowText(0, b"abc", speed=0)
    assert good(GOLDEN["doc ex2 CC=12 abc\\rcba"]).message == WindowText(0, b"abc\rcba", align=1, speed=0)
    hello = good(GOLDEN["CC=85 hello_1"]).message
    assert isinstance(hello, Packet)
    assert hello.data.endswith(b"hello_1\0")
    assert good(GOLDEN["restart app"]).message == Raw(0xFE, b"APP!")
    (name,) = (name for name in GOLDEN if name.startswith("zh"))
    hall = good(GOLDEN[name]).message
    assert isinstance(hall, WindowText)
    assert (hall.text.decode("gb2312"), hall.effect, hall.align) == ("招聘:力工10名 日薪260元", 11, 5)


def test_golden_packets_are_made_from_values() -> None:
    assert encode(Frame(basic.power(is_on=True))) == GOLDEN["power on 76"]
    assert encode(Frame(basic.power(is_on=False))) == GOLDEN["power off 76"]
    assert encode(Frame(basic.ask_power())) == GOLDEN["query power"]
    assert encode_command(WindowText(0, b"abc", speed=0)) == GOLDEN["doc ex1 CC=12 abc"]
    text = "招聘:力工10名 日薪260元".encode("gb2312")
    (name,) = (name for name in GOLDEN if name.startswith("zh"))
    assert encode_command(WindowText(0, text, effect=11, align=5, speed=3)) == GOLDEN[name]


@given(frames)
def test_round_trip(frame: Frame) -> None:
    raw = encode(frame)
    assert good(raw) == frame
    assert not {0xA5, 0xAE}.intersection(raw[1:-1])


@given(st.binary())
def test_escaping_is_undone(body: bytes) -> None:
    assert unescape(escape(body)) == body


def test_words_with_special_bytes_survive() -> None:
    text = "元宝ぅ亥".encode("gb2312")
    assert {0xA5, 0xAA, 0xAE} <= set(text + b"\xae")
    message = WindowText(0, text)
    raw = encode(Frame(message))
    assert b"\xaa\x0a" in raw
    assert b"\xaa\x05" in raw
    assert good(raw).message == message


@pytest.mark.parametrize(
    "command",
    [
        b"",
        b"\x01",
        b"\x01\x00",
        b"\x01\x02" + bytes(8),
        b"\x01\x09" + bytes(72),
        b"\x01\x01" + bytes(9),
        b"\x12",
        b"\x12\x08" + bytes(9) + b"a\0",
        b"\x12\x00" + bytes(9) + b"a",
        b"\x12\x00" + bytes(9) + b"a\0b\0",
        b"\x12\x00" + bytes(9),
    ],
)
def test_commands_that_are_not_understood_in_full_are_kept(command: bytes) -> None:
    assert good(encode(Frame(Packet(command)))).message == Packet(command)


def test_faults_have_names() -> None:
    ask = GOLDEN["query power"]
    assert reason(b"") is Reason.TRUNCATED
    assert reason(ask[:-1]) is Reason.TRUNCATED
    assert reason(ask[1:]) is Reason.TRUNCATED
    assert reason(b"\xa5\x91\xae") is Reason.SHORT
    assert reason(ask[:3] + b"\xaa\x01" + ask[3:]) is Reason.ESCAPE
    assert reason(ask[:3] + b"\xae" + ask[3:]) is Reason.ESCAPE
    assert reason(ask[:-2] + b"\xaa\xae") is Reason.ESCAPE
    assert reason(ask.replace(b"\x13\x01", b"\x14\x01")) is Reason.CHECKSUM
    assert reason(line(b"\x69\x32\x01\x76\x01\x01")) is Reason.KIND
    assert reason(line(b"\x68\x33\x01\x76\x01\x01")) is Reason.KIND
    assert reason(line(b"\x68\x32\x01\x7b\x01\x02\x00\x00\x00\x06")) is Reason.LENGTH
    assert reason(line(b"\x68\x32\x01\x7b\x01\x01\x00\x00")) is Reason.LENGTH
    cut = Decoder()
    assert cut.feed(ask[:-1]) == []
    assert [fault.reason for fault in cut.rest()] == [Reason.TRUNCATED]
    assert cut.feed(ask[-1:]) == []


def test_values_that_do_not_fit_are_refused() -> None:
    for window, text, colour in ((8, b"", bytes(3)), (-1, b"", bytes(3)), (0, b"a\0b", bytes(3)), (0, b"", bytes(4))):
        with pytest.raises(ValueError, match="a window is 0 to 7"):
            WindowText(window, text, colour=colour)
    with pytest.raises(ValueError, match="window 3"):
        WindowText(3, b"", stay_s=0x10000)
    with pytest.raises(ValueError, match="1 to 8 windows"):
        SplitWindows(())
    with pytest.raises(ValueError, match="1 to 8 windows"):
        SplitWindows((Rect(0, 0, 8, 16),) * 9)
    with pytest.raises(ValueError, match="windows: "):
        SplitWindows((Rect(-1, 0, 8, 16),))
    with pytest.raises(ValueError, match="packet 256 of 0"):
        Packet(b"", 256)
    with pytest.raises(ValueError, match="one byte"):
        Raw(256)
    with pytest.raises(ValueError, match="one byte each"):
        Frame(Raw(0), card=-1)
    with pytest.raises(ValueError, match="7B has length"):
        encode(Frame(Raw(0x7B, b"\x01\x00\x00\x00")))
    with pytest.raises(ValueError, match="at most"):
        encode(Frame(Raw(0x32, bytes(0x10005))))
    with pytest.raises(ValueError, match="brightness"):
        basic.brightness(32)


@given(texts, st.integers(1, 5), byte, byte)
def test_a_long_command_takes_several_packets_and_only_the_last_asks(
    text: WindowText, times: int, card: int, flag: int
) -> None:
    whole = WindowText(text.window, (text.text or b"x") * 20 * times, text.effect)
    found = Decoder().feed(encode_command(whole, card, flag))
    assert len(found) == -(-len(whole.command()) // PACKET_ROOM)
    assembler = Assembler()
    taken = []
    for item in found:
        assert isinstance(item, Frame)
        assert item.card == card
        taken.append(assembler.take(item.message))
    assert taken == [Status.OK] * (len(found) - 1) + [whole]
    assert [item.wants_answer for item in found if isinstance(item, Frame)][:-1] == [False] * (len(found) - 1)
    assert isinstance(found[-1], Frame)
    assert found[-1].flag == flag


def test_two_hundred_hanzi_are_one_packet() -> None:
    assert len(packets(WindowText(0, "力".encode("gb2312") * 200).command())) == 1
    assert [(packet.number, packet.last) for packet in packets(bytes(PACKET_ROOM + 1))] == [(0, 1), (1, 1)]
    assert len(packets(bytes(PACKET_ROOM * 256))) == 256
    with pytest.raises(ValueError, match="at most"):
        packets(bytes(PACKET_ROOM * 256 + 1))


@given(st.lists(st.one_of(parts, messages, st.builds(Packet, data, st.integers(0, 3), st.integers(1, 3)))))
def test_packets_in_any_order_upset_nothing(heard: list[Message]) -> None:
    assembler = Assembler()
    for message in heard:
        assembler.take(message)
    first, last = packets(WindowText(1, b"x" * PACKET_ROOM).command())
    assert assembler.take(first) is Status.OK
    assert assembler.take(last) == WindowText(1, b"x" * PACKET_ROOM)


def test_a_packet_out_of_order_is_told_and_drops_the_rest() -> None:
    first, second, last = packets(WindowText(0, b"x" * PACKET_ROOM * 2).command())
    assembler = Assembler()
    assert assembler.take(second) is Status.PACKET_ORDER
    assert assembler.take(first) is Status.OK
    assert assembler.take(last) is Status.PACKET_ORDER
    assert assembler.take(second) is Status.PACKET_ORDER
    assert assembler.take(first) is Status.OK
    assert assembler.take(Packet(second.data, 1, 7)) is Status.PACKET_ORDER
    assert assembler.take(first) is Status.OK
    assert assembler.take(Raw(0x76, b"\x01")) == Raw(0x76, b"\x01")
    assert assembler.take(second) is Status.PACKET_ORDER


def test_an_endless_command_is_dropped() -> None:
    assembler = Assembler()
    assert assembler.take(Packet(bytes(0xFFFF), 0, 200)) is Status.OK
    assert assembler.take(Packet(b"x", 1, 200)) is Status.PACKET_ORDER


def test_answers_go_back_to_whoever_asked() -> None:
    asked = Frame(WindowText(0, b"abc"), card=7)
    refusal = answer(asked, Status.PACKET_ORDER)
    raw = encode(refusal)
    assert raw[:6] == b"\xa5\xe8\x32\x07\x7b\x02"
    assert good(raw) == refusal
    assert (refusal.card, refusal.flag, refusal.is_answer, refusal.wants_answer) == (7, 2, True, False)
    assert encode(answer(Frame(basic.ask_power()), data=b"\x01\x01")) == line(b"\xe8\x32\x01\x76\x00\x01\x01")
    assert good(line(b"\xe8\x32\x01\x7b\x00")) == Frame(Raw(0x7B), flag=0, is_answer=True)


def test_power_is_recognised_by_whoever_hears_it() -> None:
    heard = [good(GOLDEN[name]).message for name in ("power on 76", "power off 76", "query power", "restart app")]
    assert [basic.wished_power(message) for message in heard if isinstance(message, Raw)] == [True, False, None, None]
    assert basic.wished_power(Raw(0x76, b"\0")) is None
    assert basic.brightness(9).data == b"\0" + b"\x09" * 24
