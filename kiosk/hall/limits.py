"""What a hall has and takes: so much, and no more."""

import enum

import msgspec

from kiosk.hall.form.draft import USUAL_ROOM, Room
from kiosk.hall.hours import ALWAYS, Hours
from kiosk.hall.linter.law import Law
from kiosk.hall.seat.meeting import USUAL_SEATING, Seating


class Limits(msgspec.Struct, frozen=True):
    """What room the hall has, postings a phone and day, postings a hall and day, when it is open, who
    sits where, what may be said.

    Without a `law` nobody's words are read. So many postings an employer and day nobody reads first, those beyond a
    clerk does (0: none); where each employer `must_be_verified`, all of who is not. So many a day of people who have
    scanned no kiosk's code a clerk reads; beyond, and with 0, nothing of theirs is taken.
    """

    room: Room = USUAL_ROOM
    per_phone: int = 20
    per_day: int = 200
    hours: Hours = ALWAYS
    seating: Seating = USUAL_SEATING
    law: Law | None = None
    per_employer: int = 0
    must_be_verified: bool = False
    without_code: int = 0


def share_from_afar(headcount: int) -> int:
    """Seats of a posting that go to people whom the province names: the others are for who comes."""
    return max(1, headcount // 3)


class Limit(enum.Enum):
    """Which limit is reached."""

    PHONE = "phone_full"
    DAY = "day_full"
    CLOCK = "clock"
    """This machine's clock cannot be right: what it published would be of another year."""
    DESK = "see_desk"
    """Who offers it sees the desk first."""
    STRUCK = "struck"
    """This machine was struck off the hall's roll: what it publishes counts nowhere."""


USUAL = Limits()
