"""A window that stands still is ended, one that lives is not."""

import threading

from kiosk.qt.heartbeat import LIMIT_S, Heartbeat
from kiosk.wall.freshness import STALE_S


class Clock:
    """Stands until it is set."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


class Looks:
    """Takes the place of a stop sign: each look is a second, and something may happen in it."""

    def __init__(self, clock: Clock, heart: Heartbeat, beats: str) -> None:
        self._clock, self._heart, self._beats = clock, heart, iter(beats)

    def wait(self, seconds: float) -> bool:
        beat = next(self._beats, None)
        self._clock.now += LIMIT_S + 1 if beat == "!" else seconds
        if beat == "x":
            self._heart.beat()
        return beat is None


def ended(beats: str) -> bool:
    """Whether it was ended: `x` a beat, `.` none, `!` a jump of time beyond the limit."""
    clock = Clock()
    heart, deaths = Heartbeat(clock=clock), list[str]()
    heart.watch(Looks(clock, heart, beats), lambda: deaths.append("end"), 1.0)  # type: ignore[arg-type]
    return bool(deaths)


def test_a_beating_heart_is_left_alone() -> None:
    assert not ended("x.x.x" * 40)


def test_silence_ends_it_after_the_limit() -> None:
    assert not ended("x" + "." * int(LIMIT_S))
    assert ended("x" + "." * (int(LIMIT_S) + 3))


def test_a_machine_that_slept_gets_a_moment() -> None:
    assert not ended("x!xxx")
    assert ended("x!.")


def test_the_limit_leaves_nothing_stale() -> None:
    assert LIMIT_S + 5 < STALE_S


def test_it_stops_when_told() -> None:
    stop = threading.Event()
    stop.set()
    Heartbeat(limit_s=-1).watch(stop, lambda: (_ for _ in ()).throw(AssertionError))
