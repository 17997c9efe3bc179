"""What a posting may not say: rules/*.toml, one file a family, and wages.toml, files an office can edit.

In `rules/`, `words.toml` has lists that all families use, `folding.toml` other spellings; any other file is a family.
"""

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from kiosk.hall.linter.book import Book, Reading, Rules
from kiosk.hall.linter.rule import Pattern, Rule, Severity
from kiosk.hall.linter.template import TemplateError
from kiosk.hall.linter.terms import USED
from kiosk.hall.linter.wage import Wage, Wages
from kiosk.settings.errors import SettingsError
from kiosk.settings.kinds import WordsOrNone
from kiosk.settings.reading import Section, read
from kiosk.settings.resources import beside

RULES, WAGES = "rules", "wages.toml"
FOLDING = "folding.toml"
SPELLING_MOST = 20
"""Letters of a word that is spelt otherwise."""
Does = Annotated[Severity, Meta(description="block, review, advice or not_checked")]
What = Annotated[Literal["hour", "day", "month", "hours"], Meta(description="hour, day, month or hours")]
RuleId = Annotated[str, Meta(pattern="^[a-z_./]{2,60}$", description="a name such as age.cap")]
Text = Annotated[str, Meta(min_length=1, max_length=300, description="a text of 1 to 300 letters")]
TextOrNone = Annotated[str, Meta(max_length=300, description="a text of up to 300 letters, or nothing")]
Templates = Annotated[tuple[str, ...], Meta(description='a list of texts such as ["押金", "{none}**{fee}"]')]
Lists = Annotated[dict[str, tuple[str, ...]], Meta(description="lists of words by name")]
Spellings = Annotated[dict[str, str], Meta(description='lines such as "證" = "证"')]
County = Annotated[str, Meta(pattern="^(22[0-9]{4})?$", description="a county's six digits, or nothing")]
Yuan = Annotated[int, Meta(ge=1, le=100_000, description="yuan from 1 to 100000")]


class _PatternRow(Section, frozen=True):
    find: Templates
    harmless: Templates = ()
    beside: Templates = ()
    without: Templates = ()
    certificate: int = 0
    better: str | None = None
    whole: bool = False


class _RuleRow(Section, frozen=True):
    id: RuleId
    severity: Does
    article: Text
    advice: Text
    advice_ko: TextOrNone = ""
    advice_en: TextOrNone = ""
    pattern: tuple[_PatternRow, ...] = ()


class _ReadingRow(Section, frozen=True):
    what: What
    find: Templates
    harmless: Templates = ()


class _Family(Section, frozen=True):
    words: Lists = msgspec.field(default_factory=dict)
    rule: tuple[_RuleRow, ...] = ()
    reading: tuple[_ReadingRow, ...] = ()


class _Folding(Section, frozen=True):
    letters: Spellings
    words: Spellings


class _Notice(Section, frozen=True):
    name: str
    start: dt.date
    source: Text


class _WageRow(Section, frozen=True):
    unit: Text
    name: Text
    month: Yuan
    hour: Yuan
    notice: str
    county: County = ""
    confirmed_by: WordsOrNone = ""


class _Wages(Section, frozen=True):
    notice: tuple[_Notice, ...] = ()
    wage: tuple[_WageRow, ...] = ()


def read_book(hall_file: Path) -> Book:
    """The rules that go with a hall.toml, or the program's own; SettingsError if a file cannot be used."""
    folder = beside(hall_file, RULES)
    files = [file for file in sorted(folder.glob("*.toml")) if file.name != FOLDING]
    families = {file: read(file, _Family) for file in files}
    folding = _folding(folder / FOLDING)
    lists: dict[str, tuple[str, ...]] = {}
    rules: list[Rule] = []
    for file, family in families.items():
        _check_new(file, "words", set(lists) & set(family.words))
        _check_new(file, "rule.id", {rule.id for rule in rules} & {row.id for row in family.rule})
        lists |= family.words
        rules += map(_rule, family.rule)
    absent = sorted(set(USED) - {rule.id for rule in rules})
    if absent:
        raise SettingsError(folder, "rule.id", "no rule " + ", ".join(absent), "all that the program applies")
    rows = [row for family in families.values() for row in family.reading]
    readings = tuple(Reading(row.what, row.find, row.harmless) for row in rows)
    try:
        return Book(Rules(tuple(rules), lists, readings, folding.letters, folding.words))
    except TemplateError as error:
        expected = "a template (words.toml)"
        raise SettingsError(folder, "find, harmless, beside or without", str(error), expected) from error


def read_wages(hall_file: Path) -> Wages:
    """The wages that go with a hall.toml, or the program's own; SettingsError if the file cannot be used."""
    file = beside(hall_file, WAGES)
    found = read(file, _Wages)
    notices = {notice.name: notice for notice in found.notice}
    for row in found.wage:
        if row.notice not in notices:
            raise SettingsError(file, "wage.notice", row.notice, "the name of a [[notice]]")
    return Wages(tuple(_wage(row, notices[row.notice]) for row in found.wage))


def _folding(file: Path) -> _Folding:
    found = read(file, _Folding)
    for key, pairs, most in (("letters", found.letters, 1), ("words", found.words, SPELLING_MOST)):
        for typed, usual in pairs.items():
            if not (1 <= len(typed) <= most and usual):
                raise SettingsError(
                    file, key, f'"{typed}" = "{usual}"', f"1 to {most} letters, and what they stand for"
                )
    return found


def _wage(row: _WageRow, notice: _Notice) -> Wage:
    return Wage(row.county, row.unit, row.name, row.month, row.hour, notice.start, notice.source, row.confirmed_by)


def _rule(row: _RuleRow) -> Rule:
    given = msgspec.structs.asdict(row)
    patterns = tuple(Pattern(**msgspec.structs.asdict(pattern)) for pattern in given.pop("pattern"))
    return Rule(**given, patterns=patterns)


def _check_new(file: Path, key: str, twice: set[str]) -> None:
    if twice:
        raise SettingsError(file, key, f"{min(twice)} twice", "a name of its own for each")
