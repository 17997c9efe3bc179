"""No module needs itself: the graph of files that import each other has no circle.

An import counts wherever it stands, in a function or for type checking too: two modules that need each other are one.
"""

from collections.abc import Collection, Iterator
from graphlib import CycleError, TopologicalSorter

from checks.tree import Module, longest


def circles(tree: Collection[Module]) -> Iterator[str]:
    """A sentence for each circle; of circles that share an import the first alone."""
    names = {module.name for module in tree}
    found = {module.name: {longest(target, names) for target, _ in module.imports} - {None} for module in tree}
    graph = {name: sorted(map(str, needs)) for name, needs in found.items()}
    while circle := _circle(graph):
        yield f"circle: {' -> '.join(reversed(circle))}"
        graph[circle[1]].remove(circle[0])


def _circle(graph: dict[str, list[str]]) -> list[str]:
    """Names, each imported by the next; empty if there is no circle."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        return circle
    return []
