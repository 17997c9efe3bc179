"""Who waits for a seat of a full posting, and whose turn it is when seats are free: pure, decided at its home alone."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import msgspec

from kiosk.hall.clock import MINUTE
from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

PLACES_MOST = 3
"""So many queue places a person has at one time."""
ASKED_BEYOND = 2
"""So many more are asked at once than there are seats."""
ANSWERED_WITHIN = 5 * MINUTE
"""Of the running clock; begun anew where the home's program starts again."""
SILENCES_MOST = 2
"""Who was asked so often and said nothing does not wait any more."""


class WaitingEnd(Code):
    """Why somebody does not wait any more."""

    UNKNOWN = 0
    WITHDRAWN = 1
    """He does not want it any more, or said no when he was asked."""
    SEATED = 2
    """He has a seat of it."""
    BUSY = 3
    """He has other work at that time."""
    SILENT = 4
    OVER = 5
    """The work takes nobody any more, or has begun."""
    DESK = 6
    """He sees the desk."""


class OfferEnd(Code):
    """What became of a seat that was offered."""

    UNKNOWN = 0
    ACCEPTED = 1
    DECLINED = 2
    LAPSED = 3
    WITHDRAWN = 4
    """Somebody before him has it, or the hall is closed: he waits on."""


class OfferState(Code):
    """An offer's state only moves up."""

    UNKNOWN = 0
    WANTED = 1
    ENDED = 2


class Turn(msgspec.Struct, frozen=True):
    """An offer that is open: who said yes goes first when all who are before him have answered."""

    id: Id
    is_wanted: bool = False
    edition: int = 0
    """What he had seen of the posting when he said yes."""


class Waiting(msgspec.Struct, frozen=True):
    """A queue place: `place` counts from 1 in its posting and is never used again; `seats` are wanted together.

    `mates` wait there with `worker`, one seat each, all or none.
    """

    id: Id
    posting: Id
    worker: Id
    place: int
    at: int
    seats: int = 1
    silences: int = 0
    """How often he was asked and said nothing."""
    turn: Turn | None = None
    mates: tuple[Id, ...] = ()

    @property
    def workers(self) -> tuple[Id, ...]:
        """All who wait there, in the order in which they asked."""
        return (self.worker, *self.mates)


class Summons(msgspec.Struct, frozen=True):
    """Whose turn it is, as people are called: 112 号活儿排第 4."""

    number: int
    place: int
    is_wanted: bool = False
    """Whether he has said yes, and those before him have not answered."""
    instead_of: int = 0
    """The number of the work he had a seat of, which this one replaced; 0 where he had none."""


class Grant(msgspec.Struct, frozen=True):
    """He has it."""

    waiting: Waiting


class Call(msgspec.Struct, frozen=True):
    """He is asked now."""

    waiting: Waiting


class Release(msgspec.Struct, frozen=True):
    """What he was offered has ended."""

    waiting: Waiting
    how: OfferEnd


Act: TypeAlias = Grant | Call | Release


def in_order(waiting: Sequence[Waiting]) -> tuple[Waiting, ...]:
    """By queue place; who was asked and said nothing comes after all who were not."""
    return tuple(sorted(waiting, key=lambda one: (one.silences, one.place, one.id)))


def spare(waiting: Sequence[Waiting], seats: int) -> int:
    """Of so many seats that nobody has, those that nobody who waits may want."""
    return max(0, seats - sum(one.seats for one in waiting if one.seats <= seats))


def due(waiting: Sequence[Waiting], seats: int, is_over: Callable[[Turn], bool], may_call: bool) -> tuple[Act, ...]:
    """What is to be done of a posting with so many seats that nobody has; nothing, when all of it was done.

    Answers count in the order of the queue: who has not answered keeps a seat for himself before those behind him.
    As many are asked at once as there are seats and two more, who says nothing after all others; a group is passed over
    until it fits.
    """
    ordered = in_order(waiting)
    acts, left, asked, free = list[Act](), seats, list[Waiting](), list[Waiting]()
    for one in ordered:
        if one.turn is None:
            free.append(one)
        elif not one.turn.is_wanted and is_over(one.turn):
            acts.append(Release(one, OfferEnd.LAPSED))
            free.append(msgspec.structs.replace(one, turn=None, silences=one.silences + 1))
        elif not one.turn.is_wanted and not may_call:
            acts.append(Release(one, OfferEnd.WITHDRAWN))
        elif one.turn.is_wanted and one.seats <= left:
            acts.append(Grant(one))
            seats, left = seats - one.seats, left - one.seats
        else:
            asked.append(one)
            left -= one.seats
    acts.extend(Release(one, OfferEnd.WITHDRAWN) for one in asked if one.seats > seats)
    wanted = sum(one.seats for one in asked if one.seats <= seats)
    for one in in_order(free) if may_call else ():
        if one.silences < SILENCES_MOST and one.seats <= seats and wanted < seats + ASKED_BEYOND:
            acts.append(Call(one))
            wanted += one.seats
    return tuple(acts)
