"""The audit of all scenes on one glass."""

from collections.abc import Iterable, Iterator

from checks.audit.rules import Fault, faults
from checks.audit.sight import look
from checks.scenes.shapes import LOOKS, PLAIN, Look, Shape
from checks.scenes.stage import Stage, open_stage
from checks.scenes.walks import WALKS, Walk

FIRST = "start"


def audit(shape: Shape, walks: Iterable[Walk], looks: Iterable[Look] = LOOKS) -> Iterator[tuple[str, Look, Fault]]:
    """Every fault of the walks' scenes, with scene and look."""
    for walk in walks:
        with open_stage(shape) as stage:
            for scene in walk(stage):
                yield from ((scene, worn, fault) for worn, fault in seen(stage, looks))


def seen(stage: Stage, looks: Iterable[Look]) -> Iterator[tuple[Look, Fault]]:
    """Every fault of the page on show, in each look; then it is plain."""
    for worn in looks:
        stage.dress(worn)
        yield from ((worn, fault) for fault in faults_of(stage))
    stage.dress(PLAIN)


def faults_of(stage: Stage) -> list[Fault]:
    """What is wrong with the page on show."""
    return faults(look(stage.window.root, stage.unit), is_first=stage.page == FIRST)


def told_of(shape: Shape, number: int) -> list[str]:
    """The faults of one of WALKS in words."""
    return [f"{shape} {scene} {look}: {fault}" for scene, look, fault in audit(shape, (WALKS[number],))]
