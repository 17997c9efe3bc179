"""The edge of a process: its log, its lock, how it is told to end, and what becomes of what went wrong."""

import signal
import sys
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import structlog

from kiosk.errors import CannotStartError
from kiosk.network.ports import Port, bind
from kiosk.network.serving import make_server
from kiosk.place.log import mask_personal, open_log
from kiosk.place.place import Place, lock
from kiosk.settings import Settings, SettingsError, read_settings
from sync.edge.limits import Limits

if TYPE_CHECKING:
    from starlette.types import ASGIApp

ENDED, FAILED, CANNOT_START = 0, 1, 2
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

Work = Callable[[Place, Settings], None]


def run(name: str, place: Place, work: Work, before: Callable[[], None] = lambda: None) -> int:
    """Do a process's work to its end, and `before` it what the lock must guard; the exit code.

    A sentence about a bad start goes to stderr.
    """
    try:
        settings = read_settings(place.config)
        with lock(place, name):
            before()
            _open_log(place, name)
            return _run_logged(name, place, lambda: work(place, settings))
    except (CannotStartError, SettingsError) as error:
        _tell(f"linggong {name}: {error}")
        return CANNOT_START


def _run_logged(name: str, place: Place, work: Callable[[], None]) -> int:
    log = structlog.get_logger(name)
    try:
        log.info("started")
        work()
        log.info("ended")
        return ENDED
    except (CannotStartError, SettingsError) as error:
        log.error("cannot_start", reason=str(error))  # noqa: TRY400  the sentence says all
        raise
    except Exception as error:
        log.exception("failed")
        _tell(f"linggong {name}: {type(error).__name__}: {error} (see {place.logs / name}.jsonl)")
        return FAILED


def stop_on_signals() -> threading.Event:
    """An event that is set as soon as this process is asked to end."""
    stop = threading.Event()
    for number in ENDING_SIGNALS:
        signal.signal(number, lambda *_: stop.set())
    return stop


def serve(app: "ASGIApp", port: Port, limits: Limits) -> None:
    """Serve pages until a signal; CannotStartError if the port cannot be had."""
    listener, server = bind(port), make_server(app, limits)
    for number in ENDING_SIGNALS:
        signal.signal(number, lambda *_: setattr(server, "should_exit", True))
    server.run(sockets=[listener])


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{mask_personal(sentence)}\n")


def _open_log(place: Place, name: str) -> None:
    try:
        still_open = place.close_to_others()
        open_log(place.logs, name)
    except OSError as error:
        reason = f"cannot keep logs there ({error.strerror}); choose another --data."
        raise CannotStartError(f"{place.logs}: {reason}") from None
    if still_open:
        structlog.get_logger(name).warning("open_to_others", paths=[str(path) for path in still_open[:10]])
