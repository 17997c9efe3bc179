"""Questions about what clerks did, the latest first, and the computers at which they may."""

from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.desk.act import Act, Acted, Why
from kiosk.hall.desk.pc import Pc
from kiosk.hall.ids import Id
from kiosk.store import tables

ACTS = tables.clerk_acts.c
_PC_ENDED = sa.exists().where(tables.pc_ends.c.id == tables.pcs.c.id).correlate(tables.pcs)
PCS = sa.select(tables.pcs, _PC_ENDED.label("is_ended")).order_by(tables.pcs.c.admitted_at, tables.pcs.c.id)


_ENDS = tables.clerk_ends.c
_IS_LATE = sa.exists().where(_ENDS.id == ACTS.clerk, _ENDS.ended_at < ACTS.acted_at).correlate(tables.clerk_acts)


def _odd() -> sa.CompoundSelect[Any]:
    """Acts of a kiosk by itself, and of clerks who had been ended: few, each found by its index."""
    acts = tables.clerk_acts.alias()
    late = sa.and_(acts.c.clerk == _ENDS.id, acts.c.acted_at > _ENDS.ended_at)
    after = sa.select(acts.c.id).join_from(tables.clerk_ends, acts, late)
    return sa.union(sa.select(acts.c.id).where(acts.c.is_alone == sa.true()), after)


def _is_seen() -> sa.Exists:
    """A manager has looked at it: each by itself, as what was done without a line comes here later."""
    seen = tables.clerk_acts.alias()
    return sa.exists().where(seen.c.act == Act.ACTS_SEEN, seen.c.subject == ACTS.id).correlate(tables.clerk_acts)


_ODD, _IS_SEEN = _odd(), _is_seen()


class Sought(msgspec.Struct, frozen=True):
    """Which acts are looked for: by whom, which, on what, from when (epoch ms) and before when; each only if said.

    `odd`: those alone that a manager looks at afterwards, `unseen` those at which none has.
    """

    clerk: Id | None = None
    act: Act | None = None
    on: Id | None = None
    since: int | None = None
    until: int | None = None
    odd: bool = False
    unseen: bool = False


UNSEEN, MOST = Sought(odd=True, unseen=True), 100
"""What waits for a manager's eyes; so many at once."""


class ActQueries:
    """What can be asked of what was done at the desk."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def of(self, sought: Sought, most: int, before: tuple[int, Id] | None = None) -> tuple[Acted, ...]:
        """Acts, the latest first; `before` is time and id of the last one seen."""
        query = (
            sa.select(tables.clerk_acts, _IS_LATE.label("is_late"))
            .order_by(ACTS.acted_at.desc(), ACTS.id.desc())
            .limit(most)
        )
        if before is not None:
            query = query.where(sa.tuple_(ACTS.acted_at, ACTS.id) < sa.tuple_(*before))
        wanted = ((ACTS.clerk, sought.clerk), (ACTS.act, sought.act), (ACTS.subject, sought.on))
        query = query.where(*(column == value for column, value in wanted if value is not None))
        if sought.odd:
            query = query.where(ACTS.id.in_(_ODD), ACTS.act != Act.ACTS_SEEN)
        if sought.unseen:
            query = query.where(~_IS_SEEN)
        if sought.since is not None:
            query = query.where(ACTS.acted_at >= sought.since)
        if sought.until is not None:
            query = query.where(ACTS.acted_at < sought.until)
        return tuple(map(_read, self._conn.execute(query)))

    def pcs(self) -> tuple[Pc, ...]:
        """Computers that were ever let in, the earliest first."""
        rows = self._conn.execute(PCS)
        return tuple(Pc(row.id, row.admitted_at, row.admitted_by, bool(row.is_ended)) for row in rows)

    def pc(self, pc: Id) -> Pc | None:
        """One of them."""
        return next((each for each in self.pcs() if each.id == pc), None)


def _read(row: Any) -> Acted:
    what, why = heard(Act, row.act), heard(Why, row.why)
    odd = bool(row.is_alone), bool(row.is_late)
    return Acted(row.id, row.journal, what, row.clerk, row.acted_at, row.subject, why, *odd)
