"""Questions about all postings on offer at once: counted and put in order by the database, so that few are read."""

import datetime as dt
import json
from collections.abc import Collection, Mapping
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.clock import day_range
from kiosk.hall.ids import Id
from kiosk.hall.listing.browsing import Count, Kind, Order
from kiosk.hall.matching import UNITS_A_DAY, BestPay
from kiosk.hall.posting import Extra, Paid, PayUnit
from kiosk.store.queries.postings import OPEN

FAR = 10**9
"""A ride longer than any (minutes): to a zone that nobody knows."""
_UNITS = json.dumps({str(unit.value): of_a_day for unit, of_a_day in UNITS_A_DAY.items()})


class Offered(msgspec.Struct, frozen=True):
    """Postings on offer: of these homes, with a start within [first, last] (epoch ms)."""

    homes: Collection[Id]
    first: int
    last: int


class Chosen(msgspec.Struct, frozen=True):
    """Which of them, None for all trades and zones, and in which order; `rides`: minutes by zone."""

    trades: Collection[int] | None = None
    zone: int | None = None
    same_day: bool = False
    meals: bool = False
    order: Order = Order.START
    rides: Mapping[int, int] = msgspec.field(default_factory=dict)


class Wished(msgspec.Struct, frozen=True):
    """What somebody looks for, what is near that, and how often he has done a trade."""

    trades: Collection[int]
    near: Collection[int]
    done: Mapping[int, int]


class Stretch(msgspec.Struct, frozen=True):
    """A piece of an ordered list: so many, from a place on."""

    skip: int
    most: int


_each = OPEN.order_by(None).subquery().c
_is_free = _each.headcount + _each.added > _each.taken + _each.offered
_is_same_day, _has_meals = _each.paid == int(Paid.SAME_DAY), _each.extras.op("&")(int(Extra.MEALS)) > 0


def _looked_up(table: str, key: sa.ColumnElement[int], otherwise: float) -> sa.ColumnElement[Any]:
    """A number of a table that is bound as JSON."""
    path = sa.literal('$."') + sa.cast(sa.func.coalesce(key, 0), sa.String) + sa.literal('"')
    return sa.func.coalesce(sa.func.json_extract(sa.bindparam(table, type_=sa.String), path), otherwise)


_day_pay = _each.pay_fen * _looked_up("units", _each.pay_unit, 0)
_is_of_trades = sa.or_(sa.bindparam("any_trade"), _each.trade.in_(sa.bindparam("trades", expanding=True)))


def _kinds() -> sa.Select[Any]:
    is_later, zone = _each.start >= sa.bindparam("tomorrow"), sa.func.coalesce(_each.zone, 0)
    same_day, has_meals = (sa.func.coalesce(each, sa.false()) for each in (_is_same_day, _has_meals))
    kind = (is_later, _each.trade, zone, same_day, has_meals)
    query = sa.select(*kind, sa.func.sum(sa.type_coerce(_is_free, sa.Integer)), sa.func.count())
    return query.group_by(*(sa.literal_column(str(place + 1)) for place in range(len(kind))))


def _page() -> sa.Select[Any]:
    order = sa.bindparam("order", type_=sa.String)
    ride = _looked_up("rides", _each.zone, FAR)
    first = sa.case((order == Order.PAY.value, -_day_pay), (order == Order.RIDE.value, ride), else_=0)
    zone = sa.bindparam("zone", type_=sa.Integer)
    chosen = (
        _is_of_trades,
        sa.or_(zone.is_(None), sa.func.coalesce(_each.zone, 0) == zone),
        sa.or_(~sa.bindparam("same_day", type_=sa.Boolean), _is_same_day),
        sa.or_(~sa.bindparam("meals", type_=sa.Boolean), _has_meals),
    )
    ordered = sa.select(_each.id).where(*chosen).order_by(~_is_free, first, _each.start, _each.published_at, _each.id)
    return ordered.limit(sa.bindparam("most")).offset(sa.bindparam("skip"))


