"""On which line of a TOML text a value stands: what reads TOML does not say so."""

import re
from collections.abc import Iterator, Sequence

_HEADER = re.compile(r"^\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"^\s*((?:[A-Za-z0-9_-]+|\"[^\"]*\")(?:\s*\.\s*(?:[A-Za-z0-9_-]+|\"[^\"]*\"))*)\s*=(.*)$")
_AT_LINE = re.compile(r"at line (\d+)")
_LONG = re.compile('"""|' + "'''")

Steps = tuple[str, ...]
"""Names from the outermost to the innermost, "[0]" after the name of a list for one of it."""


def line_of(text: str, steps: Sequence[str]) -> int:
    """The line of what these steps lead to, or of the nearest that stands around it; 0 where nothing does."""
    found = dict(_places(text))
    wanted = tuple(steps)
    while wanted:
        if wanted in found:
            return found[wanted]
        wanted = wanted[:-1]
    return 0


def line_with(text: str, key: str, value: str) -> int:
    """The last line on which a key of this name, whatever it stands in, has this value, or has it among others."""
    name, keys = key.rpartition(".")[2], [_KEY.match(line) for line in text.splitlines()]
    whole = re.compile(rf"(?<!\w){re.escape(value)}(?!\w)")
    found = [number for number, at in enumerate(keys, 1) if at and at[1] == name and whole.search(at[2])]
    return found[-1] if found else 0


def line_said(message: str) -> int:
    """The line that a message of the reader of TOML names, 0 where it names none."""
    said = _AT_LINE.search(message)
    return int(said[1]) if said else 0


def _places(text: str) -> Iterator[tuple[Steps, int]]:
    """Where each table and each key begins."""
    counts: dict[Steps, int] = {}
    table: Steps = ()
    is_within = False
    for number, line in enumerate(text.splitlines(), 1):
        was_within, is_within = is_within, is_within ^ (len(_LONG.findall(line)) % 2 == 1)
        if was_within:
            continue
        if header := _HEADER.match(line):
            table = _table(counts, _names(header[2]), is_list=header[1] == "[[")
            yield table, number
        elif key := _KEY.match(line):
            yield (*table, *_names(key[1])), number


def _table(counts: dict[Steps, int], names: list[str], *, is_list: bool) -> Steps:
    steps: Steps = ()
    for place, name in enumerate(names):
        steps = (*steps, name)
        if is_list and place == len(names) - 1:
            counts[steps] = counts.get(steps, -1) + 1
        if steps in counts:
            steps = (*steps, f"[{counts[steps]}]")
    return steps


def _names(dotted: str) -> list[str]:
    return [name.strip().strip('"') for name in dotted.split(".")]
