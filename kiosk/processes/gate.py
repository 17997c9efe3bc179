"""The hall's side of joining: new kiosks knock, a clerk admits one by its code, it collects the hall's key."""

import threading
from collections.abc import Callable

import msgspec

from kiosk.exchange import joining
from kiosk.exchange.joining import COLLECT, KNOCK, REVEAL, Collect, Given, Knock, Reveal, Ticket, Waiting
from kiosk.hall.clock import MINUTE
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction
from sync.sealing import hall_key_bound, seal

VALID = 10 * MINUTE
JOINING = "joining"
MOST = 8
"""New kiosks that may wait at once."""


class Gate:
    """Answers new kiosks; who waits is kept in the database, where `admit` finds it."""

    def __init__(self, store: Store, secret: bytes) -> None:
        self._store, self._secret, self._lock = store, secret, threading.Lock()
        self._knocked: dict[bytes, tuple[Knock, Ticket, int]] = {}

    def answer(self, path: str, body: bytes) -> bytes | None:
        """The answer; None where nothing is, or not for this caller; BadMessage for what is no message."""
        answers: dict[str, Callable[[bytes], msgspec.Struct | None]] = {
            KNOCK: self._knock,
            REVEAL: self._reveal,
            COLLECT: self._collect,
        }
        found = answers[path](body) if path in answers else None
        return None if found is None else msgspec.msgpack.encode(found)

    def _knock(self, body: bytes) -> Ticket | None:
        knock, now = joining.read(body, Knock), self._store.clock()
        ticket = Ticket(self._store.new_bytes(10), self._store.new_bytes(joining.NONCE), self._store.hall)
        with self._lock:
            self._knocked = {name: each for name, each in self._knocked.items() if each[2] > now}
            if len(self._knocked) >= MOST:
                return None
            self._knocked[ticket.ticket] = (knock, ticket, now + VALID)
        return ticket

    def _reveal(self, body: bytes) -> Given | None:
        reveal = joining.read(body, Reveal)
        with self._lock:
            knock, ticket, until = self._knocked.pop(reveal.ticket, (None, None, 0))
        if knock is None or ticket is None or joining.commitment(reveal.key, reveal.nonce) != knock.commitment:
            return None
        waiting = Waiting(joining.code(reveal, ticket), reveal.ticket, reveal.key, reveal.kiosk, until)
        with self._store.write() as tx:
            _keep(tx, (*_waiting(tx, tx.now), waiting)[-MOST:])
        return Given()

    def _collect(self, body: bytes) -> Given | None:
        ticket = joining.read(body, Collect).ticket
        with self._store.read() as query:
            waiting = next((each for each in _waiting(query, self._store.clock()) if each.ticket == ticket), None)
        if waiting is None:
            return None
        if not waiting.is_admitted:
            return Given()
        bound = hall_key_bound(self._store.hall)
        return Given(seal([waiting.key], bound, self._secret, self._store.new_bytes))


class LetterTaken(Exception):
    """The new kiosk calls itself what this one is called: two would give the same seats' numbers."""


def admit(store: Store, code: str) -> int | None:
    """A clerk has read this code on a new kiosk: which is let in (0 = A), None if not exactly one waits under it.

    LetterTaken leaves it waiting.
    """
    with store.write() as tx:
        waiting = _waiting(tx, tx.now)
        meant = [each for each in waiting if each.code == code]
        if len(meant) != 1:
            return None
        if meant[0].kiosk == store.identity.kiosk:
            raise LetterTaken
        admitted = msgspec.structs.replace(meant[0], is_admitted=True)
        _keep(tx, tuple(admitted if each is meant[0] else each for each in waiting))
        return admitted.kiosk


def _waiting(query: Queries, now: int) -> tuple[Waiting, ...]:
    kept = query.setting(JOINING)
    waiting = msgspec.msgpack.decode(kept, type=tuple[Waiting, ...]) if kept else ()
    return tuple(each for each in waiting if each.until > now)


def _keep(tx: Transaction, waiting: tuple[Waiting, ...]) -> None:
    tx.put_setting(JOINING, msgspec.msgpack.encode(waiting))
