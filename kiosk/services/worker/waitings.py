"""Queue places: taken where a posting is full, looked at, left, answered at one's turn; the home alone decides."""

from collections.abc import Callable, Sequence

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import HOUR, day_of, day_range, is_right
from kiosk.hall.facts import OfferWanted, WaitingEnded, WaitingJoined
from kiosk.hall.ids import Id, new_id
from kiosk.hall.posting import Choosing, Posting, PostingState
from kiosk.hall.seat.asked import AskOther, nobody_answers
from kiosk.hall.seat.outcomes import (
    Already,
    AtDesk,
    Busy,
    Changed,
    Closed,
    Confirmed,
    Few,
    Hindered,
    Join,
    NotQueued,
    Queued,
    QueueOutcome,
    Say,
    Together,
    TooManyPlaces,
    Uncertified,
    Unsure,
    WrongLabel,
)
from kiosk.hall.seat.signup import HOLDS_SEAT, Signup
from kiosk.hall.seat.waiting import PLACES_MOST, Summons, Turn, Waiting, WaitingEnd, in_order, spare
from kiosk.services.clocks import doubt, is_behind
from kiosk.services.desk.away import worker_is_away
from kiosk.services.turns import Turns, give_all
from kiosk.services.worker.giving import SHOWN_AGAIN, Giving, contact_of, deciding, known, repeated
from kiosk.services.worker.papers import asked_first
from kiosk.services.worker.signups import LABEL_TRIES
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries import Queries
from kiosk.store.transaction import Transaction

PLACES = "queue places of a number"
SHOWN_FOR = HOUR
"""So long a call is shown; where a home began its time anew, or is gone, it is not known when that ends."""


_ALONE = Confirmed | Already | Busy
_TOGETHER = Together | Few | Hindered
_FINAL = Queued | NotQueued | TooManyPlaces | Closed | Changed | _ALONE | _TOGETHER


