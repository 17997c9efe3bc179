"""Phones that stood before this kiosk and send from elsewhere: through the province, or over to here again."""

import hashlib

from kiosk.hall.clock import APART
from kiosk.hall.ids import ID_BYTES, Id
from kiosk.services.employer.employers import GOOD, HERE, Employers, Session, TokenProblem, digest_of
from kiosk.store import Store
from kiosk.store.transaction import Transaction
from sync.presence import Presence, read_text

SENT = "sent from afar"
"""Who has sent under a code, by the secret of his phone: who shows it is the same."""


class FromAfar:
    """A code counts at one door alone; who has sent under it through the province may come over, and stays the same."""

    def __init__(self, store: Store, employers: Employers) -> None:
        self._store, self._employers = store, employers

    def vouched(self, text: str, proof: str, at: int) -> Id | TokenProblem:
        """Whose draft it is that came to the province at `at` (epoch ms), by a clock that may be ten minutes off.

        Where the code was used here, its employer; nothing but what he has sent himself is taken for his.
        """
        code = self._own(text)
        if isinstance(code, TokenProblem):
            return code
        if not code.at - APART <= at < code.at + GOOD + HERE + APART:
            return TokenProblem.EXPIRED
        with self._store.write() as tx:
            employer = _used_by(tx, code) or self._use(tx, code, _through_province(code))
            if employer == _through_province(code):
                tx.own.remember(SENT, _phone(code, proof), employer)
            return employer

    def is_through_province(self, text: str, employer: Id) -> bool:
        """Whether it was the province's door at which this employer used a code."""
        return employer == _through_province(read_text(text))

    def come_over(self, text: str, proof: str, cookie: str = "") -> Session | TokenProblem:
        """Let a phone in with what it could not send there: by its code, as long as it may post by it."""
        code = self._own(text)
        if isinstance(code, TokenProblem):
            return code
        with self._store.write() as tx:
            if not code.at - APART <= tx.now < code.at + GOOD + HERE:
                return TokenProblem.EXPIRED
            known, used_by = self._employers.session(cookie), _used_by(tx, code)
            who = known.employer if known else tx.new_id()
            if used_by is None:
                self._use(tx, code, who)
            elif used_by != who:
                if used_by not in tx.own.subjects_of(SENT, _phone(code, proof)):
                    return TokenProblem.REDEEMED
                who = used_by
            return self._employers.let_in_as(tx, who, cookie)

    def _own(self, text: str) -> Presence | TokenProblem:
        try:
            code = read_text(text)
        except ValueError:
            return TokenProblem.FORGED
        return self._employers.not_ours(code) or code

    def _use(self, tx: Transaction, code: Presence, employer: Id) -> Id:
        tx.own.redeem(digest_of(code.text), employer, code.at + GOOD)
        return employer


def _used_by(tx: Transaction, code: Presence) -> Id | None:
    return tx.own.redeemed_by(digest_of(code.text))


def _phone(code: Presence, proof: str) -> str:
    return f"{digest_of(code.text).hex()} {proof}"


def _through_province(code: Presence) -> Id:
    """The employer of a code that the province let somebody in by: nobody else's id."""
    return hashlib.sha256(b"through the province" + code.data).digest()[:ID_BYTES]
