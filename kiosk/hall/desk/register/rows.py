"""招聘登记 in rows: work as a clerk types it in a grid or brings it in a sheet, in words, read as the phone's form."""

import enum
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.employer.numbers import Fault, read_credit_code
from kiosk.hall.form.draft import Draft
from kiosk.hall.form.plain import clean
from kiosk.hall.posting import Paid, PayUnit

ROWS_MOST = 100
_MOST = 500
"""Letters that are read of a cell."""


class RowProblem(enum.Enum):
    """What is wrong with a cell beside what can be with a field of the form."""

    FORMULA = "formula"
    NOT_A_WORD = "not_a_word"
    """It is none of those that may stand there."""
    CREDIT_CODE = "credit_code"
    NOT_VERIFIED = "not_verified"
    """The desk has not seen the papers of who has this credit code."""
    TWICE = "twice"
    """A row above says the same."""


class HeadProblem(enum.Enum):
    """What is wrong with the first row of a sheet."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    TWICE = "twice"


class Column(msgspec.Struct, frozen=True):
    """A column: the field it fills, its head, other heads that people write, whether a sheet must have it."""

    field: str
    head: str
    others: tuple[str, ...] = ()
    is_needed: bool = False
    hint: str = ""


COLUMNS = (
    Column("trade", "工种", ("什么活儿", "活儿", "岗位", "岗位名称", "职业"), True, "照“可选”里的写"),
    Column("headcount", "人数", ("要几个人", "招聘人数"), True, "几个人，写数"),
    Column("pay", "工钱", ("多少钱", "工资", "薪酬"), True, "多少元，可以写 200-300"),
    Column(
        "pay_unit",
        "怎么算",
        ("单位", "计薪单位"),
        False,
        "照“可选”里的写，不写是按天",
    ),
    Column("paid", "结钱", ("怎么结", "结算方式"), True, "照“可选”里的写"),
    Column("day", "日期", ("哪天", "用工日期"), True, "写 11-23 或者 明天"),
    Column("time", "几点到几点", ("时间", "几点", "工作时间"), True, "写 6:30 或者 7:00-17:00"),
    Column("length", "干多久", ("多长时间",), False, "写 8小时 或者 3天"),
    Column("place", "地点", ("在哪儿", "地址", "工作地点"), True, "在哪儿干，40 个字以内"),
    Column("meals", "管饭", (), False, "是 或者 否"),
    Column("lodging", "管住", (), False, "是 或者 否"),
    Column("ride", "接送", (), False, "是 或者 否"),
    Column("needs", "要的证", ("证书",), False, "照“可选”里的写，几样用顿号隔开"),
    Column("note", "还想说的", ("备注", "说明"), False, "100 个字以内，不写电话"),
    Column("name", "招工的", ("怎么称呼", "联系人", "单位名称"), True, "怎么称呼，20 个字以内"),
    Column("phone", "电话", ("手机号", "联系电话"), True, "11 位手机号"),
    Column("credit", "信用代码", ("统一社会信用代码",), False, "在服务台核实过的才写，18 位"),
)
FIELDS = {column.field: column for column in COLUMNS}
FLAGS = ("meals", "lodging", "ride")
SAME_AS_ABOVE = ("day", "time", "paid", "place", "name", "phone")
_HEADS = {head: column.field for column in COLUMNS for head in (column.head, *column.others)}
FORMULA = "\x00formula"
"""What a cell holds instead of a formula that stood there."""
YES, NO = ("是", "有", "管", "√", "✓", "1", "y", "yes", "对"), ("否", "无", "不管", "没有", "0", "n", "no", "×", "不")


Numbered: TypeAlias = tuple[int, Sequence[str]]


class Row(msgspec.Struct, frozen=True):
    """A row as it was typed, by field; `number` is the one its sheet has for it, or its place in the grid."""

    number: int
    cells: dict[str, str]


class RowWords(msgspec.Struct, frozen=True):
    """Words that may stand for what pay is for, and for when it is given; the first of each is offered."""

    units: Mapping[PayUnit, tuple[str, ...]]
    paydays: Mapping[Paid, tuple[str, ...]]


class CellFault(msgspec.Struct, frozen=True):
    """A cell and what is wrong with it, by the word of a `RowProblem` or a `ProblemCode`."""

    row: int
    field: str
    problem: str


class HeadFault(msgspec.Struct, frozen=True):
    """A head and what is wrong with it."""

    problem: HeadProblem
    head: str


def rows_under(
    heads: Sequence[str], rows: Iterable[tuple[int, Sequence[str]]]
) -> tuple[Row, ...] | tuple[HeadFault, ...]:
    """The rows of a sheet under its heads, in whatever order these stand; or what is wrong with the heads."""
    named = [(_plain(head), _HEADS.get(_plain(head))) for head in heads]
    faults = [HeadFault(HeadProblem.UNKNOWN, head[:40]) for head, field in named if head and field is None]
    fields = [field for _, field in named]
    faults += [HeadFault(HeadProblem.TWICE, FIELDS[each].head) for each in FIELDS if fields.count(each) > 1]
    faults += [HeadFault(HeadProblem.MISSING, one.head) for one in COLUMNS if one.is_needed and one.field not in fields]
    if faults:
        return tuple(faults)

    def row(number: int, cells: Sequence[str]) -> Row:
        return Row(number, {field: cell for field, cell in zip(fields, cells, strict=False) if field and cell})

    return tuple(row(number, cells) for number, cells in rows)


def filled_down(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Rows in which what was left empty and is the same for one employer is as in the row above."""
    filled: list[Row] = []
    for row in rows:
        above = filled[-1].cells if filled else {}
        same = {field: above[field] for field in SAME_AS_ABOVE if above.get(field) and not row.cells.get(field)}
        filled.append(Row(row.number, {**row.cells, **same}))
    return tuple(filled)


