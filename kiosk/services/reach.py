"""What a kiosk reaches beyond its own database, and how it waits for it: given in by the process."""

import time
from collections.abc import Callable
from typing import Protocol, TypeAlias

import msgspec

from kiosk.hall.seat.application import Answer, Application, Distant
from kiosk.hall.seat.asked import AskOther, nobody_answers

Pause: TypeAlias = Callable[[float], None]
"""Waits so many seconds."""


class Neighbours(Protocol):
    """Other halls, asked through the province; nothing waits longer than a person at a tap."""

    def postings(self) -> tuple[Distant, ...] | None:
        """What they offer now, None without a line."""

    def ask(self, application: Application, name: str, phone: str) -> Answer:
        """Ask for a seat for somebody; asking again is harmless, and is how the answer is heard."""


class NoNeighbours:
    """There is no province."""

    def postings(self) -> tuple[Distant, ...] | None:
        """No line."""
        return None

    def ask(self, _application: Application, _name: str, _phone: str) -> Answer:
        """Nobody answers."""
        return None


class Reach(msgspec.Struct, frozen=True):
    """`ask_other` asks other kiosks of the hall for what is theirs to give, `pause` waits for what is on its way.

    `neighbours` are the other halls.
    """

    ask_other: AskOther = nobody_answers
    pause: Pause = time.sleep
    neighbours: Neighbours = NoNeighbours()


ALONE = Reach()
"""There is no other kiosk."""
