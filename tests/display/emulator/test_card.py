"""The emulated card: strict, forgetful without power, and what it shows are pixels."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.emulator.card import Card, CardOptions, OnFault
from display.emulator.drawing.font import BitmapFont, find_font
from display.emulator.drawing.letters import letters, read_text, wrap
from display.emulator.drawing.look import OFF, leds
from display.emulator.firmware.markup import read_rows
from display.errors import FontMissing
from display.protocols.onbon import (
    Ack,
    Brightness,
    DynamicArea,
    DynamicAreas,
    Frame,
    Header,
    Nack,
    NackError,
    Ping,
    Power,
    Raw,
    encode,
    parse,
    set_clock,
)
from display.sign import Colour, Size

SIZE = Size(192, 64)
RED, GREEN, YELLOW = (255, 0, 0), (0, 255, 0), (255, 255, 0)


class Bench:
    """A card, a clock to set, and short ways to talk to it."""

    def __init__(self, font, options=None):
        self.now = 0.0
        self.card = Card(SIZE, options, clock=lambda: self.now, font=font)

    def say(self, message, **header):
        raw = self.card.feed(encode(Frame(message, Header(**header))))
        return parse(raw) if raw else None

    def area(self, text, **fields):
        values = {"number": 0, "x": 0, "y": 0, "width": 24, "height": 16, "text": text.encode("gb2312"), **fields}
        return DynamicArea(**values)

    def set(self, text, **fields):
        return self.say(DynamicAreas((self.area(text, **fields),)))

    def lit(self, box=None):
        """Colours of the lit dots in a box."""
        image = self.card.glass().image
        pixels = image.crop(box or (0, 0, *image.size)).getcolors()
        return {colour for _, colour in pixels} - {(0, 0, 0)}


@pytest.fixture
def bench(font):
    return Bench(font)


def is_nack(frame, error):
    return isinstance(frame.message, Nack) and frame.flag == error


def test_a_golden_frame_changes_the_pixels(bench, golden):
    before = bench.card.glass()
    answer = bench.card.feed(golden["dynamic area, 192x32, 012345QRSTTV'B, reserved=002D"])
    assert answer == golden["ACK"]
    bench.now = 1.0
    assert bench.lit() == {RED}
    assert bench.card.glass().generation > before.generation


def test_colours_and_lines_are_where_they_should_be(bench):
    bench.set(r"\C1力\C2工\C3招\n\C2人", height=32)
    assert [bench.lit((x, 0, x + 16, 16)) for x in (0, 16, 32, 48)] == [{RED}, {GREEN}, {YELLOW}, set()]
    assert bench.lit((0, 16, 16, 32)) == {GREEN}
    assert bench.lit((16, 16, 192, 64)) == set()


def test_text_without_a_code_is_red_and_a_font_code_is_not_drawn(bench):
    bench.set(r"\FO000力", x=1, y=16, width=23)
    assert bench.lit((8, 16, 24, 32)) == {RED}
    assert bench.lit((24, 16, 192, 32)) == set()


def test_line_spacing_moves_lines_down(bench):
    bench.set(r"一\n一", height=48, line_spacing=8)
    rows = [y for y in range(48) if bench.lit((0, y, 16, y + 1))]
    assert rows[-1] - rows[0] == 24


@pytest.mark.parametrize(("code", "height"), [("000", 16), ("001", 24), ("002", 32)])
def test_letters_are_as_high_as_their_font(bench, code, height):
    bench.set(rf"\FO{code}口\FE{code}H", height=height)
    assert bench.lit((0, 0, height, height)) == {RED}
    assert bench.lit((height, 0, height * 3 // 2, height)) == {RED}
    left, top, right, bottom = bench.card.glass().image.crop((0, 0, height, 64)).getbbox()
    assert min(right - left, bottom - top) > height * 0.65
    assert max(right, bottom) <= height
    assert bench.card.glass().image.getbbox()[2] <= height * 3 // 2


def test_strokes_of_larger_letters_are_equally_thick(font):
    for char in "口川":
        small, large = font.glyph(char), font.glyph(char, 24)
        middle = [large.getpixel((x, large.height // 2 - 1)) for x in range(large.width)]
        runs = [len(run) for run in "".join("#" if lit else " " for lit in middle).split()]
        assert set(runs) <= {2}
        assert large.size == (small.width * 3 // 2, 24)
        assert font.glyph(char, 32).resize(small.size).tobytes() == small.tobytes()


def test_a_font_that_the_card_does_not_have_is_refused(bench):
    bench.set("力")
    before = bench.card.glass()
    assert is_nack(bench.set(r"\FO007工"), NackError.NO_FONT)
    assert bench.card.glass() is before


def test_a_page_of_large_letters_takes_fewer_lines(bench):
    bench.set(r"\FO001一\n一\n一", height=48, stay_half_s=4)
    assert bench.lit((0, 24, 24, 48)) == {RED}
    bench.now = 2.5
    assert bench.lit((0, 0, 24, 24)) == {RED}
    assert bench.lit((0, 24, 24, 48)) == set()


def test_texts_are_told_without_painting(bench):
    bench.say(DynamicAreas((bench.area(r"\C1力\C2工  \n", height=32), bench.area("\\FE000瓦 工", number=3, y=32))))
    assert bench.card.texts() == {0: ("力工", ""), 3: ("瓦 工",)}
    bench.now = 61
    assert bench.card.texts() == {}


@pytest.mark.parametrize(("alignment", "box"), [(0b0110, (88, 16, 104, 32)), (0b1001, (176, 8, 192, 24))])
def test_text_stands_where_it_is_aligned(bench, alignment, box):
    bench.set("力", height=32, alignment=alignment)
    assert bench.lit(box) == {RED}
    left, top, right, bottom = bench.card.glass().image.getbbox()
    assert (left >= box[0], top >= box[1], right <= box[2], bottom <= box[3]) == (True,) * 4


@pytest.mark.parametrize(
    ("effect", "at", "box"),
    [(3, 0.165, (176, 0, 192, 16)), (4, 1.855, (0, 0, 9, 16)), (5, 0.085, (0, 8, 16, 16)), (6, 0.085, (0, 0, 16, 8))],
)
def test_pages_move_in_and_stand(bench, effect, at, box):
    bench.set("力", effect=effect, single_line=2, stay_half_s=20)
    assert bench.lit() == set()
    bench.now = at
    assert bench.lit(box) == {RED}
    left, top, right, bottom = bench.card.glass().image.getbbox()
    assert (left >= box[0], top >= box[1], right <= box[2], bottom <= box[3]) == (True,) * 4
    bench.now = 5
    standing = bench.card.glass().rgb
    bench.set("力")
    assert bench.card.glass().rgb == standing


def test_brightness_dims_the_picture_and_not_the_pixels(bench):
    bench.set("力")
    before = bench.card.glass()
    bench.say(Brightness(0))
    after = bench.card.glass()
    assert after.rgb == before.rgb
    assert after.generation > before.generation
    assert 100 < max(after.image.tobytes()) < 160
    assert max(leds(after.image).tobytes()) < max(leds(before.image).tobytes())


def test_brightness_follows_the_clock(bench):
    levels = bytes([0] * 24 + [15] * 24)
    bench.say(Brightness(15, 2, levels))
    assert bench.card.glass().brightness == 0
    bench.say(set_clock(dt.datetime(2026, 11, 23, 11, 59, 50)))
    assert bench.card.local_time() == dt.datetime(2026, 11, 23, 11, 59, 50)
    assert bench.card.glass().brightness == 0
    bench.now = 11
    assert bench.card.glass().brightness == 100
    bench.card.power_off()
    bench.card.power_on()
    assert bench.card.local_time() is None


def test_text_that_is_too_long_is_cut_or_wrapped_as_told(bench):
    bench.set("力工力工", width=4, height=32)
    assert bench.lit((0, 16, 32, 32)) == set()
    assert bench.lit((32, 0, 192, 32)) == set()
    bench.set("力工力工", width=4, height=32, newline=2)
    assert bench.lit((0, 16, 32, 32)) == {RED}


def test_lines_that_do_not_fit_are_pages_of_the_card(bench):
    bench.set(r"\C1力\n\C2工", stay_half_s=4)
    assert bench.lit() == {RED}
    bench.now = 2.5
    assert bench.lit() == {GREEN}
    bench.now = 4.5
    assert bench.lit() == {RED}


def test_run_once_stays_on_the_last_page(bench):
    bench.set(r"\C1力\n\C2工", stay_half_s=4, run_mode=1)
    bench.now = 100
    assert bench.lit() == {GREEN}


def test_a_moving_text_moves_and_a_refresh_does_not_start_it_again(bench):
    bench.set("力", effect=3, speed=0, single_line=1)
    assert bench.lit() == set()
    bench.now = 0.16
    first = bench.card.glass()
    assert bench.lit((176, 0, 192, 16)) == {RED}
    bench.set("力", effect=3, speed=0, single_line=1)
    assert bench.card.glass() is first
    bench.now = 1.92
    assert bench.lit((0, 0, 16, 16)) == {RED}
    assert bench.lit((16, 0, 192, 16)) == set()


def test_a_glass_that_stands_is_painted_once(bench):
    bench.set("力工")
    first = bench.card.glass()
    bench.now = 5
    assert bench.card.glass() is first
    bench.set("力工")
    assert bench.card.glass() is first
    bench.set("瓦工")
    assert bench.card.glass().generation == first.generation + 1


def test_areas_run_out_unless_they_are_sent_again(bench):
    bench.set("力工", timeout_s=30)
    bench.now = 29
    bench.set("力工", timeout_s=30)
    bench.now = 58
    assert bench.lit()
    bench.now = 59
    assert bench.card.glass().is_dark


def test_other_run_modes_do_not_run_out(bench):
    bench.set("力工", timeout_s=2, run_mode=0)
    bench.now = 1e6
    assert bench.lit()


def test_power_is_memory(bench):
    bench.set("力工")
    bench.card.power_off()
    assert bench.card.glass().is_dark
    assert bench.say(Ping()) is None
    bench.card.power_on()
    assert bench.card.glass().is_dark
    assert bench.say(Ping()).message == Ack()


def test_leds_off_keeps_the_memory(bench):
    bench.set("力工")
    bench.say(Power(False))
    assert bench.card.glass().is_dark
    bench.say(Power(True))
    assert bench.lit() == {RED}


def test_areas_are_deleted_by_number_or_all(bench):
    bench.say(DynamicAreas((bench.area("力"), bench.area("工", number=1, y=16))))
    bench.say(DynamicAreas(delete=b"\x00"))
    assert bench.lit((0, 0, 192, 16)) == set()
    assert bench.lit((0, 16, 192, 32)) == {RED}
    bench.say(DynamicAreas(delete_all=True))
    assert bench.card.glass().is_dark


@pytest.mark.parametrize(
    "fields",
    [{"x": 1}, {"y": 49}, {"width": 25}, {"width": 0}, {"height": 0}, {"type": 1}, {"run_mode": 3}, {"single_line": 0}],
    ids=str,
)
def test_an_area_that_is_not_possible_is_refused_and_changes_nothing(bench, fields):
    bench.set("瓦")
    before = bench.card.glass()
    bad = bench.area("力", **{"number": 1, **fields})
    assert is_nack(bench.say(DynamicAreas((bench.area("工"), bad), delete=b"\x00")), NackError.COMMAND)
    assert bench.card.glass() is before


def test_a_fifth_area_has_no_room(bench):
    areas = [bench.area("力", number=number, height=8, y=8 * number) for number in range(5)]
    assert bench.say(DynamicAreas(tuple(areas[:4]))).message == Ack()
    assert is_nack(bench.say(DynamicAreas((areas[4],))), NackError.MEMORY)
    assert bench.say(DynamicAreas((areas[4],), delete=b"\x00")).message == Ack()


def test_what_the_card_does_not_know(bench):
    assert is_nack(bench.say(Raw(b"\xa3\x06", b"\x00")), NackError.COMMAND)
    assert is_nack(bench.say(Raw(b"\xa1\x02")), NackError.COMMAND)
    assert is_nack(bench.say(Raw(b"\xb0\x00")), NackError.GROUP)
    assert is_nack(bench.say(Raw(b"\xa3\x06", bytes(2000))), NackError.MEMORY)


def test_clock_and_broadcast(bench, golden):
    assert bench.card.feed(golden["set clock 2013-01-25 11:17:26 Fri"]) == golden["ACK"]
    assert bench.card.feed(golden["brightness 12, short form"]) == golden["ACK"]
    assert bench.say(Ping(), destination=2) is None
    assert bench.say(Ping(), destination=0xFFFF) is None
    assert bench.say(Ping(), destination=0xFFFE).message == Ack()
    assert bench.card.feed(encode(Frame(Ping(), flag=2))) == b""


def test_a_garbled_frame_gets_what_was_chosen(font, golden):
    garbled = golden["ping"].replace(b"\x68\xf8", b"\x68\xf9")
    assert is_nack(parse(Bench(font).card.feed(garbled)), NackError.CHECKSUM)
    assert Bench(font, CardOptions(on_fault=OnFault.SILENT)).card.feed(garbled) == b""
    assert Bench(font).card.feed(golden["ping"][:-2] + golden["ping"]) == golden["ACK"]


def test_the_trace_hears_every_frame_even_bad_ones(font, golden):
    heard = []
    bench = Bench(font, CardOptions(trace=heard.append))
    garbled = golden["ping"].replace(b"\x68\xf8", b"\x68\xf9")
    bench.card.feed(b"noise" + golden["ping"] + garbled)
    assert heard == [golden["ping"], garbled]


def test_two_lines_do_not_disturb_each_other(bench, golden):
    one, other = bench.card.plug(), bench.card.plug()
    assert one.feed(golden["ping"][:20]) == b""
    assert other.feed(golden["ping"]) == golden["ACK"]
    assert one.feed(golden["ping"][20:]) == golden["ACK"]


def test_markup_is_read_as_a_card_reads_it():
    rows = read_rows(rb"a\C2" + "力".encode("gb2312") + rb"\n\FE001b" + b"\xc1\x01\\")
    found = [letters(row) for row in rows]
    assert [[letter.char for letter in row] for row in found] == [["a", "力"], ["b", "〓", "〓", "\\"]]
    assert [letter.colour for row in found for letter in row] == [Colour.RED, *5 * [Colour.GREEN]]
    assert found[1][0].height == 24
    assert [len(row) for row in wrap(letters(read_rows("力工力".encode("gb2312"))[0]), 40)] == [2, 1]


def test_bytes_that_are_no_character_are_marks():
    assert read_text("力工a·—".encode("gb2312", "ignore") + b"\xff\x01") == "力工a〓〓"
    assert read_text("力".encode("gb2312") + b"\xf7\xff" + "工".encode("gb2312")) == "力〓〓工"
    assert read_text("力".encode("gb2312") + b"\xaa\xa1" + "工".encode("gb2312")) == "力〓工"


def test_glyphs_are_bitmaps_of_the_cards_widths(font):
    assert font.glyph("A").size == (8, 16)
    for char in "力·—…℃":
        assert font.glyph(char).size == (16, 16)
        assert font.glyph(char).mode == "1"
    assert font.glyph("—").getbbox()[2] - font.glyph("—").getbbox()[0] == 16


def test_a_missing_font_is_a_sentence(tmp_path):
    with pytest.raises(FontMissing, match="fonts-unifont"):
        find_font([tmp_path / "none.otf"])
    broken = tmp_path / "unifont.otf"
    broken.write_bytes(b"no font")
    with pytest.raises(FontMissing, match="cannot be read"):
        BitmapFont(broken)


def test_the_led_look_is_round_dots(bench):
    bench.set("力工")
    glass = bench.card.glass().image
    picture = leds(glass, scale=6, border=1)
    assert picture.size == ((192 + 2) * 6, (64 + 2) * 6)
    x, y = next((x, y) for y in range(16) for x in range(16) if glass.getpixel((x, y)) == RED)
    centre = ((x + 1) * 6 + 3, (y + 1) * 6 + 3)
    assert picture.getpixel(centre)[0] > 200
    assert sum(picture.getpixel((centre[0] - 3, centre[1] - 3))) < 300
    dark = picture.getpixel((6 * 190 + 9, 6 * 60 + 9))
    assert all(abs(value - off) < 8 for value, off in zip(dark, OFF, strict=True))


@pytest.mark.parametrize("on_fault", OnFault)
def test_a_wrong_byte_changes_no_pixel(font, golden, on_fault):
    bench = Bench(font, CardOptions(on_fault=on_fault))
    before = bench.card.glass()
    frame = golden["dynamic area, 192x32, 012345QRSTTV'B, reserved=002D"]
    for at in range(8, len(frame)):
        wrong = bytearray(frame)
        wrong[at] ^= 0x10
        answer = bench.card.feed(bytes(wrong))
        assert not answer or (on_fault is OnFault.NACK and is_nack(parse(answer), NackError.CHECKSUM))
    assert bench.card.glass() is before


@given(st.lists(st.binary(max_size=80), max_size=8), st.integers(0, 0xFF), st.binary(max_size=60))
def test_no_bytes_stop_a_card(font, chunks, value, text):
    bench = Bench(font)
    for chunk in chunks:
        bench.card.feed(chunk)
    bench.say(Raw(b"\xa3\x06", b"".join(chunks)))
    shows = {"alignment": value, "effect": value, "speed": value, "newline": value, "stay_half_s": value}
    bench.say(DynamicAreas((DynamicArea(0, 0, 0, 24, 16, text, **shows, single_line=1 + value % 2),)))
    bench.card.glass(1.0)
    bench.card.feed(b"\x5a")
    assert bench.say(Ping()).message == Ack()
