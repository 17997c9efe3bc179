"""Names from the catalogue, and words for what an older catalogue does not know."""

from dataclasses import dataclass

from kiosk.hall.catalogue.trade import Catalogue


@dataclass(frozen=True)
class CatalogueWords:
    """In one language: `trade` is any work."""

    trade: str

    def trade_name(self, catalogue: Catalogue, code: int) -> str:
        """What a trade is called."""
        return catalogue.name(code) or self.trade

    def family_name(self, catalogue: Catalogue, trade: int) -> str:
        """What the family is called that a trade stands in."""
        family = catalogue.family_of(trade)
        return family.name if family else self.trade


CHINESE = CatalogueWords(trade="零工")
KOREAN = CatalogueWords(trade="림시일")
ENGLISH = CatalogueWords(trade="Day work")
