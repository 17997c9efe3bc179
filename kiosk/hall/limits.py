"""What a hall takes of its employers: so much, and no more."""

import enum

import msgspec

from kiosk.hall.draft import BAYS_MOST


class Limits(msgspec.Struct, frozen=True):
    """Bays that the hall has, postings a phone session, postings a hall and day."""

    bays: int = BAYS_MOST
    per_session: int = 20
    per_day: int = 200


class Limit(enum.Enum):
    """Which limit is reached."""

    SESSION = "session_full"
    DAY = "day_full"


USUAL = Limits()
