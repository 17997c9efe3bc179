"""What a hall knows: trades, certificates, zones, courses, policies, public, holidays .toml, files an office can edit.

A mistake is a SettingsError whose one sentence names file, key, what was found and what was expected.
"""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from kiosk.hall.age import GROWN_UP, YOUNGEST
from kiosk.hall.catalogue.card import Card, Wording
from kiosk.hall.catalogue.certificate import CODE_MOST, Certificate
from kiosk.hall.catalogue.course import Course
from kiosk.hall.catalogue.trade import Catalogue, Ended, Family, Trade
from kiosk.hall.catalogue.zone import Zone
from kiosk.hall.language import Language
from kiosk.settings.errors import SettingsError
from kiosk.settings.holidays import read_holidays
from kiosk.settings.kinds import Telephone, Words, YesNo
from kiosk.settings.reading import Section, read
from kiosk.settings.resources import beside

T = TypeVar("T", bound=msgspec.Struct)
TRADES, CERTIFICATES, ZONES = "trades.toml", "certificates.toml", "zones.toml"
COURSES, POLICIES, PUBLIC = "courses.toml", "policies.toml", "public.toml"
Code = Annotated[int, Meta(ge=1, le=65535, description="a number from 1 to 65535 that no other has or had")]
BitCode = Annotated[
    int, Meta(ge=1, le=CODE_MOST, description=f"a number from 1 to {CODE_MOST} that no other has or had")
]
Codes = Annotated[tuple[int, ...], Meta(description="a list of trades' codes, or []")]
OtherName = Annotated[str, Meta(max_length=60, description="a text of up to 60 letters, or nothing")]
LawWords = Annotated[str, Meta(min_length=1, max_length=80, description="a text of 1 to 80 letters")]
FromAge = Annotated[int, Meta(ge=YOUNGEST, le=GROWN_UP, description=f"an age from {YOUNGEST} to {GROWN_UP}")]
Minutes = Annotated[int, Meta(ge=0, le=600, description="minutes from 0 to 600")]
Places = Annotated[int, Meta(ge=0, le=9999, description="places from 1 to 9999, or 0 for as many as come")]
CardWords = Annotated[str, Meta(max_length=80, description="a text of up to 80 letters, or nothing")]
CardText = Annotated[str, Meta(min_length=1, max_length=600, description="a text of 1 to 600 letters")]
County = Annotated[str, Meta(pattern="^[1-9][0-9]{5}$", description="a county's six digits, such as 220182")]


TRADES_SHOWN, TRADES_EVER = 5, 60
"""Of a family: what stands on its page, and what ever did."""


class _Named(Section, frozen=True, kw_only=True):
    name: Words
    name_ko: OtherName = ""
    name_en: OtherName = ""


class _Coded(_Named, frozen=True, kw_only=True):
    ended: YesNo = False


class _TradeRow(_Coded, frozen=True):
    code: Code
    icon: Words
    near: Codes = ()
    from_age: FromAge = YOUNGEST


class _FamilyRow(_Named, frozen=True):
    icon: Words
    trade: Annotated[tuple[_TradeRow, ...], Meta(min_length=1, max_length=TRADES_EVER, description="1 to 5 trades")]


class _Trades(Section, frozen=True):
    family: Annotated[tuple[_FamilyRow, ...], Meta(min_length=1, max_length=5, description="1 to 5 families")]


class _CertificateRow(_Coded, frozen=True):
    code: BitCode
    law: LawWords
    article: LawWords
    trades: Codes = ()


class _Certificates(Section, frozen=True):
    certificate: Annotated[tuple[_CertificateRow, ...], Meta(description="parts [[certificate]]")] = ()


class _ZoneRow(_Coded, frozen=True):
    code: Code
    minutes: Minutes
    county: County


class _Zones(Section, frozen=True):
    zone: Annotated[tuple[_ZoneRow, ...], Meta(max_length=99, description="up to 99 parts [[zone]]")] = ()


class _CourseRow(_Named, frozen=True):
    code: Code
    when: Words
    where: Words
    places: Places = 0
    free: YesNo = True
    money: CardWords = ""
    when_ko: OtherName = ""
    when_en: OtherName = ""
    where_ko: OtherName = ""
    where_en: OtherName = ""
    money_ko: CardWords = ""
    money_en: CardWords = ""


class _Courses(Section, frozen=True):
    course: Annotated[tuple[_CourseRow, ...], Meta(max_length=99, description="up to 99 parts [[course]]")] = ()


class _WordingRow(Section, frozen=True):
    title: Words
    text: CardText


class _PolicyRow(Section, frozen=True):
    icon: Words
    ground: LawWords
    zh: _WordingRow
    ko: _WordingRow
    en: _WordingRow


class _Policies(Section, frozen=True):
    policy: Annotated[tuple[_PolicyRow, ...], Meta(max_length=40, description="up to 40 parts [[policy]]")] = ()


class _PublicRow(Section, frozen=True):
    icon: Words
    zh: _WordingRow
    ko: _WordingRow | None = None
    en: _WordingRow | None = None
    telephone: Telephone = ""


