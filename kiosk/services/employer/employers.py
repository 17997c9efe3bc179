"""Employers' way in: a code on the kiosk's screen, redeemed once. The cookie says who, the code says that he is here.

The code (`sync.presence`) names this kiosk's journal and is signed by its key: no other kiosk lets anybody in by it.
"""

import enum
import hashlib

import msgspec

from kiosk.hall.clock import APART, DAY, MINUTE, Clock
from kiosk.hall.ids import Id, to_text
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction
from sync.presence import GOOD_S, HERE_S, NOWHERE, RANDOM_BYTES, Presence, issue, read_text, where_of

KEPT = 180 * DAY
"""How long a phone is known after it was last here."""
HERE = HERE_S * 1000
"""How long it may post after it was let in."""
GOOD = GOOD_S * 1000
QUICK = 10_000
"""How long a code is on show that opens another door: nobody here sees when it was used."""


class Session(msgspec.Struct, frozen=True):
    """A phone that is known: its cookie, its employer, until when it is known and until when it may post (epoch ms)."""

    cookie: str
    employer: Id
    until: int
    here_until: int

    def is_here(self, now: int) -> bool:
        """Whether its code was scanned so lately that it may post; not by a clock that was ahead."""
        return now < self.here_until <= now + HERE + APART


class TokenProblem(enum.Enum):
    """Why a code does not let one in."""

    EXPIRED = "expired"
    FORGED = "forged"
    OTHER_KIOSK = "other_kiosk"
    REDEEMED = "redeemed"


class Employers:
    """Issues and redeems the codes; one per kiosk process that shows them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock, self._shown = store, clock, (0, NOWHERE, "")

    def token(self, pages: str = "", every: int = MINUTE) -> str:
        """The code to show now: new every so many ms, and at once when the last one was used or says other pages."""
        turn, where = self._clock() // every, where_of(pages)
        if self._shown[:2] != (turn, where) or self._is_used(self._shown[2]):
            at, random = self._clock(), self._store.new_bytes(RANDOM_BYTES)
            made = issue(self._store.seed, self._store.identity.journal, at, random, where)
            self._shown = turn, where, made.text
        return self._shown[2]

    def redeem(self, text: str, cookie: str = "") -> Session | TokenProblem:
        """Let a phone in, once a code; one that is known by its cookie stays the same employer and has a new cookie."""
        try:
            code = read_text(text)
        except ValueError:
            return TokenProblem.FORGED
        with self._store.write() as tx:
            if wrong := self._wrong(tx, code):
                return wrong
            known = _known(tx, cookie, tx.now)
            employer = known.employer if known else tx.new_id()
            tx.own.redeem(digest_of(code.text), employer, code.at + GOOD)
            return self.let_in_as(tx, employer, cookie)

    def let_in(self, cookie: str = "") -> Session:
        """Let a phone in that has shown otherwise that it is here."""
        with self._store.write() as tx:
            known = _known(tx, cookie, tx.now)
            return self.let_in_as(tx, known.employer if known else tx.new_id(), cookie)

    def let_in_as(self, tx: Transaction, employer: Id, cookie: str) -> Session:
        """Begin a session, under a new cookie."""
        session = Session(to_text(self._store.new_bytes(20)), employer, tx.now + KEPT, tx.now + HERE)
        begin_session(tx, session, cookie)
        return session

    def _wrong(self, query: Queries, code: Presence) -> TokenProblem | None:
        """Why nobody is let in by a code now."""
        if wrong := self.not_ours(code):
            return wrong
        if query.own.redeemed_by(digest_of(code.text)):
            return TokenProblem.REDEEMED
        return None if code.at - MINUTE <= self._clock() < code.at + GOOD else TokenProblem.EXPIRED

    def not_ours(self, code: Presence) -> TokenProblem | None:
        """Why a code is not this kiosk's, by its journal and key."""
        if code.journal == self._store.identity.journal and code.is_signed(self._store.public_key):
            return None
        is_of_hall = any(code.is_signed(key) for key in self._store.roll.members)
        return TokenProblem.OTHER_KIOSK if is_of_hall else TokenProblem.FORGED

    def session(self, cookie: str) -> Session | None:
        """The session a cookie stands for, None when it has ended or never was."""
        with self._store.read() as query:
            return _known(query, cookie, self._clock())

    def forget(self, cookie: str) -> None:
        """Know a phone no more: whoever scans with it next is somebody new."""
        with self._store.write() as tx:
            tx.own.end_session(_hash(cookie))

    def _is_used(self, text: str) -> bool:
        with self._store.read() as query:
            return query.own.redeemed_by(digest_of(text)) is not None


def begin_session(tx: Transaction, session: Session, before: str = "") -> None:
    """Know a phone by this cookie from now on, and by the one before no more."""
    tx.own.end_session(_hash(before))
    tx.own.put_session(_hash(session.cookie), session.employer, session.until, session.here_until)


def digest_of(code: str) -> bytes:
    """Under what a code that was used is kept."""
    return hashlib.sha256(code.encode()).digest()[:20]


def _known(query: Queries, cookie: str, now: int) -> Session | None:
    found = query.own.session(_hash(cookie))
    return Session(cookie, *found) if found and found[1] >= now else None


def _hash(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
