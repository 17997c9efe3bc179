"""`python -m checks.taps`: random taps of one to three fingers, in both shapes, until something is wrong."""

import argparse
import multiprocessing
import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from checks.scenes.shapes import SMALL
from checks.taps.mornings import MORNING, morning


def main(typed: list[str]) -> int:
    """Tap; 1 if something went wrong, told with its seed and the shortest way there."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--taps", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=int(time.time()) % 1_000_000)
    given = options.parse_args(typed)
    tasks = [(given.seed + number, SMALL[number % len(SMALL)]) for number in range(-(-given.taps // MORNING))]
    print(f"{given.taps} taps, seed {given.seed}", flush=True)
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as processes:
        runs = list(processes.map(morning, *zip(*tasks, strict=True)))
    for (seed, shape), found in zip(tasks, runs, strict=True):
        if found.failure is not None:
            print(f"seed {seed}, {shape}: {found.failure.what}")
            print("\n".join(f"    {step}" for step in found.failure.trail))
    pages = sorted({page for found in runs for page in found.pages})
    wrong = sum(found.failure is not None for found in runs)
    print(f"{sum(found.taps for found in runs)} taps, pages seen: {', '.join(pages)}; {wrong} mornings went wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
