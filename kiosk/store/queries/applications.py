"""Questions about applications to other halls; each answer by the machine that asked."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.ids import Id
from kiosk.hall.seat.application import Application, ApplicationEnd, ApplicationState
from kiosk.hall.seat.signup import Seat
from kiosk.hall.seat.span import Span, end_at
from kiosk.store import tables
from kiosk.store.queries.judging import is_one_machine, is_ours
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


ONE, OF_WORKER, UNANSWERED = _applications()


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
