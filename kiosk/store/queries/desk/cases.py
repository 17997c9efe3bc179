"""Questions of the desk about complaints: what is open, late, whose it is; pay that is said not to be given."""

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from kiosk.hall.day.complaint import Filed, StepKind
from kiosk.hall.day.pay import PayWord
from kiosk.hall.facts.folds import WAITS
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import Party
from kiosk.store import tables
from kiosk.store.queries.worker.complaints import FOR_MANAGER, IS_TAKEN_BY, ComplaintQueries, step_of

_TABLE, _STEPS, _ENDS = tables.complaints.c, tables.complaint_steps.c, tables.complaint_ends.c
_WORDS = tables.pay_words.c
_STATES = tables.complaint_states.c
UNPAID = (
    sa.select(_WORDS.id, _WORDS.unpaid_at)
    .where(_WORDS.party == Party.WORKER, _WORDS.state == PayWord.UNPAID, _WORDS.unpaid_at > sa.bindparam("since"))
    .order_by(_WORDS.unpaid_at, _WORDS.id)
)
OVERRULED = (
    sa.select(_STEPS.id, _STEPS.complaint)
    .join_from(tables.complaint_steps, tables.complaint_ends, _ENDS.id == _STEPS.complaint)
    .where(
        _STEPS.clerk == sa.bindparam("clerk"),
        _STEPS.what == StepKind.ENDED,
        _STEPS.stepped_at > sa.bindparam("since"),
        _ENDS.step != _STEPS.id,
    )
    .order_by(_STEPS.stepped_at, _STEPS.id)
)
SENT_ON = step_of(StepKind.SENT_ON).with_only_columns(_STEPS.stepped_at).scalar_subquery()
"""When it was given to another hall last."""
NOT_ARRIVED = ~step_of(StepKind.ARRIVED_THERE).exists()


class Wanted(msgspec.Struct, frozen=True):
    """Which complaints: open or ended; made before (epoch ms); whose; those for managers too."""

    is_open: bool = True
    made_before: int | None = None
    clerk: Id | None = None
    sent_before: int | None = None
    """Given to another hall before that, which has not said that it has it."""
    for_managers: bool = False


class CaseQueries:
    """What the desk can ask of complaints."""

    def __init__(self, conn: sa.Connection, complaints: ComplaintQueries) -> None:
        self._conn, self._complaints = conn, complaints

    def listed(self, wanted: Wanted, after: tuple[int, Id] | None, most: int) -> tuple[Filed, ...]:
        """A page of them behind that place: open ones the oldest first, ended ones what ended last first."""
        time, key = (_STATES.made_at, _STATES.id) if wanted.is_open else (_ENDS.ended_at, _ENDS.id)
        query = _meant(wanted, key)
        if after is not None:
            place, bound = sa.tuple_(time, key), sa.tuple_(sa.literal(after[0]), sa.literal(after[1], key.type))
            query = query.where(place > bound if wanted.is_open else place < bound)
        order = (time, key) if wanted.is_open else (time.desc(), key.desc())
        ids = list(self._conn.scalars(query.order_by(*order).limit(most)))
        found = {filed.id: filed for filed in self._complaints.some(ids)}
        return tuple(found[each] for each in ids)

    def count(self, wanted: Wanted) -> int:
        """How many."""
        key = _STATES.id if wanted.is_open else _ENDS.id
        return (
            self._conn.scalar(_meant(wanted, key).with_only_columns(sa.func.count(), maintain_column_froms=True)) or 0
        )

    def unpaid(self, since: int) -> Sequence[Any]:
        """Sign-ups whose workers say since then (epoch ms) that pay was not given, and when, the earliest first."""
        return self._conn.execute(UNPAID, {"since": since}).all()

    def overruled(self, clerk: Id, since: int) -> Sequence[Any]:
        """Steps since then by which a clerk ended a complaint that another end stands for."""
        return self._conn.execute(OVERRULED, {"clerk": clerk, "since": since}).all()


def _meant(wanted: Wanted, key: sa.Column[bytes]) -> sa.Select[Any]:
    """Ids of those that wait, found by that, or of those that ended."""
    query = sa.select(key).join_from(key.table, tables.complaints, _TABLE.id == key).where(*_where(wanted))
    return query.where(_STATES.state == WAITS) if wanted.is_open else query


def _where(wanted: Wanted) -> list[sa.ColumnElement[bool]]:
    found: list[sa.ColumnElement[bool]] = []
    if wanted.made_before is not None:
        found.append(_TABLE.made_at < wanted.made_before)
    if wanted.clerk is not None:
        found.append(IS_TAKEN_BY.in_([wanted.clerk]))
    if wanted.sent_before is not None:
        found += [NOT_ARRIVED, wanted.sent_before > SENT_ON]
    return found if wanted.for_managers else [*found, ~FOR_MANAGER]
