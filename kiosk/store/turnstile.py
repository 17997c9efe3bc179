"""Who waits for the write lock says so, and who copies a backlog lets him go first.

SQLite has no queue: whoever asks again first has the lock, and a process that writes piece after piece asks first each
time. So a writer holds a shared lock on a file while it waits, and between two pieces the copier waits until nobody
does. A process that dies lets go of its lock.
"""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

FILE = "hall.turn"
LOOK_S, LONGEST_S = 0.0005, 0.03
"""Seconds between looks whether somebody waits still, and until the copier goes on all the same."""


@contextmanager
def waiting(database: Path) -> Iterator[None]:
    """While this writer waits for the lock."""
    with _opened(database) as file:
        if file is not None:
            with suppress(OSError):
                fcntl.flock(file, fcntl.LOCK_SH)
        yield


def give_way(database: Path) -> None:
    """Wait until no writer waits, not for ever."""
    deadline = time.monotonic() + LONGEST_S
    with _opened(database) as file:
        while file is not None and _somebody_waits(file) and time.monotonic() < deadline:
            time.sleep(LOOK_S)


def _somebody_waits(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False
    return False


@contextmanager
def _opened(database: Path) -> Iterator[int | None]:
    """The file; None where it cannot be had (no room, no handles): then nobody is let go first, and nothing is lost."""
    try:
        file = os.open(database.with_name(FILE), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError:
        yield None
        return
    try:
        yield file
    finally:
        os.close(file)
