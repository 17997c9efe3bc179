"""Rows for the province's own platform: what has changed after a number, each row whole and with its version.

A correction is the same row with a larger version. Exact figures, no person.
"""

from http import HTTPStatus
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from sync.names import to_text
from sync.province import regions
from sync.province.changes import What, changed_after
from sync.province.enrolment import NameText
from sync.province.problem import Problem
from sync.province.public import Market, place_of, posting_query
from sync.province.store import ProvinceStore
from sync.province.tables import days, halls, markets, postings
from sync.province.web import Call

ROWS_AT_ONCE = 500


class PostingRecord(msgspec.Struct, frozen=True, tag="postings", tag_field="table"):
    """A posting: `confirmed` of `headcount` places are given. Terms and times as in the feed.

    `help_first`: places for workers in need first. `source`: 1 phone, 2 kiosk, 3 desk, 4 visit, 5 agency, 6 online.
    """

    id: NameText
    version: int
    hall: NameText
    hall_name: str
    region: regions.Code
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
    region: regions.Code
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


class Rows:
    """Handler of what an adapter follows."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store
        self._read = {"postings": self._postings, "hires": self._hires, "markets": self._markets}

    def changed(self, call: Call) -> RowPage:
        """Rows of a table that changed after a number."""
        what, after = call.path["table"], call.path["after"]
        if what not in self._read or not after.isascii() or not after.isdigit() or len(after) > len("9007199254740991"):
            raise Problem(HTTPStatus.NOT_FOUND, "There is no such table, or this is no number.")
        with self._store.reading() as conn:
            found = changed_after(conn, _what(what), int(after), ROWS_AT_ONCE)
            versions = {(id_, day): number for number, id_, day in found}
            rows = self._read[what](conn, versions) if found else []
        return RowPage(found[-1][0] if found else int(after), tuple(sorted(rows, key=lambda row: row.version)))

    def _postings(self, conn: sa.Connection, versions: dict[Any, int]) -> list[RowRecord]:
        query = posting_query(postings.c.id.in_([id_ for id_, _ in versions]))
        return [_posting(row, versions[row.id, None]) for row in conn.execute(query)]

    def _hires(self, conn: sa.Connection, versions: dict[Any, int]) -> list[RowRecord]:
        query = sa.select(days, halls.c.name, halls.c.region).join_from(days, halls, halls.c.id == days.c.hall)
        query = query.where(days.c.hall.in_({id_ for id_, _ in versions}), days.c.day.in_({day for _, day in versions}))
        return [
            HiresRecord(to_text(row.hall), number, row.name, row.region, row.day.isoformat(), row.hires)
            for row in conn.execute(query)
            if (number := versions.get((row.hall, row.day)))
        ]

    def _markets(self, conn: sa.Connection, versions: dict[Any, int]) -> list[RowRecord]:
        query = sa.select(markets).where(markets.c.id.in_([id_ for id_, _ in versions]))
        return [
            MarketRecord(to_text(row.id), versions[row.id, None], msgspec.json.decode(row.body, type=Market))
            for row in conn.execute(query)
        ]


def _what(table: str) -> What:
    found: What = msgspec.convert(table, What)
    return found


def _posting(row: Any, version: int) -> PostingRecord:
    return PostingRecord(
        id=to_text(row.id),
        version=version,
        hall=to_text(row.hall),
        hall_name=row.name,
        region=row.region,
        state="closed" if row.closed else "open",
        trade=row.trade,
        headcount=max(0, row.headcount + (row.more or 0)),
        confirmed=row.taken or 0,
        pay_fen=row.pay_fen,
        pay_unit=row.pay_unit,
        pay_most_fen=row.pay_most_fen,
        paid=row.paid,
        hours=row.hours,
        days=row.days,
        extras=row.extras,
        needs=row.needs,
        zone=row.zone,
        choosing=row.choosing,
        help_first=row.help_first,
        source=row.source,
        start=row.start,
        place=place_of(row),
        published_at=row.published_at,
    )
