"""The lane's display: number, trade and bay of the next departures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.errors import MatrixTooSmall
from display.layout.cells import Cell
from display.layout.lane import Departure, lane_sign
from display.layout.rules import Sight
from display.sign import Colour, Role, Sign, Size, line_text, line_width

ANY_SIZE = st.builds(Size, st.integers(32, 640), st.integers(16, 256))
FIGURES = st.text(alphabet="0123456789", max_size=4)
DEPARTURES = st.lists(
    st.builds(Departure, FIGURES, st.builds(Cell, st.text(max_size=8), otherwise=st.just("零工")), FIGURES), max_size=12
)


def departures(*rows: tuple[str, str, str]) -> list[Departure]:
    return [Departure(number, Cell(trade, Colour.RED), bay) for number, trade, bay in rows]


def lines_of(sign: Sign, role: Role = Role.LANE) -> list[str]:
    return [line_text(line) for area in sign.areas if area.role is role for page in area.pages for line in page if line]


def test_a_small_matrix_says_number_two_hanzi_of_the_trade_and_bay() -> None:
    sign = lane_sign(Size(64, 64), departures(("12", "瓦工", "2"), ("7", "搬运装卸", "1"), ("31", "电工", "3")))
    assert lines_of(sign, Role.HEADER) == ["号工种位"]
    assert lines_of(sign) == ["12瓦工 2", "7 搬运 1", "31电工 3"]
    assert [run.colour for run in sign.areas[1].pages[0][0]] == [Colour.YELLOW, Colour.RED, Colour.GREEN]
    assert sign.page_count == 1


def test_a_wide_matrix_has_room_between() -> None:
    sign = lane_sign(Size(128, 64), departures(("12", "瓦工", "2"), ("7", "搬运装卸", "1")))
    assert lines_of(sign, Role.HEADER) == ["号 工种     车位"]
    assert lines_of(sign) == ["12 瓦工        2", "7  搬运装卸    1"]


def test_numbers_are_whole_and_the_trade_gives_way() -> None:
    assert lines_of(lane_sign(Size(64, 32), departures(("123", "瓦工", "2")))) == ["123瓦工2"]
    assert lines_of(lane_sign(Size(64, 32), departures(("123", "瓦工", "12")))) == ["123瓦 12"]


def test_more_than_fit_become_pages() -> None:
    rows = departures(*((str(number), "瓦工", "1") for number in range(7)))
    sign = lane_sign(Size(64, 64), rows)
    assert sign.page_count == 3
    assert [line.split("瓦")[0].strip() for line in lines_of(sign)] == [str(number) for number in range(7)]
    assert lane_sign(Size(64, 32), rows).page_count == 4


def test_nobody_to_pick_up_is_said() -> None:
    assert [line.strip() for line in lines_of(lane_sign(Size(64, 64), ()))] == ["暂时没车"]
    assert [line.strip() for line in lines_of(lane_sign(Size(128, 64), ()))] == ["现在没有要上车的"]
    assert lines_of(lane_sign(Size(32, 16), ())) == ["没车"]


def test_letters_grow_for_those_who_read_from_afar() -> None:
    far = Sight(pitch_mm=4.75, read_from_m=50)
    assert {area.letter for area in lane_sign(Size(192, 96), departures(("1", "瓦工", "2")), far).areas} == {32}
    assert {area.letter for area in lane_sign(Size(64, 64), departures(("1", "瓦工", "2")), far).areas} == {16}


def test_a_korean_trade_is_said_in_chinese() -> None:
    assert lines_of(lane_sign(Size(64, 32), [Departure("1", Cell("미장공", otherwise="瓦工"), "2")])) == ["1 瓦工 2"]


def test_a_matrix_without_room_is_named() -> None:
    with pytest.raises(MatrixTooSmall, match="64x8"):
        lane_sign(Size(64, 8), ())


@given(ANY_SIZE, DEPARTURES, st.sampled_from([Sight(), Sight(read_from_m=60), Sight(row=24)]))
def test_every_departure_has_its_line(size: Size, rows: list[Departure], sight: Sight) -> None:
    sign = lane_sign(size, rows, sight)
    lane = sign.areas[-1]
    columns = 2 * lane.rect.width // lane.letter
    for area in sign.areas:
        for page in area.pages:
            assert len(page) * area.line_height <= area.rect.height
            assert all(line_width(line) == columns for line in page if line)
    if rows:
        assert len(lines_of(sign)) == len(rows)
        assert [line[: len(row.number)] for line, row in zip(lines_of(sign), rows, strict=True)] == [
            row.number for row in rows
        ]
