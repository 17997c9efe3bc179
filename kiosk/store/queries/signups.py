"""Questions about sign-ups that got a seat."""

from collections.abc import Collection, Sequence
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, Seat, Signup, SignupState
from kiosk.store import tables
from kiosk.store.queries.doubles import DOUBLES, is_double
from kiosk.store.queries.judging import is_free_again, is_ours, state_of, was_holders, withdrawn_by
from kiosk.store.queries.persons import PersonQueries
from kiosk.store.vault import Vault

LABELS_MOST = 9999
"""Further than any posting's labels go: what another machine of the same letter says beyond is not gone on from."""


def _signups() -> tuple[sa.Select[Any], ...]:
    """By id, by posting, by worker and by crew, this machine's own first; how many held seats the province named."""
    table = tables.signups.c
    stands = (state_of(tables.signups).label("now"), withdrawn_by(tables.signups).label("withdrawn_by"))
    given = sa.select(tables.signups, *stands).where(was_holders(tables.signups))
    ordered = given.order_by(is_ours(table.holder).desc(), table.holder, table.id)
    of_posting = table.posting == sa.bindparam("posting")
    from_afar = given.where(of_posting, table.is_from_afar).subquery()
    held = sa.select(sa.func.count()).select_from(from_afar).where(from_afar.c.now.in_(HOLDS_SEAT))
    of_worker = table.worker.in_(sa.bindparam("ids", expanding=True))
    return (
        ordered.where(table.id == sa.bindparam("id")),
        ordered.where(of_posting),
        ordered.where(of_worker),
        ordered.where(of_posting, table.crew == sa.bindparam("crew")),
        held,
    )


def _last_seat() -> sa.Select[Any]:
    table = tables.signups.c
    known = sa.or_(is_ours(table.holder), table.seat <= LABELS_MOST)
    meant = (table.posting == sa.bindparam("posting"), table.kiosk == sa.bindparam("kiosk"))
    return sa.select(sa.func.max(table.seat)).where(*meant, known)


def _is_refused() -> sa.Select[Any]:
    table = tables.refusals.c
    return sa.select(sa.exists().where(table.id == sa.bindparam("id"), is_ours(table.journal)))


def _experience() -> sa.Select[Any]:
    signups, postings = tables.signups, tables.postings.c
    held = (was_holders(signups), state_of(signups).in_(HOLDS_SEAT))
    had = (signups.c.worker.in_(sa.bindparam("ids", expanding=True)), postings.start <= sa.bindparam("now"))
    query = sa.select(postings.trade, sa.func.count()).join_from(
        signups, tables.postings, signups.c.posting == postings.id
    )
    return query.where(*had, *held).group_by(postings.trade)


def _withdrawn_and_not_freed() -> sa.Select[Any]:
    signups, states = tables.signups, tables.signup_states.c
    query = sa.select(signups.c.id, signups.c.posting).join_from(
        tables.signup_states, signups, states.id == signups.c.id
    )
    is_theirs = signups.c.holder.in_(sa.bindparam("holders", expanding=True))
    gone = (states.state == SignupState.WITHDRAWN, is_theirs, ~is_free_again(signups))
    return query.where(*gone).order_by(signups.c.id)


ONE, OF_POSTING, OF_WORKER, OF_CREW, HELD_FROM_AFAR = _signups()
LAST_SEAT, IS_REFUSED = _last_seat(), _is_refused()
EXPERIENCE, WITHDRAWN_AND_NOT_FREED = _experience(), _withdrawn_and_not_freed()


class SignupQueries:
    """What can be asked of sign-ups."""

    def __init__(self, conn: sa.Connection, vault: Vault, persons: PersonQueries) -> None:
        self._conn, self._vault, self._persons = conn, vault, persons

    def one(self, signup: Id) -> Signup | None:
        """One sign-up that got a seat; of several under one id, this machine's own."""
        return next(iter(self._found(ONE, id=signup)), None)

    def is_refused(self, signup: Id) -> bool:
        """Whether this machine has refused a sign-up; another one may be asked under the same id."""
        return self._conn.scalar(IS_REFUSED, {"id": signup, "me": self._vault.key}) or False

    def of_posting(self, posting: Id) -> tuple[Signup, ...]:
        """Sign-ups that got a seat of a posting, by seat."""
        found = self._found(OF_POSTING, posting=posting)
        return tuple(sorted(found, key=lambda signup: (signup.seat, signup.id)))

    def count_from_afar(self, posting: Id) -> int:
        """Seats of a posting that people hold whom the province named."""
        return self._conn.scalar(HELD_FROM_AFAR, {"posting": posting}) or 0

    def of_worker(self, worker: Id) -> tuple[Signup, ...]:
        """Sign-ups of a worker that got a seat."""
        found = self._found(OF_WORKER, ids=self._persons.ids_of(worker))
        return tuple(sorted(found, key=lambda signup: (signup.seat, signup.id)))

    def of_crew(self, crew: Id, posting: Id) -> tuple[Signup, ...]:
        """Sign-ups of a posting that were given together, by seat."""
        found = self._found(OF_CREW, crew=crew, posting=posting)
        return tuple(sorted(found, key=lambda signup: (signup.seat, signup.id)))

    def last_seat(self, posting: Id, kiosk: int) -> int:
        """The highest seat number this machine, or one of the same letter, has given of a posting, 0 if none."""
        bound = {"posting": posting, "kiosk": kiosk, "me": self._vault.key}
        return self._conn.scalar(LAST_SEAT, bound) or 0

    def filled_at(self, posting: Id) -> int:
        """When the latest seat of a posting was given (epoch ms), 0 if none was."""
        return max((one.at for one in self.of_posting(posting)), default=0)

    def experience(self, worker: Id, now: int) -> dict[int, int]:
        """Trade -> how many seats the person has held in it whose work had begun at `now` (epoch ms)."""
        rows = self._conn.execute(EXPERIENCE, {"ids": self._persons.ids_of(worker), "now": now})
        return {row.trade: row[1] for row in rows}

    def withdrawn_and_not_freed(self, holders: Collection[Id]) -> tuple[tuple[Id, Id], ...]:
        """Sign-ups and postings of seats that these journals gave and whose worker has withdrawn."""
        rows = self._conn.execute(WITHDRAWN_AND_NOT_FREED, {"holders": list(holders)})
        return tuple((row.id, row.posting) for row in rows)

    def later_doubles(self, holders: Collection[Id]) -> tuple[Signup, ...]:
        """Seats these journals gave to workers who have not arrived, and had one already for work at that time."""
        bound = {"holders": list(holders), "me": self._vault.key}
        rows = (row for row in self._conn.execute(DOUBLES, bound) if is_double(row))
        return tuple({row.id: _signup(row) for row in rows}.values())

    def _found(self, query: sa.Select[Any], **meant: object) -> tuple[Signup, ...]:
        """This machine's own first, then by journal."""
        rows: Sequence[Any] = self._conn.execute(query, {"me": self._vault.key, **meant}).all()
        return tuple(_signup(row) for row in rows)


def _signup(row: Any) -> Signup:
    by = None if row.withdrawn_by is None else heard(Party, row.withdrawn_by)
    return Signup(row.id, row.posting, row.worker, Seat(row.kiosk, row.seat), SignupState(row.now), row.at, by)
