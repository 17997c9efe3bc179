"""Who does what at the desk: written with what it changes, read by who answers for the hall."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager

from kiosk.hall.clock import DAY
from kiosk.hall.desk.act import About, Act, Acted, Reason, Why
from kiosk.hall.form.phone_number import mask
from kiosk.hall.ids import Id
from kiosk.hall.posting import Contact
from kiosk.hall.worker import Person
from kiosk.services.clocks import last_heard
from kiosk.store import Store
from kiosk.store.acting.acting import REASON, ByClerk, NotAllowedError, acting, write_act
from kiosk.store.queries import Queries
from kiosk.store.queries.desk.acts import MOST, UNSEEN, Sought
from kiosk.store.queries.persons import PERSON
from kiosk.store.queries.postings import CONTACT

__all__ = ["Acts", "NotAllowedError", "Sought"]


class Acts:
    """Acts of clerks."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def by(
        self, clerk: Id, act: Act, on: Id | None = None, why: Why = Why.UNKNOWN, words: str = ""
    ) -> AbstractContextManager[ByClerk]:
        """What any service writes within is this clerk's act, in the same transaction.

        NotAllowedError where he does not serve or his role may not: nothing was written then.
        """
        return acting(self._by(clerk, act, on, why, words))

    def done(self, by: ByClerk) -> None:
        """What he did was carried out by another kiosk, which wrote it: that it was he is written here; once."""
        if by.written is None:
            with self._store.write() as tx:
                by.written = write_act(tx, by)

    def note(self, clerk: Id, act: Act, on: Id | None = None, why: Why = Why.UNKNOWN, words: str = "") -> Id:
        """Write an act that changes nothing else, before it is carried out; NotAllowedError."""
        with self._store.write() as tx:
            return write_act(tx, self._by(clerk, act, on, why, words))

    def see(self, clerk: Id) -> None:
        """A manager has looked at what is odd, each of it; NotAllowedError."""
        is_alone = self._is_alone()
        with self._store.write() as tx:
            for acted in tx.acts.of(UNSEEN, MOST):
                write_act(tx, ByClerk(clerk, Act.ACTS_SEEN, acted.id, is_alone=is_alone))

    def of(self, sought: Sought, most: int, before: tuple[int, Id] | None = None) -> tuple[Acted, ...]:
        """What was done, the latest first; `before` is time and id of the last one seen."""
        with self._store.read() as query:
            return query.acts.of(sought, most, before)

    def _by(self, clerk: Id, act: Act, on: Id | None, why: Why, words: str) -> ByClerk:
        return ByClerk(clerk, act, on, why, words, is_alone=self._is_alone())

    def _is_alone(self) -> bool:
        """Whether another machine could say otherwise of who serves, and none was heard for a day."""
        has_others = len(self._store.roll.members) > 1
        return has_others and self._store.clock() - last_heard(self._store) > DAY

    def odd(self, most: int) -> tuple[Acted, ...]:
        """What managers shall look at, the latest first."""
        return self.of(Sought(odd=True), most)

    def reason(self, act: Id) -> str:
        """Why, as it was typed; empty where nothing was."""
        with self._store.read() as query:
            found = query.records.sealed(act, REASON, Reason)
        return found.words if isinstance(found, Reason) else ""

    def about(self, ids: Iterable[Id]) -> dict[Id, About]:
        """What acts were done on, by id."""
        with self._store.read() as query:
            names = {clerk.id: clerk.name for clerk in query.clerks.all()}
            return {each: _about(query, each, names) for each in set(ids)}


def _about(query: Queries, what: Id, names: Mapping[Id, str]) -> About:
    if what in names:
        return About(name=names[what])
    posting = query.postings.one(what)
    signup = None if posting else query.signups.one(what)
    if signup is not None:
        posting = query.postings.one(signup.posting)
    person = query.records.sealed(signup.worker if signup else what, PERSON, Person)
    masked = mask(person.phone) if isinstance(person, Person) and person.phone else ""
    if posting is not None:
        return About(signup.seat.label if signup else "", masked, posting.number, posting.terms.trade)
    contact = query.records.sealed(what, CONTACT, Contact)
    return About(contact.name if isinstance(contact, Contact) else "", masked)
