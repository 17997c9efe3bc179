"""The addresses at which other kiosks were seen: a machine that has moved is no longer waited for where it was."""

import threading

from sync.entries import Key
from sync.roll.statements import Member


class Sighting:
    """One address; `key` is whose machine answered there last, `is_silent` whether nobody does now.

    `is_called`: somebody said that a kiosk is there, and nobody has looked since.
    """

    def __init__(self, address: str, is_named: bool) -> None:
        self.address, self.is_named = address, is_named
        self.key: Key = b""
        self.is_silent = True
        self.is_called = False

    def met(self, member: Member | None) -> None:
        """Note which machine of the hall has proved that it is there."""
        self.is_silent = member is None
        self.key = member.key if member else self.key


class Sightings:
    """At most so many at a time; safe between threads."""

    def __init__(self, most: int) -> None:
        self._most, self._lock = most, threading.Lock()
        self._kept: dict[str, Sighting] = {}

    def add(self, address: str, is_named: bool = False) -> Sighting | None:
        """The sighting if it is new and there is room; one that is `is_named` in hall.toml is kept for good."""
        with self._lock:
            if known := self._kept.get(address):
                known.is_called = True
            if known or len(self._kept) >= self._most:
                return None
            return self._kept.setdefault(address, Sighting(address, is_named))

    def has_moved(self, sighting: Sighting) -> bool:
        """Whether nobody is there while the same machine answers at another address."""
        with self._lock:
            return self._has_moved(sighting)

    def let_go(self, sighting: Sighting) -> bool:
        """Forget it if its machine has moved; seen there again it is new."""
        with self._lock:
            has_moved = self._has_moved(sighting)
            if has_moved:
                del self._kept[sighting.address]
            return has_moved

    def _has_moved(self, sighting: Sighting) -> bool:
        answering = {each.key for each in self._kept.values() if each.key and not each.is_silent}
        is_kept = sighting.is_named or sighting.is_called
        return sighting.is_silent and not is_kept and sighting.key in answering
