"""Nothing grows beyond what one can see at once: folders, files, functions."""

import ast
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MOST_FILES, MOST_LINES, MOST_OF_FUNCTION, MOST_LINES_OF_TEST = 15, 300, 40, 600
PRODUCT, BESIDE = ("kiosk", "sync", "display", "checks"), ("tests", "bench")
MIGRATIONS = "migrations"
"""A folder of these holds lists of columns as they were once: nobody changes them, no size is asked of them."""


@dataclass(frozen=True)
class Size:
    """How large a folder (.py files), a file (lines) or a function (lines from `def` to its end) is, and may be.

    `name`: path of a folder or file from the root, `path:function`.
    """

    name: str
    count: int
    most: int
    unit: str


def sizes(root: Path) -> Iterator[Size]:
    """Of everything that has a bound."""
    for top in (*PRODUCT, *BESIDE):
        most = MOST_LINES if top in PRODUCT else MOST_LINES_OF_TEST
        files = [path for path in sorted((root / top).rglob("*")) if _is_bounded(path.relative_to(root))]
        for path in files:
            yield Size(str(path.relative_to(root)), len(_lines(path)), most, "lines")
        if top in PRODUCT:
            yield from _folders(root, files)
            yield from (size for path in files if path.suffix == ".py" for size in _functions(root, path))


def faults(found: Collection[Size]) -> Iterator[str]:
    """A sentence for what is above its bound."""
    for size in found:
        if size.count > size.most:
            yield f"{size.name}: {size.count} {size.unit}, at most {size.most}"


def _is_bounded(path: Path) -> bool:
    return path.suffix in {".py", ".qml"} and MIGRATIONS not in path.parts


def _folders(root: Path, files: Collection[Path]) -> Iterator[Size]:
    held: dict[Path, int] = defaultdict(int)
    for path in files:
        held[path.parent] += path.suffix == ".py"
    for folder, count in held.items():
        yield Size(str(folder.relative_to(root)), count, MOST_FILES, "files")


def _functions(root: Path, path: Path) -> Iterator[Size]:
    for name, count in _lengths(path.read_text("utf-8")):
        yield Size(f"{path.relative_to(root)}:{name}", count, MOST_OF_FUNCTION, "lines")


@cache
def _lengths(source: str) -> tuple[tuple[str, int], ...]:
    found = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    return tuple((each.name, (each.end_lineno or each.lineno) - each.lineno + 1) for each in found)


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()
