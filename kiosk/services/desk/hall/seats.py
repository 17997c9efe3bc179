"""Seats of a hall's work that are not with its home: lent to another kiosk, or stated by a clerk to be free there."""

import msgspec

from kiosk.hall.ids import Id
from kiosk.store import Store
from kiosk.store.queries import Queries

MOST = 200


class Away(msgspec.Struct, frozen=True):
    """Seats of a posting at a kiosk (0 = A) that is not its home: how many, those given, those that it may still give.

    `forced` of them a clerk stated to be free, where the home was gone.
    """

    number: int
    trade: int
    start: int
    home: int
    holder: int
    seats: int
    taken: int
    free: int
    forced: int


class SeatsAway:
    """Where seats are."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def standing(self) -> tuple[Away, ...]:
        """Of work that takes people still, by number; at most MOST."""
        with self._store.read() as query:
            return tuple(sorted(self._found(query), key=lambda one: (one.number, one.holder)))[:MOST]

    def _found(self, query: Queries) -> list[Away]:
        held = query.journals.of_hall(self._store.hall)
        letters = {Id(one.name): self._store.roll.letters.get(one.public_key, kiosk) for kiosk, one in held}
        found, now = [], self._store.clock()
        for id_, journal in query.leases.away(now):
            posting = query.postings.one(id_)
            if posting is not None and posting.is_open(now) and journal in letters:
                account, terms = query.leases.account(posting, (journal,)), posting.terms
                given = (account.held + account.forced, account.taken, account.free, account.forced)
                machines = (letters.get(posting.home, 0), letters[journal])
                found.append(Away(posting.number, terms.trade, terms.start, *machines, *given))
        return found
