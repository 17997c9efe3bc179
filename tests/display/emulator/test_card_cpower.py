"""The emulated C-Power card: windows, texts in one colour, strict answers."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.emulator.card import Card, CardOptions, OnFault
from display.emulator.preview import preview
from display.protocols.cpower import (
    CPower,
    Frame,
    Packet,
    Raw,
    SplitWindows,
    Status,
    WindowText,
    basic,
    encode,
    encode_command,
    parse,
)
from display.protocols.cpower.messages import BLINK, MOVE_LEFT, SCROLL_LEFT, SCROLL_UP
from display.sign import Area, Colour, Effect, Rect, Role, Run, Sign, Size

SIZE = Size(192, 64)
RED, GREEN, YELLOW = (255, 0, 0), (0, 255, 0), (255, 255, 0)
UPPER, LOWER = Rect(0, 0, 192, 32), Rect(0, 32, 192, 32)
GOLDEN = json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["cpower"]
TEXTS = [bytes.fromhex(frame["hex"]) for frame in GOLDEN if "CC=12" in frame["name"] or "zh" in frame["name"]]


class Bench:
    """A card, a clock to set, and short ways to talk to it."""

    def __init__(self, font, on_fault=OnFault.NACK):
        self.now = 0.0
        options = CardOptions(protocol="cpower", on_fault=on_fault)
        self.card = Card(SIZE, options, clock=lambda: self.now, font=font)

    def say(self, message, card=1, flag=1):
        raw = self.card.feed(encode(Frame(message, card, flag)))
        return parse(raw) if raw else None

    def split(self, *places):
        return self.say(SplitWindows(places)).flag

    def text(self, text, window=0, **fields):
        return self.say(WindowText(window, text.encode("gb2312"), **fields)).flag

    def lit(self, box=None):
        image = self.card.glass().image
        pixels = image.crop(box or (0, 0, *image.size)).getcolors()
        return {colour for _, colour in pixels} - {(0, 0, 0)}


@pytest.fixture
def bench(font):
    return Bench(font)


@pytest.mark.parametrize("frame", TEXTS, ids=range(len(TEXTS)))
def test_golden_texts_change_the_pixels(bench, frame):
    before = bench.card.glass()
    answer = parse(bench.card.feed(frame))
    assert answer.is_answer
    assert answer.flag == Status.OK
    bench.now = 1.0
    assert bench.lit() == {RED}
    assert bench.card.glass().generation > before.generation


@pytest.mark.parametrize("frame", TEXTS, ids=range(len(TEXTS)))
@pytest.mark.parametrize("on_fault", OnFault)
def test_a_wrong_byte_changes_no_pixel(font, frame, on_fault):
    bench = Bench(font, on_fault)
    before = bench.card.glass()
    for at in range(len(frame)):
        wrong = bytearray(frame)
        wrong[at] ^= 0x10
        answer = bench.card.feed(bytes(wrong))
        assert not answer or (on_fault is OnFault.NACK and parse(answer).flag == Status.CHECKSUM)
    assert bench.card.glass() is before


def test_a_checksum_that_is_wrong_gets_what_was_chosen(font):
    wrong = TEXTS[0].replace(b"abc", b"abd")
    assert parse(Bench(font).card.feed(wrong)).flag == Status.CHECKSUM
    assert Bench(font, OnFault.SILENT).card.feed(wrong) == b""


def test_golden_power_frames(bench):
    frames = {frame["name"]: bytes.fromhex(frame["hex"]) for frame in GOLDEN}
    bench.text("力工")
    assert parse(bench.card.feed(frames["query power"])).message == Raw(0x76, b"\1\1")
    assert parse(bench.card.feed(frames["power off 76"])).message.code == 0x76
    assert bench.card.glass().is_dark
    assert parse(bench.card.feed(frames["query power"])).message == Raw(0x76, b"\1\0")
    bench.card.feed(frames["power on 76"])
    assert bench.lit() == {RED}
    bench.card.feed(frames["restart app"])
    assert bench.card.glass().is_dark


def test_windows_are_where_they_were_split(bench):
    assert bench.split(UPPER, LOWER) == Status.OK
    bench.text("力", window=1, colour=b"\0\xff\0")
    assert bench.lit(box=(0, 0, 192, 32)) == set()
    assert bench.lit(box=(0, 32, 16, 48)) == {GREEN}
    bench.text("工", colour=b"\xff\xff\0")
    assert bench.lit(box=(0, 0, 16, 16)) == {YELLOW}
    assert bench.card.texts() == {0: ("工",), 1: ("力",)}
    bench.text("瓦", window=1)
    assert bench.lit(box=(0, 32, 16, 48)) == {RED}


def test_splitting_forgets_texts(bench):
    bench.split(UPPER, LOWER)
    bench.text("力")
    bench.split(UPPER, LOWER)
    assert bench.card.glass().is_dark
    assert bench.card.texts() == {}


def test_what_is_not_there_is_refused_and_changes_nothing(bench):
    bench.split(UPPER)
    bench.text("力")
    before = bench.card.glass()
    assert bench.text("工", window=1) not in tuple(Status)
    assert bench.split(Rect(0, 0, 200, 16)) not in tuple(Status)
    assert bench.split(UPPER, Rect(0, 60, 16, 0)) not in tuple(Status)
    assert bench.say(Packet(b"\x85\0\0")).flag not in tuple(Status)
    assert bench.card.glass() is before


def test_power_is_memory(bench):
    bench.split(UPPER, LOWER)
    bench.text("力", window=1)
    bench.card.power_off()
    assert bench.card.feed(TEXTS[0]) == b""
    bench.card.power_on()
    assert bench.card.glass().is_dark
    assert bench.text("力", window=1) not in tuple(Status)


@pytest.mark.parametrize(("font_number", "height"), [(2, 16), (3, 24), (4, 32)])
def test_letters_are_as_high_as_their_font(bench, font_number, height):
    bench.text("口", font=font_number)
    _, _, right, bottom = bench.card.glass().image.getbbox()
    assert height * 0.7 < right <= height
    assert height * 0.7 < bottom <= height
    bench.text("口口", font=font_number)
    assert bench.card.glass().image.getbbox()[2] == right + height


def test_lines_break_at_their_code_and_at_the_edge(bench):
    bench.split(Rect(0, 0, 32, 64))
    bench.text("力\r工")
    assert bench.card.texts() == {0: ("力", "工")}
    assert bench.lit(box=(0, 16, 16, 32)) == {RED}
    assert bench.lit(box=(16, 0, 32, 64)) == set()
    bench.text("力工力")
    assert bench.lit(box=(16, 0, 32, 16)) == {RED}
    assert bench.lit(box=(0, 16, 16, 32)) == {RED}
    assert bench.lit(box=(0, 32, 32, 64)) == set()


def test_a_long_text_is_pages(bench):
    bench.split(Rect(0, 0, 32, 16))
    bench.text("力\r  力", stay_s=2)
    assert bench.lit(box=(0, 0, 16, 16))
    bench.now = 2.5
    assert not bench.lit(box=(0, 0, 16, 16))
    assert bench.lit(box=(16, 0, 32, 16))


def test_a_text_stands_where_it_is_aligned(bench):
    bench.text("力", align=1 | 1 << 2)
    assert bench.lit(box=(88, 24, 104, 40)) == {RED}
    bench.text("力", align=2 | 2 << 2)
    assert bench.lit(box=(176, 48, 192, 64)) == {RED}


def test_effects(bench):
    bench.text("力", effect=SCROLL_LEFT)
    assert bench.lit() == set()
    bench.now = 0.17
    assert bench.lit(box=(176, 0, 192, 16)) == {RED}
    assert bench.lit(box=(0, 0, 176, 64)) == set()
    bench.now = 2.085
    assert bench.lit() == set()
    bench.text("力", effect=SCROLL_UP)
    bench.now += 0.165
    assert bench.lit(box=(0, 48, 16, 64)) == {RED}
    assert bench.lit(box=(0, 0, 192, 47)) == set()
    bench.text("力", effect=BLINK)
    assert bench.lit() == {RED}
    bench.now += 0.7
    assert bench.lit() == set()
    bench.text("力", effect=MOVE_LEFT, stay_s=60)
    bench.now += 3.0
    assert bench.lit(box=(0, 0, 16, 16)) == {RED}


def test_a_text_in_several_packets(bench):
    text = "力工" * 150
    raw = encode_command(WindowText(0, text.encode("gb2312")))
    first = raw[: raw.index(b"\xae") + 1]
    assert len(first) < len(raw)
    assert parse(bench.card.feed(raw)).flag == Status.OK
    assert bench.card.texts() == {0: (text,)}
    assert parse(bench.card.feed(raw[len(first) :])).flag == Status.PACKET_ORDER


def test_addresses_and_answers(bench):
    assert bench.say(basic.ask_power(), card=2) is None
    assert bench.say(basic.ask_power(), card=0xFF).message.code == 0x76
    assert bench.say(WindowText(0, b"a"), flag=0) is None
    assert bench.card.texts() == {0: ("a",)}
    assert bench.say(Raw(0x55)) is None
    assert bench.card.feed(encode(Frame(Raw(0x7B, b"\0\0\0\0"), 1, 0, is_answer=True))) == b""


def test_brightness_dims_the_picture_and_not_the_pixels(bench):
    bench.text("力")
    before = bench.card.glass()
    assert bench.say(basic.brightness(8)).message.data == b"\1"
    after = bench.card.glass()
    assert after.rgb == before.rgb
    assert after.generation > before.generation
    assert 100 < max(after.image.tobytes()) < 200
    assert bench.say(Raw(0x46, b"\0\xff")).message.data == b"\0"


def test_a_preview_is_what_the_driver_would_draw(font):
    line = (Run("力工 差3人", Colour.GREEN),)
    areas = [Area(Role.HEADER, UPPER, ((line,),), letter=32, line_height=32)]
    areas.append(Area(Role.TICKER, LOWER, ((line,),), effect=Effect.SCROLL_LEFT))
    sign = Sign(SIZE, tuple(areas))
    glass = preview(sign, font=font, protocol="cpower")
    assert glass.image.crop((0, 0, 192, 32)).getbbox()[3] > 24
    assert glass.image.crop((0, 32, 192, 64)).getbbox() is None
    assert preview(sign, 0, 3.0, font, "cpower").image.crop((0, 32, 192, 64)).getbbox()
    assert isinstance(CPower().draw(sign, 0), tuple)


@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from(TEXTS)), max_size=8))
def test_no_bytes_stop_a_card(font, chunks):
    card = Card(SIZE, CardOptions(protocol="cpower"), clock=lambda: 0.0, font=font)
    for chunk in chunks:
        card.feed(chunk)
    card.glass(1.0)
    card.feed(b"\xae")
    assert parse(card.feed(encode(Frame(basic.ask_power())))).message.code == 0x76


@given(st.binary(max_size=80), st.integers(0, 255), st.integers(0, 1))
def test_no_command_stops_a_card(font, data, code, flag):
    card = Card(SIZE, CardOptions(protocol="cpower"), clock=lambda: 0.0, font=font)
    payload = Packet(data).payload() if code == 0x7B or flag else data
    card.feed(encode(Frame(Raw(0x7B if flag else code, payload))))
    command = WindowText(0, data.replace(b"\0", b""), effect=code, align=code, font=code, speed=code)
    card.feed(encode_command(command))
    card.glass(1.0)
    assert parse(card.feed(encode(Frame(basic.ask_power())))).message.code == 0x76
