"""What a hall knows by codes: trades.toml, certificates.toml and zones.toml, files an office can edit.

A mistake is a SettingsError whose one sentence names file, key, what was found and what was expected.
"""

from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
from msgspec import Meta

from kiosk.hall.age import GROWN_UP, YOUNGEST
from kiosk.hall.catalogue.certificate import CODE_MOST, Certificate
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.hall.catalogue.zone import Zone
from kiosk.settings.errors import SettingsError
from kiosk.settings.kinds import Words
from kiosk.settings.reading import Section, read
from kiosk.settings.resources import beside

T = TypeVar("T", bound=msgspec.Struct)
TRADES, CERTIFICATES, ZONES = "trades.toml", "certificates.toml", "zones.toml"
Code = Annotated[int, Meta(ge=1, le=65535, description="a number from 1 to 65535 that no other has or had")]
BitCode = Annotated[
    int, Meta(ge=1, le=CODE_MOST, description=f"a number from 1 to {CODE_MOST} that no other has or had")
]
Codes = Annotated[tuple[int, ...], Meta(description="a list of trades' codes, or []")]
OtherName = Annotated[str, Meta(max_length=60, description="a text of up to 60 letters, or nothing")]
LawWords = Annotated[str, Meta(min_length=1, max_length=80, description="a text of 1 to 80 letters")]
FromAge = Annotated[int, Meta(ge=YOUNGEST, le=GROWN_UP, description=f"an age from {YOUNGEST} to {GROWN_UP}")]
Minutes = Annotated[int, Meta(ge=0, le=600, description="minutes from 0 to 600")]
County = Annotated[str, Meta(pattern="^[1-9][0-9]{5}$", description="a county's six digits, such as 220182")]


class _Named(Section, frozen=True, kw_only=True):
    name: Words
    name_ko: OtherName = ""
    name_en: OtherName = ""


class _TradeRow(_Named, frozen=True):
    code: Code
    icon: Words
    near: Codes = ()
    from_age: FromAge = YOUNGEST


class _FamilyRow(_Named, frozen=True):
    icon: Words
    trade: Annotated[tuple[_TradeRow, ...], Meta(min_length=1, max_length=5, description="1 to 5 trades")]


class _Trades(Section, frozen=True):
    family: Annotated[tuple[_FamilyRow, ...], Meta(min_length=1, max_length=5, description="1 to 5 families")]


class _CertificateRow(_Named, frozen=True):
    code: BitCode
    law: LawWords
    article: LawWords
    trades: Codes = ()


class _Certificates(Section, frozen=True):
    certificate: Annotated[tuple[_CertificateRow, ...], Meta(description="parts [[certificate]]")] = ()


class _ZoneRow(_Named, frozen=True):
    code: Code
    minutes: Minutes
    county: County


class _Zones(Section, frozen=True):
    zone: Annotated[tuple[_ZoneRow, ...], Meta(max_length=99, description="up to 99 parts [[zone]]")] = ()


def read_catalogue(hall_file: Path) -> Catalogue:
    """All that goes with a hall.toml; SettingsError if a file cannot be used.

    Trades and certificates are the program's own where none are beside it; zones are those of a place, so none.
    """
    certificates, zones = beside(hall_file, CERTIFICATES), hall_file.with_name(ZONES)
    found = Catalogue(
        _families(beside(hall_file, TRADES)), _certificates(certificates), _zones(zones) if zones.exists() else ()
    )
    if certificates.parent == hall_file.parent:
        trades = {trade.code for trade in found.trades()}
        _check_known(certificates, "certificate.trades", (paper.trades for paper in found.certificates), trades)
    return found


def _families(file: Path) -> tuple[Family, ...]:
    found = read(file, _Trades).family
    trades = [trade for family in found for trade in family.trade]
    _check_own(file, "family.trade.code", (trade.code for trade in trades))
    _check_known(file, "family.trade.near", (trade.near for trade in trades), {trade.code for trade in trades})
    return tuple(map(_family, found))


def _family(row: _FamilyRow) -> Family:
    trades = tuple(_as(Trade, trade) for trade in row.trade)
    return Family(row.name, row.icon, trades, name_ko=row.name_ko, name_en=row.name_en)


def _certificates(file: Path) -> tuple[Certificate, ...]:
    found = read(file, _Certificates).certificate
    _check_own(file, "certificate.code", (row.code for row in found))
    return tuple(_as(Certificate, row) for row in found)


def _zones(file: Path) -> tuple[Zone, ...]:
    found = read(file, _Zones).zone
    _check_own(file, "zone.code", (row.code for row in found))
    return tuple(_as(Zone, row) for row in found)


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
    return msgspec.convert(msgspec.structs.asdict(row), kind)
