"""A hall's sign fits its matrix: aligned, whole, at most four areas, in letters that can be read from afar."""

import dataclasses
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import MatrixTooSmall, SignError
from display.layout import hall as layout
from display.layout.cells import Bar, Cell, bar_line
from display.layout.columns import GAP, Column, line_of, needed, slots
from display.layout.hall import empty_sign, hall_sign, rows_per_page
from display.layout.rules import HALL_LAYOUT, Layout, Sight, hall_line, legible_m, letter_for, plan
from display.protocols.onbon import Onbon
from display.protocols.onbon.dialect import MOST_AREAS
from display.sign import COLUMN, LETTERS, Area, Colour, Effect, Line, Rect, Role, Run, Sign, Size, line_text, line_width

SIZES = [
    Size(*size)
    for size in ((64, 32), (128, 32), (192, 64), (192, 96), (256, 128), (320, 160), (448, 128), (512, 192), (640, 256))
]
ANY_SIZE = st.builds(Size, st.integers(32, 640), st.integers(16, 256))
FAR = dataclasses.replace(HALL_LAYOUT, sight=Sight(read_from_m=40))
FARTHEST = dataclasses.replace(HALL_LAYOUT, sight=Sight(read_from_m=60))
HOSTILE = st.text(alphabet=st.sampled_from("力工a1 \\n\x00\x1b조선말龘👍\u200b…，é\ud800"), max_size=60)
HOSTILE_CELL = st.builds(Cell, HOSTILE, st.sampled_from(Colour), st.none() | HOSTILE, st.tuples(HOSTILE))


def list_lines(sign: Sign, page: int) -> list[str]:
    return [line_text(line) for area in sign.areas if area.role is Role.LIST for line in area.page(page)]


def check_whole(sign: Sign) -> None:
    """Areas stand apart inside the matrix; every line is as wide as its area, or moves, or is none."""
    taken = [False] * sign.size.height
    for area in sign.areas:
        rect = area.rect
        assert rect.x == 0
        assert rect.width % COLUMN == 0
        assert rect.width <= sign.size.width
        assert rect.y + rect.height <= sign.size.height
        assert not any(taken[rect.y : rect.y + rect.height])
        taken[rect.y : rect.y + rect.height] = [True] * rect.height
        for page in area.pages:
            check_page(area, page)


def check_page(area: Area, page: tuple[Line, ...]) -> None:
    columns = 2 * area.rect.width // area.letter
    if page:
        assert (len(page) - 1) * area.line_height + area.letter <= area.rect.height
    for line in page:
        assert line_width(line) == columns or not line or area.effect is Effect.SCROLL_LEFT
        assert len(line_text(line).encode("gb18030")) == line_width(line)


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("layout", [HALL_LAYOUT, FAR, FARTHEST], ids=["15 m", "40 m", "60 m"])
def test_every_size_has_a_sign_that_a_card_takes(size: Size, layout: Layout, many_jobs) -> None:
    rows = [tuple(map(Cell, ("112", "月嫂护工", "还差12人", "260元/天", "明06:30", "长" * 40))) for _ in many_jobs(40)]
    sign = hall_sign(size, Bar((Cell("市场"),)), rows, Cell("热线" * 100), layout)
    assert len(sign.areas) <= MOST_AREAS
    for page in range(sign.page_count):
        assert all(len(drawing.wire) < 1000 for drawing in Onbon().draw(sign, page))


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_columns_begin_alike(size: Size, make_sign) -> None:
    lines = [line for area in make_sign(size=size).areas if area.role is Role.LIST for line in area.pages[0]]
    in_a_row = len(plan(size, HALL_LAYOUT).form)
    assert lines
    for number, line in enumerate(lines):
        alike = lines[number % in_a_row]
        cells = range(len(line))
        assert [line_width(line[:cell]) for cell in cells] == [line_width(alike[:cell]) for cell in cells]


