"""Questions about seats that kiosks of a hall lend each other."""

from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from kiosk.hall.ids import Id
from kiosk.hall.lease import Account, Lease
from kiosk.hall.posting import Posting
from kiosk.store import lease_statements
from kiosk.store.vault import Vault


class LeaseQueries:
    """What can be asked of leases, recalls and accounts within one connection; each word by whose it was to say."""

    conn: sa.Connection
    _vault: Vault

    def account(self, posting: Posting, journals: Collection[Id]) -> Account:
        """What the owner of these journals may give of a posting; a headcount and seats lent are its home's alone."""
        bound = {"posting": posting.id, "holders": list(journals)}
        known = self.conn.execute(lease_statements.ACCOUNT, bound).one()._asdict()
        if posting.home not in journals:
            return Account(**known | {"added": 0, "lent": 0})
        return Account(posting.terms.headcount, **known)

    def leases_to_take(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Leases that a posting's home granted to these journals and they have not taken."""
        return self._leases(lease_statements.TO_TAKE, holders=list(holders))

    def recalls_to_answer(self, holders: Collection[Id]) -> tuple[Lease, ...]:
        """Recalls by a posting's home of seats that these journals hold, and have not answered."""
        return self._leases(lease_statements.TO_ANSWER, holders=list(holders))

    def returns_to_book(self, homes: Collection[Id]) -> tuple[Lease, ...]:
        """Seats returned of postings of these homes and not booked, by who has any that were lent to it."""
        return self._leases(lease_statements.TO_BOOK, homes=list(homes))

    def lent_out(self, posting: Id, holder: Id) -> int:
        """How many seats of a posting this machine has lent to the one that writes a journal, and not back."""
        return self._one(lease_statements.LENT_OUT, posting=posting, holder=holder) or 0

    def has_open_recall(self, posting: Id, holder: Id) -> bool:
        """Whether this machine has asked a holder for seats of a posting and was not answered."""
        return bool(self._one(lease_statements.HAS_OPEN_RECALL, posting=posting, holder=holder))

    def accounts_of(self, journals: Collection[Id]) -> tuple[Id, ...]:
        """Postings of others of which these journals hold seats."""
        return tuple(self.conn.scalars(lease_statements.ACCOUNTS_OF, {"holders": list(journals)}))

    def holders_with_seats(self, posting: Id) -> tuple[Id, ...]:
        """Journals that hold seats of a posting that they were lent by its home."""
        return tuple(self.conn.scalars(lease_statements.HOLDERS_WITH_SEATS, {"posting": posting}))

    def forced_seats(self) -> int:
        """Seats that clerks stated to be free of postings whose home was gone."""
        return self._one(lease_statements.FORCED) or 0

    def is_out_of_seats(self, posting: Id, holder: Id) -> bool:
        """Whether a kiosk has no seat left that this one has lent it of a posting, and none on the way."""
        return not self._one(lease_statements.HAS_SEATS_LEFT, posting=posting, holder=holder)

    def _one(self, query: sa.Select[Any], **bound: object) -> int | None:
        found: int | None = self.conn.scalar(query, {"me": self._vault.key, **bound})
        return found

    def _leases(self, query: sa.Select[Any], **bound: object) -> tuple[Lease, ...]:
        rows = self.conn.execute(query, {"me": self._vault.key, **bound})
        return tuple(Lease(row.id, row.posting, row.holder, row.seats) for row in rows)
