"""Who works at the desk: in by name and passphrase, out after ten minutes of nobody."""

import hashlib

import msgspec

from kiosk.hall.clock import HOUR, MINUTE
from kiosk.hall.desk.clerk import Clerk
from kiosk.hall.ids import Id, to_text
from kiosk.store import Store
from kiosk.store.queries.desk.pcs import PcQueries

IDLE = 10 * MINUTE
AT_MOST = 12 * HOUR
"""A day's work: then one comes in anew, whatever was done."""


class AtWork(msgspec.Struct, frozen=True):
    """A clerk who is in: `cookie` is what his browser shows; at which computer, None for the hall's own machine."""

    cookie: str
    clerk: Clerk
    pc: Id | None = None


class Sessions:
    """Sessions of clerks at this kiosk; no line is needed for them."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def begin(self, clerk: Clerk, pc: Id | None, before: str = "") -> AtWork:
        """Let a clerk in who has just been known by his passphrase; what the browser showed `before` is over."""
        cookie = to_text(self._store.new_bytes(20))
        with self._store.write() as tx:
            own = PcQueries(tx)
            own.leave(hashed(before))
            own.begin(hashed(cookie), (clerk.id, pc), self._store.running(), tx.now + AT_MOST)
        return AtWork(cookie, clerk, pc)

    def at_work(self, cookie: str, pc: Id | None) -> AtWork | None:
        """Whose cookie this is at this computer, where he serves and was not idle; he is not idle now."""
        running, now = self._store.running(), self._store.clock()
        with self._store.read() as query:
            row = PcQueries(query).session(hashed(cookie))
            clerk = None if row is None else query.clerks.one(row.clerk)
        if row is None or clerk is None or not clerk.is_serving(now) or row.pc != pc:
            return None
        if not 0 <= running - row.seen < IDLE or not 0 < row.until - now <= AT_MOST:
            return None
        if running - row.seen > MINUTE:
            with self._store.write() as tx:
                PcQueries(tx).seen(hashed(cookie), running)
        return AtWork(cookie, clerk, pc)

    def last(self, cookie: str) -> Clerk | None:
        """Who was in by this cookie and serves, for the page that asks for his passphrase again."""
        with self._store.read() as query:
            row = PcQueries(query).session(hashed(cookie))
            clerk = None if row is None else query.clerks.one(row.clerk)
        return clerk if clerk is not None and clerk.is_serving(self._store.clock()) else None

    def leave(self, cookie: str) -> None:
        """He is out."""
        with self._store.write() as tx:
            PcQueries(tx).leave(hashed(cookie))

    def begin_anew(self) -> None:
        """The program starts: who was in before the machine was started anew is out, however long it runs by now."""
        with self._store.write() as tx:
            PcQueries(tx).leave_seen_after(self._store.running())


def hashed(secret: str) -> bytes:
    """What is kept of what a browser shows."""
    return hashlib.sha256(secret.encode()).digest()
