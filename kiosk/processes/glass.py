"""The process `glass`: an emulated LED card on a pty, and a window that shows its glass."""

import threading
from contextlib import closing

from display.emulator.card import Card, CardOptions
from display.emulator.line import PtyLine, serve
from display.errors import EmulatorError
from display.sign import Size
from kiosk.errors import CannotStartError
from kiosk.place.place import Place
from kiosk.processes.process import run
from kiosk.qt.errors import WindowError
from kiosk.qt.layout import Rect, place_glass, place_kiosk
from kiosk.settings import Settings
from kiosk.threads import Threads

TITLE = "大屏"
CARD_LOOKED_AT_EVERY_MS = 200
"""A card whose line broke ends the window too; `up` then starts both again."""


def run_glass(place: Place) -> int:
    """Be the card, and show it, until a signal; the exit code."""
    return run("glass", place, _work)


def _work(place: Place, settings: Settings) -> None:
    try:
        options = CardOptions(settings.board.card, protocol=settings.board.protocol)
        card = Card(Size(settings.board.width, settings.board.height), options)
        line = PtyLine(place.card)
    except EmulatorError as error:
        raise CannotStartError(str(error)) from None
    try:
        with closing(line):
            _show(card, line, settings)
    except WindowError as error:
        raise CannotStartError(str(error)) from None


def _show(card: Card, line: PtyLine, settings: Settings) -> None:
    from PySide6.QtCore import QTimer

    from kiosk.qt.application import leave, process_application
    from kiosk.qt.desktop import free_room
    from kiosk.wall.window import WallWindow

    stop = threading.Event()
    with process_application() as application, Threads(stop) as threads:
        threads.start(lambda: serve(card, line, stop))
        window = WallWindow(card.glass, TITLE)
        where = _place(free_room(), settings)
        window.setGeometry(where.x, where.y, where.width, where.height)
        window.show()
        card_watch = QTimer()
        card_watch.timeout.connect(lambda: leave() if stop.is_set() else None)
        card_watch.start(CARD_LOOKED_AT_EVERY_MS)
        application.exec()
        window.close()


def _place(room: Rect, settings: Settings) -> Rect:
    kiosk = place_kiosk(room, settings.screen.width_mm, settings.screen.height_mm)
    return place_glass(room, kiosk, settings.board.width, settings.board.height)
