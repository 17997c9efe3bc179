"""The sign: what stands where, in which colour."""

import dataclasses
import datetime as dt
import re

import pytest

from display.layout.rules import HALL_LAYOUT, Sight, hall_line, plan
from display.sign import Colour, Line, Role, Sign, Size, line_text
from kiosk.board.row import Row, Wordings
from kiosk.board.rules import CELLS
from kiosk.board.sign import Aside, Frame, sign
from kiosk.hall.clock import moment
from kiosk.hall.seat.waiting import Summons

NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
FRAME = Frame("长春零工市场", "服务热线 12333", Size(448, 128))


def row(number: int = 0, left: str = "还差2人", place: str = "南关区全安广场", trade: str = "瓦工") -> Row:
    lefts = (left,) if left == "满" else (left, left[1:], left[2:], left[2:-1])
    return Row(
        bytes([number]), str(101 + number), trade, "工地", lefts, ("260元/天", "260元", "260"), ("06:30",), place
    )


def ahead(row: Row, days: int) -> Row:
    return dataclasses.replace(row, days=days)


def texts(shown: Sign, role: Role, page: int = 0) -> list[str]:
    return [line_text(line) for area in shown.areas if area.role is role for line in area.page(page)]


def test_the_header_says_hall_day_time_and_how_many_there_are_today_and_tomorrow() -> None:
    rows = (row(1), row(2, "满"), row(3), ahead(row(4), 1), ahead(row(5), 2))
    wide = dataclasses.replace(FRAME, size=Size(512, 128))
    (header,) = texts(sign(rows, wide, NOW), Role.HEADER)
    for part in ("长春零工市场", "11月23日 周一", "05:30", "今天 2·明天 1"):
        assert part in header


@pytest.mark.parametrize(
    ("columns", "said"),
    [(56, "今天 1·明天 1"), (22, "今天 1·明天 1"), (20, "今天1 明天1"), (17, "今1 明1"), (12, "今1")],
)
def test_the_count_is_said_ever_shorter(columns: int, said: str) -> None:
    frame = Frame("", "12333", Size(8 * columns, 128))
    (header,) = texts(sign((row(1), ahead(row(2), 1)), frame, NOW), Role.HEADER)
    assert header.split("周一")[-1].removeprefix("05:30").strip() == said


def test_rows_stand_in_columns_of_their_colours() -> None:
    shown = sign((row(1), row(2, "满")), FRAME, NOW)
    (area, *_) = [area for area in shown.areas if area.role is Role.LIST]
    assert [run.colour for run in area.pages[0][0]] == [
        Colour.GREEN,
        Colour.RED,
        Colour.YELLOW,
        Colour.YELLOW,
        Colour.GREEN,
        Colour.GREEN,
    ]
    assert {run.colour for run in area.pages[0][1]} == {Colour.GREY}
    first, second = texts(shown, Role.LIST)
    assert first.split() == ["102", "瓦工", "还差2人", "260元/天", "06:30", "南关区全安广场"]
    assert len(first.encode("gb2312")) == len(second.encode("gb2312")) == 56
    assert first.encode("gb2312").index(b"260") == second.encode("gb2312").index(b"260")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("全安广场", "全安广场 当天结 管饭"),
        ("全安广场东门", "全安广场东门 当天结"),
        ("南关区全安广场东门", "南关区全安广场东门"),
        ("", "当天结 管饭"),
        ("南关区全安广场东门十六号院里头", "南关区"),
        ("净月区生态大街十六号院里头", "净月区生态大街"),
        ("抚松县万良镇参地十六号院里头", "抚松县万良镇"),
        ("연길시 하남거리", "问服务台 当天结 管饭"),
    ],
)
def test_what_is_promised_stands_behind_the_place_where_there_is_room(place: str, said: str) -> None:
    promising = dataclasses.replace(row(place=place), promises=("当天结 管饭", "当天结"))
    (first,) = texts(sign((promising,), dataclasses.replace(FRAME, size=Size(512, 128)), NOW), Role.LIST)
    assert first.split("06:30")[1].strip() == said


def test_what_does_not_fit_becomes_pages() -> None:
    rows = tuple(row(number, place=f"地点{number}") for number in range(14))
    shown = sign(rows, FRAME, NOW)
    assert shown.page_count == 3
    listed = [text.split()[-1] for page in range(3) for text in texts(shown, Role.LIST, page)]
    assert listed == [f"地点{number}" for number in range(14)]
    assert len(shown.areas) <= 4


