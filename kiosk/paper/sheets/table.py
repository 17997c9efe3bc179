"""What is read of a sheet: rows of text, or why it is not read."""

import enum

import msgspec

BYTES_MOST = 512 * 1024
ROWS_MOST = 101
"""The heads, and a hundred rows."""
COLUMNS_MOST = 40
LETTERS_MOST = 500
"""Longer texts are cut: too long for any field all the same."""
FORMULA = "\x00formula"
"""Stands in a cell where a formula is, which nobody works out here."""


class SheetFault(enum.Enum):
    """Why a file is not read."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    """The file, what it unpacks to, or what reading it would take."""
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    NOT_A_SHEET = "not_a_sheet"
    OLD_SHEET = "old_sheet"
    """.xls of long ago, or one that asks for a password: written again as .xlsx it can be read."""
    ENCODING = "encoding"
    """Text that is neither UTF-8 nor GB18030."""
    MACROS = "macros"
    LINKS = "links"


class Table(msgspec.Struct, frozen=True):
    """Rows of plain text, as many cells in each as it has, with the number that the sheet has for each."""

    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[int, ...]


class Told(msgspec.Struct, frozen=True):
    """What the process that reads answers: one of both."""

    table: Table | None = None
    fault: SheetFault | None = None
