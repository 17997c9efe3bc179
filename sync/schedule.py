"""When to try again: named states of the line, pauses that double with some chance in them. Pure."""

import enum
from random import Random

POLL = 1.0
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 60.0
REFUSED_PAUSE = 60.0
JITTER = 0.25
"""Seconds; a pause is up to this part longer or shorter, so that halls do not call in step."""


class Line(enum.Enum):
    """What is known of the line to a peer."""

    UNTRIED = "untried"
    BUSY = "busy"
    QUIET = "quiet"
    DOWN = "down"
    REFUSED = "refused"


class Schedule:
    """Says how long to wait after each round."""

    def __init__(self, chance: Random) -> None:
        self._chance, self._pause, self.line = chance, FIRST_PAUSE, Line.UNTRIED

    def succeeded(self, is_complete: bool) -> float:
        """Pause after a round that worked: none while there is more to copy."""
        self._pause = FIRST_PAUSE
        self.line = Line.QUIET if is_complete else Line.BUSY
        return POLL if is_complete else 0.0

    def failed(self) -> float:
        """Pause after a round the line broke: doubles up to LONGEST_PAUSE."""
        self.line = Line.DOWN
        pause, self._pause = self._pause, min(self._pause * 2, LONGEST_PAUSE)
        return self._varied(pause)

    def refused(self) -> float:
        """Pause after a peer that does not want us: somebody has to change something first."""
        self.line = Line.REFUSED
        return self._varied(REFUSED_PAUSE)

    def _varied(self, pause: float) -> float:
        return pause * (1 + JITTER * self._chance.uniform(-1, 1))
