"""Rows for the province's own platform: what has changed after a number, each row whole and with its version.

A correction is the same row with a larger version. Exact figures, no person.
"""

from typing import Any

import msgspec
import sqlalchemy as sa

from sync.contract.public import Market
from sync.contract.rows import HiresRecord, MarketRecord, PostingRecord, RowPage, RowRecord, What
from sync.names import to_text
from sync.province.desk.public import place_of, posting_query
from sync.province.folding.changes import changed_after
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import days, halls, markets, postings

ROWS_AT_ONCE = 500


class Rows:
    """What an adapter follows."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store
        self._read = {"postings": self._postings, "hires": self._hires, "markets": self._markets}

    def changed(self, what: str, after: str) -> RowPage:
        """Rows of a table that changed after a number; Refusal."""
        if what not in self._read or not after.isascii() or not after.isdigit() or len(after) > len("9007199254740991"):
            raise Refusal(Why.NOT_FOUND, "There is no such table, or this is no number.")
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
