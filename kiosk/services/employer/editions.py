"""Editions of a posting: its employer offers it otherwise; once somebody counts on it, only for the better."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, is_right
from kiosk.hall.form.draft import Draft, check
from kiosk.hall.ids import Id
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.posting import Work
from kiosk.services.employer.postings import Published, Refused
from kiosk.services.employer.writing import fixed, is_counted_on, keep_contact, publish_edition
from kiosk.store import Store


class Fixed(msgspec.Struct, frozen=True):
    """Nothing was written: seats are given or lent, so these fields (names of `Terms`) stay; the rest is new work."""

    fields: tuple[str, ...]


class AtDesk(msgspec.Struct, frozen=True):
    """Nothing was written: another kiosk has the posting, or this one had it before it was restored, was struck
    off, or cannot know what day it is.
    """


class Editions:
    """What an employer can change of a posting of his: all until a seat is given, offered or lent."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, limits: Limits = USUAL) -> None:
        self._store, self._catalogue, self._clock, self._limits = store, catalogue, clock, limits

    def change(self, employer: Id, posting: Id, draft: Draft) -> Published | Refused | Fixed | AtDesk | None:
        """Offer it as this draft says; how many people are wanted is not changed here. None if it is not his, or over.

        The next edition, with its text in a record of its own; nothing is written where nothing is another.
        """
        if not self._store.counts or not is_right(self._clock()):
            return AtDesk()
        checked = check(draft, self._catalogue, self._clock(), self._limits.room)
        if isinstance(checked, tuple):
            return Refused(checked)
        with self._store.write() as tx:
            found = tx.postings.one(posting)
            if found is None or found.employer != employer or not found.is_open(tx.now):
                return None
            if found.home != tx.journal:
                return AtDesk()
            terms = msgspec.structs.replace(checked.terms, headcount=found.terms.headcount)
            kept = fixed(found.terms, terms) if is_counted_on(tx, found) else ()
            if kept:
                return Fixed(kept)
            keep_contact(tx, posting, checked.contact)
            publish_edition(tx, found, Work(terms, checked.text, found.source))
            return Published(tx.postings.one(posting) or found)
