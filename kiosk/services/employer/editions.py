"""Editions of a posting: its employer offers it otherwise; once somebody counts on it, only for the better."""

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import Clock, is_right
from kiosk.hall.facts import PostingPublished
from kiosk.hall.form.draft import Checked, Draft, check
from kiosk.hall.ids import Id
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.posting import Contact, Posting, Terms, text_of_edition
from kiosk.services.employer.postings import Published, Refused
from kiosk.store import Store
from kiosk.store.queries.postings import CONTACT
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
            account = tx.leases.account(found, tx.journals.lineage(tx.journal))
            fixed = _fixed(found.terms, terms) if account.taken or account.lent or account.offered else ()
            if fixed:
                return Fixed(fixed)
            _write(tx, found, msgspec.structs.replace(checked, terms=terms))
            return Published(tx.postings.one(posting) or found)


def _fixed(before: Terms, after: Terms) -> tuple[str, ...]:
    """Fields that differ and may not: where people are picked up and what comes with it may, and pay upwards."""
    changed = [field for field in Terms.__struct_fields__ if getattr(before, field) != getattr(after, field)]
    is_better = after.pay_fen >= before.pay_fen and _most(after) >= _most(before)
    allowed = {"bay", "extras"} | ({"pay_fen", "pay_most_fen"} if is_better else set())
    return tuple(field for field in changed if field not in allowed)


def _most(terms: Terms) -> int:
    return max(terms.pay_fen, terms.pay_most_fen)


def _write(tx: Transaction, before: Posting, checked: Checked) -> None:
    posting, text = before.id, checked.text
    if tx.records.sealed(posting, CONTACT, Contact) != checked.contact:
        tx.put_sealed(posting, CONTACT, checked.contact)
    if (before.terms, before.place, before.note) == (checked.terms, text.place, text.note):
        return
    edition = before.edition + 1
    digest = tx.put_open(posting, text_of_edition(edition), text)
    terms = msgspec.structs.asdict(checked.terms) | {"source": before.source}
    fact = PostingPublished(employer=before.employer, text=digest, number=before.number, edition=edition, **terms)
    tx.append(posting, fact)
