"""A clerk opens the hall and closes it; who opens it has seen the time."""

from kiosk.hall.clock import APART, day_of, day_range, is_right
from kiosk.hall.desk.opening import CannotOpen, Confirmed, Opening, Said, StillOpen, holding, is_open
from kiosk.hall.facts import HallClosed, HallOpened
from kiosk.hall.hours import Hours
from kiosk.services.clocks import confirm
from kiosk.store import Store

SAID = "openings"


class Openings:
    """Where the hall is open. Each kiosk speaks for itself, and the hall is open where one of them is."""

    def __init__(self, store: Store, hours: Hours) -> None:
        self._store, self._hours = store, hours

    @property
    def standing(self) -> Opening:
        """How it stands now."""
        now, own = self._store.clock(), self._store.identity.kiosk
        told = holding(self._hours, said(self._store), now)
        mine = next((each for each in told if each.kiosk == own), None)
        return Opening(is_open(self._hours, told, now), told, mine)

    @property
    def said(self) -> tuple[Said, ...]:
        """What kiosks of the hall were told last, whether that holds or not."""
        return said(self._store)

    def open(self, seen: int | None = None) -> Opening | CannotOpen:
        """The hall is open at this kiosk; `seen` is the time (epoch ms) that the clerk was shown and found right."""
        if not self._store.counts:
            return CannotOpen.NO_WORD
        with self._store.write() as tx:
            if not is_right(tx.now):
                return CannotOpen.CLOCK
            tx.append(tx.journal, HallOpened())
            if seen is not None and abs(tx.now - seen) < APART:
                confirm(tx, Confirmed(tx.now, self._store.running()))
        return self.standing

    def close(self) -> StillOpen:
        """It is closed at this kiosk; what is not over."""
        with self._store.write() as tx:
            tx.append(tx.journal, HallClosed())
        return self.still_open()

    def still_open(self) -> StillOpen:
        """What is not over in the hall: nothing of it ends by closing, but nobody is called meanwhile."""
        now = self._store.clock()
        midnight = day_range(day_of(now))[0]
        with self._store.read() as query:
            talks = query.applications.meetings(midnight)
            return StillOpen(query.openings.offers(), talks, query.openings.absent(midnight, now))


def said(store: Store) -> tuple[Said, ...]:
    """What kiosks of the hall were told last, asked again only after a commit."""
    return store.remembered(SAID, lambda query: query.openings.said(store.hall))


def is_hall_open(store: Store, hours: Hours, now: int) -> bool:
    """Whether the hall is open at `now` (epoch ms)."""
    return is_open(hours, said(store), now)
