"""The posting form's rules: every mistake at its field."""

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.hall.catalogue.certificate import Certificate
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.clock import DAY, MINUTE, local, moment
from kiosk.hall.form.channel import FIELDS
from kiosk.hall.form.draft import Checked, Draft, Problem, Room, check
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.posting import Choosing, Contact, Extra, Paid, PayUnit, PostingText, Terms

CATALOGUE = Catalogue(
    (Family("工地", "trowel", (Trade(101, "力工", "shovel"), Trade(102, "瓦工", "trowel"))),),
    (Certificate(1, "焊工证", "焊接", "第三十条"), Certificate(10, "健康证", "健康证明", "第四十五条")),
    (Zone(7, "宽城区", 30, "220103"),),
)
NOW = moment(dt.date(2026, 11, 23), dt.time(5, 30))
TYPED = ("102", "3", "260", "2", "2026-11-23", "06:30", "南关区人民大街", "自带工具", "王老板", "138 1234 5678", "n")
GOOD = Draft(*TYPED, paid="1")


def problems(**typed: str) -> tuple[Problem, ...] | Checked:
    return check(msgspec.structs.replace(GOOD, **typed), CATALOGUE, NOW)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ({"bay": "2", "leave_time": "6点10分"}, dt.datetime(2026, 11, 24, 6, 10)),
        ({"bay": "2", "leave_time": "6:30"}, dt.datetime(2026, 11, 24, 6, 30)),
        ({"bay": "2", "leave_time": "23:50", "time": "0:30"}, dt.datetime(2026, 11, 23, 23, 50)),
        ({"bay": "2"}, None),
    ],
)
def test_a_vehicle_leaves_at_the_last_such_time_before_the_work(typed: dict[str, str], at: dt.datetime | None) -> None:
    checked = problems(**({"day": "2026-11-24", "time": "6:30"} | typed))
    assert isinstance(checked, Checked)
    found = checked.terms.leaves_at
    assert (local(found).replace(tzinfo=None) if found else None) == at


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"bay": "2", "leave_time": "快了"}, Problem("leave_time", ProblemCode.UNKNOWN)),
        ({"bay": "2", "leave_time": "7:00"}, Problem("leave_time", ProblemCode.TOO_FAR)),
        ({"bay": "2", "leave_time": "5:10", "day": "2026-11-23"}, Problem("leave_time", ProblemCode.IN_THE_PAST)),
        ({"leave_time": "6:10"}, Problem("bay", ProblemCode.MISSING)),
    ],
)
def test_a_departure_that_cannot_be_is_said_at_its_field(typed: dict[str, str], wrong: Problem) -> None:
    assert problems(**({"day": "2026-11-24", "time": "6:30"} | typed)) == (wrong,)


def test_a_good_form_is_read() -> None:
    terms = Terms(102, 3, 26000, PayUnit.DAY, moment(dt.date(2026, 11, 23), dt.time(6, 30)), paid=Paid.SAME_DAY)
    text, contact = PostingText("南关区人民大街", "自带工具"), Contact("王老板", "13812345678")
    assert check(GOOD, CATALOGUE, NOW) == Checked(terms, text, contact)


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("trade", "", ProblemCode.MISSING),
        ("trade", "999", ProblemCode.UNKNOWN),
        ("trade", "瓦工", ProblemCode.UNKNOWN),
        ("headcount", "0", ProblemCode.TOO_SMALL),
        ("headcount", "-3", ProblemCode.TOO_SMALL),
        ("headcount", "10000", ProblemCode.TOO_LARGE),
        ("headcount", "三四个", ProblemCode.AMBIGUOUS),
        ("headcount", "若干", ProblemCode.NOT_A_NUMBER),
        ("headcount", "2.5", ProblemCode.NOT_A_NUMBER),
        ("pay", "0", ProblemCode.TOO_SMALL),
        ("pay", "面议", ProblemCode.AMBIGUOUS),
        ("pay", "好的", ProblemCode.NOT_A_NUMBER),
        ("pay", "1e5", ProblemCode.NOT_A_NUMBER),
        ("pay", "100001", ProblemCode.TOO_LARGE),
        ("pay_unit", "8", ProblemCode.UNKNOWN),
        ("paid", "", ProblemCode.MISSING),
        ("paid", "0", ProblemCode.UNKNOWN),
        ("paid", "6", ProblemCode.UNKNOWN),
        ("paid", "当天", ProblemCode.UNKNOWN),
        ("length", "0h", ProblemCode.TOO_SMALL),
        ("length", "25h", ProblemCode.TOO_LARGE),
        ("length", "181d", ProblemCode.TOO_LARGE),
        ("length", "8", ProblemCode.UNKNOWN),
        ("length", "一个半小时", ProblemCode.NOT_WHOLE),
        ("meals", "2", ProblemCode.UNKNOWN),
        ("ride", "管", ProblemCode.UNKNOWN),
        ("insurance", "-1", ProblemCode.UNKNOWN),
        ("pay_most", "259.99", ProblemCode.TOO_SMALL),
        ("pay_most", "好的", ProblemCode.NOT_A_NUMBER),
        ("needs", "1 2", ProblemCode.UNKNOWN),
        ("needs", "焊工证", ProblemCode.UNKNOWN),
        ("zone", "8", ProblemCode.UNKNOWN),
        ("choosing", "3", ProblemCode.UNKNOWN),
        ("help_first", "4", ProblemCode.TOO_LARGE),
        ("help_first", "-1", ProblemCode.TOO_SMALL),
        ("day", "2026-11-22", ProblemCode.IN_THE_PAST),
        ("day", "2027-11-23", ProblemCode.TOO_FAR),
        ("day", "昨天", ProblemCode.UNKNOWN),
        ("day", "周一", ProblemCode.AMBIGUOUS),
        ("time", "两点", ProblemCode.AMBIGUOUS),
        ("day", "11月22日", ProblemCode.IN_THE_PAST),
        ("time", "05:30", ProblemCode.IN_THE_PAST),
        ("time", "25:00", ProblemCode.UNKNOWN),
        ("place", "  ", ProblemCode.MISSING),
        ("place", "路" * 41, ProblemCode.TOO_LONG),
        ("place", "找13812345678", ProblemCode.PERSONAL_NUMBER),
        ("place", "138-1234 5678", ProblemCode.PERSONAL_NUMBER),
        ("note", "卡号220102199003071234", ProblemCode.PERSONAL_NUMBER),
        ("name", "王老板 微信wang123", ProblemCode.PERSONAL_NUMBER),
        ("place", "\u3164\u2800", ProblemCode.MISSING),
        ("name", "", ProblemCode.MISSING),
        ("phone", "1281234567", ProblemCode.NOT_A_PHONE),
        ("phone", "138123456789", ProblemCode.NOT_A_PHONE),
    ],
)
def test_a_mistake_is_named_at_its_field(field: str, typed: str, code: ProblemCode) -> None:
    assert problems(**{field: typed}) == (Problem(field, code),)


