"""The sign: what stands where, in which colour."""

import datetime as dt

from display.sign import Colour, Role, Sign, Size, line_text
from kiosk.board.row import Row
from kiosk.board.sign import Frame, sign
from kiosk.hall.clock import moment

NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
FRAME = Frame("长春零工市场", "服务热线 12333", Size(448, 128))


def row(number: int = 0, left: str = "还差2人", place: str = "南关区全安广场") -> Row:
    return Row(bytes([number]), "瓦工", left, "260元/天", "06:30", place)


def texts(shown: Sign, role: Role, page: int = 0) -> list[str]:
    return [line_text(line) for area in shown.areas if area.role is role for line in area.page(page)]


def test_the_header_says_hall_date_time_and_count() -> None:
    (header,) = texts(sign((row(1), row(2, "满"), row(3)), FRAME, NOW), Role.HEADER)
    for part in ("长春零工市场", "11月23日 周一", "05:30", "2个活儿"):
        assert part in header


def test_rows_stand_in_columns_of_their_colours() -> None:
    shown = sign((row(1), row(2, "满")), FRAME, NOW)
    (area, *_) = [area for area in shown.areas if area.role is Role.LIST]
    assert [run.colour for run in area.pages[0][0]] == [
        Colour.RED,
        Colour.YELLOW,
        Colour.YELLOW,
        Colour.GREEN,
        Colour.GREEN,
    ]
    first, second = texts(shown, Role.LIST)
    assert first.split() == ["瓦工", "还差2人", "260元/天", "06:30", "南关区全安广场"]
    assert len(first.encode("gb2312")) == len(second.encode("gb2312")) == 56
    assert first.encode("gb2312").index(b"260") == second.encode("gb2312").index(b"260")


def test_what_does_not_fit_becomes_pages() -> None:
    rows = tuple(row(number, place=f"地点{number}") for number in range(14))
    shown = sign(rows, FRAME, NOW)
    assert shown.page_count == 3
    listed = [text.split()[-1] for page in range(3) for text in texts(shown, Role.LIST, page)]
    assert listed == [f"地点{number}" for number in range(14)]
    assert len(shown.areas) <= 4


def test_an_empty_hall_says_so_and_has_its_hotline() -> None:
    shown = sign((), FRAME, NOW)
    assert "暂时没有活儿" in texts(shown, Role.LIST)[0]
    assert "0个活儿" in texts(shown, Role.HEADER)[0]
    assert texts(shown, Role.TICKER)[0].strip() == "服务热线 12333"


def test_what_an_employer_typed_cannot_command_the_card() -> None:
    (text,) = texts(sign((row(place="\\C2\\n\x1b😀南关"),), FRAME, NOW), Role.LIST)
    assert "\\" not in text
    assert text.isprintable()


def test_a_small_matrix_keeps_trade_and_places() -> None:
    (text, *_) = texts(sign((row(left="还差12人"),), Frame("市场", "12333", Size(192, 32)), NOW), Role.LIST)
    assert text.split()[:2] == ["瓦工", "还差12人"]
