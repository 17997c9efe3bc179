"""What a kiosk owes the others of its hall: done after every exchange, each act once, in its own journal alone."""

import msgspec

from kiosk.hall.clock import APART, LATEST, Clock, day_of, is_right
from kiosk.hall.facts import (
    HeadcountChanged,
    LeaseGranted,
    LeaseRecalled,
    LeaseReturned,
    LeaseTaken,
    PersonSame,
    ReturnBooked,
    SeatFreed,
    SignupWithdrawn,
)
from kiosk.hall.ids import Id
from kiosk.hall.posting import Choosing, Posting
from kiosk.hall.seat.lease import LENT_FROM, shares
from kiosk.hall.seat.signup import Party
from kiosk.services.clocks import doubt, is_behind
from kiosk.services.employer.employers import KEPT
from kiosk.store import Store
from kiosk.store.guessing.tries import forget_tries
from kiosk.store.queries.joining import to_join
from kiosk.store.transaction import Transaction


class Owner(msgspec.Struct, frozen=True):
    """This kiosk: its journal, those before it in good order, and of each other kiosk the journal it writes."""

    journal: Id
    lineage: tuple[Id, ...]
    others: tuple[Id, ...]


def owner(tx: Transaction) -> Owner:
    """Who acts in this transaction."""
    return Owner(tx.journal, tx.journals.lineage(tx.journal), tx.journals.others(tx.hall, tx.journal))


class Duties:
    """Folds forks, takes leases, answers recalls, books returns, lends, frees seats, settles who signed up twice."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def settle(self) -> None:
        """Do all that is due; nothing when called again."""
        is_sound, is_doubted = not is_behind(self._store), doubt(self._store) is not None
        with self._store.write() as tx:
            tx.fold_waiting()
            me = owner(tx)
            _take_leases(tx, me)
            _book_returns(tx, me)
            _answer_recalls(tx, me)
            _free_withdrawn(tx, me)
            _join_persons(tx)
            _settle_doubles(tx, me)
            _return_closed(tx, me)
            _return_wanted(tx, me)
            _lower_headcounts(tx, me)
            if me.others:
                _recall(tx, me)
                _lend(tx, me)
            if is_right(tx.now):
                tx.notices.hear(tx.now)
            if is_sound:
                tx.own.shorten_sessions(tx.now + KEPT)
            if not is_doubted:
                forget_tries(tx, day_of(tx.now))


def _take_leases(tx: Transaction, me: Owner) -> None:
    for lease in tx.leases.to_take(me.lineage):
        tx.append(lease.id, LeaseTaken(lease.posting, lease.seats))


def _book_returns(tx: Transaction, me: Owner) -> None:
    """At most what was lent to who returns it and is not back: what else anybody says to return is somebody's."""
    for returned in tx.leases.to_book(me.lineage):
        seats = min(returned.seats, tx.leases.lent_out(returned.posting, returned.holder))
        if seats:
            tx.append(returned.id, ReturnBooked(returned.posting, seats, returned.holder))


def _answer_recalls(tx: Transaction, me: Owner) -> None:
    for recall in tx.leases.to_answer(me.lineage):
        posting = tx.postings.one(recall.posting)
        free = tx.leases.account(posting, me.lineage).free if posting and posting.home not in me.lineage else 0
        tx.append(recall.id, LeaseReturned(recall.posting, min(recall.seats, free)))


def _return_closed(tx: Transaction, me: Owner) -> None:
    """Seats of a posting that is closed, or has begun, go home."""
    for posting in map(tx.postings.one, tx.leases.accounts_of(me.lineage)):
        if posting is not None and not posting.is_open(tx.now):
            free = tx.leases.account(posting, me.lineage).free
            if free:
                tx.append(tx.new_id(), LeaseReturned(posting.id, free))


