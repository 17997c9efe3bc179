"""What this machine keeps of computers at its desk, and of who works at them."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from kiosk.hall.ids import Id
from kiosk.store.queries import Queries
from kiosk.store.queries.own import keep_newest
from kiosk.store.tables.own import desk_sessions, pc_codes, pc_keys

CODE = "digits of a computer"
SESSION, KEY = desk_sessions.c, pc_keys.c


class PcQueries:
    """Codes, keys and sessions; made from a transaction they can be written."""

    def __init__(self, query: Queries) -> None:
        self._conn, self._lookup = query.conn, query.lookup

    def offer(self, digits: str, by: Id, until: int) -> None:
        """Digits that let one computer in, in place of those before."""
        self._conn.execute(sa.delete(pc_codes))
        self._conn.execute(sa.insert(pc_codes).values(hash=self._lookup(CODE, digits), by=by, until=until))

    def take(self, digits: str, now: int, good: int) -> Id | None:
        """Whose digits these are, once; not by a clock that was ahead."""
        code = pc_codes.c
        query = sa.delete(pc_codes).where(code.hash == self._lookup(CODE, digits), code.until > now)
        return self._conn.scalar(query.where(code.until <= now + good).returning(code.by))

    def know(self, key: bytes, pc: Id) -> None:
        """A computer shows this from now on."""
        self._conn.execute(sa.insert(pc_keys).values(hash=key, pc=pc))

    def know_by(self, key: bytes, pc: Id) -> None:
        """A computer shows this from now on, and nothing else."""
        self._conn.execute(sa.delete(pc_keys).where(KEY.pc == pc))
        self.know(key, pc)

    def of(self, key: bytes) -> Id | None:
        """Which computer shows it."""
        return self._conn.scalar(sa.select(KEY.pc).where(KEY.hash == key))

    def end(self, pc: Id) -> None:
        """Nothing that it shows is known any more, and who works at it is out."""
        self._conn.execute(sa.delete(pc_keys).where(KEY.pc == pc))
        self._conn.execute(sa.delete(desk_sessions).where(SESSION.pc == pc))

    def begin(self, cookie: bytes, who: tuple[Id, Id | None], seen: int, until: int) -> None:
        """A clerk, and at which computer."""
        row = {"hash": cookie, "clerk": who[0], "pc": who[1], "seen": seen, "until": until}
        self._conn.execute(sqlite.insert(desk_sessions).values(row))
        keep_newest(self._conn, SESSION.until)

    def session(self, cookie: bytes) -> Any:
        """The row of a session, None for none."""
        return self._conn.execute(sa.select(desk_sessions).where(SESSION.hash == cookie)).one_or_none()

    def seen(self, cookie: bytes, running: int) -> None:
        """He is not idle."""
        self._conn.execute(sa.update(desk_sessions).where(SESSION.hash == cookie).values(seen=running))

    def leave(self, cookie: bytes) -> None:
        """He is out."""
        self._conn.execute(sa.delete(desk_sessions).where(SESSION.hash == cookie))

    def leave_others(self, clerk: Id, cookie: bytes) -> None:
        """He is in by this one alone."""
        self._conn.execute(sa.delete(desk_sessions).where(SESSION.clerk == clerk, SESSION.hash != cookie))

    def leave_seen_after(self, running: int) -> None:
        """Who was seen later than the machine runs was so before it was started anew, and is out."""
        self._conn.execute(sa.delete(desk_sessions).where(SESSION.seen > running))
