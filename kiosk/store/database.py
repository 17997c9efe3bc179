"""SQLite as the hall uses it: WAL, every write BEGIN IMMEDIATE, readers apart.

SQLAlchemy's default begins a transaction at the first write, after the reads the write was decided on: two processes
then give one last seat twice. So the driver's own transactions are off and `begin` says BEGIN IMMEDIATE.
"""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

import sqlalchemy as sa

from kiosk.hall.unavailable import Unavailable
from kiosk.store.errors import StoreUnavailable
from kiosk.store.turnstile import waiting
from sync.journals.engines import sqlite_engine

FILE = "hall.db"
BUSY_MS, LOOK_S = 5000, 0.0005
"""So long a writer waits for the lock, and so often it looks."""
CONNECTIONS = 8
"""So many are kept open; whoever asks from more threads opens and closes one each time."""
_PRAGMAS = (
    f"PRAGMA busy_timeout={BUSY_MS}",
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=OFF",
)
_REASONS = {
    sqlite3.SQLITE_BUSY: Unavailable.BUSY,
    sqlite3.SQLITE_LOCKED: Unavailable.BUSY,
    sqlite3.SQLITE_FULL: Unavailable.DISK_FULL,
    sqlite3.SQLITE_IOERR: Unavailable.DISK_FULL,
    sqlite3.SQLITE_CORRUPT: Unavailable.DAMAGED,
    sqlite3.SQLITE_NOTADB: Unavailable.DAMAGED,
}


def writing_engine(path: Path) -> sa.Engine:
    """Engine whose every transaction holds the write lock from its first statement."""
    engine = _engine(path)

    sa.event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA busy_timeout=0"))

    def begin(conn: sa.Connection) -> None:
        with waiting(path):
            _begin(conn)

    sa.event.listen(engine, "begin", begin)
    return engine


def _begin(conn: sa.Connection) -> None:
    """Take the write lock as soon as it is free: SQLite itself would look again after 1, 3, 8, 18, 33 ms and so on."""
    raw, deadline = cast("sqlite3.Connection", conn.connection.driver_connection), time.monotonic() + BUSY_MS / 1000
    while time.monotonic() < deadline:
        try:
            raw.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                break
            time.sleep(LOOK_S)
        else:
            return
    conn.exec_driver_sql("BEGIN IMMEDIATE")


def reading_engine(path: Path) -> sa.Engine:
    """Engine for queries, each its own snapshot: nobody says BEGIN, so no read transaction outlives a query."""
    return _engine(path, pool_reset_on_return=None)


def _engine(path: Path, **options: Any) -> sa.Engine:
    engine = sqlite_engine(f"sqlite:///{path}", pool_size=CONNECTIONS, max_overflow=CONNECTIONS, **options)
    sa.event.listen(engine, "connect", _prepare)
    return engine


def _prepare(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


@contextmanager
def named_faults() -> Iterator[None]:
    """Turn what SQLite says of a busy, full or damaged database into StoreUnavailable."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        code = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF
        if code not in _REASONS:
            raise
        raise StoreUnavailable(_REASONS[code]) from error


class Watch:
    """Sees commits of every process on the database, this one's other connections included."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._seen = -1

    def changed(self) -> bool:
        """Whether anything was committed since the last call; true the first time."""
        try:
            (version,) = self._connection.execute("PRAGMA data_version").fetchone()
        except sqlite3.OperationalError:
            return False
        before, self._seen = self._seen, int(version)
        return before != self._seen

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()
