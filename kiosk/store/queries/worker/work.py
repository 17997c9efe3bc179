"""Questions about work that was done: what people say of its pay and of who gave it."""

from collections.abc import Collection

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import Party
from kiosk.store import tables

_WORDS, _RATINGS = tables.pay_words.c, tables.employer_ratings.c
PAY_WORD = sa.select(_WORDS.state).where(_WORDS.id == sa.bindparam("id"), _WORDS.party == sa.bindparam("party"))
_SIGNUPS, _POSTS = tables.signups.c, tables.postings.c
MARKS = (
    sa.select(_RATINGS.mark, sa.func.count().label("people"))
    .join_from(tables.employer_ratings, tables.signups, _SIGNUPS.id == _RATINGS.signup)
    .join(tables.postings, _POSTS.id == _SIGNUPS.posting)
    .where(_POSTS.employer.in_(sa.bindparam("employers", expanding=True)), _RATINGS.rated_at <= sa.bindparam("until"))
    .group_by(_RATINGS.mark)
)
MARK = sa.select(_RATINGS.mark).where(_RATINGS.signup == sa.bindparam("id"))


class WorkQueries:
    """What can be asked of work that was done."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def pay_word(self, signup: Id, party: Party) -> PayWord | None:
        """What a party says of a seat's pay; None where it says nothing, which means nothing."""
        state = self._conn.scalar(PAY_WORD, {"id": signup, "party": party})
        return None if state is None else PayWord(state)

    def marks_of(self, employers: Collection[Id], until: int) -> dict[Mark, int]:
        """How often each mark was given to these employers until then (epoch ms)."""
        found = self._conn.execute(MARKS, {"employers": list(employers), "until": until})
        return {heard(Mark, row.mark): row.people for row in found}

    def mark(self, signup: Id) -> Mark | None:
        """What the worker of a sign-up says of the employer."""
        mark = self._conn.scalar(MARK, {"id": signup})
        return None if mark is None else heard(Mark, mark)
