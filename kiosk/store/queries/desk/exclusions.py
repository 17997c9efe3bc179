"""Questions about who is kept away, and about appeals."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.desk.exclusion import Against, Appeal, AppealEnd, Exclusion, Ground, Keys, Side, Words
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import Own
from kiosk.store.queries.records import RecordQueries
from kiosk.store.vault import Vault

EXCLUSION, KEYS, APPEAL = "exclusion", "exclusion.keys", "appeal"
EXCLUDED = "excluded"
"""Kind of a keyed hash by which who is kept away is known again."""
_MADE, _LIFTED = tables.exclusions.c, tables.exclusion_ends.c
_SAID, _DECIDED = tables.appeals.c, tables.appeal_ends.c


def _struck() -> sa.ScalarSelect[Any]:
    joined = tables.appeals.join(tables.appeal_ends, _DECIDED.id == _SAID.id)
    meant = (_SAID.about == _MADE.id, _DECIDED.how == AppealEnd.STRUCK)
    found = sa.select(sa.func.count()).select_from(joined).where(*meant)
    return found.correlate(tables.exclusions).scalar_subquery()


def _made(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Each with who lifted it first."""

    def first(column: sa.ColumnElement[Any]) -> sa.ScalarSelect[Any]:
        found = sa.select(column).where(_LIFTED.id == _MADE.id).order_by(_LIFTED.lifted_at, _LIFTED.journal).limit(1)
        return found.correlate(tables.exclusions).scalar_subquery()

    told = (first(_LIFTED.lifted_at).label("lifted_at"), first(_LIFTED.clerk).label("lifted_by"))
    found = sa.select(tables.exclusions, *told, _struck().label("struck")).where(*where)
    return found.order_by(_MADE.made_at, _MADE.id, _MADE.journal)


