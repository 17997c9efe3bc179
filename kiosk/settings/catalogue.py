"""trades.toml: what people can do, and what it needs."""

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta

from kiosk.hall.trade import Catalogue, Family, Trade
from kiosk.settings.errors import SettingsError
from kiosk.settings.kinds import Words
from kiosk.settings.reading import Section, read
from kiosk.settings.resources import beside

TRADES_FILE = "trades.toml"


class _TradeRow(Section, frozen=True):
    code: Annotated[int, Meta(ge=1, le=65535, description="a number from 1 to 65535 that no other trade has or had")]
    name: Words
    icon: Words
    near: Annotated[tuple[int, ...], Meta(description="a list of other trades' codes")] = ()
    certificate: Annotated[str, Meta(max_length=20, description="what the paper is called, at most 20 letters")] = ""


class _FamilyRow(Section, frozen=True):
    name: Words
    icon: Words
    trade: Annotated[tuple[_TradeRow, ...], Meta(min_length=1, max_length=5, description="1 to 5 trades")]


class _Trades(Section, frozen=True):
    family: Annotated[tuple[_FamilyRow, ...], Meta(min_length=1, max_length=5, description="1 to 5 families")]


def read_catalogue(file: Path) -> Catalogue:
    """The trades of trades.toml; SettingsError if they cannot be used."""
    found = read(file, _Trades)
    codes = [trade.code for family in found.family for trade in family.trade]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise SettingsError(file, "family.trade.code", f"{twice} twice", "a number of its own for each trade")
    unknown = next(
        (code for family in found.family for trade in family.trade for code in trade.near if code not in codes), None
    )
    if unknown is not None:
        raise SettingsError(file, "family.trade.near", str(unknown), "codes of trades in this file")
    return Catalogue(tuple(_family(row) for row in found.family))


def trades_file(hall_file: Path) -> Path:
    """The trades that go with a hall.toml."""
    return beside(hall_file, TRADES_FILE)


def _family(row: _FamilyRow) -> Family:
    return Family(row.name, row.icon, tuple(msgspec.convert(msgspec.structs.asdict(each), Trade) for each in row.trade))
