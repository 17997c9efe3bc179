"""Rows for the province's own platform: each whole and with its version. Exact figures, no person."""

from typing import Literal

import msgspec

from sync.contract.ids import NameText
from sync.contract.public import Market
from sync.contract.regions import Code


class PostingRecord(msgspec.Struct, frozen=True, tag="postings", tag_field="table"):
    """A posting: `confirmed` of `headcount` places are given. Terms and times as in the feed.

    `help_first`: places for workers in need first. `source`: 1 phone, 2 kiosk, 3 desk, 4 visit, 5 agency, 6 online.
    """

    id: NameText
    version: int
    hall: NameText
    hall_name: str
    region: Code
    state: Literal["open", "closed"]
    trade: int
    headcount: int
    confirmed: int
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
    help_first: int
    source: int
    start: int
    place: str
    published_at: int


class HiresRecord(msgspec.Struct, frozen=True, tag="hires", tag_field="table"):
    """People confirmed in a hall on one day (YYYY-MM-DD in Shanghai), less those who withdrew."""

    hall: NameText
    version: int
    hall_name: str
    region: Code
    day: str
    hires: int


class MarketRecord(msgspec.Struct, frozen=True, tag="markets", tag_field="table"):
    """A market as a clerk described it."""

    id: NameText
    version: int
    market: Market


RowRecord = PostingRecord | HiresRecord | MarketRecord


class RowPage(msgspec.Struct, frozen=True):
    """Rows of one table, the oldest change first; ask again with `after` until `rows` is empty."""

    after: int
    rows: tuple[RowRecord, ...]


What = Literal["postings", "hires", "markets"]
