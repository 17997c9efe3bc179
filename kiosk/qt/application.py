"""Qt's application: made in one place, after looking whether it can be made at all."""

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, QSocketNotifier, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from kiosk.qt.collector import Collector
from kiosk.qt.errors import DisplayMissing, FontMissing

FONT = "Noto Sans CJK SC"
ENDING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
WHEN_FREE = signal.SIGUSR1
"""Asks a window to end as soon as nobody is at it."""


def open_application() -> QGuiApplication:
    """The application, with our font and a renderer that needs no graphics card; DisplayMissing, FontMissing."""
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise DisplayMissing
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication([sys.argv[0]])
    application.setApplicationName("linggong")
    prepare(application)
    return application


def prepare(application: QGuiApplication) -> None:
    """Give an application our font; FontMissing."""
    check_font(FONT)
    application.setFont(QFont(FONT))


def check_font(family: str) -> None:
    """FontMissing unless the machine has this font: Qt itself draws empty boxes and says nothing."""
    if family not in QFontDatabase.families():
        raise FontMissing(family)


def leave() -> None:
    """End Qt's loop; windows stay open for who showed them: `quit` would close them while Qt has yet to paint them."""
    QCoreApplication.exit()


@contextmanager
def process_application() -> Iterator[QGuiApplication]:
    """The application of a process: a signal ends it, and Python's cycles are collected on its thread alone.

    Threads that work beside it begin and end within. WindowError.
    """
    application = open_application()
    ending, collector = SignalEnding(), Collector()
    try:
        yield application
    finally:
        collector.close()
        ending.close()


class SignalEnding(QObject):
    """Ends the application when the process is told to: Python's signals wake Qt's loop through a socket."""

    def __init__(self) -> None:
        super().__init__()
        self.when_free: Callable[[], None] = leave
        """What is done when it is asked to end as soon as nobody is there."""
        self._reading, self._writing = socket.socketpair()
        self._reading.setblocking(False)
        self._writing.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._told)
        self._before = {number: signal.signal(number, lambda *_: None) for number in (*ENDING_SIGNALS, WHEN_FREE)}
        self._wakeup_before = signal.set_wakeup_fd(self._writing.fileno())

    def close(self) -> None:
        """Give the signals back to who had them."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._wakeup_before)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._reading.close()
        self._writing.close()

    @Slot()
    def _told(self) -> None:
        numbers = self._reading.recv(64)
        if any(number in ENDING_SIGNALS for number in numbers):
            leave()
        elif WHEN_FREE in numbers:
            self.when_free()
