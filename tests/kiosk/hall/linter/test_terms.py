"""What the law says of a posting's numbers."""

import datetime as dt

import msgspec
import pytest

from checks.lint_score import program_rules
from kiosk.hall.linter.lint import Worded, lint
from kiosk.hall.linter.rule import Severity
from kiosk.hall.linter.terms import Ground
from kiosk.hall.linter.wage import Pay, Wage, Wages, floor_fen
from kiosk.hall.posting import Paid, PayUnit, Terms

BOOK, _ = program_rules()
OLD = Wage("220102", "长春市", "南关区", 1880, 19, dt.date(2021, 12, 1), "notice")
TICKED = msgspec.structs.replace(OLD, confirmed_by="王敏")
NEXT = msgspec.structs.replace(OLD, month=2100, hour=22, start=dt.date(2027, 1, 1))
NO_CODE = Wage("", "长白山保护开发区", "长白山保护开发区", 1540, 16, dt.date(2021, 12, 1), "notice")
TODAY = dt.date(2026, 12, 1)
YUAN = 100


def terms(pay: float, unit: PayUnit, hours: int = 0, **more: object) -> Terms:
    return msgspec.structs.replace(Terms(101, 1, round(pay * YUAN), unit, 0, hours=hours), **more)


def found(work: Terms, *rows: Wage, place: str = "220102", is_household: bool = False) -> list[tuple[str, Severity]]:
    ground = Ground(Wages(rows), place, TODAY, is_household)
    return [(finding.id, finding.severity) for finding in lint(BOOK, Worded({}, work), ground)]


@pytest.mark.parametrize(
    ("pay", "least_yuan"),
    [
        (Pay(0, PayUnit.HOUR), 19),
        (Pay(0, PayUnit.HOUR, 3), 19),
        (Pay(0, PayUnit.HOUR, 8), 10.80),
        (Pay(0, PayUnit.DAY, 8), 86.43),
        (Pay(0, PayUnit.DAY, 4), 76),
        (Pay(0, PayUnit.MONTH), 1880),
        (Pay(0, PayUnit.MONTH, 8), 1880),
        (Pay(0, PayUnit.MONTH, 2), 826.5),
        (Pay(0, PayUnit.DAY), None),
        (Pay(0, PayUnit.PIECE, 8), None),
        (Pay(0, PayUnit.WHOLE_JOB, 8), None),
        (Pay(0, PayUnit.UNKNOWN, 8), None),
    ],
)
def test_the_least_by_unit(pay: Pay, least_yuan: float | None) -> None:
    least = floor_fen(OLD, pay)
    assert least == (None if least_yuan is None else round(least_yuan * YUAN))


def test_an_unconfirmed_row_warns_and_never_blocks() -> None:
    low = terms(80, PayUnit.DAY, 8)
    assert found(low, OLD) == [("wage.below_minimum", Severity.ADVICE)]
    assert found(low, TICKED) == [("wage.below_minimum", Severity.BLOCK)]
    assert found(low, TICKED, is_household=True) == [("wage.below_minimum", Severity.ADVICE)]
    assert found(terms(86.43, PayUnit.DAY, 8), TICKED) == []


def test_it_names_the_year_and_the_place() -> None:
    (finding,) = lint(BOOK, Worded({}, terms(80, PayUnit.DAY, 8)), Ground(Wages((OLD,)), "220102", TODAY))
    assert finding.span is None
    assert finding.field == "pay"
    for word in ("2021", "南关区", "86.5"):
        assert word in finding.advice()


def test_without_a_row_or_hours_it_is_not_checked() -> None:
    for work, place in ((terms(80, PayUnit.DAY), "220102"), (terms(8, PayUnit.HOUR), "220103")):
        assert found(work, OLD, place=place) == [("wage.below_minimum", Severity.NOT_CHECKED)]
    assert found(terms(8, PayUnit.HOUR), OLD, place="") == [("wage.below_minimum", Severity.NOT_CHECKED)]


def test_the_newest_row_of_the_day_stands() -> None:
    wages = Wages((NEXT, OLD, NO_CODE))
    assert wages.of("220102", TODAY) == OLD
    assert wages.of("220102", dt.date(2027, 1, 1)) == NEXT
    assert wages.of("220102", dt.date(2021, 11, 30)) is None
    assert wages.of("长白山保护开发区", TODAY) == NO_CODE
    assert wages.of("长春市", TODAY) is None
    assert wages.of("", TODAY) is None


def test_hours_that_only_the_text_says_count() -> None:
    work = Worded({"note": "从早到晚干8小时"}, terms(80, PayUnit.DAY))
    (finding,) = lint(BOOK, work, Ground(Wages((OLD,)), "220102", TODAY))
    assert finding.severity is Severity.ADVICE


@pytest.mark.parametrize(
    ("unit", "paid", "days", "is_late"),
    [
        (PayUnit.DAY, Paid.SAME_DAY, 1, False),
        (PayUnit.DAY, Paid.JOB_DONE, 1, False),
        (PayUnit.DAY, Paid.JOB_DONE, 3, True),
        (PayUnit.DAY, Paid.WEEK, 0, True),
        (PayUnit.DAY, Paid.MONTH, 0, True),
        (PayUnit.HOUR, Paid.HALF_MONTH, 0, True),
        (PayUnit.MONTH, Paid.MONTH, 30, False),
        (PayUnit.PIECE, Paid.WEEK, 5, False),
        (PayUnit.WHOLE_JOB, Paid.JOB_DONE, 5, False),
        (PayUnit.DAY, Paid.UNKNOWN, 0, False),
    ],
)
def test_paid_later_than_its_unit_is_for_a_clerk(unit: PayUnit, paid: Paid, days: int, is_late: bool) -> None:
    work = terms(5000, unit, paid=paid, days=days)
    said = [each for each in found(work, OLD) if each[0] == "wage.settlement"]
    assert said == ([("wage.settlement", Severity.REVIEW)] if is_late else [])


def test_hours() -> None:
    def ids(work: Terms) -> set[str]:
        return {rule for rule, _ in found(work, OLD)}

    assert ids(terms(30, PayUnit.HOUR, 4)) == set()
    assert ids(terms(30, PayUnit.HOUR, 5)) == {"hours.full_time"}
    assert ids(terms(300, PayUnit.DAY, 11)) == set()
    assert ids(terms(300, PayUnit.DAY, 12)) == {"hours.too_long"}


def test_what_is_left_empty_blocks() -> None:
    ground = Ground(Wages(), "", TODAY)
    findings = lint(BOOK, Worded({}, missing=("pay", "name")), ground)
    assert [(each.id, each.severity, each.field) for each in findings] == [
        ("field.missing", Severity.BLOCK, "name"),
        ("field.missing", Severity.BLOCK, "pay"),
    ]


def test_a_certificate_that_is_asked_for_needs_no_word() -> None:
    ground = Ground(Wages(), "", TODAY)
    words = {"note": "招电焊工两名"}
    assert [each.id for each in lint(BOOK, Worded(words), ground)] == ["certificate.needed"]
    assert lint(BOOK, Worded(words, certificates=(1,)), ground) == ()


def test_a_phone_in_its_field_is_a_way_to_reach_somebody() -> None:
    ground = Ground(Wages(), "", TODAY)
    words = {"note": "加微信abc12345"}
    assert [each.id for each in lint(BOOK, Worded(words), ground)] == ["contact.diversion"]
    assert lint(BOOK, Worded({**words, "phone": "138 0000 1111"}), ground) == ()
