"""`python -m checks.audit [SHAPE ...]`: what is wrong with every page on every glass, in every language and mode."""

import sys

from checks.audit.run import audit
from checks.scenes.shapes import SHAPES


def main(names: list[str]) -> int:
    """Tell every fault; 1 if there are any."""
    found = 0
    for shape in SHAPES:
        if not names or str(shape) in names:
            for scene, look, fault in audit(shape):
                found += 1
                print(f"{shape} {scene} {look}: {fault}", flush=True)
    print(f"{found} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