def test_a_number_spread_over_two_fields_is_named_at_the_second() -> None:
    assert problems(place="站前 138", note="0013 8000") == (Problem("note", ProblemCode.PERSONAL_NUMBER),)
    assert problems(note="13800138", name="000") == (Problem("name", ProblemCode.PERSONAL_NUMBER),)


def test_all_mistakes_are_named_at_once() -> None:
    assert problems(headcount="0", pay="x", phone="") == (
        Problem("headcount", ProblemCode.TOO_SMALL),
        Problem("pay", ProblemCode.NOT_A_NUMBER),
        Problem("phone", ProblemCode.MISSING),
    )


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"pay": "20一小时", "pay_unit": "3"}, "pay_unit"),
        ({"pay": "200-300", "pay_most": "350"}, "pay_most"),
        ({"day": "后天", "time": "明早五点"}, "day"),
        ({"time": "6:00-14:00", "length": "6小时"}, "length"),
    ],
)
def test_fields_that_contradict_each_other_are_named(typed: dict[str, str], field: str) -> None:
    assert problems(**typed) == (Problem(field, ProblemCode.AMBIGUOUS),)


@pytest.mark.parametrize(("typed", "fen"), [("260", 26000), ("260.5", 26050), ("２６０元", 26000), ("1,200", 120000)])
def test_pay_is_read_as_people_write_it(typed: str, fen: int) -> None:
    checked = problems(pay=typed)
    assert isinstance(checked, Checked)
    assert checked.terms.pay_fen == fen


def test_hostile_text_becomes_one_plain_line() -> None:
    checked = problems(place="南关\u202e区\x00\r\n<b>人民</b>")
    assert isinstance(checked, Checked)
    assert checked.text.place == "南关区 <b>人民</b>"


