"""Each code has one word, of its own, and no place besides has a second table of them."""

import pkgutil
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from checks.words.written import said
from kiosk import hall
from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.codes import Code
from kiosk.hall.day.attendance import Attendance, DeskWhy
from kiosk.hall.day.complaint import Blamed, CaseEnd, CaseState, StepKind
from kiosk.hall.desk import device, settings
from kiosk.hall.desk.act import Act, Why
from kiosk.hall.desk.clerk import Role
from kiosk.hall.desk.exclusion import Against, AppealEnd, Ground, Side
from kiosk.hall.form.channel import DraftField
from kiosk.hall.language import Language
from kiosk.hall.posting import Choosing, CloseReason, Paid, PayUnit, Source
from kiosk.hall.seat.application import ApplicationEnd
from kiosk.hall.seat.signup import Party, RefusalReason
from kiosk.hall.seat.waiting import OfferEnd, OfferState, WaitingEnd
from kiosk.words.words import CHINESE, WORDS, Words

NOT_SAID = {
    *(Choosing, Source, Party, DraftField, Age, ApplicationEnd),
    *(OfferEnd, OfferState, WaitingEnd, Attendance, DeskWhy, Role),
    *(Blamed, CaseEnd, CaseState, StepKind),
    *(Side, Ground, Against, AppealEnd, Act, Why, settings.Part),
    *(device.Device, device.Fault),
}
"""Codes that are kept and passed on, and that nothing in front of people names, or the screen alone."""
CHINESE_LETTER = re.compile(r"[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]")
"""And its full stops and commas."""
KIOSK = Path(hall.__file__).parent.parent


def tables(words: Words) -> Iterator[tuple[str, type[Enum], Mapping[Any, str]]]:
    """Name, kind and words of every table that is keyed by an enum."""
    for concern in fields(words):
        part = getattr(words, concern.name)
        for field in fields(part):
            table = getattr(part, field.name)
            if isinstance(table, Mapping) and table and isinstance(kind := type(next(iter(table))), type(Enum)):
                yield field.name, kind, table


def kinds(root: type[Code] = Code) -> set[type[Code]]:
    """Every kind of code that the hall has."""
    for module in pkgutil.walk_packages(hall.__path__, "kiosk.hall."):
        import_module(module.name)
    return {each for kind in root.__subclasses__() for each in (kind, *kinds(kind))}


def test_every_kind_of_code_has_words_or_is_not_said() -> None:
    said = {kind for _, kind, _ in tables(CHINESE) if issubclass(kind, Code)}
    assert said | NOT_SAID == kinds()
    assert not said & NOT_SAID


def test_every_language_has_words() -> None:
    assert set(WORDS) == set(Language)


@pytest.mark.parametrize("language", Language)
def test_every_code_and_the_unknown_one_has_a_word_of_its_own(language: Language) -> None:
    for name, kind, table in tables(WORDS[language]):
        assert name.startswith("short_") or set(table) == set(kind), name
        assert all(word.strip() for word in table.values()), name
        assert max(Counter(table.values()).values()) == 1, name


@pytest.mark.parametrize("language", Language)
def test_what_is_shorter_is_shorter_and_nobody_else_s(language: Language) -> None:
    whole = {name: table for name, _, table in tables(WORDS[language])}
    shorter = {name: table for name, table in whole.items() if name.startswith("short_")}
    assert shorter
    for name, table in shorter.items():
        long = whole[name.removeprefix("short_")]
        for code, word in table.items():
            assert len(word) < len(long[code])
            assert word not in [other for another, other in long.items() if another is not code]


@pytest.mark.parametrize("language", Language)
def test_days_have_words(language: Language) -> None:
    clock = WORDS[language].clock
    assert len(set(clock.weekdays)) == len(set(clock.short_weekdays)) == 7
    assert list(clock.near_days) == list(clock.short_near_days) == [0, 1, 2]
    assert len(set(clock.near_days.values())) == 3


@pytest.mark.parametrize("language", [each for each in Language if each is not Language.CHINESE])
def test_no_word_is_missing_or_left_in_chinese(language: Language) -> None:
    for path, word in said(WORDS[language]):
        assert word.strip() or word == dict(said(CHINESE))[path], path
        assert not CHINESE_LETTER.search(word), path


@pytest.mark.parametrize("language", Language)
def test_every_language_names_the_same_in_a_sentence(language: Language) -> None:
    names = {path: set(re.findall("{([a-z_]+)", word)) for path, word in said(WORDS[language])}
    for path, word in said(CHINESE):
        assert path.startswith("posting.short_") or names[path] == set(re.findall("{([a-z_]+)", word)), path


def test_no_other_place_has_a_table_of_its_own() -> None:
    posting = CHINESE.posting
    words = {*posting.pay_units.values(), *posting.short_pay_units.values(), *posting.paid.values()}
    words |= {CHINESE.signup.refusals[RefusalReason.BUSY], posting.close_reasons[CloseReason.DESK_TOOK_OFF]}
    words -= {posting.pay_units[PayUnit.UNKNOWN], posting.paid[Paid.UNKNOWN]}
    files = [path for path in KIOSK.rglob("*") if path.suffix in {".py", ".html"}]
    holders = {path.relative_to(KIOSK).parts[0] for path in files for word in words if word in path.read_text("utf-8")}
    assert holders == {"words"}


def test_a_trade_is_called_by_its_name_and_one_that_nobody_knows_is_any_work() -> None:
    catalogue = Catalogue((Family("工地", "", (Trade(102, "瓦工", ""),)),))
    names = CHINESE.catalogue
    assert [names.trade_name(catalogue, code) for code in (102, 999)] == ["瓦工", "零工"]
    assert [names.family_name(catalogue, code) for code in (102, 999)] == ["工地", "零工"]
