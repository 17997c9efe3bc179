"""Talks before work is given: who comes to which table, what either side says of it, and what time alone says.

The posting's home decides, as of every seat that is not given at once. What is agreed is a seat where the worker says
so, and an offer to him where the employer does.
"""

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import DAY, is_right
from kiosk.hall.facts import TalkAsked, TalkEnded, WaitingJoined
from kiosk.hall.ids import Id, new_id
from kiosk.hall.limits import USUAL, Limits
from kiosk.hall.posting import Choosing, Posting, PostingState
from kiosk.hall.seat.application import APPLICATIONS_MOST, TALK_LASTS, ApplicationEnd, Talk, ticket_of
from kiosk.hall.seat.outcomes import Already, Busy, Changed, Closed, Confirmed, Request, Unsure
from kiosk.hall.seat.talk import Agreement, Talker, Talking, TalkOutcome, TalkRequest, TooManyTalks
from kiosk.hall.seat.waiting import spare
from kiosk.hall.worker import Person
from kiosk.services.clocks import doubt
from kiosk.services.desk.away import worker_is_away
from kiosk.services.desk.hall.openings import is_hall_open
from kiosk.services.meetings import Meetings
from kiosk.services.reach import Reach
from kiosk.services.worker.giving import Giving, deciding, known
from kiosk.services.worker.papers import asked_first, stated
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.transaction import Transaction


class Talks:
    """What workers and employers may ask and say of talks; `settle` does what time makes due."""

    def __init__(self, store: Store, catalogue: Catalogue, limits: Limits = USUAL, reach: Reach | None = None) -> None:
        self._store, self._catalogue, self._limits, self._reach = store, catalogue, limits, reach or Reach()
        self._next: int | None = None
        self._has_begun = False

    def apply(self, worker: Id, posting: Id, edition: int = 0) -> TalkOutcome:
        """Come to talk about a posting; who applies twice is told what he was told."""
        with self._store.read() as query:
            wanted, now = query.postings.one(posting), self._store.clock()
            if wanted and worker_is_away(query, worker, now):
                return Unsure(wanted)
            before = wanted and asked_first(query, self._catalogue, worker, wanted, can_be_had=wanted.is_open(now))
        if before:
            return before
        return self._at_home(TalkRequest(new_id(self._store.new_bytes), worker, posting, edition))

    def agree(self, application: Id) -> TalkOutcome:
        """The worker says that they agree: he has the seat, where one is free."""
        with self._store.read() as query:
            talk = query.applications.talk(application)
        return Closed(None) if talk is None else self._at_home(Agreement(application, talk.posting))

    def leave(self, application: Id) -> bool:
        """The worker says that nothing came of it; any kiosk may hear it. False where there was a result already."""
        return self._end(application, ApplicationEnd.WITHDRAWN)

    def one(self, application: Id) -> Talking | None:
        """How it stands."""
        with self._store.read() as query:
            talk = query.applications.talk(application)
            return None if talk is None else stands(query, talk)

    def of_posting(self, employer: Id, posting: Id) -> tuple[Talker, ...]:
        """Who came to talk about a posting of this employer's, in their order; neither name nor number."""
        with self._store.read() as query:
            found = query.postings.one(posting)
            is_own = found is not None and found.employer == employer
            return tuple(_talker(query, one) for one in query.applications.talks_of_posting(posting) if is_own)

    def take(self, employer: Id, application: Id) -> bool:
        """The employer takes somebody: he is offered a seat, in the order in which they were taken."""
        with self._store.write() as tx:
            found = self._open_of(tx, employer, application)
            if found is None:
                return False
            talk, posting = found
            if not Giving(tx, self._catalogue, self._store.identity.kiosk).decides(posting):
                return False
            tx.append(application, TalkEnded(ApplicationEnd.TAKEN))
            place = tx.waiting.next_place(posting.id, tx.replacements.places(posting.id))
            tx.append(tx.new_id(), WaitingJoined(posting.id, talk.worker, place))
            return True

    def refuse(self, employer: Id, application: Id) -> bool:
        """The employer does not take somebody."""
        with self._store.read() as query:
            if self._open_of(query, employer, application) is None:
                return False
        return self._end(application, ApplicationEnd.NOT_TAKEN)

    def answer(self, wish: TalkRequest | Agreement) -> TalkOutcome:
        """What this kiosk says where it decides on the posting; Unsure where it does not."""
        with self._store.write() as tx:
            posting = tx.postings.one(wish.posting)
            if posting is None:
                return Closed(None)
            if isinstance(wish, TalkRequest) and 0 < wish.edition < posting.edition and posting.is_open(tx.now):
                return Changed(posting)
            giving = Giving(tx, self._catalogue, self._store.identity.kiosk)
            is_ours = giving.decides(posting) and not tx.postings.is_closed_to_us(posting.id)
            is_talked = posting.terms.choosing is Choosing.TALK_FIRST
            if not is_ours or not is_talked or not self._store.counts or not is_right(tx.now):
                return Unsure(posting)
            if not posting.is_open(tx.now):
                has_begun = posting.state is PostingState.OPEN
                return Unsure(posting) if has_begun and doubt(self._store) else Closed(posting)
            if isinstance(wish, Agreement):
                return _agreed(tx, giving, posting, wish.application)
            return self._applied(tx, giving, posting, wish)

    def settle(self) -> None:
        """End what nobody answered in time, and what is about work that takes nobody any more; each once."""
        with self._store.read() as query:
            own = query.journals.lineage(self._store.identity.journal)
            has_any = bool(query.applications.open_talks(own))
        self._next = None
        if has_any and self._store.counts:
            with self._store.write() as tx:
                still = [talk for talk in tx.applications.open_talks(own) if not self._is_over(tx, talk)]
                meetings = Meetings(tx, self._catalogue, self._limits)
                left = [self._left(tx, meetings, talk) for talk in still]
            self._next = self._store.running() + min(left, default=DAY)
        self._has_begun = True

    @property
    def is_due(self) -> bool:
        """Whether somebody's time is over since all was settled."""
        return self._next is not None and self._store.running() >= self._next

    def _is_over(self, tx: Transaction, talk: Talk) -> bool:
        """Whether time alone has ended it, as is written down then."""
        if not known(tx.postings.one(talk.posting)).is_open(tx.now) and doubt(self._store) is None:
            tx.append(talk.id, TalkEnded(ApplicationEnd.CLOSED))
        elif self._waited(tx, talk) >= TALK_LASTS:
            tx.append(talk.id, TalkEnded(ApplicationEnd.UNANSWERED))
        else:
            return False
        return True

    def _waited(self, tx: Transaction, talk: Talk) -> int:
        """Ms since they met; begins anew with the program and while the hall is closed."""
        is_before, now = talk.at <= tx.now < talk.meets_at, self._store.running()
        must_begin = not self._has_begun or is_before or not is_hall_open(self._store, self._limits.hours, tx.now)
        return max(0, now - tx.own.talk_since(talk.id, now, is_anew=must_begin))

    def _left(self, tx: Transaction, meetings: Meetings, talk: Talk) -> int:
        """Seated or moved where that is due; ms until it is looked at again."""
        talk = meetings.mend(talk, known(tx.postings.one(talk.posting)))
        return min(max(0, talk.meets_at - tx.now) or DAY, TALK_LASTS - self._waited(tx, talk))

    def _at_home(self, wish: TalkRequest | Agreement) -> TalkOutcome:
        said = self.answer(wish)
        if not isinstance(said, Unsure) or not self._store.counts:
            return said
        with self._store.read() as query:
            journals = deciding(query, said.posting, self._store.identity)
        told = (self._reach.ask_other(journal, wish) for journal in journals)
        final = Talking | TooManyTalks | Confirmed | Already | Busy | Closed | Changed
        return next((one for one in told if isinstance(one, final)), said)

    def _applied(self, tx: Transaction, giving: Giving, posting: Posting, wish: TalkRequest) -> TalkOutcome:
        before, afar = tx.applications.talks_of_worker(wish.worker), tx.applications.of_worker(wish.worker)
        here = next((one for one in before if one.posting == posting.id and one.why is None), None)
        if here is not None:
            return Talking(here, posting)
        if worker_is_away(tx, wish.worker, tx.now):
            return Unsure(posting)
        held = giving.busy(wish.worker, posting)
        if held is not None:
            return held
        open_ones = sum(one.why is None for one in before) + sum(one.is_open(tx.now) for one in afar)
        if open_ones >= APPLICATIONS_MOST:
            return TooManyTalks(posting)
        number = max((one.number for one in tx.applications.talks_of_posting(posting.id)), default=0) + 1
        ticket = ticket_of(tx.new_bytes, {*(one.ticket for one in before), *(one.ticket for one in afar)})
        tx.append(wish.application, TalkAsked(posting.id, wish.worker, number, ticket))
        Meetings(tx, self._catalogue, self._limits).seat(known_talk(tx, wish.application), posting)
        return Talking(known_talk(tx, wish.application), posting)

    def _end(self, application: Id, why: ApplicationEnd) -> bool:
        with self._store.write() as tx:
            talk = tx.applications.talk(application)
            if talk is None or talk.why is not None or not self._store.counts:
                return False
            tx.append(application, TalkEnded(why))
            return True

    @staticmethod
    def _open_of(query: Queries, employer: Id, application: Id) -> tuple[Talk, Posting] | None:
        talk = query.applications.talk(application)
        posting = None if talk is None else query.postings.one(talk.posting)
        if talk is None or talk.why is not None or posting is None or posting.employer != employer:
            return None
        return talk, posting


