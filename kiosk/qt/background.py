"""One thread for everything that may wait: the database is opened and used here, results come back on Qt's thread."""

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

T = TypeVar("T")
R = TypeVar("R")
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Ok(Generic[T]):
    """The work was done."""

    value: T


@dataclass(frozen=True)
class Err:
    """The work could not be done; nothing of it was kept."""

    error: Exception


Result: TypeAlias = Ok[T] | Err
_Job: TypeAlias = tuple[Callable[[Any], Any], Callable[[Any], None]]


class Background(QObject, Generic[R]):
    """Does work in order on a thread of its own, with the resource that `open_resource` gives there.

    A resource that cannot be opened is tried again with the next work. Errors of the kind `expected` are logged by what
    they say, all others in full.
    """

    _finished = Signal(object)

    def __init__(self, open_resource: Callable[[], R], expected: type[Exception]) -> None:
        super().__init__()
        self._open_resource, self._expected = open_resource, expected
        self._resource: R | None = None
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._open, self._delivered = 0, threading.Semaphore(0)
        self._last_failure = ""
        self._thread = threading.Thread(target=self._run, name="background", daemon=True)
        self._finished.connect(self._deliver)  # emitted on the other thread, and so delivered on Qt's

    def start(self) -> None:
        """Begin; what was asked before is done first."""
        if not self._thread.is_alive():
            self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether work is being done."""
        return self._thread.is_alive()

    def ask(self, work: Callable[[R], T], then: Callable[[Result[T]], None]) -> None:
        """Do `work` with the resource; `then` gets the result on Qt's thread."""
        self._open += 1
        self._jobs.put((work, then))

    def drain(self) -> None:
        """Wait until everything asked is done and delivered, also what answers ask for; on Qt's thread."""
        while self._open:
            self._delivered.acquire()
            QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """End the thread after the work it has begun."""
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join()

    @Slot(object)
    def _deliver(self, delivery: tuple[Callable[[Any], None], Any]) -> None:
        then, result = delivery
        self._open -= 1
        then(result)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            work, then = job
            self._finished.emit((then, self._result(work)))
            self._delivered.release()

    def _result(self, work: Callable[[Any], Any]) -> Any:
        try:
            if self._resource is None:
                self._resource = self._open_resource()
            return Ok(work(self._resource))
        except self._expected as error:
            _log.warning("background_work_refused: %s", error)
            return Err(error)
        except Exception as error:  # noqa: BLE001  the edge of the thread
            self._tell(error)
            return Err(error)

    def _tell(self, error: Exception) -> None:
        """Once in full: what is tried again every two seconds would fill the log."""
        failure = f"{type(error).__name__}: {error}"
        if failure != self._last_failure:
            _log.error("background_work_failed", exc_info=error)
        self._last_failure = failure
