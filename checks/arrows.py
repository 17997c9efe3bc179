"""Imports run one way: checks the tree against the two tables of docs/architecture.md.

`python checks/arrows.py [ROOT]` prints each import that the tables do not allow and exits 1 if there is one.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOPS = ("kiosk", "display", "sync")
OURS, OUTSIDE = "| part | may import of ours |", "| from outside | imported only by |"
ANY_PART, NOTHING = "all", "nothing"


@dataclass(frozen=True)
class Arrows:
    """Who may import whom: `ours` part -> parts, `outside` package -> parts of ours that may import it."""

    ours: dict[str, set[str]]
    outside: dict[str, set[str]]


@dataclass(frozen=True)
class Module:
    """One file of the tree: its dotted name, its path from the root, what it imports and in which line."""

    name: str
    file: Path
    imports: tuple[tuple[str, int], ...]


def read_arrows(page: str) -> Arrows:
    """The two tables of the page."""
    return Arrows(_table(page, OURS), _table(page, OUTSIDE))


def _table(page: str, head: str) -> dict[str, set[str]]:
    _, found, rest = page.partition(head)
    if not found:
        raise SystemExit(f"docs/architecture.md has no table {head}")
    rows = [line.strip("| \n").split(" | ") for line in rest.partition("\n\n")[0].splitlines()[2:]]
    return {name: set(row[1].split(", ")) - {NOTHING} for row in rows for name in row[0].split(", ")}


def modules(root: Path) -> Iterator[Module]:
    """Every module of the packages with all it imports, inside functions and TYPE_CHECKING too."""
    for path in sorted(path for top in TOPS for path in (root / top).rglob("*.py")):
        file = path.relative_to(root)
        parts = file.with_suffix("").parts
        found = _imports(path.read_text("utf-8"), parts)
        yield Module(".".join(part for part in parts if part != "__init__"), file, found)


@cache
def _imports(source: str, parts: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
    nodes = ast.walk(ast.parse(source))
    return tuple((target, node.lineno) for node in nodes for target in _targets(node, parts))


def _targets(node: ast.AST, parts: tuple[str, ...]) -> list[str]:
    match node:
        case ast.Import(names=names):
            return [alias.name for alias in names]
        case ast.ImportFrom(module=module, names=names, level=level):
            stem = ([".".join(parts[:-level])] if level else []) + ([module] if module else [])
            return [".".join([*stem, alias.name]) for alias in names]
        case ast.Call(func=function, args=[ast.Constant(value=str(target)), *_]):
            is_import = re.search(r"\b(import_module|__import__)$", ast.unparse(function))
            return [target] if is_import else []
    return []


def part_of(name: str, parts: set[str]) -> str | None:
    """The longest part of the table that a dotted name lies in."""
    words = name.split(".")
    known = (".".join(words[:length]) for length in range(len(words), 0, -1))
    return next((part for part in known if part in parts), None)


def faults(root: Path, arrows: Arrows) -> list[str]:
    """A sentence for each import that goes against an arrow, and for what the scan or the tables miss."""
    tree = list(modules(root))
    return [fault for module in tree for fault in _faults_of(module, arrows)] + _unseen(root, tree, arrows)


def _faults_of(module: Module, arrows: Arrows) -> Iterator[str]:
    part = part_of(module.name, set(arrows.ours))
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
    allowed = {part, *arrows.ours[part]} if part else set()
    is_named = part_of(target, allowed) is not None
    name = part_of(target, set(arrows.ours)) or target
    return "" if ANY_PART in allowed or is_named else f"{part or 'kiosk'} may not import {name}"


def _against_outside(module: str, top: str, arrows: Arrows) -> str:
    if top in sys.stdlib_module_names:
        return ""
    if top not in arrows.outside:
        return f"{top} stands in no row of what comes from outside"
    homes = arrows.outside[top]
    return "" if part_of(module, homes) else f"{top} is imported only by {', '.join(sorted(homes))}, not by {module}"


def _unseen(root: Path, tree: list[Module], arrows: Arrows) -> list[str]:
    """Packages and parts of which the scan saw no file though they are there: then it proved nothing."""
    seen = {part_of(module.name, {*arrows.ours, *TOPS}) for module in tree}
    there = {part for part in arrows.ours if any((root / part.replace(".", "/")).rglob("*.py"))}
    return [f"the scan saw no file of {part}" for part in sorted((there | set(TOPS)) - seen)]


def main(root: Path = ROOT) -> int:
    """Check a tree; the exit code."""
    arrows = read_arrows((ROOT / "docs" / "architecture.md").read_text("utf-8"))
    found = faults(root, arrows)
    for fault in found:
        print(fault)
    looked_at = [len(module.imports) for module in modules(root)]
    print(f"arrows: {len(found)} faults, {sum(looked_at)} imports of {len(looked_at)} files looked at")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
