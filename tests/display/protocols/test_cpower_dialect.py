"""Signs in the words of a C-Power card, and what is made of its answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import SignTooBig
from display.protocols.cpower import (
    Assembler,
    CPower,
    Decoder,
    Frame,
    Message,
    Raw,
    SplitWindows,
    Status,
    WindowText,
    answer,
    encode,
)
from display.protocols.dialect import Answer, Heard
from display.sign import Area, Colour, Effect, Rect, Role, Run, Sign, Size

SIZE = Size(128, 64)


def area(*lines: str, colour: Colour = Colour.RED, y: int = 0, letter: int = 16) -> Area:
    page = tuple((Run(line, colour),) for line in lines)
    return Area(Role.LIST, Rect(0, y, 128, 32), (page,), letter, letter)


def said(data: bytes | None) -> list[Message]:
    """The messages a card understands."""
    assembler = Assembler()
    frames = Decoder().feed(data or b"")
    taken = [assembler.take(frame.message) for frame in frames if isinstance(frame, Frame)]
    assert len(taken) == len(frames)
    return [message for message in taken if not isinstance(message, Status)]


def shown(dialect: CPower, one: Area) -> WindowText:
    (drawing,) = dialect.draw(Sign(SIZE, (one,)), 0)
    (text,) = said(dialect.frame([drawing]).data)
    assert isinstance(text, WindowText)
    return text


def test_a_hall_sign_is_split_and_drawn_window_by_window(make_sign: Callable[..., Sign]) -> None:
    sign = make_sign()
    dialect = CPower(card=3)
    drawings = dialect.draw(sign, 0)
    assert [drawing.number for drawing in drawings] == list(range(len(sign.areas)))
    assert [drawing.role for drawing in drawings] == [one.role for one in sign.areas]
    for is_strange in (True, False):
        split = dialect.fresh(drawings[::-1], is_strange)
        assert said(split) == [SplitWindows(tuple(one.rect for one in sign.areas))]
    left = drawings
    texts = []
    while left:
        framed = dialect.frame(left)
        assert framed.drawings == left[:1]
        (item, *_) = Decoder().feed(framed.data)
        assert isinstance(item, Frame)
        assert (item.card, item.wants_answer) == (3, True)
        texts += said(framed.data)
        left = left[len(framed.drawings) :]
    assert [text.window for text in texts if isinstance(text, WindowText)] == list(range(len(drawings)))
    words = b"".join(text.text for text in texts if isinstance(text, WindowText)).decode("gb2312")
    for word in ("05:42", "力工", "260元/天", "12333"):
        assert word in words


def test_pages_of_an_area_are_texts_of_their_own(
    make_sign: Callable[..., Sign], many_jobs: Callable[[int], list[object]]
) -> None:
    sign = make_sign(many_jobs(30))
    assert sign.page_count > 1
    wires = [{drawing.wire for drawing in CPower().draw(sign, page)} for page in range(sign.page_count)]
    assert wires[0] != wires[1]
    assert wires[0] & wires[1]


def test_lines_are_cut_at_their_ends_and_joined_by_0d() -> None:
    text = shown(CPower(), area("力工  3人   ", "", "瓦工 ", "", "  "))
    assert text.text == "力工  3人\r\r瓦工".encode("gb2312")
    assert shown(CPower(), area("", " ")).text == b" "


def test_letters_effect_stay_and_colour() -> None:
    still = shown(CPower(), area("力工", colour=Colour.GREEN, letter=32))
    assert (still.font, still.effect, still.align, still.colour) == (4, 0, 0, b"\0\xff\0")
    assert shown(CPower(), area("力工", letter=24)).font == 3
    moving = replace(area("力工"), effect=Effect.SCROLL_LEFT, stay_s=0.0)
    text = shown(CPower(), moving)
    assert (text.effect, text.speed, text.stay_s) == (11, 3, 1)
    (drawing,) = CPower().draw(Sign(SIZE, (moving,)), 0)
    assert drawing.is_moving
    assert shown(CPower(), replace(moving, stay_s=1e6)).stay_s == 0xFFFF


def test_a_window_has_one_colour() -> None:
    page = ((Run("力工", Colour.RED), Run(" ", Colour.GREEN), Run("3人", Colour.RED)),)
    red = Area(Role.LIST, Rect(0, 0, 128, 16), (page,))
    assert shown(CPower(), red).colour == b"\xff\0\0"
    mixed = replace(red, pages=((*page, (Run("满", Colour.GREEN),)),))
    assert shown(CPower(), mixed).colour == b"\xff\xff\0"
    assert shown(CPower(has_colours=False), mixed).colour == b"\xff\0\0"
    assert shown(CPower(has_colours=False), area("力工", colour=Colour.GREEN)).colour == b"\xff\0\0"


def test_eight_windows_at_most() -> None:
    rows = tuple(replace(area("力工"), rect=Rect(0, 16 * row, 128, 16)) for row in range(9))
    tall = Size(128, 16 * 9)
    drawings = CPower().draw(Sign(tall, rows[:8]), 0)
    (split,) = said(CPower().fresh(drawings, True))
    assert isinstance(split, SplitWindows)
    assert len(split.windows) == 8
    with pytest.raises(SignTooBig, match="8 windows, not 9"):
        CPower().draw(Sign(tall, rows), 0)
    assert CPower().fresh((), True) is None


def test_too_much_text_or_matrix_is_refused_by_name() -> None:
    assert len(said(CPower().frame(CPower().draw(Sign(SIZE, (area("力" * 500),)), 0)).data)) == 1
    with pytest.raises(SignTooBig, match="1002 bytes"):
        CPower().draw(Sign(SIZE, (area("力" * 501),)), 0)
    with pytest.raises(SignTooBig, match="65535 px"):
        CPower().draw(Sign(Size(70000, 64), (replace(area("力工"), rect=Rect(66000, 0, 128, 32)),)), 0)


def test_a_long_text_asks_for_one_answer() -> None:
    framed = CPower().frame(CPower().draw(Sign(SIZE, (area("力" * 500),)), 0))
    frames = [item for item in Decoder().feed(framed.data) if isinstance(item, Frame)]
    assert [frame.wants_answer for frame in frames] == [False, False, True]


@given(st.text(max_size=60))
def test_any_text_of_anyone_is_one_safe_text(text: str) -> None:
    heard = shown(CPower(), area(text, "瓦工"))
    assert heard.text.endswith("瓦工".encode("gb2312"))
    assert heard.text.count(b"\r") == 1
    assert all(byte >= 0x20 or byte == 0x0D for byte in heard.text)


def test_only_a_drawing_of_this_card_is_framed() -> None:
    (drawing,) = CPower().draw(Sign(SIZE, (area("力工"),)), 0)
    with pytest.raises(ValueError, match="no text"):
        CPower().frame([replace(drawing, wire=b"\x85")])


def test_orders_are_the_published_packets() -> None:
    dialect = CPower()
    assert said(dialect.ping()) == [Raw(0x76, b"\x01")]
    assert said(dialect.set_power(is_on=True)) == [Raw(0x76, b"\x00\x01" + bytes(7))]
    assert said(dialect.set_power(is_on=False)) == [Raw(0x76, bytes(9))]
    assert said(dialect.set_brightness(100)) == [Raw(0x46, b"\x00" + b"\x1f" * 24)]
    assert said(dialect.set_brightness(0)) == [Raw(0x46, bytes(25))]
    assert (dialect.timeout_s, dialect.answers) == (None, True)


def test_answers_are_understood() -> None:
    text = Frame(WindowText(0, b"abc"))
    dialect = CPower()
    data = b"".join(encode(answer(text, status)) for status in (0, 1, 2, 0x12))
    assert dialect.hear(b"noise" + data[:5]) == []
    assert dialect.hear(data[5:]) == [
        Heard(Answer.DONE),
        Heard(Answer.GARBLED, "checksum"),
        Heard(Answer.GARBLED, "packet order"),
        Heard(Answer.REFUSED, "error 18"),
    ]
    state = encode(answer(Frame(Raw(0x76, b"\x01")), 1, b"\x01\x01"))
    assert dialect.hear(state) == [Heard(Answer.DONE)]
    failed, done = (encode(answer(Frame(Raw(0x46)), 0, data)) for data in (b"\x00", b"\x01"))
    assert dialect.hear(failed + done) == [Heard(Answer.REFUSED, "failed"), Heard(Answer.DONE)]


def test_other_cards_echoes_and_noise_are_no_answers() -> None:
    text = Frame(WindowText(0, b"abc"))
    dialect = CPower(card=1)
    assert dialect.hear(encode(text)) == []
    assert dialect.hear(encode(answer(replace(text, card=2)))) == []
    assert dialect.hear(encode(answer(text)).replace(b"\xe8", b"\xe9")) == []
    assert CPower(card=0xFF).hear(encode(answer(replace(text, card=2)))) == [Heard(Answer.DONE)]


def test_forgetting_drops_half_an_answer() -> None:
    dialect = CPower()
    data = encode(answer(Frame(WindowText(0, b"abc"))))
    dialect.hear(data[:6])
    dialect.forget()
    assert dialect.hear(data[6:]) == []
    assert dialect.hear(data) == [Heard(Answer.DONE)]
