"""One morning of taps in a process of its own."""

from functools import partial

from PySide6.QtTest import QTest

from checks.scenes.shapes import Shape
from checks.scenes.stage import application, open_stage
from checks.taps.runs import Run, run, shrunk

MORNING = 1000
"""Taps after which a fresh hall opens: in a full one there is little to tap."""


def morning(seed: int, shape: Shape) -> Run:
    """Taps over a fresh hall; what went wrong by the shortest way there."""
    application()
    glass, opened = QTest.createTouchDevice(), partial(open_stage, shape)
    found = run(opened, glass, seed, MORNING)
    if found.failure is None:
        return found
    return Run(found.taps, found.pages, shrunk(opened, glass, found.failure))
