"""The process `wall`: how it ends, and what it says where it cannot start."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.place.place import Place

PATIENCE = 90.0
ROOT = Path(__file__).resolve().parents[3]
MakePlace = Callable[..., Place]


def until(holds: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < deadline
        threading.Event().wait(0.01)


@pytest.fixture
def begin() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    started: list[subprocess.Popen[str]] = []

    def begin(place: Place, wall: str = "") -> subprocess.Popen[str]:
        text = place.config.read_text("utf-8")
        place.config.write_text(f"{text}\n[wall]\n{wall}\n", "utf-8")
        command = [sys.executable, "-m", "kiosk", "wall", *place.options()]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
        started.append(
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)
        )
        return started[-1]

    yield begin
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("look", ["letters", "dots"])
def test_ctrl_c_ends_it(make_place: MakePlace, begin: Callable[..., subprocess.Popen[str]], look: str) -> None:
    place = make_place()
    process = begin(place, f'look = "{look}"')
    log = place.logs / "wall.jsonl"
    until(lambda: process.poll() is not None or (log.exists() and "shown" in log.read_text("utf-8")))
    assert process.poll() is None, process.communicate()
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=PATIENCE) == ("", "")
    assert process.returncode == 0


def test_a_matrix_without_room_is_one_sentence(
    make_place: MakePlace, begin: Callable[..., subprocess.Popen[str]]
) -> None:
    process = begin(make_place(), "width = 8\nheight = 8")
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 2
    assert "8x8 has no room for a row of text" in said
    assert said.rstrip().endswith("see [wall] in hall.toml.")
    assert len(said.splitlines()) == 1
