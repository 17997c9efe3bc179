"""The side that is called: answers callers from a host. No thread, no clock."""

from sync.copying import sides
from sync.copying.host import Host
from sync.copying.transport import COMPARE, PULL, PUSH, ROLLS
from sync.copying.wire import (
    JOURNALS,
    STATEMENTS,
    Compare,
    Compared,
    Hello,
    Push,
    Receipt,
    Rolls,
    Welcome,
    decode,
    encode,
    pack,
)
from sync.errors import BadMessage
from sync.records.record import Span


class Responder:
    """Answers callers from this host."""

    def __init__(self, host: Host) -> None:
        self._host = host

    def answer(self, path: str, body: bytes) -> bytes:
        """Answer one message; BadMessage if it is none."""
        if path == PULL:
            return encode(self.welcome(decode(body, Hello)))
        if path == PUSH:
            return encode(self.receipt(decode(body, Push)))
        if path == COMPARE:
            return encode(self._compared(decode(body, Compare)))
        if path == ROLLS:
            return encode(self.rolls(decode(body, Rolls)))
        raise BadMessage(f"no such exchange: {path}")

    def welcome(self, hello: Hello) -> Welcome:
        """What a caller lacks."""
        own = self._host.database()
        held = self._host.heads(hello.halls)[:JOURNALS]
        differing = set(sides.differing_journals(self._host, held, hello.journals))
        theirs = {far.journal: far for far in hello.journals}
        alike = [far for far in held if far.journal not in differing]
        cursor = hello.cursor if hello.peer == own and hello.cursor <= self._host.last_sequence() else 0
        offers = tuple(sides.offers_for(self._host, alike, theirs, hello.room))
        then = sides.with_offers(theirs, offers)
        return Welcome(
            own,
            tuple(held),
            tuple(self._host.rolls(tuple(each.owner for each in hello.rolls))),
            tuple(map(pack, offers)),
            sides.changes_after(self._host, hello.halls, cursor, hello.room, then),
            self._host.cursor(hello.database),
            tuple(sorted(differing)),
        )

    def receipt(self, push: Push) -> Receipt:
        """Store what a caller brings."""
        refused, span = sides.take(self._host, push)
        heads = {far.journal: far for far in self._host.heads(())}
        known = tuple(heads[offered.journal] for offered in push.ranges if offered.journal in heads)
        since = Span(self._host.last_change(push.halls, span.before), span.after)
        return Receipt(known, tuple(refused.values()), self._host.cursor(push.database), since)

    def rolls(self, asked: Rolls) -> Rolls:
        """Take over what a caller knows of who may say what, and say what is known here."""
        self._host.take_roll(asked.statements)
        return Rolls(asked.owners, tuple(self._host.statements(asked.owners))[:STATEMENTS])

    def _compared(self, compare: Compare) -> Compared:
        return Compared(tuple(self._host.hash_at(compare.journal, number) for number in compare.numbers))