@pytest.mark.parametrize(
    ("size", "lines"),
    [
        (Size(64, 16), ["瓦工 2人"]),
        (Size(64, 32), ["瓦工 2人", "380元/天"]),
        (Size(96, 32), ["112 瓦工 2人", "380元/天    "]),
        (Size(128, 32), ["112 瓦工     2人", "380元/天 明06:30"]),
        (Size(128, 16), ["瓦工  2人  380元"]),
        (Size(192, 96), ["112 瓦工    2人 380元/天"]),
        (Size(256, 128), ["112 瓦工      2人 380元/天  明天"]),
        (Size(320, 160), ["112 瓦工     差2人 380元/天 明06:30 净月"]),
        (Size(448, 128), ["112  瓦工      还差2人  380元/天 明06:30 净月开发区生态 "]),
    ],
    ids=str,
)
def test_what_a_row_says_where_room_is_short(size: Size, lines: list[str]) -> None:
    row = (
        Cell("112", shorter=("",)),
        Cell("瓦工"),
        Cell("还差2人", shorter=("差2人", "2人", "2")),
        Cell("380元/天", shorter=("380元", "380")),
        Cell("明06:30", shorter=("明天",)),
        Cell("净月开发区生态大街"),
    )
    sign = hall_sign(size, Bar(), [row], Cell(""))
    assert list_lines(sign, 0) == lines


def test_a_row_says_all_in_its_colours(make_sign) -> None:
    line = make_sign().areas[1].pages[0][0]
    assert [run.text.strip() for run in line] == ["102", "力工", "差 3人", "260元/天", "今06:30", "高新区硅谷大街"]
    assert [run.colour for run in line] == [Colour.GREEN, Colour.RED, *2 * [Colour.YELLOW], *2 * [Colour.GREEN]]


def test_rows_beyond_the_glass_become_pages_and_the_header_counts_them(make_sign, many_jobs) -> None:
    sign = make_sign(many_jobs(13))
    assert rows_per_page(sign.size) == 6
    assert [line_text(sign.areas[0].page(page)[0])[-6:] for page in range(sign.page_count)] == [
        "  1/3页",
        "  2/3页",
        "  3/3页",
    ]
    seen = [line.split()[1] for page in range(3) for line in list_lines(sign, page)]
    assert seen == [f"力工{number}" for number in range(13)]


def test_one_page_is_not_counted(make_sign, jobs) -> None:
    sign = make_sign(jobs[:6])
    assert sign.page_count == 1
    assert "1/1" not in line_text(sign.areas[0].pages[0][0])


def test_no_rows_are_a_blank_list_in_the_same_places(make_sign, jobs) -> None:
    sign = make_sign([])
    assert sign.page_count == 1
    assert list_lines(sign, 0) == []
    assert [area.rect for area in sign.areas] == [area.rect for area in make_sign(jobs[:1]).areas]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_a_message_stands_in_the_middle_of_the_lists_place(size: Size, make_sign) -> None:
    message = Cell("暂时没有活儿，一来就上屏", shorter=("暂时没有活儿", "没有活儿"))
    sign = empty_sign(size, Bar(), [message], Cell("12333"))
    check_whole(sign)
    said = [line.strip() for line in list_lines(sign, 0) if line.strip()]
    assert said[0] in (message.text, *message.shorter)
    assert len(said) == 1
    assert [area.rect for area in sign.areas] == [area.rect for area in make_sign(size=size).areas]


def test_header_keeps_what_matters_when_room_is_short() -> None:
    bar = Bar((Cell("长春零工市场", rank=2), Cell("05:42"), Cell("6月3日 周三", rank=3)), (Cell("招工63个", rank=1),))
    kept = {columns: line_text(bar_line(bar, columns)) for columns in (3, 8, 16, 30, 56)}
    assert kept[3] == "05:"
    assert kept[8] == "05:42   "
    assert kept[16] == "05:42   招工63个"
    assert kept[30] == "长春零工市场  05:42   招工63个"
    assert kept[56] == "长春零工市场  05:42  6月3日 周三                招工63个"


def test_a_long_footer_moves_and_a_short_one_stands_in_the_middle() -> None:
    def footer(text: str) -> Area:
        return hall_sign(Size(192, 112), Bar(), (), Cell(text)).areas[-1]

    assert footer("工钱没给请打 12333 转 2 号线，我们帮您要").effect is Effect.SCROLL_LEFT
    short = footer("热线 12333")
    assert short.effect is Effect.STATIC
    assert line_text(short.pages[0][0]) == "       热线 12333       "


