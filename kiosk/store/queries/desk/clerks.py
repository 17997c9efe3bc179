"""Questions about who stands at the desk."""

from typing import Any

import sqlalchemy as sa

from kiosk.hall.codes import heard
from kiosk.hall.desk.clerk import Clerk, ClerkName, Passphrase, Role
from kiosk.hall.desk.pin import Pin
from kiosk.hall.ids import Id
from kiosk.store import tables
from kiosk.store.queries.records import RecordQueries

NAME, PASSPHRASE, PIN = "clerk", "clerk.passphrase", "clerk.pin"
_IS_ENDED = sa.exists().where(tables.clerk_ends.c.id == tables.clerks.c.id).correlate(tables.clerks)
ALL = sa.select(tables.clerks, _IS_ENDED.label("is_ended")).order_by(
    tables.clerks.c.appointed_at, tables.clerks.c.id, tables.clerks.c.journal
)


class ClerkQueries:
    """What can be asked of clerks: there are few of them in a hall."""

    def __init__(self, conn: sa.Connection, records: RecordQueries) -> None:
        self._conn, self._records = conn, records

    def all(self) -> tuple[Clerk, ...]:
        """Everybody who ever was one, the earliest first."""
        return tuple(map(self._read, self._conn.execute(ALL).all()))

    def one(self, clerk: Id) -> Clerk | None:
        """One of them."""
        return next((each for each in self.all() if each.id == clerk), None)

    def passphrase(self, clerk: Id) -> Passphrase | None:
        """The hash of his passphrase; None where it was erased or does not open."""
        found = self._records.sealed(clerk, PASSPHRASE, Passphrase)
        return found if isinstance(found, Passphrase) else None

    def pin(self, clerk: Id) -> Pin | None:
        """The hash of his PIN; None where he has none, or it was erased or does not open."""
        found = self._records.sealed(clerk, PIN, Pin)
        return found if isinstance(found, Pin) else None

    def _read(self, row: Any) -> Clerk:
        name = self._records.sealed(row.id, NAME, ClerkName)
        return Clerk(
            id=row.id,
            name=name.name if isinstance(name, ClerkName) else "",
            role=heard(Role, row.role),
            at=row.appointed_at,
            until=row.until,
            by=row.appointed_by,
            is_ended=bool(row.is_ended),
        )
