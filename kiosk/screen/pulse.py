"""The screen's pulse: looks for commits of other processes, and at the clock."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.screen.market import Watch

COMMITS_EVERY = 50
CLOCK_EVERY = 500
"""Milliseconds."""


class Pulse(QObject):
    """Calls who wants to know of commits, and who wants to know of time."""

    def __init__(self, on_commit: Sequence[Callable[[], None]], on_time: Sequence[Callable[[], None]]) -> None:
        super().__init__()
        self._on_commit, self._on_time = on_commit, on_time
        self._watch: Watch | None = None
        self._commits = self._timer(COMMITS_EVERY, self.look)
        self._clock = self._timer(CLOCK_EVERY, self.tick)

    def start(self, watch: Watch) -> None:
        """Begin to look for commits."""
        self._watch = watch
        self._commits.start()
        self.look()

    def start_clock(self) -> None:
        """Begin to look at the clock."""
        self._clock.start()
        self.tick()

    def stop(self) -> None:
        """Look no more."""
        self._commits.stop()
        self._clock.stop()
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    @Slot()
    def look(self) -> None:
        """Tell of commits since the last look."""
        if self._watch is not None and self._watch.changed():
            for told in self._on_commit:
                told()

    @Slot()
    def tick(self) -> None:
        """Tell that time has passed."""
        for told in self._on_time:
            told()

    def _timer(self, milliseconds: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer
