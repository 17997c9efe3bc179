"""Rows out of the bytes of a .xlsx or .csv that anybody may have made: what a file could cost is looked at first.

What lies in a .xlsx is not opened before its parts are few, known, and small together; openpyxl then reads it line by
line. Runs in a process of its own (`sheets.process`), which may be killed.
"""

import csv
import datetime as dt
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from kiosk.paper.sheets.table import (
    BYTES_MOST,
    COLUMNS_MOST,
    FORMULA,
    LETTERS_MOST,
    ROWS_MOST,
    SheetFault,
    Table,
)

UNPACKED_MOST = 8 * 1024 * 1024
PARTS_MOST = 100
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_MACROS = re.compile(r"vbaproject|vbadata|macrosheet|dialogsheet|activex", re.IGNORECASE)
_LINKS = re.compile(r"externallink|connections\.xml|querytable|embeddings", re.IGNORECASE)
_PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_GAP_MOST = 1000
"""So far below the last row that holds something another one is looked for."""
Numbered = tuple[int, tuple[str, ...]]


class UnreadableSheet(Exception):
    """It is not read, and why."""

    def __init__(self, fault: SheetFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def rows_of(content: bytes) -> Table:
    """The first sheet's rows that hold anything; UnreadableSheet, or whatever openpyxl says of a broken one."""
    if not content.strip():
        raise UnreadableSheet(SheetFault.EMPTY)
    if len(content) > BYTES_MOST:
        raise UnreadableSheet(SheetFault.TOO_LARGE)
    if content.startswith(_OLE):
        raise UnreadableSheet(SheetFault.OLD_SHEET)
    read = _of_workbook(content) if content.startswith(_ZIP) else _of_text(content)
    rows = tuple(_kept(read))
    if not rows:
        raise UnreadableSheet(SheetFault.EMPTY)
    return Table(tuple(cells for _, cells in rows), tuple(number for number, _ in rows))


def _kept(rows: Iterable[tuple[int, Iterable[str]]]) -> Iterator[Numbered]:
    """Rows without those that hold nothing, and without the nothing at the end of each."""
    count = 0
    for number, cells in rows:
        texts = [text.strip()[:LETTERS_MOST] for text in cells]
        while texts and not texts[-1]:
            texts.pop()
        if not texts:
            continue
        count += 1
        if len(texts) > COLUMNS_MOST:
            raise UnreadableSheet(SheetFault.TOO_MANY_COLUMNS)
        if count > ROWS_MOST:
            raise UnreadableSheet(SheetFault.TOO_MANY_ROWS)
        yield number, tuple(texts)


def _of_text(content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decoded(content)
    first = text.split("\n", 1)[0]
    mark = max(",\t;，", key=first.count)
    try:
        read = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=False)
        yield from ((number, [_of_csv(cell) for cell in cells]) for number, cells in enumerate(read, 1))
    except csv.Error:
        raise UnreadableSheet(SheetFault.NOT_A_SHEET) from None


def _decoded(content: bytes) -> str:
    if b"\0" in content:
        raise UnreadableSheet(SheetFault.ENCODING)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableSheet(SheetFault.ENCODING)


def _of_csv(cell: str) -> str:
    return FORMULA if cell.lstrip().startswith(("=", "@")) else cell


def _of_workbook(content: bytes) -> Iterator[tuple[int, list[str]]]:
    _check_parts(content)
    import openpyxl

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, keep_links=False)
        try:
            if not book.worksheets:
                raise UnreadableSheet(SheetFault.EMPTY)
            yield from _of_sheet(book.worksheets[0])
        finally:
            book.close()


def _of_sheet(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """One column more than may be, so that one too many is seen; whatever size the sheet says to have."""
    sheet.reset_dimensions()
    last = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=COLUMNS_MOST + 1), 1):
        texts = [_of_cell(cell) for cell in cells]
        last = number if any(texts) else last
        if number > last + _GAP_MOST:
            raise UnreadableSheet(SheetFault.TOO_MANY_ROWS)
        yield number, texts


def _of_cell(cell: Any) -> str:
    value = cell.value
    is_formula = cell.data_type == "f" or (isinstance(value, str) and value.startswith("="))
    return FORMULA if is_formula else _text_of(value)


def _text_of(value: object) -> str:
    """A value as people would write it."""
    match value:
        case None:
            return ""
        case bool():
            return "是" if value else "否"
        case float():
            return f"{value:.10g}"
        case dt.datetime():
            return f"{value:%Y-%m-%d}" if value.time() == dt.time() else f"{value:%Y-%m-%d %H:%M}"
        case dt.time():
            return f"{value:%H:%M}"
    return str(value)[: 2 * LETTERS_MOST]


def _check_parts(content: bytes) -> None:
    """Nothing is unpacked before it is known how much there is; nothing in it may name what lies outside."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            _check_sizes(parts)
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels", ".vml")):
                    _check_text(packed.read(part))
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError):
        raise UnreadableSheet(SheetFault.NOT_A_SHEET) from None


def _check_sizes(parts: list[zipfile.ZipInfo]) -> None:
    names = [part.filename for part in parts]
    if any(map(_MACROS.search, names)):
        raise UnreadableSheet(SheetFault.MACROS)
    if any(map(_LINKS.search, names)):
        raise UnreadableSheet(SheetFault.LINKS)
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableSheet(SheetFault.OLD_SHEET)
    if len(parts) > PARTS_MOST or sum(part.file_size for part in parts) > UNPACKED_MOST:
        raise UnreadableSheet(SheetFault.TOO_LARGE)
    if len({*names}) < len(names) or any(part.compress_type not in _PLAIN_METHODS for part in parts):
        raise UnreadableSheet(SheetFault.NOT_A_SHEET)


def _check_text(xml: bytes) -> None:
    plain = xml.replace(b"\0", b"").upper()
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise UnreadableSheet(SheetFault.NOT_A_SHEET)
