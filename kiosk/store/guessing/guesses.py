"""Wrong passphrases in a row, by account and by place: whoever guesses waits longer each time."""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.hall.clock import MINUTE
from kiosk.store.tables.own import guesses
from kiosk.store.transaction import Transaction

FREE = 4
"""So many wrong ones in a row cost nothing; from the next on one waits a minute, then twice as long each time."""
LONGEST = 30 * MINUTE


class Guesses:
    """Wrong passphrases in a row, of one account or at one place, within a transaction; `key` is a keyed hash of it.

    By the running clock, which nobody sets; where the machine was started anew the last wait begins again.
    """

    def __init__(self, tx: Transaction, key: bytes, running: int) -> None:
        self._conn, self._key, self._running = tx.conn, key, running

    def wait_ms(self) -> int:
        """How long nothing is heard here."""
        row = self._conn.execute(sa.select(guesses).where(guesses.c.key == self._key)).one_or_none()
        if row is None or row.wrong <= FREE:
            return 0
        if self._running < row.at:
            self._conn.execute(sa.update(guesses).where(guesses.c.key == self._key).values(at=self._running))
        wrong, at = int(row.wrong), int(row.at)
        wait = min(LONGEST, MINUTE << min(wrong - FREE - 1, 5))
        return max(0, wait - max(0, self._running - at))

    def wrong(self) -> None:
        """One more."""
        begun = sqlite.insert(guesses).values(key=self._key, wrong=1, at=self._running)
        more = {"wrong": guesses.c.wrong + 1, "at": self._running}
        self._conn.execute(begun.on_conflict_do_update(index_elements=["key"], set_=more))

    def right(self) -> None:
        """They begin anew."""
        self._conn.execute(sa.delete(guesses).where(guesses.c.key == self._key))
