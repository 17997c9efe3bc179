"""`make check` and `make words`: every text that people read, in every language.

`python -m checks.words` names what is missing, unfinished, out of date or wrong; `update` brings the catalogues up to
date, `export LANGUAGE FILE` writes them into a sheet (CSV) for somebody who knows the language, `import LANGUAGE FILE`
takes the sheet back and tells what of it has to be done by hand.
"""

import sys
from pathlib import Path

from checks.tree import ROOT
from checks.words.run import OTHERS, ROOMS, export, faults, take_over, update
from kiosk.hall.language import Language


def main(arguments: list[str], root: Path = ROOT) -> int:
    """Do what was asked; the exit code."""
    match arguments:
        case []:
            return _check(root)
        case ["update"]:
            update(root)
        case ["export", language, sheet]:
            export(root, Language(language), Path(sheet))
        case ["import", language, sheet]:
            print(*take_over(root, Language(language), Path(sheet)), sep="\n")
        case _:
            print(__doc__)
            return 2
    return 0


def _check(root: Path) -> int:
    found = [*faults(root)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"words: {len(found)} faults, {_count(root)} texts in {len(Language)} languages looked at")
    return 1 if found else 0


def _count(root: Path) -> int:
    return sum(1 for room in ROOMS.values() for _ in room.texts(root, OTHERS[0]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
