"""Is the kiosk's screen until its first frame, and says when each part of the start was over: `bench/start.py` asks it.

Imports stand where they are timed.
"""

import os
import sys
import time
from pathlib import Path


def over(part: str) -> None:
    """Now (time.monotonic)."""
    sys.stdout.write(f"{part}\t{time.monotonic()}\n")
    sys.stdout.flush()


def end() -> None:
    """The first frame is there."""
    over("first frame painted")
    os._exit(0)


def begin(folder: Path) -> None:
    """Start as the process does, part by part."""
    over("the interpreter")
    import PySide6.QtCore
    import PySide6.QtQml
    import PySide6.QtQuick
    import PySide6.QtSvg

    over("Qt's modules imported")
    from kiosk.place.place import Place
    from kiosk.processes.screen import make_fittings
    from kiosk.qt.application import open_application
    from kiosk.screen.window import Window
    from kiosk.settings import read_settings

    over("ours imported")
    place = Place(folder / "data", folder / "keys", folder / "config" / "hall.toml")
    fittings = make_fittings(place, read_settings(place.config))
    over("settings read")
    application = open_application()
    over("Qt's application, fonts")
    window = Window(fittings)
    over("view models, pages loaded")
    window.root.frameSwapped.connect(end)
    window.show(PySide6.QtCore.QRect(0, 0, 1080, 1920))
    application.exec()


if __name__ == "__main__":
    begin(Path(sys.argv[1]))
