"""The supervisor: keeps children running until it is told to end or one of them cannot start."""

import os
import selectors
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from types import FrameType

import structlog

from kiosk.processes.process import CANNOT_START, ENDING_SIGNALS
from kiosk.processes.up.child import Child

GRACE = 1.7
"""Seconds between the polite signal and the other one; twice that is below the 3 s a person waits."""
GROUND_GRACE = 0.7
LOOK_S = 3.0
"""Between looks at what may change beside the children."""


class Supervisor:
    """Runs in the main thread of a process that does nothing else."""

    def __init__(self, children: Sequence[Child], look: Callable[[], None] = lambda: None) -> None:
        self._children, self._look, self._log = children, look, structlog.get_logger("up")
        self._looked = time.monotonic()
        self._is_ending, self._refusal = False, ""
        self._selector = selectors.DefaultSelector()
        self._wake, self._woken = os.pipe()
        for end in (self._wake, self._woken):
            os.set_blocking(end, False)

    def run(self) -> str:
        """Until a signal ends it (then an empty text) or a child cannot start, code 2 (then what that child said).

        One that has worked before is tried again and again, and nobody else ends for it.
        """
        self._listen()
        self._selector.register(self._wake, selectors.EVENT_READ)
        try:
            for child in self._children:
                if child.process:
                    self._begin(child, child.process)
            while not self._is_ending:
                self._turn()
        finally:
            self._end()
        return self._refusal

    def _listen(self) -> None:
        signal.set_wakeup_fd(self._woken, warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        for number in ENDING_SIGNALS:
            signal.signal(number, self._ask_to_end)

    def _ask_to_end(self, _number: int, _frame: FrameType | None) -> None:
        self._is_ending = True

    def _turn(self) -> None:
        """Start what is due, then wait for output, a signal or the next start."""
        for child in self._children:
            if child.process is None and child.due <= time.monotonic():
                self._begin(child, child.start())
        due = [child.due for child in self._children if child.process is None]
        pause = max(0.0, min([*due, self._looked + LOOK_S]) - time.monotonic())
        for key, _ in self._selector.select(pause):
            if key.data is None:
                self._drain()
            else:
                self._hear(key.data)
        for child in self._children:
            self._look_after(child)
        if time.monotonic() - self._looked >= LOOK_S:
            self._looked = time.monotonic()
            self._look()

    def _begin(self, child: Child, process: subprocess.Popen[bytes]) -> None:
        self._selector.register(child.output, selectors.EVENT_READ, child)
        self._log.info("child_started", child=child.program.name, pid=process.pid)

    def _drain(self) -> None:
        while _read(self._wake):
            pass

    def _hear(self, child: Child) -> None:
        for line in child.read():
            self._log.info("child_said", child=child.program.name, line=line)

    def _look_after(self, child: Child) -> None:
        if child.process is None or child.process.poll() is None:
            return
        self._hear(child)
        self._selector.unregister(child.output)
        code = child.end_of_life()
        self._log.warning("child_ended", child=child.program.name, code=code)
        if code == CANNOT_START and not child.has_worked:
            self._refusal = child.words[-1] if child.words else f"{child.program.name} cannot start; see the log."
            self._is_ending = True

    def _end(self) -> None:
        """Ask all to end, then insist; what the others stand on goes last."""
        signal.set_wakeup_fd(-1)
        _end_all([child.process for child in self._children if child.process and not child.program.is_ground], GRACE)
        _end_all([child.process for child in self._children if child.process and child.program.is_ground], GROUND_GRACE)
        self._selector.close()
        os.close(self._wake)
        os.close(self._woken)


def _end_all(processes: list[subprocess.Popen[bytes]], grace: float) -> None:
    deadline = time.monotonic() + grace
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(max(0.01, deadline - time.monotonic()))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _read(descriptor: int) -> bytes:
    try:
        return os.read(descriptor, 4096)
    except BlockingIOError:
        return b""
