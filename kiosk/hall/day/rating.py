"""What workers say of who employed them, and employers of who worked for them: a mark, and what it is for."""

import enum

from kiosk.hall.clock import DAY
from kiosk.hall.codes import Code


class Mark(Code):
    """How it was."""

    UNKNOWN = 0
    GOOD = 1
    FAIR = 2
    BAD = 3


class MarkReason(enum.IntFlag):
    """What a mark is for, good or bad alike: pay, work that is what was said, safety, how people are treated."""

    PAY = 1
    AS_SAID = 2
    SAFETY = 4
    MANNERS = 8


MARK_REASONS = MarkReason(sum(MarkReason))
"""All that this program knows."""
NO_REASON = MarkReason(0)


class WorkerMarkReason(enum.IntFlag):
    """What a worker's mark is for, good or bad alike: coming on time, skill, effort, manners."""

    ON_TIME = 1
    SKILL = 2
    EFFORT = 4
    MANNERS = 8


WORKER_MARK_REASONS = WorkerMarkReason(sum(WorkerMarkReason))
"""All that this program knows."""

TOLD_AFTER = 7 * DAY
"""So late nobody can tell from what is shown who said it."""
STEPS = (5, 10, 20, 50)


def step(count: int) -> int:
    """The largest step that so many people reach, 0 for fewer than the smallest: nothing finer is shown."""
    return max((each for each in STEPS if each <= count), default=0)
