"""A hall's sign fits its matrix: aligned, whole, at most four areas."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.columns import GAP, widths
from display.errors import MatrixTooSmall, SignError
from display.layout import HALL_COLUMNS, Bar, Cell, hall_sign, rows_per_page
from display.protocols.onbon import Onbon
from display.protocols.onbon.dialect import MOST_AREAS
from display.sign import COLUMN, Area, Colour, Effect, Rect, Role, Run, Sign, Size, line_text, line_width

SIZES = [Size(64, 32), Size(128, 32), Size(192, 64), Size(320, 160), Size(448, 128), Size(512, 192)]


def list_lines(sign: Sign, page: int) -> list[str]:
    return [line_text(line) for area in sign.areas if area.role is Role.LIST for line in area.page(page)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_size_has_a_sign_that_a_card_takes(size: Size, make_sign) -> None:
    sign = make_sign(size=size)
    assert len(sign.areas) <= MOST_AREAS
    for page in range(sign.page_count):
        assert all(len(drawing.wire) < 1000 for drawing in Onbon().draw(sign, page))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_line_is_wider_than_the_glass_and_all_columns_begin_alike(size: Size, make_sign) -> None:
    lines = [line for area in make_sign(size=size).areas if area.role is Role.LIST for line in area.pages[0]]
    assert lines
    for line in lines:
        assert line_width(line) <= size.columns
        assert [line_width(line[:cell]) for cell in range(len(line))] == [
            line_width(lines[0][:cell]) for cell in range(len(lines[0]))
        ]


def test_a_row_says_all_in_its_colours(make_sign) -> None:
    line = make_sign().areas[1].pages[0][0]
    assert [run.text.strip() for run in line] == ["力工", "差 3人", "260元/天", "今06:30", "高新区硅谷大街与飞跃…"]
    assert [run.colour for run in line] == [Colour.RED, *2 * [Colour.YELLOW], *2 * [Colour.GREEN]]


def test_rows_beyond_the_glass_become_pages_and_the_header_counts_them(make_sign, many_jobs) -> None:
    sign = make_sign(many_jobs(13))
    assert rows_per_page(sign.size) == 6
    assert [line_text(sign.areas[0].page(page)[0])[-5:] for page in range(sign.page_count)] == [
        "  1/3",
        "  2/3",
        "  3/3",
    ]
    seen = [line.split()[0] for page in range(3) for line in list_lines(sign, page)]
    assert seen == [f"力工{number}" for number in range(13)]


def test_one_page_is_not_counted(make_sign, jobs) -> None:
    sign = make_sign(jobs[:6])
    assert sign.page_count == 1
    assert "1/1" not in line_text(sign.areas[0].pages[0][0])


def test_an_empty_morning_is_a_blank_list(make_sign) -> None:
    sign = make_sign([])
    assert sign.page_count == 1
    assert list_lines(sign, 0) == []


def test_header_keeps_what_is_first_when_room_is_short(make_sign) -> None:
    assert line_text(make_sign(size=Size(64, 32)).areas[0].pages[0][0]).strip() == "05:42"
    wide = line_text(make_sign(size=Size(448, 128)).areas[0].pages[0][0])
    assert wide.startswith("05:42  6月3日 周三")
    assert wide.endswith("招工63个  1/2")


def test_a_long_footer_moves_and_a_short_one_stands_in_the_middle() -> None:
    def footer(text: str) -> Area:
        return hall_sign(Size(192, 64), Bar(), (), Cell(text)).areas[-1]

    assert footer("工钱没给请打 12333 转 2 号线，我们帮您要").effect is Effect.SCROLL_LEFT
    short = footer("热线 12333")
    assert short.effect is Effect.STATIC
    assert line_text(short.pages[0][0]) == "       热线 12333       "


def test_a_two_megabyte_note_does_no_harm() -> None:
    sign = hall_sign(
        Size(448, 128), Bar((Cell("头" * 1_000_000),)), [[Cell("力" * 1_000_000)] * 5], Cell("x" * 2_000_000)
    )
    assert all(len(drawing.wire) < 1000 for drawing in Onbon().draw(sign, 0))


@pytest.mark.parametrize("size", [Size(448, 8), Size(16, 16), Size(0, 0)], ids=str)
def test_a_matrix_too_small_for_one_row_is_named(size: Size, make_sign) -> None:
    with pytest.raises(MatrixTooSmall, match=f"{size.width}x{size.height}"):
        make_sign(size=size)


@given(st.integers(32, 2048), st.integers(16, 1024), st.integers(0, 40))
def test_any_matrix_works(make_sign, many_jobs, width: int, height: int, count: int) -> None:
    sign = make_sign(many_jobs(count), Size(width, height))
    drawn = Onbon().draw(sign, sign.page_count - 1)
    assert all(len(drawing.wire) < 1000 for drawing in drawn)
    assert sum(len(list_lines(sign, page)) for page in range(sign.page_count)) == count


@given(st.integers(4, 300))
def test_columns_use_the_room_and_never_more(room: int) -> None:
    letters = [wide for wide in widths(HALL_COLUMNS, room) if wide]
    used = sum(letters) + GAP * (len(letters) - 1)
    assert used <= room
    assert used == room or len(letters) < len(HALL_COLUMNS)


def test_a_sign_is_checked_when_it_is_made() -> None:
    area = Area(Role.LIST, Rect(0, 0, 64, 16), (((Run("力工"),),),))
    Sign(Size(64, 16), (area,))
    for wrong in (Rect(8, 0, 64, 16), Rect(0, 1, 64, 16), Rect(-8, 0, 64, 16), Rect(0, 0, COLUMN - 1, 16)):
        with pytest.raises(SignError):
            Sign(Size(64, 16), (dataclasses.replace(area, rect=wrong),))
    with pytest.raises(SignError):
        Sign(Size(64, 16), (dataclasses.replace(area, pages=()),))


def test_nothing_in_a_sign_can_be_a_code() -> None:
    assert Run("\\C2\\n力").text == "/C2/n力"