def test_an_empty_hall_says_so_and_has_its_hotline() -> None:
    shown = sign((), FRAME, NOW)
    said = [line.strip() for line in texts(shown, Role.LIST) if line.strip()]
    assert said == ["现在没活儿", "招人？自助机上扫码就能发"]
    assert texts(shown, Role.HEADER)[0].split() == ["长春零工市场", "05:30", "11月23日", "周一"]
    assert texts(shown, Role.TICKER)[0].strip() == "服务热线 12333"


def test_an_empty_hall_says_when_most_jobs_come_where_that_is_known() -> None:
    assert "5点到7点活儿最多" in [
        line.strip() for line in texts(sign((), FRAME, NOW, Aside(busiest=(5, 7))), Role.LIST)
    ]


def test_nothing_is_said_on_a_matrix_of_its_own() -> None:
    frame = dataclasses.replace(FRAME, for_nothing=Size(192, 96))
    assert sign((), frame, NOW).size == Size(192, 96)
    assert sign((row(),), frame, NOW).size == FRAME.size


def test_the_foot_of_a_page_says_what_the_next_begins_with() -> None:
    kitchen = dataclasses.replace(row(left="差1人"), family="家政饭店")
    rows = (*(row(number) for number in range(5)), *[kitchen] * 5, *[ahead(row(), 1)] * 5, *[row(left="满")] * 2)
    shown = sign(rows, FRAME, NOW)
    said = [texts(shown, Role.TICKER, page)[0].strip() for page in range(shown.page_count)]
    assert said == ["下一页 家政饭店", "下一页 明天 工地", "下一页 招满的", "服务热线 12333"]
    assert [texts(shown, Role.HEADER, page)[0].split()[-1] for page in range(4)] == [
        f"{page}/4页" for page in (1, 2, 3, 4)
    ]


def test_a_hotline_stands_without_its_last_parts_where_room_is_short() -> None:
    frame = Frame("市场", "服务热线 12333 · 全程免费 · 不收押金", Size(208, 128))
    shown = sign(tuple(row(number) for number in range(9)), frame, NOW)
    assert texts(shown, Role.TICKER, shown.page_count - 1)[0].strip() == "服务热线 12333·全程免费"


def test_what_an_employer_typed_cannot_command_the_card() -> None:
    (text,) = texts(sign((row(place="\\C2\\n\x1b😀南关"),), FRAME, NOW), Role.LIST)
    assert "\\" not in text
    assert text.isprintable()


def test_a_small_matrix_keeps_trade_places_and_pay() -> None:
    small = Frame("市场", "12333", Size(64, 32))
    assert texts(sign((row(left="还差12人"),), small, NOW), Role.LIST) == ["瓦工12人", "260元/天"]
    assert texts(sign((row(left="满"),), small, NOW), Role.LIST) == ["瓦工  满", "260元/天"]
    assert [line.strip() for line in texts(sign((), small, NOW), Role.LIST)] == ["没活儿", "招人扫码"]


def test_korean_that_the_board_cannot_draw_is_said_in_chinese() -> None:
    (text,) = texts(sign((row(place="연길시 철남", trade="미장공"),), FRAME, NOW), Role.LIST)
    assert text.split() == ["101", "工地", "还差2人", "260元/天", "06:30", "问服务台"]


@pytest.mark.parametrize("size", [(64, 16), (64, 32), (128, 64), (192, 96), (320, 160), (512, 192)])
def test_every_posting_is_on_exactly_one_page(size: tuple[int, int]) -> None:
    rows = tuple(row(number, left=f"还差{number + 1}人") for number in range(30))
    shown = sign(rows, Frame("市场", "12333", Size(*size)), NOW)
    listed = [text for page in range(shown.page_count) for text in texts(shown, Role.LIST, page) if "瓦工" in text]
    assert [re.findall("([0-9]+)人", text)[0] for text in listed] == [str(number + 1) for number in range(30)]


