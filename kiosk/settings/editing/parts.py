"""Parts of the settings as they stand in files: what of them holds for the whole hall, and how it is put in."""

import difflib
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import Table

from kiosk.hall.desk.settings import Part
from kiosk.settings.errors import SettingsError
from kiosk.settings.hall import HALL_FILE
from kiosk.settings.lines import line_said
from kiosk.settings.reading import read_text
from kiosk.settings.resources import beside, resource
from kiosk.settings.rules import RULES

SHARED: dict[str, tuple[str, ...]] = {
    "hall": ("name", "region", "hotline", "telephone", "hours", "clerk", "desk", "tables"),
    "talk": ("minutes", "zone"),
    "posting": ("per_phone", "per_day", "per_employer", "unverified"),
    "lane": ("bays",),
}
"""Of hall.toml what holds for the hall; all else there is this machine's own."""


def stands(part: Part, hall_file: Path) -> str:
    """A part's file as it is used here, the program's own where there is none; empty where there is none at all."""
    if part is Part.HALL:
        return read_text(hall_file)
    folder = beside(hall_file, RULES) if "/" in part.file else None
    file = folder / Path(part.file).name if folder else beside(hall_file, part.file)
    has_own = file.parent == hall_file.parent or folder is not None
    if not has_own and part in (Part.ZONES, Part.COURSES, Part.PUBLIC):
        return ""  # those are of a place: without a file there are none
    return read_text(file) if file.is_file() else ""


def carried(part: Part, text: str, file: Path = Path(HALL_FILE)) -> str:
    """What other kiosks take over of a part's file; SettingsError if it is no TOML."""
    if part is not Part.HALL:
        return text
    whole, shared = parsed(text, file), tomlkit.document()
    for table, keys in SHARED.items():
        found = whole.get(table)
        kept = {key: found[key] for key in keys if key in found} if isinstance(found, dict) else {}
        if kept:
            shared[table] = _plain(kept)
    return tomlkit.dumps(shared)


def merged(part: Part, own: str, taken: str, file: Path = Path(HALL_FILE)) -> str:
    """A kiosk's own file with what it takes over; of hall.toml its own keys and comments stay."""
    if part is not Part.HALL:
        return taken
    whole, shared = parsed(own, file), parsed(taken, file)
    for table, keys in SHARED.items():
        for key in keys:
            put(whole, (table, key), _plain(shared.get(table, {})).get(key))
    return tomlkit.dumps(whole)


def put(document: Container, path: tuple[str, str], value: Any) -> None:
    """Set a key of a table, or take it away where the value is None; a value that is the same stays as written."""
    table, key = path
    if value is None:
        if table in document and key in document[table]:
            del document[table][key]
        return
    if table not in document:
        document[table] = tomlkit.table()
    within = document[table]
    if not isinstance(within, dict) or _plain(within.get(key)) == value:
        return
    is_new_list = isinstance(value, list) and value and isinstance(value[0], dict)
    within[key] = _tables(value) if is_new_list else value


def parsed(text: str, file: Path) -> tomlkit.TOMLDocument:
    """The text as TOML with its comments; SettingsError if it is none."""
    try:
        return tomlkit.parse(text)
    except TOMLKitError as error:
        found, line = f"a line that cannot be read ({error})", line_said(str(error))
        raise SettingsError(file, "", found, 'lines like key = "value"', line) from None


def difference(before: str, after: str, name: str) -> tuple[str, ...]:
    """A unified diff, line by line, empty where nothing differs."""
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), name, name, lineterm="", n=2)
    return tuple(lines)


def program_s_own() -> Path:
    """The hall.toml that comes with the program, which nobody changes."""
    return resource("config") / HALL_FILE


def _plain(value: Any) -> Any:
    return value.unwrap() if hasattr(value, "unwrap") else value


def _tables(rows: list[dict[str, Any]]) -> Any:
    made = tomlkit.aot()
    for row in rows:
        table: Table = tomlkit.table()
        for key, value in row.items():
            table[key] = value
        made.append(table)
    return made
