"""The emulated Linka display: lines below one another, strict answers, frames that silence ends."""

import datetime as dt
import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.emulator.cable import Cable
from display.emulator.card import Card, CardOptions, OnFault
from display.emulator.faults import Faults, Trouble
from display.emulator.preview import preview
from display.emulator.wire import Wiring
from display.protocols.linka import Frame, Text, encode, parse
from display.protocols.linka.frame import BRIGHTNESS, DONE
from display.protocols.linka.text import FONTS, RUNNING_LEFT, UP
from display.sign import Area, Colour, Effect, Rect, Role, Run, Sign, Size

SIZE = Size(64, 64)
RED, GREEN, YELLOW = (255, 0, 0), (0, 255, 0), (255, 255, 0)
GOLDEN = {
    frame["name"]: bytes.fromhex(frame["hex"])
    for frame in json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["linka"]
}
WELCOME, ACK = GOLDEN["62 line0 欢迎光临"], GOLDEN["62 ACK"]


class Bench:
    """A display, a clock to set, and short ways to talk to it."""

    def __init__(self, font, on_fault=OnFault.NACK):
        self.now = 0.0
        options = CardOptions(protocol="linka", on_fault=on_fault)
        self.card = Card(SIZE, options, clock=lambda: self.now, font=font)

    def say(self, frame):
        raw = self.card.feed(encode(frame))
        return parse(raw) if raw else None

    def line(self, number, text, height=16, **fields):
        return self.say(Text(number, text.encode("gb2312"), font=FONTS[height], **fields).frame()).data[0]

    def lit(self, box=None):
        image = self.card.glass().image
        pixels = image.crop(box or (0, 0, *image.size)).getcolors()
        return {colour for _, colour in pixels} - {(0, 0, 0)}


@pytest.fixture
def bench(font):
    return Bench(font)


def test_a_golden_frame_changes_the_pixels(bench):
    before = bench.card.glass()
    assert bench.card.feed(WELCOME) == ACK
    assert bench.lit(box=(0, 0, 64, 16)) == {RED}
    assert bench.lit(box=(0, 16, 64, 64)) == set()
    assert bench.card.glass().generation > before.generation
    assert bench.card.texts() == {0: ("欢迎光临",)}


@pytest.mark.parametrize("on_fault", OnFault)
def test_a_wrong_byte_changes_no_pixel(font, on_fault):
    for at in range(len(WELCOME)):
        bench = Bench(font, on_fault)
        before = bench.card.glass()
        wrong = bytearray(WELCOME)
        wrong[at] ^= 0x10
        answer = bench.card.feed(bytes(wrong))
        bench.now = 1.0
        answer += bench.card.feed(b"")
        assert not answer or (on_fault is OnFault.NACK and parse(answer).data[0] != DONE)
        assert bench.card.glass() is before
        assert bench.card.feed(WELCOME) == ACK


def test_a_wrong_checksum_gets_what_was_chosen(font):
    wrong = WELCOME[:-1] + b"\0"
    for on_fault in OnFault:
        bench = Bench(font, on_fault)
        assert bench.card.feed(wrong) == b""
        bench.now = 1.0
        assert bool(bench.card.feed(b"")) is (on_fault is OnFault.NACK)


def test_lines_stand_below_one_another(bench):
    bench.line(1, "工", colour=b"\0\xff\0")
    bench.line(0, "力")
    bench.line(3, "瓦", colour=b"\xff\xff\0")
    assert [bench.lit(box=(0, y, 16, y + 16)) for y in (0, 16, 32, 48)] == [{RED}, {GREEN}, set(), {YELLOW}]
    assert bench.lit(box=(16, 0, 64, 64)) == set()
    bench.line(1, " ")
    assert bench.lit(box=(0, 16, 64, 32)) == set()


@pytest.mark.parametrize("height", [16, 24, 32])
def test_letters_are_as_high_as_their_font(bench, height):
    bench.line(0, "口", height)
    bench.line(1, "口", height)
    assert bench.lit(box=(0, height, height, 2 * height)) == {RED}
    assert bench.lit(box=(height, 0, 64, 64)) == set()
    assert bench.card.glass().image.getbbox()[3] > 1.8 * height


def test_lines_of_other_heights_move_those_below(bench):
    bench.line(1, "工")
    bench.line(0, "力", 32)
    assert bench.lit(box=(0, 32, 16, 48)) == {RED}
    assert bench.lit(box=(0, 48, 64, 64)) == set()


def test_what_is_not_there_is_refused_and_changes_nothing(bench):
    bench.line(0, "力")
    before = bench.card.glass()
    assert bench.line(4, "工") != DONE
    assert bench.line(1, "工", 32) == DONE
    assert bench.line(2, "工", 32) != DONE
    bench.line(1, " ")
    assert bench.say(Text(0, b"a", font=9).frame()).data[0] != DONE
    assert bench.say(Frame(0x62, b"short")).data[0] != DONE
    assert bench.say(Frame(0x77)).data[0] != DONE
    assert bench.say(Frame(BRIGHTNESS, b"\5")).data[0] != DONE
    assert bench.card.glass().rgb == before.rgb


