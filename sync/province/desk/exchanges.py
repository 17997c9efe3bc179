"""The exchanges of `sync.copying.wire`, each caller confined to its hall; a pull without news may wait for some."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from functools import partial
from typing import TypeVar

import msgspec

from sync.copying.responder import Responder
from sync.copying.transport import COMPARE, PUSH, ROLLS
from sync.copying.wire import Changes, Hello, Welcome, decode, encode
from sync.journals.offers import Far
from sync.province.desk.caller import Caller
from sync.province.desk.confined import Confined
from sync.province.desk.news import News
from sync.province.desk.presence import Presence, Shown
from sync.province.ledger.store import ProvinceStore
from sync.province.ledger.tables import journals

T = TypeVar("T")

WAITING_BYTES = 64 * 1024
"""A body larger than this is not held for as long as news is waited for: it is answered at once."""


class Exchanges:
    """Pull, push, compare and rolls: messages of `sync.copying.wire` in and out. BadMessage.

    `pool` does the work of a pull, which waits without a thread.
    """

    def __init__(self, store: ProvinceStore, pool: Executor, news: News, presence: Presence) -> None:
        self._store, self._pool, self._news, self._presence = store, pool, news, presence

    def push(self, caller: Caller, message: bytes, shown: Shown) -> bytes:
        """Store what a kiosk brings."""
        answer = self._responder(caller).answer(PUSH, message)
        self._presence.saw(caller.key, shown, has_pushed=True)
        return answer

    def compare(self, caller: Caller, message: bytes) -> bytes:
        """Hashes of a journal."""
        return self._responder(caller).answer(COMPARE, message)

    def rolls(self, caller: Caller, message: bytes) -> bytes:
        """Who may say what, both ways."""
        return self._responder(caller).answer(ROLLS, message)

    async def pull(self, caller: Caller, message: bytes, shown: Shown) -> bytes:
        """What the caller lacks; if that is nothing, it is waited for, without a thread and a connection."""
        hello = await self._run(partial(self._greeted, caller, message, shown))
        halls = Confined(self._store, caller.hall, caller.key).confine(hello.halls)
        with self._news.waiting(halls, caller.key or caller.name.encode()) as waiter:
            welcome = await self._run(partial(self._responder(caller).welcome, hello))
            end = asyncio.get_running_loop().time() + (hello.wait_s if waiter and len(message) <= WAITING_BYTES else 0)
            while waiter and not _is_news(welcome) and (left := end - asyncio.get_running_loop().time()) > 0:
                if await waiter.wait(left):
                    welcome = await self._run(partial(self._welcome_again, caller, hello))
                    hello = msgspec.structs.replace(hello, cursor=welcome.changes.sequence, peer=welcome.database)
        return encode(welcome)

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def _greeted(self, caller: Caller, message: bytes, shown: Shown) -> Hello:
        hello = decode(message, Hello)
        if caller.key:
            self._presence.saw(caller.key, shown)
        return hello

    def _welcome_again(self, caller: Caller, hello: Hello) -> Welcome:
        """What has come since, without what the caller itself has brought meanwhile."""
        own = {far.journal: far for far in self._own(caller.key)}
        theirs = {far.journal: far for far in hello.journals} | own
        welcome = self._responder(caller).welcome(msgspec.structs.replace(hello, journals=tuple(theirs.values())))
        told = tuple(record for record in welcome.changes.records if record.journal not in own)
        return msgspec.structs.replace(welcome, changes=Changes(told, welcome.changes.sequence, welcome.changes.after))

    def _own(self, key: bytes) -> Sequence[Far]:
        with self._store.reading() as conn:
            return journals.heads_of_key(conn, key) if key else ()

    def _responder(self, caller: Caller) -> Responder:
        return Responder(Confined(self._store, caller.hall, caller.key))


def _is_news(welcome: Welcome) -> bool:
    return bool(welcome.ranges or welcome.changes.records)
