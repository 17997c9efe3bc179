"""What anyone may read: open postings of a region, the directory of markets. Rows with a version."""

from typing import Literal

import msgspec

from sync.contract.ids import NameText
from sync.contract.regions import Code

PlacesLeft = Literal["1-2", "3-9", "10+", "full"]
Nature = Literal["public", "commercial", "spontaneous"]


class PostingRow(msgspec.Struct, frozen=True):
    """One open posting; a row with a larger version replaces it, a row that is missing is no longer open.

    `pay_unit`: 1 hour, 2 day, 3 month, 4 piece, 5 mu, 6 trip, 7 whole job. `pay_most_fen`: the upper end of a range, or
    0. `paid`: 1 the same day, 2 when the job is done, 3 a week, 4 half a month, 5 a month, 0 not said. It lasts so many
    `hours` or `days`, both 0 where that is not said. `extras`: bits of what comes with it: 1 meals, 2 lodging, 4 ride,
    8 tools, 16 insurance. `needs`: bit n - 1 for certificate n of certificates.toml. `zone`: the hall's own code, or 0.
    `choosing`: 1 who asks first has it, 2 after a talk. Other values are those of newer programs. Times in epoch ms.
    `place` is empty until its text has come.
    """

    id: NameText
    version: int
    hall: NameText
    hall_name: str
    region: Code
    trade: int
    headcount: int
    places_left: PlacesLeft
    pay_fen: int
    pay_unit: int
    pay_most_fen: int
    paid: int
    hours: int
    days: int
    extras: int
    needs: int
    zone: int
    choosing: int
    start: int
    place: str
    published_at: int


class PostingRows(msgspec.Struct, frozen=True):
    """All open postings of a region."""

    region: Code
    postings: tuple[PostingRow, ...]


class Market(msgspec.Struct, frozen=True):
    """A market as a clerk describes it; figures are people a day."""

    name: str
    region: Code
    nature: Nature = "public"
    address: str = ""
    hours: str = ""
    contact: str = ""
    trades: tuple[str, ...] = ()
    seekers: int | None = None
    hires: int | None = None


class MarketRow(msgspec.Struct, frozen=True):
    """A market in the directory; its hires are those of its kiosks where it has some."""

    id: NameText
    version: int
    market: Market


class MarketRows(msgspec.Struct, frozen=True):
    """The directory."""

    markets: tuple[MarketRow, ...]
