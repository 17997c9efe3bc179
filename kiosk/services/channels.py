"""What online channels bring: work is published by the first kiosk, a seat given or refused by the posting's home."""

import msgspec

from kiosk.hall.clock import day_of
from kiosk.hall.facts import PostingRefused, SignupRefused
from kiosk.hall.form.channel import (
    BY_PROVINCE,
    FIELDS,
    Brought,
    DraftAnswer,
    DraftEnd,
    DraftField,
    OfferedWork,
    SentDraft,
    WantedSeat,
)
from kiosk.hall.form.draft import Draft, Problem
from kiosk.hall.form.wrong import ProblemCode
from kiosk.hall.ids import Id
from kiosk.hall.limits import Limit
from kiosk.hall.posting import Posting
from kiosk.hall.review import Held
from kiosk.hall.seat.outcomes import Already, Busy, Closed, Full, Outcome, Request, Unsure
from kiosk.hall.seat.signup import RefusalReason
from kiosk.hall.worker import Person
from kiosk.services.employer.doors.afar import FromAfar
from kiosk.services.employer.employers import TokenProblem
from kiosk.services.employer.postings import Postings
from kiosk.services.employer.sent import Doubtful, Forbidden, Keeps, OnHold, Published, Refused, Sent, TooMany
from kiosk.services.worker.signups import Signups
from kiosk.services.worker.workers import keep
from kiosk.store import Store
from kiosk.store.queries.persons import PERSON, PERSONS_MOST
from kiosk.store.transaction import Transaction

CONSENTED_ELSEWHERE = 0
"""The channel has shown its own consent line."""
_REASONS: dict[type[Outcome], RefusalReason] = {
    Full: RefusalReason.FULL,
    Closed: RefusalReason.CLOSED,
    Busy: RefusalReason.BUSY,
    Unsure: RefusalReason.UNREACHABLE,
}

_CODES = {
    TokenProblem.FORGED: DraftEnd.CODE_FORGED,
    TokenProblem.EXPIRED: DraftEnd.CODE_EXPIRED,
    TokenProblem.REDEEMED: DraftEnd.CODE_USED,
    TokenProblem.OTHER_KIOSK: DraftEnd.CODE_OTHER,
}
GARBLED = "\ufffd"
_FULL = {Limit.PHONE: DraftEnd.PHONE_FULL, Limit.DAY: DraftEnd.DAY_FULL, Limit.DESK: DraftEnd.SEE_DESK}


class Channels:
    """Does what is asked, once, however often it is brought."""

    def __init__(self, store: Store, postings: Postings, signups: Signups, afar: FromAfar) -> None:
        self._store, self._postings, self._signups, self.afar = store, postings, signups, afar

    def take(self, brought: Brought) -> DraftAnswer | None:
        """Publish, give a seat or say why not, if that is for this kiosk to do; what is answered to a draft."""
        if isinstance(brought, SentDraft):
            return self._decide(brought)
        if isinstance(brought, WantedSeat):
            self._answer(brought)
        else:
            self._publish(brought)
        return None

    def _decide(self, sent: SentDraft) -> DraftAnswer | None:
        """The kiosk that the code names, and no other: once a code and form, whichever way it came."""
        with self._store.read() as query:
            if sent.kiosk not in query.journals.lineage(self._store.identity.journal):
                return None
        employer, nonce = self.afar.vouched(sent.code, sent.proof, sent.at), f"{BY_PROVINCE}{sent.nonce}"
        if isinstance(employer, TokenProblem):
            return DraftAnswer(_CODES[employer])
        if made := self._postings.made_of(employer, nonce):
            return _made(made)
        if not self.afar.is_through_province(sent.code, employer):
            return DraftAnswer(DraftEnd.CODE_USED)
        if garbled := _garbled(sent.draft):
            return DraftAnswer(DraftEnd.WRONG, problems=garbled)
        keeps = Keeps.HIS if sent.keeps else Keeps.ASKED
        draft = msgspec.structs.replace(sent.draft, nonce=nonce)
        return _answered(self._postings.publish(employer, draft, keeps=keeps))

    def _publish(self, work: OfferedWork) -> None:
        """One kiosk alone, so that nobody gives the seats of a posting twice."""
        with self._store.read() as query:
            first = query.journals.roll(self._store.hall).first
        if first is None or first.key != self._store.public_key:
            return
        wrong = _wrong(self._postings.publish_as(work.id, work.id, work.draft))
        if wrong is not None:
            with self._store.write() as tx:
                tx.append(work.id, PostingRefused(wrong))

    def _answer(self, wanted: WantedSeat) -> None:
        with self._store.write() as tx:
            posting = tx.postings.one(wanted.posting)
            if posting is None or posting.home not in tx.journals.lineage(tx.journal):
                return
            worker = _known(tx, wanted) or _register(tx, wanted, posting)
        outcome = self._signups.apply(Request(wanted.id, worker, wanted.posting, is_from_afar=True))
        is_another = isinstance(outcome, Already) and outcome.signup.id != wanted.id
        reason = RefusalReason.BUSY if is_another else _REASONS.get(type(outcome))
        with self._store.write() as tx:
            if reason is not None and not tx.signups.is_refused(wanted.id):
                tx.append(wanted.id, SignupRefused(wanted.posting, worker, reason))


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


def _wrong(result: Sent) -> DraftField | None:
    """The first field that is wrong, or that it is too much for a day; None for what is published or held."""
    if isinstance(result, Refused):
        return FIELDS[result.problems[0].field]
    if isinstance(result, Forbidden):
        return FIELDS[result.findings[0].field]
    return DraftField.DAY_FULL if isinstance(result, TooMany) else None


def _known(tx: Transaction, wanted: WantedSeat) -> Id | None:
    """Who uses the number under this name, or without one; of two people the one who came last, where none fits.

    Who gave no name is whoever came last.
    """
    found = {one: tx.records.sealed(one, PERSON, Person) for one in tx.persons.of_number(wanted.phone, tx.now)}
    names = {one: person.name if isinstance(person, Person) else "" for one, person in found.items()}
    fitting = [one for one, name in names.items() if not wanted.name or name in ("", wanted.name)]
    return fitting[0] if fitting else next(iter(found), None) if len(found) >= PERSONS_MOST else None


def _register(tx: Transaction, wanted: WantedSeat, posting: Posting) -> Id:
    person = Person(wanted.phone, (posting.terms.trade,), day_of(posting.terms.start), wanted.name)
    return keep(tx, None, person, CONSENTED_ELSEWHERE)
