"""Questions about where the hall is open, and what is not over there."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.day.attendance import Attendance
from kiosk.hall.desk.opening import NotArrived, Said, Turned
from kiosk.hall.ids import Id
from kiosk.hall.seat.signup import Seat, SignupState
from kiosk.store import tables
from kiosk.store.queries.journals import JournalQueries
from kiosk.store.queries.judging import state_of, was_holders
from kiosk.store.queries.waiting import WaitingQueries

_OPENINGS, _JOURNALS = tables.openings, tables.journals.journals
LISTED = 200
"""So many who have not come are told at most."""


def _said() -> sa.Select[Any]:
    query = sa.select(_OPENINGS, _JOURNALS.c.public_key)
    query = query.join_from(_OPENINGS, _JOURNALS, _JOURNALS.c.name == _OPENINGS.c.journal)
    return query.where(_OPENINGS.c.journal.in_(sa.bindparam("journals", expanding=True)))


def _absent() -> sa.Select[Any]:
    """Seats of work that has begun today, of whom nobody has said that he came, or that he did not."""
    given, posting, said = tables.signups, tables.postings.c, tables.attendances.c
    query = sa.select(posting.number, posting.start, given.c.kiosk, given.c.seat)
    query = query.join_from(given, tables.postings, posting.id == given.c.posting)
    is_said = sa.exists().where(said.id == given.c.id, said.word == Attendance.ABSENT)
    is_due = posting.start.between(sa.bindparam("first"), sa.bindparam("now"))
    held = (state_of(given) == SignupState.CONFIRMED, was_holders(given), ~is_said)
    return query.where(is_due, *held).order_by(posting.start, posting.number, given.c.kiosk, given.c.seat).limit(LISTED)


SAID, ABSENT = _said(), _absent()


class OpeningQueries:
    """What can be asked of the hall's door."""

    def __init__(self, conn: sa.Connection, journals: JournalQueries, waiting: WaitingQueries) -> None:
        self._conn, self._journals, self._waiting = conn, journals, waiting

    def said(self, hall: Id) -> tuple[Said, ...]:
        """What each kiosk of a hall was told last, by letter; of machines that belong to it and write there now."""
        letters = self._journals.roll(hall).letters
        rows = self._conn.execute(SAID, {"journals": list(self._journals.current(hall))})
        told = (Said(letters[row.public_key], bool(row.is_open), row.said_at) for row in rows)
        return tuple(sorted(told, key=lambda each: (each.kiosk, each.at)))

    def offers(self) -> tuple[Turned, ...]:
        """Seats offered to who waits that nobody has answered, the oldest first."""
        called = [each for each in self._waiting.called() if not each.is_wanted]
        table = tables.postings.c
        rows = self._conn.execute(
            sa.select(table.id, table.number).where(table.id.in_([each.posting for each in called]))
        )
        numbers = {row.id: row.number for row in rows}
        return tuple(Turned(numbers.get(each.posting) or 0, each.place, each.at) for each in called)

    def absent(self, first: int, now: int) -> tuple[NotArrived, ...]:
        """Who has a seat of work that began since `first` (epoch ms), and is not known to be there."""
        rows = self._conn.execute(ABSENT, {"first": first, "now": now})
        return tuple(NotArrived(row.number or 0, Seat(row.kiosk, row.seat), row.start) for row in rows)
