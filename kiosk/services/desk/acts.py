"""Who does what at the desk: written with what it changes, read by who answers for the hall."""

from contextlib import AbstractContextManager

from kiosk.hall.clock import DAY
from kiosk.hall.desk.act import Act, Acted, Why
from kiosk.hall.ids import Id
from kiosk.services.clocks import last_heard
from kiosk.store import Store
from kiosk.store.acting.acting import ByClerk, NotAllowedError, acting, write_act
from kiosk.store.queries.desk.acts import Sought

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

    def note(self, clerk: Id, act: Act, on: Id | None = None, why: Why = Why.UNKNOWN, words: str = "") -> Id:
        """Write an act that changes nothing else, before it is carried out; NotAllowedError."""
        with self._store.write() as tx:
            return write_act(tx, self._by(clerk, act, on, why, words))

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
