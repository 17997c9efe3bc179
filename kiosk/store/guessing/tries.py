"""How often something wrong was said for a number, a label or an age: kept under its keyed hash, by day.

Whose tries these are nobody can tell who has not the machine's key, nor of which kind; at midnight they are forgotten.

A day ahead counts as today, so that a clock put back gives no new tries. Where the clock of now is not behind what this
machine wrote, one further ahead than tomorrow was noted by a clock that was wrong: it becomes today, over at midnight.
"""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.store.queries.own import keep_newest
from kiosk.store.tables.own import tries
from kiosk.store.transaction import Transaction


class Tries:
    """The tries of one number on one day, within a transaction; whether the clock is behind this machine's journal."""

    def __init__(self, tx: Transaction, number: bytes, day: dt.date, is_behind: bool) -> None:
        self._conn, self._number, today = tx.conn, number, day.toordinal()
        if not is_behind:
            self._conn.execute(sa.update(tries).where(tries.c.day > today + 1).values(day=today))
        newest: int | None = self._conn.scalar(sa.select(sa.func.max(tries.c.day)))
        self._day = max(today, newest or 0)

    def wrong(self) -> int:
        """How many wrong labels were typed."""
        row = (tries.c.number == self._number, tries.c.day == self._day)
        return self._conn.scalar(sa.select(tries.c.wrong).where(*row)) or 0

    def keep(self, is_wrong: bool) -> None:
        """Keep a try. A right one too: where nothing can be written, nothing is opened."""
        row = {"day": self._day, "wrong": self.wrong() + is_wrong}
        insert = sqlite.insert(tries).values(number=self._number, **row)
        self._conn.execute(insert.on_conflict_do_update(index_elements=["number"], set_=row))
        keep_newest(self._conn, tries.c.day)


def forget_tries(tx: Transaction, today: dt.date) -> None:
    """Tries of earlier days are over."""
    tx.conn.execute(sa.delete(tries).where(tries.c.day < today.toordinal()))
