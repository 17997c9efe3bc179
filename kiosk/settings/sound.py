"""All settings of a hall, read as its processes read them: whether they can be used, and what a stand-in is kept of."""

from pathlib import Path

import msgspec

from kiosk.hall.catalogue.trade import Catalogue
from kiosk.settings.catalogue import read_catalogue
from kiosk.settings.errors import SettingsError
from kiosk.settings.hall import Settings, check_families, read_settings
from kiosk.settings.lines import line_with
from kiosk.settings.reading import read_text
from kiosk.settings.rules import RULES, WAGES, read_law

BOARD = "board.toml"


class Sound(msgspec.Struct, frozen=True):
    """What processes live by; two that are equal need no new start."""

    settings: Settings
    catalogue: Catalogue
    others: tuple[tuple[str, bytes], ...]
    """What the board and the law say, in files as they stand."""


def read_all(hall_file: Path) -> Sound:
    """Everything that goes with a hall.toml; SettingsError, with its line where that can be told."""
    try:
        settings, catalogue = read_settings(hall_file), read_catalogue(hall_file)
        check_families(hall_file, settings, catalogue)
        read_law(hall_file, settings.hall.region)
    except SettingsError as error:
        raise _with_line(error) from error
    files = (hall_file.with_name(WAGES), hall_file.with_name(BOARD), *sorted((hall_file.parent / RULES).glob("*.toml")))
    return Sound(settings, catalogue, tuple((file.name, file.read_bytes()) for file in files if file.is_file()))


def files_of(folder: Path) -> tuple[Path, ...]:
    """The settings files of a folder: hall.toml, what lies beside it, the rules."""
    return tuple(sorted(file for file in (*folder.glob("*.toml"), *(folder / RULES).glob("*.toml")) if file.is_file()))


def _with_line(error: SettingsError) -> SettingsError:
    """What two files say together has no line: the last one where the key has such a value."""
    if error.line or not error.key or not error.file.is_file():
        return error
    value = error.found.strip("'").removesuffix(" twice")
    line = line_with(read_text(error.file), error.key, value)
    return SettingsError(error.file, error.key, error.found, error.expected, line)
