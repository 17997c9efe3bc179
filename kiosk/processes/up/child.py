"""A child of `up`: how it is started, that it dies with its parent, and when it is started again."""

import ctypes
import os
import signal
import subprocess
import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

FIRST_DELAY = 0.2
LONGEST_DELAY = 5.0
STABLE = 60.0
"""Seconds: a child that lived so long starts again as if it had never failed."""
WORDS_KEPT = 20

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Program:
    """What to run under which name; `is_ground` ends after all others, which stand on it.

    `renewed_by` is the signal upon which it ends to be started with other settings, None where it does not care.
    """

    name: str
    argv: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    is_ground: bool = False
    renewed_by: signal.Signals | None = None


class Backoff:
    """How long to wait before the next start, in seconds."""

    def __init__(self) -> None:
        self._delay = FIRST_DELAY

    def after(self, lived: float) -> float:
        """The pause after a life of so many seconds; doubles until a life was long enough."""
        delay = FIRST_DELAY if lived >= STABLE else self._delay
        self._delay = min(delay * 2, LONGEST_DELAY)
        return delay


class Child:
    """One program: running, or waiting until it is `due` (seconds of the clock)."""

    def __init__(self, program: Program, clock: Callable[[], float] = time.monotonic) -> None:
        self.program, self._clock, self._backoff = program, clock, Backoff()
        self.process: subprocess.Popen[bytes] | None = None
        self.due, self._started = clock(), 0.0
        self._rest, self.words = b"", deque[str](maxlen=WORDS_KEPT)
        self.has_worked = False
        """Whether it lived long once, or was asked to begin anew: what keeps it from starting came later."""

    def start(self) -> subprocess.Popen[bytes]:
        """Begin a life."""
        return self.adopt(spawn(self.program))

    def adopt(self, process: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
        """Take over a life begun elsewhere; its output is read without waiting from here on."""
        self.process, self._started = process, self._clock()
        self.words.clear()
        os.set_blocking(self.output, False)
        return process

    def renew(self) -> None:
        """Ask it to end, so that it is started with the settings of now: as soon as it is free."""
        if self.process is not None and self.program.renewed_by is not None:
            self.has_worked = True
            self.process.send_signal(self.program.renewed_by)

    @property
    def output(self) -> int:
        """Descriptor of what the running process prints."""
        if self.process is None or self.process.stdout is None:
            raise ValueError("not running")
        return self.process.stdout.fileno()

    def read(self) -> list[str]:
        """Whole lines printed since the last call."""
        try:
            self._rest += os.read(self.output, 65536)
        except BlockingIOError:
            return []
        *lines, self._rest = self._rest.split(b"\n")
        said = [line.decode("utf-8", "replace").strip() for line in lines if line.strip()]
        self.words.extend(said)
        return said

    def end_of_life(self) -> int | None:
        """The exit code if the process ended since the last call; the next start is then due after a pause."""
        code = self.process.poll() if self.process else None
        if self.process is None or code is None:
            return None
        if self.process.stdout:
            self.process.stdout.close()
        self.process = None
        now = self._clock()
        self.has_worked |= now - self._started >= STABLE
        self.due = now + self._backoff.after(now - self._started)
        return code


def spawn(program: Program, keep: tuple[int, ...] = ()) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own, so that a terminal's Ctrl-C reaches `up` alone."""
    parent = os.getpid()
    last_signal = signal.SIGTERM if program.is_ground else signal.SIGKILL
    return subprocess.Popen(
        program.argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, **program.environment},
        start_new_session=True,
        pass_fds=keep,
        preexec_fn=lambda: _die_with(parent, last_signal),  # noqa: PLW1509  `up` has one thread
    )


def _die_with(parent: int, last_signal: int) -> None:
    """Between fork and exec: end when the parent does, also when it has ended already."""
    _libc.prctl(_PR_SET_PDEATHSIG, last_signal, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)