def feet(sign: Sign) -> list[str]:
    (foot,) = [area for area in sign.areas if area.role is Role.TICKER]
    return [line_text(foot.page(page)[0]).strip() for page in range(sign.page_count)]


def test_the_foot_of_a_page_says_what_comes_next_and_the_last_one_has_the_footer(many_jobs) -> None:
    rows = [(*map(Cell, job), Cell(f"下一页 {number}")) for number, job in enumerate(many_jobs(13))]
    hotline = Cell("服务热线 12333 · 全程免费", shorter=("服务热线 12333",))
    assert feet(hall_sign(Size(448, 144), Bar(), rows, hotline)) == ["下一页 6", "下一页 12", "服务热线 12333·全程免费"]
    assert feet(hall_sign(Size(448, 144), Bar(), rows[:6], hotline)) == ["服务热线 12333·全程免费"]
    assert feet(hall_sign(Size(448, 144), Bar(), [row[:6] for row in rows], hotline)) == ["服务热线 12333·全程免费"] * 3


def test_a_footer_among_others_says_what_fits_and_moves_only_if_nothing_does(many_jobs) -> None:
    rows = [(*map(Cell, job), Cell("下一页 工地")) for job in many_jobs(13)]
    long = "服务热线 12333 · 全程免费 · 不收押金"
    sign = hall_sign(Size(192, 144), Bar(), rows, Cell(long, shorter=("服务热线 12333 · 全程免费", "服务热线 12333")))
    assert feet(sign) == ["下一页 工地", "下一页 工地", "服务热线 12333·全程免费"]
    assert sign.areas[-1].effect is Effect.STATIC
    sign = hall_sign(Size(192, 144), Bar(), rows, Cell(long))
    assert feet(sign) == ["服务热线 12333·全程免费·不收押金"] * 3
    assert sign.areas[-1].effect is Effect.SCROLL_LEFT


def line_tops(sign: Sign) -> list[int]:
    return sorted(
        area.rect.y + number * area.line_height for area in sign.areas for number in range(len(area.pages[0]))
    )


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("row", LETTERS)
def test_lines_of_letters_stand_apart_where_that_costs_no_more_than_a_quarter_of_the_rows(
    size: Size, row: int, many_jobs
) -> None:
    layout = dataclasses.replace(HALL_LAYOUT, sight=Sight(row=row))
    found, touching = plan(size, layout), plan(size, dataclasses.replace(layout, gap=0))
    sign = hall_sign(size, Bar((Cell("市场"),)), [tuple(map(Cell, job)) for job in many_jobs(40)], Cell("热线"), layout)
    apart = [after - before - found.letter for before, after in pairwise(line_tops(sign))]
    assert found.per_page * 4 >= touching.per_page * 3
    if size.height >= 6 * row:
        assert min(apart) >= row // 8


def test_a_low_glass_keeps_its_second_line() -> None:
    sign = hall_sign(Size(64, 32), Bar(), [tuple(map(Cell, ("112", "瓦工", "2人", "380元/天", "06:30", "")))], Cell(""))
    assert line_tops(sign) == [0, 16]


def test_messages_below_the_first_are_left_out_where_there_is_no_room() -> None:
    messages = [Cell("没活儿"), Cell("5点到7点活儿最多"), Cell("招人？自助机上扫码就能发", shorter=("招人扫码",))]

    def said(size: Size) -> list[str]:
        return [line.strip() for line in list_lines(empty_sign(size, Bar(), messages, Cell("")), 0) if line.strip()]

    assert said(Size(448, 128)) == ["没活儿", "5点到7点活儿最多", "招人？自助机上扫码就能发"]
    assert said(Size(160, 96)) == ["没活儿", "5点到7点活儿最多", "招人扫码"]
    assert said(Size(64, 32)) == ["没活儿", "招人扫码"]
    assert said(Size(64, 16)) == ["没活儿"]


