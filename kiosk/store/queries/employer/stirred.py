"""Questions for pages that show postings live: whether anything of any of them is another than before, at one look."""

from collections.abc import Collection
from typing import Any, TypeAlias

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.store import tables

Mark: TypeAlias = tuple[int, ...]
"""Stands for all that is known of a posting and of who has or wants its seats: another one where anything changed.

States only move up, turns and words are only added: a sum of them never comes back to what it was.
"""
_MEANT: sa.BindParameter[Any] = sa.bindparam("ids", expanding=True)


def _seats() -> sa.Select[Any]:
    signups, states, said = tables.signups, tables.signup_states, tables.attendances
    pay, marks, wishes = tables.pay_words, tables.worker_ratings, tables.desk_wishes
    joined = signups.outerjoin(states, states.c.id == signups.c.id).outerjoin(said, said.c.id == signups.c.id)
    joined = joined.outerjoin(marks, marks.c.signup == signups.c.id).outerjoin(wishes, wishes.c.id == signups.c.id)
    paid = sa.select(sa.func.sum(pay.c.state)).where(pay.c.id == signups.c.id).correlate(signups).scalar_subquery()
    contests, judged = tables.contests, tables.judgements
    joined = joined.outerjoin(contests, contests.c.id == signups.c.id).outerjoin(judged, judged.c.id == signups.c.id)
    sums = [sa.func.coalesce(sa.func.sum(each), 0) for each in (states.c.state, said.c.turn, judged.c.turn, paid)]
    counted = (marks.c.signup, wishes.c.id, contests.c.id)
    counts = (sa.func.count(), *(sa.func.count(each) for each in counted))
    return sa.select(signups.c.posting, *counts, *sums).select_from(joined).group_by(signups.c.posting)


def _postings() -> sa.Select[Any]:
    posting, states = tables.postings, tables.posting_states
    joined = posting.outerjoin(states, states.c.id == posting.c.id)
    what = (sa.func.coalesce(posting.c.edition, 1), sa.func.coalesce(states.c.state, 0))
    return sa.select(posting.c.id, *what).select_from(joined)


def _added_up(table: sa.Table, *columns: sa.ColumnElement[Any]) -> sa.Select[Any]:
    sums = [sa.func.coalesce(sa.func.sum(column), 0) for column in columns]
    return sa.select(table.c.posting, *sums).group_by(table.c.posting)


def _ended(table: sa.Table, ends: sa.Table) -> sa.Select[Any]:
    joined = table.outerjoin(ends, ends.c.id == table.c.id)
    counts = (sa.func.count(), sa.func.count(ends.c.id))
    return sa.select(table.c.posting, *counts).select_from(joined).group_by(table.c.posting)


_SEATS = tables.seats
_ALL = (
    _postings().where(tables.postings.c.id.in_(_MEANT)),
    _seats().where(tables.signups.c.posting.in_(_MEANT)),
    _added_up(_SEATS, _SEATS.c.taken, _SEATS.c.added, _SEATS.c.offered).where(_SEATS.c.posting.in_(_MEANT)),
    _ended(tables.talks, tables.talk_ends).where(tables.talks.c.posting.in_(_MEANT)),
    _ended(tables.waitings, tables.waiting_ends).where(tables.waitings.c.posting.in_(_MEANT)),
)


class StirredQueries:
    """What can be asked for all postings on show at once."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def marks(self, postings: Collection[Id]) -> dict[Id, Mark]:
        """The mark of each."""
        found: dict[Id, Mark] = dict.fromkeys(postings, ())
        for query in _ALL:
            rows = {row[0]: tuple(row[1:]) for row in self._conn.execute(query, {"ids": list(postings)})}
            empty = (0,) * (len(query.selected_columns) - 1)
            found = {posting: (*mark, *rows.get(posting, empty)) for posting, mark in found.items()}
        return found
