"""Seats that wait for a word: who is late, who was called, what came of a talk, what a clerk has stated."""

from collections.abc import Iterator

from kiosk.hall.clock import DAY, MINUTE
from kiosk.hall.desk.act import Act
from kiosk.hall.desk.need import Need, NeedKind, need
from kiosk.hall.ids import Id
from kiosk.services.employer.ticks import wishes_of_desk
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.acts import Sought
from kiosk.store.queries.desk.forced import forced_since

MOST = 50
WAITED_MOST = 90 * DAY
"""What nobody has asked about for so long nobody asks about any more."""
TALKED = 10 * MINUTE
"""A talk that began so long ago is over, or its employer did not come."""


def late_workers(query: Queries, store: Store) -> Iterator[Need]:
    """Whom an employer asks the desk to reach; not once a clerk said that he did."""
    for wish in wishes_of_desk(query, store.clock()):
        if _acted(query, Act.WORKER_REACHED, wish.signup.id) < wish.at:
            who = wish.employer.name if wish.employer else "招工的"
            values = (wish.posting.number, wish.signup.seat.label, who)
            yield need(NeedKind.LATE, wish.at, wish.signup.id, *values)


def contested_seats(query: Queries, store: Store) -> Iterator[Need]:
    """Who says that he came, and waits for the desk's word."""
    for signup, at in query.ticks.contested(store.clock() - WAITED_MOST, MOST):
        found = query.signups.one(signup)
        posting = None if found is None else query.postings.one(found.posting)
        if found is not None and posting is not None:
            yield need(NeedKind.CONTESTED, at, signup, posting.number, found.seat.label)


def open_offers(query: Queries, store: Store) -> Iterator[Need]:
    """Who was called and has not answered, where the work is still open."""
    now = store.clock()
    for called in query.waiting.called()[:MOST]:
        posting = query.postings.one(called.posting)
        if posting is not None and posting.is_open(now) and not called.is_wanted and called.at <= now:
            yield need(NeedKind.OFFER, called.at, called.waiting, posting.number, called.place)


def open_talks(query: Queries, store: Store) -> Iterator[Need]:
    """Talks that should be over, of work of any kiosk of the hall."""
    now = store.clock()
    for talk in query.applications.open_talks(query.journals.all(store.hall)):
        posting = query.postings.one(talk.posting)
        met = max(talk.meets_at or (posting.terms.talk_at if posting else 0), talk.at)
        if posting is not None and posting.is_open(now) and met + TALKED <= now:
            yield need(NeedKind.TALK, met, talk.id, posting.number, talk.number)


def forced_seats(query: Queries, store: Store) -> Iterator[Need]:
    """Seats given as a clerk stated, of work that is not long over; not once they were held against who came."""
    for posting, seats in forced_since(query.conn, store.clock() - DAY, MOST):
        found = query.postings.one(posting)
        if found is not None and not _acted(query, Act.SEATS_CHECKED, posting):
            yield need(NeedKind.FORCED, found.terms.start, posting, found.number, seats)


def _acted(query: Queries, act: Act, on: Id) -> int:
    """When that was done last (epoch ms), 0 for never."""
    found = query.acts.of(Sought(act=act, on=on), 1)
    return found[0].at if found else 0
