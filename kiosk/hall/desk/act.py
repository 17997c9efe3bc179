"""What clerks do: each act with the least role that may do it, and why numbers are shown whole."""

import enum

import msgspec

from kiosk.hall.codes import Code
from kiosk.hall.desk.clerk import Clerk, Role
from kiosk.hall.ids import Id


@enum.unique
class Act(Code):
    """What somebody at the desk did; new ones at the end."""

    UNKNOWN = 0
    PC_ADMITTED = 1
    PC_ENDED = 2
    CLERK_APPOINTED = 3
    CLERK_ENDED = 4
    SECRET_CHANGED = 5
    """A passphrase or a PIN, by whose it is."""
    PASSED = 6
    REFUSED = 7
    SENT_BACK = 8
    PUBLISHED_ANEW = 9
    VERIFIED = 10
    VERIFICATION_ENDED = 11
    PHONE_GIVEN = 12
    """Digits by which another phone becomes an employer's."""
    UNMASKED = 13
    EXPORTED = 14
    POSTING_CLOSED = 15
    POSTING_CANCELLED = 16
    TALK_ENDED = 17
    WORKER_REACHED = 18
    """What an employer asked of the desk about who is late is done."""
    HALL_OPENED = 19
    HALL_CLOSED = 20
    SETTINGS_CHANGED = 21
    TAKEN_OVER = 22
    """Seats of a kiosk that is gone are given elsewhere."""
    KIOSK_ADMITTED = 23
    BACKED_UP = 24
    EXCLUDED = 25
    EXCLUSION_LIFTED = 26
    LET_THROUGH = 27
    """Who uses the number of somebody kept away is another."""
    APPEAL_TAKEN = 28
    APPEAL_DECIDED = 29
    COMPLAINT_MADE = 30
    """Taken down for who stands at the desk, or of what somebody said of his pay."""
    COMPLAINT_STEP = 31
    COMPLAINT_ENDED = 32
    COMPLAINT_LETTER = 33
    """The letter to labour inspection, with names and numbers whole."""
    SEEKER_REGISTERED = 34
    SEAT_GIVEN = 35
    POSTING_TYPED = 36
    """For an employer at the desk, from a visit, or brought by an agency."""

    SEATS_CHECKED = 37
    """Stated seats were held against who came."""
    TURN_ANSWERED = 38
    """Who was called said yes or no to a clerk."""

    WORKER_CALLED = 39
    """A late worker's number was shown whole, for the call that his employer asked for."""

    ACTS_SEEN = 40
    """A manager has seen what was done without a line, or by who was ended meanwhile."""
    NOTICE_POSTED = 41
    NOTICE_ENDED = 42
    CARD_SEEN = 43
    ATTENDANCE_JUDGED = 44
    """Of whom an employer says that he did not come, and who says that he did."""
    EVENT_POSTED = 45
    EVENT_ENDED = 46
    PC_LINKED = 47
    """A computer was given a link to another kiosk."""


LEAST: dict[Act, Role] = {
    Act.PC_ADMITTED: Role.MANAGER,
    Act.PC_ENDED: Role.MANAGER,
    Act.CLERK_APPOINTED: Role.MANAGER,
    Act.CLERK_ENDED: Role.MANAGER,
    Act.SECRET_CHANGED: Role.VOLUNTEER,
    Act.PASSED: Role.CLERK,
    Act.REFUSED: Role.CLERK,
    Act.SENT_BACK: Role.CLERK,
    Act.PUBLISHED_ANEW: Role.CLERK,
    Act.VERIFIED: Role.CLERK,
    Act.VERIFICATION_ENDED: Role.CLERK,
    Act.PHONE_GIVEN: Role.CLERK,
    Act.UNMASKED: Role.MANAGER,
    Act.EXPORTED: Role.MANAGER,
    Act.POSTING_CLOSED: Role.CLERK,
    Act.POSTING_CANCELLED: Role.CLERK,
    Act.TALK_ENDED: Role.CLERK,
    Act.WORKER_REACHED: Role.CLERK,
    Act.SEATS_CHECKED: Role.CLERK,
    Act.ATTENDANCE_JUDGED: Role.CLERK,
    Act.ACTS_SEEN: Role.MANAGER,
    Act.WORKER_CALLED: Role.CLERK,
    Act.TURN_ANSWERED: Role.CLERK,
    Act.HALL_OPENED: Role.CLERK,
    Act.HALL_CLOSED: Role.CLERK,
    Act.SETTINGS_CHANGED: Role.MANAGER,
    Act.TAKEN_OVER: Role.MANAGER,
    Act.KIOSK_ADMITTED: Role.MANAGER,
    Act.BACKED_UP: Role.CLERK,
    Act.EXCLUDED: Role.MANAGER,
    Act.EXCLUSION_LIFTED: Role.MANAGER,
    Act.LET_THROUGH: Role.MANAGER,
    Act.APPEAL_TAKEN: Role.CLERK,
    Act.APPEAL_DECIDED: Role.MANAGER,
    Act.COMPLAINT_MADE: Role.CLERK,
    Act.COMPLAINT_STEP: Role.CLERK,
    Act.COMPLAINT_ENDED: Role.CLERK,
    Act.COMPLAINT_LETTER: Role.CLERK,
    Act.SEEKER_REGISTERED: Role.VOLUNTEER,
    Act.SEAT_GIVEN: Role.VOLUNTEER,
    Act.POSTING_TYPED: Role.VOLUNTEER,
    Act.NOTICE_POSTED: Role.CLERK,
    Act.NOTICE_ENDED: Role.CLERK,
    Act.CARD_SEEN: Role.VOLUNTEER,
    Act.EVENT_POSTED: Role.CLERK,
    Act.EVENT_ENDED: Role.CLERK,
    Act.PC_LINKED: Role.CLERK,
}
"""The least role that may do each; an auditor may change his own secret and nothing else."""
BY_AUDITORS = frozenset({Act.SECRET_CHANGED})


class Why(Code):
    """Why a number was shown whole, or an act done that asks for it."""

    UNKNOWN = 0
    ASKED_BY_PERSON = 1
    TO_REACH = 2
    COMPLAINT = 3
    BY_OFFICE = 4
    """An office asked for it in writing."""
    TO_MEND = 5


class Reason(msgspec.Struct, frozen=True, array_like=True):
    """The sealed record of why, as it was typed."""

    words: str


class Acted(msgspec.Struct, frozen=True):
    """An act as the hall knows it, `at` epoch ms, `on` what.

    Managers shall see what `is_alone`, done without a line, or `is_late`, by who had been ended.
    """

    id: Id
    journal: Id
    act: Act
    clerk: Id
    at: int
    on: Id | None = None
    why: Why = Why.UNKNOWN
    is_alone: bool = False
    is_late: bool = False

    @property
    def is_odd(self) -> bool:
        """Whether a manager looks at it afterwards."""
        return self.is_alone or self.is_late


class About(msgspec.Struct, frozen=True):
    """What an act was done on, as far as it is known here: a person masked, a clerk by name, work by number and trade.

    All empty for what is neither.
    """

    name: str = ""
    phone_masked: str = ""
    number: int = 0
    trade: int = 0


def may(clerk: Clerk, act: Act, now: int) -> bool:
    """Whether somebody's role lets him do this at this time."""
    if not clerk.is_serving(now):
        return False
    if clerk.role is Role.AUDITOR:
        return act in BY_AUDITORS
    return clerk.role >= LEAST[act]
