"""One morning of taps in a process of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from random import Random

from PySide6.QtTest import QTest

from checks.scenes.shapes import Shape
from checks.scenes.stage import Stage, application, open_stage
from checks.scenes.walks import WALKS
from checks.taps.others import welcome
from checks.taps.runs import Run, run, shrunk

MORNING = 100
"""Taps after which a fresh hall opens: in a full one there is little to tap."""
FURTHER = 0.85
"""How often a walk goes on to its next scene: few random taps would lead so far."""


def morning(seed: int, shape: Shape) -> Run:
    """Taps over a fresh hall; what went wrong by the shortest way there."""
    application()
    glass, opened = QTest.createTouchDevice(), partial(open_morning, shape, seed)
    found = run(opened, glass, seed, MORNING)
    if found.failure is None:
        return found
    return Run(found.taps, found.pages, shrunk(opened, glass, found.failure))


@contextmanager
def open_morning(shape: Shape, seed: int) -> Iterator[Stage]:
    """A hall in which somebody has come as far as one of the scenes; always the same for a seed."""
    chance = Random(seed)
    walk = (welcome, *WALKS)[seed % (1 + len(WALKS))]
    with open_stage(shape) as stage:
        for _scene in walk(stage):
            if chance.random() >= FURTHER:
                break
        yield stage
