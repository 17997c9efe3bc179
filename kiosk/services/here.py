"""This kiosk itself: its letter, whether what it says counts, whether its clock is right."""

from kiosk.hall.clock import Doubt
from kiosk.services.clocks import doubt
from kiosk.store import Store


class Here:
    """What front ends may ask of the machine they run on."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def letters(self) -> tuple[int, ...]:
        """Its letter (0 = A), then those it had before: labels begin with one of them."""
        identity = self._store.identity
        return identity.kiosk, *identity.earlier

    @property
    def counts(self) -> bool:
        """Whether the hall believes it; not once it was struck off."""
        return self._store.counts

    def doubt(self) -> Doubt | None:
        """What contradicts its clock now, None if nothing does."""
        return doubt(self._store)
