"""Questions about who waits for a seat of a full posting, and what was offered to him.

Queue places and offers count that were written by who decides on the posting: its home, or who has taken it over.
"""

from collections.abc import Collection
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.ids import Id
from kiosk.hall.seat.waiting import OfferEnd, OfferState, Turn, Waiting, WaitingEnd
from kiosk.store import tables
from kiosk.store.queries.judging import decides, is_one_machine
from kiosk.store.queries.persons import PersonQueries

_WAITINGS, _OFFERS, _STATES, _ENDS = tables.waitings, tables.offers, tables.offer_states, tables.waiting_ends
_MATES = tables.waiting_mates
LAST = 2**31
"""Further than any queue goes."""


class OpenOffer(msgspec.Struct, frozen=True):
    """An offer that is not over; `why` its queue place is, None where somebody still waits at it."""

    id: Id
    posting: Id
    waiting: Id
    why: WaitingEnd | None


class Called(msgspec.Struct, frozen=True):
    """Whose turn it is: his place in the queue of a posting, since when (epoch ms), whether he has said yes."""

    waiting: Id
    posting: Id
    place: int
    at: int
    is_wanted: bool


def _said_of(offers: sa.FromClause, column: str) -> sa.ScalarSelect[int]:
    """The highest that the machine which made an offer has said of it."""
    states = _STATES.alias()
    own = (states.c.id == offers.c.id, is_one_machine(states.c.home, offers.c.home))
    return sa.select(sa.func.max(states.c[column])).where(*own).correlate_except(states).scalar_subquery()


def _silences() -> sa.ScalarSelect[int]:
    offers = _OFFERS.alias()
    said = (offers.c.waiting == _WAITINGS.c.id, decides(_WAITINGS.c.posting, offers.c.home))
    query = sa.select(sa.func.count()).where(*said, _said_of(offers, "how") == int(OfferEnd.LAPSED))
    return query.correlate_except(offers).scalar_subquery()


def _waitings(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    query = sa.select(_WAITINGS, _silences().label("silences")).where(*where)
    return query.where(decides(_WAITINGS.c.posting, _WAITINGS.c.home)).order_by(_WAITINGS.c.place, _WAITINGS.c.id)


def _open_offers() -> sa.Select[Any]:
    now, edition = _said_of(_OFFERS, "state"), _said_of(_OFFERS, "edition")
    joined = _OFFERS.outerjoin(_ENDS, _ENDS.c.id == _OFFERS.c.waiting)
    query = sa.select(_OFFERS, now.label("now"), edition.label("edition"), _ENDS.c.why).select_from(joined)
    is_open = sa.func.coalesce(now, 0) != int(OfferState.ENDED)
    return query.where(is_open, decides(_OFFERS.c.posting, _OFFERS.c.home)).order_by(_OFFERS.c.at, _OFFERS.c.id)


def _called() -> sa.Select[Any]:
    opened = _open_offers().subquery().c
    query = sa.select(opened.waiting, opened.posting, _WAITINGS.c.place, opened.at, opened.now)
    return query.join_from(_WAITINGS, opened.waiting.table, opened.waiting == _WAITINGS.c.id).where(
        _LIVE, decides(_WAITINGS.c.posting, _WAITINGS.c.home)
    )


def _is_of(ids: sa.BindParameter[Any]) -> sa.ColumnElement[bool]:
    """Whether a queue place is one of these persons', alone or with others."""
    here = (_MATES.c.id == _WAITINGS.c.id, _MATES.c.home == _WAITINGS.c.home)
    return sa.or_(_WAITINGS.c.worker.in_(ids), sa.exists().where(*here, _MATES.c.worker.in_(ids)))


_LIVE = ~sa.exists().where(_ENDS.c.id == _WAITINGS.c.id)
_POSTING: sa.BindParameter[Any] = sa.bindparam("posting")
_HOMES: sa.BindParameter[Any] = sa.bindparam("homes", expanding=True)
_IDS: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)
ONE = _waitings(_WAITINGS.c.id == sa.bindparam("id"))
OF_POSTING = _waitings(_WAITINGS.c.posting == _POSTING, _LIVE)
EVER_OF_POSTING = _waitings(_WAITINGS.c.posting == _POSTING)
OF_WORKER = _waitings(_is_of(_IDS), _LIVE)
EVER_OF_WORKER = _waitings(_is_of(_IDS))
MATES = sa.select(_MATES.c.worker).where(_MATES.c.id == sa.bindparam("id"), _MATES.c.home == sa.bindparam("home"))
WHY = sa.select(_ENDS.c.why).where(_ENDS.c.id == sa.bindparam("id"))
OPEN_OF_POSTING = _open_offers().where(_OFFERS.c.posting == _POSTING)
OPEN_OF_HOMES = _open_offers().where(_OFFERS.c.home.in_(_HOMES))
LAST_PLACE = sa.select(sa.func.max(_WAITINGS.c.place)).where(
    _WAITINGS.c.posting == _POSTING,
    _WAITINGS.c.place <= sa.bindparam("most"),
    decides(_WAITINGS.c.posting, _WAITINGS.c.home),
)
CALLED = _called()
POSTINGS = sa.select(_WAITINGS.c.posting).where(_LIVE).distinct().order_by(_WAITINGS.c.posting)


