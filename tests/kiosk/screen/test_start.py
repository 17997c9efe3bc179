"""Starting and ending: the first frame before the database, a database that is late, signals."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QTimer

from checks.scenes.tapper import Tapper
from kiosk.qt.application import SignalEnding
from kiosk.screen.window import Window

ROOT = Path(__file__).resolve().parents[3]
FIRST_FRAME = """
import sys
from pathlib import Path
from PySide6.QtCore import QRect
from kiosk.hall.catalogue.trade import Catalogue, Family, Trade
from kiosk.qt.application import open_application
from kiosk.screen.window import Fittings, Window

opened = []

def open_services():
    opened.append(window.root.isVisible())
    raise RuntimeError("enough")

application = open_application()
catalogue = Catalogue((Family("工地", "hardhat", (Trade(101, "力工", "shovel"),)),))
fittings = Fittings(open_services, catalogue, str, Path("assets/icons"), lambda: 0, "市场")
window = Window(fittings)
print("before", "sqlalchemy" in sys.modules, "qrcode" in sys.modules, flush=True)
window.root.frameSwapped.connect(lambda: print("frame", "sqlalchemy" in sys.modules, flush=True))
window.show(QRect(0, 0, 270, 480))
while not opened:
    application.processEvents()
print("opened when shown:", opened[0], "sqlalchemy" in sys.modules, flush=True)
window.close()
"""


def test_the_first_frame_comes_before_the_database():
    result = subprocess.run([sys.executable, "-c", FIRST_FRAME], capture_output=True, text=True, check=True, cwd=ROOT)
    lines = result.stdout.splitlines()
    assert lines[0] == "before False False"
    assert lines[1] == "frame False"
    assert lines[-1] == "opened when shown: True True"


def test_without_a_display_there_is_a_sentence():
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    code = "from kiosk.qt.application import open_application; open_application()"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=bare)
    assert result.returncode == 1
    assert "DisplayMissing: No display to show the kiosk on" in result.stderr


def test_a_database_that_opens_late_is_waited_for(kiosk, complaints, caplog, monkeypatch):
    monkeypatch.setattr("kiosk.screen.window.TRY_OPENING_AGAIN", 1)
    tries = []

    def open_late():
        tries.append(1)
        if len(tries) < 3:
            raise OSError("not yet")
        return kiosk.services

    fittings = kiosk.fittings(open_services=open_late)
    late = Tapper(Window(fittings))
    late.window.show(QRect(0, 0, 270, 480))
    assert late.page == "start"
    while not late.window._models.market.property("isKnown"):
        QCoreApplication.processEvents()
    late.settle()
    assert late.text("count") == "今天没活儿了"
    late.window.close()
    assert complaints.found == ["background_work_failed"]
    complaints.found.clear()


def test_a_tap_before_the_database_is_open_is_answered_when_it_is(kiosk, complaints):
    kiosk.known_worker()
    early = Tapper(Window(kiosk.fittings()))
    early.window.show(QRect(0, 0, 270, 480))
    early.window.conversation.ask(lambda hall: hall.find("13812345678"), lambda state, visit: state)
    assert early.window.conversation.state.is_waiting
    while not early.window.background.is_running:
        QCoreApplication.processEvents()
    early.settle()
    assert not early.window.conversation.state.is_waiting
    early.window.close()


def test_a_signal_ends_the_application(application):
    ending = SignalEnding()
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.SIGTERM))
    guard = QTimer()
    guard.setSingleShot(True)
    guard.timeout.connect(lambda: application.exit(7))
    guard.start(20_000)
    try:
        assert application.exec() == 0
    finally:
        ending.close()
