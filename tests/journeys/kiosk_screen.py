"""The real screen, run by the process's own entry point on a hall's folder, tapped as a finger taps it."""

import dataclasses
import time
from collections.abc import Callable

import zxingcpp
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from checks.scenes.tapper import Tapper
from kiosk.place.place import Place
from kiosk.processes.screen import make_fittings
from kiosk.screen.window import Window
from kiosk.settings import read_settings

GLASS = QRect(0, 0, 540, 960)
PATIENCE = 60.0


class KioskScreen(Tapper):
    """A kiosk's window in this process, among the hall's other processes."""

    def __init__(self, place: Place) -> None:
        fittings = make_fittings(place, read_settings(place.config))
        super().__init__(Window(dataclasses.replace(fittings, moment_ms=0)))
        self.window.show(GLASS)
        self.until(lambda: self.window.background.is_running)

    def close(self) -> None:
        """Take the window down."""
        self.window.close()

    def tap(self, *names: str) -> None:
        """Touch things by name, each as soon as it is shown."""
        for name in names:
            self.until(lambda name=name: self.sees(name))
            super().tap(name)

    def until(self, is_so: Callable[[], object]) -> None:
        """Let the screen live until something is so."""
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError(f"never so; the screen shows {sorted({item.objectName() for item in self.items()})}")
            QTest.qWait(10)

    def scan(self) -> str:
        """What a phone's camera reads off the screen."""
        self.until(self._codes)
        return self._codes()[0]

    def _codes(self) -> list[str]:
        picture = self.window.root.grabWindow().convertToFormat(QImage.Format.Format_Grayscale8)
        pixels = memoryview(picture.constBits()).cast("B", (picture.height(), picture.bytesPerLine()))
        return [code.text for code in zxingcpp.read_barcodes(pixels)]


def look_for_work(screen: KioskScreen, phone: str, trade: int = 102, days_ahead: int = 1) -> None:
    """A new worker's way from the first page to his jobs; trades of the first family."""
    screen.tap("findWork")
    screen.type(phone)
    screen.tap("agree", "family-0", f"trade-{trade}")
    screen.until(lambda: screen.sees("page-jobs") or screen.sees("page-notice"))
    if days_ahead and screen.sees("page-jobs"):
        screen.tap(f"on-{days_ahead}")


def take_first_job(screen: KioskScreen) -> str:
    """From the jobs to the seat the screen shows."""
    screen.tap("take-0")
    screen.until(lambda: screen.sees("page-seat"))
    return screen.text("seatLabel")
