"""Brings two hosts to the same journals and records: `Caller` asks, `Responder` answers. No thread, no clock."""

import itertools
from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

import msgspec

from sync.copying import sides
from sync.copying.host import Host
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS, Answer, Transport
from sync.copying.wire import (
    COMPARED,
    JOURNALS,
    RANGE_BYTES,
    STATEMENTS,
    Changes,
    Compare,
    Compared,
    Hello,
    Push,
    Receipt,
    Refusal,
    Rolls,
    Welcome,
    decode,
    encode,
    pack,
)
from sync.entries import Head, genesis
from sync.errors import LineDown, SyncError
from sync.journals.offers import Far
from sync.records.record import Span

LEAST_ROOM = 2048
"""Bytes of entries in a message over the worst line."""
MESSAGE_S = 4.0
"""Seconds a message should take on the line: so much is lost at most when it is cut."""

PUSHES = 20
"""Messages sent before the peer is asked again what it has."""

NO_FURTHER_S = 3600.0
"""So long a refusal is believed that says there is no more to say: who gave it may have been mended, or lied."""

T = TypeVar("T")


class Round(msgspec.Struct, frozen=True):
    """What one round did; `reported`: journal -> the number whose hash the peer has repeated."""

    received: int
    sent: int
    is_complete: bool
    reported: dict[bytes, int]
    stopped: dict[bytes, str]


