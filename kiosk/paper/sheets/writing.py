"""Sheets that are given out: .xlsx and .csv in which nothing that people typed is taken for a formula."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from kiosk.paper.sheets.table import ROWS_MOST

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_WIDE = ("＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """A text that no program takes for a formula; one that might be is begun with an apostrophe."""
    return f"'{text}" if text.lstrip().startswith((*_DANGEROUS, *_WIDE)) or text[:1].isspace() else text


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with its mark, so that any program reads it as that."""
    out = io.StringIO(newline="")
    written = csv.writer(out)
    written.writerows([[harmless(text) for text in row] for row in (head, *rows)])
    return out.getvalue().encode("utf-8-sig")


def as_workbook(title: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """One sheet, its head in bold and standing still; each cell is text."""
    book = _book()
    _lay(book, title, (head, *rows))
    return _saved(book)


def as_form(
    title: str, head: Sequence[str], choices: Mapping[str, Sequence[str]], hints: Iterable[Sequence[str]]
) -> bytes:
    """An empty sheet to be filled: what may be chosen opens in its column, `hints` stand on a sheet of their own."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = _book()
    sheet = _lay(book, title, (head,))
    chosen = book.create_sheet("可选")
    for place, (name, words) in enumerate(choices.items(), 1):
        letter = get_column_letter(place)
        for number, word in enumerate((name, *words), 1):
            chosen.cell(number, place, word)
        column = get_column_letter(head.index(name) + 1)
        allowed = DataValidation("list", formula1=f"'可选'!${letter}$2:${letter}${len(words) + 1}", allow_blank=True)
        allowed.add(f"{column}2:{column}{ROWS_MOST}")
        sheet.add_data_validation(allowed)
    _lay(book, "怎么填", hints)
    return _saved(book)


def _book() -> "Workbook":
    import openpyxl

    book = openpyxl.Workbook()
    del book[book.sheetnames[0]]
    return book


def _lay(book: "Workbook", title: str, rows: Iterable[Sequence[str]]) -> "Worksheet":
    """A sheet with these rows, the first one its head."""
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet: Worksheet = book.create_sheet(title)
    for row in rows:
        sheet.append([_printable(harmless(text)) for text in row])
    for place, cell in enumerate(sheet[1], 1):
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(place)].width = max(10, 2 * len(str(cell.value)) + 4)
    sheet.freeze_panes = "A2"
    return sheet


def _printable(text: str) -> str:
    """Without what XML has no letter for."""
    return "".join(letter for letter in text if letter.isprintable() or letter in " \n")


def _saved(book: "Workbook") -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
