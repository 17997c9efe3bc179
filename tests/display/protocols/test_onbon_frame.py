"""Onbon frames: golden ones both ways, round trips, and a decoder that nothing can upset."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import ForbiddenCommand
from display.protocols.checksum import ARC, crc16
from display.protocols.onbon import (
    Ack,
    Brightness,
    Decoder,
    DynamicArea,
    DynamicAreas,
    Fault,
    Frame,
    Header,
    Message,
    Nack,
    NackError,
    Ping,
    Power,
    Raw,
    Reason,
    SetClock,
    ack,
    encode,
    nack,
    parse,
    set_clock,
)
from display.protocols.onbon.frame import MOST_ESCAPED, escape, unescape

byte = st.integers(0, 0xFF)
word = st.integers(0, 0xFFFF)
payloads = st.binary(max_size=80)
areas = st.builds(
    DynamicArea,
    **dict.fromkeys(("x", "y", "width", "height", "timeout_s"), word),
    **dict.fromkeys(("number", "line_spacing", "run_mode", "sound", "alignment", "single_line"), byte),
    **dict.fromkeys(("newline", "effect", "exit", "speed", "stay_half_s", "type"), byte),
    text=payloads,
)
half_hours = st.just(b"") | st.binary(min_size=48, max_size=48)
messages = st.one_of(
    st.builds(Ping),
    st.builds(Power, st.booleans()),
    st.builds(Ack, payloads),
    st.builds(Nack, payloads),
    st.builds(
        Brightness, st.integers(0, 15), st.sampled_from((1, 2)), st.just(b"") | st.binary(min_size=48, max_size=48)
    ),
    st.builds(set_clock, st.datetimes()),
    st.builds(DynamicAreas, st.lists(areas, max_size=4).map(tuple), payloads),
    st.builds(DynamicAreas, st.lists(areas, max_size=4).map(tuple), delete_all=st.just(True)),
    st.builds(Raw, st.sampled_from((b"\xa1\x02", b"\xa3\x10", b"\xa5\x5a", b"\x00\x00")), payloads),
)
headers = st.builds(
    Header,
    word,
    word,
    st.binary(min_size=3, max_size=3),
    byte,
    st.sampled_from((0, 1)),
    byte,
    byte,
    byte,
)
frames = st.builds(Frame, messages, headers, byte, st.binary(min_size=2, max_size=2))


def good(raw: bytes) -> Frame:
    frame = parse(raw)
    assert isinstance(frame, Frame)
    return frame


def reason(raw: bytes) -> Reason:
    fault = parse(raw)
    assert isinstance(fault, Fault)
    return fault.reason


def test_every_golden_frame_is_read_and_comes_back_the_same(golden: dict[str, bytes]) -> None:
    assert len(golden) == 13
    for raw in golden.values():
        assert encode(good(raw)) == raw
        assert Decoder().feed(raw) == [parse(raw)]


def test_golden_frames_mean_what_their_names_say(golden: dict[str, bytes]) -> None:
    assert good(golden["ping"]).message == Ping()
    assert good(golden["set clock 2013-01-25 11:17:26 Fri"]).message == set_clock(dt.datetime(2013, 1, 25, 11, 17, 26))
    assert good(golden["delete all dynamic areas"]).message == DynamicAreas(delete_all=True)
    assert good(golden["brightness 12, short form"]).message == Brightness(12)
    assert good(golden["delete dynamic area 0 (the CRC A5 EA is escaped)"]).message == DynamicAreas(delete=b"\0")
    assert good(golden["clear screen A3 10"]).message == Raw(b"\xa3\x10")
    answer = good(golden["ACK"])
    assert (answer.message, answer.flag, answer.header.destination) == (Ack(), 0, 0x8000)
    shown = good(golden["dynamic area, 192x32, 012345QRSTTV'B, reserved=002D"]).message
    assert isinstance(shown, DynamicAreas)
    assert (shown.areas[0].width * 8, shown.areas[0].height, shown.areas[0].text) == (192, 32, b"012345QRSTTV'B")


def test_golden_frames_are_made_from_values(golden: dict[str, bytes]) -> None:
    assert encode(Frame(Ping())) == golden["ping"]
    assert encode(ack(Frame(Ping()))) == golden["ACK"]
    area = DynamicArea(
        0, 0, 0, 24, 32, b"012345QRSTTV'B", run_mode=0, timeout_s=2, newline=2, effect=3, speed=4, stay_half_s=5
    )
    name = "dynamic area, 192x32, 012345QRSTTV'B, reserved=002D"
    assert encode(Frame(DynamicAreas((area,)), reserved=b"\x2d\x00")) == golden[name]


def test_checksum_is_arc_and_not_modbus() -> None:
    assert crc16(b"123456789", ARC) == 0xBB3D


@given(frames)
def test_round_trip(frame: Frame) -> None:
    raw = encode(frame)
    again = good(raw)
    assert encode(again) == raw
    if not isinstance(frame.message, (Raw, DynamicAreas)):
        assert again == frame
    assert not {0xA5, 0x5A}.intersection(raw[8:-1])


@given(st.binary())
def test_escaping_is_undone(body: bytes) -> None:
    assert unescape(escape(body)) == body


def test_words_with_special_bytes_survive() -> None:
    area = DynamicArea(0, 0, 0, 8, 16, "力师宝饱".encode("gb2312"))
    assert b"\xa6" in area.text
    raw = encode(Frame(DynamicAreas((area,))))
    assert b"\xa6\x01" in raw
    assert good(raw).message == DynamicAreas((area,))


@given(st.lists(st.binary(max_size=30) | frames.map(encode), max_size=8), st.lists(st.integers(1, 7)), frames)
def test_any_stream_in_any_chunks_gives_the_same_and_the_next_good_frame(
    pieces: list[bytes], cuts: list[int], last: Frame
) -> None:
    stream = b"".join(pieces) + encode(last)
    whole = Decoder().feed(stream)
    decoder = Decoder()
    found = []
    for size in cuts:
        found += decoder.feed(stream[:size])
        stream = stream[size:]
    found += decoder.feed(stream)
    assert found == whole
    assert whole[-1] == good(encode(last))


@given(frames.map(encode), st.data())
def test_one_wrong_byte_is_never_taken_for_another_frame(raw: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(8, len(raw) - 2))
    value = data.draw(byte.filter(lambda new: new != raw[place]))
    garbled = raw[:place] + bytes((value,)) + raw[place + 1 :]
    checked = good(raw).header.check == 0
    for item in Decoder().feed(garbled + encode(Frame(Ping())))[:-1]:
        assert isinstance(item, Fault) or not checked


def test_memory_is_bounded() -> None:
    decoder = Decoder()
    faults = [fault for _ in range(5) for fault in decoder.feed(b"\xa5" + b"x" * MOST_ESCAPED)]
    assert {fault.reason for fault in faults if isinstance(fault, Fault)} == {Reason.TOO_LONG}
    assert decoder.feed(encode(Frame(Ping())))[-1] == Frame(Ping())


def test_faults_have_names(golden: dict[str, bytes]) -> None:
    ping = golden["ping"]
    assert reason(ping[:-1]) is Reason.TRUNCATED
    assert reason(b"\xa5\x5a") is Reason.SHORT
    assert reason(ping[:20] + b"\xa6\x03" + ping[20:]) is Reason.ESCAPE
    assert reason(ping.replace(b"\x68\xf8", b"\x68\xf9")) is Reason.CHECKSUM
    body = ping[8:-3].replace(b"\x05\x00", b"\x06\x00")
    assert reason(b"\xa5" + escape(body + crc16(body, ARC).to_bytes(2, "little")) + b"\x5a") is Reason.LENGTH
    unchecked = ping[8:16] + b"\x02" + ping[17:-3]
    assert reason(b"\xa5" + unchecked + b"\0\0\x5a") is Reason.CHECK_MODE
    assert Decoder().feed(ping[:-1]) == []
    cut = Decoder()
    cut.feed(ping[:-1])
    assert [fault.reason for fault in cut.rest()] == [Reason.TRUNCATED]


def test_one_lead_byte_is_enough(golden: dict[str, bytes]) -> None:
    assert good(golden["ping"][7:]) == Frame(Ping())


def test_the_command_that_erases_the_card_cannot_be_made() -> None:
    with pytest.raises(ForbiddenCommand):
        Raw(b"\xa2\x01")
    with pytest.raises(ForbiddenCommand):
        Raw(bytearray(b"\xa2\x01"))
    with pytest.raises(ForbiddenCommand):
        replace(Raw(b"\xa2\x02"), code=b"\xa2\x01")
    with pytest.raises(ValueError, match="two bytes"):
        Raw(b"\xa2", b"\x01")

    class Sly:
        code = b"\xa2\x01"

        def payload(self) -> bytes:
            return b""

    sly: Message = Sly()
    with pytest.raises(ForbiddenCommand):
        encode(Frame(sly))


def test_the_command_that_erases_the_card_is_heard_as_a_fault(golden: dict[str, bytes]) -> None:
    body = golden["ping"][8:22] + b"\xa2\x01\x01\x00\x00"
    raw = b"\xa5" + escape(body + crc16(body, ARC).to_bytes(2, "little")) + b"\x5a"
    assert reason(raw) is Reason.FORBIDDEN


def test_what_is_not_understood_in_full_is_kept_raw() -> None:
    for payload in (
        b"\x00",
        b"\x01\x05",
        b"\x00\x01\xff\xff",
        b"\x00\x01\x1b\x00" + b"\x00" * 15 + b"\x01" + b"\x00" * 11,
    ):
        raw = encode(Frame(Raw(b"\xa3\x06", payload)))
        assert good(raw).message == Raw(b"\xa3\x06", payload)
    assert good(encode(Frame(Raw(SetClock.code, b"\xff" * 8)))).message == Raw(SetClock.code, b"\xff" * 8)


def test_values_that_do_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="area 0"):
        DynamicArea(0, 70000, 0, 8, 16, b"")
    with pytest.raises(ValueError, match="area 0"):
        DynamicArea(0, 0, 0, 8, 16, b"x" * 0x10000)
    with pytest.raises(ValueError, match="level"):
        Brightness(16)
    with pytest.raises(ValueError, match="header"):
        Header(70000)
    with pytest.raises(ValueError, match="at most"):
        encode(Frame(Raw(b"\xa1\x06", b"x" * 0x10000)))


def test_answers_go_back_to_whoever_asked() -> None:
    request = Frame(Ping(), Header(7, 0x8000))
    refusal = nack(request, NackError.BUSY)
    assert (refusal.header.destination, refusal.header.source, refusal.flag) == (0x8000, 7, 3)
    assert not Frame(Ping(), flag=2).wants_answer
    assert not Frame(Ping(), Header(0xFFFF)).wants_answer
    assert Frame(Ping(), Header(0xFFFE)).wants_answer
