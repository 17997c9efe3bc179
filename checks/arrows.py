"""Imports run one way: checks the tree against the table of arrows in docs/architecture.md.

`python checks/arrows.py [ROOT]` prints each import that the table does not allow and exits 1 if there is one.
"""

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOPS = ("kiosk", "display", "sync")
QT, SQL = {"PySide6", "qrcode"}, {"sqlalchemy", "alembic"}
WEB = {"fastapi", "uvicorn", "starlette", "jinja2", "requests"}
ANYTHING = {"all"}
ONLY_THESE = {
    "display": {"serial", "PIL"},
    "kiosk.hall": {"msgspec"},
}
NEVER_THESE = {
    "sync": QT,
    "kiosk.store": QT | WEB,
    "kiosk.services": QT | WEB | SQL,
    "kiosk.devices": WEB | SQL,
    "kiosk.screen": WEB | SQL,
    "kiosk.wall": WEB | SQL,
    "kiosk.phone": QT | SQL,
    "kiosk.board": QT | WEB | SQL,
    "kiosk.exchange": QT,
}
NARROWER = {
    "display": ({"PIL"}, "display.emulator"),
    "sync": ({"fastapi", "starlette", "uvicorn"}, "sync.province"),
}


@dataclass(frozen=True)
class Import:
    """One import statement: who, whom, where."""

    module: str
    target: str
    place: str


def table(page: str) -> dict[str, set[str]]:
    """Part -> parts of ours it may import, from the table under `| part | may import of ours |`."""
    arrows: dict[str, set[str]] = {}
    rows = page.split("| part | may import of ours |")[1]
    for row in re.findall(r"^\| ([a-z_., ]+) \| ([a-z_., ]+) \|$", rows, re.M):
        for part in row[0].split(", "):
            arrows[part] = set() if row[1] == "nothing" else set(row[1].split(", "))
    return arrows


def imports(root: Path) -> Iterator[Import]:
    """Every import under the packages, those inside functions and TYPE_CHECKING too."""
    for path in sorted(path for top in TOPS for path in (root / top).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        module = ".".join(part for part in parts if part != "__init__")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            place = f"{path.relative_to(root)}:{getattr(node, 'lineno', 0)}"
            for target in _targets(node, parts):
                yield Import(module, target, place)


def _targets(node: ast.AST, parts: tuple[str, ...]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        package = ".".join(parts[: -node.level]) + "." if node.level else ""
        return [f"{package}{node.module or ''}".rstrip(".") + f".{alias.name}" for alias in node.names]
    return []


def part_of(module: str, parts: set[str]) -> str | None:
    """The longest part of the table that a module lies in; None for what is not ours."""
    names = module.split(".")
    known = (".".join(names[:length]) for length in range(len(names), 0, -1))
    return next((name for name in known if name in parts), None)


def faults(root: Path, arrows: dict[str, set[str]]) -> list[str]:
    """A sentence for each import that goes against an arrow."""
    parts, found, seen = set(arrows), [], set()
    for one in imports(root):
        part = part_of(one.module, parts)
        if part is None:
            if one.module not in TOPS:
                found.append(f"{one.place}: {one.module} stands in no part of the table")
            continue
        seen.add(part)
        reason = _ours(one, part, arrows) if one.target.split(".")[0] in TOPS else _theirs(one, part)
        if reason:
            found.append(f"{one.place}: {reason}")
    missing = sorted(part for part in parts - seen if (root / part.replace(".", "/")).exists())
    return found + [f"the scan saw no import in {part}" for part in missing if part != "kiosk.devices"]


def _ours(one: Import, part: str, arrows: dict[str, set[str]]) -> str:
    allowed = arrows[part] | {part}
    target = part_of(one.target, set(arrows)) or one.target
    is_named = any(one.target == name or one.target.startswith(name + ".") for name in allowed)
    return "" if allowed & ANYTHING or is_named else f"{part} may not import {target}"


def _theirs(one: Import, part: str) -> str:
    top = one.target.split(".")[0]
    narrow, home = NARROWER.get(part, (set(), ""))
    if top in narrow and not one.module.startswith(home):
        return f"only {home} may import {top}"
    if top in NEVER_THESE.get(part, set()):
        return f"{part} may not import {top}"
    if part in ONLY_THESE and top not in ONLY_THESE[part] and top not in sys.stdlib_module_names:
        return f"{part} may import of others only {', '.join(sorted(ONLY_THESE[part]))}, not {top}"
    return ""


def main(root: Path = ROOT) -> int:
    """Check a tree; the exit code."""
    found = faults(root, table((ROOT / "docs" / "architecture.md").read_text("utf-8")))
    for fault in found:
        print(fault)
    print(f"{len(found)} imports against the arrows, {sum(1 for _ in imports(root))} looked at")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
