"""The database in a folder: opened only if it is exactly as we make it, for one message, with limits on what it may do.

All of this runs in a process of its own (`sync.folder.process`).
"""

import functools
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from sync.copying.responder import Responder
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS
from sync.copying.wire import JOURNALS, STATEMENTS, Compared, Receipt, Rolls, Welcome, decode
from sync.entries import ENTRY_LIMIT
from sync.errors import FolderDown, Trouble
from sync.folder.files import FILE, check_files, check_folder, has_journal, make_if_missing, set_aside, trouble_of
from sync.folder.host import FolderHost, metadata
from sync.folder.wire import Limits
from sync.journals.engines import sqlite_engine

ANSWERS: dict[str, type[Any]] = {PULL: Welcome, PUSH: Receipt, COMPARE: Compared, ROLLS: Rolls}
MOST_ROWS = {
    "journals": JOURNALS,
    "roll": STATEMENTS,
    "pins": 10,
    "stated": JOURNALS,
    "cursors": JOURNALS,
    "counters": 10,
    "names": 1,
}
"""Rows of tables that are read as a whole."""
LONGEST_VALUE = 4 * ENTRY_LIMIT
HEAP_SHARE = 4
"""SQLite may have this part of the process's memory."""
_PRAGMAS = (
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "mmap_size=0",
    "temp_store=MEMORY",
    "cache_size=-8000",
    "busy_timeout=2000",
)
_WRITING = ("journal_mode=DELETE", "synchronous=FULL")
_LIMITS = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: LONGEST_VALUE,
    sqlite3.SQLITE_LIMIT_COLUMN: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 100,
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 10,
    sqlite3.SQLITE_LIMIT_VDBE_OP: 100_000,
    sqlite3.SQLITE_LIMIT_FUNCTION_ARG: 16,
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 100,
    sqlite3.SQLITE_LIMIT_ATTACHED: 0,
    sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH: 1,
    sqlite3.SQLITE_LIMIT_WORKER_THREADS: 0,
}
_BY_CODE = {
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.READ_ONLY,
    sqlite3.SQLITE_PERM: Trouble.READ_ONLY,
    sqlite3.SQLITE_IOERR: Trouble.GONE,
    sqlite3.SQLITE_CANTOPEN: Trouble.GONE,
    sqlite3.SQLITE_BUSY: Trouble.GONE,
    sqlite3.SQLITE_LOCKED: Trouble.GONE,
    sqlite3.SQLITE_NOMEM: Trouble.GONE,
}

Schema = frozenset[tuple[str, str, str, str]]


class FolderDatabase:
    """Answers messages from the database in a folder."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        self._folder, self._limits = folder, limits
        self._engine = sqlite_engine(creator=self._connect, poolclass=sa.pool.QueuePool, pool_size=1)
        sa.event.listen(self._engine, "begin", lambda conn: conn.exec_driver_sql("BEGIN IMMEDIATE"))

    def answer(self, path: str, body: bytes) -> bytes:
        """The answer to a message; FolderDown, and then the database is set aside if that helps.

        One that is no message is nobody's answer: values of another type or size lie in the database.
        """
        if path not in ANSWERS:
            raise FolderDown(Trouble.DIED, f"no such exchange: {path}")
        with self._judged():
            try:
                answer = Responder(FolderHost(self._engine)).answer(path, body)
            finally:
                self._engine.dispose()
            decode(answer, ANSWERS[path])
            return answer

    @contextmanager
    def _judged(self) -> Iterator[None]:
        """Whatever goes wrong is the folder's trouble: what nobody foresaw comes of what lies there."""
        try:
            yield
        except FolderDown as down:
            raise self._aside(down.words) if down.trouble is Trouble.FOREIGN else down from None
        except (sa.exc.DBAPIError, sqlite3.Error) as error:
            raise self._failed(error) from error
        except OSError as error:
            raise trouble_of(error) from error
        except Exception as error:
            raise self._aside(type(error).__name__) from error

    def _failed(self, error: Exception) -> FolderDown:
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", 0) & 0xFF
        trouble = _BY_CODE.get(code)
        return self._aside(f"SQLite {code}") if trouble is None else FolderDown(trouble, f"SQLite {code}")

    def _aside(self, why: str) -> FolderDown:
        return FolderDown(Trouble.FOREIGN, f"{why}; kept as {FILE}{set_aside(self._folder)}")

    def _connect(self) -> sqlite3.Connection:
        """A connection to a database that was found to be ours; made if there is none."""
        check_folder(self._folder)
        check_files(self._folder, self._limits.file_bytes)
        if has_journal(self._folder):
            self._roll_back()
            check_files(self._folder, self._limits.file_bytes)
        if make_if_missing(self._folder):
            self._fill()
        with closing(self._open("ro", ("query_only=ON",))) as connection:
            check_schema(connection)
            check_sizes(connection)
        return self._open("rw", _WRITING)

    def _roll_back(self) -> None:
        """Undo what was not finished, before anything is read."""
        with closing(self._open("rw", _WRITING)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("COMMIT")

    def _fill(self) -> None:
        with closing(self._open("rw", _WRITING)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            for *_, sql in sorted(expected_schema()):
                connection.execute(sql or "SELECT 1")
            connection.execute("COMMIT")

    def _open(self, mode: str, pragmas: tuple[str, ...]) -> sqlite3.Connection:
        """`mode`: ro or rw; nothing is made."""
        address = f"{(self._folder / FILE).as_uri()}?mode={mode}"
        connection = sqlite3.connect(address, uri=True, isolation_level=None)
        for limit, value in _LIMITS.items():
            connection.setlimit(limit, value)
        heap = self._limits.memory_bytes // HEAP_SHARE
        for pragma in (f"hard_heap_limit={heap}", *_PRAGMAS, *pragmas):
            connection.execute(f"PRAGMA {pragma}")
        (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
        connection.execute(f"PRAGMA max_page_count={self._limits.file_bytes // page_bytes}")
        return connection


@functools.cache
def expected_schema() -> Schema:
    """What we make in an empty database."""
    with closing(sqlite3.connect(":memory:")) as connection:
        metadata.create_all(sa.create_engine("sqlite://", creator=lambda: connection, poolclass=sa.pool.StaticPool))
        return read_schema(connection)


def read_schema(connection: sqlite3.Connection) -> Schema:
    """All that a database consists of: type, name, table, its words."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master LIMIT 1000")
    return frozenset((kind, name, table, " ".join((sql or "").split())) for kind, name, table, sql in rows)


def check_schema(connection: sqlite3.Connection) -> None:
    """FolderDown if a table, view, trigger or index is missing, other than ours, or too many."""
    odd = expected_schema() ^ read_schema(connection)
    if odd:
        raise FolderDown(Trouble.FOREIGN, f"{len(odd)} parts of the database are not ours")


def check_sizes(connection: sqlite3.Connection) -> None:
    """FolderDown if a table that is read as a whole has more rows than it may."""
    for table, most in MOST_ROWS.items():
        if table in metadata.tables:
            query = f"SELECT count(*) FROM (SELECT 1 FROM {table} LIMIT ?)"  # noqa: S608  our own names
            (count,) = connection.execute(query, (most + 1,)).fetchone()
            if count > most:
                raise FolderDown(Trouble.FOREIGN, f"too many {table}")
