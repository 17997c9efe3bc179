"""Figures of the market: counted in the database, no posting is read for them."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.figures.on_offer import OnOffer
from kiosk.hall.ids import Id
from kiosk.hall.posting import PayUnit
from kiosk.store import tables
from kiosk.store.queries.postings import OPEN, taken


def _on_offer(listed: sa.Select[Any]) -> sa.Select[Any]:
    """Of what is listed that with a place left; what nobody selects, as their texts, is not worked out."""
    each = listed.order_by(None).subquery().c
    most = sa.func.max(each.pay_fen, sa.func.coalesce(each.pay_most_fen, 0))
    day_pay = sa.case((each.pay_unit == PayUnit.DAY, most), else_=0).label("day_pay")
    left = (each.headcount + each.added - each.taken - each.offered).label("left")
    of = sa.select(each.trade, left, day_pay).limit(-1).subquery().c  # all of them, but `left` worked out once for each
    counts = (sa.func.count().label("postings"), sa.func.sum(of.left).label("places"))
    return sa.select(of.trade, *counts, sa.func.max(of.day_pay).label("day_pay")).where(of.left > 0).group_by(of.trade)


def _has_work() -> sa.Select[Any]:
    each = OPEN.order_by(None).subquery().c
    return sa.select(sa.true()).where(each.headcount > each.taken + each.offered).limit(1)


def _gone_to_work() -> sa.Select[Any]:
    table = tables.postings.c
    has_begun = table.start.between(sa.bindparam("first"), sa.bindparam("last"))
    return sa.select(sa.func.sum(taken())).where(table.home.in_(sa.bindparam("homes", expanding=True)), has_begun)


ON_OFFER, HAS_WORK, GONE_TO_WORK = _on_offer(OPEN), _has_work(), _gone_to_work()


class FigureQueries:
    """What can be counted of a hall's market."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def on_offer(self, homes: Collection[Id], first: int, last: int) -> tuple[OnOffer, ...]:
        """What these homes have that begins within [first, last] (epoch ms) and has a place left, by trade."""
        found = self._conn.execute(ON_OFFER, {"homes": list(homes), "first": first, "last": last})
        return tuple(OnOffer(row.trade, row.postings, row.places, row.day_pay) for row in found)

    def has_work(self, homes: Collection[Id], first: int, last: int) -> bool:
        """Whether these homes have anything that begins within [first, last] (epoch ms) and has a place left."""
        return bool(self._conn.scalar(HAS_WORK, {"homes": list(homes), "first": first, "last": last}))

    def gone_to_work(self, homes: Collection[Id], first: int, last: int) -> int:
        """How many hold a seat of work of these homes that began within [first, last] (epoch ms)."""
        return self._conn.scalar(GONE_TO_WORK, {"homes": list(homes), "first": first, "last": last}) or 0
