"""What anyone may read: the regions, the open postings of each, the directory of markets. Rows with a version."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import msgspec
import sqlalchemy as sa

from sync.contract.facts import POSTING_TEXT
from sync.contract.public import Market, MarketRow, MarketRows, PlacesLeft, PostingRow, PostingRows
from sync.names import to_text
from sync.nesting import decode
from sync.province.desk import regions
from sync.province.folding.feed import day_of
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import accounts, days, halls, markets, postings, records

ROWS = 5000
FEWEST = 5
"""A figure has at least so many people behind it, or it is not shown."""
DAYS = 30


class _Text(msgspec.Struct, frozen=True, array_like=True):
    place: str


class Public:
    """What anyone may read."""

    def __init__(self, store: ProvinceStore) -> None:
        self._store = store

    def postings(self, code: str) -> PostingRows:
        """Open postings of a region and all inside it; Refusal."""
        if regions.find(code) is None:
            raise Refusal(Why.NOT_FOUND, "There is no such region.")
        with self._store.reading() as conn:
            rows = conn.execute(_open(regions.inside(code), self._store.now))
            return PostingRows(code, tuple(map(_posting_row, rows)))

    def markets(self) -> MarketRows:
        """All markets, and halls that nobody has described yet."""
        with self._store.reading() as conn:
            described = {
                row.id: (row.version, msgspec.json.decode(row.body, type=Market)) for row in _all(conn, markets)
            }
            for hall in _all(conn, halls):
                described.setdefault(hall.id, (0, Market(hall.name, hall.region)))
            hires = dict(_hires(conn, day_of(self._store.now)))
        rows = (
            MarketRow(to_text(name), version, _shown(market, hires.get(name)))
            for name, (version, market) in described.items()
        )
        return MarketRows(tuple(sorted(rows, key=lambda row: row.id)))


def places_left(count: int) -> PlacesLeft:
    """A count as neighbours are told it."""
    if count <= 0:
        return "full"
    if count < 3:
        return "1-2"
    return "3-9" if count < 10 else "10+"


def posting_query(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Postings with their hall, account and text."""
    account = sa.and_(accounts.c.posting == postings.c.id, accounts.c.hall == postings.c.hall)
    table, name = records.records.c, sa.literal(POSTING_TEXT) + sa.cast(postings.c.edition, sa.String)
    named = (table.subject == postings.c.id, table.name == name, table.owner == postings.c.hall)
    text = sa.and_(*named, table.digest == postings.c.text, table.shown, sa.not_(table.sealed))
    joined = postings.join(halls, halls.c.id == postings.c.hall)
    columns = (accounts.c.taken, accounts.c.closed, accounts.c.headcount.label("more"))
    record = (table[name].label(f"text_{name}") for name in ("body", "edit"))
    query = sa.select(postings, halls.c.name, halls.c.region, *columns, accounts.c.version.label("changes"), *record)
    return query.select_from(joined.outerjoin(accounts, account).outerjoin(records.records, text)).where(*where)


def _open(region: str, now: int) -> sa.Select[Any]:
    is_open = sa.and_(postings.c.start > now, sa.func.coalesce(accounts.c.closed, 0) == 0)
    query = posting_query(is_open, halls.c.region.startswith(region))
    return query.order_by(postings.c.start, postings.c.id).limit(ROWS)


def _posting_row(row: Any) -> PostingRow:
    headcount = max(0, row.headcount + (row.more or 0))
    return PostingRow(
        id=to_text(row.id),
        version=row.version + (row.changes or 0) + (row.text_edit or 0),
        hall=to_text(row.hall),
        hall_name=row.name,
        region=row.region,
        trade=row.trade,
        headcount=headcount,
        places_left=places_left(headcount - (row.taken or 0)),
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
        start=row.start,
        place=place_of(row),
        published_at=row.published_at,
    )


def place_of(row: Any) -> str:
    """Of the version that the posting's fact names, empty until it has come or where it is none."""
    try:
        return decode(row.text_body or b"", _Text).place
    except msgspec.DecodeError:
        return ""


def _all(conn: sa.Connection, table: sa.Table) -> Iterator[Any]:
    return iter(conn.execute(sa.select(table)).all())


def _hires(conn: sa.Connection, today: dt.date) -> Iterator[tuple[bytes, int]]:
    """Halls with hires a day in the last 30 days, where enough people are behind it."""
    first = today - dt.timedelta(days=DAYS)
    total = sa.func.sum(days.c.hires)
    query = sa.select(days.c.hall, total, sa.func.count()).where(days.c.day >= first, days.c.day <= today)
    for hall, hires, counted in conn.execute(query.group_by(days.c.hall)):
        if hires >= FEWEST:
            yield hall, round(hires / counted)


def _shown(market: Market, hires: int | None) -> Market:
    return msgspec.structs.replace(
        market, seekers=_enough(market.seekers), hires=_enough(market.hires) if hires is None else hires
    )


def _enough(figure: int | None) -> int | None:
    return figure if figure is not None and figure >= FEWEST else None
