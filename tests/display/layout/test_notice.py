"""A notice has the whole glass, in the largest letters with which it fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import MatrixTooSmall
from display.layout.notice import MOST_PAGES, notice_sign
from display.protocols.onbon import Onbon
from display.sign import Colour, Priority, Role, Sign, Size, line_text, line_width

ANY_SIZE = st.builds(Size, st.integers(32, 640), st.integers(16, 256))
LONG = "今天下午2点到4点停电，电梯和自助机都停。要报名的请到服务台，我们用纸记。"


def lines_of(sign: Sign) -> list[str]:
    return [line_text(line) for page in sign.areas[0].pages for line in page]


@pytest.mark.parametrize(
    ("size", "text", "letter", "lines"),
    [
        (Size(64, 32), "停电", 32, ["停电"]),
        (Size(64, 32), "今天停电", 16, ["今天停电"]),
        (Size(64, 32), "今天停电，走楼梯", 16, ["今天停", "电，走楼"]),
        (Size(192, 96), "今天停电，请走楼梯。", 32, ["今天停电，", "请走楼梯。"]),
        (Size(192, 96), "停电\n请走楼梯", 32, ["停电", "请走楼梯"]),
        (Size(448, 128), "打 12333", 32, ["打 12333"]),
        (Size(64, 64), "打 12333", 24, ["打", "12333"]),
    ],
    ids=str,
)
def test_the_largest_letters_with_which_it_fits(size: Size, text: str, letter: int, lines: list[str]) -> None:
    sign = notice_sign(size, text)
    (area,) = sign.areas
    assert (area.letter, area.role, sign.priority) == (letter, Role.NOTICE, Priority.URGENT)
    assert [line.strip() for line in lines_of(sign)][: len(lines)] == lines


def test_a_text_on_one_page_stands_in_the_middle() -> None:
    (area,) = notice_sign(Size(320, 160), "停电").areas
    (line,) = area.pages[0]
    assert line_text(line) == " " * 8 + "停电" + " " * 8
    assert abs(area.rect.y - (160 - 32) // 2) <= 1
    assert line[0].colour is Colour.RED


def test_lines_of_a_text_with_room_end_where_a_speaker_would_pause() -> None:
    sign = notice_sign(Size(512, 192), LONG)
    assert [line.strip() for line in lines_of(sign)] == [
        "今天下午2点到4点停电，",
        "电梯和自助机都停。",
        "要报名的请到服务台，我们用纸记。",
    ]


def test_a_text_too_long_for_the_glass_has_pages_of_small_letters() -> None:
    sign = notice_sign(Size(128, 32), LONG)
    (area,) = sign.areas
    assert area.letter == 16
    assert sign.page_count == 3
    assert "".join(lines_of(sign)).replace(" ", "") == LONG


def test_two_megabytes_are_a_few_pages_and_an_ellipsis() -> None:
    for size in (Size(32, 16), Size(64, 32), Size(448, 128), Size(640, 256)):
        sign = notice_sign(size, "停电通知，" * 400_000)
        assert sign.page_count <= MOST_PAGES
        assert lines_of(sign)[-1].endswith("…")
        assert all(len(drawing.wire) < 1000 for page in range(sign.page_count) for drawing in Onbon().draw(sign, page))


def test_an_empty_notice_is_a_dark_glass() -> None:
    assert lines_of(notice_sign(Size(64, 32), " \n\x00")) == []


def test_a_matrix_without_room_is_named() -> None:
    with pytest.raises(MatrixTooSmall, match="24x16"):
        notice_sign(Size(24, 16), "停电")


@given(ANY_SIZE, st.text(alphabet=st.sampled_from("停电，。（）12点a \\\n\x1b한👍\ud800龘"), max_size=300))
def test_any_text_fits_any_glass(size: Size, text: str) -> None:
    sign = notice_sign(size, text)
    (area,) = sign.areas
    columns = 2 * area.rect.width // area.letter
    for page in area.pages:
        assert len(page) * area.line_height <= area.rect.height
        assert all(line_width(line) <= columns for line in page)
    for page in range(sign.page_count):
        Onbon().draw(sign, page)
