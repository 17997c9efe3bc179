"""Work that its employer offers otherwise than may be once seats are given: as another posting, its people first.

    posting.replaced ─> posting.published ─> queue places for who had a seat, then who waited ─> posting.cancelled

All in one transaction, so that nobody sees a free seat before them. Where a clerk reads the new one first the old one
stands until he has; a seat that another kiosk gave meanwhile falls when that is heard, and its worker comes next.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import is_right
from kiosk.hall.facts import PostingReplaced, SignupWithdrawn, WaitingJoined
from kiosk.hall.form.draft import Draft
from kiosk.hall.ids import Id
from kiosk.hall.limits import Limit
from kiosk.hall.posting import Choosing, CloseReason, Posting, PostingState
from kiosk.hall.seat.signup import HOLDS_SEAT, Party, Signup, SignupState
from kiosk.services.desk.away import may_not_post
from kiosk.services.employer.cancellations import cancelled
from kiosk.services.employer.editions import AtDesk
from kiosk.services.employer.postings import Postings
from kiosk.services.employer.sent import Doubtful, Form, Keeps, OnHold, Published, Ready, Sent, TooMany
from kiosk.services.turns import Turns
from kiosk.services.worker.giving import Giving, known
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.employer.replacements import Replacement
from kiosk.store.transaction import Transaction


class Touched(msgspec.Struct, frozen=True):
    """How many have a seat of a posting, and how many wait for one, as far as it is known here."""

    seats: int
    waiting: int


class InPlaceOf(msgspec.Struct, frozen=True):
    """What a posting is offered in place of, and how many of that one's people have not answered yet."""

    old: Posting
    asked: int


class Replacements:
    """Offers another posting in place of one; `settle` lets those follow who are heard of later."""

    def __init__(self, store: Store, catalogue: Catalogue, postings: Postings, turns: Turns) -> None:
        self._store, self._catalogue, self._postings, self._turns = store, catalogue, postings, turns

    def touched(self, employer: Id, old: Id) -> Touched | None:
        """Whom it would touch; None where it cannot be: not his, taken back, begun, or somebody is there already."""
        with self._store.read() as query:
            found = _replaceable(query, employer, old, self._store.clock())
            if found is None:
                return None
            waiting = sum(one.seats for one in query.waiting.of_posting(old))
            return Touched(len(_holders(query, old)), waiting)

    def replace(self, employer: Id, old: Id, draft: Draft, keeps: Keeps = Keeps.ASKED) -> Sent | AtDesk | None:
        """Offer what was typed in place of `old`, to as many; sent twice it is one. None where that cannot be."""
        if not self._store.counts or not is_right(self._store.clock()):
            return AtDesk()
        ready = self._postings.ready(draft, self._postings.own(employer, old))
        if not isinstance(ready, Ready):
            return ready
        with self._store.write() as tx:
            found = _replaceable(tx, employer, old, tx.now)
            return _before(tx, employer, old) or self._replaced(tx, found, ready, keeps)

    def _replaced(self, tx: Transaction, found: Posting | None, ready: Ready, keeps: Keeps) -> Sent | None:
        if found is None:
            return None
        employer, old = found.employer, found.id
        if may_not_post(tx, employer, ready.checked.contact.phone, tx.now):
            return TooMany(Limit.DESK)
        posting = tx.new_id()
        sent = self._postings.send_as(tx, (posting, employer), _in_place_of(found, ready, keeps))
        if isinstance(sent, Doubtful):
            return sent
        tx.append(posting, PostingReplaced(old, _first_places(tx, found)))
        self.follow(tx, posting)
        return Published(tx.postings.one(posting) or found) if isinstance(sent, Published) else sent

    def follow(self, tx: Transaction, posting: Id) -> None:
        """Once a posting is published: cancel what it is in place of, and let its people wait before all others."""
        giving = Giving(tx, self._catalogue, self._store.identity.kiosk)
        link = tx.replacements.one(posting, giving.lineage)
        new, old = tx.postings.one(posting), tx.postings.one(link.old) if link else None
        if link is None or new is None or old is None or not new.is_open(tx.now):
            return
        needs_more = bool(self._catalogue.needed(new.terms) & ~self._catalogue.needed(old.terms))
        _let_follow(tx, link, new, old, 1 if needs_more else new.wanted)
        for each in filter(giving.decides, (old, new)):
            self._turns.settle_one(tx, giving, known(tx.postings.one(each.id)))

    def settle(self) -> None:
        """Let those follow whose seats were not known here; nothing when called again."""
        with self._store.read() as query:
            lineage = query.journals.lineage(self._store.identity.journal)
            due = [link for link in query.replacements.due(lineage, self._store.clock()) if _is_left(query, link)]
        if due and self._store.counts:
            with self._store.write() as tx:
                for link in due:
                    self.follow(tx, link.posting)

    def instead(self, old: Id) -> Posting | None:
        """What was published in place of a posting."""
        with self._store.read() as query:
            link = query.replacements.instead(old)
            return None if link is None else query.postings.one(link.posting)

    def in_place_of(self, posting: Id) -> InPlaceOf | None:
        """What a posting was published in place of."""
        with self._store.read() as query:
            link = query.replacements.of(posting)
            old = None if link is None else query.postings.one(link.old)
            if link is None or old is None:
                return None
            waiting = query.waiting.of_posting(posting)
            return InPlaceOf(old, sum(one.seats for one in waiting if one.place <= link.places))


