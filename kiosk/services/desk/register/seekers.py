"""People whom a clerk registers: the same people that the kiosk knows, by card, phone, or a number the hall gives."""

from collections.abc import Sequence
from typing import TypeAlias

import msgspec
from msgspec.structs import replace

from kiosk.hall.age import Age
from kiosk.hall.catalogue.trade import Catalogue
from kiosk.hall.clock import day_of, working_day
from kiosk.hall.desk.register.seeker import (
    CONSENT,
    WISHES,
    Consent,
    Purpose,
    Seeker,
    SeekerFault,
    SeekerForm,
    SeekerProblem,
    Whose,
    read_seeker,
)
from kiosk.hall.facts import HallNumberGiven
from kiosk.hall.form import hall_number
from kiosk.hall.form.hall_number import COUNTED_MOST, SKIPPED, HallNumber
from kiosk.hall.ids import Id
from kiosk.hall.seat.outcomes import Held
from kiosk.hall.seat.signup import HOLDS_SEAT
from kiosk.hall.worker import CONSENT_VERSION, Person
from kiosk.services.clocks import is_behind
from kiosk.services.worker import papers
from kiosk.services.worker.labels import held
from kiosk.services.worker.workers import CHILDREN, keep
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries import Queries
from kiosk.store.queries.persons import PERSON
from kiosk.store.transaction import Transaction


class Registered(msgspec.Struct, frozen=True):
    """Who was registered; `number` is what he types at the kiosk, `is_given`: the hall has just made it for him."""

    worker: Id
    number: str
    is_given: bool = False


class TooYoung(msgspec.Struct, frozen=True):
    """Under 16: nothing was kept but that another answer today shows a card first."""


class NumbersGone(msgspec.Struct, frozen=True):
    """This kiosk has no number left to give: nothing was written."""


Answered: TypeAlias = Registered | TooYoung | NumbersGone | tuple[SeekerFault, ...]


class Seekers:
    """求职登记 at the desk."""

    def __init__(self, store: Store, catalogue: Catalogue) -> None:
        self._store, self._catalogue = store, catalogue

    def register(self, form: SeekerForm) -> Answered:
        """Keep who he is, what he looks for and agreed to; typed twice it is one person."""
        seeker = read_seeker(form, self._catalogue, day_of(self._store.clock()))
        if isinstance(seeker, tuple):
            return seeker
        with self._store.write() as tx:
            children = [self._tries(tx, number) for number in (seeker.number, seeker.identity) if number]
            if seeker.age is Age.CHILD:
                for each in children:
                    each.keep(is_wrong=True)
                return TooYoung()
            if not seeker.identity and any(each.wrong() for each in children):
                return (SeekerFault("identity", SeekerProblem.MUST_SHOW_CARD),)
            known = _known(tx, seeker)
            if isinstance(known, SeekerProblem):
                return (SeekerFault("number", known),)
            return self._keep(tx, known, seeker)

    def seats(self, worker: Id, since: int | None) -> tuple[Held, ...]:
        """Seats that somebody was given while he stood at the desk; none where he does not."""
        with self._store.read() as query:
            given = [one for one in query.signups.of_worker(worker) if one.state in HOLDS_SEAT]
            meant = [one for one in given if since is not None and one.at >= since]
            read = ((one, query.postings.one(one.posting)) for one in meant)
            return tuple(held(query, one, posting) for one, posting in read if posting)

    def seat(self, worker: Id, signup: Id, since: int | None) -> Held | None:
        """One of these."""
        return next((each for each in self.seats(worker, since) if each.signup.id == signup), None)

    def _tries(self, tx: Transaction, number: str) -> Tries:
        return Tries(tx, self._store.vault.lookup(CHILDREN, number), day_of(tx.now), is_behind(self._store))

    def _keep(self, tx: Transaction, known: Id | None, seeker: Seeker) -> Registered | NumbersGone:
        today = day_of(tx.now)
        person = Person("", seeker.trades, working_day(tx.now), seeker.name, age=seeker.age, age_said=today)
        person = replace(person, identity=seeker.identity, wished=today)
        person = person.with_number(seeker.number) if seeker.number else person
        before = _person(tx, known)
        person = person.since(before) if before else person
        given = None if person.number else _next_number(tx, self._store.identity.kiosk)
        if given is None and not person.number:
            return NumbersGone()
        worker = keep(tx, known, replace(person, hall_number=given.digits) if given else person)
        if given:
            tx.append(tx.new_id(), HallNumberGiven(given.kiosk, given.number))
        tx.put_sealed(worker, WISHES, seeker.wishes)
        tx.put_sealed(worker, CONSENT, Consent(seeker.purposes, tx.now, CONSENT_VERSION))
        papers.state(tx, worker, seeker.papers)
        return Registered(worker, given.digits if given else person.number, is_given=given is not None)


def consent_of(query: Queries, worker: Id) -> Purpose:
    """What somebody agreed to at the desk."""
    found = query.records.sealed(worker, CONSENT, Consent)
    return Purpose(found.purposes & sum(Purpose)) if isinstance(found, Consent) else Purpose(0)


def _known(tx: Transaction, seeker: Seeker) -> Id | SeekerProblem | None:
    """Who he is already, None for somebody new: by his card, else by his number where the name is the same."""
    if seeker.identity and (found := tx.persons.of_identity(seeker.identity)):
        return min(found)
    users = tx.persons.of_number(seeker.number, tx.now) if seeker.number else ()
    without_card = [user for user in users if not (seeker.identity and _has_card(tx, user))]
    if not users and hall_number.normalise(seeker.number):
        return SeekerProblem.NOT_GIVEN
    return _among(tx, without_card, seeker)


def _among(tx: Transaction, users: Sequence[Id], seeker: Seeker) -> Id | SeekerProblem | None:
    """Which of those who use his number he is."""
    named = {user: person.name if (person := _person(tx, user)) else "" for user in users}
    same = [user for user, name in named.items() if name in ("", seeker.name)]
    if same or not users:
        return same[0] if same else None
    if seeker.whose is Whose.SAME:
        return users[0]
    if hall_number.normalise(seeker.number):
        return SeekerProblem.OTHER_PERSON
    return None if seeker.whose is Whose.OTHER else SeekerProblem.OTHER_PERSON


def _has_card(tx: Transaction, worker: Id) -> bool:
    person = _person(tx, worker)
    return person is not None and bool(person.identity)


def _person(query: Queries, worker: Id | None) -> Person | None:
    found = query.records.sealed(worker, PERSON, Person) if worker else None
    return found if isinstance(found, Person) else None


def _next_number(tx: Transaction, kiosk: int) -> HallNumber | None:
    """Behind the last number known of this letter; who was restored and has given none since leaves some out."""
    followed, lineage = tx.journals.followed(tx.journal), tx.journals.lineage(tx.journal)
    is_restored = len(followed) > len(lineage) and not tx.register.has_given(lineage)
    number = tx.register.last_number(kiosk) + 1 + SKIPPED * is_restored
    return HallNumber(kiosk, number) if number <= COUNTED_MOST else None