def draft_of(row: Row, catalogue: Catalogue, words: RowWords) -> tuple[Draft, tuple[CellFault, ...]]:
    """What the phone's form would hold, and cells whose words nobody knows."""
    typed = {field: row.cells.get(field, "")[:_MOST] for field in FIELDS if field != "credit"}
    problems = {field: RowProblem.FORMULA for field, text in row.cells.items() if text == FORMULA}
    readers: dict[str, Mapping[str, str]] = {
        "trade": _trades(catalogue),
        "pay_unit": _words(words.units),
        "paid": _words(words.paydays),
        **{flag: {**dict.fromkeys(YES, "1"), **dict.fromkeys(NO, "")} for flag in FLAGS},
    }
    for field, meant in readers.items():
        text = _plain(typed[field])
        if text and text not in meant and field not in problems:
            problems[field] = RowProblem.NOT_A_WORD
        typed[field] = meant.get(text, "")
    needs = [_papers(catalogue).get(part) for part in re.split(r"[、，,;；/ ]+", _plain(typed["needs"])) if part]
    if None in needs and "needs" not in problems:
        problems["needs"] = RowProblem.NOT_A_WORD
    typed["needs"] = " ".join(need for need in needs if need)
    typed["pay_unit"] = typed["pay_unit"] or str(PayUnit.DAY.value)
    faults = (CellFault(row.number, field, problem.value) for field, problem in problems.items() if field in FIELDS)
    return Draft(**typed), tuple(faults)


def credit_of(row: Row) -> str | CellFault:
    """The credit code in a row, empty for none."""
    text = row.cells.get("credit", "")
    code = read_credit_code(text) if clean(text[:_MOST]) else ""
    return CellFault(row.number, "credit", RowProblem.CREDIT_CODE.value) if isinstance(code, Fault) else code


def offered(catalogue: Catalogue, words: RowWords) -> dict[str, list[str]]:
    """What may be chosen, by the head of its column."""
    return {
        FIELDS["trade"].head: [trade.name for trade in catalogue.trades()],
        FIELDS["pay_unit"].head: [said[0] for said in words.units.values()],
        FIELDS["paid"].head: [said[0] for said in words.paydays.values()],
        **{FIELDS[flag].head: [YES[0], NO[0]] for flag in FLAGS},
        **({FIELDS["needs"].head: names} if (names := [paper.name for paper in catalogue.certificates]) else {}),
    }


def _plain(text: str) -> str:
    """As it is compared: narrow, small, without blanks and stars."""
    return "".join(unicodedata.normalize("NFKC", text[:_MOST]).casefold().split()).strip("*:：")


def _trades(catalogue: Catalogue) -> dict[str, str]:
    names = ((name, trade.code) for trade in catalogue.trades() for name in (trade.name, trade.name_ko, trade.name_en))
    return {_plain(name): str(code) for name, code in names if name}


def _papers(catalogue: Catalogue) -> dict[str, str]:
    return {_plain(name): str(each.code) for each in catalogue.certificates for name in (each.name, each.law)}


def _words(codes: Mapping[PayUnit, tuple[str, ...]] | Mapping[Paid, tuple[str, ...]]) -> dict[str, str]:
    return {_plain(word): str(code.value) for code, words in codes.items() for word in words}
