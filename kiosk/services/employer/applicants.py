"""Who has a seat of an employer's work, as far as he may see it, and what he may say of each."""

import hashlib
from collections.abc import Collection

import msgspec

from kiosk.hall.clock import Clock
from kiosk.hall.day.pay import reminded_at
from kiosk.hall.day.ticked import NOTHING, Act, Ticked, acts, is_owed, is_seen
from kiosk.hall.day.week import PART_TIME_HOURS, hours_in, week_of
from kiosk.hall.form.phone_number import mask
from kiosk.hall.ids import Id
from kiosk.hall.posting import Posting
from kiosk.hall.seat.signup import Party, Seat, Signup, SignupState
from kiosk.hall.worker import SHOWN_TO_EMPLOYER, Person
from kiosk.store import Store
from kiosk.store.queries import Queries
from kiosk.store.queries.employer.stirred import Mark
from kiosk.store.queries.persons import PERSON


class Applicant(msgspec.Struct, frozen=True):
    """A worker with a seat, or who had one; `phone` is whole while he is to be reached, else `phone_masked` alone.

    `hours` are those of the week that he works for this employer, where they are more than part-time work has.
    """

    signup: Id
    seat: Seat
    phone_masked: str
    state: SignupState
    name: str = ""
    phone: str = ""
    withdrawn_by: Party | None = None
    ticked: Ticked = NOTHING
    can: frozenset[Act] = frozenset()
    hours: int = 0
    is_owed: bool = False
    """Whether his employer is reminded to pay him."""

    def may(self, act: str) -> bool:
        """Whether this can be said of him now."""
        return Act(act) in self.can


class Applicants:
    """Asked by the employer, each of his own work alone."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock

    def of_posting(self, employer: Id, posting: Id) -> tuple[Applicant, ...] | None:
        """Who has a seat or gave it back, by seat; None if the posting is not his."""
        with self._store.read() as query:
            found = query.postings.one(posting)
            if found is None or found.employer != employer:
                return None
            ticked, hours = query.ticks.of_posting(posting), _hours(query, found)
            signups, now = query.signups.of_posting(posting), self._clock()
            return tuple(
                _applicant(query, found, one, (ticked.get(one.id, NOTHING), hours.get(one.id, 0)), now)
                for one in signups
            )

    def marks(self, postings: Collection[Id]) -> dict[Id, str]:
        """A name of how each of these postings stands, another one where anything of it changed."""
        with self._store.read() as query:
            return {posting: _name(mark) for posting, mark in query.stirred.marks(postings).items()}

    def is_pay_due(self, employer: Id, posting: Posting) -> bool:
        """Whether pay is due for somebody of whom it was not said yet that he was paid; no record is opened for it."""
        now = self._clock()
        if posting.employer != employer or not posting.taken or now < reminded_at(posting.terms):
            return False
        with self._store.read() as query:
            ticked = query.ticks.of_posting(posting.id)
            signups = query.signups.of_posting(posting.id)
        return any(is_owed(posting.terms, one.state, ticked.get(one.id, NOTHING), now) for one in signups)


def _name(mark: Mark) -> str:
    return hashlib.sha256(repr(mark).encode()).hexdigest()[:16]


def _applicant(query: Queries, posting: Posting, signup: Signup, said: tuple[Ticked, int], now: int) -> Applicant:
    ticked, hours = said
    person = query.records.sealed(signup.worker, PERSON, Person)
    known = person if isinstance(person, Person) else None
    is_shown = known is not None and is_seen(posting.terms, signup.state, now) and ticked.consent >= SHOWN_TO_EMPLOYER
    can = acts(posting.terms, signup.state, ticked, now)
    return Applicant(
        signup=signup.id,
        seat=signup.seat,
        phone_masked=mask(known.phone) if known and known.phone else "",
        state=signup.state,
        name=known.name if known and is_shown else "",
        phone=known.phone if known and is_shown else "",
        withdrawn_by=signup.withdrawn_by,
        ticked=ticked,
        can=can,
        hours=hours,
        is_owed=is_owed(posting.terms, signup.state, ticked, now),
    )


def _hours(query: Queries, posting: Posting) -> dict[Id, int]:
    """Sign-up -> hours of the week in which the work begins, of whom it is more than part-time work has."""
    week = week_of(posting.terms.start)
    by_person: dict[Id, int] = {}
    for person, terms in query.ticks.worked(posting.employer, week):
        by_person[person] = by_person.get(person, 0) + hours_in(terms, week)
    too_many = {person: hours for person, hours in by_person.items() if hours > PART_TIME_HOURS}
    if not too_many:
        return {}
    return {
        signup: too_many[person] for signup, person in query.ticks.persons(posting.id).items() if person in too_many
    }
