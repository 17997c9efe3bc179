"""What is written of an employer's work: published, offered otherwise, or held until a clerk has read it."""

from typing import TypeAlias

import msgspec

from kiosk.hall.clock import day_of, day_range
from kiosk.hall.facts import PostingHeld, PostingPublished
from kiosk.hall.ids import Id
from kiosk.hall.numbers import half_way, next_number
from kiosk.hall.posting import Contact, Posting, Terms, Work, text_of_edition
from kiosk.hall.review import Cause, Held, name_of_held
from kiosk.store.queries import Queries
from kiosk.store.queries.postings import CONTACT
from kiosk.store.queries.worker.finding import find_contact
from kiosk.store.transaction import Transaction

Whose: TypeAlias = tuple[Id, Id]
"""The posting and its employer."""


def publish(tx: Transaction, kiosk: int, whose: Whose, work: Work) -> None:
    """Publish work under the next number of this kiosk (0 = A)."""
    posting, employer = whose
    text, number = tx.put_open(posting, text_of_edition(1), work.text), _next_number(tx, kiosk)
    further = msgspec.structs.asdict(work.terms)
    tx.append(posting, PostingPublished(employer=employer, text=text, number=number, source=work.source, **further))


def publish_edition(tx: Transaction, before: Posting, edition: int, work: Work) -> None:
    """Offer it otherwise from now on; nothing is written where nothing is another."""
    if (before.terms, before.place, before.note) == (work.terms, work.text.place, work.text.note):
        return
    digest = tx.put_open(before.id, text_of_edition(edition), work.text)
    terms = msgspec.structs.asdict(work.terms) | {"source": before.source}
    fact = PostingPublished(employer=before.employer, text=digest, number=before.number, edition=edition, **terms)
    tx.append(before.id, fact)


def hold(tx: Transaction, whose: Whose, edition: int, work: Work, cause: Cause) -> Held:
    """Let an edition wait for a clerk, who is told why; what it says is sealed."""
    posting, employer = whose
    tx.put_sealed(posting, name_of_held(edition), work)
    tx.append(posting, PostingHeld(employer, work.terms.start, edition, cause))
    held = tx.reviews.one(posting, edition)
    if held is None:
        raise LookupError("nothing is held")
    return held


def next_edition(tx: Transaction, posting: Posting) -> int:
    """The number of what is offered next: no edition that is or was held has it either."""
    return 1 + max(posting.edition, *(held.edition for held in tx.reviews.editions(posting.id)), 0)


def keep_contact(tx: Transaction, posting: Id, contact: Contact) -> None:
    """Who offers it, where that is another than before; named by the next fact of the posting."""
    if tx.records.sealed(posting, CONTACT, Contact) != contact:
        tx.put_sealed(posting, CONTACT, contact)
        find_contact(tx.own, posting, contact)


def fixed(before: Terms, after: Terms) -> tuple[str, ...]:
    """Fields that differ and may not once somebody counts on it: bay and departure, extras may, and pay upwards."""
    changed = [field for field in Terms.__struct_fields__ if getattr(before, field) != getattr(after, field)]
    is_better = after.pay_fen >= before.pay_fen and _most(after) >= _most(before)
    allowed = {"bay", "leaves_at", "event", "extras"} | ({"pay_fen", "pay_most_fen"} if is_better else set())
    return tuple(field for field in changed if field not in allowed)


def is_counted_on(query: Queries, posting: Posting, journal: Id) -> bool:
    """Whether a seat of it is given, offered or lent by who writes a journal."""
    account = query.leases.account(posting, query.journals.lineage(journal))
    return bool(account.taken or account.lent or account.offered)


def _most(terms: Terms) -> int:
    return max(terms.pay_fen, terms.pay_most_fen)


def _next_number(tx: Transaction, kiosk: int) -> int:
    """A number is free again at the midnight after its work began."""
    last, followed = (
        tx.postings.last_number(tx.journals.lineage(tx.journal)),
        tx.journals.followed(tx.journal),
    )
    if not last and len(followed) > 1:
        last = half_way(kiosk, tx.postings.last_number(followed))
    return next_number(kiosk, tx.postings.numbers_in_use(day_range(day_of(tx.now))[0]), last)
