"""What is asked all the time, put together once: building a statement takes four times as long as running it."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import DAY, HOUR
from kiosk.hall.signup import HOLDS_SEAT, SignupState
from kiosk.store import tables

POSTING_TEXT = "posting.text"
KIOSKS = 26
"""Kiosks have letters; a journal that says another number is not a kiosk's: the province's inbox, say."""


def _person(worker: sa.ColumnElement[bytes]) -> sa.ColumnElement[bytes]:
    """The id that stands for a person."""
    known = sa.select(tables.same.c.same).where(tables.same.c.id == worker).scalar_subquery()
    return sa.func.coalesce(known, worker)


def _day(start: sa.ColumnElement[int]) -> sa.ColumnElement[int]:
    """Number of the day in Asia/Shanghai (UTC+8, no summer time)."""
    return (start + 8 * HOUR) // DAY


def _shown_text() -> sa.ScalarSelect[Any]:
    """The one version of a posting's text that the fact names, unless it was erased."""
    post, text = tables.postings.c, tables.records.records.c
    named = (text.subject == post.id, text.name == POSTING_TEXT, text.digest == post.text, text.shown)
    return sa.select(text.body).where(*named).limit(1).scalar_subquery()


def _taken() -> sa.ScalarSelect[Any]:
    seats = tables.seats.c
    holder, home = tables.kiosks.alias("holder"), tables.kiosks.alias("home")
    is_home = sa.and_(home.c.id == tables.postings.c.home, home.c.writer == holder.c.writer)
    added = sa.case((sa.exists().where(holder.c.id == seats.holder, is_home), seats.added), else_=0)
    taken = sa.func.coalesce(sa.func.sum(seats.taken - added), 0)
    return sa.select(taken).where(tables.seats.c.posting == tables.postings.c.id).scalar_subquery()


SUBJECT = (
    sa.select(tables.lookups.c.subject)
    .where(tables.lookups.c.hash == sa.bindparam("hash"))
    .order_by(tables.lookups.c.subject)
    .limit(1)
)
STANDS = sa.select(tables.same.c.same).where(tables.same.c.id == sa.bindparam("id"))
SAME = sa.select(tables.same.c.id).where(tables.same.c.same == sa.bindparam("same")).order_by(tables.same.c.id)
CLOSED = sa.select(tables.closed_to_us.c.state).where(tables.closed_to_us.c.id == sa.bindparam("id"))


def _of_kiosks() -> tuple[sa.Select[Any], sa.Select[Any], sa.Select[Any]]:
    kiosks, later = tables.kiosks.c, tables.kiosks.alias()
    follows = (kiosks.holds_seats, kiosks.follows.is_not(None))
    earlier = sa.select(kiosks.follows).where(*follows, kiosks.id == sa.bindparam("id"))
    journals = sa.select(kiosks.id).where(kiosks.hall == sa.bindparam("hall")).order_by(kiosks.id)
    is_followed = sa.exists().where(later.c.follows == kiosks.id)
    return earlier, journals, journals.where(kiosks.kiosk < KIOSKS, ~is_followed)


def _doubles() -> sa.Select[Any]:
    mine, other = tables.signups.alias("mine"), tables.signups.alias("other")
    my_posting, posting = tables.postings.alias("my_posting"), tables.postings.alias("posting")
    earlier = sa.or_(other.c.at < mine.c.at, sa.and_(other.c.at == mine.c.at, other.c.id < mine.c.id))
    joined = mine.join(other, sa.and_(_person(other.c.worker) == _person(mine.c.worker), earlier))
    joined = joined.join(my_posting, my_posting.c.id == mine.c.posting).join(posting, posting.c.id == other.c.posting)
    is_same_day = _day(my_posting.c.start) == _day(posting.c.start)
    is_mine = mine.c.holder.in_(sa.bindparam("holders", expanding=True))
    held = (mine.c.state == SignupState.CONFIRMED, other.c.state.in_(HOLDS_SEAT), is_mine)
    return sa.select(mine).select_from(joined).where(*held, is_same_day).distinct().order_by(mine.c.id)


SETTING = sa.select(tables.settings.c.value).where(tables.settings.c.name == sa.bindparam("name"))
ACCOUNT = sa.select(*(sa.func.coalesce(sa.func.sum(tables.seats.c[name]), 0).label(name) for name in tables.ACCOUNT))
POSTINGS = (
    sa.select(
        tables.postings,
        tables.posting_states.c.state,
        tables.posting_states.c.close_reason,
        _shown_text().label("words"),
        _taken().label("taken"),
    )
    .join_from(tables.postings, tables.posting_states, tables.posting_states.c.id == tables.postings.c.id)
    .order_by(tables.postings.c.start, tables.postings.c.published_at, tables.postings.c.id)
)
ONE_POSTING = POSTINGS.where(tables.postings.c.id == sa.bindparam("id"))
EARLIER, JOURNALS, CURRENT = _of_kiosks()
DOUBLES = _doubles()
READABLE = sa.select(tables.readable.c.body, tables.readable.c.key).where(
    tables.readable.c.subject == sa.bindparam("subject"), tables.readable.c.name == sa.bindparam("name")
)
