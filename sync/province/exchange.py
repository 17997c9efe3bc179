"""The three exchanges of `sync.wire`, each caller confined to its hall; a pull without news may wait for some."""

import asyncio
from collections.abc import Collection, Sequence
from functools import partial

import msgspec

from sync.errors import SyncError
from sync.offers import Far, Offer
from sync.province.anomalies import FOREIGN_RECORD, Anomaly, note
from sync.province.callers import Caller
from sync.province.news import News
from sync.province.presence import Presence
from sync.province.store import ProvinceStore
from sync.province.tables import journals
from sync.province.web import Call, Web
from sync.records import Record, Span
from sync.replica import Responder
from sync.transport import COMPARE, PUSH
from sync.wire import Changes, Hello, Welcome, decode, encode

WAITING_BYTES = 64 * 1024
"""A body larger than this is not held for as long as news is waited for: it is answered at once."""


class Confined:
    """The province as one caller may see it, for the time of one request: its own hall, or all where it has none."""

    def __init__(self, store: ProvinceStore, hall: bytes) -> None:
        self._store, self._hall = store, hall
        self._heads: dict[bytes, Far] = {}

    def database(self) -> bytes:
        """Name of the province's database."""
        return self._store.database()

    def halls(self) -> tuple[bytes, ...]:
        """All."""
        return ()

    def heads(self, halls: Collection[bytes]) -> Sequence[Far]:
        """How far the journals of the caller's hall go."""
        found = self._store.heads(self.confine(halls))
        self._heads = {far.journal: far for far in found}
        return found

    def hash_at(self, journal: bytes, number: int) -> bytes | None:
        """Hash of one entry."""
        far = self._heads.get(journal)
        if far is not None and far.head.number == number:
            return far.head.hash
        return self._store.hash_at(journal, number)

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        return self._store.offer(journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store entries; whose they may be, says the gate."""
        return self._store.receive(offer)

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records of the caller's hall."""
        return self._store.changed_records(self.confine(halls), after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        return self._store.last_sequence()

    def cursor(self, peer: bytes) -> int:
        """Up to which of the caller's sequence numbers its records are here."""
        return self._store.cursor(peer)

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change of a record of the caller's hall."""
        return self._store.last_change(self.confine(halls), until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records of the caller's own hall; others are noted and left."""
        own = tuple(record for record in changes.records if record.hall == self._hall and record.name.isprintable())
        foreign = len(changes.records) - len(own)
        span = self._store.merge(peer, Changes(own, changes.sequence))
        if foreign:
            at = self._store.now
            with self._store.writing() as (conn, _):
                note(conn, [Anomaly(self._hall, self._hall, "", FOREIGN_RECORD, 0, 0, foreign, at)])
        return span

    def confine(self, halls: Collection[bytes]) -> Collection[bytes]:
        """The halls a caller may see of those it asks for."""
        return (self._hall,) if self._hall else halls


class Exchanges:
    """Handlers of pull, push and compare."""

    def __init__(self, store: ProvinceStore, web: Web, news: News, presence: Presence) -> None:
        self._store, self._web, self._news, self._presence = store, web, news, presence

    def push(self, call: Call) -> bytes:
        """Store what a kiosk brings."""
        answer = self._responder(call.caller).answer(PUSH, call.body)
        self._presence.saw(call.caller.key, call.headers, has_pushed=True)
        return answer

    def compare(self, call: Call) -> bytes:
        """Hashes of a journal."""
        return self._responder(call.caller).answer(COMPARE, call.body)

    async def pull(self, call: Call) -> bytes:
        """What the caller lacks; if that is nothing, it is waited for, without a thread and a connection."""
        hello = await self._web.run(partial(self._greeted, call))
        halls = Confined(self._store, call.caller.hall).confine(hello.halls)
        with self._news.waiting(halls, call.caller.key or call.caller.name.encode()) as waiter:
            welcome = await self._web.run(partial(self._responder(call.caller).welcome, hello))
            end = asyncio.get_running_loop().time() + (
                hello.wait_s if waiter and len(call.body) <= WAITING_BYTES else 0
            )
            while waiter and not _is_news(welcome) and (left := end - asyncio.get_running_loop().time()) > 0:
                if await waiter.wait(left):
                    welcome = await self._web.run(partial(self._welcome_again, call.caller, hello))
                    hello = msgspec.structs.replace(hello, cursor=welcome.changes.sequence, peer=welcome.database)
        return encode(welcome)

    def _greeted(self, call: Call) -> Hello:
        hello = decode(call.body, Hello)
        if call.caller.key:
            self._presence.saw(call.caller.key, call.headers)
        return hello

    def _welcome_again(self, caller: Caller, hello: Hello) -> Welcome:
        """What has come since, without what the caller itself has brought meanwhile."""
        own = {far.journal: far for far in self._own(caller.key)}
        theirs = {far.journal: far for far in hello.journals} | own
        welcome = self._responder(caller).welcome(msgspec.structs.replace(hello, journals=tuple(theirs.values())))
        told = tuple(record for record in welcome.changes.records if record.journal not in own)
        return msgspec.structs.replace(welcome, changes=Changes(told, welcome.changes.sequence))

    def _own(self, key: bytes) -> Sequence[Far]:
        with self._store.reading() as conn:
            return journals.heads_of_key(conn, key) if key else ()

    def _responder(self, caller: Caller) -> Responder:
        return Responder(Confined(self._store, caller.hall))


def _is_news(welcome: Welcome) -> bool:
    return bool(welcome.ranges or welcome.changes.records)
