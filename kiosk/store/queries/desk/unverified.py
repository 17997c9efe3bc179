"""Employers who offer several jobs now and of whom the desk has seen no papers that stand."""

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.posting import PostingState
from kiosk.store import tables

SEVERAL = 2
"""So many jobs: who offers one may never come again."""
_WORK, _STATES = tables.postings.c, tables.posting_states.c
_SEEN, _ENDS = tables.verifications.c, tables.verification_ends.c
_IS_CLOSED = sa.exists().where(_STATES.id == _WORK.id, _STATES.state != PostingState.OPEN)
_IS_ENDED = sa.exists().where(_ENDS.id == _SEEN.id)
_IS_GOOD = sa.or_(_SEEN.until == 0, _SEEN.until >= sa.bindparam("now"))
_IS_SEEN = sa.exists().where(_SEEN.employer == _WORK.employer, _IS_GOOD, ~_IS_ENDED)
UNVERIFIED = (
    sa.select(_WORK.employer, sa.func.min(_WORK.published_at))
    .where(_WORK.start > sa.bindparam("now"), ~_IS_CLOSED, ~_IS_SEEN)
    .group_by(sa.func.coalesce(_WORK.employer, None))  # not by its index: all that was ever offered lies there
    .having(sa.func.count() >= SEVERAL)
    .order_by(sa.func.min(_WORK.published_at), _WORK.employer)
    .limit(sa.bindparam("most"))
)


def unverified(conn: sa.Connection, now: int, most: int) -> tuple[tuple[Id, int], ...]:
    """Each, and since when (epoch ms), who has waited longest first."""
    return tuple((employer, at) for employer, at in conn.execute(UNVERIFIED, {"now": now, "most": most}))
