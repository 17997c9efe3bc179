"""Whom the province lists, as this hall was last told, and what they still offer here."""

from kiosk.hall.employer.listed import Roster
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.store import Store
from kiosk.store.queries.employer.listed import LIST_HEARD

LOOKED_AT = 100


class Listings:
    """The list, its date, and who of the hall's employers is on it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def roster(self) -> Roster:
        """The list as it was last told to any kiosk of the hall."""
        with self._store.read() as query:
            return query.listed.roster()

    def heard_at(self) -> int:
        """When the province last told it to this kiosk (epoch ms), 0 for never."""
        with self._store.read() as query:
            return int.from_bytes(query.own.setting(LIST_HEARD) or b"")

    def is_listed(self, employer: Id) -> bool:
        """Whether an employer is on it now."""
        with self._store.read() as query:
            return query.listed.names(employer, self._store.clock())

    def open_work(self) -> tuple[Posting, ...]:
        """What listed employers offer that people can still sign up for."""
        now = self._store.clock()
        with self._store.read() as query:
            work = (one for each in query.listed.employers(now) for one in query.postings.of_employer(each, LOOKED_AT))
            return tuple(sorted((one for one in work if one.is_open(now)), key=lambda one: (one.terms.start, one.id)))
