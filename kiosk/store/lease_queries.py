"""Questions about seats that kiosks of a hall lend each other."""

from collections.abc import Collection

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.lease import Account, Lease
from kiosk.hall.posting import Posting
from kiosk.store import statements, tables
from kiosk.store.vault import Vault
from sync.columns import Bytes


class LeaseQueries:
    """What can be asked of leases, recalls and accounts within one connection; each word by whose it was to say."""

    conn: sa.Connection
    _vault: Vault

    def account(self, posting: Posting, journals: Collection[Id]) -> Account:
        """What the owner of these journals may give of a posting; a headcount and seats lent are its home's alone."""
        seats = tables.seats.c
        row = self.conn.execute(statements.ACCOUNT.where(seats.posting == posting.id, seats.holder.in_(journals))).one()
        known = row._asdict()
        if posting.home not in journals:
            return Account(**known | {"added": 0, "lent": 0})
        return Account(posting.terms.headcount, **known)

    def leases_to_take(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Leases that a posting's home granted to these journals and they have not taken."""
        table, taken = tables.leases, tables.leases_taken.alias()
        own = (taken.c.id == table.c.id, statements.is_one_machine(taken.c.holder, table.c.holder))
        is_new = ~sa.exists().where(*own).correlate_except(taken)
        return self._leases(table, table.c.holder.in_(holders), _is_home_s(table), is_new)

    def recalls_to_answer(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Recalls by a posting's home of seats that these journals hold, and have not answered."""
        table = tables.recalls
        return self._leases(table, table.c.holder.in_(holders), _is_home_s(table), ~_is_answered(table))

    def returns_to_book(self, homes: Collection[Id]) -> tuple[Lease, ...]:
        """Seats returned of postings of these homes and not booked, by who has any that were lent to it."""
        table, postings, booked = tables.returns, tables.postings.c, tables.bookings.alias()
        own = sa.exists().where(postings.id == table.c.posting, postings.home.in_(homes))
        known = (booked.c.id == table.c.id, booked.c.holder == table.c.holder, statements.is_ours(booked.c.home))
        is_new = ~sa.exists().where(*known).correlate_except(booked)
        is_lent = statements.lent_out(table.c.posting, table.c.holder) > 0
        return self._leases(table, own, table.c.seats > 0, is_new, is_lent)

    def lent_out(self, posting: Id, holder: Id) -> int:
        """How many seats of a posting this machine has lent to the one that writes a journal, and not back."""
        bound = (sa.literal(posting, Bytes(10)), sa.literal(holder, Bytes(10)))
        return self.conn.scalar(sa.select(statements.lent_out(*bound)), self._me) or 0

    def has_open_recall(self, posting: Id, holder: Id) -> bool:
        """Whether this machine has asked a holder for seats of a posting and was not answered."""
        table = tables.recalls
        asked = (table.c.posting == posting, table.c.holder == holder, statements.is_ours(table.c.home))
        return self.conn.scalar(sa.select(sa.exists().where(*asked, ~_is_answered(table))), self._me) or False

    def accounts_of(self, journals: Collection[Id]) -> tuple[Id, ...]:
        """Postings of others of which these journals hold seats."""
        seats, postings = tables.seats.c, tables.postings.c
        query = sa.select(seats.posting).join_from(tables.seats, tables.postings, seats.posting == postings.id)
        query = query.where(seats.holder.in_(journals), postings.home.not_in(journals), seats.held > seats.taken)
        return tuple(self.conn.scalars(query.distinct()))

    def holders_with_seats(self, posting: Id) -> tuple[Id, ...]:
        """Journals that hold seats of a posting that they were lent by its home."""
        seats, lease = tables.seats.c, tables.leases
        lent = (lease.c.posting == posting, statements.is_one_machine(lease.c.holder, seats.holder), _is_home_s(lease))
        is_lent = sa.exists().where(*lent).correlate_except(lease)
        query = sa.select(seats.holder).where(seats.posting == posting, seats.held > seats.taken, is_lent)
        return tuple(self.conn.scalars(query))

    def forced_seats(self) -> int:
        """Seats that clerks stated to be free of postings whose home was gone."""
        return self.conn.scalar(sa.select(sa.func.coalesce(sa.func.sum(tables.seats.c.forced), 0))) or 0

    def is_out_of_seats(self, posting: Id, holder: Id) -> bool:
        """Whether a kiosk has no seat left that this one has lent it of a posting, and none on the way."""
        leases, seats, taken = tables.leases.c, tables.seats.c, tables.leases_taken.alias()
        has_taken = (taken.c.id == leases.id, statements.is_one_machine(taken.c.holder, leases.holder))
        coming = (leases.posting == posting, leases.holder == holder, statements.is_ours(leases.home))
        is_coming = sa.exists().where(*coming, ~sa.exists().where(*has_taken).correlate_except(taken))
        left = (seats.posting == posting, seats.holder == holder, seats.held > seats.taken)
        return not self.conn.scalar(sa.select(sa.or_(is_coming, sa.exists().where(*left))), self._me)

    @property
    def _me(self) -> dict[str, bytes]:
        return {"me": self._vault.key}

    def _leases(self, table: sa.Table, *where: sa.ColumnElement[bool]) -> tuple[Lease, ...]:
        query = sa.select(table.c.id, table.c.posting, table.c.holder, table.c.seats).where(*where)
        rows = self.conn.execute(query.order_by(table.c.id, table.c.holder), self._me)
        return tuple(Lease(row.id, row.posting, row.holder, row.seats) for row in rows)


def _is_home_s(table: sa.Table) -> sa.ColumnElement[bool]:
    """Whether it was said by the machine that is the posting's home."""
    post = tables.postings.alias()
    own = (post.c.id == table.c.posting, statements.is_one_machine(post.c.home, table.c.home))
    return sa.exists().where(*own).correlate_except(post)


def _is_answered(recalls: sa.Table) -> sa.ColumnElement[bool]:
    """Whether the machine that is asked has answered."""
    answer = tables.returns.alias()
    own = (answer.c.id == recalls.c.id, statements.is_one_machine(answer.c.holder, recalls.c.holder))
    return sa.exists().where(*own).correlate_except(answer)
