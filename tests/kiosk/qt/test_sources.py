"""PySide reads no source of what is imported after a window's first module."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CLOCK = "from kiosk.hall.clock import local"
READ = "import linecache; print(*linecache.cache)"


def read_after(*imports: str) -> list[str]:
    """Files whose source a new process has in memory after these imports."""
    script = "; ".join((*imports, READ))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    return [Path(name).name for name in said.stdout.split()]


def test_pyside_still_asks_for_sources_and_a_window_s_program_answers_without_reading() -> None:
    assert "clock.py" in read_after("import PySide6.QtCore", CLOCK)
    assert "clock.py" not in read_after("import kiosk.qt", CLOCK)


def test_the_screen_s_own_modules_and_the_database_s_libraries_stay_unread() -> None:
    found = read_after("from kiosk.processes import screen", "from kiosk import services")
    assert not {"window.py", "conversation.py", "services.py", "selectable.py"} & set(found)
