"""Meetings: at which of the hall's tables a talk is, and when.

Every kiosk of a hall gives out slots of its own at every table, so that two never give one away without a line. Where
two did all the same, since one did not know the other yet, the one that was asked for later moves.
"""

from collections.abc import Collection

import msgspec

from kiosk.hall.clock import MINUTE
from kiosk.hall.ids import Id
from kiosk.hall.seat.application import TALK_LASTS

SLOT_MINUTES = 10
"""A talk takes so long where a hall says nothing else."""


class TableZone(msgspec.Struct, frozen=True):
    """Tables at which work of these families is talked about, and no other; families by their names."""

    tables: tuple[int, ...]
    families: tuple[str, ...]


class Seating(msgspec.Struct, frozen=True):
    """How a hall seats those who talk: tables by zone of trades, how long a talk takes (ms)."""

    zones: tuple[TableZone, ...] = ()
    slot: int = SLOT_MINUTES * MINUTE

    def tables(self, count: int, family: str) -> tuple[int, ...]:
        """Tables for a family: those of its zones, else those of no zone, else all of the `count` there are."""
        every = tuple(range(1, count + 1))
        named = {table for zone in self.zones if family in zone.families for table in zone.tables}
        kept = {table for zone in self.zones for table in zone.tables}
        own = tuple(table for table in every if table in named)
        return own or tuple(table for table in every if table not in kept) or every


USUAL_SEATING = Seating()


class Share(msgspec.Struct, frozen=True):
    """Which slots a kiosk gives out, the so many-th (from 0) `of` so many: each table's go round among them."""

    rank: int = 0
    of: int = 1

    def has(self, slot: int, table: int) -> bool:
        """Whether a table's slot of that number is its own."""
        return (slot + table) % self.of == self.rank


class Meeting(msgspec.Struct, frozen=True):
    """A talk of which nothing has come yet, at its table from `at` to `until` (epoch ms).

    It is the `place`-th about the posting that people call `number`; `asked` is when it was asked for.
    """

    application: Id
    posting: Id
    employer: Id
    worker: Id
    number: int
    place: int
    asked: int
    table: int
    at: int
    until: int

    def overlaps(self, first: int, end: int) -> bool:
        """Whether it lasts at any moment between the two."""
        return self.at < end and first < self.until

    def going_on(self, now: int) -> "Meeting":
        """The same, as long as it really takes."""
        is_late = self.until <= now < self.at + TALK_LASTS
        return msgspec.structs.replace(self, until=now + 1) if is_late else self

    def must_move(self, others: Collection["Meeting"], now: int) -> bool:
        """Whether somebody else still sits at its table when it begins, or was given that time there before it."""
        if now >= self.until:
            return False
        beside = [one for one in others if one.table == self.table and one.application != self.application]
        return any(self._is_kept_out_by(one, now) or self._comes_after(one, now) for one in beside)

    def _is_kept_out_by(self, one: "Meeting", now: int) -> bool:
        """Who talks to several at one table knows himself that he is late."""
        return one.employer != self.employer and one.at < self.at <= now < one.at + TALK_LASTS

    def _comes_after(self, one: "Meeting", now: int) -> bool:
        is_later = (one.asked, one.application) < (self.asked, self.application)
        return is_later and now < self.at and one.overlaps(self.at, self.until)


class Wanted(msgspec.Struct, frozen=True):
    """A talk to be seated: whose, at which tables (the first first), not before `first`, over by `last` (epoch ms)."""

    employer: Id
    workers: frozenset[Id]
    """All ids of the one who comes."""
    tables: tuple[int, ...]
    first: int
    last: int


def next_meeting(wanted: Wanted, slot: int, share: Share, meetings: Collection[Meeting]) -> tuple[int, int] | None:
    """The next free table and time (epoch ms), at which neither of the two talks to anybody else; None if none is."""
    for at in range(-(-wanted.first // slot) * slot, wanted.last - slot + 1, slot):
        beside = [one for one in meetings if one.overlaps(at, at + slot)]
        if not any(one.employer == wanted.employer or one.worker in wanted.workers for one in beside):
            taken = {one.table for one in beside}
            free = (table for table in wanted.tables if table not in taken and share.has(at // slot, table))
            if found := next(free, 0):
                return found, at
    return None
