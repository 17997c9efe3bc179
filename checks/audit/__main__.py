"""`python -m checks.audit`: what is wrong with the pages on every glass, in every language and mode."""

import argparse
import itertools
import multiprocessing
import os
import sys
from collections.abc import Collection
from concurrent.futures import ProcessPoolExecutor

from checks.audit.run import told_of
from checks.scenes.shapes import SHAPES
from checks.scenes.walks import WALKS


def main(typed: list[str]) -> int:
    """Tell every fault; 1 if there is one."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--shape", action="append", choices=[str(shape) for shape in SHAPES])
    options.add_argument("--walk", action="append", choices=[walk.__name__ for walk in WALKS])
    given = options.parse_args(typed)
    tasks = list(
        itertools.product(
            [shape for shape in SHAPES if not given.shape or str(shape) in given.shape], _numbers(given.walk)
        )
    )
    with ProcessPoolExecutor(os.cpu_count(), multiprocessing.get_context("spawn")) as processes:
        found = 0
        for told in processes.map(told_of, *zip(*tasks, strict=True)):
            found += len(told)
            print("".join(f"{fault}\n" for fault in told), end="", flush=True)
    print(f"{found} faults")
    return 1 if found else 0


def _numbers(names: Collection[str] | None) -> list[int]:
    return [number for number, walk in enumerate(WALKS) if not names or walk.__name__ in names]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