WHOLE = {
    "number": {"112", "2701"},
    "trade": {"瓦工", "搬运装卸", "搬运"},
    "left": {"还差12人", "差12人", "12人", "还差2人", "差2人", "2人", "满"},
    "pay": {"260元/天", "25.5元/时", "25.5元/小时", "9800元/月", "260元", "25.5元", "9800元"},
    "start": {"06:30", "明06:30", "明天"},
}
"""What a column may say; the place is cut where its column ends."""
POSTINGS = (
    ("112", "瓦工", 2, ("260元/天", "260元", "260"), ("06:30",)),
    ("2701", "搬运装卸", 12, ("9800元/月", "9800元", "9800"), ("明06:30", "明天")),
    ("112", "搬运装卸", 0, ("25.5元/小时", "25.5元/时", "25.5元", "25.5"), ("06:30",)),
)


def posted(number: str, trade: str, left: int, pay: Wordings, start: Wordings) -> Row:
    lefts = (f"还差{left}人", f"差{left}人", f"{left}人", str(left)) if left else ("满",)
    return Row(b"p", number, trade, "搬运送货", lefts, pay, start, "南关区全安广场")


def listed(shown: Sign) -> list[Line]:
    areas = [area for area in shown.areas if area.role is Role.LIST]
    return [line for page in range(shown.page_count) for area in areas for line in area.page(page)]


@pytest.mark.parametrize("metres", [15, 40, 60])
@pytest.mark.parametrize("height", [16, 32, 64, 96, 128, 256])
def test_no_column_is_cut_on_a_glass_of_any_width(height: int, metres: int) -> None:
    rules = dataclasses.replace(HALL_LAYOUT, sight=Sight(read_from_m=metres))
    rows = tuple(posted(*each) for each in POSTINGS)
    for wide in range(64, 648, 8):
        frame = Frame("市场", "12333", Size(wide, height), rules)
        columns = [column.cell for line in plan(frame.size, rules).form for column in line]
        runs = [run.text.strip() for line in listed(sign(rows, frame, NOW)) for run in line]
        for place, said in enumerate(runs):
            name = CELLS[columns[place % len(columns)]]
            assert name == "place" or said in WHOLE[name], f"{wide}x{height} at {metres} m: {name} says {said}"


@pytest.mark.parametrize("size", [(96, 32), (128, 32), (192, 96), (256, 128), (320, 160), (448, 128)])
def test_each_job_has_its_number_in_front(size: tuple[int, int]) -> None:
    for number in range(3):
        (first, *_) = texts(sign((row(number),), Frame("市场", "12333", Size(*size)), NOW), Role.LIST)
        assert first.split()[0] == str(101 + number)
        assert first.split()[1].startswith("瓦工")


def test_a_number_without_room_is_left_out_and_never_cut() -> None:
    rules = dataclasses.replace(HALL_LAYOUT, forms=((hall_line((3, 4)),),), must=frozenset())
    (text,) = texts(sign((posted(*POSTINGS[1]),), Frame("市场", "12333", Size(64, 16), rules), NOW), Role.LIST)
    assert text.split() == ["搬运"]


def test_the_offices_rules_are_kept() -> None:
    rules = dataclasses.replace(HALL_LAYOUT, sight=Sight(read_from_m=40), header_from=2)
    shown = sign((row(),), Frame("市场", "12333", Size(448, 128), rules), NOW)
    assert {area.letter for area in shown.areas} == {24}
    assert texts(shown, Role.LIST)[0].split() == ["101", "瓦工", "差2人", "260元/天", "06:30"]


def test_whose_turn_it_is_stands_in_place_of_the_hall_s_name_and_line() -> None:
    called = (Summons(165, 2), Summons(165, 1), Summons(112, 4), Summons(112, 5, is_wanted=True))
    shown = sign((row(1),), FRAME, NOW, Aside(called))
    for role in (Role.HEADER, Role.TICKER):
        (said, *_) = texts(shown, role)
        assert said.strip().startswith("轮到 165 号第 1、2 位"), role
        assert "长春零工市场" not in said
        assert "5" not in said.replace("165", "").replace("05:30", ""), "who has said yes is called no more"
    assert sign((row(1),), FRAME, NOW) != shown


@pytest.mark.parametrize("columns", [64, 48, 40, 32, 24])
def test_of_whose_turn_it_is_no_number_is_cut(columns: int) -> None:
    called = (Summons(165, 12), Summons(1127, 4))
    shown = sign((row(1),), dataclasses.replace(FRAME, size=Size(8 * columns, 128)), NOW, Aside(called))
    (header,) = texts(shown, Role.HEADER)
    assert "165 号第 12 位" in header
    assert ("1127" in header) == ("1127 号第 4 位" in header)
