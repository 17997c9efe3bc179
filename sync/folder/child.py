"""The process that works in a folder, as the kiosk sees it: started, asked with a time limit, killed."""

import os
import signal
import socket
import subprocess
import sys
import time
import weakref
from pathlib import Path

import msgspec

from sync.errors import BadMessage, FolderDown, Trouble
from sync.folder.wire import Answered, Done, Down, Exchange, Limits, Reply, Say, receive, send

PROGRAM = (sys.executable, "-m", "sync.folder.process")
ROOT = Path(__file__).resolve().parent.parent
"""Where the process finds the same code; a folder it must not stand in could not be unmounted."""
ENDING_S = 0.3
"""Seconds a killed process has to go: more only if it hangs in a broken medium."""


class Child:
    """One such process; must be started by a thread that lives as long as it: Linux ends it with its thread."""

    def __init__(self, folder: Path, limits: Limits) -> None:
        words = [*PROGRAM, str(os.getpid()), msgspec.json.encode(limits).decode(), str(folder.absolute())]
        ours, theirs = socket.socketpair()
        with theirs:
            process = subprocess.Popen(
                words,
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=ROOT,
                start_new_session=True,
            )
        self._process, self._line = process, ours
        weakref.finalize(self, _end, process, ours)

    def kill(self) -> None:
        """End it, from any thread; who waits for its reply gets FolderDown. Its line is closed when nobody uses it."""
        _kill(self._process)

    def ask(self, order: Exchange | Say, seconds: float) -> Answered | Done | Down:
        """What it replies within so many seconds; FolderDown when it does not, and then it must be killed."""
        until = time.monotonic() + seconds
        try:
            send(self._line, order, until)
            return self._heard(until)
        except TimeoutError as error:
            raise FolderDown(Trouble.SLOW, f"no answer in {seconds:.0f} s") from error
        except (OSError, BadMessage) as error:
            raise FolderDown(Trouble.DIED, type(error).__name__) from error

    def _heard(self, until: float) -> Reply:
        reply: Reply | None = receive(self._line, Reply, until)  # type: ignore[arg-type]
        if reply is None:
            raise FolderDown(Trouble.DIED, "its process has ended")
        return reply


def _end(process: subprocess.Popen[bytes], line: socket.socket) -> None:
    _kill(process)
    line.close()


def _kill(process: subprocess.Popen[bytes]) -> None:
    """One that hangs in a broken medium is left to the system."""
    process.send_signal(signal.SIGKILL)
    try:
        process.wait(ENDING_S)
    except subprocess.TimeoutExpired:
        process.returncode = -signal.SIGKILL
