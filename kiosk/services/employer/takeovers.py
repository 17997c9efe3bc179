"""An employer on another phone: the desk gives him six digits, the phone that types them is his from then on."""

import enum
import unicodedata

from kiosk.hall.clock import APART, MINUTE
from kiosk.hall.employer.verification import known_as
from kiosk.hall.ids import Id, to_text
from kiosk.hall.posting import PostingState
from kiosk.hall.seat.span import is_over
from kiosk.services.employer.employers import KEPT, Session, begin_session
from kiosk.store import Store
from kiosk.store.transaction import Transaction

DIGITS = 6
GOOD = 15 * MINUTE
WRONG_MOST = 10
"""So many wrong digits, whoever typed them, and no code of then is good any more."""
_LOOKED_AT = 40
"""Postings of a phone that are looked at, whether any is not over."""


class TakeoverProblem(enum.Enum):
    """Why a phone does not become another employer's."""

    WRONG = "wrong"
    """No code is so, or it is over."""
    HAS_WORK = "has_work"
    """It has work of its own that is not over, and would lose sight of it."""


class Takeovers:
    """Codes of this machine, and phones that know its pages."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def offer(self, employer: Id) -> str | None:
        """New digits for an employer, in place of those before; None for one whom the desk does not know."""
        with self._store.write() as tx:
            if not known_as(tx.verifications.of_employers([employer]), tx.now).is_verified:
                return None
            digits = f"{int.from_bytes(tx.new_bytes(8)) % 10**DIGITS:0{DIGITS}}"
            tx.own.put_takeover(employer, digits, tx.now + GOOD)
            return digits

    def take(self, session: Session, typed: str) -> Session | TakeoverProblem:
        """Let a phone be his who was given these digits, once, with another cookie."""
        digits = "".join(letter for letter in unicodedata.normalize("NFKC", typed[:100]) if letter.isdecimal())
        with self._store.write() as tx:
            employer = tx.own.takeover(digits, tx.now, tx.now + GOOD + APART, WRONG_MOST)
            if employer is None:
                tx.own.count_wrong_takeover()
                return TakeoverProblem.WRONG
            if employer != session.employer and _has_work(tx, session.employer):
                return TakeoverProblem.HAS_WORK
            tx.own.end_takeover(employer)
            return self._handed_over(tx, session, employer)

    def _handed_over(self, tx: Transaction, session: Session, employer: Id) -> Session:
        fresh = Session(to_text(self._store.new_bytes(20)), employer, tx.now + KEPT, session.here_until)
        begin_session(tx, fresh, session.cookie)
        return fresh


def _has_work(tx: Transaction, employer: Id) -> bool:
    """Whether anybody may still come to work that this phone offers, or a clerk reads it."""
    own = tx.postings.of_employer(employer, _LOOKED_AT)
    is_on = any(job.state is not PostingState.CANCELLED and not is_over(job.terms, tx.now) for job in own)
    return is_on or any(held.end is None and held.start > tx.now for held in tx.reviews.of_employer(employer))
