"""Imports run one way: checks the tree against the two tables of docs/architecture.md, and how large things are.

`python -m checks.arrows [ROOT]` prints the rooms of the tree, then each import that the tables do not allow, each
circle and what is too large, and exits 1 if there is any.
"""

import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from checks import sizes
from checks.circles import circles
from checks.rooms import rooms
from checks.tree import ROOT, TOPS, Module, longest, modules

PAGE = Path("docs", "architecture.md")
OURS, OUTSIDE = "| part | may import of ours |", "| from outside | imported only by |"
ANY_PART, NOTHING = "all", "nothing"


@dataclass(frozen=True)
class Arrows:
    """Who may import whom: `ours` part -> parts, `outside` package -> parts of ours that may import it."""

    ours: dict[str, set[str]]
    outside: dict[str, set[str]]


def read_arrows(page: str) -> Arrows:
    """The two tables of the page."""
    return Arrows(_table(page, OURS), _table(page, OUTSIDE))


def _table(page: str, head: str) -> dict[str, set[str]]:
    _, found, rest = page.partition(head)
    if not found:
        raise SystemExit(f"{PAGE} has no table {head}")
    rows = [line.strip("| \n").split(" | ") for line in rest.partition("\n\n")[0].splitlines()[2:]]
    return {name: set(row[1].split(", ")) - {NOTHING} for row in rows for name in row[0].split(", ")}


def faults(root: Path, arrows: Arrows) -> list[str]:
    """A sentence for each import that goes against an arrow, for each circle, and for what scan or tables miss."""
    tree = list(modules(root))
    against = [fault for module in tree for fault in _faults_of(module, arrows)]
    return [*against, *circles(tree), *_unseen(tree, arrows)]


def _faults_of(module: Module, arrows: Arrows) -> Iterator[str]:
    part = longest(module.name, arrows.ours)
    if part is None and module.name not in TOPS:
        yield f"{module.file}: {module.name} stands in no part of the table"
        return
    for target, line in module.imports:
        top = target.split(".")[0]
        is_ours = top in TOPS
        fault = _against_ours(part, target, arrows) if is_ours else _against_outside(module.name, top, arrows)
        if fault:
            yield f"{module.file}:{line}: {fault}"


def _against_ours(part: str | None, target: str, arrows: Arrows) -> str:
    """The longest part decides on both sides: a row that names a package does not name the parts inside it."""
    allowed = {part, *arrows.ours[part]} if part else set()
    name = longest(target, {*arrows.ours, *allowed} - {None})
    is_named = name in allowed or (ANY_PART in allowed and name is not None)
    return "" if is_named else f"{part or 'kiosk'} may not import {name or target}"


def _against_outside(module: str, top: str, arrows: Arrows) -> str:
    if top in sys.stdlib_module_names:
        return ""
    if top not in arrows.outside:
        return f"{top} stands in no row of what comes from outside"
    homes = arrows.outside[top]
    return "" if longest(module, homes) else f"{top} is imported only by {', '.join(sorted(homes))}, not by {module}"


def _unseen(tree: Collection[Module], arrows: Arrows) -> list[str]:
    """Packages and parts of which the scan saw no file: then it proved nothing, or the table is of another tree."""
    names = {module.name for module in tree}
    named = {*TOPS, *arrows.ours, *(part for allowed in arrows.ours.values() for part in allowed)} - {ANY_PART}
    return [f"the scan saw no file of {part}" for part in sorted(named - names)]


def main(root: Path = ROOT) -> int:
    """Check a tree; the exit code."""
    arrows = read_arrows((ROOT / PAGE).read_text("utf-8"))
    tree, measured = list(modules(root)), list(sizes.sizes(root))
    for line in rooms(tree, arrows.ours, measured):
        print(line)
    found = [*faults(root, arrows), *sizes.faults(measured)]
    for fault in found:
        print(fault)
    print(
        f"arrows: {len(found)} faults, {sum(len(each.imports) for each in tree)} imports of {len(tree)} files looked at"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