def test_a_layout_that_grows_has_larger_letters_for_few_rows_and_says_no_less(many_jobs) -> None:
    two = (hall_line((4, 8, 6, 8)), hall_line((0, 0, 0, 0, 7, 12)))
    layout = dataclasses.replace(HALL_LAYOUT, forms=(HALL_LAYOUT.forms[1], two), grows=True)
    size = Size(448, 192)
    letters = {rows: plan(size, layout, rows).letter for rows in range(10)}
    assert letters == {0: 16, 1: 32, 2: 32, **dict.fromkeys(range(3, 10), 16)}
    assert plan(size, dataclasses.replace(layout, grows=False), 1).letter == 16
    poorer = dataclasses.replace(layout, forms=(*layout.forms[:1], *HALL_LAYOUT.forms[3:]))
    assert plan(size, poorer, 1).letter == 16


def test_a_two_megabyte_note_does_no_harm() -> None:
    sign = hall_sign(
        Size(448, 128), Bar((Cell("头" * 1_000_000),)), [[Cell("力" * 1_000_000)] * 6], Cell("x" * 2_000_000)
    )
    assert all(len(drawing.wire) < 1000 for drawing in Onbon().draw(sign, 0))


def test_a_korean_text_gives_way_to_the_chinese_one() -> None:
    row = (
        Cell("112"),
        Cell("미장공", otherwise="瓦工"),
        Cell("2人"),
        Cell("260元"),
        Cell("06:30"),
        Cell("연길시", otherwise="问服务台"),
    )
    assert list_lines(hall_sign(Size(448, 128), Bar(), [row], Cell("")), 0)[0].split() == [
        "112",
        "瓦工",
        "2人",
        "260元",
        "06:30",
        "问服务台",
    ]


@pytest.mark.parametrize("size", [Size(448, 8), Size(16, 16), Size(0, 0), Size(31, 400)], ids=str)
def test_a_matrix_too_small_for_one_row_is_named(size: Size, make_sign) -> None:
    with pytest.raises(MatrixTooSmall, match=f"a matrix of {size.width}x{size.height} has no room .* takes 32x16"):
        make_sign(size=size)


@given(ANY_SIZE, st.integers(0, 40), st.sampled_from([HALL_LAYOUT, FAR, FARTHEST]))
def test_every_posting_is_on_exactly_one_page_of_any_matrix(
    make_sign, many_jobs, size: Size, count: int, layout: Layout
) -> None:
    rows = [
        tuple(map(Cell, ("", f"{number:02d}号", "差 3人", "260元/天", "今06:30", "高新区"))) for number in range(count)
    ]
    sign = hall_sign(size, Bar((Cell("市场"),)), rows, Cell("热线"), layout)
    check_whole(sign)
    lines = [line for page in range(sign.page_count) for line in list_lines(sign, page)]
    assert [line.split()[0][:2] for line in lines if "号" in line] == [f"{number:02d}" for number in range(count)]
    assert all(len(drawing.wire) < 1000 for drawing in Onbon().draw(sign, sign.page_count - 1))


@given(ANY_SIZE, st.lists(st.tuples(*[HOSTILE_CELL] * 6), max_size=4), HOSTILE_CELL, HOSTILE_CELL)
def test_no_text_breaks_a_sign(size: Size, rows, cell: Cell, footer: Cell) -> None:
    sign = hall_sign(size, Bar((cell, footer), (cell,)), rows, footer)
    check_whole(sign)
    for rules in (HALL_LAYOUT, dataclasses.replace(HALL_LAYOUT, grows=True)):
        check_whole(empty_sign(size, Bar((), (cell,)), [cell, footer, cell], footer, rules))
    for page in range(sign.page_count):
        Onbon().draw(sign, page)


@given(st.integers(4, 300), st.lists(st.integers(1, 20), min_size=1, max_size=6), st.integers(0, 6), st.integers(0, 2))
def test_columns_fill_the_room_exactly(room: int, widths: list[int], growing: int, gap: int) -> None:
    line = [Column(cell, wide, cell == growing, gap=gap) for cell, wide in enumerate(widths)]
    found = slots(line, room)
    assert sum(slot.column.width + slot.gap for slot in found) == room
    assert all(slot.gap >= gap for slot in found[:-1])
    assert len(found) == len(line) or needed(line) > room
    if any(slot.column.grows for slot in found):
        assert found[-1].gap == 0


