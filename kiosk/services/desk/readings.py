"""What a clerk sees of held work: its words held against the law, a better wording, who offers it."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.employer.verification import ONLY_A_PHONE, Known, known_as
from kiosk.hall.form.again import as_typed
from kiosk.hall.ids import Id
from kiosk.hall.limits import Limits
from kiosk.hall.linter.law import Law, mend
from kiosk.hall.linter.rule import Finding, Severity
from kiosk.hall.posting import Contact, Posting, PostingText
from kiosk.hall.review import Held
from kiosk.store import Store
from kiosk.store.queries.postings import CONTACT

EARLIER = 6
_STOPS = (Severity.BLOCK, Severity.REVIEW)


class Reading(msgspec.Struct, frozen=True):
    """Held work as it is read: `better` is its text mended, None where that alone would not do.

    `before` is the edition that is on show meanwhile; `earlier` the last work of the same employer. `home` is the kiosk
    that alone can publish it (0 = A), `is_own` where that is this one.
    """

    held: Held
    contact: Contact | None
    findings: tuple[Finding, ...] = ()
    better: PostingText | None = None
    known: Known = ONLY_A_PHONE
    before: Posting | None = None
    earlier: tuple[Posting, ...] = ()
    home: int = 0
    is_own: bool = True


class Readings:
    """Held work for a clerk's eyes."""

    def __init__(self, store: Store, catalogue: Catalogue, limits: Limits) -> None:
        self._store, self._catalogue, self._law = store, catalogue, limits.law

    def one(self, posting: Id, edition: int = 0, law: Law | None = None) -> Reading | None:
        """An edition that is or was held, the last one of the posting if it is not said which.

        `law` for who was opened without one.
        """
        with self._store.read() as query:
            editions = query.reviews.editions(posting)
            held = next((one for one in reversed(editions) if edition in (0, one.edition)), None)
            if held is None:
                return None
            found = query.records.sealed(held.id, CONTACT, Contact)
            contact = found if isinstance(found, Contact) else None
            known = known_as(query.verifications.of_employers([held.employer]), self._store.clock())
            before, own = query.postings.one(held.id), query.postings.of_employer(held.employer, EARLIER + 1)
            homes = {journal.name: number for number, journal in query.journals.of_hall(self._store.hall)}
        findings, better = _judged(held, contact, self._catalogue, law or self._law)
        earlier = tuple(one for one in own if one.id != held.id)[:EARLIER]
        home, is_own = homes.get(held.home, 0), held.home == self._store.identity.journal
        return Reading(held, contact, findings, better, known, before, earlier, home, is_own)


def _judged(
    held: Held, contact: Contact | None, catalogue: Catalogue, law: Law | None
) -> tuple[tuple[Finding, ...], PostingText | None]:
    if law is None or held.work is None:
        return (), None
    draft = as_typed(held.work.terms, held.work.text, contact or Contact("", ""))
    findings = law.judge(draft, catalogue, held.start)
    mended = mend(draft, findings)
    text = PostingText(mended.place, mended.note)
    stops = any(each.severity in _STOPS for each in law.judge(mended, catalogue, held.start))
    return findings, None if stops or text == held.work.text else text
