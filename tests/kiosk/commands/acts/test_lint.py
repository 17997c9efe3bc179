"""`linggong lint`, as a person meets it."""

import datetime as dt
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.commands.acts.lint import LETTERS_MOST, Input, lint_input
from kiosk.hall.linter.drafted import STATED
from kiosk.settings import resource

CONFIG = resource("config") / "hall.toml"
TODAY = dt.date(2026, 11, 30)
GOOD = {
    "trade": "力工",
    "headcount": 5,
    "pay": 200,
    "pay_unit": "day",
    "paid": "same_day",
    "day": "2026-12-01",
    "length": "8h",
    "place": "净月",
    "name": "王师傅",
    "phone": "13800001111",
    "zone": 3,
}


def run(data: bytes, county: str = "", *, is_json: bool = False) -> tuple[int, list[dict[str, Any]], list[str]]:
    said: list[str] = []
    complaints: list[str] = []
    code = lint_input(CONFIG, Input(data, county, TODAY, is_json), said.append, complaints.append)
    return code, [json.loads(line) for line in said], complaints


def posting(**changes: object) -> tuple[int, list[dict[str, Any]], list[str]]:
    return run(json.dumps({**GOOD, **changes}).encode(), is_json=True)


def test_a_line_a_finding_in_a_process_of_its_own() -> None:
    command = [sys.executable, "-m", "kiosk", "lint", "--county", "220102"]
    text = "卸车，押 金２００，一小时10块"
    result = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60, check=False)
    assert result.returncode == 1
    assert result.stderr == ""
    fee, wage = (json.loads(line) for line in result.stdout.splitlines())
    assert list(fee) == ["rule", "severity", "span", "article", "advice"]
    assert (fee["rule"], fee["severity"], fee["span"]) == ("fee", "block", [3, 9])
    assert (wage["rule"], wage["severity"], wage["span"]) == ("wage.below_minimum", "advice", [10, 16])


def test_what_does_not_block_is_sound() -> None:
    assert run("卸车5人，男女不限，不收押金".encode()) == (0, [], [])
    code, lines, _ = run("卸车5人，限男".encode())
    assert (code, [line["severity"] for line in lines]) == (0, ["review"])


def test_pay_is_compared_only_where_a_county_is_named() -> None:
    assert run("一小时10块".encode())[1] == []
    assert [line["rule"] for line in run("一小时10块".encode(), "220102")[1]] == ["wage.below_minimum"]
    assert [line["severity"] for line in run("一天100块".encode(), "220102")[1]] == ["not_checked"]
    assert [line["severity"] for line in run("一小时10块".encode(), "220199")[1]] == ["not_checked"]
    assert "最少 16 元" in run("一小时10块".encode(), "长白山保护开发区")[1][0]["advice"]


def test_a_json_posting() -> None:
    assert posting() == (0, [], [])
    code, lines, _ = posting(pay=60, paid="month", note="男士优先", place="押金200")
    assert code == 1
    assert [(line["rule"], line["field"], line["span"]) for line in lines] == [
        ("discrimination.sex", "note", [0, 4]),
        ("fee", "place", [0, 5]),
        ("wage.below_minimum", "pay", None),
        ("wage.settlement", "paid", None),
    ]


def test_codes_do_as_well_as_names() -> None:
    assert posting(trade="101", pay_unit=2, paid="1", headcount="5", pay="200") == (0, [], [])


def test_the_county_is_that_of_the_zone_unless_another_is_named() -> None:
    low = {"pay": 60}
    assert "南关区" in posting(**low)[1][0]["advice"]
    assert "榆树市" in posting(**low, county="220182")[1][0]["advice"]
    data = json.dumps({**GOOD, **low, "county": "220182"}).encode()
    assert "延吉市" in run(data, "222401", is_json=True)[1][0]["advice"]


def test_what_is_left_empty_blocks_field_by_field() -> None:
    code, lines, _ = run(b"{}", is_json=True)
    assert code == 1
    assert {line["field"] for line in lines if line["rule"] == "field.missing"} == set(STATED)


def test_a_trade_that_needs_a_certificate_asks_for_it_by_itself() -> None:
    assert posting(note="招焊工")[1][0]["rule"] == "certificate.needed"
    assert posting(note="招焊工", trade="电焊") == (0, [], [])
    assert posting(note="招焊工", needs="1") == (0, [], [])


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "No JSON posting"),
        (b'{"trade": ', "No JSON posting"),
        (b"[]", "No JSON posting"),
        (b'{"pay": {}}', "No JSON posting"),
        (b"[" * 1500, "No JSON posting"),
        (b'{"payment": 5}', "payment"),
        (b'{"pay": "x"}', "pay: not_a_number"),
        (b'{"pay": -5}', "pay: too_small"),
        (b'{"trade": "x", "pay_unit": 99}', "trade: unknown; pay_unit: unknown"),
        (b'{"length": "9x"}', "length"),
        (b'{"day": "tomorrow"}', "day"),
        (b'{"household": "yes"}', "household"),
        (b'{"county": 1}', "no county"),
        (b"\xff\xfe", "UTF-8"),
    ],
)
def test_what_is_no_posting_is_said(data: bytes, word: str) -> None:
    code, lines, complaints = run(data, is_json=True)
    assert (code, lines, len(complaints)) == (2, [], 1)
    assert word in complaints[0]


@pytest.mark.parametrize("county", ["110101", "22010", "2201021", "２２０１０２", "长春", "南关区", "x" * 999])
def test_what_is_no_county_is_said(county: str) -> None:
    code, lines, complaints = run(b"x", county)
    assert (code, lines, len(complaints)) == (2, [], 1)
    assert county in complaints[0]


def test_a_text_without_end_is_not_read() -> None:
    assert run("押".encode() * LETTERS_MOST)[0] == 0
    assert run("押".encode() * (LETTERS_MOST + 1))[0] == 2


def test_rules_that_cannot_be_used_are_said(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    said: list[str] = []
    assert lint_input(tmp_path / "hall.toml", Input(b"x", "", TODAY), said.append, said.append) == 2
    assert "folding.toml" in said[0]


@settings(max_examples=60, deadline=None)
@given(st.dictionaries(st.sampled_from([*GOOD, "note", "needs", "x"]), st.one_of(st.none(), st.text(), st.integers())))
def test_any_object_ends_in_one_of_three_codes(given_fields: dict[str, object]) -> None:
    assert run(json.dumps(given_fields).encode(), is_json=True)[0] in {0, 1, 2}
