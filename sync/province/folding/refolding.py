"""Folds anew what a hall's journals say, when other ones count, or other parts of them.

Whoever follows the rows hears of everything that was told before: a posting that nobody says any more is a closed one,
a day without hires has none. Versions go on.
"""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from sync.columns import insert_rows
from sync.journals.stored import Held
from sync.province.folding.changes import Changed, note_changes
from sync.province.folding.feed import Feed, add_up
from sync.province.ledger.tables import accounts, anomalies, days, journals, postings, reviews, seats, takers

AT_ONCE = 1000


def refold(conn: sa.Connection, feed: Feed, hall: bytes, is_folded: Callable[[Held], bool]) -> None:
    """Fold those journals of a hall that are folded at all."""
    told = _Told(conn, hall)
    for table in (postings, accounts, days, anomalies, seats, takers, reviews):
        conn.execute(sa.delete(table).where(table.c.hall == hall))
    for far in journals.heads(conn, [hall]):
        held = journals.held(conn, far.journal)
        if held is not None and is_folded(held):
            _refold_one(conn, feed, held)
    told.correct(conn)


def _refold_one(conn: sa.Connection, feed: Feed, held: Held) -> None:
    for entries in journals.batches(conn, held.name, AT_ONCE):
        feed.fold(conn, held.name, held.hall, [entry for entry in entries if held.weight(entry.number)])


class _Told:
    """What others were told of a hall."""

    def __init__(self, conn: sa.Connection, hall: bytes) -> None:
        self._hall = hall
        rows = conn.execute(sa.select(postings).where(postings.c.hall == hall)).all()
        self._postings = {row.id: tuple(row) for row in rows}
        self._versions = {row.id: int(row.version) for row in rows}
        account = sa.select(accounts.c.posting, accounts.c.version).where(accounts.c.hall == hall)
        for posting, version in conn.execute(account):
            self._versions[posting] = self._versions.get(posting, 0) + version
        self._days = conn.scalars(sa.select(days.c.day).where(days.c.hall == hall)).all()

    def correct(self, conn: sa.Connection) -> None:
        """Say what has become of it."""
        there = set(conn.scalars(sa.select(postings.c.id).where(postings.c.hall == self._hall)))
        gone = self._postings.keys() - there
        insert_rows(conn, postings, [self._postings[posting] for posting in sorted(gone)])
        add_up(conn, accounts, ["posting", "hall"], [self._later(posting, gone) for posting in sorted(self._versions)])
        none = [{"hall": self._hall, "day": day, "hires": 0} for day in sorted(self._days)]
        add_up(conn, days, ["hall", "day"], none)
        changed = [Changed("hires", self._hall, day.isoformat()) for day in self._days]
        note_changes(conn, [*changed, *(Changed("postings", posting) for posting in self._versions)])

    def _later(self, posting: bytes, gone: set[bytes]) -> dict[str, Any]:
        """A version above all that were told."""
        said = {"posting": posting, "hall": self._hall, "taken": 0, "headcount": 0}
        return said | {"closed": int(posting in gone), "version": self._versions[posting] + 1}
