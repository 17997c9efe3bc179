"""Questions about who employers are: what the desk has seen, whose papers and whose number a number is."""

from collections.abc import Callable, Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.employer.verification import PAPERS, EmployerKind, Papers, Verification
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.own import OF_CONTACT, Own
from kiosk.store.queries.records import RecordQueries

PAPERS_NUMBER, LICENCE = "papers number", "licence"
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


_WITHIN: tuple[Any, Any] = (sa.bindparam("first"), sa.bindparam("last"))


def _sent(is_meant: Callable[[Any], sa.ColumnElement[bool]]) -> sa.Select[Any]:
    """How much new work was published or held within [first, last]."""
    posts, held = tables.postings.c, tables.held.c
    published = sa.select(posts.id).where(is_meant(posts), posts.published_at.between(*_WITHIN))
    waits = sa.select(held.id).where(is_meant(held), held.edition == 1, held.held_at.between(*_WITHIN))
    return sa.select(sa.func.count()).select_from(sa.union(published, waits).subquery())


SENT_BY = _sent(lambda table: table.employer.in_(sa.bindparam("employers", expanding=True)))
SENT_UNDER = _sent(lambda table: table.id.in_(OF_CONTACT))


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

    def of_licence(self, licence: str) -> tuple[Verification, ...]:
        """All whose papers bear this number of an agency's licence, the earliest first."""
        return self._found(SOME, ids=list(self._own.subjects_of(LICENCE, licence)))

    def papers(self, verification: Id) -> Papers | None:
        """What stands on them; None where it was erased or does not open."""
        found = self._records.sealed(verification, PAPERS, Papers)
        return found if isinstance(found, Papers) else None

    def with_contact(self, phone: str) -> tuple[Id, ...]:
        """Employers who have named this number as their own; nobody has looked whether it is."""
        found = self._conn.scalars(EMPLOYERS, {"ids": list(self._own.postings_of_contact(phone))})
        return tuple(sorted(each for each in found if each is not None))

    def same(self, employer: Id) -> frozenset[Id]:
        """All ids with the papers of one: several phones of one business."""
        numbers = {papers.number for one in self.of_employers([employer]) if (papers := self.papers(one.id))}
        found = (one.employer for number in numbers for one in self.of_number(number) if not one.is_ended)
        return frozenset((employer, *found))

    def sent_by(self, employer: Id, first: int, last: int) -> int:
        """How much new work who has the same papers published, or let wait for a clerk, within [first, last]."""
        meant = {"employers": list(self.same(employer)), "first": first, "last": last}
        return self._conn.scalar(SENT_BY, meant) or 0

    def sent_under(self, phone: str, first: int, last: int) -> int:
        """How much was by whoever named this number as his."""
        return self._conn.scalar(SENT_UNDER, {"hash": self._own.contact_hash(phone), "first": first, "last": last}) or 0

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