def test_of_three_thousand_postings_only_the_changed_one_is_set_again(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = list[int]()
    monkeypatch.setattr(layout, "line_of", lambda *words: counted.append(1) or line_of(*words))

    def rows(left: int) -> list[tuple[Cell, ...]]:
        first = tuple(map(Cell, ("101", "力工", f"差 {left}人", "260元/天", "今06:30", "高新区")))
        return [
            first,
            *(tuple(map(Cell, (f"{number}", f"力工{number}", "差 3人", "260元/天", "", ""))) for number in range(2999)),
        ]

    def made(left: int) -> tuple[Sign, int]:
        counted.clear()
        return hall_sign(Size(448, 128), Bar((Cell("市场"),)), rows(left), Cell("热线")), len(counted)

    (before, _), (after, again) = made(3), made(2)
    assert before.page_count == after.page_count == 600
    pages = zip(before.areas[1].pages, after.areas[1].pages, strict=True)
    assert [old == new for old, new in pages].count(False) == 1
    assert again == 1


@pytest.mark.parametrize(
    ("letter", "pitch_mm", "metres"), [(16, 4.75, 30.4), (16, 10, 64), (24, 2.5, 24), (32, 1.25, 16)]
)
def test_a_centimetre_of_letter_is_read_from_four_metres(letter: int, pitch_mm: float, metres: float) -> None:
    assert legible_m(letter, pitch_mm) == pytest.approx(metres)


@pytest.mark.parametrize(
    ("sight", "letter"),
    [
        (Sight(), 16),
        (Sight(pitch_mm=2, read_from_m=15), 24),
        (Sight(pitch_mm=1.25, read_from_m=15), 32),
        (Sight(pitch_mm=1.25, read_from_m=40), 32),
        (Sight(pitch_mm=4.75, read_from_m=40), 24),
        (Sight(row=24), 24),
    ],
    ids=str,
)
def test_letters_are_the_smallest_that_can_be_read(sight: Sight, letter: int) -> None:
    assert letter_for(sight) == letter


@pytest.mark.parametrize(
    ("size", "metres", "letter"),
    [
        (Size(448, 128), 40, 24),
        (Size(448, 128), 60, 32),
        (Size(192, 96), 40, 24),
        (Size(192, 96), 60, 32),
        (Size(96, 64), 60, 24),
        (Size(64, 32), 60, 16),
        (Size(128, 16), 60, 16),
    ],
    ids=str,
)
def test_letters_stay_so_small_that_trade_places_and_pay_fit(size: Size, metres: float, letter: int) -> None:
    layout = dataclasses.replace(HALL_LAYOUT, sight=Sight(read_from_m=metres))
    found = plan(size, layout)
    assert found.letter == letter
    assert {column.cell for line in found.form for column in line} >= HALL_LAYOUT.must


@pytest.mark.parametrize("row", LETTERS)
def test_an_office_may_say_how_high_a_row_is(row: int) -> None:
    layout = dataclasses.replace(HALL_LAYOUT, sight=Sight(row=row))
    sign = hall_sign(Size(448, 128), Bar(), (), Cell(""), layout)
    assert {area.letter for area in sign.areas} == {row}
    assert plan(Size(128, 16), layout).letter == 16


def test_bars_come_where_a_glass_has_lines_to_spare() -> None:
    roles = {
        height: [area.role.name for area in hall_sign(Size(256, height), Bar(), (), Cell("")).areas]
        for height in (64, 80, 96, 112)
    }
    assert roles == {
        64: ["LIST", "LIST"],
        80: ["LIST", "LIST"],
        96: ["HEADER", "LIST", "LIST"],
        112: ["HEADER", "LIST", "LIST", "TICKER"],
    }


def test_a_layout_of_one_column_has_the_whole_line() -> None:
    layout = Layout((((Column(0, 2, grows=True),),),))
    assert list_lines(hall_sign(Size(64, 16), Bar(), [(Cell("力工招聘中"),)], Cell(""), layout), 0) == ["力工招聘"]
    assert GAP == 1


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