def test_address(bench):
    assert bench.say(Frame(BRIGHTNESS, b"\x32", address=2)) is None
    assert bench.say(Frame(BRIGHTNESS, b"\x32", address=1)).address == 1


def test_effects(bench):
    bench.line(0, "力", effect=RUNNING_LEFT)
    assert bench.lit() == set()
    bench.now = 0.5
    assert bench.lit(box=(48, 0, 64, 16)) == {RED}
    bench.line(0, "工", effect=UP)
    assert bench.lit() == set()
    bench.now = 60
    assert bench.lit(box=(0, 0, 16, 16)) == {RED}


def test_clock_brightness_and_power(bench):
    bench.card.feed(WELCOME)
    pixels = bench.card.glass().rgb
    assert parse(bench.card.feed(GOLDEN["05 time"])).data == b"\0"
    assert bench.card.local_time().date() == dt.date(2016, 3, 10)
    assert parse(bench.card.feed(GOLDEN["0C brightness 50"])).data == b"\0"
    assert bench.card.glass().brightness == 50
    assert bench.card.glass().rgb == pixels
    bench.card.power_off()
    assert bench.card.feed(WELCOME) == b""
    bench.card.power_on()
    assert bench.card.glass().is_dark
    assert bench.card.local_time() is None


def test_silence_ends_a_frame_that_lost_a_byte(font):
    now = [0.0]
    heard = []
    card = Card(SIZE, CardOptions(protocol="linka", trace=heard.append), clock=lambda: now[0], font=font)
    port = (cable := Cable(card, Wiring(9600))).open()
    port.write(WELCOME[:-1])
    now[0] = cable.due
    assert port.read() == b""
    now[0] = cable.due
    port.read()
    assert heard == [WELCOME[:-1]]
    now[0] += 1
    assert parse(port.read()).data[0] != DONE
    port.write(WELCOME)
    now[0] += 1
    assert port.read() == ACK


@pytest.mark.parametrize("faults", [Faults(), Faults(dropped=1e-9)], ids=["clean", "watched"])
def test_a_slow_line_is_not_silence(font, faults):
    now = [50.0]
    card = Card(SIZE, CardOptions(protocol="linka"), clock=lambda: now[0], font=font)
    port = (cable := Cable(card, Wiring(300, Trouble(faults, Random(1))))).open()
    port.write(WELCOME[:5])
    now[0] += 0.05
    port.write(WELCOME[5:])
    said = b""
    while cable.due is not None:
        now[0] = cable.due
        said += port.read()
    assert said == ACK


def test_garbled_frames_change_no_pixel(font):
    now = [0.0]
    trouble = Trouble(Faults(garbled=1.0), Random(5))
    card = Card(SIZE, CardOptions(protocol="linka"), clock=lambda: now[0], font=font)
    port = (cable := Cable(card, Wiring(9600, trouble))).open()
    before = cable.glass()
    for _ in range(200):
        port.write(WELCOME)
        while cable.due is not None:
            now[0] = cable.due
            port.read()
    assert trouble.counts.garbled >= 200
    assert trouble.counts.unseen == 0
    assert cable.glass() is before


def test_a_preview_is_what_the_driver_would_draw(font):
    line = (Run("力工A1", Colour.GREEN),)
    areas = (
        Area(Role.LANE, Rect(0, 0, 64, 32), ((line,),), letter=32, line_height=32),
        Area(Role.TICKER, Rect(0, 32, 64, 32), ((line,),), letter=32, line_height=32, effect=Effect.SCROLL_LEFT),
    )
    sign = Sign(SIZE, areas)
    assert preview(sign, font=font, protocol="linka").image.getbbox()[3] <= 32
    assert preview(sign, 0, 3.0, font, "linka").image.getbbox()[3] > 32


@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from([WELCOME, ACK])), max_size=8))
def test_no_bytes_stop_a_card(font, chunks):
    bench = Bench(font)
    for chunk in chunks:
        bench.card.feed(chunk)
        bench.now += 0.07
    bench.card.glass(1.0)
    bench.now += 1
    bench.card.feed(b"")
    assert bench.card.feed(WELCOME) == ACK


@given(st.integers(0, 255), st.binary(max_size=60), st.integers(0, 255), st.integers(0, 255))
def test_no_command_stops_a_card(font, command, data, line, value):
    bench = Bench(font)
    assert bench.say(Frame(command, data))
    assert bench.say(
        Text(line % 5, data, effect=value, speed=value, font=3 + value % 3, colour=data[:3].ljust(3)).frame()
    )
    bench.card.glass(1.0)
    assert bench.say(Text(0, b" ").frame()).data[0] == DONE
