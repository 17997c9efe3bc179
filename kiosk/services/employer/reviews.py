"""Held work: what waits for a clerk, what clerks decide of it, and that its home alone publishes what passes.

A clerk at another kiosk writes a wish, which the home is asked at once and obeys later where it cannot be reached. What
only takes away, a refusal, holds at once wherever it is said.
"""

import msgspec

from kiosk.hall.clock import DAY, is_right
from kiosk.hall.facts import PostingClosed, ReviewEnded, ReviewWished
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import Id
from kiosk.hall.posting import CloseReason, Contact, Posting, PostingText, Work
from kiosk.hall.review import BETTER, Held, Reviewed, ReviewEnd, ReviewWish
from kiosk.hall.seat.asked import AskOther, nobody_answers
from kiosk.services.clocks import doubt
from kiosk.services.desk.away import may_not_post
from kiosk.services.employer.replacements import Replacements
from kiosk.services.employer.writing import fixed, is_counted_on, keep_contact, publish, publish_edition
from kiosk.store import Store
from kiosk.store.queries.postings import CLOSE_REASON, CONTACT
from kiosk.store.transaction import Transaction

TOLD_FOR = DAY
"""So long after the work would have begun its employer is told what became of it."""


class Reviews:
    """What clerks may do with held work; `settle` does what wishes and time make due."""

    def __init__(self, store: Store, replacements: Replacements, ask_other: AskOther = nobody_answers) -> None:
        self._store, self._replacements, self._ask_other = store, replacements, ask_other

    def waiting(self) -> tuple[Held, ...]:
        """All that waits in the hall and has not begun, what has waited longest first."""
        with self._store.read() as query:
            held = query.reviews.waiting(query.journals.all(self._store.hall))
        return tuple(one for one in held if one.start > self._store.clock())

    def one(self, posting: Id, edition: int = 0) -> Held | None:
        """An edition that is or was held; the last one of a posting if it is not said which."""
        with self._store.read() as query:
            found = query.reviews.editions(posting)
        return next((held for held in reversed(found) if edition in (0, held.edition)), None)

    def contact(self, held: Held) -> Contact | None:
        """How who offers it is called and reached, where that can be read here."""
        with self._store.read() as query:
            found = query.records.sealed(held.id, CONTACT, Contact)
        return found if isinstance(found, Contact) else None

    def of_employer(self, employer: Id) -> tuple[Held, ...]:
        """What was ever held of an employer's, the latest first."""
        with self._store.read() as query:
            return query.reviews.of_employer(employer)

    def not_published(self, employer: Id) -> tuple[Held, ...]:
        """What an employer waits for, or is to be told of: nobody has seen it, and its day is not long over."""
        over = self._store.clock() - TOLD_FOR
        held = (one for one in self.of_employer(employer) if one.start > over)
        return tuple(one for one in held if one.end not in (ReviewEnd.PASSED, ReviewEnd.WITHDRAWN))

    def decide(
        self,
        held: Held,
        end: ReviewEnd,
        reason: ClosingReason | None = None,
        clerk: Id | None = None,
        better: PostingText | None = None,
    ) -> Reviewed | None:
        """A clerk has read this edition; of two clerks the one that its home hears first is obeyed.

        What passes does so in a `better` wording where he gives one. None where the home cannot be reached: it obeys
        when it can.
        """
        with self._store.write() as tx:
            found = tx.reviews.one(held.id, held.edition)
            if found is None or found.end is not None or not self._store.counts:
                return _stands(found)
            wish = ReviewWish(tx.new_id(), held.id, held.edition, end, better)
            if better is not None:
                tx.put_sealed(wish.wish, BETTER, better)
            if reason is not None:
                tx.put_sealed(wish.wish, CLOSE_REASON, reason)
            tx.append(wish.wish, ReviewWished(held.id, held.edition, end, clerk))
            if end is ReviewEnd.REFUSED and held.edition == 1:
                _refuse(tx, held.id, reason)
            if found.home == tx.journal:
                return self._obey(tx, found, wish)
        if end is ReviewEnd.REFUSED and held.edition == 1:
            return Reviewed(end, wish.wish)
        told = self._ask_other(found.home, wish)
        return told if isinstance(told, Reviewed) else None

    def answer(self, wish: ReviewWish) -> Reviewed:
        """What this kiosk says where the work is its own to publish."""
        with self._store.write() as tx:
            held = tx.reviews.one(wish.posting, wish.edition)
            is_own = held is not None and held.home == tx.journal and self._store.counts
            return self._obey(tx, held, wish) if held is not None and is_own and held.end is None else _stands(held)

    def publish_anew(self, held: Held) -> Posting | None:
        """Publish here what a kiosk holds that is gone, under another id: the first one is closed, also over there."""
        with self._store.write() as tx:
            found = tx.reviews.one(held.id, held.edition)
            contact = tx.records.sealed(held.id, CONTACT, Contact)
            if found is None or found.end is not None or found.home == tx.journal or found.edition != 1:
                return None
            if found.work is None or not isinstance(contact, Contact) or not self._may(tx, found):
                return None
            posting = tx.new_id()
            keep_contact(tx, posting, contact)
            publish(tx, self._store.identity.kiosk, (posting, held.employer), found.work)
            tx.append(held.id, PostingClosed(CloseReason.PUBLISHED_ANEW))
            return tx.postings.one(posting)

    def settle(self) -> None:
        """Obey what was decided elsewhere, end what has begun and nobody has read; nothing when called again."""
        with self._store.read() as query:
            own = query.reviews.waiting([self._store.identity.journal])
        if not own or not self._store.counts:
            return
        with self._store.write() as tx:
            for held in tx.reviews.waiting([tx.journal]):
                wishes = tx.reviews.wishes(held)
                if wishes:
                    self._obey(tx, held, wishes[0])
                elif held.start <= tx.now and doubt(self._store) is None:
                    tx.append(held.id, ReviewEnded(held.edition, ReviewEnd.LAPSED))

    def _obey(self, tx: Transaction, held: Held, wish: ReviewWish) -> Reviewed:
        end, work = wish.end, held.work
        if work is not None and wish.text is not None:
            work = msgspec.structs.replace(work, text=wish.text)
        if end is ReviewEnd.PASSED and work is not None and self._may(tx, held):
            self._publish(tx, held, work)
        elif end is ReviewEnd.PASSED:
            end = ReviewEnd.LAPSED
        tx.append(held.id, ReviewEnded(held.edition, end, wish.wish))
        return Reviewed(end, wish.wish)

    def _may(self, tx: Transaction, held: Held) -> bool:
        """Whether what passes can still be published as it was read."""
        if held.work is None or held.start <= tx.now or not is_right(tx.now) or not self._store.counts:
            return False
        if may_not_post(tx, held.employer, _phone(tx, held.id), tx.now):
            return False
        before = tx.postings.one(held.id)
        if held.edition == 1:
            return before is None
        if before is None or not before.is_open(tx.now) or before.edition >= held.edition:
            return False
        return not (is_counted_on(tx, before, tx.journal) and fixed(before.terms, _of(before, held.work).terms))

    def _publish(self, tx: Transaction, held: Held, work: Work) -> None:
        before = tx.postings.one(held.id)
        if before is None:
            publish(tx, self._store.identity.kiosk, (held.id, held.employer), work)
            self._replacements.follow(tx, held.id)
        else:
            publish_edition(tx, before, held.edition, _of(before, work))


def _of(before: Posting, work: Work) -> Work:
    """How many people are wanted is not changed by an edition."""
    return msgspec.structs.replace(work, terms=msgspec.structs.replace(work.terms, headcount=before.terms.headcount))


def _phone(tx: Transaction, posting: Id) -> str:
    contact = tx.records.sealed(posting, CONTACT, Contact)
    return contact.phone if isinstance(contact, Contact) else ""


def _refuse(tx: Transaction, posting: Id, reason: ClosingReason | None) -> None:
    if reason is not None:
        tx.put_sealed(posting, CLOSE_REASON, reason)
    tx.append(posting, PostingClosed(CloseReason.DESK_REFUSED))


def _stands(held: Held | None) -> Reviewed:
    return Reviewed() if held is None else Reviewed(held.end, held.wish)
