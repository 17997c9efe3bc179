"""Questions about work that was done: what people say of its pay and of who gave it."""

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import Party
from kiosk.store import tables

_WORDS, _RATINGS = tables.pay_words.c, tables.employer_ratings.c
PAY_WORD = sa.select(_WORDS.state).where(_WORDS.id == sa.bindparam("id"), _WORDS.party == sa.bindparam("party"))
MARK = sa.select(_RATINGS.mark).where(_RATINGS.signup == sa.bindparam("id"))


class WorkQueries:
    """What can be asked of work that was done."""

    def __init__(self, conn: sa.Connection) -> None:
        self._conn = conn

    def pay_word(self, signup: Id, party: Party) -> PayWord | None:
        """What a party says of a seat's pay; None where it says nothing, which means nothing."""
        state = self._conn.scalar(PAY_WORD, {"id": signup, "party": party})
        return None if state is None else PayWord(state)

    def mark(self, signup: Id) -> Mark | None:
        """What the worker of a sign-up says of the employer."""
        mark = self._conn.scalar(MARK, {"id": signup})
        return None if mark is None else heard(Mark, mark)
