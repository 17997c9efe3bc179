"""The process `wall`: the board's sign on a television or an HDMI LED processor, in letters or as an LED card's dots.

Qt is imported when the process works, not with the command line.
"""

import os
import threading
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

import structlog

from display.errors import DisplayError
from display.layout.rules import Sight
from display.sign import Size
from kiosk.board.rules import hours, layout, layout_file, read_layout
from kiosk.board.sign import Frame
from kiosk.errors import CannotStartError
from kiosk.place.hall import Hall, open_hall
from kiosk.place.place import Place
from kiosk.processes.process import FAILED, run
from kiosk.qt.heartbeat import Heartbeat
from kiosk.settings import Settings
from kiosk.store.identity.machine import system_clock
from kiosk.threads import Threads
from kiosk.wall.feed import make_feed
from kiosk.wall.forms import television_layout

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer


LOOK_EVERY_MS = 500
"""Milliseconds between two looks at the age of what is shown, and at what ends the window."""
UNKNOWN = Size(32, 16)
"""Of a frame that no look has given its matrix yet."""


def run_wall(place: Place, is_window: bool = False) -> int:
    """Show the sign on a whole screen, or in a window, until a signal or Esc; the exit code."""
    return run("wall", place, lambda place, settings: _work(place, settings, is_window))


def _work(place: Place, settings: Settings, is_window: bool) -> None:
    from kiosk.qt.errors import WindowError

    try:
        with open_hall(place, settings) as hall:
            _show(hall, _frame(place, settings), settings, is_window)
    except WindowError as error:
        raise CannotStartError(str(error)) from None
    except DisplayError as error:
        raise CannotStartError(f"{error}; see [wall] in hall.toml.") from None


def _frame(place: Place, settings: Settings) -> Frame:
    rules = television_layout(layout(read_layout(layout_file(place.config)), Sight()))
    return Frame(settings.hall.name, settings.hall.hotline, UNKNOWN, rules, hours(settings.board.on, ()))


def _show(hall: Hall, frame: Frame, settings: Settings, is_window: bool) -> None:
    from kiosk.qt.application import leave, process_application
    from kiosk.qt.desktop import wall_room
    from kiosk.wall.looks import LOOKS
    from kiosk.wall.television import Television

    stop = threading.Event()
    with process_application() as application, Threads(stop) as threads:
        television, heart = Television(settings.wall.screen, leave), Heartbeat()
        room = wall_room() if is_window else None
        look = LOOKS[settings.wall.look](frame, settings.wall, room.size() if room else television.size, system_clock)
        freshness, feed = make_feed(hall.services, hall.catalogue, look, system_clock)
        timer = _repeat(heart.beat, freshness.look, lambda: leave() if stop.is_set() else None)
        for work in (*look.work, feed.run, lambda stop: heart.watch(stop, _end_at_once)):
            threads.start(partial(work, stop))
        television.show(look.window, room)
        structlog.get_logger("wall").info("shown", width=look.frame.size.width, height=look.frame.size.height)
        application.exec()
        timer.stop()
        look.window.close()


def _repeat(*acts: Callable[[], None]) -> "QTimer":
    """Do these now, and twice a second from now on."""
    from PySide6.QtCore import QTimer

    timer = QTimer()
    for act in acts:
        act()
        timer.timeout.connect(act)
    timer.start(LOOK_EVERY_MS)
    return timer


def _end_at_once() -> None:
    """Qt stands still: nothing can be closed in an orderly way."""
    structlog.get_logger("wall").error("window_stands_still")
    os._exit(FAILED)
