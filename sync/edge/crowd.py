"""Who is connected: so many in all, so many of one address or key. Who speaks is served before who is silent."""

import enum
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from itertools import chain
from typing import Any, Protocol

from sync.edge.limits import Limits

PLACE = "place"
"""In the state of a request's scope: the guest that asks."""


class Stage(enum.IntEnum):
    """How far a connection has come; the lower, the sooner it has to go."""

    SILENT = 0
    """It has not said anything yet that is a request."""
    IDLE = 1
    """It was answered, and may ask again."""
    SENDING = 2
    """A request has begun and is not complete."""
    SERVED = 3
    """A request is complete and being answered: it does not have to go."""


class Guest(Protocol):
    """A connection as the crowd sees it."""

    def let_go(self) -> None:
        """Close at once."""

    def is_overdue(self) -> bool:
        """Whether its time is over."""

    def proved(self, key: bytes) -> bool:
        """Be counted by a key; false if that has enough connections."""

    def is_ending(self) -> bool:
        """Whether the server ends: who is told of news for as long as it takes has to come to an end too."""


class Crowd:
    """Gives out places within limits."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self.is_closed = False
        """At the end nobody comes in any more."""
        self._owner: dict[Guest, Hashable] = {}
        self._places = Counter[Hashable]()
        self._waiting: dict[Stage, dict[Guest, None]] = {stage: {} for stage in Stage}

    def __iter__(self) -> Iterator[Guest]:
        return iter(tuple(self._owner))

    def __len__(self) -> int:
        return len(self._owner)

    def enter(self, guest: Guest, address: str) -> bool:
        """Take a place; who was silent longest has to go for it. False if nobody can."""
        if not self._has_room_of(address, self._limits.an_address):
            return False
        if len(self._owner) >= self._limits.connections and not self.make_room():
            return False
        self._owner[guest] = address
        self._places[address] += 1
        self._waiting[Stage.SILENT][guest] = None
        return True

    def reached(self, guest: Guest, stage: Stage) -> None:
        """The guest has come to a stage, as the last one there."""
        if guest in self._owner:
            self._forget(guest)
            self._waiting[stage][guest] = None

    def proved(self, guest: Guest, key: bytes) -> bool:
        """Count the guest by its key from now on; false if that has no place left."""
        if guest not in self._owner or self._owner[guest] == key:
            return True
        if not self._has_room_of(key, self._limits.a_key):
            return False
        self._give_back(self._owner[guest])
        self._owner[guest] = key
        self._places[key] += 1
        return True

    def left(self, guest: Guest) -> None:
        """The guest has gone."""
        if guest in self._owner:
            self._forget(guest)
            self._give_back(self._owner.pop(guest))

    def make_room(self, owner: Hashable = None) -> bool:
        """Send one away, of this owner if one is named; whether somebody could go."""
        leaving = next(self._who_may_go(owner), None)
        if leaving is None:
            return False
        self.left(leaving)
        leaving.let_go()
        return True

    def _has_room_of(self, owner: Hashable, most: int) -> bool:
        return self._places[owner] < most or self.make_room(owner)

    def _who_may_go(self, owner: Hashable) -> Iterator[Guest]:
        ordered = chain.from_iterable(self._waiting[stage] for stage in Stage if stage is not Stage.SERVED)
        return (guest for guest in ordered if owner is None or self._owner[guest] == owner)

    def _forget(self, guest: Guest) -> None:
        for waiting in self._waiting.values():
            waiting.pop(guest, None)

    def _give_back(self, owner: Hashable) -> None:
        self._places[owner] -= 1
        if not self._places[owner]:
            del self._places[owner]


def proved(scope: Mapping[str, Any], key: bytes) -> bool:
    """Who makes this request has proved a key and is counted by it; false if that has enough connections."""
    guest: Guest | None = scope.get("state", {}).get(PLACE)
    return guest is None or guest.proved(key)
