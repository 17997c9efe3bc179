"""Trades: the catalogue an office edits, in families small enough for one page."""

import msgspec


class Trade(msgspec.Struct, frozen=True):
    """One kind of work; `code` goes into facts and is never reused."""

    code: int
    name: str
    icon: str


class Family(msgspec.Struct, frozen=True):
    """Up to five trades shown together."""

    name: str
    icon: str
    trades: tuple[Trade, ...]


class Catalogue(msgspec.Struct, frozen=True):
    """All trades of a hall, at most five families."""

    families: tuple[Family, ...]

    def trades(self) -> tuple[Trade, ...]:
        """All trades in the order of the catalogue."""
        return tuple(trade for family in self.families for trade in family.trades)

    def find(self, code: int) -> Trade | None:
        """The trade with this code."""
        return next((trade for trade in self.trades() if trade.code == code), None)

    def name(self, code: int) -> str:
        """A trade's name; 零工 for a code that an older catalogue does not know."""
        trade = self.find(code)
        return trade.name if trade else "零工"

    def family_of(self, code: int) -> Family | None:
        """The family a trade stands in."""
        return next((family for family in self.families if any(trade.code == code for trade in family.trades)), None)
