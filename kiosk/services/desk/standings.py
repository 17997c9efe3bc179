"""How workers and employers stand, for the desk: what is said of each, and what a clerk writes down against it."""

from collections.abc import Iterable

from kiosk.hall.clock import DAY
from kiosk.hall.day.complaint import CaseState
from kiosk.hall.day.rating import TOLD_AFTER
from kiosk.hall.desk.exclusion import Against, Appeal, Side
from kiosk.hall.desk.standing import Entry, Standing, Word, appealed
from kiosk.hall.form import hall_number, phone_number
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.signup import Signup, SignupState
from kiosk.hall.worker import Person
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON

LOOKED_BACK = 14 * DAY
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

    def person(self, worker: Id) -> Person | None:
        """Who he is; None where that was erased or cannot be read."""
        with self._store.read() as query:
            found = query.records.sealed(worker, PERSON, Person)
        return found if isinstance(found, Person) else None

    def workers(self, number: str) -> tuple[Id, ...]:
        """Who uses a mobile number, or has this number of the hall's."""
        typed = phone_number.normalise(number) or hall_number.normalise(number)
        with self._store.read() as query:
            return query.persons.of_number(typed, self._store.clock()) if typed else ()

    def employers(self, job: int) -> tuple[Id, ...]:
        """Who offers, or offered in the last days, work of this number of the board."""
        now = self._store.clock()
        with self._store.read() as query:
            found = query.postings.numbered(query.journals.all(self._store.hall), job, now - LOOKED_BACK)
        return tuple(dict.fromkeys(one.employer for one in found))

    def seats(self, worker: Id) -> tuple[tuple[Signup, Posting], ...]:
        """Seats that he has of work that has not begun: they stand whatever is decided."""
        with self._store.read() as query:
            held = (one for one in query.signups.of_worker(worker) if one.state is SignupState.CONFIRMED)
            found = ((one, query.postings.one(one.posting)) for one in held)
            return tuple((one, post) for one, post in found if post and post.terms.start > self._store.clock())

    def whose(self, appeal: Appeal) -> tuple[Side, Id, Posting | None] | None:
        """Whom an appeal is about, and of which work; None where that is not known here."""
        with self._store.read() as query:
            if appeal.against is Against.EXCLUSION:
                found = query.exclusions.one(appeal.about)
                return None if found is None else (found.side, found.who, None)
            signup = query.signups.one(appeal.about)
            posting = query.postings.one(signup.posting) if signup else None
        if signup is None or posting is None:
            return None
        is_workers = appeal.against in AGAINST_WORKER.values()
        return (Side.WORKER, signup.worker, posting) if is_workers else (Side.EMPLOYER, posting.employer, posting)


def _standing(query: Queries, found: Iterable[Entry], against: dict[Word, Against]) -> Standing:
    entries = tuple(found)
    appeals = query.exclusions.appeals_about({one.about for one in entries if one.word in against})
    told = (appealed(one, against[one.word], appeals) if one.word in against else one for one in entries)
    return Standing(tuple(sorted(told, key=lambda one: (-one.at, one.about))))
