"""Work that an employer takes back, from everybody or from one person: the seats fall, and who had them is told."""

from kiosk.hall.facts import PostingCancelled, SignupWithdrawn
from kiosk.hall.form.closing import ClosingReason
from kiosk.hall.ids import Id
from kiosk.hall.posting import CloseReason, Posting, PostingState
from kiosk.hall.seat.signup import Party, Seat, SignupState
from kiosk.services.worker.giving import give_back
from kiosk.store import Store
from kiosk.store.queries.postings import CLOSE_REASON
from kiosk.store.transaction import Transaction

_BY = {
    CloseReason.EMPLOYER_CANCELLED: Party.EMPLOYER,
    CloseReason.EMPLOYER_REPLACED: Party.EMPLOYER,
    CloseReason.DESK_CANCELLED: Party.HALL,
}


class Cancellations:
    """What an employer, or the desk for him, takes back before it has begun."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def cancel(self, employer: Id, posting: Id, reason: ClosingReason) -> bool:
        """There is no such work any more. False if it is not his, was cancelled before, or has begun."""
        with self._store.write() as tx:
            found = tx.postings.one(posting)
            is_own = found is not None and found.employer == employer
            return is_own and cancelled(tx, found, reason, CloseReason.EMPLOYER_CANCELLED) is not None

    def cancel_at_desk(self, posting: Id, reason: ClosingReason) -> tuple[Seat, ...] | None:
        """The desk says so; the seats that fell as far as they are known here, None if there is nothing to cancel."""
        with self._store.write() as tx:
            return cancelled(tx, tx.postings.one(posting), reason, CloseReason.DESK_CANCELLED)

    def turn_away(self, employer: Id, signup: Id) -> bool:
        """He does not want somebody who has a seat: it is free again. False once that one is there, or is not his."""
        with self._store.write() as tx:
            found = tx.signups.one(signup)
            posting = None if found is None else tx.postings.one(found.posting)
            is_own = posting is not None and posting.employer == employer and posting.terms.start > tx.now
            if not is_own or found is None or found.state is not SignupState.CONFIRMED:
                return False
            give_back(tx, signup, Party.EMPLOYER)
            return True


def cancelled(
    tx: Transaction, found: Posting | None, reason: ClosingReason | None, why: CloseReason
) -> tuple[Seat, ...] | None:
    """Say so, unless it was said or the work has begun; seats that are not known here fall by the same word."""
    if found is None or found.state is PostingState.CANCELLED or found.terms.start <= tx.now:
        return None
    fallen = [one for one in tx.signups.of_posting(found.id) if one.state is SignupState.CONFIRMED]
    if reason is not None:
        tx.put_sealed(found.id, CLOSE_REASON, reason)
    tx.append(found.id, PostingCancelled(why))
    for signup in fallen:
        tx.append(signup.id, SignupWithdrawn(_BY[why]))
    return tuple(signup.seat for signup in fallen)
