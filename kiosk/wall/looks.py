"""The two looks of the wall: a sign in letters, and the dots of an LED card that lives in this process."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QSize
from PySide6.QtGui import QRasterWindow

from display.driver.agenda import Timing
from display.driver.driver import Driver
from display.emulator.cable import Cable
from display.emulator.card import Card
from display.protocols.onbon import Onbon
from display.sign import Size
from kiosk.board.sign import Frame
from kiosk.hall.clock import Clock, local
from kiosk.settings import WallSettings
from kiosk.wall.freshness import Panel
from kiosk.wall.programme import Programme
from kiosk.wall.raster import letter_for, matrix_for, matrix_for_nothing, matrix_for_notice, matrix_of_dots
from kiosk.wall.sign_window import SignWindow
from kiosk.wall.window import WallWindow

TITLE = "大屏"
MM_A_CM = 10


@dataclass(frozen=True)
class Look:
    """A window and the panel behind it, the list's frame and a notice's matrix, what it `shows` (jobs, or lane for who
    is picked up), and work for a thread of its own.
    """

    window: QRasterWindow
    panel: Panel
    frame: Frame
    for_notice: Size
    shows: str = "jobs"
    work: tuple[Callable[[threading.Event], None], ...] = ()


def in_letters(frame: Frame, settings: WallSettings, screen: QSize, clock: Clock) -> Look:
    """The sign in the letters of a font. MatrixTooSmall if not one row fits."""
    given = _given(settings)
    letter = _letter(frame, settings, screen)
    frame = replace(frame, size=given or matrix_for(screen, letter), for_nothing=given or matrix_for_nothing(screen))
    programme = Programme(settings.page_seconds, lambda: local(clock()))
    return Look(
        SignWindow(programme, TITLE), programme, frame, given or matrix_for_notice(screen, letter), settings.shows
    )


def in_dots(frame: Frame, settings: WallSettings, screen: QSize, clock: Clock) -> Look:
    """What a card shows that is driven as one on a line is, and blanks itself as one does. EmulatorError."""
    frame = replace(frame, size=_given(settings) or matrix_of_dots(screen, _letter(frame, settings, screen)))
    card, timing = Card(frame.size), Timing(page_s=settings.page_seconds)
    driver = Driver(Onbon(), Cable(card).open, timing, local_time=lambda: local(clock()))
    return Look(WallWindow(card.glass, TITLE), driver, frame, frame.size, settings.shows, (driver.run,))


def _letter(frame: Frame, settings: WallSettings, screen: QSize) -> float:
    """Pixels of the screen that a letter is high which the farthest reader can read."""
    return letter_for(screen, settings.diagonal_inch, settings.read_from_m / frame.layout.metres_per_cm * MM_A_CM)


def _given(settings: WallSettings) -> Size | None:
    return Size(settings.width, settings.height) if settings.width and settings.height else None


LOOKS = {"letters": in_letters, "dots": in_dots}
