"""Employers' way in: a code on the kiosk's screen, redeemed once. The cookie says who, the code says that he is here.

A token is 20 bytes: minute issued (4 bytes, big-endian, minutes since 1970), 6 random bytes, MAC (10 bytes).
"""

import enum
import hashlib

import msgspec

from kiosk.hall.clock import APART, DAY, MINUTE, Clock
from kiosk.hall.ids import Id, from_text, to_text
from kiosk.store import Store
from kiosk.store.queries import Queries

TOKEN_MINUTES = 10
KEPT = 180 * DAY
"""How long a phone is known after it was last here."""
HERE = 30 * MINUTE
"""How long it may post after it was let in."""
_TOKEN_BYTES, _PAYLOAD = 20, 10


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
    REDEEMED = "redeemed"


class Employers:
    """Issues and redeems the codes; one per kiosk process that shows them."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock, self._shown = store, clock, b""

    def token(self) -> str:
        """The code to show now: new every minute, and at once when the last one was used."""
        minute = (self._clock() // MINUTE).to_bytes(4)
        if self._shown[:4] != minute or self._is_used(self._shown):
            payload = minute + self._store.new_bytes(6)
            self._shown = payload + self._store.vault.sign_token(payload)
        return to_text(self._shown)

    def redeem(self, text: str, cookie: str = "") -> Session | TokenProblem:
        """Let a phone in, once a code; one that is known by its cookie stays the same employer and has a new cookie."""
        token = _read(text)
        if token is None or not self._store.vault.is_own_token(token[:_PAYLOAD], token[_PAYLOAD:]):
            return TokenProblem.FORGED
        ends = (int.from_bytes(token[:4]) + TOKEN_MINUTES) * MINUTE
        with self._store.write() as tx:
            if tx.own.is_redeemed(token):
                return TokenProblem.REDEEMED
            if not ends - (TOKEN_MINUTES + 1) * MINUTE <= tx.now < ends:
                return TokenProblem.EXPIRED
            known = _known(tx, cookie, tx.now)
            employer = known.employer if known else tx.new_id()
            session = Session(to_text(self._store.new_bytes(20)), employer, tx.now + KEPT, tx.now + HERE)
            tx.own.redeem(token, ends)
            tx.own.end_session(_hash(cookie))
            tx.own.put_session(_hash(session.cookie), employer, session.until, session.here_until)
            return session

    def session(self, cookie: str) -> Session | None:
        """The session a cookie stands for, None when it has ended or never was."""
        with self._store.read() as query:
            return _known(query, cookie, self._clock())

    def forget(self, cookie: str) -> None:
        """Know a phone no more: whoever scans with it next is somebody new."""
        with self._store.write() as tx:
            tx.own.end_session(_hash(cookie))

    def _is_used(self, token: bytes) -> bool:
        with self._store.read() as query:
            return query.own.is_redeemed(token)


def _read(text: str) -> bytes | None:
    try:
        token = from_text(text)
    except ValueError:
        return None
    return token if len(token) == _TOKEN_BYTES else None


def _known(query: Queries, cookie: str, now: int) -> Session | None:
    found = query.own.session(_hash(cookie))
    return Session(cookie, *found) if found and found[1] >= now else None


def _hash(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
