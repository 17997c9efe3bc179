"""The emulated Alpha sign: file A unless the priority file holds something, and never an answer."""

import datetime as dt
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.emulator.card import Card, CardOptions
from display.emulator.firmware.alphatext import read_rows
from display.emulator.preview import preview
from display.protocols.alpha import Frame, Packet, Text, encode
from display.protocols.alpha.text import BOTTOM, FILL, FLASH, HOLD, ROTATE, SCROLL, TOP
from display.sign import Area, Colour, Priority, Rect, Role, Run, Sign, Size

SIZE = Size(128, 32)
RED, GREEN, YELLOW = (255, 0, 0), (0, 255, 0), (255, 255, 0)
GOLDEN = {
    frame["name"]: bytes.fromhex(frame["hex"])
    for frame in json.loads((Path(__file__).parents[2] / "data" / "led.json").read_text())["alpha"]
}
HELLO = GOLDEN["manual p.60 AAHELLO with checksum 01FB"]
TEXTS = [frame for frame in GOLDEN.values() if b"HELLO" in frame]


class Bench:
    """A sign, a clock to set, and short ways to talk to it."""

    def __init__(self, font):
        self.now = 0.0
        self.card = Card(SIZE, CardOptions(protocol="alpha"), clock=lambda: self.now, font=font)

    def say(self, *packets, **named):
        assert self.card.feed(encode(Frame(packets, **named))) == b""

    def write(self, text, label=b"A", position=FILL, mode=HOLD):
        self.say(Text(label, text, position, mode).packet())

    def lit(self, box=None):
        image = self.card.glass().image
        pixels = image.crop(box or (0, 0, *image.size)).getcolors()
        return {colour for _, colour in pixels} - {(0, 0, 0)}


@pytest.fixture
def bench(font):
    return Bench(font)


@pytest.mark.parametrize("frame", TEXTS, ids=range(len(TEXTS)))
def test_golden_texts_change_the_pixels_without_an_answer(bench, frame):
    before = bench.card.glass()
    assert bench.card.feed(frame) == b""
    assert bench.lit() == {RED}
    assert bench.card.texts() == {0: ("HELLO",)}
    assert bench.card.glass().generation > before.generation


def test_a_wrong_byte_changes_no_pixel(font):
    """But for the mark before the checksum: without it the packet is one that has none, digits and all."""
    mark = HELLO.index(b"\x03")
    for at in [at for at in range(len(HELLO)) if at != mark]:
        bench = Bench(font)
        before = bench.card.glass()
        wrong = bytearray(HELLO)
        wrong[at] ^= 0x10
        assert bench.card.feed(bytes(wrong)) == b""
        assert bench.card.glass() is before
        bench.card.feed(HELLO)
        assert bench.lit() == {RED}


def test_one_wrong_packet_spoils_the_transmission(bench):
    frame = GOLDEN["nested AAHELLO + Ga12, checksums"]
    bench.card.feed(frame[:-3] + b"9\x04")
    assert bench.card.texts() == {}


def test_the_priority_file_hides_the_other_until_it_is_released(bench):
    bench.write(b"LIST")
    bench.write(b"URGENT", label=b"0")
    assert bench.card.texts() == {1: ("URGENT",)}
    bench.write(b"OTHER")
    assert bench.card.texts() == {1: ("URGENT",)}
    bench.card.feed(GOLDEN["priority release"])
    assert bench.card.texts() == {0: ("OTHER",)}
    bench.write(b"X" * 126, label=b"0")
    assert bench.card.texts() == {0: ("OTHER",)}


def test_other_files_do_not_exist(bench):
    bench.write(b"LIST", label=b"B")
    assert bench.card.texts() == {}
    assert bench.card.glass().is_dark


def test_colours_and_lines(bench):
    bench.write(b"\x1c2AB\r\x1c3CD\x1c1E", position=TOP)
    assert bench.lit(box=(0, 0, 128, 16)) == {GREEN}
    assert bench.lit(box=(0, 16, 128, 32)) == {YELLOW, RED}
    left, _, right, _ = bench.card.glass().image.crop((0, 0, 128, 16)).getbbox()
    assert abs((left + right) / 2 - 64) < 3


def test_codes_are_passed_over_with_what_belongs_to_them():
    rows = read_rows(b"a\x1a1b\x1d01c\x05\x31d\x15e\x1b\x20bf\x07\rg\x1c")
    assert ["".join(span.text for span in row) for row in rows] == ["abcdefg"]
    assert [span.colour for span in read_rows(b"\x1c9x\x1c2y")[0]] == [Colour.RED, Colour.GREEN]


@pytest.mark.parametrize(("position", "rows"), [(TOP, (0, 16)), (BOTTOM, (16, 32)), (FILL, (8, 24))])
def test_positions(bench, position, rows):
    bench.write(b"H", position=position)
    _, top, _, bottom = bench.card.glass().image.getbbox()
    assert rows[0] <= top < bottom <= rows[1]


def test_modes(bench):
    bench.write(b"H", mode=ROTATE)
    assert bench.lit() == set()
    bench.now = 0.25
    assert bench.lit(box=(120, 0, 128, 32)) == {RED}
    bench.write(b"H", mode=FLASH)
    assert bench.lit() == {RED}
    bench.now += 0.6
    assert bench.lit() == set()
    bench.write(b"H", mode=SCROLL)
    assert bench.lit() == set()
    bench.now += 1.0
    assert bench.lit() == {RED}


def test_addresses(bench):
    bench.say(Text(b"A", b"H").packet(), address=b"02")
    assert bench.card.texts() == {}
    bench.say(Text(b"A", b"H").packet(), kind=b"^")
    assert bench.card.texts() == {}
    bench.say(Text(b"A", b"H").packet(), address=b"01")
    assert bench.card.texts() == {0: ("H",)}


def test_clock_and_power(bench):
    bench.card.feed(GOLDEN["time 09:05"])
    assert bench.card.local_time().time() == dt.time(9, 5)
    bench.card.feed(GOLDEN["run sequence SUABC"])
    bench.write(b"H")
    bench.card.power_off()
    assert bench.card.glass().is_dark
    bench.card.power_on()
    assert bench.card.texts() == {}


def test_a_preview_is_what_the_driver_would_draw(font):
    page = ((Run("12345 ", Colour.GREEN), Run("热线", Colour.RED)),)
    area = Area(Role.LIST, Rect(0, 0, 128, 32), (page,))
    for priority in Priority:
        glass = preview(Sign(SIZE, (area,), priority), font=font, protocol="alpha")
        assert {colour for _, colour in glass.image.getcolors()} == {(0, 0, 0), GREEN}


@given(st.lists(st.one_of(st.binary(max_size=60), st.sampled_from(TEXTS)), max_size=8))
def test_no_bytes_stop_a_card(font, chunks):
    bench = Bench(font)
    for chunk in chunks:
        assert bench.card.feed(chunk) == b""
    bench.card.glass(1.0)
    bench.card.feed(HELLO + HELLO)
    assert "HELLO" in next(iter(bench.card.texts().values()))[0] or 1 in bench.card.texts()


@given(st.binary(max_size=60), st.sampled_from([b"A", b"E", b"G"]))
def test_no_command_stops_a_card(font, data, command):
    bench = Bench(font)
    safe = bytes(byte & 0x7F for byte in data if byte & 0x7F > 4)
    bench.say(Packet(command, b" " + safe), Packet(b"A", b"A" + safe))
    bench.card.glass(1.0)
    bench.write(b"H")
    assert bench.card.texts() == {0: ("H",)}