class Caller:
    """Copies both ways between this host and the peer behind a transport; `clock` in seconds."""

    def __init__(self, host: Host, transport: Transport, clock: Callable[[], float]) -> None:
        self._host, self._transport, self._clock = host, transport, clock
        self._peer = b""
        self._room = RANGE_BYTES
        self._ahead: Answer | None = None
        self._since: list[Receipt] = []
        self._cursor = self._told = 0
        self._declined: set[bytes] = set()
        self._unwanted: set[bytes] = set()
        self._parted: dict[bytes, Far] = {}
        self._believed_until = 0.0
        self._standing: tuple[object, object] = ((), ())

    def round(self, wait_s: int = 0) -> Round:
        """One round; LineDown, PeerRefused or BadMessage leave what was stored until then.

        A peer without news may keep its answer back for `wait_s`.
        """
        try:
            return self._round(wait_s)
        except LineDown:
            self._ahead, self._room = None, max(LEAST_ROOM, self._room // 2)
            raise
        except SyncError:
            self._ahead = None
            raise

    def _round(self, wait_s: int) -> Round:
        self._doubt_refusals()
        name, welcome = self._host.database(), self._pull(wait_s)
        self._learn_rolls(welcome)
        self._parted = _but(self._parted, welcome)
        self._ahead = self._fetch_ahead(welcome)
        refused, span = sides.take(self._host, welcome)
        self._declined = set() if sides.state_heads(welcome.ranges) else self._declined
        self._declined |= {journal for journal, refusal in refused.items() if refusal.no_further}
        received = sides.count_parts(welcome.ranges, welcome.changes)
        if self._host.database() != name:
            self._ahead = None
            return Round(received, 0, False, {}, _reasons(refused.values()))
        self._cursor = sides.passed(self._host, span, welcome.cursor)
        sent, receipts = self._push(welcome)
        self._since = receipts
        known = [*welcome.journals, *(far for receipt in receipts for far in receipt.journals)]
        told = [*refused.values(), *(each for receipt in receipts for each in receipt.refusals)]
        return Round(received, sent, not (sent or received), self._reported(known), _reasons(told))

    def _doubt_refusals(self) -> None:
        if self._clock() >= self._believed_until:
            self._declined, self._unwanted = set(), set()
            self._believed_until = self._clock() + NO_FURTHER_S

    def _learn_rolls(self, welcome: Welcome) -> None:
        """Exchange rolls where they differ, before anything is stored, once for each difference.

        Where a roll is another one now, what did not count may do so.
        """
        own, theirs = tuple(self._host.rolls(())), welcome.rolls
        if (own, theirs) == self._standing:
            return
        ours = {each.owner: each.digest for each in own}
        if any(ours.get(each.owner) != each.digest for each in theirs):
            mine = Rolls(tuple(ours), tuple(self._host.statements(tuple(ours)))[:STATEMENTS])
            self._host.take_roll(self._ask(ROLLS, mine, Rolls).statements)
        self._declined, self._unwanted, self._standing = set(), set(), (tuple(self._host.rolls(())), theirs)

    def _pull(self, wait_s: int) -> Welcome:
        if self._ahead is not None:
            answer, self._ahead = self._ahead, None
            return _amended(decode(answer(), Welcome), self._since, self._cursor)
        heads = self._host.heads(self._host.halls())
        cursor = self._host.cursor(self._peer) if self._peer else 0
        hello = self._hello(heads, cursor, wait_s)
        welcome = self._timed(PULL, hello, Welcome)() if not wait_s else self._ask(PULL, hello, Welcome)
        self._peer, self._told = welcome.database, welcome.cursor
        return welcome

    def _hello(self, heads: Iterable[Far], cursor: int, wait_s: int = 0) -> Hello:
        host, own = self._host, tuple(self._host.rolls(()))
        self._declined = self._declined if own == self._standing[0] else set()
        heads = (self._as_wanted(far) for far in heads)
        journals = (*heads, *map(_no_further, sorted(self._declined)))[:JOURNALS]
        return Hello(host.database(), host.halls(), journals, own, self._peer, cursor, self._room, wait_s)

    def _as_wanted(self, far: Far) -> Far:
        """Where a journal parts from the peer's, if of ours nothing counts behind that: it then sends its own."""
        parted = self._parted.get(far.journal, far)
        return parted if parted.head.number < far.head.number else far

    def _fetch_ahead(self, welcome: Welcome) -> Answer | None:
        """Ask for what follows, while what has come is being written."""
        if not welcome.ranges or welcome.database != self._peer:
            return None
        heads = {far.journal: far for far in self._host.heads(self._host.halls())}
        for range_ in welcome.ranges:
            heads[range_.journal] = Far(range_.journal, Head(range_.first + len(range_.headers) - 1, range_.hash))
        hello = self._hello([heads[name] for name in sorted(heads)], welcome.changes.sequence)
        return self._transport.ask(PULL, encode(hello))

    def _push(self, welcome: Welcome) -> tuple[int, list[Receipt]]:
        """Send what the peer lacks, a message put together while another is on its way; how much, and the answers."""
        known = self._cursor if self._cursor <= self._host.last_sequence() else 0
        push, theirs = self._lacking(self._theirs(welcome), known)
        push = _behind(push, self._told)
        sent, receipts = 0, list[Receipt]()
        is_news = _count_of(push) > 0 or (self._ahead is None and known > self._told)
        while is_news and len(receipts) < PUSHES:
            answer = self._timed(PUSH, push, Receipt)
            following, theirs = self._lacking(theirs, push.changes.sequence)
            receipts.append(answer())
            self._unwanted = set() if sides.state_heads(push.ranges) else self._unwanted
            self._unwanted |= {each.journal for each in receipts[-1].refusals if each.no_further}
            self._cursor = self._told = receipts[-1].cursor
            self._have_passed(receipts[-1].span)
            sent, push, is_news = sent + _count_of(push), following, _count_of(following) > 0
        return sent, receipts

    def _theirs(self, welcome: Welcome) -> dict[bytes, Far]:
        """How far the peer has what we have."""
        held = self._host.heads(self._host.halls())
        theirs = {far.journal: far for far in welcome.journals}
        theirs |= {name: _no_further(name, theirs.get(name)) for name in self._unwanted}
        differing = {*welcome.differing, *sides.differing_journals(self._host, held, welcome.journals)}
        for journal in sorted(differing & theirs.keys()):
            theirs[journal] = common = self._common(journal, theirs[journal], held)
            if self._host.offer(journal, common.head.number, LEAST_ROOM) is None:
                self._parted[journal] = common
        return theirs

    def _lacking(self, theirs: dict[bytes, Far], cursor: int) -> tuple[Push, dict[bytes, Far]]:
        """A message of what the peer lacks, and how far it has it when that has come."""
        offers = tuple(sides.offers_for(self._host, self._host.heads(self._host.halls()), theirs, self._room))
        then = sides.with_offers(theirs, offers)
        changes = sides.changes_after(self._host, (), cursor, self._room, then)
        return Push(self._host.database(), tuple(map(pack, offers)), changes, self._host.halls()), then

    def _have_passed(self, span: Span) -> None:
        """Not ask for what we have brought ourselves."""
        cursor = self._host.cursor(self._peer)
        if span.before <= cursor < span.after:
            self._host.merge(self._peer, Changes((), span.after, cursor))

    def _common(self, journal: bytes, theirs: Far, held: Iterable[Far]) -> Far:
        """Where two histories part: the peer has ours up to there."""
        ours = next((far for far in held if far.journal == journal), theirs)
        low, high = 0, min(ours.head.number, theirs.head.number)
        while high - low > 1:
            low, high = self._narrowed(journal, low, high)
        return Far(journal, Head(low, self._host.hash_at(journal, low) or b""))

    def _narrowed(self, journal: bytes, low: int, high: int) -> tuple[int, int]:
        """Narrow the interval in which two histories part: equal at `low`, different at `high`.

        What a peer does not answer differs, so this ends whatever it says.
        """
        step = max(1, (high - low) // COMPARED)
        numbers = tuple(range(low + step, high, step))[:COMPARED]
        answer = self._ask(COMPARE, Compare(journal, numbers), Compared)
        for number, digest in itertools.zip_longest(numbers, answer.hashes[: len(numbers)]):
            if digest is None or self._host.hash_at(journal, number) != digest:
                return low, number
            low = number
        return low, high

    def _reported(self, known: Collection[Far]) -> dict[bytes, int]:
        ours = sides.hashes_at(self._host, self._host.heads(self._host.halls()), known)
        return {far.journal: far.head.number for far in known if ours[far.journal] == far.head.hash}

    def _timed(self, path: str, message: msgspec.Struct, answer: type[T]) -> Callable[[], T]:
        """Ask; when the answer has come, fit the size of messages to the line."""
        begun, body = self._clock(), encode(message)
        asked = self._transport.ask(path, body)

        def answered() -> T:
            data = asked()
            speed = (len(body) + len(data)) / max(self._clock() - begun, 1e-3)
            if len(body) + len(data) >= LEAST_ROOM:
                self._room = round(min(RANGE_BYTES, max(LEAST_ROOM, min(4 * self._room, speed * MESSAGE_S))))
            return decode(data, answer)

        return answered

    def _ask(self, path: str, message: msgspec.Struct, answer: type[T]) -> T:
        return decode(self._transport.ask(path, encode(message))(), answer)


def _no_further(name: bytes, known: Far | None = None) -> Far:
    """A journal of which no more is taken than there is."""
    return Far(name, known.head if known else Head(0, genesis(name)), True)


def _but(parted: dict[bytes, Far], welcome: Welcome) -> dict[bytes, Far]:
    """Without those journals that have come."""
    return {name: far for name, far in parted.items() if name not in {range_.journal for range_ in welcome.ranges}}


def _amended(welcome: Welcome, receipts: Iterable[Receipt], cursor: int) -> Welcome:
    """A welcome that was asked for before these answers came."""
    journals = {far.journal: far for far in (*welcome.journals, *(far for each in receipts for far in each.journals))}
    return msgspec.structs.replace(welcome, journals=tuple(journals.values()), cursor=cursor)


def _behind(push: Push, told: int) -> Push:
    """The peer counts from where it has our records by its own word; what lies between it has brought itself."""
    changes = msgspec.structs.replace(push.changes, after=min(told, push.changes.after))
    return msgspec.structs.replace(push, changes=changes)


def _reasons(refusals: Iterable[Refusal]) -> dict[bytes, str]:
    return {each.journal: each.reason for each in refusals}


def _count_of(push: Push) -> int:
    return sides.count_parts(push.ranges, push.changes)