def _talker(query: Queries, talk: Talk) -> Talker:
    person = query.records.sealed(talk.worker, PERSON, Person)
    trades = person.trades if isinstance(person, Person) else ()
    return Talker(talk, trades, stated(query, talk.worker))


def stands(query: Queries, talk: Talk) -> Talking:
    """How a talk stands, and where whom the employer took waits for his seat."""
    waiting = (one for one in query.waiting.of_worker(talk.worker) if one.posting == talk.posting)
    place = next((one.place for one in waiting), 0)
    return Talking(talk, known(query.postings.one(talk.posting)), place)


def known_talk(tx: Transaction, application: Id) -> Talk:
    """A talk that must be there."""
    talk = tx.applications.talk(application)
    if talk is None:
        raise LookupError("no such application")
    return talk


def _agreed(tx: Transaction, giving: Giving, posting: Posting, application: Id) -> TalkOutcome:
    """A seat at once, or the next that is free: the time of who was taken earlier comes first."""
    talk = known_talk(tx, application)
    if worker_is_away(tx, talk.worker, tx.now):
        return Unsure(posting)
    held = giving.busy(talk.worker, posting)
    if held is not None:
        return held
    if talk.why is not None or not spare(tx.waiting.of_posting(posting.id), giving.account(posting).left):
        return Talking(talk, posting)
    tx.append(application, TalkEnded(ApplicationEnd.TAKEN))
    return giving.give(Request(application, talk.worker, posting.id), posting)
