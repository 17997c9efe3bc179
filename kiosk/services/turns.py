"""Whose turn it is: free seats are offered to who waits, by the posting's home alone, and given to who says yes.

Done after every commit and when somebody's time is over, each act once. Time is that of the running clock, begun anew
where the home's program starts again; no time of day decides anything but whether the hall is open.
"""

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import is_right
from kiosk.hall.facts import OfferEnded, OfferMade, WaitingEnded
from kiosk.hall.ids import Id
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.posting import Posting, PostingState
from kiosk.hall.seat.outcomes import Confirmed, Request
from kiosk.hall.seat.waiting import (
    ANSWERED_WITHIN,
    SILENCES_MOST,
    Act,
    Call,
    Grant,
    OfferEnd,
    Release,
    Turn,
    Waiting,
    WaitingEnd,
    due,
)
from kiosk.services.clocks import doubt
from kiosk.services.desk.away import worker_is_away
from kiosk.services.desk.hall.openings import is_hall_open
from kiosk.services.worker.giving import Giving
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction


class Turns:
    """Offers of this kiosk's postings; `settle` does all that is due."""

    def __init__(self, store: Store, catalogue: Catalogue, limits: Limits = USUAL) -> None:
        self._store, self._catalogue, self._limits = store, catalogue, limits
        self._next: int | None = None
        self._has_begun = False

    def settle(self) -> None:
        """Do all that is due; nothing when called again. At first everybody who was asked has his whole time again."""
        with self._store.read() as query:
            has_any = bool(query.waiting.postings() or query.own.turns())
        if has_any and self._store.counts:
            with self._store.write() as tx:
                if not self._has_begun:
                    tx.own.begin_turns_anew(self._store.running())
                self._settle(tx)
                since = tx.own.turns().values()
            self._next = min(since) + ANSWERED_WITHIN if since else None
        self._has_begun = True

    @property
    def is_due(self) -> bool:
        """Whether somebody's time is over since all was settled."""
        return self._next is not None and self._store.running() >= self._next

    def _settle(self, tx: Transaction) -> None:
        giving = Giving(tx, self._catalogue, self._store.identity.kiosk)
        offered = {offer.posting for offer in tx.waiting.open_offers(giving.lineage)}
        for posting in map(tx.postings.one, sorted({*tx.waiting.postings(), *offered})):
            if posting is not None and giving.decides(posting):
                self.settle_one(tx, giving, posting)
        still_open = {offer.id for offer in tx.waiting.open_offers(giving.lineage)}
        tx.own.end_turns(tx.own.turns().keys() - still_open)

    def settle_one(self, tx: Transaction, giving: Giving, posting: Posting) -> None:
        """The same of one posting that this kiosk decides on."""
        if self._is_over(tx, posting):
            for waiting in tx.waiting.of_posting(posting.id):
                tx.append(waiting.id, WaitingEnded(WaitingEnd.OVER))
        end_left(tx, giving, posting)
        if not posting.is_open(tx.now) or tx.postings.is_closed_to_us(posting.id) or not is_right(tx.now):
            return
        for act in self._due(tx, giving, posting):
            self._carry_out(tx, giving, posting, act)

    def left(self, query: Queries, turn: Turn) -> int:
        """Ms until an answer is too late, 0 where that is another kiosk's to say as well."""
        since = query.own.turns().get(turn.id)
        return 0 if since is None else max(0, ANSWERED_WITHIN - max(0, self._store.running() - since))

    def _is_over(self, tx: Transaction, posting: Posting) -> bool:
        """Whether a posting takes nobody any more; what has begun by a doubted clock is not over."""
        has_begun = posting.terms.start <= tx.now
        return posting.state is not PostingState.OPEN or (has_begun and doubt(self._store) is None)

    def _due(self, tx: Transaction, giving: Giving, posting: Posting) -> tuple[Act, ...]:
        waiting, seats = tx.waiting.of_posting(posting.id, giving.lineage), max(0, giving.account(posting).left)
        if not seats and not any(one.turn for one in waiting):
            return ()
        may_call = is_hall_open(self._store, self._limits.hours, tx.now)
        for one in waiting:
            if one.turn is not None:
                tx.own.begin_turn(one.turn.id, self._store.running())
        able = [
            one for one in waiting if not (_is_busy(tx, giving, posting, one) or _is_away(tx, giving, posting, one))
        ]
        return due(able, seats, lambda turn: self.left(tx, turn) == 0, may_call)

    def _carry_out(self, tx: Transaction, giving: Giving, posting: Posting, act: Act) -> None:
        match act:
            case Call(waiting):
                offer, kept = tx.new_id(), min(waiting.seats, giving.account(posting).free)
                tx.append(offer, OfferMade(posting.id, waiting.id, kept))
                tx.own.begin_turn(offer, self._store.running())
            case Grant(waiting):
                give_all(tx, giving, posting, waiting)
                _end(tx, giving, posting, waiting, OfferEnd.ACCEPTED)
            case Release(waiting, how):
                _end(tx, giving, posting, waiting, how)
                if how is OfferEnd.LAPSED and waiting.silences + 1 >= SILENCES_MOST:
                    tx.append(waiting.id, WaitingEnded(WaitingEnd.SILENT))


