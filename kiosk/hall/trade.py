"""Trades: the catalogue an office edits, in families small enough for one page."""

from collections.abc import Collection

import msgspec


class Trade(msgspec.Struct, frozen=True):
    """One kind of work; `code` goes into facts and is never reused.

    `near`: what who does this can do as well, one way; `certificate`: what nobody does it without, by law.
    """

    code: int
    name: str
    icon: str
    near: tuple[int, ...] = ()
    certificate: str = ""


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

    def near(self, codes: Collection[int]) -> set[int]:
        """What who looks for these trades may be shown as well: nothing that needs a certificate."""
        wished = [trade for trade in self.trades() if trade.code in codes]
        free = {trade.code for trade in self.trades() if not trade.certificate}
        return {code for trade in wished for code in trade.near} & free

    def family_of(self, code: int) -> Family | None:
        """The family a trade stands in."""
        return next((family for family in self.families if any(trade.code == code for trade in family.trades)), None)
