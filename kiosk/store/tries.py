"""How often a wrong label was typed for a number: kept under its keyed hash, by day, by a clock that only goes on."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.store.own_tables import tries
from kiosk.store.transaction import Transaction


class Tries:
    """The tries of one number on one day, within a transaction; a day before the newest seen counts as the newest."""

    def __init__(self, tx: Transaction, number: bytes, day: dt.date) -> None:
        newest: int | None = tx.conn.scalar(sa.select(sa.func.max(tries.c.day)))
        self._conn, self._number, self._day = tx.conn, number, max(day.toordinal(), newest or 0)

    def wrong(self) -> int:
        """How many wrong labels were typed."""
        row = (tries.c.number == self._number, tries.c.day == self._day)
        return self._conn.scalar(sa.select(tries.c.wrong).where(*row)) or 0

    def keep(self, is_wrong: bool) -> None:
        """Keep a try, and forget the days before. A right one too: where nothing can be written, nothing is opened."""
        wrong = self.wrong() + is_wrong
        self._conn.execute(sa.delete(tries).where(tries.c.day < self._day))
        insert = sqlite.insert(tries).values(number=self._number, day=self._day, wrong=wrong)
        self._conn.execute(insert.on_conflict_do_update(index_elements=["number"], set_={"wrong": wrong}))