class _Public(Section, frozen=True):
    card: Annotated[tuple[_PublicRow, ...], Meta(max_length=40, description="up to 40 parts [[card]]")] = ()


def read_catalogue(hall_file: Path) -> Catalogue:
    """All that goes with a hall.toml; SettingsError if a file cannot be used.

    Trades, certificates, policies and holidays are the program's own where none are beside it; zones, courses and
    what is public are those of a place, so none.
    """
    certificates = beside(hall_file, CERTIFICATES)
    zones, courses, public = (hall_file.with_name(name) for name in (ZONES, COURSES, PUBLIC))
    families, ended_trades = _families(beside(hall_file, TRADES))
    papers, ended_papers = _certificates(certificates)
    places, ended_places = _zones(zones) if zones.exists() else ((), ())
    found = Catalogue(
        families,
        papers,
        places,
        _courses(courses) if courses.exists() else (),
        _cards(read(beside(hall_file, POLICIES), _Policies).policy),
        _cards(read(public, _Public).card) if public.exists() else (),
        read_holidays(hall_file),
        Ended(ended_trades, ended_papers, ended_places),
    )
    if certificates.parent == hall_file.parent:
        trades = {trade.code for trade in (*found.trades(), *ended_trades)}
        _check_known(certificates, "certificate.trades", (paper.trades for paper in papers), trades)
    return found


def _families(file: Path) -> tuple[tuple[Family, ...], tuple[Trade, ...]]:
    found = read(file, _Trades).family
    trades = [trade for family in found for trade in family.trade]
    _check_own(file, "family.trade.code", (trade.code for trade in trades))
    _check_known(file, "family.trade.near", (trade.near for trade in trades), {trade.code for trade in trades})
    for family in found:
        count = sum(not trade.ended for trade in family.trade)
        if not 1 <= count <= TRADES_SHOWN:
            raise SettingsError(file, "family.trade", f"{count} trades of {family.name}", "1 to 5 trades")
    ended = {trade.code for trade in trades if trade.ended}
    return tuple(_family(row, ended) for row in found), tuple(_trade(trade, ended) for trade in trades if trade.ended)


def _family(row: _FamilyRow, ended: Collection[int]) -> Family:
    trades = tuple(_trade(trade, ended) for trade in row.trade if not trade.ended)
    return Family(row.name, row.icon, trades, name_ko=row.name_ko, name_en=row.name_en)


def _trade(row: _TradeRow, ended: Collection[int]) -> Trade:
    """Nobody is shown what has ended instead of what he looked for."""
    return msgspec.structs.replace(_as(Trade, row), near=tuple(code for code in row.near if code not in ended))


def _certificates(file: Path) -> tuple[tuple[Certificate, ...], tuple[Certificate, ...]]:
    found = read(file, _Certificates).certificate
    _check_own(file, "certificate.code", (row.code for row in found))
    return _by_end(Certificate, found)


def _zones(file: Path) -> tuple[tuple[Zone, ...], tuple[Zone, ...]]:
    found = read(file, _Zones).zone
    _check_own(file, "zone.code", (row.code for row in found))
    return _by_end(Zone, found)


def _by_end(kind: type[T], rows: Iterable[_Coded]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """What is offered, and what has ended."""
    made = [(row.ended, _as(kind, row)) for row in rows]
    return tuple(one for is_ended, one in made if not is_ended), tuple(one for is_ended, one in made if is_ended)


def _courses(file: Path) -> tuple[Course, ...]:
    found = read(file, _Courses).course
    _check_own(file, "course.code", (row.code for row in found))
    return tuple(map(_course, found))


def _course(row: _CourseRow) -> Course:
    given = msgspec.structs.asdict(row)
    return Course(is_free=given.pop("free"), **given)


def _cards(rows: Iterable[_PolicyRow | _PublicRow]) -> tuple[Card, ...]:
    def words(row: _PolicyRow | _PublicRow) -> dict[Language, Wording]:
        rows = {Language.CHINESE: row.zh, Language.KOREAN: row.ko, Language.ENGLISH: row.en}
        return {language: Wording(each.title, each.text.strip()) for language, each in rows.items() if each}

    return tuple(Card(row.icon, words(row), getattr(row, "ground", ""), getattr(row, "telephone", "")) for row in rows)


def _check_own(file: Path, key: str, codes: Iterable[int]) -> None:
    seen = set[int]()
    for code in codes:
        if code in seen:
            raise SettingsError(file, key, f"{code} twice", "a number of its own for each")
        seen.add(code)


def _check_known(file: Path, key: str, named: Iterable[tuple[int, ...]], trades: Collection[int]) -> None:
    unknown = next((code for codes in named for code in codes if code not in trades), None)
    if unknown is not None:
        raise SettingsError(file, key, str(unknown), f"codes of trades in {TRADES}")


def _as(kind: type[T], row: Section) -> T:
    """The same in the hall's own words; what only the file says stays there."""
    given = msgspec.structs.asdict(row)
    return kind(**{field: given[field] for field in kind.__struct_fields__ if field in given})
