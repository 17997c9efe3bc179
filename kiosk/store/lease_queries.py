"""Questions about seats that kiosks of a hall lend each other."""

from collections.abc import Collection

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.lease import Account, Lease, LeaseState, RecallState
from kiosk.hall.posting import Posting
from kiosk.store import statements, tables


class LeaseQueries:
    """What can be asked of leases, recalls and accounts within one connection."""

    conn: sa.Connection

    def account(self, posting: Posting, journals: Collection[Id]) -> Account:
        """What the owner of these journals may give of a posting."""
        seats = tables.seats.c
        row = self.conn.execute(statements.ACCOUNT.where(seats.posting == posting.id, seats.holder.in_(journals))).one()
        return Account(posting.terms.headcount if posting.home in journals else 0, **row._asdict())

    def leases_to_take(self, holder: Id) -> tuple[Lease, ...]:
        """Leases granted to a journal that it has not taken."""
        table = tables.leases.c
        return self._leases(tables.leases, table.holder == holder, table.state == LeaseState.GRANTED)

    def recalls_to_answer(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Recalls of seats that these journals hold and have not answered."""
        table = tables.recalls.c
        return self._leases(tables.recalls, table.holder.in_(holders), table.state == RecallState.ASKED)

    def returns_to_book(self, homes: Collection[Id]) -> tuple[Lease, ...]:
        """Seats returned to postings of these homes and not booked."""
        table, postings = tables.recalls, tables.postings.c
        own = sa.exists().where(postings.id == table.c.posting, postings.home.in_(homes))
        return self._leases(table, table.c.state == RecallState.ANSWERED, own)

    def has_open_recall(self, posting: Id, holder: Id) -> bool:
        """Whether a holder has been asked for seats of a posting and not answered."""
        table = tables.recalls.c
        asked = (table.posting == posting, table.holder == holder, table.state == RecallState.ASKED)
        return self.conn.scalar(sa.select(sa.exists().where(*asked))) or False

    def accounts_of(self, journals: Collection[Id]) -> tuple[Id, ...]:
        """Postings of others of which these journals hold seats."""
        seats, postings = tables.seats.c, tables.postings.c
        query = sa.select(seats.posting).join_from(tables.seats, tables.postings, seats.posting == postings.id)
        query = query.where(seats.holder.in_(journals), postings.home.not_in(journals), seats.held > seats.taken)
        return tuple(self.conn.scalars(query.distinct()))

    def holders_with_seats(self, posting: Id) -> tuple[Id, ...]:
        """Journals that hold seats of a posting that they were lent."""
        seats = tables.seats.c
        return tuple(
            self.conn.scalars(sa.select(seats.holder).where(seats.posting == posting, seats.held > seats.taken))
        )

    def forced_seats(self) -> int:
        """Seats that clerks stated to be free of postings whose home was gone."""
        return self.conn.scalar(sa.select(sa.func.coalesce(sa.func.sum(tables.seats.c.forced), 0))) or 0

    def is_out_of_seats(self, posting: Id, holder: Id) -> bool:
        """Whether a kiosk has no lent seat of a posting left, and none on the way."""
        leases, seats = tables.leases.c, tables.seats.c
        coming = (leases.posting == posting, leases.holder == holder, leases.state == LeaseState.GRANTED)
        left = (seats.posting == posting, seats.holder == holder, seats.held > seats.taken)
        return not self.conn.scalar(sa.select(sa.or_(sa.exists().where(*coming), sa.exists().where(*left))))

    def _leases(self, table: sa.Table, *where: sa.ColumnElement[bool]) -> tuple[Lease, ...]:
        seats = table.c.returned if "returned" in table.c else table.c.seats
        asked = table.c.seats
        query = sa.select(table.c.id, table.c.posting, table.c.holder, asked, seats.label("moved")).where(*where)
        rows = self.conn.execute(query.where(table.c.posting.is_not(None)).order_by(table.c.id))
        return tuple(Lease(row.id, row.posting, row.holder, row.seats or 0, row.moved or 0) for row in rows)