class Waitings:
    """What who waits may ask and say."""

    def __init__(self, store: Store, catalogue: Catalogue, turns: Turns, ask_other: AskOther = nobody_answers) -> None:
        self._store, self._catalogue, self._turns, self._ask_other = store, catalogue, turns, ask_other

    def join(self, worker: Id, posting: Id, edition: int = 0, mates: Sequence[Id] = ()) -> QueueOutcome:
        """Wait for a seat of a full posting, or have one at once where one is free; the posting's home decides.

        With `mates` it is a seat for each of them, all or none.
        """
        join = Join(new_id(self._store.new_bytes), worker, posting, edition, tuple(mates))
        return self.before(join.workers, posting) or self._at_home(join)

    def before(self, workers: Sequence[Id], posting: Id) -> Uncertified | Unsure | None:
        """What one of them must show or say before any of them waits there."""
        with self._store.read() as query:
            wanted, now = query.postings.one(posting), self._store.clock()
            if wanted is None:
                return None
            if any(worker_is_away(query, each, now) for each in workers):
                return Unsure(wanted)
            is_open = wanted.is_open(now)
            asked = (asked_first(query, self._catalogue, each, wanted, can_be_had=is_open) for each in workers)
            return next((before for before in asked if before), None)

    def look(self, waiting: Waiting) -> QueueOutcome:
        """How somebody stands; how long he may still answer is known where the home is reached."""
        said = self._say(waiting, is_coming=False)
        return (self.seen(waiting) or said) if isinstance(said, Unsure) else said

    def seen(self, waiting: Waiting) -> QueueOutcome | None:
        """The same as far as it is known here, at once; None where nothing of it has come here yet."""
        with self._store.read() as query:
            posting, here = query.postings.one(waiting.posting), query.waiting.one(waiting.id)
            if posting is None or here is None:
                return None
            turn = _turn(query, waiting)
            left = self._turns.left(query, turn) if turn else 0
            return _stands(query, (posting, here, turn), self._store.clock(), left)

    def come(self, waiting: Waiting, edition: int) -> QueueOutcome:
        """Say yes to the seat that is offered: it is given at once where all before him have answered.

        Who came there with work that was replaced is asked first what whoever asks for it is asked.
        """
        return self.before(waiting.workers, waiting.posting) or self._say(waiting, is_coming=True, edition=edition)

    def leave(self, waiting: Id) -> bool:
        """Wait no more, or say no to what is offered; any kiosk may say it. False where he did not wait any more."""
        with self._store.write() as tx:
            if not self._store.counts or tx.waiting.one(waiting) is None or tx.waiting.why_over(waiting) is not None:
                return False
            tx.append(waiting, WaitingEnded(WaitingEnd.WITHDRAWN))
            return True

    def at_place(self, phone: str, number: int, place: int) -> Waiting | WrongLabel | AtDesk:
        """The queue place of a number that is called so: 112 号活儿排第 4; it opens nothing else. Over or not."""
        return self._opened(phone, lambda tx: _at_place(tx, phone, number, place))

    def at_turn(self, phone: str) -> Waiting | WrongLabel | AtDesk:
        """Of the queue places that are called now the one of a number."""
        return self._opened(phone, lambda tx: _at_turn(tx, phone))

    def _opened(self, phone: str, find: Callable[[Transaction], Waiting | None]) -> Waiting | WrongLabel | AtDesk:
        with self._store.write() as tx:
            tries = Tries(tx, self._store.vault.lookup(PLACES, phone), day_of(tx.now), is_behind(self._store))
            left = LABEL_TRIES - tries.wrong()
            if left <= 0:
                return AtDesk()
            found = find(tx)
            tries.keep(is_wrong=found is None)
            return found or (WrongLabel(left - 1) if left > 1 else AtDesk())

    def called(self, now: int) -> tuple[Summons, ...]:
        """Whose turn it is in this hall at `now` (epoch ms), who was asked first comes first."""
        with self._store.read() as query:
            found = [
                (query.postings.one(each.posting), each, query.replacements.number_before(each.posting, each.place))
                for each in query.waiting.called()
            ]
        return tuple(
            Summons(posting.number, each.place, each.is_wanted, before)
            for posting, each, before in found
            if posting is not None and posting.is_open(now) and abs(now - each.at) <= SHOWN_FOR
        )

    def answer(self, wish: Join | Say) -> QueueOutcome:
        """What this kiosk says where it decides on the posting; Unsure where it does not."""
        with self._store.write() as tx:
            posting = tx.postings.one(wish.posting)
            if posting is None:
                return Closed(None)
            giving = Giving(tx, self._catalogue, self._store.identity.kiosk)
            if not giving.decides(posting) or not self._store.counts or not is_right(tx.now):
                return Unsure(posting)
            if isinstance(wish, Join) and tx.waiting.one(wish.waiting) is None:
                return self._joined(tx, giving, posting, wish)
            return self._said(tx, giving, posting, wish)

    def _say(self, waiting: Waiting, *, is_coming: bool, edition: int = 0) -> QueueOutcome:
        return self._at_home(Say(waiting.id, waiting.worker, waiting.posting, is_coming, edition))

    def _at_home(self, wish: Join | Say) -> QueueOutcome:
        said = self.answer(wish)
        if not isinstance(said, Unsure) or not self._store.counts:
            return said
        for journal in self._deciding(said.posting):
            told = self._ask_other(journal, wish)
            if isinstance(told, _FINAL):
                return told
        return said

    def _deciding(self, posting: Posting) -> tuple[Id, ...]:
        with self._store.read() as query:
            return deciding(query, posting, self._store.identity)

    def _not_now(self, tx: Transaction, posting: Posting, join: Join) -> Closed | Unsure | Changed | None:
        if not posting.is_open(tx.now):
            has_begun = posting.state is PostingState.OPEN
            return Unsure(posting) if has_begun and doubt(self._store) else Closed(posting)
        if 0 < join.edition < posting.edition:
            return Changed(posting)
        is_ours = posting.terms.choosing is Choosing.AT_ONCE and not tx.postings.is_closed_to_us(posting.id)
        return None if is_ours else Unsure(posting)

    def _joined(self, tx: Transaction, giving: Giving, posting: Posting, join: Join) -> QueueOutcome:
        refused = self._not_now(tx, posting, join) or _hindered(tx, giving, posting, join)
        if refused is not None:
            return refused
        queue = tx.waiting.of_posting(posting.id)
        here = next((one for one in queue if _wait_at(tx, one, join.workers)), None)
        if here is not None:
            return self._standing(tx, giving, posting, here)
        turn = Turn(join.waiting, is_wanted=True, edition=join.edition)
        place = tx.waiting.next_place(posting.id, tx.replacements.places(posting.id))
        whose = (join.waiting, posting.id, join.worker)
        waiting = Waiting(*whose, place, tx.now, len(join.workers), turn=turn, mates=join.mates)
        if spare(queue, giving.account(posting).left) >= waiting.seats:
            given = give_all(tx, giving, posting, waiting)
            return Together(given) if join.mates else given[0]
        if any(len(tx.waiting.of_worker(worker)) >= PLACES_MOST for worker in join.workers):
            return TooManyPlaces(posting)
        tx.append(join.waiting, WaitingJoined(posting.id, join.worker, place, join.mates))
        return Queued(msgspec.structs.replace(waiting, turn=None), posting, len(queue))

    def _said(self, tx: Transaction, giving: Giving, posting: Posting, wish: Join | Say) -> QueueOutcome:
        waiting = _of_person(tx, wish)
        if waiting is None:
            return Closed(posting)
        self._turns.settle_one(tx, giving, posting)
        if isinstance(wish, Say) and wish.is_coming:
            turn = _turn(tx, waiting, giving.lineage)
            if turn is not None and not turn.is_wanted:
                if 0 < wish.edition < posting.edition:
                    return Changed(posting)
                tx.append(turn.id, OfferWanted(wish.edition or posting.edition))
                self._turns.settle_one(tx, giving, posting)
        return self._standing(tx, giving, known(tx.postings.one(posting.id)), waiting)

    def _standing(self, tx: Transaction, giving: Giving, posting: Posting, waiting: Waiting) -> QueueOutcome:
        turn = _turn(tx, waiting, giving.lineage)
        left = self._turns.left(tx, turn) if turn else 0
        return _stands(tx, (posting, waiting, turn), tx.now, left)


