"""Work typed on the province's page: looked at, then published, by one kiosk alone, once.

Which one, the province has written into each draft: the kiosk whose code was scanned, or where there was none the one
that answers for the hall. So no two kiosks that have not heard of each other answer one draft.
"""

import hashlib

import msgspec

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.facts import DraftsTakenOver
from kiosk.hall.form.channel import BY_PROVINCE, DraftAnswer, DraftEnd, SentDraft
from kiosk.hall.form.draft import Draft, Problem
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.ids import ID_BYTES, Id
from kiosk.hall.limits import Limit
from kiosk.hall.posting import Posting, Source
from kiosk.hall.review import Cause, Held
from kiosk.services.employer.doors.afar import FromAfar
from kiosk.services.employer.employers import TokenProblem
from kiosk.services.employer.postings import Postings
from kiosk.services.employer.sent import (
    Doubtful,
    Forbidden,
    Keeps,
    OnHold,
    Published,
    Ready,
    Refused,
    Sent,
    TooMany,
    ready_of,
)
from kiosk.store import Store

GARBLED = "\ufffd"
_CODES = {
    TokenProblem.FORGED: DraftEnd.CODE_FORGED,
    TokenProblem.EXPIRED: DraftEnd.CODE_EXPIRED,
    TokenProblem.REDEEMED: DraftEnd.CODE_USED,
    TokenProblem.OTHER_KIOSK: DraftEnd.CODE_OTHER,
}
_FULL = {Limit.PHONE: DraftEnd.PHONE_FULL, Limit.DAY: DraftEnd.DAY_FULL, Limit.DESK: DraftEnd.SEE_DESK}


class Drafts:
    """Once a code and form, whichever way it comes; without a code once a phone and form."""

    def __init__(self, store: Store, postings: Postings, afar: FromAfar) -> None:
        self._store, self._postings, self._afar = store, postings, afar

    def decide(self, sent: SentDraft) -> DraftAnswer | None:
        """What is answered, None where it is another kiosk's to answer."""
        with self._store.read() as query:
            if sent.kiosk not in query.journals.lineage(self._store.identity.journal):
                return None
        employer = self._afar.vouched(sent.code, sent.proof, sent.at) if sent.code else _nobody(sent.proof)
        if isinstance(employer, TokenProblem):
            return DraftAnswer(_CODES[employer])
        draft = msgspec.structs.replace(sent.draft, nonce=f"{BY_PROVINCE}{sent.nonce}")
        if made := self._postings.made_of(employer, draft.nonce):
            return _made(made)
        if sent.code and not self._afar.is_through_province(sent.code, employer):
            return DraftAnswer(DraftEnd.CODE_USED)
        return self._read(sent, employer, draft)

    def take_over(self) -> bool:
        """A clerk lets this kiosk answer drafts without a code from now on; false where it does already."""
        with self._store.write() as tx:
            if tx.drafts.answered_by(tx.hall) == self._store.public_key:
                return False
            tx.append(tx.journal, DraftsTakenOver(tx.drafts.next_turn()))
            return True

    def answered_by(self) -> int | None:
        """The letter, from 0, of the other kiosk that answers them, as far as is known here; None for this one."""
        with self._store.read() as query:
            key, roll = query.drafts.answered_by(self._store.hall), query.journals.roll(self._store.hall)
        return None if key in (None, self._store.public_key) else roll.letters[key]

    def _read(self, sent: SentDraft, employer: Id, draft: Draft) -> DraftAnswer:
        if garbled := _garbled(sent.draft):
            return DraftAnswer(DraftEnd.WRONG, problems=garbled)
        if not sent.code and self._is_full():
            return DraftAnswer(DraftEnd.DAY_FULL)
        source = Source.PHONE if sent.code else Source.ONLINE
        if sent.looks:
            return self._looked(employer, draft, source)
        return _answered(self._postings.publish(employer, draft, source, Keeps.HIS if sent.keeps else Keeps.ASKED))

    def _is_full(self) -> bool:
        """Whether as many without a code have come today as clerks read."""
        with self._store.read() as query:
            count = query.drafts.count(*day_range(day_of(self._store.clock())))
        return count >= self._postings.limits.without_code

    def _looked(self, employer: Id, draft: Draft, source: Source) -> DraftAnswer:
        looked = self._postings.look(draft)
        ready = ready_of(looked)
        if not isinstance(ready, Ready):
            return _answered(ready)
        findings = () if isinstance(looked, tuple) else looked.findings
        cause = self._postings.why_read(employer, ready.checked) if source is Source.PHONE else Cause.NO_CODE
        return DraftAnswer(DraftEnd.UNDERSTOOD, findings=findings, understood=ready.checked, cause=cause)


def _nobody(proof: str) -> Id:
    """Who has scanned no code: one phone at the province is one employer."""
    return hashlib.sha256(b"without a code" + proof.encode()).digest()[:ID_BYTES]


def _garbled(draft: Draft) -> tuple[Problem, ...]:
    """Fields that hold bytes that were no text."""
    typed = msgspec.structs.asdict(draft)
    return tuple(Problem(field, ProblemCode.UNKNOWN) for field, text in typed.items() if GARBLED in text)


def _made(made: Posting | Held) -> DraftAnswer:
    number = made.number or 0 if isinstance(made, Posting) else 0
    return DraftAnswer(DraftEnd.HELD if isinstance(made, Held) else DraftEnd.PUBLISHED, made.id, number)


def _answered(result: Sent) -> DraftAnswer:
    match result:
        case Published():
            return _made(result.posting)
        case OnHold():
            return _made(result.held)
        case Doubtful():
            return DraftAnswer(DraftEnd.DOUBTFUL, findings=result.findings)
        case Forbidden():
            return DraftAnswer(DraftEnd.WRONG, findings=result.findings)
        case Refused():
            return DraftAnswer(DraftEnd.WRONG, problems=result.problems)
        case TooMany():
            return DraftAnswer(_FULL.get(result.limit, DraftEnd.NOT_NOW))
