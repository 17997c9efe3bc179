"""The three exchanges of `sync.wire`, each caller confined to its hall; a pull without news may wait for some."""

import asyncio
from collections.abc import Collection, Sequence
from functools import partial

import msgspec

from sync.entries import read_opening
from sync.errors import NotOnRoll, SyncError
from sync.host import peer_name
from sync.offers import Far, Offer
from sync.province.callers import Caller
from sync.province.news import News
from sync.province.presence import Presence
from sync.province.store import ProvinceStore
from sync.province.tables import journals
from sync.province.web import Call, Web
from sync.records import Record, Span
from sync.replica import Responder
from sync.roll import Statement, read_content
from sync.transport import COMPARE, PUSH, ROLLS
from sync.wire import Changes, Hello, RollDigest, Welcome, decode, encode

WAITING_BYTES = 64 * 1024
"""A body larger than this is not held for as long as news is waited for: it is answered at once."""


class Confined:
    """The province as one caller may see it, for the time of one request: its own hall, or all where it has none."""

    def __init__(self, store: ProvinceStore, hall: bytes, key: bytes) -> None:
        self._store, self._hall, self._key = store, hall, key
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
        """Hash of one entry, of a journal of the caller's hall."""
        far = self._heads.get(journal)
        if far is not None and far.head.number == number:
            return far.head.hash
        return self._store.hash_at(journal, number) if far is not None or self._may_see(journal) else None

    def offer(self, journal: bytes, after: int, room: int) -> Offer | None:
        """What follows a number in a journal."""
        return self._store.offer(journal, after, room)

    def receive(self, offer: Offer) -> SyncError | None:
        """Store entries of the caller's own hall."""
        known_by = offer.branch_of.journal if offer.branch_of else offer.journal
        hall = self._store.hall_of(known_by) or _named_hall(offer)
        is_foreign = self._hall and hall not in (b"", self._hall)
        return NotOnRoll("of another hall") if is_foreign else self._store.receive(offer)

    def changed_records(self, halls: Collection[bytes], after: int, most: int) -> Sequence[tuple[int, Record]]:
        """Records of the caller's hall."""
        return self._store.changed_records(self.confine(halls), after, most)

    def last_sequence(self) -> int:
        """The sequence number of the latest change."""
        return self._store.last_sequence()

    def cursor(self, peer: bytes) -> int:
        """Up to which of the caller's sequence numbers its records are here."""
        return self._store.cursor(self._peer(peer))

    def last_change(self, halls: Collection[bytes], until: int) -> int:
        """The sequence number of the latest change of a record of the caller's hall."""
        return self._store.last_change(self.confine(halls), until)

    def merge(self, peer: bytes, changes: Changes) -> Span:
        """Take over records: each says no more than the entry that names it, whoever brings it."""
        return self._store.merge(self._peer(peer), changes)

    def rolls(self, owners: Collection[bytes]) -> Sequence[RollDigest]:
        """The rolls of the caller's hall and of the province."""
        followed = self._followed(owners)
        return self._store.rolls(followed) if followed or not self._hall else ()

    def statements(self, owners: Collection[bytes]) -> Sequence[Statement]:
        """What says something of the caller's hall and of the province."""
        followed = self._followed(owners)
        return self._store.statements(followed) if followed or not self._hall else ()

    def take_roll(self, statements: Collection[Statement]) -> bool:
        """Take over what says something of the caller's hall, or of the province, which an old backup has not heard."""
        mine = {self._hall, self._store.province} if self._hall else set[bytes]()
        fresh = {*statements} - {*(self._store.statements(sorted(mine)) if mine else ())}
        said = {content.owner for content in map(read_content, fresh) if content} & mine
        return self._store.take_roll(fresh, sorted(said)) if said else False

    def _followed(self, owners: Collection[bytes]) -> Collection[bytes]:
        """Of these owners (none: of all) those whose rolls the caller may see."""
        mine = {self._hall, self._store.province}
        return sorted(mine & set(owners) if owners else mine) if self._hall else owners

    def _peer(self, name: bytes) -> bytes:
        """A caller's name for its database is its own: nobody moves another's cursor."""
        return peer_name(self._key, name)

    def _may_see(self, journal: bytes) -> bool:
        return not self._hall or self._store.hall_of(journal) == self._hall

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

    def rolls(self, call: Call) -> bytes:
        """Who may say what, both ways."""
        return self._responder(call.caller).answer(ROLLS, call.body)

    async def pull(self, call: Call) -> bytes:
        """What the caller lacks; if that is nothing, it is waited for, without a thread and a connection."""
        hello = await self._web.run(partial(self._greeted, call))
        halls = Confined(self._store, call.caller.hall, call.caller.key).confine(hello.halls)
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
        return msgspec.structs.replace(welcome, changes=Changes(told, welcome.changes.sequence, welcome.changes.after))

    def _own(self, key: bytes) -> Sequence[Far]:
        with self._store.reading() as conn:
            return journals.heads_of_key(conn, key) if key else ()

    def _responder(self, caller: Caller) -> Responder:
        return Responder(Confined(self._store, caller.hall, caller.key))


def _named_hall(offer: Offer) -> bytes:
    """The hall that a journal's opening names, empty if this is no opening: then nobody stores it either."""
    try:
        return read_opening(offer.entries[0]).hall
    except msgspec.DecodeError:
        return b""


def _is_news(welcome: Welcome) -> bool:
    return bool(welcome.ranges or welcome.changes.records)
