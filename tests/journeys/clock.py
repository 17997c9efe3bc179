"""One clock for all programs of a journey and the test itself; it goes on by itself, and can be put ahead."""

import os
import runpy
import time
from pathlib import Path

import pytest

AHEAD = Path(__file__).parent / "ahead"


class Clock:
    """What time it is in the hall; programs that are started later have it, those that run follow."""

    def __init__(self, file: Path, patch: pytest.MonkeyPatch) -> None:
        self._file, self._machine = file, time.time_ns
        file.touch()
        self._put(0)
        known = [each for each in (os.environ.get("PYTHONPATH"),) if each]
        patch.setenv("PYTHONPATH", os.pathsep.join((str(AHEAD), *known)))
        patch.setenv("CLOCK_AHEAD", str(file))
        patch.setattr(time, "time_ns", time.time_ns)
        runpy.run_path(str(AHEAD / "sitecustomize.py"))

    def set(self, at: int) -> None:
        """It is this time (epoch ms) from now on, one to come."""
        self._put(at * 1_000_000 - self._machine())

    def _put(self, ahead: int) -> None:
        os.utime(self._file, ns=(ahead, ahead))
