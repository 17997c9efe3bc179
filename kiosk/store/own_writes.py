"""What a transaction writes for this machine alone: no fact says it, no other kiosk hears of it."""

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.hall.clock import APART
from kiosk.hall.ids import Id
from kiosk.hall.notice import NoticeState
from kiosk.store import tables
from kiosk.store.tables import own as own_tables
from kiosk.store.vault import Vault

KEPT = 10_000
"""Rows of a table that are kept beside what is put: what is over ends when it is read, no clock deletes anything."""


def keep_newest(conn: sa.Connection, column: sa.Column[int]) -> None:
    """Delete rows beyond KEPT, those with the smallest values of a column."""
    table = column.table
    last = sa.select(column).order_by(column.desc()).limit(1).offset(KEPT - 1).scalar_subquery()
    conn.execute(sa.delete(table).where(column < last))


class OwnWrites:
    """Lookups, tokens, phone sessions, cursors, settings."""

    conn: sa.Connection
    now: int
    _vault: Vault

    def remember(self, kind: str, value: str, subject: Id) -> None:
        """Let a number be found again."""
        row = {"hash": self._vault.lookup(kind, value), "subject": subject}
        self.conn.execute(sqlite.insert(own_tables.lookups).values(row).on_conflict_do_nothing())

    def redeem(self, token: bytes, until: int) -> None:
        """Mark a token as used."""
        self.conn.execute(sa.insert(own_tables.redeemed).values(token=token, until=until))
        keep_newest(self.conn, own_tables.redeemed.c.until)

    def put_session(self, cookie_hash: bytes, employer: Id, until: int) -> None:
        """Begin a phone session."""
        self.conn.execute(sa.insert(own_tables.sessions).values(hash=cookie_hash, employer=employer, until=until))
        keep_newest(self.conn, own_tables.sessions.c.until)

    def extend_sessions(self, employer: Id, until: int) -> None:
        """Let an employer's phone sessions last at least until `until` (epoch ms)."""
        table = own_tables.sessions
        shorter = (table.c.employer == employer, table.c.until < until)
        self.conn.execute(sa.update(table).where(*shorter).values(until=until))

    def hear_notices(self) -> None:
        """Note which notices came; one that came later than now was noted by a clock that has been put right since."""
        table, notices = own_tables.heard_notices, tables.notices.c
        later = table.c.at > self.now + APART
        self.conn.execute(sa.update(table).where(later).values(at=self.now))
        standing = (notices.state == NoticeState.POSTED, notices.until > self.now)
        fresh = sa.select(notices.id, sa.literal(self.now)).where(
            *standing, ~sa.exists().where(table.c.id == notices.id)
        )
        self.conn.execute(sa.insert(table).from_select(["id", "at"], fresh))
        keep_newest(self.conn, table.c.at)

    def shorten_sessions(self, longest: int, until: int) -> None:
        """Phone sessions that last beyond `longest` were begun by a clock that was ahead: they end at `until`."""
        table = own_tables.sessions
        self.conn.execute(sa.update(table).where(table.c.until > longest).values(until=until))

    def put_cursor(self, peer: Id, sequence: int) -> None:
        """Remember up to which of a peer's sequence numbers its records are here."""
        insert = sqlite.insert(own_tables.cursors).values(peer=peer, sequence=sequence)
        self.conn.execute(insert.on_conflict_do_update(index_elements=["peer"], set_={"sequence": sequence}))

    def forget_cursors(self) -> None:
        """Ask every peer for all its records again."""
        self.conn.execute(sa.delete(own_tables.cursors))

    def drop_setting(self, name: str) -> None:
        """Forget such a value."""
        self.conn.execute(sa.delete(own_tables.settings).where(own_tables.settings.c.name == name))

    def put_setting(self, name: str, value: bytes) -> None:
        """Keep a value this database knows of itself."""
        insert = sqlite.insert(own_tables.settings).values(name=name, value=value)
        self.conn.execute(insert.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
