"""A screen that may be killed: runs the real window and taps one sign-up after the other, as told on stdin.

`python -m tests.journeys.tapping DATA KEYS CONFIG`; reads a worker's number a line, writes `NUMBER LABEL` for each seat
the screen shows as confirmed.
"""

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"

from kiosk.place.place import Place
from kiosk.qt.application import open_application
from tests.journeys.kiosk_screen import KioskScreen, take_first_job


def say(words: str) -> None:
    """One line, at once: the next instant may be the last."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


def main(data: str, keys: str, config: str) -> None:
    """Tap until stdin ends."""
    application = open_application()
    screen = KioskScreen(Place(Path(data), Path(keys), Path(config)))
    say("ready")
    for line in sys.stdin:
        number = line.strip()
        screen.tap("findWork")
        screen.type(number)
        say(f"{number} {take_first_job(screen)}")
        screen.tap("main")
    screen.close()
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