def _in_place_of(old: Posting, ready: Ready, keeps: Keeps) -> Form:
    """As many people are wanted as before."""
    terms = msgspec.structs.replace(ready.checked.terms, headcount=old.wanted)
    checked = msgspec.structs.replace(ready.checked, terms=terms)
    return Form(msgspec.structs.replace(ready, checked=checked), old.source, keeps, is_change=True)


def _first_places(tx: Transaction, old: Posting) -> int:
    """For each seat that is given, or that another kiosk may have given."""
    lineage = tx.journals.lineage(tx.journal)
    account = tx.leases.account(old, lineage)
    given = account.taken + account.lent if old.home in lineage else old.wanted
    return max(len(_holders(tx, old.id)), given)


def _replaceable(query: Queries, employer: Id, old: Id, now: int) -> Posting | None:
    """What can still be taken back as a whole: whoever is there already came for what was said."""
    found = query.postings.one(old)
    if found is None or found.employer != employer or found.state is PostingState.CANCELLED or found.terms.start <= now:
        return None
    is_there = any(one.state is SignupState.ARRIVED for one in query.signups.of_posting(old))
    return None if is_there else found


def _before(tx: Transaction, employer: Id, old: Id) -> Published | OnHold | None:
    """What is offered in its place already, or held."""
    for posting in tx.replacements.said_of(old):
        found, held = tx.postings.one(posting), tx.reviews.one(posting, 1)
        if found is not None and found.employer == employer and found.state is PostingState.OPEN:
            return Published(found)
        if found is None and held is not None and held.employer == employer and held.end is None:
            return OnHold(held)
    return None


def _is_left(query: Queries, link: Replacement) -> bool:
    """Whether somebody has not followed yet."""
    old = query.postings.one(link.old)
    return old is not None and (old.state is not PostingState.CANCELLED or bool(_unheard(query, old)))


def _let_follow(tx: Transaction, link: Replacement, new: Posting, old: Posting, most: int) -> None:
    """At most so many together: each is asked by himself for a certificate that was not needed before."""
    if old.state is PostingState.CANCELLED:
        late = _unheard(tx, old)
        _join(tx, link, _together(tx, late, most), is_first=True)
        for one in late:
            tx.append(one.id, SignupWithdrawn(Party.EMPLOYER))
    elif _replaceable(tx, new.employer, old.id, tx.now):
        _join(tx, link, _together(tx, _holders(tx, old.id), most), is_first=True)
        if new.terms.choosing in (Choosing.AT_ONCE, old.terms.choosing):
            queue = (one.workers for one in tx.waiting.of_posting(old.id))
            _join(tx, link, itertools.chain.from_iterable(_parted(workers, most) for workers in queue))
        cancelled(tx, old, None, CloseReason.EMPLOYER_REPLACED)


def _holders(query: Queries, posting: Id) -> list[Signup]:
    return [one for one in query.signups.of_posting(posting) if one.state in HOLDS_SEAT]


def _unheard(query: Queries, old: Posting) -> list[Signup]:
    """Seats that fell as it was replaced, and of which nobody has said so yet: they were not known here then."""
    fallen = (one for one in query.signups.of_posting(old.id) if one.state is SignupState.WITHDRAWN)
    return [one for one in fallen if one.withdrawn_by is None]


def _together(query: Queries, signups: Sequence[Signup], most: int) -> Iterator[tuple[Id, ...]]:
    """Who waits together, in the order in which they were given their seats; other halls' people cannot be asked here.

    Who went as a crew goes as one again, where there is room for all of them.
    """
    crews = query.replacements.crews(signups[0].posting) if signups else {}
    ordered = sorted((one for one in signups if one.id in crews), key=lambda one: (one.at, one.seat, one.id))
    groups = dict[Id, list[Id]]()
    for one in ordered:
        groups.setdefault(crews[one.id] or one.id, []).append(one.worker)
    for workers in groups.values():
        yield from _parted(tuple(workers), most)


def _parted(workers: tuple[Id, ...], most: int) -> Sequence[tuple[Id, ...]]:
    return [workers] if len(workers) <= most else [(worker,) for worker in workers]


def _join(tx: Transaction, link: Replacement, groups: Iterable[tuple[Id, ...]], *, is_first: bool = False) -> None:
    """Nobody twice, whoever waits there or has waited."""
    there = set(itertools.chain.from_iterable(one.workers for one in tx.waiting.ever_of_posting(link.posting)))
    for workers in groups:
        come = [worker for worker in workers if there.isdisjoint(tx.persons.ids_of(worker))]
        if come:
            place = tx.waiting.next_place(link.posting, link.places, is_first=is_first)
            tx.append(tx.new_id(), WaitingJoined(link.posting, come[0], place, tuple(come[1:])))
            there.update(come)
