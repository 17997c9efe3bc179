"""Forms of settings: what is typed into fields and rows, put into the TOML as an office would have written it.

A figure that is none is put in as it was typed: whoever reads the file then says what is wrong with it.
"""

import enum
from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import tomlkit
from tomlkit.items import AoT, Table

from kiosk.hall.desk.settings import Part
from kiosk.settings.editing.parts import parsed, put

ROWS_MOST = 400
"""More than any file has, and no more than a page can send."""
READ_MOST = 16
"""So many texts are remembered as they were read."""


class Kind(enum.Enum):
    """What a field holds."""

    TEXT = "text"
    NUMBER = "number"
    TEXTS = "texts"
    """Several, with blanks between."""
    NUMBERS = "numbers"
    YES = "yes"


class Field(msgspec.Struct, frozen=True):
    """A key of a table, or of each row."""

    key: str
    kind: Kind = Kind.TEXT
    is_kept: bool = False
    """Never changed once it is there: a code."""


class Sheet(msgspec.Struct, frozen=True):
    """A file that is a list: the name of its rows, their fields, and of a list within a list the outer one's name."""

    rows: str
    fields: tuple[Field, ...]
    within: str = ""


_NAMES = (Field("name"), Field("name_ko"), Field("name_en"))
_CODE, _ENDED = Field("code", Kind.NUMBER, is_kept=True), Field("ended", Kind.YES)
SHEETS: dict[Part, Sheet] = {
    Part.TRADES: Sheet(
        "trade",
        (_CODE, *_NAMES, Field("icon"), Field("near", Kind.NUMBERS), Field("from_age", Kind.NUMBER), _ENDED),
        "family",
    ),
    Part.CERTIFICATES: Sheet(
        "certificate", (_CODE, *_NAMES, Field("law"), Field("article"), Field("trades", Kind.NUMBERS), _ENDED)
    ),
    Part.ZONES: Sheet("zone", (_CODE, *_NAMES, Field("minutes", Kind.NUMBER), Field("county"), _ENDED)),
    Part.WAGES: Sheet(
        "wage",
        (
            Field("county"),
            Field("unit"),
            Field("name"),
            Field("month", Kind.NUMBER),
            Field("hour", Kind.NUMBER),
            Field("notice"),
            Field("confirmed_by"),
        ),
    ),
}
FIELDS: dict[str, Field] = {
    "hall.name": Field("name"),
    "hall.region": Field("region"),
    "hall.hotline": Field("hotline"),
    "hall.telephone": Field("telephone"),
    "hall.hours": Field("hours", Kind.TEXTS),
    "hall.clerk": Field("clerk"),
    "hall.desk": Field("desk"),
    "hall.tables": Field("tables", Kind.NUMBER),
    "talk.minutes": Field("minutes", Kind.NUMBER),
    "lane.bays": Field("bays", Kind.NUMBER),
    "posting.per_phone": Field("per_phone", Kind.NUMBER),
    "posting.per_day": Field("per_day", Kind.NUMBER),
    "posting.per_employer": Field("per_employer", Kind.NUMBER),
    "posting.unverified": Field("unverified"),
}
"""Of hall.toml, by table and key."""
Typed = Mapping[str, str]


def shown_fields(text: str) -> dict[str, str]:
    """What stands in hall.toml, as it is typed."""
    return dict(_fields_read(text))


def shown_rows(part: Part, text: str) -> list[dict[str, str]]:
    """What stands in a list, row by row as it is typed; `within` is the outer list's name for it."""
    return [dict(row) for row in _list_read(part, text).rows]


def outer_names(part: Part, text: str) -> list[str]:
    """The names of the lists that rows stand in, none where they stand in none."""
    return list(_list_read(part, text).outer)


def with_fields(text: str, typed: Typed) -> str:
    """hall.toml with what was typed; what was not sent stays as it is."""
    document = parsed(text, Path(Part.HALL.file))
    for name, field in FIELDS.items():
        table = name.partition(".")[0]
        if name in typed and _written(document.get(table, {}).get(field.key)) != typed[name].strip():
            put(document, (table, field.key), _value(field.kind, typed[name].strip()))
    return tomlkit.dumps(document)


