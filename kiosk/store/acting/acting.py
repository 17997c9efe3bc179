"""A clerk at work: whatever is written meanwhile by his thread says that it was he, or is not written."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from kiosk.hall.desk.act import LEAST, Act, Reason, Why, may
from kiosk.hall.desk.clerk import Role
from kiosk.hall.facts import ClerkActed
from kiosk.hall.ids import Id
from kiosk.store.transaction import Transaction

REASON = "act.reason"


class NotAllowedError(Exception):
    """He does not serve any more, or his role may not; nothing was written."""


@dataclass
class ByClerk:
    """What is being done and by whom: `on` whom, else on what changes first; `is_alone`: nobody was heard for a day.

    `act` is the id of what was written of it, None until then.
    """

    clerk: Id
    act: Act
    on: Id | None = None
    why: Why = Why.UNKNOWN
    words: str = ""
    is_alone: bool = False
    written: Id | None = None


_now: ContextVar[ByClerk | None] = ContextVar("by_clerk", default=None)


@contextmanager
def acting(by: ByClerk) -> Iterator[ByClerk]:
    """The first transaction within that writes a fact also writes whose act it is."""
    token = _now.set(by)
    try:
        yield by
    finally:
        _now.reset(token)


def sign_act(tx: Transaction) -> None:
    """At the end of a transaction: say whose act it was; NotAllowedError undoes it."""
    by = _now.get()
    if by is not None and by.written is None and tx.written:
        by.written = write_act(tx, by)


def write_act(tx: Transaction, by: ByClerk) -> Id:
    """Write an act by itself, or with what it changed; NotAllowedError."""
    clerk = tx.clerks.one(by.clerk)
    if clerk is None or not may(clerk, by.act, tx.now):
        raise NotAllowedError
    act = tx.new_id()
    if by.words:
        tx.put_sealed(act, REASON, Reason(by.words))
    is_alone = by.is_alone and LEAST[by.act] is Role.MANAGER
    tx.append(act, ClerkActed(by.act, by.clerk, by.on or tx.first, by.why, is_alone))
    return act
