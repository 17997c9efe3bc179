"""Rules and wages: what an office may write, and the sentence it gets for a mistake."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk.hall.language import Language
from kiosk.settings import SettingsError, read_book, read_catalogue, read_wages, resource
from kiosk.settings.rules import RULES, WAGES
from sync.province.desk.regions import tree

CONFIG = resource("config")
BOOK, TABLE = read_book(CONFIG / "hall.toml"), read_wages(CONFIG / "hall.toml")
LAW = {
    "discrimination.sex": "review",
    "discrimination.marital": "review",
    "discrimination.ethnicity": "review",
    "discrimination.religion": "review",
    "discrimination.disability": "review",
    "discrimination.health": "review",
    "discrimination.origin": "review",
    "age.cap": "advice",
    "fee": "block",
    "documents.withheld": "block",
    "wage.below_minimum": "block",
    "wage.settlement": "review",
    "hours.full_time": "advice",
    "child.labour": "block",
    "fraud": "block",
    "illegal.work": "block",
    "field.missing": "block",
    "contact.diversion": "review",
}
WAGE = '[[wage]]\nunit = "长春市"\nname = "南关区"\nmonth = 1880\nhour = 19\nnotice = "2021"\ncounty = "220102"\n'
NOTICE = '[[notice]]\nname = "2021"\nstart = 2021-12-01\nsource = "page"\n'


@pytest.fixture
def hall_file(tmp_path: Path) -> Path:
    """Where a hall.toml is, with rules beside it that may be changed."""
    shutil.copytree(CONFIG / RULES, tmp_path / RULES)
    return tmp_path / "hall.toml"


def change(hall_file: Path, name: str, old: str, new: str) -> None:
    file = hall_file.parent / RULES / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_every_rule_of_the_law_is_there_and_does_what_it_says() -> None:
    assert {rule.id: rule.severity.value for rule in BOOK.rules.values() if rule.id in LAW} == LAW


def test_every_rule_says_why_and_what_instead_in_every_language() -> None:
    for rule in BOOK.rules.values():
        assert rule.article
        assert len({rule.named(language).advice for language in Language}) == len(Language), rule.id


def test_certificates_of_rules_are_those_of_the_catalogue() -> None:
    known = {paper.code for paper in read_catalogue(CONFIG / "hall.toml").certificates}
    assert {pattern.certificate for rule in BOOK.rules.values() for pattern in rule.patterns} <= known | {0}


def test_every_county_has_its_wage_and_nothing_is_confirmed_yet() -> None:
    counties = {county.code for prefecture in tree().prefecture for county in prefecture.county}
    assert {row.county for row in TABLE.rows if row.county} >= counties
    assert not any(row.confirmed_by for row in TABLE.rows)


@pytest.mark.parametrize(
    ("county", "month", "hour"),
    [
        ("220102", 1880, 19),
        ("220202", 1760, 18),
        ("222404", 1760, 18),
        ("220702", 1760, 18),
        ("220302", 1640, 17),
        ("220721", 1640, 17),
        ("220621", 1640, 17),
        ("220802", 1540, 16),
        ("220581", 1540, 16),
        ("220182", 1540, 16),
        ("长白山保护开发区", 1540, 16),
    ],
)
def test_wages_by_group(county: str, month: int, hour: int) -> None:
    row = next(row for row in TABLE.rows if county == (row.county or row.unit))
    assert (row.month, row.hour, row.start.year) == (month, hour, 2021)


def test_a_halls_own_rules_go_first(hall_file: Path) -> None:
    change(hall_file, "fee.toml", '"押金", ', '"押金", "灵石费", ')
    assert not list(BOOK.findings({"text": BOOK.look("灵石费")}))
    book = read_book(hall_file)
    assert [finding.id for finding in book.findings({"text": book.look("灵石费")})] == ["fee"]


@pytest.mark.parametrize(
    ("name", "old", "new", "word"),
    [
        ("fee.toml", 'id = "fee"', 'id = "age.cap"', "rule.id: found age.cap twice"),
        ("fee.toml", "[words]", "[words]\nnone = []", "words: found none twice"),
        ("fee.toml", '"{fee_ko}"', '"{fee_ko"', "find, harmless, beside or without"),
        ("fee.toml", '"{fee_ko}"', '"{nobody}"', "{nobody}"),
        ("fee.toml", 'severity = "block"', 'severity = "hang"', "severity"),
        ("wage.toml", 'id = "wage.settlement"', 'id = "wage.x"', "no rule wage.settlement"),
        ("folding.toml", "[letters]", "[letter]", "letter"),
        ("fee.toml", "[words]", "[words]\nshort = 5", "words"),
        ("fee.toml", "[words]", "[words]\nshort = [5]", "words"),
        ("fee.toml", "find = [", "find = [5, ", "rule.pattern.find"),
        ("fee.toml", "find = [", "harm = 5\nfind = [", "find, harmless"),
        ("folding.toml", '"證" = "证"', '"證件" = "证"', "letters"),
        ("folding.toml", '"压金" = "押金"', '"" = "押金"', "words"),
    ],
)
def test_mistakes_are_said(hall_file: Path, name: str, old: str, new: str, word: str) -> None:
    change(hall_file, name, old, new)
    with pytest.raises(SettingsError, match=re.escape(word)):
        read_book(hall_file)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (WAGE, "2021"),
        (NOTICE + WAGE.replace("220102", "22010"), "six digits"),
        (NOTICE + WAGE.replace("1880", "0"), "yuan"),
        (NOTICE.replace("2021-12-01", "2021"), "start"),
    ],
)
def test_mistakes_in_wages_are_said(tmp_path: Path, text: str, word: str) -> None:
    (tmp_path / WAGES).write_text(text, "utf-8")
    with pytest.raises(SettingsError, match=word):
        read_wages(tmp_path / "hall.toml")
