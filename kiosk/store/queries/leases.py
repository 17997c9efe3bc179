"""Questions about seats that kiosks of a hall lend each other."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.lease import Account, Lease
from kiosk.store import tables
from kiosk.store.queries.judging import is_one_machine, is_ours
from kiosk.store.vault import Vault

_POSTING, _HOLDER = (sa.bindparam(name, type_=tables.leases.c.holder.type) for name in ("posting", "holder"))
_HOLDERS: sa.BindParameter[Any] = sa.bindparam("holders", expanding=True)
_HOMES: sa.BindParameter[Any] = sa.bindparam("homes", expanding=True)


def _account() -> sa.Select[Any]:
    seats = tables.seats.c
    sums = (sa.func.coalesce(sa.func.sum(seats[name]), 0).label(name) for name in tables.ACCOUNT)
    return sa.select(*sums).where(seats.posting == _POSTING, seats.holder.in_(_HOLDERS))


def _leases(table: sa.Table, *where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    query = sa.select(table.c.id, table.c.posting, table.c.holder, table.c.seats).where(*where)
    return query.order_by(table.c.id, table.c.holder)


def _is_home_s(table: sa.Table) -> sa.ColumnElement[bool]:
    """Whether it was said by the machine that is the posting's home."""
    post = tables.postings.alias()
    own = (post.c.id == table.c.posting, is_one_machine(post.c.home, table.c.home))
    return sa.exists().where(*own).correlate_except(post)


def _is_answered() -> sa.ColumnElement[bool]:
    """Whether the machine that is asked has answered a recall."""
    recalls, answer = tables.recalls, tables.returns.alias()
    own = (answer.c.id == recalls.c.id, is_one_machine(answer.c.holder, recalls.c.holder))
    return sa.exists().where(*own).correlate_except(answer)


def _is_taken() -> sa.ColumnElement[bool]:
    leases, taken = tables.leases.c, tables.leases_taken.alias()
    own = (taken.c.id == leases.id, is_one_machine(taken.c.holder, leases.holder))
    return sa.exists().where(*own).correlate_except(taken)


def _returns_to_book() -> sa.Select[Any]:
    table, postings, booked = tables.returns, tables.postings.c, tables.bookings.alias()
    own = sa.exists().where(postings.id == table.c.posting, postings.home.in_(_HOMES))
    known = (booked.c.id == table.c.id, booked.c.holder == table.c.holder, is_ours(booked.c.home))
    is_new = ~sa.exists().where(*known).correlate_except(booked)
    return _leases(table, own, table.c.seats > 0, is_new, _lent_out(table.c.posting, table.c.holder) > 0)


def _lent_out(posting: sa.ColumnElement[bytes], holder: sa.ColumnElement[bytes]) -> sa.ColumnElement[int]:
    """How many seats of a posting this machine has lent to the one that writes a journal, and not back."""
    return _lent(posting, holder, tables.leases) - _lent(posting, holder, tables.bookings)


def _lent(posting: sa.ColumnElement[bytes], holder: sa.ColumnElement[bytes], table: sa.Table) -> sa.ColumnElement[int]:
    each = table.alias()
    meant = (each.c.posting == posting, is_ours(each.c.home), is_one_machine(each.c.holder, holder))
    total = sa.select(sa.func.sum(each.c.seats)).where(*meant).correlate_except(each)
    return sa.func.coalesce(total.scalar_subquery(), 0)


def _has_open_recall() -> sa.Select[Any]:
    table = tables.recalls.c
    asked = (table.posting == _POSTING, table.holder == _HOLDER, is_ours(table.home))
    return sa.select(sa.exists().where(*asked, ~_is_answered()))


def _accounts_of() -> sa.Select[Any]:
    seats, postings = tables.seats.c, tables.postings.c
    query = sa.select(seats.posting).join_from(tables.seats, tables.postings, seats.posting == postings.id)
    others = (seats.holder.in_(_HOLDERS), postings.home.not_in(_HOLDERS), seats.held > seats.taken)
    return query.where(*others).distinct()


def _away() -> sa.Select[Any]:
    seats, postings = tables.seats.c, tables.postings.c
    query = sa.select(seats.posting, seats.holder).join_from(
        tables.seats, tables.postings, seats.posting == postings.id
    )
    is_there = sa.or_(seats.held > 0, seats.forced > 0)
    return query.where(postings.start > sa.bindparam("now"), seats.holder != postings.home, is_there)


def _holders_with_seats() -> sa.Select[Any]:
    seats, lease = tables.seats.c, tables.leases
    lent = (lease.c.posting == _POSTING, is_one_machine(lease.c.holder, seats.holder), _is_home_s(lease))
    is_lent = sa.exists().where(*lent).correlate_except(lease)
    return sa.select(seats.holder).where(seats.posting == _POSTING, seats.held > seats.taken, is_lent)


