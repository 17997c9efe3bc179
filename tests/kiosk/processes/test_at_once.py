"""The screen starts without the command line's libraries, and says the same as the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.processes import at_once, screen

SLOW = ("typer", "pydantic", "rich", "structlog", "sqlalchemy", "fastapi", "uvicorn", "asyncio", "zeroconf")


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("phone",),
        ("screen", "--help"),
        ("screen", "--data"),
        ("screen", "--colour", "red"),
        ("screen", "--data", "a", "--data", "b"),
    ],
)
def test_what_is_not_whole_is_the_command_line_s(arguments: tuple[str, ...]) -> None:
    assert at_once.run_at_once(arguments) is None


def test_the_same_place_as_by_the_command_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    shown = []
    monkeypatch.setattr(screen, "run_screen", lambda place, is_window: shown.append((place, is_window)) or 0)
    assert at_once.run_at_once(["screen", "--window", "--data", str(tmp_path / "d")]) == 0
    assert at_once.run_at_once(["screen", "--keys", str(tmp_path / "k"), "--data", str(tmp_path / "d")]) == 0
    (first, is_window), (second, is_whole) = shown
    assert (first.data, first.keys, is_window) == (tmp_path / "d", tmp_path / "d-keys", True)
    assert (second.data, second.keys, is_whole) == (tmp_path / "d", tmp_path / "k", False)


def test_nothing_slow_is_loaded_before_the_first_page() -> None:
    code = f"import sys, kiosk.app, kiosk.processes.screen; print(*[name for name in {SLOW!r} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == []
