"""Questions about who employers are: what the desk has seen, whose papers and whose number a number is."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.employer.verification import PAPERS, EmployerKind, Papers, Verification
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import Own
from kiosk.store.queries.records import RecordQueries

PAPERS_NUMBER = "papers number"
_MADE, _ENDS = tables.verifications.c, tables.verification_ends.c


def _made(*where: sa.ColumnElement[bool]) -> sa.Select[Any]:
    is_ended = sa.exists().where(_ENDS.id == _MADE.id).correlate(tables.verifications)
    found = sa.select(tables.verifications, is_ended.label("is_ended")).where(*where)
    return found.order_by(_MADE.made_at, _MADE.id, _MADE.journal)


OF_EMPLOYERS = _made(_MADE.employer.in_(sa.bindparam("employers", expanding=True)))
SOME = _made(_MADE.id.in_(sa.bindparam("ids", expanding=True)))
EMPLOYERS = sa.union(
    sa.select(tables.postings.c.employer).where(tables.postings.c.id.in_(sa.bindparam("ids", expanding=True))),
    sa.select(tables.held.c.employer).where(tables.held.c.id.in_(sa.bindparam("ids", expanding=True))),
)


class VerificationQueries:
    """What can be asked of who employers are."""

    def __init__(self, conn: sa.Connection, own: Own, records: RecordQueries) -> None:
        self._conn, self._own, self._records = conn, own, records

    def of_employers(self, employers: Collection[Id]) -> tuple[Verification, ...]:
        """All that was ever seen of these, the earliest first."""
        return self._found(OF_EMPLOYERS, employers=list(employers))

    def of_number(self, number: str) -> tuple[Verification, ...]:
        """All whose papers bear this credit code or identity number, the earliest first."""
        return self._found(SOME, ids=list(self._own.subjects_of(PAPERS_NUMBER, number)))

    def papers(self, verification: Id) -> Papers | None:
        """What stands on them; None where it was erased or does not open."""
        found = self._records.sealed(verification, PAPERS, Papers)
        return found if isinstance(found, Papers) else None

    def with_contact(self, phone: str) -> tuple[Id, ...]:
        """Employers who have named this number as their own; nobody has looked whether it is."""
        found = self._conn.scalars(EMPLOYERS, {"ids": list(self._own.postings_of_contact(phone))})
        return tuple(sorted(each for each in found if each is not None))

    def _found(self, query: sa.Select[Any], **meant: object) -> tuple[Verification, ...]:
        return tuple(map(_read, self._conn.execute(query, meant).all()))


def _read(row: Any) -> Verification:
    return Verification(
        id=row.id,
        employer=row.employer,
        kind=heard(EmployerKind, row.known_as),
        until=row.until,
        at=row.made_at,
        is_ended=bool(row.is_ended),
        clerk=row.clerk,
    )
