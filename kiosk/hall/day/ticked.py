"""What is ticked off of a seat: who came, what was paid, how he was; and what an employer may say now."""

import enum

import msgspec

from kiosk.hall.clock import DAY
from kiosk.hall.day.attendance import CONTESTED_WITHIN, Attendance, may_be_absent
from kiosk.hall.day.pay import PayWord, due_at, reminded_at
from kiosk.hall.day.rating import Mark
from kiosk.hall.posting import Terms
from kiosk.hall.seat.signup import HOLDS_SEAT, SignupState
from kiosk.hall.seat.span import end_of, is_over

SEEN_FOR = 7 * DAY
"""So long after pay was due an employer sees how to reach who worked for him."""


class Act(enum.Enum):
    """What an employer can say of somebody who has a seat."""

    ARRIVED = "arrived"
    ABSENT = "absent"
    UNSAID = "unsaid"
    AWAY = "away"
    DESK = "desk"
    PAID = "paid"
    RATE = "rate"


class Ticked(msgspec.Struct, frozen=True):
    """What was said of a seat, each with its time (epoch ms): by its employer, and by the worker that he is there.

    `consent` is the version of the lines that the worker agreed to. He `contested_at` that he did not come; what the
    desk then says he was is `judged`.
    """

    word: Attendance | None = None
    said_at: int = 0
    arrived_at: int = 0
    pay: PayWord | None = None
    mark: Mark | None = None
    asked_at: int = 0
    consent: int = 0
    contested_at: int = 0
    judged: Attendance | None = None

    @property
    def is_absent(self) -> bool:
        """Whether he did not come, as his employer says and the desk does not deny."""
        return self.word is Attendance.ABSENT and self.judged is not Attendance.ARRIVED

    @property
    def is_contested(self) -> bool:
        """Whether he says that he came, and the desk has not said anything yet."""
        return self.word is Attendance.ABSENT and bool(self.contested_at) and self.judged is None

    def may_contest(self, now: int) -> bool:
        """Whether he can say at `now` (epoch ms) that he came, as his employer says that he did not."""
        is_said = self.word is Attendance.ABSENT and not self.contested_at and self.judged is None
        return is_said and self.said_at <= now < self.said_at + CONTESTED_WITHIN

    @property
    def there_at(self) -> int:
        """Since when he is there (epoch ms), by whoever said so; 0 where nobody did."""
        return self.said_at if self.word is Attendance.ARRIVED else self.arrived_at


NOTHING = Ticked()


def acts(terms: Terms, state: SignupState, ticked: Ticked, now: int) -> frozenset[Act]:
    """What can be said at `now` (epoch ms) of a seat of this work."""
    if state not in HOLDS_SEAT:
        return frozenset()
    is_open = state is SignupState.CONFIRMED and not ticked.is_absent and ticked.judged is None
    may = {
        Act.ARRIVED: is_open,
        Act.ABSENT: is_open and may_be_absent(terms, now),
        Act.UNSAID: ticked.word in (Attendance.ARRIVED, Attendance.ABSENT) and ticked.judged is not Attendance.ARRIVED,
        Act.AWAY: is_open and terms.start > now,
        Act.DESK: is_open and not ticked.asked_at and terms.start <= now < end_of(terms),
        Act.PAID: not ticked.is_absent and ticked.pay is not PayWord.PAID and now >= due_at(terms),
        Act.RATE: ticked.mark is None and is_over(terms, now),
    }
    return frozenset(act for act, is_so in may.items() if is_so)


def is_owed(terms: Terms, state: SignupState, ticked: Ticked, now: int) -> bool:
    """Whether an employer is reminded at `now` (epoch ms) that nobody has said yet that he paid."""
    return now >= reminded_at(terms) and Act.PAID in acts(terms, state, ticked, now)


def is_seen(terms: Terms, state: SignupState, now: int) -> bool:
    """Whether an employer sees name and number at `now` (epoch ms): while he has the seat, and not for ever."""
    return state in HOLDS_SEAT and now < max(due_at(terms), end_of(terms)) + SEEN_FOR
