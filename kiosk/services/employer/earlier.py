"""What an employer offered before, and what most of the hall's do: so that little is left to type."""

from kiosk.hall.clock import DAY, MINUTE, Clock
from kiosk.hall.form.again import as_typed, moved
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact, Posting, PostingText
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CONTACT

LATELY = 30 * DAY
LOOKED_BACK = 5
"""Postings whose contact is tried, where it does not open."""


class Earlier:
    """Asked by who an employer is; where nothing can be read there is nothing to say."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._usual: dict[tuple[int, int], tuple[int, ...]] = {}

    def last(self, employer: Id) -> Posting | None:
        """What he offered last."""
        with self._store.read() as query:
            return next(iter(query.postings.of_employer(employer, 1)), None)

    def contact(self, employer: Id) -> Contact | None:
        """How he is called and reached, as he said last; who has published nothing, of what waits to be read."""
        with self._store.read() as query:
            posted = query.postings.of_employer(employer, LOOKED_BACK)
            found = (_contact(query, one.id) for one in posted or query.reviews.of_employer(employer)[:LOOKED_BACK])
            return next((contact for contact in found if contact), None)

    def as_offered(self, employer: Id, posting: Id) -> Draft | None:
        """The same as he would type it who means just this; None if it is not his."""
        with self._store.read() as query:
            found = query.postings.one(posting)
            if found is None or found.employer != employer:
                return None
            contact = _contact(query, posting) or Contact("", "")
        return as_typed(found.terms, PostingText(found.place, found.note), contact)

    def again(self, employer: Id, posting: Id) -> Draft | None:
        """The same for the next day; None if it is not his."""
        draft = self.as_offered(employer, posting)
        return None if draft is None else moved(draft, self._clock())

    def usual_trades(self, most: int) -> tuple[int, ...]:
        """What this hall's employers offered most often of late, the most usual first; asked once a minute."""
        now = self._clock()
        found = self._usual.get((now // MINUTE, most))
        if found is None:
            with self._store.read() as query:
                homes = query.journals.all(self._store.hall)
                found = query.postings.usual_trades(homes, now - LATELY, most)
            self._usual = {(now // MINUTE, most): found}
        return found


def _contact(query: Queries, posting: Id) -> Contact | None:
    found = query.records.sealed(posting, CONTACT, Contact)
    return found if isinstance(found, Contact) else None
