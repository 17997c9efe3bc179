"""Questions about complaints: by case number, by who made them."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.day.complaint import Case, Complaint, Filed
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import Own
from kiosk.store.queries.records import RecordQueries

COMPLAINT, COMPLAINANT = "complaint", "complaints of a worker"
_TABLE = tables.complaints.c
_ONE = sa.select(_TABLE.id, _TABLE.kiosk, _TABLE.number, _TABLE.made_at)
OF_CASE = _ONE.where(_TABLE.kiosk == sa.bindparam("kiosk"), _TABLE.number == sa.bindparam("number"))
OF_IDS = _ONE.where(_TABLE.id.in_(sa.bindparam("ids", expanding=True))).order_by(_TABLE.made_at.desc(), _TABLE.id)
LAST = sa.select(sa.func.max(_TABLE.number)).where(_TABLE.kiosk == sa.bindparam("kiosk"))
HAS_MADE = sa.select(sa.exists().where(_TABLE.journal.in_(sa.bindparam("journals", expanding=True))))


class ComplaintQueries:
    """What can be asked of complaints."""

    def __init__(self, conn: sa.Connection, own: Own, records: RecordQueries) -> None:
        self._conn, self._own, self._records = conn, own, records

    def last_number(self, kiosk: int) -> int:
        """The highest case number that any machine of this letter is known to have given, 0 if none."""
        return self._conn.scalar(LAST, {"kiosk": kiosk}) or 0

    def has_made(self, journals: Collection[Id]) -> bool:
        """Whether a complaint stands in one of these journals."""
        return self._conn.scalar(HAS_MADE, {"journals": list(journals)}) or False

    def of_case(self, case: Case) -> tuple[Filed, ...]:
        """All that bear a case number: nearly always one, several where two machines had one letter."""
        return self._filed(self._conn.execute(OF_CASE, {"kiosk": case.kiosk, "number": case.number}))

    def of_worker(self, ids: Collection[Id]) -> tuple[Filed, ...]:
        """What somebody, under all his ids, has complained of, the newest first."""
        found = {complaint for each in ids for complaint in self._own.subjects_of(COMPLAINANT, each.hex())}
        return self._filed(self._conn.execute(OF_IDS, {"ids": list(found)}))

    def _filed(self, rows: Any) -> tuple[Filed, ...]:
        return tuple(Filed(row.id, Case(row.kiosk, row.number), row.made_at, self._read(row.id)) for row in rows)

    def _read(self, complaint: Id) -> Complaint | None:
        found = self._records.sealed(complaint, COMPLAINT, Complaint)
        return found if isinstance(found, Complaint) else None