def test_chinese_punctuation_stays_as_typed() -> None:
    checked = problems(note="管午饭，带手套！Ａ３门（东）", time="０６：３０")
    assert isinstance(checked, Checked)
    assert checked.text.note == "管午饭，带手套！A3门（东）"


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ({"pay_most": "300"}, {"pay_most_fen": 30000}),
        ({"headcount": "俩"}, {"headcount": 2}),
        ({"pay": "二百五到三百"}, {"pay_fen": 25000, "pay_most_fen": 30000, "pay_unit": PayUnit.DAY}),
        ({"pay": "20一小时"}, {"pay_fen": 2000, "pay_unit": PayUnit.HOUR}),
        ({"pay": "20一小时", "pay_unit": ""}, {"pay_unit": PayUnit.HOUR}),
        ({"pay": "20一小时", "pay_unit": "1"}, {"pay_unit": PayUnit.HOUR}),
        ({"pay": "200-300", "pay_most": "300"}, {"pay_fen": 20000, "pay_most_fen": 30000}),
        ({"time": "明早五点"}, {"start": moment(dt.date(2026, 11, 24), dt.time(5))}),
        ({"day": "", "time": "明早五点"}, {"start": moment(dt.date(2026, 11, 24), dt.time(5))}),
        ({"day": "后天", "time": "6点半"}, {"start": moment(dt.date(2026, 11, 25), dt.time(6, 30))}),
        ({"time": "6:00-14:00"}, {"hours": 8, "days": 0}),
        ({"time": "6:00-14:00", "length": "3天"}, {"hours": 0, "days": 3}),
        ({"length": "半天"}, {"hours": 4}),
        ({"place": "宽城区北人民大街"}, {"zone": 7}),
        ({"place": "北人民大街"}, {"zone": 0}),
        ({"pay_most": "260.00"}, {"pay_most_fen": 0}),
        ({"paid": "4"}, {"paid": Paid.HALF_MONTH}),
        ({"length": "8h"}, {"hours": 8, "days": 0}),
        ({"length": " 3d "}, {"hours": 0, "days": 3}),
        ({"meals": "1", "ride": "0", "tools": "1"}, {"extras": Extra.MEALS | Extra.TOOLS}),
        ({"lodging": "1", "ride": "1", "insurance": "1"}, {"extras": Extra.LODGING | Extra.RIDE | Extra.INSURANCE}),
        ({"bay": "2"}, {"bay": 2, "extras": Extra.RIDE}),
        ({"needs": "10 1 10"}, {"needs": 0b1000000001}),
        ({"zone": "7"}, {"zone": 7}),
        ({"choosing": "1"}, {"choosing": Choosing.AT_ONCE}),
        ({"choosing": "1", "talk_table": "3", "talk_time": "5:40"}, {"talk_table": 0, "talk_at": 0}),
        ({"choosing": "2", "talk_table": "", "talk_time": "5:40"}, {"talk_table": 0, "talk_at": NOW + 10 * MINUTE}),
        (
            {"choosing": "2", "talk_table": "3", "talk_time": "5:40"},
            {"choosing": Choosing.TALK_FIRST, "talk_table": 3, "talk_at": NOW + 10 * MINUTE},
        ),
        (
            {"choosing": "2", "talk_table": "3", "talk_time": "5:20", "day": "2026-11-24"},
            {"talk_at": NOW - 10 * MINUTE + DAY},
        ),
        ({"help_first": "3"}, {"help_first": 3}),
        ({}, {"hours": 0, "days": 0, "extras": Extra(0), "needs": 0, "zone": 0, "help_first": 0}),
    ],
)
def test_each_further_term_is_read(typed: dict[str, str], read: dict[str, int]) -> None:
    checked = problems(**typed)
    assert isinstance(checked, Checked)
    assert {name: getattr(checked.terms, name) for name in read} == read


def test_a_channel_is_told_of_every_field() -> None:
    assert set(FIELDS) >= set(Draft.__struct_fields__) - {"nonce"}


@pytest.mark.parametrize(("typed", "bay"), [("", 0), ("0", 0), (" 2 ", 2), ("２", 2), ("20", 20)])
def test_a_bay_is_optional(typed: str, bay: int) -> None:
    checked = problems(bay=typed)
    assert isinstance(checked, Checked)
    assert checked.terms.bay == bay


@pytest.mark.parametrize("typed", ["21", "-1", "1.5", "二", "999999999999"])
def test_a_bay_that_no_hall_has_is_named(typed: str) -> None:
    assert problems(bay=typed) == (Problem("bay", ProblemCode.UNKNOWN),)


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"talk_table": "21"}, Problem("talk_table", ProblemCode.UNKNOWN)),
        ({"talk_time": ""}, Problem("talk_time", ProblemCode.MISSING)),
        ({"talk_time": "25:00"}, Problem("talk_time", ProblemCode.UNKNOWN)),
        ({"talk_time": "6:30"}, Problem("talk_time", ProblemCode.TOO_FAR)),
        ({"talk_time": "5:20"}, Problem("talk_time", ProblemCode.TOO_FAR)),
    ],
)
def test_where_and_when_people_talk_first_is_said_and_before_the_work(typed: dict[str, str], wrong: Problem) -> None:
    assert problems(**({"choosing": "2", "talk_table": "3", "talk_time": "5:40"} | typed)) == (wrong,)


def test_a_hall_without_tables_has_no_talks() -> None:
    draft = msgspec.structs.replace(GOOD, choosing="2", talk_table="1", talk_time="5:40")
    found = check(draft, CATALOGUE, NOW, Room(tables=0))
    assert isinstance(found, tuple)
    assert found[0] == Problem("choosing", ProblemCode.UNKNOWN)


@given(st.builds(Draft, **{field: st.text(max_size=60) for field in Draft.__struct_fields__}))
def test_no_text_makes_the_check_fall_over(draft: Draft) -> None:
    result = check(draft, CATALOGUE, NOW)
    if isinstance(result, Checked):
        assert result.terms.headcount > 0
        assert result.terms.start > NOW
    else:
        assert {problem.field for problem in result} <= set(Draft.__struct_fields__)
