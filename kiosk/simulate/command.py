"""`linggong simulate`: runs from seeds, each in a folder that is removed."""

import gc
import logging
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from kiosk.simulate.faults import rates_of
from kiosk.simulate.plan import Plan, Report, as_json
from kiosk.simulate.simulation import Simulation

SOUND, VIOLATED, BAD_INPUT = 0, 1, 2
MEMORY = Path("/dev/shm")  # noqa: S108  a folder without a disk: nothing in it is anybody's
"""Where databases are quick; a folder of the system's own where there is none."""

Wish = tuple[int, int, float, str]
"""Halls, kiosks in each, hours, faults."""


def simulate(seeds: Iterable[int], wish: Wish, is_json: bool, say: Callable[[str], None]) -> int:
    """Run them all; 1 if any violated what must be true, 2 if a fault does not exist."""
    halls, kiosks, hours, faults = wish
    try:
        rates = rates_of(faults)
    except ValueError as error:
        say(str(error))
        return BAD_INPUT
    is_sound = True
    for seed in seeds:
        report = run(Plan(seed, halls, kiosks, hours, rates))
        say(as_json(report) if is_json else _in_words(report, wish))
        is_sound = is_sound and not report.violations
    return SOUND if is_sound else VIOLATED


def run(plan: Plan) -> Report:
    """One run, in silence; the collector rests, as it would search through a million parts of statements each time."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    gc.disable()
    try:
        return _run(plan)
    finally:
        logging.disable(level)
        gc.enable()
        gc.collect()


def _run(plan: Plan) -> Report:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        return Simulation(plan, Path(folder)).run()


def _in_words(report: Report, wish: Wish) -> str:
    halls, kiosks, hours, faults = wish
    again = (
        f"linggong simulate --seed {report.seed} --halls {halls} --kiosks {kiosks} --hours {hours} --faults {faults}"
    )
    faulty = f"{sum(report.faults.values())} faults"
    if not report.violations:
        wrong = f"{100 * report.wrongly_full / max(1, report.signups):.1f}% wrongly told it is full"
        return f"seed {report.seed}: {report.facts} facts, {report.confirmed} seats, {wrong}, {faulty}: sound"
    return "\n".join((f"seed {report.seed}, {faulty}:", *report.violations, f"again: {again}"))
