"""Idle: when to ask whether somebody is still there, and when to forget who was."""

from collections.abc import Callable

Monotonic = Callable[[], float]
"""Seconds that only grow; setting the machine's clock does not wipe anybody's session."""

RESTING_AFTER = 5.0
"""A finger that lies there for so long presses nothing any more."""
ASK_AFTER = 30.0
WIPE_AFTER = 60.0


class Idle:
    """Time since the last touch."""

    def __init__(self, clock: Monotonic) -> None:
        self._clock = clock
        self._touched = clock()

    def touch(self) -> None:
        """Somebody is there."""
        self._touched = self._clock()

    @property
    def is_resting(self) -> bool:
        """Whether the last press is so long ago that nobody can be pressing."""
        return self._clock() - self._touched >= RESTING_AFTER

    @property
    def is_asking(self) -> bool:
        """Whether it is time to ask."""
        return self._clock() - self._touched >= ASK_AFTER

    @property
    def is_over(self) -> bool:
        """Whether nobody answered in time."""
        return self._clock() - self._touched >= WIPE_AFTER

    @property
    def seconds_left(self) -> int:
        """Whole seconds until everything is wiped, at least 1 as long as it is not over."""
        return max(0, -int(-(self._touched + WIPE_AFTER - self._clock()) // 1))
