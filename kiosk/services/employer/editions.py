"""Editions of a posting: its employer offers it otherwise; once somebody counts on it, only for the better."""

import msgspec

from kiosk.hall.clock import is_right
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting, Terms, Work
from kiosk.hall.review import Cause
from kiosk.services.employer.postings import Postings
from kiosk.services.employer.reading import has_passed, why_changed_is_read
from kiosk.services.employer.sent import Doubtful, Keeps, OnHold, Published, Ready, Sent
from kiosk.services.employer.writing import (
    fixed,
    hold,
    is_counted_on,
    keep_contact,
    next_edition,
    publish_edition,
)
from kiosk.store import Store
from kiosk.store.transaction import Transaction


class Fixed(msgspec.Struct, frozen=True):
    """Nothing was written: seats are given or lent, so these fields (names of `Terms`) stay; the rest is new work."""

    fields: tuple[str, ...]


class AtDesk(msgspec.Struct, frozen=True):
    """Nothing was written: another kiosk has the posting, or this one had it before it was restored, was struck
    off, or cannot know what day it is.
    """


class Editions:
    """What an employer can change of a posting of his: all until a seat is given, offered or lent."""

    def __init__(self, store: Store, postings: Postings) -> None:
        self._store, self._postings = store, postings

    def change(
        self, employer: Id, posting: Id, draft: Draft, keeps: Keeps = Keeps.ASKED
    ) -> Sent | Fixed | AtDesk | None:
        """Offer it as this draft says; how many people are wanted is not changed here. None if it is not his, or over.

        The next edition, with its text in a record of its own; nothing is written where nothing is another. While an
        edition waits for a clerk the one before it stands.
        """
        if not self._store.counts or not is_right(self._store.clock()):
            return AtDesk()
        ready = self._postings.ready(draft, self._postings.own(employer, posting))
        if not isinstance(ready, Ready):
            return ready
        with self._store.write() as tx:
            found = tx.postings.one(posting)
            is_his = found is not None and found.employer == employer and found.is_open(tx.now)
            if found and is_his and found.home != tx.journal:
                return AtDesk()
            return self._changed(tx, found, ready, keeps) if found and is_his else None

    def fixed_by(self, employer: Id, posting: Id, draft: Draft) -> tuple[str, ...]:
        """What a draft would change and may not, as somebody counts on the posting; nothing is written."""
        ready = self._postings.ready(draft, self._postings.own(employer, posting))
        journal = self._store.identity.journal
        with self._store.read() as query:
            found = query.postings.one(posting)
            is_his = found is not None and found.employer == employer
            if not found or not is_his or not isinstance(ready, Ready) or not is_counted_on(query, found, journal):
                return ()
        return fixed(found.terms, _with_headcount(ready, found))

    def _changed(self, tx: Transaction, found: Posting, ready: Ready, keeps: Keeps) -> Sent | Fixed:
        terms = _with_headcount(ready, found)
        kept = fixed(found.terms, terms) if is_counted_on(tx, found, tx.journal) else ()
        if kept:
            return Fixed(kept)
        work = Work(terms, ready.checked.text, found.source)
        is_doubtful = bool(ready.doubts) or keeps is Keeps.MUST_BE_READ
        cause = Cause.WORDS if is_doubtful else why_changed_is_read(tx, self._postings.limits, found.employer, tx.now)
        if cause and has_passed(tx, found.employer, work, ready.checked.contact, tx.now):
            cause = None
        if cause and keeps is Keeps.ASKED:
            return Doubtful(ready.doubts)
        keep_contact(tx, found.id, ready.checked.contact)
        if cause:
            return OnHold(hold(tx, (found.id, found.employer), next_edition(tx, found), work, cause))
        publish_edition(tx, found, next_edition(tx, found), work)
        return Published(tx.postings.one(found.id) or found)


def _with_headcount(ready: Ready, found: Posting) -> Terms:
    """How many people are wanted is not changed by an edition."""
    return msgspec.structs.replace(ready.checked.terms, headcount=found.terms.headcount)
