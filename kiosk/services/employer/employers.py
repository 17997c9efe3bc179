"""Employers' way in: a code on the kiosk's screen, redeemed once for a phone session.

A token is 20 bytes: minute issued (4 bytes, big-endian, minutes since 1970), 6 random bytes, MAC (10 bytes).
"""

import enum
import hashlib

import msgspec

from kiosk.hall.clock import DAY, HOUR, MINUTE, Clock, day_of, day_range
from kiosk.hall.form.draft import DAYS_AHEAD_MOST
from kiosk.hall.ids import Id, from_text, to_text
from kiosk.hall.posting import Verified
from kiosk.store import Store

VERIFIED = "verified"
"""The name of the record that says so of an employer."""
TOKEN_MINUTES = 10
FIRST_HOURS = 2 * HOUR
"""A session begun before midnight lasts long enough to post."""
LONGEST_SESSION = (DAYS_AHEAD_MOST + 2) * DAY
"""No session that was begun by the clock of now lasts longer: its postings' days are over."""
_TOKEN_BYTES, _PAYLOAD = 20, 10


class Session(msgspec.Struct, frozen=True):
    """A phone that may post: its cookie, its employer, its end (epoch ms)."""

    cookie: str
    employer: Id
    until: int


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

    def redeem(self, text: str) -> Session | TokenProblem:
        """Let a phone in, once a code."""
        token = _read(text)
        if token is None or not self._store.vault.is_own_token(token[:_PAYLOAD], token[_PAYLOAD:]):
            return TokenProblem.FORGED
        ends = (int.from_bytes(token[:4]) + TOKEN_MINUTES) * MINUTE
        with self._store.write() as tx:
            if tx.own.is_redeemed(token):
                return TokenProblem.REDEEMED
            if not ends - (TOKEN_MINUTES + 1) * MINUTE <= tx.now < ends:
                return TokenProblem.EXPIRED
            session = Session(to_text(self._store.new_bytes(20)), tx.new_id(), first_end(tx.now))
            tx.own.redeem(token, ends)
            tx.own.put_session(_hash(session.cookie), session.employer, session.until)
            return session

    def session(self, cookie: str) -> Session | None:
        """The session a cookie stands for, None when it has ended or never was."""
        with self._store.read() as query:
            found = query.own.session(_hash(cookie))
        if found is None or found[1] < self._clock():
            return None
        return Session(cookie, *found)

    def is_verified(self, employer: Id) -> bool:
        """Whether the desk has seen who an employer is; a record that does not open proves nothing."""
        with self._store.read() as query:
            return isinstance(query.records.sealed(employer, VERIFIED, Verified), Verified)

    def _is_used(self, token: bytes) -> bool:
        with self._store.read() as query:
            return query.own.is_redeemed(token)


def first_end(now: int) -> int:
    """When a session ends that nothing has been published in (epoch ms)."""
    return day_range(day_of(now + FIRST_HOURS))[1]


def _read(text: str) -> bytes | None:
    try:
        token = from_text(text)
    except ValueError:
        return None
    return token if len(token) == _TOKEN_BYTES else None


def _hash(cookie: str) -> bytes:
    return hashlib.sha256(cookie.encode()).digest()
