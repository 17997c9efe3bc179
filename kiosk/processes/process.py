"""The edge of a process: its log, its lock, how it is told to end, and what becomes of what went wrong."""

import logging
import signal
import sys
import threading
from collections.abc import Callable

from kiosk.errors import CannotStartError
from kiosk.place import records
from kiosk.place.masking import mask_personal
from kiosk.place.place import Place, lock, with_stand_in
from kiosk.settings import Settings, SettingsError, read_settings

ENDED, FAILED, CANNOT_START = 0, 1, 2
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WHEN_FREE = signal.SIGUSR1
"""Asks a screen to end as soon as nobody is at it; anything else ends at once."""

Work = Callable[[Place, Settings], None]


def run(
    name: str, place: Place, work: Work, before: Callable[[], None] = lambda: None, *, is_log_late: bool = False
) -> int:
    """Do a process's work to its end, and `before` it what the lock must guard; the exit code.

    A sentence about a bad start goes to stderr. Where settings cannot be used, the last ones that could be are.
    `is_log_late`: the work opens the log itself; until then it is kept.
    """
    try:
        return _run(name, place, work, before, is_log_late)
    except SettingsError as error:
        stand_in = with_stand_in(place)
        if stand_in is None:
            _tell(f"linggong {name}: {error}")
            return CANNOT_START
        _tell(f"linggong {name}: {error} The last settings that could be used stay in force.")
    except CannotStartError as error:
        _tell(f"linggong {name}: {error}")
        return CANNOT_START
    return run(name, stand_in, work, before, is_log_late=is_log_late)


def _run(name: str, place: Place, work: Work, before: Callable[[], None], is_log_late: bool) -> int:
    settings = read_settings(place.config)
    with lock(place, name):
        before()
        records.keep()
        if not is_log_late:
            open_log(place, name)
        try:
            return _run_logged(name, place, lambda: work(place, settings))
        finally:
            if records.are_kept():
                open_log(place, name)


def _run_logged(name: str, place: Place, work: Callable[[], None]) -> int:
    log = logging.getLogger(name)
    try:
        log.info("started")
        work()
        log.info("ended")
        return ENDED
    except (CannotStartError, SettingsError) as error:
        log.error("cannot_start", extra={"reason": str(error)})  # noqa: TRY400  the sentence says all
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


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{mask_personal(sentence)}\n")


def open_log(place: Place, name: str) -> None:
    """Write what this process logs, and what of it was kept so far, into its file; CannotStartError."""
    from kiosk.place import log  # its libraries load longer than a kiosk's first page

    try:
        still_open = place.close_to_others()
        log.open_log(place.logs, name)
    except OSError as error:
        reason = f"cannot keep logs there ({error.strerror}); choose another --data."
        raise CannotStartError(f"{place.logs}: {reason}") from None
    if still_open:
        logging.getLogger(name).warning("open_to_others", extra={"paths": [str(path) for path in still_open[:10]]})
