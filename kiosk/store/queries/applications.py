"""Questions about applications: to other halls, answered to the machine that asked; to talk, of whoever decides."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.clock import MINUTE
from kiosk.hall.codes import heard
from kiosk.hall.ids import Id
from kiosk.hall.seat.application import Application, ApplicationEnd, ApplicationState, Talk
from kiosk.hall.seat.meeting import Meeting
from kiosk.hall.seat.signup import Seat
from kiosk.hall.seat.span import Span, end_at
from kiosk.store import tables
from kiosk.store.queries.judging import decides, is_one_machine, is_ours
from kiosk.store.queries.persons import PersonQueries
from kiosk.store.vault import Vault


def _applications() -> tuple[sa.Select[Any], ...]:
    """By id; by worker; this machine's own that nobody has answered."""
    asked, answers = tables.afar, tables.afar_answers
    is_heard = sa.and_(answers.c.id == asked.c.id, is_one_machine(answers.c.journal, asked.c.journal))
    told = (answers.c.state.label("heard"), answers.c.why, answers.c.kiosk, answers.c.seat)
    given = sa.select(asked, *told).join_from(asked, answers, is_heard, isouter=True)
    ordered = given.order_by(asked.c.at, asked.c.id, asked.c.journal, answers.c.state.desc())
    is_open = (is_ours(asked.c.journal), answers.c.state.is_(None), asked.c.start > sa.bindparam("now"))
    return (
        ordered.where(asked.c.id == sa.bindparam("id")),
        ordered.where(asked.c.worker.in_(sa.bindparam("ids", expanding=True))),
        ordered.where(*is_open),
    )


def _talks(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Of two journals that place one talk the later time stands last."""
    talks, ends, places = tables.talks, tables.talk_ends, tables.talk_places
    joined = sa.select(talks, ends.c.why, places.c.talk_table, places.c.talk_at)
    joined = joined.join_from(talks, ends, ends.c.id == talks.c.id, isouter=True)
    joined = joined.join(places, _is_placed(talks.c, places.c), isouter=True)
    meant = joined.where(decides(talks.c.posting, talks.c.home), *where)
    return meant.order_by(talks.c.number, talks.c.id, places.c.talk_at)


def _is_placed(talks: Any, places: Any) -> sa.ColumnElement[bool]:
    return sa.and_(places.id == talks.id, decides(talks.posting, places.home))


def _meetings() -> sa.Select[Any]:
    """Open talks with a table, by time."""
    talks, ends, places, posts = tables.talks, tables.talk_ends, tables.talk_places, tables.postings
    place = (places.c.talk_table, places.c.talk_at, places.c.minutes)
    joined = sa.select(talks, posts.c.employer, posts.c.number.label("job"), *place)
    joined = joined.join_from(places, talks, _is_placed(talks.c, places.c)).join(posts, posts.c.id == talks.c.posting)
    joined = joined.join(ends, ends.c.id == talks.c.id, isouter=True)
    is_due = (places.c.talk_at >= sa.bindparam("first"), ends.c.why.is_(None), places.c.talk_table > 0)
    return joined.where(*is_due, decides(talks.c.posting, talks.c.home)).order_by(places.c.talk_at, talks.c.id)


ONE, OF_WORKER, UNANSWERED = _applications()
_TALKS, _ENDS = tables.talks.c, tables.talk_ends.c
ONE_TALK = _talks(_TALKS.id == sa.bindparam("id"))
TALKS_OF_POSTING = _talks(_TALKS.posting == sa.bindparam("posting"))
TALKS_OF_WORKER = _talks(_TALKS.worker.in_(sa.bindparam("ids", expanding=True)))
MEETINGS = _meetings()
OPEN_TALKS = _talks(_TALKS.home.in_(sa.bindparam("homes", expanding=True)), _ENDS.why.is_(None))


class ApplicationQueries:
    """What can be asked of applications."""

    def __init__(self, conn: sa.Connection, vault: Vault, persons: PersonQueries) -> None:
        self._conn, self._vault, self._persons = conn, vault, persons

    def one(self, application: Id) -> Application | None:
        """One as it stands."""
        return next(iter(self._found(ONE, id=application)), None)

    def of_worker(self, worker: Id) -> tuple[Application, ...]:
        """All of a worker, the earliest first."""
        return self._found(OF_WORKER, ids=self._persons.ids_of(worker))

    def unanswered(self, now: int) -> tuple[Application, ...]:
        """Those that this machine has made and that are still to be answered, the earliest first."""
        return self._found(UNANSWERED, now=now)

    def talk(self, application: Id) -> Talk | None:
        """One to talk about work, as it stands."""
        return next(iter(self._talks(ONE_TALK, id=application)), None)

    def talks_of_posting(self, posting: Id) -> tuple[Talk, ...]:
        """Who came to talk about a posting, in their order."""
        return self._talks(TALKS_OF_POSTING, posting=posting)

    def talks_of_worker(self, worker: Id) -> tuple[Talk, ...]:
        """What a worker came to talk about."""
        return self._talks(TALKS_OF_WORKER, ids=self._persons.ids_of(worker))

    def open_talks(self, homes: Collection[Id]) -> tuple[Talk, ...]:
        """Of postings of these journals, those of which nothing has come yet."""
        return self._talks(OPEN_TALKS, homes=list(homes))

    def meetings(self, first: int) -> tuple[Meeting, ...]:
        """Talks of which nothing has come yet that have a table from `first` (epoch ms) on, by time."""
        rows = self._conn.execute(MEETINGS, {"first": first})
        return tuple({row.id: _meeting(row) for row in rows}.values())

    def _talks(self, query: sa.Select[Any], **meant: object) -> tuple[Talk, ...]:
        return tuple({row.id: _talk(row) for row in self._conn.execute(query, meant)}.values())

    def _found(self, query: sa.Select[Any], **meant: object) -> tuple[Application, ...]:
        rows = self._conn.execute(query, {"me": self._vault.key, **meant})
        kept: dict[Id, Application] = {}
        for row in rows:
            kept.setdefault(row.id, _application(row))
        return tuple(kept.values())


def _application(row: Any) -> Application:
    span = Span(row.start, end_at(row.start, row.hours, row.days))
    state = ApplicationState.ASKED if row.heard is None else ApplicationState(row.heard)
    seat = None if row.seat is None or row.kiosk is None else Seat(row.kiosk, row.seat)
    whose = (row.hall, row.posting, row.worker)
    return Application(row.id, *whose, row.ticket, row.at, span, state, heard(ApplicationEnd, row.why), seat)


def _talk(row: Any) -> Talk:
    why = None if row.why is None else heard(ApplicationEnd, row.why)
    whose = (row.id, row.posting, row.worker, row.number)
    return Talk(*whose, row.ticket, row.at, why, row.talk_table or 0, row.talk_at or 0)


def _meeting(row: Any) -> Meeting:
    whose = (row.id, row.posting, row.employer, row.worker)
    until = row.talk_at + row.minutes * MINUTE
    return Meeting(*whose, row.job or 0, row.number, row.at, row.talk_table, row.talk_at, until)
