"""Seats of one person for work at one time."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.seat.signup import HOLDS_SEAT, SignupState
from kiosk.hall.seat.span import Span, end_at
from kiosk.store import tables
from kiosk.store.queries.judging import is_one_machine, state_of, was_holders
from kiosk.store.queries.persons import person_of


def _length(editions: sa.FromClause, whose: str) -> list[sa.Label[int]]:
    return [editions.c[name].label(f"{whose}_{name}") for name in ("start", "hours", "days")]


def _latest_end(editions: sa.FromClause) -> sa.ColumnElement[int]:
    """No work lasts longer; exactly when it is over says `kiosk.hall.seat.span`."""
    return editions.c.start + editions.c.hours * HOUR + (editions.c.days + 1) * DAY


def _seen_by(signups: sa.FromClause, editions: sa.FromClause) -> sa.ColumnElement[bool]:
    """The edition that a worker had seen, by the posting's home: what it became later makes nobody's seat fall."""
    post = tables.postings.alias()
    is_home = sa.exists().where(post.c.id == editions.c.id, is_one_machine(post.c.home, editions.c.home))
    meant = (editions.c.id == signups.c.posting, editions.c.edition == signups.c.edition)
    return sa.and_(*meant, is_home.correlate_except(post))


def _doubles() -> sa.Select[Any]:
    mine, other = tables.signups.alias("mine"), tables.signups.alias("other")
    my_edition, edition = tables.editions.alias("my_edition"), tables.editions.alias("edition")
    earlier = sa.or_(other.c.at < mine.c.at, sa.and_(other.c.at == mine.c.at, other.c.id < mine.c.id))
    joined = mine.join(other, sa.and_(person_of(other.c.worker) == person_of(mine.c.worker), earlier))
    joined = joined.join(my_edition, _seen_by(mine, my_edition)).join(edition, _seen_by(other, edition))
    may_overlap = (my_edition.c.start < _latest_end(edition), edition.c.start < _latest_end(my_edition))
    is_mine = mine.c.holder.in_(sa.bindparam("holders", expanding=True))
    held = (state_of(mine) == SignupState.CONFIRMED, state_of(other).in_(HOLDS_SEAT), is_mine)
    lengths = (*_length(my_edition, "my"), *_length(edition, "other"))
    query = sa.select(mine, state_of(mine).label("now"), sa.null().label("withdrawn_by"), *lengths).select_from(joined)
    return query.where(*held, *may_overlap, was_holders(other)).order_by(mine.c.id)


DOUBLES = _doubles()


def is_double(row: Any) -> bool:
    """Whether nobody can do both, by what each had seen when it was taken."""
    mine = Span(row.my_start, end_at(row.my_start, row.my_hours, row.my_days))
    other = Span(row.other_start, end_at(row.other_start, row.other_hours, row.other_days))
    return mine.overlaps(other)
