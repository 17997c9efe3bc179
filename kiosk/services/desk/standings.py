"""How workers and employers stand, for the desk: what is said of each, and what a clerk writes down against it."""

from collections.abc import Iterable

from kiosk.hall.day.complaint import CaseState
from kiosk.hall.day.rating import TOLD_AFTER
from kiosk.hall.desk.exclusion import Against
from kiosk.hall.desk.standing import Entry, Standing, Word, appealed
from kiosk.hall.ids import Id
from kiosk.store import Store
from kiosk.store.queries import Queries

AGAINST_WORKER = {Word.ABSENT: Against.ABSENCE, Word.MARK: Against.WORKER_MARK}
AGAINST_EMPLOYER = {Word.UNPAID: Against.UNPAID, Word.MARK: Against.EMPLOYER_MARK}
"""What an appeal against each is; against other words there is none."""


class Standings:
    """What the desk reads of one worker or employer."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of_worker(self, worker: Id) -> Standing:
        """Under all his ids; ratings of workers are for the desk alone."""
        with self._store.read() as query:
            found = query.standings.of_worker(query.persons.ids_of(worker))
            return _standing(query, found, AGAINST_WORKER)

    def of_employer(self, employer: Id) -> Standing:
        """On all his phones; marks a week late, as everywhere, so that nobody can tell whose they are."""
        until = self._store.clock() - TOLD_AFTER
        with self._store.read() as query:
            same = query.verifications.same(employer)
            sustained = [one for one in query.complaints.of_employers(same) if one.state is CaseState.SUSTAINED]
            complaints = (Entry(Word.COMPLAINT, one.id, one.ended_at or one.at) for one in sustained)
            found = (*query.standings.of_employers(same, until), *complaints)
            return _standing(query, found, AGAINST_EMPLOYER)


def _standing(query: Queries, found: Iterable[Entry], against: dict[Word, Against]) -> Standing:
    entries = tuple(found)
    appeals = query.exclusions.appeals_about({one.about for one in entries if one.word in against})
    told = (appealed(one, against[one.word], appeals) if one.word in against else one for one in entries)
    return Standing(tuple(sorted(told, key=lambda one: (-one.at, one.about))))
