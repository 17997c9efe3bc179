"""What is wrong with a settings file: where, what was found, what was expected."""

import itertools
import re
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
from msgspec import Meta

from kiosk.settings.errors import SettingsError
from kiosk.settings.lines import line_of

_UNKNOWN = re.compile(r"unknown field `(.+?)`")
_MISSING = re.compile(r"missing required field `(.+?)`")
_ANY_KEY = "[...]"
"""What msgspec calls the keys of a part that has any: which it was, it does not say."""
_WHERE = re.compile(r" - at `(?:key in )?\$(.*)`$")


def explain(
    file: Path, kind: type[msgspec.Struct], content: dict[str, Any], message: str, text: str = ""
) -> SettingsError:
    """The error for what msgspec says of a file's content, which stands in its text."""
    where = _WHERE.search(message)
    all_steps = re.findall(r"[^.\[\]]+|\[\d*\.*\]", where[1]) if where else []
    steps = list(itertools.takewhile(lambda step: step != _ANY_KEY, all_steps))
    for pattern, found in ((_UNKNOWN, "a key that does not exist"), (_MISSING, "nothing")):
        if named := pattern.search(message):
            expected = _expected(kind, [*steps, named[1]]) if pattern is _MISSING else _known_keys(kind, steps)
            line = line_of(text, [*steps, named[1]])
            return SettingsError(file, ".".join(_names([*steps, named[1]])), found, expected, line)
    line = line_of(text, steps)
    return SettingsError(file, ".".join(_names(steps)), _found(content, steps), _expected(kind, steps), line)


def _names(steps: list[str]) -> list[str]:
    return [step for step in steps if not step.startswith("[")]


def _found(content: Any, steps: list[str]) -> str:
    for step in steps:
        if step.startswith("["):
            index = step.strip("[]")
            content = content[int(index)] if index.isdigit() else content
        else:
            content = content[step]
    if steps[-2:] == ["sync", "code"]:
        return f"a text of {len(str(content))} letters"
    return repr(content) if len(repr(content)) <= 80 else f"{repr(content)[:80]}..."


def _hints(kind: type[Any], steps: list[str]) -> dict[str, Any]:
    for name in _names(steps):
        kind = _inner(get_type_hints(kind)[name])
    return get_type_hints(kind, include_extras=True)


def _inner(kind: Any) -> Any:
    """The struct within a field's type: itself, or a tuple's element."""
    return next((part for part in get_args(kind) if part is not Ellipsis), kind)


def _expected(kind: type[msgspec.Struct], steps: list[str]) -> str:
    *before, last = _names(steps) or [""]
    hint = _hints(kind, before).get(last)
    metas = [part for part in get_args(hint) if isinstance(part, Meta)]
    return (metas[0].description if metas else None) or f"a part that begins with [{last}]"


def _known_keys(kind: type[msgspec.Struct], steps: list[str]) -> str:
    return "one of " + ", ".join(_hints(kind, steps))
