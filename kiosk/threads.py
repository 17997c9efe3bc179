"""Threads of one process: they end together, and a failure in one is the failure of all."""

import threading
from collections.abc import Callable


class Threads:
    """Threads that end together: when one fails all are told to stop, and the failure is raised at the end."""

    def __init__(self, stop: threading.Event) -> None:
        self._stop, self._failures = stop, list[BaseException]()
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> "Threads":
        return self

    def start(self, work: Callable[[], None]) -> None:
        """Do this in a thread of its own."""
        self._threads.append(threading.Thread(target=self._do, args=(work,), daemon=True))
        self._threads[-1].start()

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()
        if self._failures:
            raise self._failures[0]

    def _do(self, work: Callable[[], None]) -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001  the edge of a thread: raised again at the end
            self._failures.append(error)
            self._stop.set()
