"""Python runs this before each program of a journey: its clock is as far ahead as a file is dated after 1970."""

import os
import time
from pathlib import Path

_FILE, _machine = Path(os.environ["CLOCK_AHEAD"]), time.time_ns


def _ahead() -> int:
    return _machine() + _FILE.stat().st_mtime_ns


time.time_ns = _ahead