def with_rows(part: Part, text: str, typed: Sequence[Typed]) -> str:
    """A list with what was typed: the rows there are in their order, then new ones; an empty new row is none."""
    sheet, document = SHEETS[part], parsed(text, Path(part.file))
    rows = _rows(document, sheet)
    for (_, row), said in zip(rows, typed, strict=False):
        for field in sheet.fields:
            if not field.is_kept and field.key in said:
                _put(row, field, said[field.key].strip())
    for said in typed[len(rows) : ROWS_MOST]:
        if any(said.get(field.key, "").strip() for field in sheet.fields):
            _append(document, sheet, said)
    return tomlkit.dumps(document)


class _List(msgspec.Struct, frozen=True):
    """A file that is a list, read."""

    rows: tuple[Mapping[str, str], ...]
    outer: tuple[str, ...]


@lru_cache(READ_MOST)
def _fields_read(text: str) -> Mapping[str, str]:
    """Once a text: reading one with its comments is slow, and a page asks several times."""
    content = parsed(text, Path(Part.HALL.file)).unwrap()
    found = {}
    for name, field in FIELDS.items():
        table = content.get(name.partition(".")[0], {})
        found[name] = _written(table.get(field.key)) if isinstance(table, dict) else ""
    return found


@lru_cache(READ_MOST)
def _list_read(part: Part, text: str) -> _List:
    """Once a text, as well."""
    sheet, document = SHEETS[part], parsed(text, Path(part.file))
    rows = []
    for outer, row in _rows(document, sheet):
        said = {field.key: _written(row.get(field.key)) for field in sheet.fields}
        rows.append(said | ({"within": _written(outer)} if sheet.within else {}))
    outers = document.get(sheet.within, []) if sheet.within else []
    return _List(tuple(rows), tuple(_written(each.get("name")) for each in outers))


def _rows(document: Any, sheet: Sheet) -> list[tuple[Any, Any]]:
    """Each row with the name of the list around it."""
    if not sheet.within:
        return [("", row) for row in document.get(sheet.rows, [])]
    return [
        (outer.get("name", ""), row) for outer in document.get(sheet.within, []) for row in outer.get(sheet.rows, [])
    ]


def _append(document: Any, sheet: Sheet, said: Typed) -> None:
    values = {field.key: _value(field.kind, said.get(field.key, "").strip()) for field in sheet.fields}
    kept = {key: value for key, value in values.items() if value not in ("", [], False)}
    home = document
    if sheet.within:
        outers = document.get(sheet.within, [])
        home = next((outer for outer in outers if outer.get("name") == said.get("within")), outers[0])
    rows = home.get(sheet.rows)
    if rows is None:
        home[sheet.rows] = rows = tomlkit.aot()
    if isinstance(rows, AoT):
        table: Table = tomlkit.table()
        table.trivia.indent = "\n"
        table.update(kept)
        rows.append(table)
    else:
        row = tomlkit.inline_table()
        row.update(kept)
        rows.add_line(row, indent="  ")


def _put(row: Any, field: Field, said: str) -> None:
    """Only what is another thing than before: what stands keeps its way of being written."""
    if _written(row.get(field.key)) == said:
        return
    value = _value(field.kind, said)
    if value in ("", [], False):
        row.pop(field.key, None)
    else:
        row[field.key] = value


def _value(kind: Kind, said: str) -> Any:
    parts = said.replace(",", " ").replace("，", " ").replace("、", " ").split()
    match kind:
        case Kind.NUMBER:
            return _number(said)
        case Kind.TEXTS:
            return parts
        case Kind.NUMBERS:
            return [_number(part) for part in parts]
        case Kind.YES:
            return said == "yes"
        case _:
            return " ".join(said.split())


def _number(said: str) -> int | str:
    return int(said) if said.isascii() and said.removeprefix("-").isdigit() and len(said) < 12 else said


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return " ".join(str(each) for each in value)
    return "" if value is None else str(value)
