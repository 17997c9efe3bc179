"""What online channels bring: work is published by one kiosk, a seat given or refused by the posting's home."""

from kiosk.hall.clock import day_of
from kiosk.hall.facts import PostingRefused, SignupRefused
from kiosk.hall.form.channel import FIELDS, Brought, DraftAnswer, DraftField, OfferedWork, SentDraft, WantedSeat
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.outcomes import Already, Busy, Closed, Full, Outcome, Request, Unsure
from kiosk.hall.seat.signup import RefusalReason
from kiosk.hall.worker import Person
from kiosk.services.employer.doors.afar import FromAfar
from kiosk.services.employer.doors.drafts import Drafts
from kiosk.services.employer.postings import Postings
from kiosk.services.employer.sent import Forbidden, Refused, Sent, TooMany
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


class Channels:
    """Does what is asked, once, however often it is brought."""

    def __init__(self, store: Store, postings: Postings, signups: Signups, afar: FromAfar) -> None:
        self._store, self._postings, self._signups, self.afar = store, postings, signups, afar
        self.drafts = Drafts(store, postings, afar)

    def take(self, brought: Brought) -> DraftAnswer | None:
        """Publish, give a seat or say why not, if that is for this kiosk to do; what is answered to a draft."""
        if isinstance(brought, SentDraft):
            return self.drafts.decide(brought)
        if isinstance(brought, WantedSeat):
            self._answer(brought)
        else:
            self._publish(brought)
        return None

    def _publish(self, work: OfferedWork) -> None:
        """One kiosk alone, so that nobody gives the seats of a posting twice."""
        with self._store.read() as query:
            first, own = (
                query.journals.roll(self._store.hall).first,
                query.journals.lineage(self._store.identity.journal),
            )
        is_first = first is not None and first.key == self._store.public_key
        if not (is_first if work.kiosk is None else work.kiosk in own):
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
