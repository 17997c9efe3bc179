"""Questions about what employers say of who worked for them."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import DAY
from kiosk.hall.codes import heard
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.day.ticked import Ticked
from kiosk.hall.form.draft import DAYS_MOST
from kiosk.hall.ids import Id
from kiosk.hall.posting import Terms
from kiosk.hall.seat.signup import HOLDS_SEAT, Party
from kiosk.store import tables
from kiosk.store.queries.judging import state_of, was_holders
from kiosk.store.queries.persons import person_of
from kiosk.store.queries.postings import terms_of
from kiosk.store.vault import Vault

_SIGNUPS = tables.signups
_SAID, _PAY, _MARKS, _WISHES = tables.attendances, tables.pay_words, tables.worker_ratings, tables.desk_wishes
_CONTESTS, _JUDGED = tables.contests, tables.judgements


def _ticked() -> sa.Select[Any]:
    is_his = sa.and_(_PAY.c.id == _SIGNUPS.c.id, _PAY.c.party == Party.EMPLOYER)
    states, workers = tables.signup_states, tables.workers
    joined = _SIGNUPS.outerjoin(_SAID, _SAID.c.id == _SIGNUPS.c.id).outerjoin(_PAY, is_his)
    joined = joined.outerjoin(_MARKS, _MARKS.c.signup == _SIGNUPS.c.id).outerjoin(
        _WISHES, _WISHES.c.id == _SIGNUPS.c.id
    )
    joined = joined.outerjoin(states, states.c.id == _SIGNUPS.c.id).outerjoin(
        workers, workers.c.id == _SIGNUPS.c.worker
    )
    joined = joined.outerjoin(_CONTESTS, _CONTESTS.c.id == _SIGNUPS.c.id)
    joined = joined.outerjoin(_JUDGED, _JUDGED.c.id == _SIGNUPS.c.id)
    said = (_SAID.c.word, _SAID.c.turn, _SAID.c.said_at, _PAY.c.state.label("pay"), _MARKS.c.mark)
    more = (_WISHES.c.asked_at, states.c.arrived_at, workers.c.consent)
    differing = (_CONTESTS.c.contested_at, _JUDGED.c.word.label("judged"))
    return sa.select(_SIGNUPS.c.id, *said, *more, *differing).select_from(joined)


def _worked() -> sa.Select[Any]:
    """Seats of an employer's work of a while, and whose: but of who did not come."""
    posting, person = tables.postings.c, person_of(_SIGNUPS.c.worker).label("person")
    is_denied = sa.exists().where(_JUDGED.c.id == _SIGNUPS.c.id, _JUDGED.c.word == Attendance.ARRIVED)
    absent = sa.exists().where(_SAID.c.id == _SIGNUPS.c.id, _SAID.c.word == Attendance.ABSENT, ~is_denied)
    is_then = posting.start.between(sa.bindparam("first"), sa.bindparam("last"))
    meant = (posting.employer == sa.bindparam("employer"), is_then)
    held = (was_holders(_SIGNUPS), state_of(_SIGNUPS).in_(HOLDS_SEAT), ~absent)
    joined = tables.postings.join(_SIGNUPS, _SIGNUPS.c.posting == posting.id)
    return sa.select(person, tables.postings).select_from(joined).where(*meant, *held)


TICKED = _ticked()
OF_POSTING = TICKED.where(_SIGNUPS.c.posting == sa.bindparam("posting"))
OF_SIGNUP = TICKED.where(_SIGNUPS.c.id == sa.bindparam("id"))
WORKED = _worked()
_PERSON = person_of(_SIGNUPS.c.worker).label("person")
PERSONS = sa.select(_SIGNUPS.c.id, _PERSON).where(_SIGNUPS.c.posting == sa.bindparam("posting"))
ASKED = (
    sa.select(_WISHES.c.id, _WISHES.c.asked_at)
    .where(_WISHES.c.asked_at >= sa.bindparam("since"))
    .order_by(_WISHES.c.asked_at, _WISHES.c.id)
)
CONTESTED = (
    sa.select(_CONTESTS.c.id, _CONTESTS.c.contested_at)
    .join(_SAID, _SAID.c.id == _CONTESTS.c.id)
    .outerjoin(_JUDGED, _JUDGED.c.id == _CONTESTS.c.id)
    .where(_CONTESTS.c.contested_at >= sa.bindparam("since"), _SAID.c.word == Attendance.ABSENT, _JUDGED.c.id.is_(None))
    .order_by(_CONTESTS.c.contested_at, _CONTESTS.c.id)
    .limit(sa.bindparam("most"))
)
LONGEST = DAYS_MOST * DAY


class TickQueries:
    """What can be asked of ticks."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def of_posting(self, posting: Id) -> dict[Id, Ticked]:
        """What was said of each seat that was ever given of it, by sign-up."""
        return {row.id: _read(row) for row in self._conn.execute(OF_POSTING, {"posting": posting})}

    def one(self, signup: Id) -> Ticked:
        """What was said of a seat."""
        row = self._conn.execute(OF_SIGNUP, {"id": signup}).first()
        return Ticked() if row is None else _read(row)

    def turn(self, signup: Id) -> int:
        """How often an employer has said whether somebody came."""
        return self._conn.scalar(sa.select(_SAID.c.turn).where(_SAID.c.id == signup)) or 0

    def judged(self, signup: Id) -> int:
        """How often the desk has said whether somebody came."""
        return self._conn.scalar(sa.select(_JUDGED.c.turn).where(_JUDGED.c.id == signup)) or 0

    def contested(self, since: int, most: int) -> tuple[tuple[Id, int], ...]:
        """Who says that he came and waits for the desk's word, and since when (epoch ms), the earliest first."""
        return tuple(
            (row.id, row.contested_at) for row in self._conn.execute(CONTESTED, {"since": since, "most": most})
        )

    def worked(self, employer: Id, week: tuple[int, int]) -> tuple[tuple[Id, Terms], ...]:
        """Whoever has a seat of an employer's work that may lie in a week (epoch ms), and of which."""
        bound = {"employer": employer, "first": week[0] - LONGEST, "last": week[1] - 1, "me": self._vault.key}
        return tuple((row.person, terms_of(row)) for row in self._conn.execute(WORKED, bound))

    def persons(self, posting: Id) -> dict[Id, Id]:
        """Sign-up -> the person, of all of a posting."""
        rows = self._conn.execute(PERSONS, {"posting": posting, "me": self._vault.key})
        return {row.id: row.person for row in rows}

    def asked_of_desk(self, since: int) -> tuple[tuple[Id, int], ...]:
        """Sign-ups that the desk was asked to look after since then (epoch ms), and when, the earliest first."""
        return tuple((row.id, row.asked_at) for row in self._conn.execute(ASKED, {"since": since}))


def _read(row: Any) -> Ticked:
    return Ticked(
        word=None if row.word is None else heard(Attendance, row.word),
        said_at=row.said_at or 0,
        arrived_at=row.arrived_at or 0,
        pay=None if row.pay is None else PayWord(row.pay),
        mark=None if row.mark is None else heard(Mark, row.mark),
        asked_at=row.asked_at or 0,
        consent=row.consent or 0,
        contested_at=row.contested_at or 0,
        judged=None if row.judged is None else heard(Attendance, row.judged),
    )