def _return_wanted(tx: Transaction, me: Owner) -> None:
    """Seats of others' postings that people wait for, or that are too many, go home: there it is decided on them."""
    for posting in map(tx.postings.one, tx.leases.accounts_of(me.lineage)):
        if posting is not None and _is_short(tx, (posting.home,), posting):
            account = tx.leases.account(posting, me.lineage)
            if account.free and not account.forced:
                tx.append(tx.new_id(), LeaseReturned(posting.id, account.free))


def _lower_headcounts(tx: Transaction, me: Owner) -> None:
    """A lower headcount that was wished for, as far as seats are free here now."""
    for posting in map(tx.postings.one, tx.postings.with_a_wish(me.lineage)):
        if posting is not None and posting.home in me.lineage and posting.is_open(tx.now):
            account = tx.leases.account(posting, me.lineage)
            if fewer := min(account.free, _too_many(tx, me.lineage, posting)):
                tx.append(posting.id, HeadcountChanged(posting.id, -fewer))


def _too_many(tx: Transaction, home: tuple[Id, ...], posting: Posting) -> int:
    """By how many seats the headcount is above what the employer wants in the end."""
    wished, account = tx.postings.wished(posting.id, home), tx.leases.account(posting, home)
    return 0 if wished is None else max(0, account.headcount + account.added - wished)


def _is_short(tx: Transaction, home: tuple[Id, ...], posting: Posting) -> bool:
    """Whether free seats are not to be lent: people wait for them, or fewer are wanted."""
    return bool(tx.waiting.of_posting(posting.id)) or _too_many(tx, home, posting) > 0


def _recall(tx: Transaction, me: Owner) -> None:
    """Seats that others hold are asked back where people wait for them, or fewer are wanted."""
    meant = sorted({*tx.waiting.postings(), *tx.postings.with_a_wish(me.lineage)})
    own = [posting for posting in map(tx.postings.one, meant) if posting is not None and posting.home in me.lineage]
    for posting in own:
        is_due = posting.is_open(tx.now) and _is_short(tx, me.lineage, posting)
        for holder in tx.leases.holders_with_seats(posting.id) if is_due else ():
            lent = tx.leases.lent_out(posting.id, holder)
            if lent and not tx.leases.has_open_recall(posting.id, holder):
                tx.append(tx.new_id(), LeaseRecalled(posting.id, holder, lent))


def _free_withdrawn(tx: Transaction, me: Owner) -> None:
    """A seat whose worker withdrew elsewhere is free when its holder says so."""
    for signup, posting in tx.signups.withdrawn_and_not_freed(me.lineage):
        tx.append(signup, SeatFreed(posting))


def _join_persons(tx: Transaction) -> None:
    for larger, smaller in tuple(to_join(tx)):
        tx.append(larger, PersonSame(smaller))


def _settle_doubles(tx: Transaction, me: Owner) -> None:
    """One worker, two kiosks, overlapping hours: the later sign-up is withdrawn, by the kiosk that gave it."""
    for signup in tx.signups.later_doubles(me.lineage):
        tx.append(signup.id, SignupWithdrawn(Party.HALL))
        tx.append(signup.id, SeatFreed(signup.posting))


def _lend(tx: Transaction, me: Owner) -> None:
    """Every other kiosk has a share of what is free of a large posting; one that has used it up gets another."""
    for posting in tx.postings.open(me.lineage, tx.now + 1, LATEST):
        is_at_once = posting.terms.choosing is Choosing.AT_ONCE
        is_large = is_at_once and posting.terms.headcount >= LENT_FROM and posting.published_at <= tx.now + APART
        if is_large and not tx.postings.is_closed_to_us(posting.id) and not _is_short(tx, me.lineage, posting):
            _lend_one(tx, me, posting)


def _lend_one(tx: Transaction, me: Owner, posting: Posting) -> None:
    needy = [other for other in me.others if tx.leases.is_out_of_seats(posting.id, other)]
    share = shares(tx.leases.account(posting, me.lineage).free, len(me.others))
    for other in needy if share else []:
        tx.append(tx.new_id(), LeaseGranted(posting.id, other, share))
