"""What must be true of queues and seats in a simulation that has healed: each home's journal is told again."""

from collections import Counter
from collections.abc import Iterator

import msgspec
import sqlalchemy as sa

from kiosk.hall import facts
from kiosk.hall.facts import KINDS, Fact
from kiosk.hall.facts.folds import Add, Origin
from kiosk.hall.ids import Id
from kiosk.hall.posting import CloseReason
from kiosk.hall.seat.lease import Account
from kiosk.hall.seat.signup import Party
from kiosk.hall.seat.waiting import OfferEnd, Turn, Waiting, in_order
from kiosk.simulate.machine import Kiosk, World
from kiosk.store import tables
from kiosk.store.queries import Queries
from sync.entries import Entry

MOST = 10**6


def passed_over(world: World) -> Iterator[str]:
    """Seats promised twice, and who waited and was passed over, by each honest kiosk's own word; queues that differ."""
    for name, kiosks in sorted(world.halls.items()):
        queues = set()
        for kiosk in kiosks:
            if kiosk.store is not None:
                with kiosk.store.read() as query:
                    queues.add(_queues(query))
                    found = _of_kiosk(query, kiosk)
                yield from (f"{kiosk.folder.name}: {word}" for word in sorted(found))
        if len(queues) > 1:
            yield f"{name}: its kiosks have different queues"


def _queues(query: Queries) -> tuple[tuple[Id, tuple[Id, ...]], ...]:
    """All who ever waited, by posting, in their order."""
    known = query.conn.scalars(sa.select(tables.waitings.c.posting).distinct().order_by(tables.waitings.c.posting))
    return tuple((posting, tuple(one.id for one in query.waiting.ever_of_posting(posting))) for posting in known)


def _of_kiosk(query: Queries, kiosk: Kiosk) -> set[str]:
    """By the journal that it writes and those it goes on from."""
    if kiosk.store is None:
        return set()
    lineage = query.journals.lineage(kiosk.store.identity.journal)
    ends = sa.select(tables.waiting_ends.c.id).where(tables.waiting_ends.c.journal.not_in(lineage))
    telling = Telling(set(query.conn.scalars(ends)), _seats(query))
    for journal in reversed(lineage):
        for entry in query.journals.entries(journal, 0, MOST):
            header, fact = entry.read_header(), read_fact(entry)
            if fact is not None:
                telling.hear(Origin(journal, header.subject, header.at), fact)
    over = (posting for posting in telling.kept if not _is_open(query, posting, kiosk.now))
    return telling.wrong | {f"seats of {posting.hex()} are kept for nobody" for posting in over}


def read_fact(entry: Entry) -> Fact | None:
    """A body that is no fact of its kind is told nowhere."""
    try:
        return None if entry.body is None else KINDS.read(entry.read_header().kind, entry.body)
    except msgspec.DecodeError:
        return None


def _seats(query: Queries) -> dict[Id, tuple[Id, tuple[Id, ...]]]:
    """Sign-up -> of which posting, and all ids of whose, but for those that the province brought."""
    table = tables.signups.c
    rows = query.conn.execute(sa.select(table.id, table.posting, table.worker).where(~table.is_from_afar)).all()
    persons = {worker: tuple(query.persons.ids_of(worker)) for worker in {row.worker for row in rows}}
    return {row.id: (row.posting, persons[row.worker]) for row in rows}


def _is_open(query: Queries, posting: Id, now: int) -> bool:
    found = query.postings.one(posting)
    return found is not None and found.is_open(now)


