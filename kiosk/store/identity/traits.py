"""What a machine and a database file are recognised by: hashes of whatever lasts there, and what does not. Pure.

One unlike trait tells that it is another machine, or another file; what is not known on either side tells nothing. A
machine-id may be new after a start and tells nothing where a built-in card says that it is the same machine.
"""

import enum
import hashlib
from collections.abc import Iterable
from typing import Annotated

import msgspec
from msgspec import Meta

MOST = 16
"""Values of one trait that are kept: a machine may have several cards, and not show all of them at each start."""

Values = Annotated[tuple[bytes, ...], Meta(max_length=MOST)]


class Doubt(enum.Enum):
    """What does not last here, so that nothing is recognised by it."""

    MACHINE_ID = "machine_id"
    FILE = "file"
    MACHINE = "machine"


class Unlike(enum.Enum):
    """What is not the same any more."""

    FILE = "file"
    MACHINE = "machine"


class Traits(msgspec.Struct, frozen=True, array_like=True):
    """The database file's number; the machine-id; the board's, the disk's and the built-in cards' numbers.

    `has_new_ids`: the machine-id was seen to change on this machine.
    """

    file: Values = ()
    machine_id: Values = ()
    board: Values = ()
    disk: Values = ()
    cards: Values = ()
    has_new_ids: bool = False

    @property
    def encoded(self) -> bytes:
        """As a database keeps it."""
        return msgspec.msgpack.encode(self)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What does not last here."""
        told = {
            Doubt.MACHINE_ID: self.has_new_ids or not self.machine_id,
            Doubt.FILE: not self.file,
            Doubt.MACHINE: not (self.machine_id or self.board or self.disk or self.cards),
        }
        return tuple(doubt for doubt, is_so in told.items() if is_so)

    def unlike(self, now: "Traits") -> Unlike | None:
        """What tells that what was here before is not what is here now."""
        if _differ(self.file, now.file):
            return Unlike.FILE
        pairs = [(self.board, now.board), (self.disk, now.disk), (self.cards, now.cards)]
        if not self._has_new_ids(now):
            pairs.append((self.machine_id, now.machine_id))
        return Unlike.MACHINE if any(_differ(*pair) for pair in pairs) else None

    def seen_again(self, now: "Traits") -> "Traits":
        """The same machine as it is known from now on."""
        if self._has_new_ids(now):
            now = msgspec.structs.replace(now, machine_id=(), has_new_ids=True)
        return Traits(
            file=_together(self.file, now.file),
            machine_id=() if now.has_new_ids else _together(self.machine_id, now.machine_id),
            board=_together(self.board, now.board),
            disk=_together(self.disk, now.disk),
            cards=_together(self.cards, now.cards),
            has_new_ids=now.has_new_ids,
        )

    def _has_new_ids(self, now: "Traits") -> bool:
        is_same_machine = bool({*self.cards} & {*now.cards})
        return self.has_new_ids or (is_same_machine and _differ(self.machine_id, now.machine_id))


def hashed(kind: str, values: Iterable[str]) -> tuple[bytes, ...]:
    """Values of a trait as they are kept."""
    found = {hashlib.sha256(f"{kind} {value}".encode()).digest()[:8] for value in values}
    return tuple(sorted(found))[:MOST]


def _differ(before: Values, now: Values) -> bool:
    return bool(before and now) and not {*before} & {*now}


def _together(before: Values, now: Values) -> Values:
    return tuple(dict.fromkeys((*now, *before)))[:MOST]
