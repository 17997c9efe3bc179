"""Seats in several hands: who may give how many of a posting's seats away.

A posting's home has its headcount. It lends seats to other kiosks of the hall, so that they can give them away while
nobody answers; a seat that is lent is in nobody's hands until the holder's own journal has taken it, and again until
the home's has booked its return. So the accounts of all kiosks together never hold more than the headcount.
"""

import enum

import msgspec

from kiosk.hall.ids import Id

LENT_FROM = 6
"""Places from which a posting is lent out before anybody asks."""


class LeaseState(enum.IntEnum):
    """A lease's state only moves up."""

    GRANTED = 1
    TAKEN = 2


class RecallState(enum.IntEnum):
    """A recall's state only moves up."""

    ASKED = 1
    ANSWERED = 2
    BOOKED = 3


class Account(msgspec.Struct, frozen=True):
    """What one kiosk may give of one posting: `headcount` is 0 where it is not the home."""

    headcount: int = 0
    added: int = 0
    forced: int = 0
    lent: int = 0
    held: int = 0
    taken: int = 0
    offered: int = 0
    """Kept for who waits and was asked."""

    @property
    def free(self) -> int:
        """Seats it can give now to anybody, never below 0."""
        return max(0, self.left - self.offered)

    @property
    def left(self) -> int:
        """Seats of its own that nobody has, those kept for who waits as well; below 0 where it gave too many."""
        return self.headcount + self.added + self.forced - self.lent + self.held - self.taken


class Lease(msgspec.Struct, frozen=True):
    """A lease, a recall or a return: of which posting, to or from whom, how many seats."""

    id: Id
    posting: Id
    holder: Id
    seats: int


def shares(free: int, kiosks: int) -> int:
    """How many seats each of so many other kiosks is lent: even shares, the home keeps what is left over."""
    return free // (kiosks + 1)