def _stands(query: Queries, found: tuple[Posting, Waiting, Turn | None], now: int, left: int = 0) -> QueueOutcome:
    """How somebody stands who waits or has waited; a seat that came of it is shown as any that is fresh."""
    posting, waiting, turn = found
    given = query.signups.one(waiting.id)
    if given is not None and given.state in HOLDS_SEAT and abs(now - given.at) <= SHOWN_AGAIN:
        seat, *others = (Confirmed(one, posting, contact_of(query, posting)) for one in _with(query, waiting, given))
        return Together((seat, *others)) if others else seat
    why = query.waiting.why_over(waiting.id)
    if why is not None:
        return NotQueued(waiting, posting, why)
    queue = [one.id for one in in_order(query.waiting.of_posting(posting.id))]
    ahead = queue.index(waiting.id) if waiting.id in queue else 0
    before = query.replacements.number_before(posting.id, waiting.place)
    return Queued(msgspec.structs.replace(waiting, turn=turn), posting, ahead, left, before)


def _with(query: Queries, waiting: Waiting, given: Signup) -> tuple[Signup, ...]:
    """What was given at a queue place and is held still, in the order in which they asked."""
    if not waiting.mates:
        return (given,)
    crew = query.signups.of_crew(waiting.id, waiting.posting)
    held = {one.worker: one for one in crew if one.state in HOLDS_SEAT}
    return tuple(held[worker] for worker in waiting.workers if worker in held) or (given,)


def _hindered(tx: Transaction, giving: Giving, posting: Posting, join: Join) -> QueueOutcome | None:
    """Why they cannot wait there: who is kept away; who is alone and has work then; of several each who has, is there
    twice, or waits.
    """
    if any(worker_is_away(tx, each, tx.now) for each in join.workers):
        return Unsure(posting)
    if not join.mates:
        return giving.busy(join.worker, posting)
    if len(join.workers) > posting.wanted:
        return Few(posting, max(0, giving.account(posting).left))
    busy = [worker for worker in join.workers if giving.busy(worker, posting)]
    hindered = {*busy, *repeated(tx, join.workers)}
    if hindered:
        return Hindered(posting, tuple(sorted(hindered)))
    queue = tx.waiting.of_posting(posting.id)
    there = [worker for worker in join.workers if any(_wait_at(tx, one, (worker,)) for one in queue)]
    if not there or any(_wait_at(tx, one, join.workers) and one.seats == len(join.workers) for one in queue):
        return None
    return Hindered(posting, tuple(sorted(there)), is_waiting=True)


def _wait_at(query: Queries, waiting: Waiting, workers: Sequence[Id]) -> bool:
    """Whether all of these wait at one queue place."""
    return all(not set(waiting.workers).isdisjoint(query.persons.ids_of(worker)) for worker in workers)


def _turn(query: Queries, waiting: Waiting, homes: tuple[Id, ...] = ()) -> Turn | None:
    queue = query.waiting.of_posting(waiting.posting, homes)
    return next((one.turn for one in queue if one.id == waiting.id), None)


def _of_person(query: Queries, wish: Join | Say) -> Waiting | None:
    waiting = query.waiting.one(wish.waiting)
    is_his = waiting is not None and _wait_at(query, waiting, (wish.worker,))
    return waiting if is_his else None


def _at_place(query: Transaction, phone: str, number: int, place: int) -> Waiting | None:
    """Of several the one whose work is next."""
    persons = query.persons.of_number(phone, query.now)
    places = [one for person in persons for one in query.waiting.ever_of_worker(person) if one.place == place]
    found = [(known(query.postings.one(one.posting)), one) for one in places]
    since, _ = day_range(day_of(query.now))
    meant = [(posting.terms.start, one) for posting, one in found if posting.number == number]
    return next((one for start, one in sorted(meant, key=lambda each: each[0]) if start >= since), None)


def _at_turn(query: Transaction, phone: str) -> Waiting | None:
    called = {each.waiting for each in query.waiting.called()}
    persons = query.persons.of_number(phone, query.now)
    places = (one for person in persons for one in query.waiting.of_worker(person))
    return next((one for one in places if one.id in called), None)
