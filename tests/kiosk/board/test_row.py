"""Rows: one posting in the board's words."""

import datetime as dt

import msgspec
import pytest

from kiosk.board.row import place_wordings, row
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.clock import moment
from kiosk.hall.posting import Extra, Paid, PayUnit, Posting, PostingState, Terms
from kiosk.words.words import CHINESE

DAY = dt.date(2026, 11, 23)
NOW = moment(DAY, dt.time(5, 30))
CATALOGUE = Catalogue((Family("工地", "trowel", (Trade(102, "瓦工", "trowel"),)),))


def posting(taken: int = 0, start: int = NOW + 3_600_000, pay: int = 26000, unit: PayUnit = PayUnit.DAY) -> Posting:
    terms = Terms(102, 3, pay, unit, start)
    return Posting(b"p" * 10, b"h" * 10, b"e" * 10, terms, PostingState.OPEN, taken, NOW, "南关区")


def test_a_row_says_trade_places_pay_start_and_place() -> None:
    said = row(posting(taken=1), CATALOGUE, NOW)
    assert (said.trade, said.left[0], said.pay[0], said.start[0], said.place) == (
        "瓦工",
        "还差2人",
        "260元/天",
        "06:30",
        "南关区",
    )
    assert said.family == "工地"
    assert not said.is_full


def test_a_row_has_the_postings_number_and_none_where_there_is_none() -> None:
    numbered = msgspec.structs.replace(posting(), number=112)
    assert [row(each, CATALOGUE, NOW).number for each in (numbered, posting())] == ["112", ""]


def test_a_full_posting_says_so() -> None:
    said = row(posting(taken=3), CATALOGUE, NOW)
    assert said.left == ("满",)
    assert said.is_full


@pytest.mark.parametrize("headcount", [1, 99, 999])
def test_places_left_are_said_ever_shorter(headcount: int) -> None:
    said = (f"还差{headcount}人", f"差{headcount}人", f"{headcount}人", f"{headcount}")
    terms = msgspec.structs.replace(posting().terms, headcount=headcount)
    assert row(msgspec.structs.replace(posting(), terms=terms), CATALOGUE, NOW).left == said


@pytest.mark.parametrize(
    ("pay", "unit", "said"),
    [
        (2550, PayUnit.HOUR, ("25.5元/小时", "25.5元/时", "25.5元", "25.5")),
        (2505, PayUnit.PIECE, ("25.05元/件", "25.05元", "25.05")),
        (650050, PayUnit.MONTH, ("6500元/月", "6500元", "6500")),
        (99950, PayUnit.TRIP, ("999.5元/趟", "999.5元", "999.5")),
        (100050, PayUnit.TRIP, ("1000元/趟", "1000元", "1000")),
        (26000, PayUnit.UNKNOWN, ("260元，问服务台", "260元/?", "260元", "260")),
        (150000, PayUnit.WHOLE_JOB, ("1500元包干", "1500元", "1500")),
    ],
)
def test_pay_has_no_needless_digits(pay: int, unit: PayUnit, said: tuple[str, ...]) -> None:
    assert row(posting(pay=pay, unit=unit), CATALOGUE, NOW).pay == said


@pytest.mark.parametrize("unit", PayUnit)
def test_every_unit_is_said_in_its_own_word_at_any_width(unit: PayUnit) -> None:
    *said, yuan, digits = row(posting(unit=unit), CATALOGUE, NOW).pay
    assert said[0] == "260" + CHINESE.posting.pay_units[unit]
    assert (yuan, digits) == ("260元", "260")
    others = {row(posting(unit=other), CATALOGUE, NOW).pay[:-2] for other in PayUnit if other is not unit}
    assert not set(said) & {word for other in others for word in other}


def test_a_range_is_said_as_one_and_where_there_is_no_room_its_lower_end() -> None:
    terms = msgspec.structs.replace(posting().terms, pay_most_fen=30050)
    said = row(msgspec.structs.replace(posting(), terms=terms), CATALOGUE, NOW).pay
    assert said == ("260-300.5元/天", "260-300.5元", "260-300.5", "260起")


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        ({"paid": Paid.SAME_DAY, "extras": Extra.MEALS | Extra.RIDE}, ("当天结 管饭", "当天结")),
        ({"paid": Paid.SAME_DAY}, ("当天结",)),
        ({"paid": Paid.WEEK, "extras": Extra.MEALS}, ("管饭",)),
        ({"paid": Paid.JOB_DONE, "extras": Extra.TOOLS}, ()),
    ],
)
def test_paid_the_same_day_and_meals_are_promised(terms: dict[str, int], said: tuple[str, ...]) -> None:
    changed = msgspec.structs.replace(posting().terms, **terms)
    assert row(msgspec.structs.replace(posting(), terms=changed), CATALOGUE, NOW).promises == said


@pytest.mark.parametrize(
    ("days", "said"), [(0, ("07:00",)), (1, ("明07:00", "明天")), (2, ("后07:00", "后天")), (5, ("28日",))]
)
def test_another_day_is_named(days: int, said: tuple[str, ...]) -> None:
    start = moment(DAY + dt.timedelta(days=days), dt.time(7))
    assert row(posting(start=start), CATALOGUE, NOW).start == said


@pytest.mark.parametrize(
    ("days", "taken", "said"),
    [(0, 0, "工地"), (1, 0, "明天 工地"), (2, 0, "后天 工地"), (5, 0, "28日 工地"), (1, 3, "招满的")],
)
def test_a_row_says_what_it_stands_among(days: int, taken: int, said: str) -> None:
    found = row(posting(taken, start=moment(DAY + dt.timedelta(days=days), dt.time(7))), CATALOGUE, NOW)
    assert (found.days, found.section) == (days, said)


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("朝阳区桂林路小吃街", ("朝阳区桂林路小吃街", "朝阳区桂林路", "朝阳区")),
        ("抚松县万良镇参地", ("抚松县万良镇参地", "抚松县万良镇", "抚松县")),
        ("南关区人民街道办事处", ("南关区人民街道办事处", "南关区人民街道", "南关区")),
        ("前郭县长山镇四十八村里头", ("前郭县长山镇四十八村里头", "前郭县长山镇四十八村", "前郭县长山镇", "前郭县")),
        ("全安广场东门", ("全安广场东门",)),
        ("区", ("区",)),
        ("", ("",)),
    ],
)
def test_a_place_is_cut_where_a_part_of_the_town_is_named(place: str, said: tuple[str, ...]) -> None:
    assert place_wordings(place) == said


def test_a_trade_nobody_knows_any_more_is_work() -> None:
    said = row(posting(), Catalogue(()), NOW)
    assert (said.trade, said.family) == ("零工", "零工")
