"""Brings two hosts to the same journals and open records: `Caller` asks, `Responder` answers. No thread, no clock."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

import msgspec

from sync.errors import BadMessage, SyncError
from sync.host import Host
from sync.journal import Head
from sync.transport import PULL, PUSH, Transport
from sync.wire import (
    JOURNALS,
    RANGE_BYTES,
    RANGE_ENTRIES,
    RECORDS,
    Changes,
    Far,
    Hello,
    Push,
    Range,
    Receipt,
    Welcome,
    decode,
    encode,
)

T = TypeVar("T")


class Round(msgspec.Struct, frozen=True):
    """What one round did; `reported`: journal -> the number whose hash the peer has repeated."""

    received: int
    sent: int
    is_complete: bool
    reported: dict[bytes, int]
    stopped: dict[bytes, str]


class Caller:
    """Copies both ways between this host and the peer behind a transport."""

    def __init__(self, host: Host, transport: Transport) -> None:
        self._host, self._transport = host, transport
        self._peer = b""

    def round(self) -> Round:
        """One round; LineDown, PeerRefused or BadMessage leave what was stored until then."""
        welcome = self._pull()
        stopped = dict(_take(self._host, welcome))
        differing = set(_differing(self._host, welcome.journals))
        stopped |= dict.fromkeys(differing, "the peer has other entries under the same numbers")
        push = self._push(welcome, differing)
        is_news = bool(push.ranges or push.changes.records)
        receipt = self._send(PUSH, push, Receipt) if is_news else Receipt((), welcome.cursor)
        sent, received = _count(push.ranges, push.changes), _count(welcome.ranges, welcome.changes)
        known = [*welcome.journals, *receipt.journals]
        return Round(received, sent, not (sent or received), self._reported(known, differing), stopped)

    def _pull(self) -> Welcome:
        cursor = self._host.cursor(self._peer) if self._peer else 0
        hello = Hello(self._host.database(), _journals(self._host), self._peer, cursor)
        welcome = self._send(PULL, hello, Welcome)
        self._peer = welcome.database
        return welcome

    def _push(self, welcome: Welcome, differing: set[bytes]) -> Push:
        theirs = {far.journal: far.head.number for far in welcome.journals}
        cursor = welcome.cursor if welcome.cursor <= self._host.last_sequence() else 0
        return Push(
            self._host.database(),
            tuple(_ranges(self._host, theirs, differing)),
            _changes(self._host, cursor),
        )

    def _reported(self, known: Iterable[Far], differing: set[bytes]) -> dict[bytes, int]:
        return {
            far.journal: far.head.number
            for far in known
            if far.journal not in differing and self._host.hash_at(far.journal, far.head.number) == far.head.hash
        }

    def _send(self, path: str, message: msgspec.Struct, answer: type[T]) -> T:
        return decode(self._transport.exchange(path, encode(message)), answer)


class Responder:
    """Answers callers from this host."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def answer(self, path: str, body: bytes) -> bytes:
        """Answer one message; BadMessage if it is none."""
        if path == PULL:
            return encode(self._welcome(decode(body, Hello)))
        if path == PUSH:
            return encode(self._receipt(decode(body, Push)))
        raise BadMessage(f"no such exchange: {path}")

    def _welcome(self, hello: Hello) -> Welcome:
        differing = set(_differing(self._host, hello.journals))
        theirs = {far.journal: far.head.number for far in hello.journals}
        own = self._host.database()
        is_ours = hello.peer == own and hello.cursor <= self._host.last_sequence()
        return Welcome(
            own,
            _journals(self._host),
            tuple(_ranges(self._host, theirs, differing)),
            _changes(self._host, hello.cursor if is_ours else 0),
            self._host.cursor(hello.database),
        )

    def _receipt(self, push: Push) -> Receipt:
        for _ in _take(self._host, push):
            pass
        heads = self._host.heads()
        known = (Far(offered.journal, heads[offered.journal]) for offered in push.ranges if offered.journal in heads)
        return Receipt(tuple(known), self._host.cursor(push.database))


def _journals(host: Host) -> tuple[Far, ...]:
    return tuple(Far(name, head) for name, head in sorted(host.heads().items())[:JOURNALS])


def _take(host: Host, message: Welcome | Push) -> Iterator[tuple[bytes, str]]:
    """Store what came, each journal apart; those that could not be, with the reason."""
    for offered in message.ranges:
        refusal = host.receive(offered)
        if refusal is not None:
            yield offered.journal, _reason(refusal)
    if message.changes.sequence > host.cursor(message.database) or message.changes.records:
        host.merge(message.database, message.changes)


def _reason(refusal: SyncError) -> str:
    return f"{type(refusal).__name__}: {refusal}"


def _differing(host: Host, theirs: Iterable[Far]) -> Iterator[bytes]:
    """Journals that both sides have and that differ where the shorter one ends; checked by the longer side."""
    for far in theirs:
        held = host.hash_at(far.journal, far.head.number)
        if held is not None and held != far.head.hash:
            yield far.journal


def _ranges(host: Host, theirs: dict[bytes, int], differing: set[bytes]) -> Iterator[Range]:
    """What the other side lacks, as much as one message carries."""
    room, entries_left = RANGE_BYTES, RANGE_ENTRIES
    for journal, head in sorted(host.heads().items()):
        after = theirs.get(journal, 0)
        if head.number <= after or journal in differing:
            continue
        offered = _range(host, journal, after, room, entries_left)
        yield offered
        entries_left -= len(offered.entries)
        room -= sum(map(_size, offered.entries))
        if room <= 0 or entries_left <= 0:
            return


def _range(host: Host, journal: bytes, after: int, room: int, most: int) -> Range:
    chosen = []
    for entry in host.entries(journal, after, most):
        chosen.append(entry)
        room -= _size(entry)
        if room <= 0:
            break
    number = chosen[-1].number
    digest = host.hash_at(journal, number)
    if digest is None:
        raise LookupError("an entry without its hash")
    return Range(journal, tuple(chosen), Head(number, digest))


def _size(entry: object) -> int:
    return len(getattr(entry, "header", b"")) + len(getattr(entry, "body", b"") or b"") + 16


def _changes(host: Host, after: int) -> Changes:
    chosen, room, sequence = [], RANGE_BYTES, after
    for number, record in host.changed_records(after, RECORDS):
        chosen.append(record)
        sequence, room = number, room - len(record.body)
        if room <= 0:
            break
    return Changes(tuple(chosen), sequence)


def _count(ranges: Iterable[Range], changes: Changes) -> int:
    return sum(len(offered.entries) for offered in ranges) + len(changes.records)
