"""Sign-ups: one worker, one posting, one seat."""

import enum

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.ids import Id

CREW_LEAST, CREW_MOST = 2, 6
"""So many go together to one posting."""


class SignupState(enum.IntEnum):
    """A sign-up's state only moves up; a withdrawal is final."""

    REFUSED = 1
    CONFIRMED = 2
    ARRIVED = 3
    WITHDRAWN = 4


HOLDS_SEAT = (SignupState.CONFIRMED, SignupState.ARRIVED)


class RefusalReason(Code):
    """Why a sign-up got no seat; all but the first are told to who asked from afar."""

    UNKNOWN = 0
    FULL = 1
    CLOSED = 2
    BUSY = 3
    UNREACHABLE = 4


class Party(Code):
    """Who said it."""

    UNKNOWN = 0
    WORKER = 1
    EMPLOYER = 2
    HALL = 3


class Seat(msgspec.Struct, frozen=True, order=True):
    """A confirmed place: the kiosk (0 = A) and a running number per posting that is never reused."""

    kiosk: int
    number: int

    @property
    def label(self) -> str:
        """What is shown: A3."""
        return f"{chr(ord('A') + self.kiosk)}{self.number}"


class Signup(msgspec.Struct, frozen=True):
    """A sign-up as it stands now; times in epoch ms."""

    id: Id
    posting: Id
    worker: Id
    seat: Seat
    state: SignupState
    at: int
    withdrawn_by: Party | None = None
