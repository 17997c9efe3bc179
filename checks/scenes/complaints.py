"""What is said to be wrong while a window lives: logged, raised where nobody catches it, or said by Qt."""

import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

HARMLESS = {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}


class Complaints(logging.Handler):
    """Keeps them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """What the kiosk has logged, QML's warnings among it."""
        self.found.append(record.getMessage())

    def hook(self, kind: type[BaseException], error: BaseException, _trace: Any) -> None:
        """What was raised in a slot."""
        self.found.append(f"{kind.__name__}: {error}")

    def thread_hook(self, arguments: threading.ExceptHookArgs) -> None:
        """What was raised in a thread."""
        self.found.append(f"{arguments.exc_type.__name__}: {arguments.exc_value}")

    def qt(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        """What Qt has said."""
        if kind not in HARMLESS:
            self.found.append(words)


@contextmanager
def heard() -> Iterator[Complaints]:
    """All that is complained about meanwhile."""
    complaints, hooks = Complaints(), (sys.excepthook, threading.excepthook)
    sys.excepthook, threading.excepthook = complaints.hook, complaints.thread_hook
    logging.getLogger("kiosk").addHandler(complaints)
    before = qInstallMessageHandler(complaints.qt)
    try:
        yield complaints
    finally:
        qInstallMessageHandler(before)
        logging.getLogger("kiosk").removeHandler(complaints)
        sys.excepthook, threading.excepthook = hooks
