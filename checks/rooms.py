"""The rooms of the house as they are: how much lies in each, and which rooms it imports."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from pathlib import PurePath

from checks.sizes import Size
from checks.tree import Module, longest

HEAD = ("room", "files", "longest file", "longest function", "imports of ours")
NOTHING = "-"


def rooms(tree: Collection[Module], parts: Collection[str], sizes: Collection[Size]) -> Iterator[str]:
    """The lines of a table, one a folder with modules in it."""
    members: dict[str, list[Module]] = defaultdict(list)
    for module in tree:
        members[str(module.file.parent)].append(module)
    rows = [HEAD, *(_row(room, members[room], parts, sizes) for room in sorted(members))]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    yield from ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _row(room: str, members: Sequence[Module], parts: Collection[str], sizes: Collection[Size]) -> tuple[str, ...]:
    own = {longest(module.name, parts) for module in members}
    targets = {longest(target, parts) for module in members for target, _ in module.imports}
    named = [size for size in sizes if str(PurePath(size.name).parent) == room and size.unit == "lines"]
    files = [size for size in named if ":" not in size.name]
    functions = [size for size in named if ":" in size.name]
    arrows = ", ".join(sorted(str(target) for target in targets - own - {None}))
    return (room, str(len(members)), _largest(files), _largest(functions), arrows or NOTHING)


def _largest(sizes: Collection[Size]) -> str:
    size = max(sizes, key=lambda one: one.count, default=None)
    return f"{size.count} {PurePath(size.name).name}" if size else NOTHING
