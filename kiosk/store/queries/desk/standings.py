"""Questions about what is said of workers and employers, for the desk."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.day.attendance import Attendance
from kiosk.hall.day.pay import PayWord
from kiosk.hall.day.rating import Mark
from kiosk.hall.desk.standing import Entry, Word
from kiosk.hall.ids import Id
from kiosk.hall.posting import CloseReason, PostingState
from kiosk.hall.seat.signup import Party, SignupState
from kiosk.store import tables
from kiosk.store.queries.judging import was_holders
from kiosk.store.vault import Vault

_SIGNUPS, _POSTS = tables.signups, tables.postings.c
_SAID, _SEEN, _PAY = tables.attendances.c, tables.seats_seen.c, tables.pay_words.c
_OF_WORKERS, _BY_WORKERS = tables.worker_ratings.c, tables.employer_ratings.c
_STATES, _ENDS = tables.signup_states.c, tables.posting_states.c
_IDS: Any = sa.bindparam("ids", expanding=True)
_WORKERS, _EMPLOYERS = _SIGNUPS.c.worker.in_(_IDS), _POSTS.employer.in_(_IDS)
MOST = 500
"""So many words of a kind, the latest."""


def _of_signups(of: sa.Table, at: sa.ColumnElement[Any], *where: Any, with_mark: bool = False) -> sa.Select[Any]:
    """What a table says of sign-ups, with the posting of each: the latest, and whose seats were given, of those."""
    joined = of.join(_SIGNUPS, of.c["signup" if "signup" in of.c else "id"] == _SIGNUPS.c.id)
    joined = joined.join(tables.postings, _POSTS.id == _SIGNUPS.c.posting)
    named = (_SIGNUPS.c.id.label("about"), _SIGNUPS.c.holder, _POSTS.id.label("posting"), _POSTS.number, at.label("at"))
    marks = (of.c.mark, of.c.reasons) if with_mark else ()
    latest = sa.select(*named, *marks).select_from(joined).where(*where).order_by(at.desc()).limit(2 * MOST).subquery()
    is_it = sa.and_(_SIGNUPS.c.id == latest.c.about, _SIGNUPS.c.holder == latest.c.holder)
    found = sa.select(latest).join_from(latest, _SIGNUPS, is_it).where(was_holders(_SIGNUPS))
    return found.order_by(latest.c.at.desc(), latest.c.about).limit(MOST)


_IS_SEEN = sa.exists().where(_SEEN.id == _SIGNUPS.c.id).label("is_seen")
_IS_THERE = sa.exists().where(_STATES.id == _SIGNUPS.c.id, _STATES.arrived_at.is_not(None)).label("is_there")
_JUDGED, _CONTESTS = tables.judgements.c, tables.contests.c
_CONTESTED = sa.exists().where(_CONTESTS.id == _SIGNUPS.c.id).label("is_contested")
_DESK_SAYS = sa.select(_JUDGED.word).where(_JUDGED.id == _SIGNUPS.c.id).scalar_subquery().label("judged")
_HIS_WORD = tables.pay_words.alias()
_SAYS_PAID = (_HIS_WORD.c.id == _SIGNUPS.c.id, _HIS_WORD.c.party == Party.EMPLOYER, _HIS_WORD.c.state == PayWord.PAID)
_IS_DISPUTED = sa.exists().where(*_SAYS_PAID).label("is_disputed")
_IS_ABSENT = (_WORKERS, _SAID.word == Attendance.ABSENT)
ABSENT = _of_signups(tables.attendances, _SAID.said_at, *_IS_ABSENT).add_columns(
    _IS_SEEN, _IS_THERE, _CONTESTED, _DESK_SAYS
)
WORKER_MARKS = _of_signups(tables.worker_ratings, _OF_WORKERS.rated_at, _WORKERS, with_mark=True)


def _rare(his: sa.ColumnElement[bool], party: Any, withdrawn_by: Any) -> dict[Word, sa.Select[Any]]:
    """What is rarely said of an employer, whose postings are `his`."""
    unpaid = (his, party == Party.WORKER, _PAY.state == PayWord.UNPAID)
    is_off = sa.exists().where(_ENDS.id == _POSTS.id, _ENDS.state == PostingState.CANCELLED)
    turned = (his, _STATES.state == SignupState.WITHDRAWN, withdrawn_by == Party.EMPLOYER, ~is_off)
    return {
        Word.UNPAID: _of_signups(tables.pay_words, _PAY.unpaid_at, *unpaid).add_columns(_IS_DISPUTED),
        Word.TURNED_AWAY: _of_signups(tables.signup_states, _STATES.withdrawn_at, *turned),
    }


def _unindexed(column: sa.ColumnElement[Any], otherwise: object) -> sa.ColumnElement[Any]:
    """The same, of which no index is asked."""
    return sa.func.ifnull(column, otherwise)


MUCH = 200
"""Of who offered more work, what is rare is looked through for his seats, else his seats for what is rare."""
OFFERED_MUCH = sa.select(_POSTS.id).where(_EMPLOYERS).limit(1).offset(MUCH)
BY_SEATS = _rare(_EMPLOYERS, _unindexed(_PAY.party, 0), _unindexed(_STATES.withdrawn_by, 0))
BY_TIME = _rare(_unindexed(_POSTS.employer, b"").in_(_IDS), _PAY.party, _STATES.withdrawn_by)
_IS_TOLD = (_EMPLOYERS, _BY_WORKERS.rated_at <= sa.bindparam("until"))
EMPLOYER_MARKS = _of_signups(tables.employer_ratings, _BY_WORKERS.rated_at, *_IS_TOLD, with_mark=True)
CANCELLED = (
    sa.select(_POSTS.id.label("about"), _POSTS.id.label("posting"), _POSTS.number, _ENDS.closed_at.label("at"))
    .join_from(tables.postings, tables.posting_states, _ENDS.id == _POSTS.id)
    .where(_EMPLOYERS, _ENDS.state == PostingState.CANCELLED, _ENDS.close_reason == CloseReason.EMPLOYER_CANCELLED)
    .order_by(_ENDS.closed_at.desc(), _POSTS.id)
    .limit(MOST)
)
SEEN = sa.select(_SEEN.id).where(_SEEN.id == sa.bindparam("id"))


class StandingQueries:
    """What can be asked of how people stand."""

    def __init__(self, conn: sa.Connection, vault: Vault) -> None:
        self._conn, self._vault = conn, vault

    def is_seen(self, signup: Id) -> bool:
        """Whether whoever has a seat has shown that it is his."""
        return self._conn.scalar(SEEN, {"id": signup}) is not None

    def of_worker(self, ids: Collection[Id]) -> tuple[Entry, ...]:
        """What employers say of who has these ids, the latest first of each kind."""
        absent = (
            _entry(Word.ABSENT, row, is_proven=_is_proven(row), is_disputed=bool(row.is_there or row.is_contested))
            for row in self._rows(ABSENT, ids)
        )
        return (*absent, *(_marked(row) for row in self._rows(WORKER_MARKS, ids)))

    def of_employers(self, ids: Collection[Id], marked_until: int) -> tuple[Entry, ...]:
        """What workers say of these, and what they took back; marks until a time (epoch ms) alone."""
        asked = BY_TIME if self._rows(OFFERED_MUCH, ids).first() else BY_SEATS
        return (
            *(
                _entry(Word.UNPAID, row, is_disputed=bool(row.is_disputed))
                for row in self._rows(asked[Word.UNPAID], ids)
            ),
            *(_entry(Word.CANCELLED, row) for row in self._rows(CANCELLED, ids)),
            *(_entry(Word.TURNED_AWAY, row) for row in self._rows(asked[Word.TURNED_AWAY], ids)),
            *map(_marked, self._rows(EMPLOYER_MARKS, ids, until=marked_until)),
        )

    def _rows(self, query: sa.Select[Any], ids: Collection[Id], **more: object) -> Any:
        return self._conn.execute(query, {"ids": list(ids), "me": self._vault.key, **more})


def _is_proven(row: Any) -> bool:
    """Of a seat that was seen, where nobody says that he came or the desk has said that he did not."""
    is_denied = row.judged is None and (row.is_there or row.is_contested)
    return bool(row.is_seen) and not is_denied and row.judged != Attendance.ARRIVED


def _entry(word: Word, row: Any, **more: Any) -> Entry:
    return Entry(word, row.about, row.at or 0, row.number, row.posting, **more)


def _marked(row: Any) -> Entry:
    return _entry(Word.MARK, row, mark=heard(Mark, row.mark), reasons=row.reasons)