def _ranked() -> sa.Select[Any]:
    """In the order of `kiosk.hall.matching`."""
    wished = _each.trade.in_(sa.bindparam("wished", expanding=True))
    done = _looked_up("experience", _each.trade, 0)
    query = sa.select(_each.id).where(_is_free, _is_of_trades)
    ranked = query.order_by(~wished, done.desc(), _day_pay.desc(), _each.start, _each.id)
    return ranked.limit(sa.bindparam("most")).offset(sa.bindparam("skip"))


def _best_pay() -> sa.Select[Any]:
    most, least = sa.func.max(_each.pay_fen), sa.func.min(_each.pay_fen)
    query = sa.select(_each.trade, _each.pay_unit, most).where(_is_free, _is_of_trades)
    return query.group_by(_each.trade, _each.pay_unit).having(most > least)


def _count() -> sa.Select[Any]:
    free: sa.ColumnElement[Any] = sa.func.coalesce(sa.func.sum(sa.type_coerce(_is_free, sa.Integer)), 0)
    query: sa.Select[Any] = sa.select(free, sa.func.count())
    return query.where(_is_of_trades)


KINDS, PAGE, RANKED, BEST_PAY, COUNT = _kinds(), _page(), _ranked(), _best_pay(), _count()


class MarketQueries:
    """What can be asked of all that is on offer; each counts or orders it, none reads it."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def kinds(self, offered: Offered, today: dt.date) -> list[tuple[Kind, Count]]:
        """How many postings of today and tomorrow there are of each kind."""
        days = (today, today + dt.timedelta(days=1))
        rows = self._conn.execute(KINDS, {**_bound(offered), "tomorrow": day_range(days[1])[0]})
        return [
            (Kind(days[row[0]], row[1], row[2], bool(row[3]), bool(row[4])), Count(row[5] or 0, row[6])) for row in rows
        ]

    def count(self, offered: Offered, trades: Collection[int]) -> Count:
        """How many postings of these trades there are."""
        free, listed = self._conn.execute(COUNT, _bound(offered, trades=trades)).one()
        return Count(free, listed)

    def page(self, offered: Offered, chosen: Chosen, stretch: Stretch) -> tuple[Id, ...]:
        """Ids of a piece of what is chosen, full ones last."""
        bound = {
            **_bound(offered, stretch, chosen.trades),
            **{name: getattr(chosen, name) for name in ("zone", "same_day", "meals")},
            "order": chosen.order.value,
            "rides": json.dumps(chosen.rides),
            "units": _UNITS,
        }
        return tuple(self._conn.scalars(PAGE, bound))

    def ranked(self, offered: Offered, wished: Wished, stretch: Stretch) -> tuple[Id, ...]:
        """Ids of a piece of what has a place left and may be suggested: trades looked for, then near ones."""
        bound = {
            **_bound(offered, stretch, {*wished.trades, *wished.near}),
            "wished": list(wished.trades),
            "experience": json.dumps(wished.done),
            "units": _UNITS,
        }
        return tuple(self._conn.scalars(RANKED, bound))

    def best_pay(self, offered: Offered, trades: Collection[int]) -> BestPay:
        """The best pay of each of these trades and units that more than one pay is offered for."""
        rows = self._conn.execute(BEST_PAY, _bound(offered, trades=trades))
        return {(row[0], PayUnit(row[1] or 0)): row[2] for row in rows}


def _bound(offered: Offered, stretch: Stretch | None = None, trades: Collection[int] | None = None) -> dict[str, Any]:
    bound = {"homes": list(offered.homes), "first": offered.first, "last": offered.last}
    piece = {} if stretch is None else {"skip": stretch.skip, "most": stretch.most}
    return {**bound, **piece, "any_trade": trades is None, "trades": list(trades or ())}