class WaitingQueries:
    """What can be asked of queue places and offers."""

    def __init__(self, conn: sa.Connection, persons: PersonQueries) -> None:
        self._conn, self._persons = conn, persons

    def postings(self) -> tuple[Id, ...]:
        """Postings that somebody waits for."""
        return tuple(self._conn.scalars(POSTINGS))

    def of_posting(self, posting: Id, homes: Collection[Id] = ()) -> tuple[Waiting, ...]:
        """Who waits for a posting, by place, with what these journals have offered him; with no journals: anybody."""
        rows = self._conn.execute(OF_POSTING, {"posting": posting}).all()
        if not rows:
            return ()
        offered = self._conn.execute(OPEN_OF_POSTING, {"posting": posting})
        turns = {row.waiting: _turn(row) for row in offered if not homes or row.home in homes}
        return tuple({row.id: self._waiting(row, turns.get(row.id)) for row in rows}.values())

    def ever_of_posting(self, posting: Id) -> tuple[Waiting, ...]:
        """Who waits or has waited for a posting, by place."""
        return self._found(EVER_OF_POSTING, posting=posting)

    def of_worker(self, worker: Id) -> tuple[Waiting, ...]:
        """Where a person waits."""
        return self._found(OF_WORKER, ids=self._persons.ids_of(worker))

    def ever_of_worker(self, worker: Id) -> tuple[Waiting, ...]:
        """Where a person waits or has waited."""
        return self._found(EVER_OF_WORKER, ids=self._persons.ids_of(worker))

    def one(self, waiting: Id) -> Waiting | None:
        """One queue place, over or not."""
        return next(iter(self._found(ONE, id=waiting)), None)

    def why_over(self, waiting: Id) -> WaitingEnd | None:
        """Why somebody does not wait any more, None where he does."""
        why = self._conn.scalar(WHY, {"id": waiting})
        return None if why is None else heard(WaitingEnd, why)

    def last_place(self, posting: Id) -> int:
        """The last queue place of a posting that was given, 0 if none was."""
        return self._conn.scalar(LAST_PLACE, {"posting": posting, "most": LAST}) or 0

    def next_place(self, posting: Id, kept: int = 0, *, is_first: bool = False) -> int:
        """The next one to give: the first `kept` are for those who come first, as long as there are any."""
        if is_first:
            last = self._conn.scalar(LAST_PLACE, {"posting": posting, "most": kept}) or 0
            if last < kept:
                return last + 1
        return max(kept, self.last_place(posting)) + 1

    def open_offers(self, homes: Collection[Id]) -> tuple[OpenOffer, ...]:
        """Offers of these journals that are not over, the oldest first."""
        rows = self._conn.execute(OPEN_OF_HOMES, {"homes": list(homes)})
        return tuple(OpenOffer(row.id, row.posting, row.waiting, _why(row.why)) for row in rows)

    def called(self) -> tuple[Called, ...]:
        """Whose turn it is, of any posting of the hall, the oldest first."""
        rows = self._conn.execute(CALLED)
        return tuple(Called(row.waiting, row.posting, row.place, row.at, row.now == OfferState.WANTED) for row in rows)

    def _found(self, query: sa.Select[Any], **meant: object) -> tuple[Waiting, ...]:
        rows = self._conn.execute(query, meant).all()
        return tuple({row.id: self._waiting(row, None) for row in rows}.values())

    def _waiting(self, row: Any, turn: Turn | None) -> Waiting:
        bound = {"id": row.id, "home": row.home}
        mates = self._conn.scalars(MATES.order_by(_MATES.c.number), bound) if row.seats > 1 else ()
        here = (row.id, row.posting, row.worker, row.place, row.at)
        return Waiting(*here, row.seats, row.silences, turn, tuple(mates))


def _why(why: int | None) -> WaitingEnd | None:
    return None if why is None else heard(WaitingEnd, why)


def _turn(row: Any) -> Turn:
    return Turn(row.id, row.now == OfferState.WANTED, row.edition or 0)