class Telling:
    """A kiosk's own facts told again; of who was said to be gone elsewhere nobody knows when this kiosk heard it."""

    def __init__(self, gone_elsewhere: set[Id], seats: dict[Id, tuple[Id, tuple[Id, ...]]]) -> None:
        self._gone, self._seats = gone_elsewhere, seats
        self._accounts: dict[Id, Account] = {}
        self._waiting: dict[Id, Waiting] = {}
        self._offers: dict[Id, Id] = {}
        self._places = Counter[tuple[Id, int]]()
        self._ever = set[Id]()
        self._over = set[tuple[Id, Id]]()
        """Journals, and postings of which they have said that nobody is taken any more."""
        self._in_place_of: dict[Id, set[Id]] = {}
        """Posting -> what is offered in its place."""
        self._queued: dict[Id, set[Id]] = {}
        """Posting -> who waits for it, or has waited."""
        self._replaced = set[Id]()
        self.wrong: set[str] = set()

    @property
    def kept(self) -> set[Id]:
        """Postings of which seats are kept for who was asked."""
        return {posting for posting, account in self._accounts.items() if account.offered}

    def hear(self, origin: Origin, fact: Fact) -> None:
        """The next one."""
        match fact:
            case facts.WaitingJoined():
                self._joined(origin.subject, fact)
            case facts.PostingClosed() | facts.PostingCancelled():
                self._over.add((origin.journal, origin.subject))
            case facts.WaitingEnded():
                self._waiting.pop(origin.subject, None)
            case facts.OfferMade() if fact.waiting in self._waiting:
                self._called(origin.subject, fact)
            case facts.OfferWanted() if self._offers.get(origin.subject) in self._waiting:
                self._turn(self._offers[origin.subject], Turn(origin.subject, is_wanted=True))
            case facts.OfferEnded() if self._offers.get(origin.subject) in self._waiting:
                self._turn(self._offers[origin.subject], None, is_silent=fact.how == OfferEnd.LAPSED)
            case facts.SignupConfirmed():
                if (origin.journal, fact.posting) in self._over:
                    self.wrong.add(f"a seat of {fact.posting.hex()} was given after it was over")
                if fact.crew not in self._ever or fact.crew == origin.subject:
                    self._given(origin.subject, fact.posting)
        self._replace(origin.subject, fact)
        self._move(origin, fact)

    def _replace(self, subject: Id, fact: Fact) -> None:
        """Whose seat fell as the work was replaced waits for what it is replaced by."""
        match fact:
            case facts.PostingReplaced():
                self._in_place_of.setdefault(fact.old, set()).add(subject)
            case facts.PostingCancelled() if fact.reason == CloseReason.EMPLOYER_REPLACED:
                self._replaced.add(subject)
            case facts.SignupWithdrawn() if fact.by == Party.EMPLOYER:
                posting, worker = self._seats.get(subject, (b"", ()))
                instead = self._in_place_of.get(posting, set()) if posting in self._replaced else set[Id]()
                if instead and not any(self._queued.get(new, set()).intersection(worker) for new in instead):
                    self.wrong.add(f"who had a seat of {posting.hex()} was left behind when it was replaced")

    def _joined(self, subject: Id, fact: facts.WaitingJoined) -> None:
        self._waiting[subject] = Waiting(subject, fact.posting, fact.worker, fact.place, 0, 1 + len(fact.mates))
        self._ever.add(subject)
        self._queued.setdefault(fact.posting, set()).update((fact.worker, *fact.mates))
        self._places[fact.posting, fact.place] += 1
        if self._places[fact.posting, fact.place] > 1:
            self.wrong.add(f"place {fact.place} of {fact.posting.hex()} was given twice")

    def _turn(self, waiting: Id, turn: Turn | None, *, is_silent: bool = False) -> None:
        one = self._waiting[waiting]
        self._waiting[waiting] = msgspec.structs.replace(one, turn=turn, silences=one.silences + is_silent)

    def _called(self, offer: Id, fact: facts.OfferMade) -> None:
        """Nobody is asked before who comes before him."""
        left = self._account(fact.posting).left
        if any(one.turn is None and one.seats <= left for one in self._before(fact.posting, fact.waiting)):
            self.wrong.add(f"{self._waiting[fact.waiting].place} of {fact.posting.hex()} was asked before his turn")
        self._offers[offer] = fact.waiting
        self._turn(fact.waiting, Turn(offer))

    def _given(self, signup: Id, posting: Id) -> None:
        """A passer-by has no seat that who waits may want; who said yes none that those before him still may."""
        left, before = self._account(posting).left, self._before(posting, signup)
        wanted = sum(one.seats for one in before if one.seats <= left and (signup not in self._waiting or one.turn))
        seats = self._waiting[signup].seats if signup in self._waiting else 1
        if wanted and left - wanted < seats:
            self.wrong.add(f"who waits for {posting.hex()} was passed over")

    def _before(self, posting: Id, waiting: Id) -> list[Waiting]:
        """Who waits for a posting before a queue place; before who has none: all."""
        ordered = in_order([one for one in self._waiting.values() if one.posting == posting])
        until = next((at for at, one in enumerate(ordered) if one.id == waiting), len(ordered))
        return [one for one in ordered[:until] if one.id not in self._gone]

    def _account(self, posting: Id) -> Account:
        return self._accounts.get(posting, Account())

    def _move(self, origin: Origin, fact: Fact) -> None:
        """As the fact moves accounts, of which never more is kept than is left."""
        if isinstance(fact, facts.PostingPublished):
            self._change(origin.subject, "headcount", fact.headcount - self._account(origin.subject).headcount)
        for change in fact.fold(origin):
            if isinstance(change, Add) and isinstance(change.keys["posting"], bytes):
                self._change(change.keys["posting"], change.column, change.amount)
                account = self._account(change.keys["posting"])
                if account.offered < 0 or (isinstance(fact, facts.OfferMade) and account.offered > account.left):
                    self.wrong.add(f"{account.offered} seats of {origin.subject.hex()} are kept, {account.left} left")

    def _change(self, posting: Id, column: str, by: int) -> None:
        account = self._account(posting)
        self._accounts[posting] = msgspec.structs.replace(account, **{column: getattr(account, column) + by})
