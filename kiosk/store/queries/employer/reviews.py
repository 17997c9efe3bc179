"""Questions about work that is held until a clerk has read it."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.facts.folds import WAITS
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import Id
from kiosk.hall.posting import CloseReason, PostingState, PostingText, Work
from kiosk.hall.review import BETTER, Cause, Held, ReviewEnd, ReviewWish, name_of_held
from kiosk.store import tables
from kiosk.store.queries.postings import CLOSE_REASON
from kiosk.store.queries.records import RecordQueries

_HELD, _ENDS, _WISHES = tables.held.c, tables.reviews.c, tables.review_wishes.c


def _held(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    ends, states = tables.reviews, tables.posting_states
    is_same = sa.and_(ends.c.id == _HELD.id, ends.c.edition == _HELD.edition, ends.c.home == _HELD.home)
    is_closed = sa.and_(states.c.id == _HELD.id, states.c.state != PostingState.OPEN)
    is_asked = sa.exists().where(_WISHES.posting == _HELD.id, _WISHES.edition == _HELD.edition)
    found = sa.select(tables.held, ends.c.how, ends.c.wish, states.c.close_reason, is_asked.label("is_asked"))
    found = found.select_from(tables.held.outerjoin(ends, is_same).outerjoin(states, is_closed)).where(*where)
    return found.order_by(_HELD.held_at, _HELD.id, _HELD.edition)


_STATES = tables.held_states.c
_WAITING = sa.select(_STATES.id, _STATES.edition, _STATES.home).where(_STATES.state == WAITS)
_WAITS = (
    sa.tuple_(_HELD.id, _HELD.edition, _HELD.home).in_(_WAITING),
    tables.posting_states.c.close_reason.is_(None),
)
ONE = _held(_HELD.id == sa.bindparam("id"))
OF_EMPLOYER = _held(_HELD.employer == sa.bindparam("employer"))
WAITING = _held(_HELD.home.in_(sa.bindparam("homes", expanding=True)), *_WAITS)
WISHES = (
    sa.select(tables.review_wishes)
    .where(_WISHES.posting == sa.bindparam("id"), _WISHES.edition == sa.bindparam("edition"))
    .order_by(_WISHES.wished_at, _WISHES.id, _WISHES.journal)
)


_CLOSED = {CloseReason.DESK_REFUSED: ReviewEnd.REFUSED, CloseReason.PUBLISHED_ANEW: ReviewEnd.PASSED}
"""What else ends a review: any kiosk's word, or that the work is on show under another id."""


class ReviewQueries:
    """What can be asked of held work."""

    def __init__(self, conn: sa.Connection, records: RecordQueries) -> None:
        self._conn, self._records = conn, records

    def waiting(self, homes: Collection[Id]) -> tuple[Held, ...]:
        """What these journals hold and nobody has decided on, the longest first."""
        return self._found(WAITING, homes=list(homes))

    def editions(self, posting: Id) -> tuple[Held, ...]:
        """All that was ever held of a posting, the earliest first."""
        return self._found(ONE, id=posting)

    def one(self, posting: Id, edition: int) -> Held | None:
        """An edition that is or was held; of two homes the one that held it first."""
        return next((held for held in self.editions(posting) if held.edition == edition), None)

    def of_employer(self, employer: Id) -> tuple[Held, ...]:
        """What was ever held of an employer's, the latest first."""
        return self._found(OF_EMPLOYER, employer=employer)[::-1]

    def wishes(self, held: Held) -> tuple[ReviewWish, ...]:
        """What clerks decided of an edition, the earliest first."""
        return tuple(map(self._wish, self._conn.execute(WISHES, {"id": held.id, "edition": held.edition}).all()))

    def _wish(self, row: Any) -> ReviewWish:
        text = self._records.sealed(row.id, BETTER, PostingText)
        better = text if isinstance(text, PostingText) else None
        return ReviewWish(row.id, row.posting, row.edition, heard(ReviewEnd, row.how), better)

    def _found(self, query: sa.Select[Any], **meant: object) -> tuple[Held, ...]:
        return tuple(map(self._read, self._conn.execute(query, meant).all()))

    def _read(self, row: Any) -> Held:
        work = self._records.sealed(row.id, name_of_held(row.edition), Work)
        end = _end(row)
        reason = None if end is None else self._records.sealed(row.wish or row.id, CLOSE_REASON, ClosingReason)
        return Held(
            id=row.id,
            edition=row.edition,
            home=row.home,
            employer=row.employer,
            start=row.start,
            at=row.held_at,
            work=work if isinstance(work, Work) else None,
            end=end,
            wish=row.wish,
            reason=reason.why if isinstance(reason, ClosingReason) else "",
            is_asked=end is None and bool(row.is_asked),
            cause=heard(Cause, row.cause),
        )


def _end(row: Any) -> ReviewEnd | None:
    if row.how is not None:
        return heard(ReviewEnd, row.how)
    if row.close_reason is None:
        return None
    return _CLOSED.get(row.close_reason, ReviewEnd.WITHDRAWN)
