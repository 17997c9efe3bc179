"""The modules of the tree: what each file imports, in which line."""

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOPS = ("kiosk", "display", "sync")


@dataclass(frozen=True)
class Module:
    """One file of the tree: its dotted name, its path from the root, what it imports and in which line."""

    name: str
    file: Path
    imports: tuple[tuple[str, int], ...]


def modules(root: Path) -> Iterator[Module]:
    """Every module of the packages with all it imports, inside functions and TYPE_CHECKING too."""
    for path in sorted(path for top in TOPS for path in (root / top).rglob("*.py")):
        file = path.relative_to(root)
        parts = file.with_suffix("").parts
        found = _imports(path.read_text("utf-8"), parts)
        yield Module(".".join(part for part in parts if part != "__init__"), file, found)


def longest(name: str, known: Collection[str]) -> str | None:
    """The longest of the known dotted names that a dotted name is or lies in."""
    words = name.split(".")
    starts = (".".join(words[:length]) for length in range(len(words), 0, -1))
    return next((start for start in starts if start in known), None)


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
        case ast.Call(
            func=ast.Name(id=called) | ast.Attribute(attr=called), args=[ast.Constant(value=str(target)), *_]
        ):
            return [target] if called in {"import_module", "__import__"} else []
    return []
