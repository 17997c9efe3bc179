"""Idle: when to ask whether somebody is still there, when to forget who was, when the screen may go dark."""

from collections.abc import Callable

Monotonic = Callable[[], float]
"""Seconds that only grow; setting the machine's clock does not wipe anybody's session."""

RESTING_AFTER = 5.0
"""A finger that lies there for so long presses nothing any more."""
ASK_AFTER = 60.0
ANSWER_WITHIN = 30.0
ASK_CLERKS_AFTER, CLERKS_ANSWER_WITHIN = 45.0, 15.0
"""The panel is locked when a minute is over."""
SLOWLY = 2.0
"""So much longer for who wants more time."""


class Idle:
    """Time since the last touch; `is_slow` while who is there wants more of it, `is_short` at the clerks' panel."""

    def __init__(self, clock: Monotonic) -> None:
        self._clock = clock
        self._touched = clock()
        self.is_slow, self.is_short = False, False

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    @property
    def is_resting(self) -> bool:
        """Whether the last press is so long ago that nobody can be pressing."""
        return self._since() >= RESTING_AFTER

    @property
    def is_asking(self) -> bool:
        """Whether it is time to ask."""
        return self._since() >= self._begin()

    @property
    def is_over(self) -> bool:
        """Whether nobody answered in time."""
        return self._since() >= self._end()

    @property
    def seconds_left(self) -> int:
        """Whole seconds until everything is wiped, at least 1 as long as it is not over."""
        return max(0, -int(-(self._end() - self._since()) // 1))

    def _since(self) -> float:
        return self._clock() - self._touched

    def _begin(self) -> float:
        return ASK_CLERKS_AFTER if self.is_short else ASK_AFTER * self._pace()

    def _end(self) -> float:
        return self._begin() + (CLERKS_ANSWER_WITHIN if self.is_short else ANSWER_WITHIN * self._pace())

    def _pace(self) -> float:
        return SLOWLY if self.is_slow else 1.0
