"""The lane's display: number, trade and bay of the next departures."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.emulator.preview import preview
from display.errors import MatrixTooSmall
from display.layout.cells import Cell
from display.layout.lane import Departure, LaneWords, lane_sign
from display.layout.rules import Sight
from display.sign import Colour, Role, Sign, Size, line_text, line_width

ANY_SIZE = st.builds(Size, st.integers(32, 640), st.integers(16, 256))
FIGURES = st.text(alphabet="0123456789", max_size=4)
DEPARTURES = st.lists(
    st.builds(
        Departure,
        FIGURES,
        st.builds(Cell, st.text(max_size=8), otherwise=st.just("零工")),
        FIGURES,
        leaves=st.sampled_from(("", "6:20", "16:20", "长" * 40)),
    ),
    max_size=12,
)


def departures(*rows: tuple[str, str, str]) -> list[Departure]:
    places = Cell("南关区全安广场东门", Colour.GREEN, shorter=("南关区",))
    return [Departure(number, Cell(trade, Colour.RED), bay, places) for number, trade, bay in rows]


def lines_of(sign: Sign, role: Role = Role.LANE) -> list[str]:
    return [line_text(line) for area in sign.areas if area.role is role for page in area.pages for line in page if line]


def test_who_and_where_to_stand_in_one_line_where_there_is_room() -> None:
    sign = lane_sign(Size(320, 64), departures(("112", "力工", "2"), ("7", "搬运装卸", "11")))
    assert lines_of(sign) == [
        "112 力工     南关区全安广场东门  →2号车",
        "7   搬运装卸 南关区全安广场东门 →11号车",
    ]
    colours = [Colour.YELLOW, Colour.RED, Colour.GREEN, Colour.GREEN]
    assert [run.colour for run in sign.areas[0].pages[0][0]] == colours


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (8, ["112 力工", " →2号车"]),
        (11, ["112 力工   ", "南关→2号车"]),
        (16, ["112 力工        ", "南关区   →2号车"]),
        (23, ["112 力工 南关区 →2号车"]),
        (32, ["112 力工     南关区      →2号车"]),
    ],
)
def test_a_narrow_matrix_has_who_over_where_to(columns: int, lines: list[str]) -> None:
    assert lines_of(lane_sign(Size(8 * columns, 64), departures(("112", "力工", "2")))) == lines


def test_one_line_alone_says_number_trade_and_bay() -> None:
    assert lines_of(lane_sign(Size(64, 16), departures(("12", "瓦工", "2")))) == ["12瓦工 2"]
    assert lines_of(lane_sign(Size(64, 16), departures(("123", "瓦工", "2")))) == ["123瓦工2"]


def test_numbers_are_whole_and_the_trade_gives_way() -> None:
    assert lines_of(lane_sign(Size(64, 16), departures(("123", "瓦工", "12")))) == ["123瓦 12"]
    assert lines_of(lane_sign(Size(64, 32), departures(("2701", "搬运装卸", "12")))) == ["2701搬运", "→12号车"]


def test_more_than_fit_become_pages_and_a_departure_stays_on_one() -> None:
    sign = lane_sign(Size(64, 64), departures(*((str(number), "瓦工", "1") for number in range(7))))
    assert sign.page_count == 4
    assert [len(page) for page in sign.areas[0].pages] == [4, 4, 4, 2]
    assert sign.areas[0].in_row == 2
    firsts = lines_of(sign)[::2]
    assert [line.split()[0] for line in firsts] == [str(number) for number in range(7)]


def test_lines_stand_two_dots_apart_where_that_costs_no_more_than_a_quarter() -> None:
    apart = [lane_sign(Size(256, high), departures(("1", "瓦工", "2"))).areas[0].line_height for high in (32, 64, 96)]
    assert apart == [16, 22, 19]
    assert lane_sign(Size(64, 64), departures(("1", "瓦工", "2"))).areas[0].line_height == 16


def test_nobody_to_pick_up_is_said() -> None:
    assert [line.strip() for line in lines_of(lane_sign(Size(64, 64), ()))] == ["暂时没车"]
    assert [line.strip() for line in lines_of(lane_sign(Size(128, 64), ()))] == ["现在没有要上车的"]
    assert lines_of(lane_sign(Size(32, 16), ())) == ["没车"]


def test_without_words_for_nothing_the_glass_is_dark() -> None:
    for size in (Size(64, 64), Size(32, 16), Size(128, 72)):
        sign = lane_sign(size, (), says=LaneWords(nothing=()))
        assert not any(preview(sign).rgb)
        assert {line.strip() for line in lines_of(sign)} == {""}


@pytest.mark.parametrize(
    ("columns", "lines"),
    [
        (8, ["112 力工", "→2 6:20"]),
        (11, ["112 力工   ", "→2  6:20开"]),
        (16, ["112 力工  6:20开", "南关区   →2号车"]),
        (32, ["112 力工     南关 →2号车 6:20开"]),
        (48, ["112 力工     南关区全安广场东门   →2号车 6:20开"]),
    ],
)
def test_when_they_leave_stands_beside_the_bay(columns: int, lines: list[str]) -> None:
    leaving = [replace(departure, leaves="6:20") for departure in departures(("112", "力工", "2"))]
    assert lines_of(lane_sign(Size(8 * columns, 64), leaving)) == lines


def test_who_leaves_at_a_time_nobody_said_has_none_beside_who_does() -> None:
    first, second = departures(("112", "力工", "2"), ("7", "瓦工", "1"))
    assert lines_of(lane_sign(Size(320, 64), [replace(first, leaves="16:20"), second])) == [
        "112 力工     南关区      →2号车 16:20开",
        "7   瓦工     南关区      →1号车        ",
    ]


def test_a_bay_and_a_time_never_run_together() -> None:
    leaving = [replace(departure, leaves="16:20") for departure in departures(("123", "瓦工", "11"))]
    assert lines_of(lane_sign(Size(64, 32), leaving)) == ["123 瓦工", "→11号车"]


def test_letters_grow_for_those_who_read_from_afar() -> None:
    far = Sight(pitch_mm=4.75, read_from_m=50)
    assert {area.letter for area in lane_sign(Size(192, 96), departures(("1", "瓦工", "2")), far).areas} == {32}
    assert {area.letter for area in lane_sign(Size(64, 64), departures(("1", "瓦工", "2")), far).areas} == {16}


def test_a_korean_trade_is_said_in_chinese() -> None:
    said = lines_of(lane_sign(Size(64, 16), [Departure("1", Cell("미장공", otherwise="瓦工"), "2")]))
    assert said == ["1 瓦工 2"]


def test_a_matrix_without_room_is_named() -> None:
    with pytest.raises(MatrixTooSmall, match="64x8"):
        lane_sign(Size(64, 8), ())


@given(ANY_SIZE, DEPARTURES, st.sampled_from([Sight(), Sight(read_from_m=60), Sight(row=24)]))
def test_every_departure_has_its_line(size: Size, rows: list[Departure], sight: Sight) -> None:
    sign = lane_sign(size, rows, sight)
    (lane,) = sign.areas
    columns = 2 * lane.rect.width // lane.letter
    for page in lane.pages:
        assert (len(page) - 1) * lane.line_height + lane.letter <= lane.rect.height
        assert all(line_width(line) == columns for line in page)
        assert len(page) % lane.in_row == 0 or not rows
    if rows:
        firsts = lines_of(sign)[:: lane.in_row]
        assert [line[: len(row.number)] for line, row in zip(firsts, rows, strict=True)] == [row.number for row in rows]
