"""A card seen at the desk: whose age the glass would not take his word for can have a seat, as the law lets him."""

import enum

from msgspec.structs import replace

from kiosk.hall.age import Age, band_of
from kiosk.hall.clock import day_of, working_day
from kiosk.hall.desk.register.seeker import CONSENT, Consent, Purpose
from kiosk.hall.employer.numbers import Fault, birth_of, read_identity_number
from kiosk.hall.form import hall_number
from kiosk.hall.ids import Id
from kiosk.hall.worker import CONSENT_VERSION, Person
from kiosk.services.clocks import is_behind
from kiosk.services.desk.register.seekers import consent_of
from kiosk.services.worker.workers import CHILDREN, keep
from kiosk.store import Store
from kiosk.store.guessing.tries import Tries
from kiosk.store.queries.persons import PERSON
from kiosk.store.transaction import Transaction


class CardShown(enum.Enum):
    """What a card leads to."""

    ADULT = "adult"
    YOUNG = "young"
    """16 or 17: what the law lets him do."""
    CHILD = "child"
    """Under 16: nothing was kept but that another answer today shows a card first."""
    OTHER_CARD = "other card"
    """The number is of somebody with another card: that is for the desk."""


_BANDS = {Age.ADULT: CardShown.ADULT, Age.YOUNG: CardShown.YOUNG}


class Cards:
    """Who stands there, agrees and shows his card; only its number is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def see(self, number: str, typed: str) -> CardShown | Fault:
        """A clerk has seen the card of who uses this number (11 digits, or the hall's own 7), and typed its number."""
        identity = read_identity_number(typed, day_of(self._store.clock()))
        if isinstance(identity, Fault):
            return identity
        with self._store.write() as tx:
            age = band_of(birth_of(identity), day_of(tx.now))
            if age is Age.CHILD:
                for each in (number, identity):
                    lookup = self._store.vault.lookup(CHILDREN, each)
                    Tries(tx, lookup, day_of(tx.now), is_behind(self._store)).keep(is_wrong=True)
                return CardShown.CHILD
            if not self._keep(tx, number, identity, age):
                return CardShown.OTHER_CARD
            return _BANDS[age]

    def _keep(self, tx: Transaction, number: str, identity: str, age: Age) -> bool:
        users = {user: _person(tx, user) for user in tx.persons.of_number(number, tx.now)}
        by_card = tx.persons.of_identity(identity)
        without = [user for user, person in users.items() if person is not None and not person.identity]
        known = min(by_card, default=None) or next(iter(without), None)
        if known is None and (users or hall_number.normalise(number)):
            return False
        before = (_person(tx, known) if known else None) or Person("", (), working_day(tx.now))
        seen = replace(before, identity=identity, age=age, age_said=day_of(tx.now)).with_number(number)
        worker = keep(tx, known, seen)
        purposes = consent_of(tx, worker) | Purpose.SERVICE | Purpose.CARD
        tx.put_sealed(worker, CONSENT, Consent(purposes, tx.now, CONSENT_VERSION))
        tx.name_records()
        return True


def _person(tx: Transaction, worker: Id) -> Person | None:
    found = tx.records.sealed(worker, PERSON, Person)
    return found if isinstance(found, Person) else None
