"""Each process with a window keeps Python's collector off the threads beside Qt's."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.place.place import Place
from tests.kiosk.places import place_in

ROOT = Path(__file__).parents[3]
LOOK_INSTEAD_OF_EXEC = """
import gc, sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication
from kiosk.processes.{name} import run_{name}
from kiosk.place.place import Place
QGuiApplication.exec = lambda *_: print(gc.isenabled())
print(run_{name}(Place(*map(Path, sys.argv[1:]))), gc.isenabled())
"""


def _run(name: str, place: Place) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LOOK_INSTEAD_OF_EXEC.format(name=name)]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    paths = [str(path) for path in (place.data, place.keys, place.config)]
    return subprocess.run([*command, *paths], capture_output=True, text=True, env=environment, check=False, timeout=120)


@pytest.mark.parametrize("name", ["screen", "wall", "glass"])
def test_cycles_are_not_collected_anywhere_while_qt_s_loop_runs(tmp_path: Path, name: str) -> None:
    done = _run(name, place_in(tmp_path))
    assert done.stdout.split() == ["False", "0", "True"], done.stderr
