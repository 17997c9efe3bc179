"""Whether a node may speak for the province: its key is on the province's own roll, and was not struck off."""

import sqlalchemy as sa

from sync.province.ledger.database import HallLock, lock_hall
from sync.province.ledger.keys import ProvinceKeys
from sync.province.ledger.refusal import Refusal, Why
from sync.province.ledger.tables import rolls

RETRY_S = 60


class Voice:
    """The keys of one node, and the roll of its province."""

    def __init__(self, province: bytes, keys: ProvinceKeys) -> None:
        self._province, self.keys = province, keys

    def take(self, conn: sa.Connection) -> ProvinceKeys:
        """The keys to speak with, which nobody strikes off until the transaction ends; Refusal if they are not."""
        self.hold(conn)
        if not self.is_heard(conn):
            raise Refusal(Why.NOT_HERE, "Try another node.", RETRY_S)
        return self.keys

    def is_heard(self, conn: sa.Connection) -> bool:
        """Whether halls believe what this node signs."""
        return self.keys.public_key in rolls.of(conn, self._province).members

    def is_own(self, conn: sa.Connection, key: bytes) -> bool:
        """Whether journals with this key are the province's, also of one that was struck off."""
        return rolls.of(conn, self._province).knows(key)

    def hold(self, conn: sa.Connection) -> None:
        """Keep the province's roll as it is until the transaction ends."""
        lock_hall(conn, self._province, HallLock.ENTRIES)
