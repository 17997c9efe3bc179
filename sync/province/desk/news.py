"""Tells requests that wait that something has come for their halls, from this node or another. Nobody waiting holds a
thread or a connection to the database.
"""

import asyncio
import contextlib
import logging
import secrets
from collections import Counter
from collections.abc import AsyncIterator, Collection, Iterator
from concurrent.futures import Executor
from typing import Protocol

import psycopg
import sqlalchemy as sa

CHANNEL = "linggong_news"
GATHER_S = 0.02
"""News of so long is told to other nodes at once."""
LOOK_S = 1.0
RECONNECT_S = 1.0
TOLD_AT_ONCE = 300
WAITS_OF_ONE = 4
"""Requests of one caller that may wait at once; more are answered at once."""
WAITS = 10_000
_log = logging.getLogger("sync.province")


class Line(Protocol):
    """Between the nodes of one database."""

    async def listen(self) -> AsyncIterator[frozenset[bytes]]:
        """Halls of which another node had news; none: perhaps any."""
        yield frozenset()

    def tell(self, halls: Collection[bytes]) -> None:
        """Tell the other nodes; called in a thread."""


class PostgresLine:
    """LISTEN on a connection of its own; NOTIFY."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine, self._node = engine, secrets.token_hex(4)

    async def listen(self) -> AsyncIterator[frozenset[bytes]]:
        """Whoever comes back after a broken connection may have missed something."""
        address = self._engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        while True:
            try:
                async with await psycopg.AsyncConnection.connect(address, autocommit=True) as conn:
                    await conn.execute(f"LISTEN {CHANNEL}")
                    yield frozenset()
                    async for notice in conn.notifies():
                        node, _, halls = notice.payload.partition(" ")
                        if node != self._node:
                            yield frozenset(map(bytes.fromhex, halls.split()))
            except psycopg.Error as error:
                _log.warning("the database tells no news: %s", type(error).__name__)
                await asyncio.sleep(RECONNECT_S)

    def tell(self, halls: Collection[bytes]) -> None:
        """One NOTIFY."""
        payload = " ".join([self._node, *(hall.hex() for hall in halls)])
        with self._engine.begin() as conn:
            conn.execute(sa.select(sa.func.pg_notify(CHANNEL, payload)))


class SqliteLine:
    """Looks every second whether another connection has written: what it wrote is not known."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    async def listen(self) -> AsyncIterator[frozenset[bytes]]:
        """Looks at the file's version, which costs nothing."""
        with contextlib.closing(self._engine.raw_connection()) as conn:
            seen = None
            while True:
                (version,) = conn.cursor().execute("PRAGMA data_version").fetchone()
                if version != seen:
                    seen = version
                    yield frozenset()
                await asyncio.sleep(LOOK_S)

    def tell(self, _halls: Collection[bytes]) -> None:
        """The file tells."""


def line_of(engine: sa.Engine) -> Line:
    """What the database offers."""
    return PostgresLine(engine) if engine.dialect.name == "postgresql" else SqliteLine(engine)


class Waiter:
    """One request that waits for news of some halls (none: all)."""

    def __init__(self, halls: Collection[bytes], who: bytes) -> None:
        self.halls, self.who, self.event = frozenset(halls), who, asyncio.Event()

    async def wait(self, seconds: float) -> bool:
        """Whether there was news within so many seconds."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.event.wait()
        heard = self.event.is_set()
        self.event.clear()
        return heard


class News:
    """Who waits on this node, and the line to other nodes."""

    def __init__(self, line: Line, pool: Executor) -> None:
        self._line, self._pool = line, pool
        self._waiters: set[Waiter] = set()
        self._waits = Counter[bytes]()
        self._untold: set[bytes] = set()
        self._to_tell = asyncio.Event()
        self._loop: asyncio.AbstractEventLoop | None = None

    @contextlib.asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Listens and tells for as long as the node serves."""
        self._loop = asyncio.get_running_loop()
        tasks = [self._loop.create_task(work()) for work in (self._hear, self._spread)]
        try:
            yield
        finally:
            self._loop = None
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def tell(self, halls: Collection[bytes]) -> None:
        """There is news of these halls; from any thread."""
        if self._loop is not None:
            with contextlib.suppress(RuntimeError):
                self._loop.call_soon_threadsafe(self._told, frozenset(halls))

    @contextlib.contextmanager
    def waiting(self, halls: Collection[bytes], who: bytes) -> Iterator[Waiter | None]:
        """A place to wait, None if the caller has enough of them or the node is full."""
        if self._waits[who] >= WAITS_OF_ONE or len(self._waiters) >= WAITS:
            yield None
            return
        waiter = Waiter(halls, who)
        self._waiters.add(waiter)
        self._waits[who] += 1
        try:
            yield waiter
        finally:
            self._waiters.discard(waiter)
            self._waits[who] -= 1
            self._waits += Counter()

    def _told(self, halls: frozenset[bytes]) -> None:
        self._wake(halls)
        self._untold |= halls
        self._to_tell.set()

    def _wake(self, halls: frozenset[bytes]) -> None:
        for waiter in self._waiters:
            if not halls or not waiter.halls or halls & waiter.halls:
                waiter.event.set()

    async def _hear(self) -> None:
        async for halls in self._line.listen():
            self._wake(halls)

    async def _spread(self) -> None:
        while True:
            await self._to_tell.wait()
            await asyncio.sleep(GATHER_S)
            self._to_tell.clear()
            halls, self._untold = sorted(self._untold), set()
            for at in range(0, len(halls), TOLD_AT_ONCE):
                await self._tell_others(halls[at : at + TOLD_AT_ONCE])

    async def _tell_others(self, halls: Collection[bytes]) -> None:
        loop, tell = asyncio.get_running_loop(), self._line.tell
        try:
            await loop.run_in_executor(self._pool, tell, halls)
        except sa.exc.DBAPIError as error:
            _log.warning("other nodes were not told: %s", type(error).__name__)
