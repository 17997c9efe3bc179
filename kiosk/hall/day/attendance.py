"""Whether somebody came to work, as his employer says; of what nobody says anything nothing is known."""

from kiosk.hall.clock import DAY
from kiosk.hall.codes import Code
from kiosk.hall.posting import Terms

CONTESTED_WITHIN = 7 * DAY
"""So long after somebody was said not to have come he may say that he did."""
ABSENT_WITHIN = DAY
"""So long after the start an employer may say that somebody did not come."""


class Attendance(Code):
    """What an employer says of somebody; UNSAID takes back what he said before."""

    UNKNOWN = 0
    ARRIVED = 1
    ABSENT = 2
    UNSAID = 3


class DeskWhy(Code):
    """What the desk is asked for."""

    UNKNOWN = 0
    LATE = 1
    """To ring up somebody who has not come."""


def may_be_absent(terms: Terms, now: int) -> bool:
    """Whether it can be said at `now` (epoch ms) that somebody did not come: once work has begun, and within a day."""
    return terms.start <= now < terms.start + ABSENT_WITHIN
