"""The way in that nobody sees: the upper left corner held for three seconds, then the lower left one.

One after the other, so that a mouse can do it; no sign shows it, and a tap, a sleeve or a palm does not.
"""

import enum

HOLD, LONGEST, WITHIN = 3.0, 10.0, 10.0
"""Seconds: so long a corner is held at least and at most, so soon after the first one the second is touched."""


class Corner(enum.Enum):
    """Where a finger comes down."""

    UPPER = "upper"
    LOWER = "lower"
    NONE = ""


class Corners:
    """Fingers as they come down and go up; anything else between begins anew."""

    def __init__(self) -> None:
        self._down: tuple[Corner, float] | None = None
        self._upper_at: float | None = None

    def forget(self) -> None:
        """A second finger, or a page on which nothing is held."""
        self._down = self._upper_at = None

    def press(self, corner: Corner, now: float) -> None:
        """A finger comes down; `now` in seconds that only grow."""
        is_next = corner is Corner.LOWER and self._upper_at is not None and now - self._upper_at <= WITHIN
        if corner is not Corner.UPPER and not is_next:
            self._upper_at = None
        self._down = (corner, now)

    def release(self, corner: Corner, now: float) -> bool:
        """It goes up; whether both corners were held."""
        down, self._down = self._down, None
        is_held = down is not None and down[0] is corner and HOLD <= now - down[1] <= LONGEST
        was_upper, self._upper_at = self._upper_at, None
        if is_held and corner is Corner.UPPER:
            self._upper_at = now
        return is_held and corner is Corner.LOWER and was_upper is not None
