"""Facts of people who look for work."""

from typing import ClassVar

from kiosk.hall.facts.fact import Fact, Letter, Number
from kiosk.hall.facts.folds import Best, Change, Origin, Raise, Value
from kiosk.hall.ids import Id


class WorkerRegistered(Fact, frozen=True, array_like=True):
    """Somebody agreed to the consent line of this version (subject: the worker)."""

    kind: ClassVar[str] = "worker.registered"
    consent: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The newest consent given stands, with its time."""
        row: dict[str, Value] = {"id": origin.subject, "consent": self.consent, "registered_at": origin.at}
        return (Best("workers", row | {"journal": origin.journal}),)


class HallNumberGiven(Fact, frozen=True, array_like=True):
    """The desk has given a number to somebody without a phone (subject: an id of its own); to whom is sealed."""

    kind: ClassVar[str] = "hall_number.given"
    kiosk: Letter
    number: Number

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """It is never given again."""
        row: dict[str, Value] = {"id": origin.subject, "kiosk": self.kiosk, "number": self.number}
        return (Best("hall_numbers", row | {"journal": origin.journal}),)


class PersonSame(Fact, frozen=True, array_like=True):
    """Two ids are one person (subject: the larger one); the smallest stands.

    Each kiosk says it for itself, as it finds both by one number; nobody joins two persons at another kiosk.
    """

    kind: ClassVar[str] = "person.same"
    same: Id

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """Of several, the smallest."""
        return (Raise("same", origin.subject, 1, {"journal": origin.journal, "same": self.same}),)


SALT_BYTES = 16


class PersonParted(Fact, frozen=True, array_like=True):
    """Two ids are two people who share a number, or one after the other had it (subject: an id of its own).

    No kiosk takes them for one person, whatever it said before. `salt` is random: bodies are hashed for ever, and
    nobody shall find a person's id by trying.
    """

    kind: ClassVar[str] = "person.parted"
    one: Id
    other: Id
    salt: bytes

    def fold(self, origin: Origin) -> tuple[Change, ...]:
        """The pair, the smaller id first."""
        one, other = sorted((self.one, self.other))
        return (Best("parted", {"one": one, "other": other, "journal": origin.journal}),)