def _has_seats_left() -> sa.Select[Any]:
    leases, seats = tables.leases.c, tables.seats.c
    is_coming = (leases.posting == _POSTING, leases.holder == _HOLDER, is_ours(leases.home), ~_is_taken())
    left = (seats.posting == _POSTING, seats.holder == _HOLDER, seats.held > seats.taken)
    return sa.select(sa.or_(sa.exists().where(*is_coming), sa.exists().where(*left)))


ACCOUNT, AWAY = _account(), _away()
TO_TAKE = _leases(tables.leases, tables.leases.c.holder.in_(_HOLDERS), _is_home_s(tables.leases), ~_is_taken())
TO_ANSWER = _leases(tables.recalls, tables.recalls.c.holder.in_(_HOLDERS), _is_home_s(tables.recalls), ~_is_answered())
TO_BOOK = _returns_to_book()
LENT_OUT = sa.select(_lent_out(_POSTING, _HOLDER))
HAS_OPEN_RECALL = _has_open_recall()
ACCOUNTS_OF = _accounts_of()
HOLDERS_WITH_SEATS = _holders_with_seats()
HAS_SEATS_LEFT = _has_seats_left()
FORCED = sa.select(sa.func.coalesce(sa.func.sum(tables.seats.c.forced), 0))


class LeaseQueries:
    """What can be asked of leases, recalls and accounts; each word by whose it was to say.

    Bound to the statements: `me` this machine's key, `posting`, `holder` and `holders`, `homes` journals.
    """

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def account(self, posting: Posting, journals: Collection[Id]) -> Account:
        """What the owner of these journals may give of a posting; a headcount and seats lent are its home's alone."""
        bound = {"posting": posting.id, "holders": list(journals)}
        known = self._conn.execute(ACCOUNT, bound).one()._asdict()
        if posting.home not in journals:
            return Account(**known | {"added": 0, "lent": 0})
        return Account(posting.terms.headcount, **known)

    def to_take(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Leases that a posting's home granted to these journals and they have not taken."""
        return self._leases(TO_TAKE, holders=list(holders))

    def to_answer(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Recalls by a posting's home of seats that these journals hold, and have not answered."""
        return self._leases(TO_ANSWER, holders=list(holders))

    def to_book(self, homes: Collection[Id]) -> tuple[Lease, ...]:
        """Seats returned of postings of these homes and not booked, by who has any that were lent to it."""
        return self._leases(TO_BOOK, homes=list(homes))

    def lent_out(self, posting: Id, holder: Id) -> int:
        """How many seats of a posting this machine has lent to the one that writes a journal, and not back."""
        return self._one(LENT_OUT, posting=posting, holder=holder) or 0

    def has_open_recall(self, posting: Id, holder: Id) -> bool:
        """Whether this machine has asked a holder for seats of a posting and was not answered."""
        return bool(self._one(HAS_OPEN_RECALL, posting=posting, holder=holder))

    def accounts_of(self, journals: Collection[Id]) -> tuple[Id, ...]:
        """Postings of others of which these journals hold seats."""
        return tuple(self._conn.scalars(ACCOUNTS_OF, {"holders": list(journals)}))

    def away(self, now: int) -> tuple[tuple[Id, Id], ...]:
        """Postings that have not begun at `now` (epoch ms), each with a journal not its home's that has seats of it."""
        return tuple((row.posting, row.holder) for row in self._conn.execute(AWAY, {"now": now}))

    def holders_with_seats(self, posting: Id) -> tuple[Id, ...]:
        """Journals that hold seats of a posting that they were lent by its home."""
        return tuple(self._conn.scalars(HOLDERS_WITH_SEATS, {"posting": posting}))

    def forced_seats(self) -> int:
        """Seats that clerks stated to be free of postings whose home was gone."""
        return self._one(FORCED) or 0

    def is_out_of_seats(self, posting: Id, holder: Id) -> bool:
        """Whether a kiosk has no seat left that this one has lent it of a posting, and none on the way."""
        return not self._one(HAS_SEATS_LEFT, posting=posting, holder=holder)

    def _one(self, query: sa.Select[Any], **bound: object) -> int | None:
        found: int | None = self._conn.scalar(query, {"me": self._vault.key, **bound})
        return found

    def _leases(self, query: sa.Select[Any], **bound: object) -> tuple[Lease, ...]:
        rows = self._conn.execute(query, {"me": self._vault.key, **bound})
        return tuple(Lease(row.id, row.posting, row.holder, row.seats) for row in rows)