def _appeals(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Each with the greatest word that a manager has said of it."""

    def best(column: sa.ColumnElement[Any]) -> sa.ScalarSelect[Any]:
        order = (_DECIDED.how.desc(), _DECIDED.decided_at, _DECIDED.journal)
        found = sa.select(column).where(_DECIDED.id == _SAID.id).order_by(*order).limit(1)
        return found.correlate(tables.appeals).scalar_subquery()

    told = (best(_DECIDED.how).label("how"), best(_DECIDED.decided_at).label("decided_at"))
    found = sa.select(tables.appeals, *told, best(_DECIDED.clerk).label("decided_by")).where(*where)
    return found.order_by(_SAID.made_at, _SAID.id, _SAID.journal)


_IS_LIFTED = sa.exists().where(_LIFTED.id == _MADE.id).correlate(tables.exclusions)
_RUNS = (_MADE.until > sa.bindparam("now"), ~_IS_LIFTED)
RUNNING = _made(*_RUNS)
OF_IDS = _made(_MADE.who.in_(sa.bindparam("ids", expanding=True)))
ONE = _made(_MADE.id == sa.bindparam("id"))
ANY_RUNS = sa.select(_MADE.id).where(*_RUNS).limit(1)
_OF_SIDE = sa.select(_MADE.id).where(_MADE.side == sa.bindparam("side"), *_RUNS)
AWAY_BY_ID = _OF_SIDE.where(_MADE.who.in_(sa.bindparam("ids", expanding=True))).limit(1)
AWAY_BY_NUMBER = _OF_SIDE.where(_MADE.id.in_(sa.bindparam("named", expanding=True)))
ABOUT = _appeals(_SAID.about.in_(sa.bindparam("about", expanding=True)))
WAITING = _appeals(~sa.exists().where(_DECIDED.id == _SAID.id).correlate(tables.appeals))
ONE_APPEAL = _appeals(_SAID.id == sa.bindparam("id"))


class ExclusionQueries:
    """What can be asked of exclusions and appeals: few run at a time."""

    def __init__(self, conn: sa.Connection, vault: Vault, own: Own, records: RecordQueries) -> None:
        self._conn, self._vault, self._own, self._records = conn, vault, own, records

    def running(self, now: int) -> tuple[Exclusion, ...]:
        """All that are obeyed at `now` (epoch ms), the earliest first."""
        return _once(map(_read, self._conn.execute(RUNNING, {"now": now})))

    def of_ids(self, ids: Collection[Id]) -> tuple[Exclusion, ...]:
        """All that there ever were of somebody under these ids, the earliest first."""
        return _once(map(_read, self._conn.execute(OF_IDS, {"ids": list(ids)})))

    def one(self, exclusion: Id) -> Exclusion | None:
        """One of them."""
        row = self._conn.execute(ONE, {"id": exclusion}).first()
        return None if row is None else _read(row)

    def any_runs(self, now: int) -> bool:
        """Whether anybody is kept away at `now` (epoch ms)."""
        return self._conn.execute(ANY_RUNS, {"now": now}).first() is not None

    def keys_for(self, numbers: Collection[str]) -> tuple[bytes, ...]:
        """Keyed hashes by which these numbers are known again at every kiosk of the hall."""
        return tuple(self._vault.compared(EXCLUDED, number)[-1] for number in sorted(numbers))

    def is_away(self, side: Side, ids: Collection[Id], numbers: Collection[str], now: int) -> bool:
        """Whether who has these ids is kept away, or whom one of these numbers names and who is no other."""
        meant = {"side": side, "now": now}
        if self._conn.execute(AWAY_BY_ID, {"ids": list(ids), **meant}).first() is not None:
            return True
        named = self._conn.scalars(AWAY_BY_NUMBER, {"named": list(self.named(numbers)), **meant})
        return any(set(ids).isdisjoint(self.keys(one).beside) for one in named)

    def named(self, numbers: Collection[str]) -> set[Id]:
        """Exclusions, also over, that name one of these numbers."""
        keys = (key.hex() for number in numbers for key in self._vault.compared(EXCLUDED, number))
        return {one for key in keys for one in self._own.subjects_of(EXCLUDED, key)}

    def keys(self, exclusion: Id) -> Keys:
        """For whom else it is obeyed."""
        found = self._records.sealed(exclusion, KEYS, Keys)
        return found if isinstance(found, Keys) else Keys()

    def words(self, subject: Id, name: str = EXCLUSION) -> str:
        """What a manager wrote of an exclusion, or a clerk of an appeal; empty where that does not open."""
        found = self._records.sealed(subject, name, Words)
        return found.words if isinstance(found, Words) else ""

    def appeals_about(self, about: Collection[Id]) -> tuple[Appeal, ...]:
        """All against these exclusions or words of these sign-ups, the earliest first."""
        return tuple(map(_appeal, self._conn.execute(ABOUT, {"about": list(about)})))

    def appeals_waiting(self) -> tuple[Appeal, ...]:
        """All that nobody has decided, the earliest first."""
        return tuple(map(_appeal, self._conn.execute(WAITING)))

    def appeal(self, appeal: Id) -> Appeal | None:
        """One of them."""
        row = self._conn.execute(ONE_APPEAL, {"id": appeal}).first()
        return None if row is None else _appeal(row)


def _once(found: Any) -> tuple[Exclusion, ...]:
    """Each id once, whoever else claims it."""
    return tuple({one.id: one for one in reversed(tuple(found))}.values())[::-1]


def _read(row: Any) -> Exclusion:
    return Exclusion(
        id=row.id,
        side=heard(Side, row.side),
        who=row.who,
        ground=heard(Ground, row.ground),
        at=row.made_at,
        until=row.until,
        by=row.clerk,
        lifted_at=row.lifted_at or 0,
        lifted_by=row.lifted_by,
        is_overturned=bool(row.struck),
    )


def _appeal(row: Any) -> Appeal:
    return Appeal(
        id=row.id,
        against=heard(Against, row.against),
        about=row.about,
        at=row.made_at,
        by=row.clerk,
        end=None if row.how is None else heard(AppealEnd, row.how),
        ended_at=row.decided_at or 0,
        ended_by=row.decided_by,
    )