def give_all(tx: Transaction, giving: Giving, posting: Posting, waiting: Waiting) -> tuple[Confirmed, ...]:
    """A seat for each who waits at a queue place, the first one's under its id; the others' have it as their crew."""
    seen = waiting.turn.edition if waiting.turn else 0
    crew = (waiting.id if waiting.mates else None, len(waiting.workers))
    signups = (waiting.id, *(tx.new_id() for _ in waiting.mates))
    asked = [Request(*who, posting.id, edition=seen) for who in zip(signups, waiting.workers, strict=True)]
    given = [giving.give(one, posting, crew).signup for one in asked]
    return tuple(map(giving.confirmed, given))


def _is_busy(tx: Transaction, giving: Giving, posting: Posting, waiting: Waiting) -> bool:
    """Whether somebody has work at that time, which another kiosk gave him: then he and his mates wait no more."""
    held = next(filter(None, (giving.held_then(worker, posting) for worker in waiting.workers)), None)
    if held is None:
        return False
    is_this = held[0].posting == posting.id and not waiting.mates
    tx.append(waiting.id, WaitingEnded(WaitingEnd.SEATED if is_this else WaitingEnd.BUSY))
    _end(tx, giving, posting, waiting, OfferEnd.WITHDRAWN)
    return True


def _is_away(tx: Transaction, giving: Giving, posting: Posting, waiting: Waiting) -> bool:
    """Whether one of them is kept away: then he and his mates wait no more, and see the desk."""
    if not any(worker_is_away(tx, worker, tx.now) for worker in waiting.workers):
        return False
    tx.append(waiting.id, WaitingEnded(WaitingEnd.DESK))
    _end(tx, giving, posting, waiting, OfferEnd.WITHDRAWN)
    return True


def end_left(tx: Transaction, giving: Giving, posting: Posting) -> None:
    """Offers of this posting to who does not wait any more."""
    for offer in tx.waiting.open_offers(giving.lineage):
        if offer.posting == posting.id and offer.why is not None:
            how = OfferEnd.DECLINED if offer.why is WaitingEnd.WITHDRAWN else OfferEnd.WITHDRAWN
            _end_offer(tx, giving, posting, offer.id, how)


def _end(tx: Transaction, giving: Giving, posting: Posting, waiting: Waiting, how: OfferEnd) -> None:
    if waiting.turn is not None:
        _end_offer(tx, giving, posting, waiting.turn.id, how)


def _end_offer(tx: Transaction, giving: Giving, posting: Posting, offer: Id, how: OfferEnd) -> None:
    """Seats stay kept for the others who were asked, as far as there are any."""
    others = tx.waiting.of_posting(posting.id, giving.lineage)
    asked = sum(one.seats for one in others if one.turn is not None and one.turn.id != offer)
    account = giving.account(posting)
    tx.append(offer, OfferEnded(posting.id, how, account.offered - min(account.offered, asked, max(0, account.left))))
    tx.own.end_turns([offer])
